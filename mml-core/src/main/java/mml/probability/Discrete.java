package mml.probability;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import mml.kernel.Elementary;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * A distribution on finitely many values, made of weights:
 * <pre>
 *   p_k = w_k / Σ_j w_j,   E[X] = Σ_k x_k p_k,   V[X] = Σ_k (x_k − E[X])² p_k,   H[X] = −Σ_k p_k log p_k.
 * </pre>
 * The median is the least value with {@code P(X ≤ x) ≥ ½}; modes are all values of largest probability.
 *
 * @param values x, ascending
 * @param probabilities p, summing to 1
 * @mml §6.2.1; §6.4.1
 */
public record Discrete(Vector values, Vector probabilities) implements Distribution {
    private static final double ROUNDING = 1e-12;

    /** @throws IllegalArgumentException if values are not ascending, a probability is negative, or they do not sum to 1 */
    public Discrete {
        Shapes.finite(values, "values");
        if (values.size() == 0) throw new IllegalArgumentException("values is empty, expected one at least");
        Shapes.vector(probabilities, values.size(), "probabilities");
        double sum = 0;
        for (int k = 0; k < values.size(); k++) {
            if (k > 0 && !(values.get(k) > values.get(k - 1)))
                throw new IllegalArgumentException("values[" + k + "] is " + values.get(k) + ", expected above "
                        + values.get(k - 1) + ", the one before");
            Parameters.probability("probabilities[" + k + "]", probabilities.get(k));
            sum += probabilities.get(k);
        }
        if (!(Math.abs(sum - 1) <= ROUNDING * values.size()))
            throw new IllegalArgumentException("probabilities sum to " + sum + ", expected 1");
    }

    /** By weights, which need not sum to 1. */
    public static Discrete of(Vector values, Vector weights) {
        return of(values, weights, Tracer.off());
    }

    /**
     * The same, with all that is asked of a distribution told to {@code trace}.
     *
     * @param values ascending
     * @param weights one for each, 0 or more, not all 0
     */
    public static Discrete of(Vector values, Vector weights, Tracer<? super DiscreteStep> trace) {
        Shapes.vector(weights, values.size(), "weights");
        Shapes.finite(weights, "weights");
        for (int k = 0; k < weights.size(); k++)
            if (!(weights.get(k) >= 0))
                throw new IllegalArgumentException("weights[" + k + "] is " + weights.get(k) + ", expected 0 or more");
        double largest = weights.maxNorm();
        if (!(largest > 0)) throw new IllegalArgumentException("all weights are 0, expected one above it");
        Vector shares = weights.map(w -> w / largest); // so that no sum is beyond the largest double
        double total = shares.sum();
        Discrete X = new Discrete(values, shares.map(w -> w / total));
        if (trace.on()) X.tell(weights, trace);
        return X;
    }

    /** Of a sample: each number as often as it stands there, so that a draw is one of them, put back. */
    public static Discrete ofSample(Vector sample) {
        return ofSample(sample, Tracer.off());
    }

    /** The same while {@code trace} watches. */
    public static Discrete ofSample(Vector sample, Tracer<? super DiscreteStep> trace) {
        Shapes.finite(sample, "sample");
        TreeMap<Double, Integer> counts = new TreeMap<>();
        for (double x : sample.toArray()) counts.merge(x == 0 ? 0 : x, 1, Integer::sum);
        List<Double> values = List.copyOf(counts.keySet());
        return of(
                Vector.generate(values.size(), values::get),
                Vector.generate(values.size(), k -> counts.get(values.get(k))),
                trace);
    }

    private void tell(Vector weights, Tracer<? super DiscreteStep> trace) {
        trace.step(new DiscreteStep.Weights(values, weights, probabilities));
        trace.step(new DiscreteStep.Mean(mean()));
        trace.step(new DiscreteStep.Spread(variance(), Math.sqrt(variance())));
        trace.step(new DiscreteStep.Modes(Vector.generate(modes().size(), k -> modes().get(k))));
        trace.step(new DiscreteStep.Quantiles(quantile(0.25), median(), quantile(0.75)));
        trace.step(new DiscreteStep.Entropy(entropy(), Elementary.log(values.size())));
    }

    private int place(double x) {
        for (int k = 0; k < values.size(); k++) if (values.get(k) == x) return k;
        return -1;
    }

    @Override
    public double logDensity(double x) {
        return Elementary.log(density(x));
    }

    @Override
    public double density(double x) {
        int k = place(x);
        return k < 0 ? 0 : probabilities.get(k);
    }

    @Override
    public double cdf(double x) {
        double sum = 0;
        double rest = 0;
        for (int k = 0; k < values.size(); k++)
            if (values.get(k) <= x) sum += probabilities.get(k);
            else rest += probabilities.get(k);
        return rest == 0 ? 1 : Math.min(1, sum);
    }

    @Override
    public double survival(double x) {
        double below = 0;
        double sum = 0;
        for (int k = 0; k < values.size(); k++)
            if (values.get(k) > x) sum += probabilities.get(k);
            else below += probabilities.get(k);
        return below == 0 ? 1 : Math.min(1, sum);
    }

    /** A sum that misses p by rounding alone has reached it. */
    @Override
    public double quantile(double p) {
        Parameters.probability("p", p);
        double sum = 0;
        for (int k = 0; k < values.size(); k++) {
            sum += probabilities.get(k);
            if (probabilities.get(k) > 0 && sum >= p * (1 - ROUNDING)) return values.get(k);
        }
        return values.get(values.size() - 1);
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public double mean() {
        return values.dot(probabilities);
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int k = 0; k < values.size(); k++) {
            double off = values.get(k) - mean;
            sum += off * off * probabilities.get(k);
        }
        return sum;
    }

    @Override
    public List<Double> modes() {
        double most = probabilities.maxNorm();
        List<Double> modes = new ArrayList<>();
        for (int k = 0; k < values.size(); k++)
            if (probabilities.get(k) >= most * (1 - ROUNDING)) modes.add(values.get(k));
        return modes;
    }

    /** {@code −Σ p_k log p_k} in nats, where {@code 0 log 0} is 0: 0 for one value, {@code log K} where all are alike. */
    public double entropy() {
        double sum = 0;
        for (double p : probabilities.toArray()) if (p > 0) sum -= p * Elementary.log(p);
        return Math.max(0, sum);
    }

    /**
     * {@code KL(p‖q) = Σ p_k log(p_k/q_k)} in nats: what it costs to expect q where p is so. ∞ where q excludes what p allows.
     *
     * @param other on the same values
     */
    public double divergence(Discrete other) {
        if (!values.equals(other.values))
            throw new IllegalArgumentException(
                    "other is on " + Count.of(other.values.size(), "value") + " of its own, expected the same values");
        double sum = 0;
        for (int k = 0; k < values.size(); k++) {
            double p = probabilities.get(k);
            double q = other.probabilities.get(k);
            if (p > 0) sum += q == 0 ? Double.POSITIVE_INFINITY : p * (Elementary.log(p) - Elementary.log(q));
        }
        return Math.max(0, sum);
    }

    /** That probabilities sum to 1, and that {@code V[X] = E[X²] − E[X]²} to rounding. */
    public Certificate certificate() {
        double square = 0;
        for (int k = 0; k < values.size(); k++) square += values.get(k) * values.get(k) * probabilities.get(k);
        return Certificate.of(
                "probabilities sum to 1, and V[X] = E[X²] − E[X]²",
                new Check("|Σp − 1|", Math.abs(probabilities.sum() - 1), ROUNDING * values.size()),
                new Check("difference", Math.abs(square - mean() * mean() - variance()), ROUNDING * square));
    }

    @Override
    public String toString() {
        return Printed.of("distribution on " + Count.of(values.size(), "value"))
                .put("x", values)
                .put("p", probabilities)
                .line(certificate())
                .toString();
    }
}
