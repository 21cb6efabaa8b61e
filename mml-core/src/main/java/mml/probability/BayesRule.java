package mml.probability;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.matrix.Shapes;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What is believed of some hypotheses after outcomes were seen,
 * <pre>
 *   p(x_i | y) = p(y | x_i) p(x_i) / p(y),   p(y) = Σ_i p(y | x_i) p(x_i),                       (6.23)
 * </pre>
 * in fractions. Outcomes are independent given the hypothesis, so each posterior is the prior of the next outcome.
 *
 * @param prior {@code p(x_i)}, 1 in all
 * @param likelihood row i, column j is {@code p(y_j | x_i)}, 1 in each row
 * @param outcomes which j were seen, counted from 0
 * @param posterior {@code p(x_i | outcomes)}
 * @param evidence {@code p(outcomes)}
 * @mml §6.3, (6.23)
 */
public record BayesRule(
        List<BigFraction> prior,
        FieldMatrix<BigFraction> likelihood,
        List<Integer> outcomes,
        List<BigFraction> posterior,
        BigFraction evidence) {
    public BayesRule {
        prior = List.copyOf(prior);
        outcomes = List.copyOf(outcomes);
        posterior = List.copyOf(posterior);
    }

    /** After one outcome. */
    public static BayesRule of(List<BigFraction> prior, FieldMatrix<BigFraction> likelihood, int outcome) {
        return of(prior, likelihood, List.of(outcome), Tracer.off());
    }

    /**
     * After several outcomes, while {@code trace} watches.
     *
     * @throws IllegalArgumentException if the prior or a row of the likelihood is no distribution, or an outcome is not
     *     among the columns or cannot happen
     */
    public static BayesRule of(
            List<BigFraction> prior,
            FieldMatrix<BigFraction> likelihood,
            List<Integer> outcomes,
            Tracer<? super BayesStep> trace) {
        if (likelihood.rows() != prior.size())
            throw new IllegalArgumentException("the likelihood has " + Count.of(likelihood.rows(), "row")
                    + ", expected one for each of the " + prior.size() + " hypotheses");
        distribution(prior, "prior");
        for (int i = 0; i < prior.size(); i++)
            distribution(likelihood.rowEntries(i), "row " + (i + 1) + " of the likelihood");
        boolean on = trace.on();
        if (on) trace.step(new BayesStep.Start(column(prior), likelihood));
        List<BigFraction> belief = prior;
        BigFraction evidence = BigFraction.ONE;
        for (int n = 0; n < outcomes.size(); n++) {
            int j = Shapes.index(outcomes.get(n), likelihood.cols(), "outcome");
            List<BigFraction> products = new ArrayList<>();
            for (int i = 0; i < belief.size(); i++) products.add(belief.get(i).multiply(likelihood.get(i, j)));
            BigFraction total = JointTable.sum(products);
            if (on) trace.step(new BayesStep.Products(n, j, column(products), total.doubleValue()));
            belief = JointTable.normalised(products, "outcome " + (j + 1));
            evidence = evidence.multiply(total);
            if (on) trace.step(new BayesStep.Posterior(n, column(belief)));
        }
        return new BayesRule(prior, likelihood, outcomes, belief, evidence);
    }

    /** {@code p(x_i | y) p(y) = p(y | x_i) p(x_i)} for every hypothesis, exactly. */
    public Certificate certificate() {
        boolean holds = true;
        for (int i = 0; i < prior.size(); i++) {
            BigFraction both = prior.get(i);
            for (int j : outcomes) both = both.multiply(likelihood.get(i, j));
            holds &= posterior.get(i).multiply(evidence).equals(both);
        }
        return Certificate.of("p(x | y) p(y) = p(y | x) p(x)", Check.exact("for every x", holds));
    }

    private static FieldMatrix<BigFraction> column(List<BigFraction> entries) {
        return FieldMatrix.ofColumn(entries);
    }

    private static void distribution(List<BigFraction> p, String name) {
        for (int i = 0; i < p.size(); i++)
            if (p.get(i).getNumerator().signum() < 0)
                throw new IllegalArgumentException(
                        "entry " + (i + 1) + " of " + name + " is " + column(p).text(i, 0) + ", expected 0 or more");
        BigFraction sum = JointTable.sum(p);
        if (!sum.equals(BigFraction.ONE))
            throw new IllegalArgumentException(
                    name + " sums to " + column(List.of(sum)).text(0, 0) + ", expected 1");
    }

    @Override
    public String toString() {
        return Printed.of("Bayes' rule after " + Count.of(outcomes.size(), "outcome"))
                .put("prior", prior.stream().map(Elements::text).toList())
                .put("posterior", posterior.stream().map(Elements::text).toList())
                .put("evidence", Elements.text(evidence))
                .line(certificate())
                .toString();
    }
}
