package mml.mixture;

import java.util.List;
import mml.iteration.Outcome;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import org.jspecify.annotations.Nullable;

/**
 * A fitted mixture and how the fit went.
 *
 * @param examples how many points, also those of weight 0
 * @param exampleWeights w_n, as they were given; without them each point counts once
 * @param logLikelihood {@code Σ_n w_n log p(x_n)}, of all points together
 * @param objective the same, with the logarithm of the prior added if there is one
 * @param largestFall by how much an iteration lowered the objective at most; 0 but for rounding
 * @param parameters how many numbers could be chosen freely
 * @param restarts what each start reached, NaN where it collapsed
 * @param notes what is worth knowing, one sentence each
 * @mml §11.2, (11.10); §8.6.3
 */
public record EmResult(
        GaussianMixture mixture,
        Family family,
        @Nullable Prior prior,
        long examples,
        @Nullable Vector exampleWeights,
        double logLikelihood,
        double objective,
        double largestFall,
        int iterations,
        Outcome outcome,
        long parameters,
        Vector restarts,
        List<String> notes) {
    public EmResult {
        notes = List.copyOf(notes);
    }

    /** {@code Σ_n w_n}: the number of points where they have no weights. */
    public double total() {
        return exampleWeights == null ? examples : exampleWeights.sum();
    }

    /** The log likelihood of one point, on average: {@code Σ_n w_n log p(x_n) / Σ_n w_n}. */
    public double meanLogLikelihood() {
        return logLikelihood / total();
    }

    /**
     * {@code 2p − 2 log L}: the smaller the better. With weights {@code log L = Σ_n w_n log p(x_n)}: they count as numbers
     * of equal points, so weights twice as large are twice as much data, against the same p.
     */
    public double aic() {
        return 2.0 * parameters - 2 * logLikelihood;
    }

    /**
     * {@code p log N − 2 log L}: the smaller the better. With weights {@code N = Σ_n w_n}, for they count as numbers of equal
     * points; of weights that mean something else, such as how precise a point is, it says nothing.
     */
    public double bic() {
        return parameters * Elementary.log(total()) - 2 * logLikelihood;
    }

    /**
     * BIC plus what is lost by saying only which component each point of X most likely belongs to.
     *
     * @param X the data it was fitted to, if they have weights
     */
    public double icl(Matrix X) {
        check(X);
        Matrix R = mixture.responsibilities(X);
        double sum = 0;
        for (int n = 0; n < R.rows(); n++)
            sum += weight(n) * Elementary.log(R.row(n).maxNorm());
        return bic() - 2 * sum;
    }

    private double weight(int n) {
        return exampleWeights == null ? 1 : exampleWeights.get(n);
    }

    private double logPrior() {
        return prior == null ? 0 : prior.logDensity(mixture, family.isTied());
    }

    private void check(Matrix X) {
        if (exampleWeights != null && X.rows() != exampleWeights.size())
            throw new IllegalArgumentException("X has " + Count.of(X.rows(), "row") + ", expected "
                    + exampleWeights.size() + ", one for each weight");
    }

    /**
     * That the numbers are what they claim to be, computed anew in another way from the mixture and the data.
     *
     * @param X the data it was fitted to
     */
    public Certificate certificate(Matrix X) {
        check(X);
        int K = mixture.size();
        Vector[] logs = new Vector[K];
        DensityRounding[] off = new DensityRounding[K];
        for (int k = 0; k < K; k++) {
            logs[k] = mixture.components().get(k).logDensity(X);
            off[k] = DensityRounding.of(mixture.components().get(k));
        }
        double sum = 0;
        double size = 0;
        double rounding = 0;
        for (int n = 0; n < X.rows(); n++) {
            double[] terms = new double[K];
            for (int k = 0; k < K; k++)
                terms[k] = Elementary.log(mixture.weights().get(k)) + logs[k].get(n);
            double p = Special.logSumExp(terms);
            sum += weight(n) * p;
            size += weight(n) * Math.abs(p);
            for (int k = 0; k < K; k++) terms[k] += off[k].at(logs[k].get(n)) - p;
            rounding += weight(n) * Special.logSumExp(terms);
        }
        double total = exampleWeights == null ? X.rows() : total();
        double rest = Math.abs(objective - logLikelihood - logPrior());
        return Certificate.of(
                (exampleWeights == null ? "" : "weighted ") + "log likelihood " + NumberText.of(logLikelihood)
                        + " of a mixture with weights that sum to 1",
                new Check("|log likelihood − computed anew|", Math.abs(sum - logLikelihood), 1e-9 * (size + total)),
                new Check(
                        "|objective − log likelihood − log prior|", rest, 1e-9 * (size + total + Math.abs(objective))),
                new Check("largest fall of the objective", largestFall, Em.ROUNDING * (Math.abs(objective) + total)),
                new Check("what rounding may do to the log likelihood", rounding, 1e-6 * (Math.abs(sum) + total)));
    }

    @Override
    public String toString() {
        return mixture + ", log likelihood " + NumberText.of(logLikelihood) + ", " + outcome.verb() + " after "
                + Count.of(iterations, "iteration");
    }
}
