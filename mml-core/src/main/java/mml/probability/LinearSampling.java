package mml.probability;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * Correlated samples of uncorrelated numbers: if z is standard normal and {@code Σ = LLᵀ}, then {@code x = μ + Lz} has mean μ
 * and covariance {@code L I Lᵀ = Σ}. Where Σ is singular, L has fewer columns, and all x lie in the space that they span.
 *
 * @param L D×r with {@code Σ = LLᵀ}
 * @param Z the z, one a row
 * @param X the x, one a row
 * @mml §6.5.4, (6.88)
 */
public record LinearSampling(Matrix L, Matrix Z, Matrix X) {
    /**
     * Draws N points while {@code trace} watches.
     *
     * @param N 1 or more
     * @throws IllegalArgumentException if Σ has a direction of negative variance
     */
    public static LinearSampling of(Gaussian p, int N, Rng rng, Tracer<? super LinearSamplingStep> trace) {
        if (N < 1) throw new IllegalArgumentException("N is " + N + ", expected 1 or more");
        Matrix L = p.root();
        boolean on = trace.on();
        if (on) trace.step(new LinearSamplingStep.Root(p.mean(), p.covariance(), L));
        Vector[] z = new Vector[N];
        Vector[] x = new Vector[N];
        for (int n = 0; n < N; n++) {
            z[n] = rng.normalVector(L.cols());
            x[n] = p.mean().plus(L.times(z[n]));
            if (on) trace.step(new LinearSamplingStep.Draw(n, z[n], x[n]));
        }
        return new LinearSampling(L, Matrix.ofRows(z), Matrix.ofRows(x));
    }

    @Override
    public String toString() {
        return Printed.of("samples x = μ + Lz")
                .put("L", L)
                .put("Z", Z)
                .put("X", X)
                .toString();
    }
}
