package mml.probability;

import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * Sampling by the inverse of the cumulative distribution function: if u is uniform between 0 and 1, {@code F⁻¹(u)} has the
 * distribution F, since {@code P(F⁻¹(U) ≤ x) = P(U ≤ F(x)) = F(x)}.
 *
 * @param X the distribution
 * @param uniform the u
 * @param sample {@code F⁻¹(u)} for each of them
 * @mml §6.7.1, Theorem 6.15; §6.5.4
 */
public record InverseSampling(Distribution X, Vector uniform, Vector sample) {

    /**
     * Draws N numbers while {@code trace} watches; watched, it takes N² log N for the distances.
     *
     * @param X with a density
     * @param N 1 or more
     */
    public static InverseSampling of(Distribution X, int N, Rng rng, Tracer<? super SamplingStep> trace) {
        if (N < 1) throw new IllegalArgumentException("N is " + N + ", expected 1 or more");
        boolean on = trace.on();
        double[] u = new double[N];
        double[] x = new double[N];
        for (int n = 0; n < N; n++) {
            while (u[n] == 0) u[n] = rng.uniform(); // F⁻¹(0) may be −∞
            x[n] = X.quantile(u[n]);
            if (on)
                trace.step(new SamplingStep(
                        n, u[n], x[n], KolmogorovDistance.of(X, Vector.of(x).part(0, n + 1))));
        }
        return new InverseSampling(X, Vector.of(u), Vector.of(x));
    }

    @Override
    public String toString() {
        return Printed.of("samples x = F⁻¹(u) of " + X)
                .put("u", uniform)
                .put("x", sample)
                .toString();
    }
}
