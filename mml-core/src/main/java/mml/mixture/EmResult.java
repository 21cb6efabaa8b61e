package mml.mixture;

import java.util.List;
import mml.iteration.Outcome;
import mml.kernel.Elementary;
import mml.kernel.Rounding;
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
 * @param logLikelihood {@code Σ_n log p(x_n)}, of all points together
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

    /** The log likelihood of one point, on average. */
    public double meanLogLikelihood() {
        return logLikelihood / examples;
    }

    /** {@code 2p − 2 log L}: the smaller the better. */
    public double aic() {
        return 2.0 * parameters - 2 * logLikelihood;
    }

    /** {@code p log N − 2 log L}: the smaller the better. */
    public double bic() {
        return parameters * Elementary.log((double) examples) - 2 * logLikelihood;
    }

    /** BIC plus what is lost by saying only which component each point of X most likely belongs to. */
    public double icl(Matrix X) {
        Matrix R = mixture.responsibilities(X);
        double sum = 0;
        for (int n = 0; n < R.rows(); n++) sum += Elementary.log(R.row(n).maxNorm());
        return bic() - 2 * sum;
    }

    /**
     * That the numbers are what they claim to be, computed anew in another way from the mixture and the data.
     *
     * @param X the data it was fitted to
     */
    public Certificate certificate(Matrix X) {
        int K = mixture.size();
        Vector[] logs = new Vector[K];
        for (int k = 0; k < K; k++) logs[k] = mixture.components().get(k).logDensity(X);
        Matrix R = mixture.responsibilities(X);
        double sum = 0;
        double size = 0;
        double worst = 0;
        for (int n = 0; n < X.rows(); n++) {
            double[] terms = new double[K];
            double row = 0;
            for (int k = 0; k < K; k++) {
                terms[k] = Elementary.log(mixture.weights().get(k)) + logs[k].get(n);
                row += R.get(n, k);
            }
            double p = Special.logSumExp(terms);
            sum += p;
            size += Math.abs(p);
            worst = Math.max(worst, Math.abs(row - 1));
        }
        return Certificate.of(
                "log likelihood " + NumberText.of(logLikelihood) + " of a mixture with weights that sum to 1",
                new Check("|log likelihood − computed anew|", Math.abs(sum - logLikelihood), 1e-9 * (size + X.rows())),
                new Check("max |Σ_k r_nk − 1|", worst, 4 * (K + 1) * Rounding.EPSILON),
                new Check("|Σ_k π_k − 1|", Math.abs(mixture.weights().sum() - 1), 1e-9),
                new Check(
                        "largest fall of the objective", largestFall, Em.ROUNDING * (Math.abs(objective) + X.rows())));
    }

    @Override
    public String toString() {
        return mixture + ", log likelihood " + NumberText.of(logLikelihood) + ", " + outcome.verb() + " after "
                + Count.of(iterations, "iteration");
    }
}
