package mml.model;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * How wrong a learner is that also chooses its own setting. Each outer fold is predicted by the candidate that an inner
 * cross-validation on the other folds alone has chosen,
 * <pre>
 *   c_k = rule( R_inner(1), …, R_inner(C) ) on D without V_k,     E[R] ≈ 1/N Σ_k Σ_{n ∈ V_k} ℓ(y_n, f_{c_k}(x_n)).   (8.39)
 * </pre>
 * The least risk of one flat cross-validation over all candidates is too good to be true, since the same folds chose and
 * judged; {@link #flatRisk} is kept beside the honest one.
 *
 * <p>Costs {@code K·(C·K_inner + 1) + C·K} fits.
 *
 * @param outer how the examples are cut
 * @param chosen for each outer fold the candidate that was taken, counted from 0
 * @param inner row k: the inner risk of each candidate without fold k
 * @param innerErrors their standard errors over the inner folds
 * @param losses of each example while it was out of sight
 * @param flatRisk the least mean loss among the candidates, of one cross-validation over the outer folds
 * @param certificate that no outer fold was seen by what was chosen and learned for it
 * @mml §8.6.1, (8.39), Figure 8.13
 */
public record NestedValidation(
        Folds outer,
        List<Integer> chosen,
        Matrix inner,
        Matrix innerErrors,
        Vector losses,
        double flatRisk,
        Certificate certificate) {
    public NestedValidation {
        chosen = List.copyOf(chosen);
    }

    /**
     * Chooses and judges while {@code trace} watches.
     *
     * @param candidates the simplest first
     * @param X one example a row
     * @param y a label for each
     * @param outer the folds that judge
     * @param innerFolds how many folds choose, 2 or more
     * @param rng for the shuffling into inner folds; the same for all candidates
     * @throws IllegalArgumentException if there is no candidate, the sizes differ, there are too few examples for the inner
     *     folds, or something is not finite
     */
    public static NestedValidation of(
            List<Learner> candidates,
            Preparation preparation,
            Matrix X,
            Vector y,
            Folds outer,
            int innerFolds,
            SelectionRule rule,
            Loss loss,
            Rng rng,
            Tracer<? super NestedStep> trace) {
        int C = candidates.size();
        if (C == 0) throw new IllegalArgumentException("candidates is empty, expected one or more");
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        Shapes.vector(y, X.rows(), "y");
        Shapes.finite(y, "y");
        int N = X.rows();
        int K = outer.count();
        if (outer.of().size() != N)
            throw new IllegalArgumentException(
                    "outer cuts " + Count.of(outer.of().size(), "example") + ", expected " + N + ", one a row of X");
        boolean on = trace.on();
        if (on) trace.step(new NestedStep.Start(N, K, innerFolds, C));
        List<Integer> chosen = new ArrayList<>();
        double[][] risks = new double[K][C];
        double[][] errors = new double[K][C];
        double[] losses = new double[N];
        boolean seen = false;
        for (int k = 0; k < K; k++) {
            List<Integer> training = outer.training(k);
            Matrix rest = Preparation.rows(X, training);
            Vector labels = Preparation.entries(y, training);
            Folds inside = Folds.shuffled(training.size(), innerFolds, rng);
            for (int c = 0; c < C; c++) {
                CrossValidation cv =
                        CrossValidation.of(candidates.get(c), preparation, rest, labels, inside, loss, Tracer.off());
                risks[k][c] = cv.risk();
                errors[k][c] = cv.standardError();
                seen |= !cv.certificate().holds();
            }
            Vector row = Vector.of(risks[k]);
            Vector bars = Vector.of(errors[k]);
            int least = SelectionRule.LEAST.choose(row, bars);
            int taken = rule.choose(row, bars);
            chosen.add(taken);
            if (on) trace.step(new NestedStep.Chosen(k, row, bars, least, taken));
            Learner.Predictor f = CrossValidation.fit(candidates.get(taken), preparation, X, y, training);
            double risk = 0;
            List<Integer> validation = outer.validation(k);
            for (int n : validation) {
                losses[n] = loss.of(y.get(n), f.predict(X.row(n)));
                if (!Shapes.finite(losses[n]))
                    throw new IllegalArgumentException(
                            "the loss of example " + (n + 1) + " is " + losses[n] + ", expected a finite number");
                risk += losses[n] / validation.size();
            }
            seen |= preparation == Preparation.FROM_ALL;
            if (on) trace.step(new NestedStep.Judged(k, taken, row.get(taken), risk));
        }
        double flat = Double.POSITIVE_INFINITY;
        for (Learner candidate : candidates)
            flat = Math.min(
                    flat,
                    CrossValidation.of(candidate, preparation, X, y, outer, loss, Tracer.off())
                            .risk());
        NestedValidation result = new NestedValidation(
                outer,
                chosen,
                Matrix.of(risks),
                Matrix.of(errors),
                Vector.of(losses),
                flat,
                Certificate.of(
                        "no fold had a say in what was chosen for it",
                        Check.exact("scale, setting and parameters come from the other folds", !seen)));
        if (on) trace.step(new NestedStep.Done(result.risk(), flat));
        return result;
    }

    /** The mean loss over all examples. */
    public double risk() {
        double mean = 0;
        for (double l : losses.toArray()) mean += l / losses.size();
        return mean;
    }

    /** By how much the flat estimate is better than the honest one: what choosing and judging by the same folds flatters. */
    public double optimism() {
        return risk() - flatRisk;
    }

    @Override
    public String toString() {
        return Printed.of("nested cross-validation with " + Count.of(outer.count(), "fold"))
                .places("chosen", chosen)
                .put("mean loss", risk())
                .put("flat estimate", flatRisk)
                .line(certificate)
                .toString();
    }
}
