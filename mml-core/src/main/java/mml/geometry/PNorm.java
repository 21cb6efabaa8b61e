package mml.geometry;

import java.util.Objects;
import mml.kernel.Elementary;
import mml.kernel.Vectors;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * The p-norm {@code ‖x‖_p = (Σ|x_i|^p)^{1/p}}: for p = 1 the Manhattan norm, for p = 2 the Euclidean one, and in the limit
 * {@code p = ∞} the largest absolute entry. Below p = 1 the triangle inequality fails, and there is no norm.
 *
 * <p>With weights {@code w_i > 0} it is {@code ‖(w_1x_1, …, w_nx_n)‖_p}.
 *
 * <p>The largest entry is taken out first, {@code ‖x‖ = m (Σ(|x_i|/m)^p)^{1/p}}, so that nothing overflows or vanishes
 * that the norm itself does not; the error is a few n ε.
 *
 * @mml §3.1, Examples 3.1, 3.2
 */
public final class PNorm implements Norm {
    /** {@code Σ|x_i|}. */
    public static final PNorm ONE = new PNorm(1, null);
    /** {@code √(Σx_i²)}. */
    public static final PNorm EUCLIDEAN = new PNorm(2, null);
    /** {@code max|x_i|}. */
    public static final PNorm MAXIMUM = new PNorm(Double.POSITIVE_INFINITY, null);

    private final double p;
    private final @Nullable Vector weights;

    private PNorm(double p, @Nullable Vector weights) {
        this.p = p;
        this.weights = weights;
    }

    /**
     * The p-norm.
     *
     * @param p at least 1; {@code Double.POSITIVE_INFINITY} for the maximum norm
     */
    public static PNorm of(double p) {
        if (!(p >= 1)) throw new IllegalArgumentException("p is " + p + ", expected 1 or more: below, it is no norm");
        return new PNorm(p, null);
    }

    /**
     * The same with weights.
     *
     * @param w one for each entry, positive and finite
     */
    public PNorm weighted(Vector w) {
        Objects.requireNonNull(w, "w");
        Shapes.finite(w, "w");
        for (int i = 0; i < w.size(); i++)
            if (!(w.get(i) > 0))
                throw new IllegalArgumentException("w[" + i + "] is " + w.get(i) + ", expected more than 0");
        return new PNorm(p, w);
    }

    /** p, from 1 to ∞. */
    public double p() {
        return p;
    }

    /** The q with {@code 1/p + 1/q = 1}, for which {@code |xᵀy| ≤ ‖x‖_p ‖y‖_q} (Hölder); 2 belongs to itself. */
    public double conjugate() {
        if (p == 1) return Double.POSITIVE_INFINITY;
        return p > Double.MAX_VALUE ? 1 : p / (p - 1);
    }

    /**
     * {@code ‖x‖_p}; infinite if the norm is larger than every double.
     *
     * @throws IllegalArgumentException if x is not finite, or has another size than the weights
     */
    @Override
    public double norm(Vector x) {
        Objects.requireNonNull(x, "x");
        Shapes.finite(x, "x");
        double[] v = x.toArray();
        if (weights != null) weigh(v, weights);
        double max = Vectors.largest(v);
        if (max == 0 || p > Double.MAX_VALUE || max > Double.MAX_VALUE) return max;
        if (p == 1) {
            double s = 0;
            for (double e : v) s += Math.abs(e);
            return s;
        }
        if (p == 2) return Vector.of(v).norm();
        double s = 0;
        for (double e : v) s += power(Math.abs(e) / max, p);
        return max * power(s, 1 / p);
    }

    private static void weigh(double[] v, Vector w) {
        if (v.length != w.size())
            throw new IllegalArgumentException(
                    "x has " + Count.entries(v.length) + ", expected " + w.size() + ", one a weight");
        for (int i = 0; i < v.length; i++) v[i] *= w.get(i);
    }

    /** {@code x^a} for x ≥ 0, a &gt; 0. */
    private static double power(double x, double a) {
        if (x == 0 || x == 1) return x;
        return Elementary.exp(a * Elementary.log(x));
    }

    @Override
    public String name() {
        String name = p > Double.MAX_VALUE ? "maximum norm" : Numbers.shortest(p) + "-norm";
        return weights == null ? name : "weighted " + name;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof PNorm n && p == n.p && Objects.equals(weights, n.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(p) + Objects.hashCode(weights);
    }

    @Override
    public String toString() {
        return name() + (weights == null ? "" : " with weights " + weights);
    }
}
