package mml.regression;

import static mml.kernel.Rounding.direct;

import mml.decomposition.Cholesky;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.probability.Normal;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * The log evidence of a {@link BayesianRegression} in three ways that share nothing but the answer:
 * <pre>
 *   log p(y_1) + log p(y_2 | y_1) + …                                   datum by datum
 *   log N(y | Φm₀, ΦS₀Φᵀ + σ²I)                                         over functions               (9.64)
 *   log p(y | θ) + log p(θ) − log p(θ | y),   at any θ, here m_N        by Bayes' theorem            (9.60)
 * </pre>
 *
 * @param dataByData the sum of what was predicted before each came
 * @param overFunctions as the density of all observations at once
 * @param byBayes likelihood and prior over posterior
 * @param scale how large the terms are that make it up
 * @mml §9.3.5, (9.60) to (9.64); §8.6.2
 */
public record Evidence(double dataByData, double overFunctions, double byBayes, double scale) {
    /**
     * Of data, in all three ways. Takes N³/6 multiplications for the second.
     *
     * @param prior before any data
     * @param X one input a row, one row or more
     * @param y an observation for each
     * @throws IllegalArgumentException if X does not suit the features, the sizes differ, or something is not finite
     */
    public static Evidence of(FeatureMap phi, Gaussian prior, double noiseVariance, Matrix X, Vector y) {
        BayesianRegression before = BayesianRegression.prior(phi, prior, noiseVariance);
        BayesianRegression after = before.update(X, y);
        Matrix Phi = phi.matrix(X);
        int N = Phi.rows();
        Matrix image = Phi.times(prior.covariance()).times(Phi.transpose());
        Matrix K = Matrix.generate(
                N, N, (i, j) -> 0.5 * (image.get(i, j) + image.get(j, i)) + (i == j ? noiseVariance : 0));
        double overFunctions = new Gaussian(Phi.times(prior.mean()), K).logDensity(y);
        Vector m = after.mean();
        Vector said = Phi.times(m);
        double likelihood = 0;
        for (int n = 0; n < N; n++)
            likelihood += Normal.ofVariance(said.get(n), noiseVariance).logDensity(y.get(n));
        double first = prior.logDensity(m);
        double last = new Gaussian(m, after.covariance()).logDensity(m);
        double condition =
                1 / Cholesky.of(K).rcond() + 1 / Cholesky.of(after.covariance()).rcond();
        double scale = Math.abs(likelihood) + Math.abs(first) + Math.abs(last) + Math.abs(overFunctions) + condition;
        return new Evidence(after.logEvidence(), overFunctions, likelihood + first - last, scale);
    }

    /** That the three agree, to what rounding leaves of terms of this size, and in any case to nine digits. */
    public Certificate certificate() {
        double low = Math.min(dataByData, Math.min(overFunctions, byBayes));
        double high = Math.max(dataByData, Math.max(overFunctions, byBayes));
        double bound = Math.min(direct(64) * scale, 1e-9 * (1 + Math.abs(high)));
        return Certificate.of("three ways to one evidence", new Check("largest difference", high - low, bound));
    }

    @Override
    public String toString() {
        return Printed.of("log evidence")
                .put("datum by datum", dataByData)
                .put("over functions", overFunctions)
                .put("by Bayes' theorem", byBayes)
                .line(certificate())
                .toString();
    }
}
