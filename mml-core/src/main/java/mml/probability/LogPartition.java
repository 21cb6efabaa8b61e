package mml.probability;

import java.util.function.DoubleFunction;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * The log partition function of an exponential family with one natural parameter, or with all but one held: how high A is, how
 * steep and how bent, which is the mean of φ(x) and its variance,
 * <pre>
 *   A′(θ) = E[φ(x)],   A″(θ) = V[φ(x)] ≥ 0.
 * </pre>
 *
 * @param theta θ
 * @param value A(θ)
 * @param mean A′(θ)
 * @param variance A″(θ)
 * @mml §6.6.3, (6.107)
 */
public record LogPartition(double theta, double value, double mean, double variance) {

    /**
     * Looks at one place while {@code trace} watches.
     *
     * @param family by the natural parameter that moves
     * @param k which of its natural parameters that is, from 0
     */
    public static LogPartition of(
            DoubleFunction<? extends ExponentialFamily> family,
            int k,
            double theta,
            Tracer<? super PartitionStep> trace) {
        ExponentialFamily p = family.apply(theta);
        if (k < 0 || k >= p.natural().size())
            throw new IllegalArgumentException(
                    "k is " + k + ", expected 0 to " + (p.natural().size() - 1));
        LogPartition at = new LogPartition(
                theta, p.logPartition(), p.mean().get(k), p.covariance().get(k, k));
        if (trace.on()) {
            trace.step(new PartitionStep.Height(theta, at.value));
            trace.step(new PartitionStep.Slope(theta, at.value, at.mean));
            trace.step(new PartitionStep.Curvature(theta, at.mean, at.variance));
        }
        return at;
    }

    @Override
    public String toString() {
        return Printed.of("log partition function at " + theta)
                .put("A", value)
                .put("mean of φ", mean)
                .put("variance of φ", variance)
                .toString();
    }
}
