package mml.probability;

import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * The mean of the first n of many independent draws of X, for n = 1, 2, …:
 * <pre>
 *   x̄_n = x̄_{n−1} + (x_n − x̄_{n−1})/n,   E[x̄_n] = E[X],   V[x̄_n] = V[X]/n.                (6.46), (6.49)
 * </pre>
 * It strays less and less, by σ/√n, if X has a variance; where X has no mean it comes to nothing.
 *
 * @param X the distribution
 * @param sample the draws
 * @param means of the first n of them, one for each n
 * @mml §6.4.1, §6.4.4, (6.46) to (6.49)
 */
public record RunningMean(Distribution X, Vector sample, Vector means) {

    /**
     * Draws N numbers while {@code trace} watches.
     *
     * @param N 1 or more
     */
    public static RunningMean of(Distribution X, int N, Rng rng, Tracer<? super RunningMeanStep> trace) {
        if (N < 1) throw new IllegalArgumentException("N is " + N + ", expected 1 or more");
        boolean on = trace.on();
        double[] sample = new double[N];
        double[] means = new double[N];
        double mean = 0;
        for (int n = 0; n < N; n++) {
            sample[n] = X.sample(rng);
            mean += (sample[n] - mean) / (n + 1);
            means[n] = mean;
            if (on) trace.step(new RunningMeanStep(n, sample[n], mean, deviation(X, n + 1)));
        }
        return new RunningMean(X, Vector.of(sample), Vector.of(means));
    }

    /** {@code σ/√n}, by how much the mean of n draws strays; ∞ or NaN where X has no variance. */
    public static double deviation(Distribution X, int n) {
        return Math.sqrt(X.variance() / n);
    }

    /** How many of the means are at most two standard deviations from E[X]; 0 where X has no variance. */
    public int near() {
        if (!Shapes.finite(X.variance())) return 0;
        int near = 0;
        for (int n = 0; n < means.size(); n++) if (Math.abs(means.get(n) - X.mean()) <= 2 * deviation(X, n + 1)) near++;
        return near;
    }

    @Override
    public String toString() {
        return Printed.of("means of more and more draws of " + X)
                .put("x", sample)
                .put("means", means)
                .toString();
    }
}
