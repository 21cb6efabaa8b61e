package mml.optimization;

import java.util.function.DoubleUnaryOperator;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.SymmetricEigen;

/**
 * Convex functions on the whole space with their conjugates in closed form, {@code f*(s) = sup_x (sᵀx − f(x))}, infinite where the supremum is.
 *
 * <p>For every pair {@code f(x) + f*(s) ≥ sᵀx} (Fenchel and Young), with equality exactly where s is a slope of f at x.
 *
 * @mml §7.3.3, Examples 7.7, 7.8, 7.9
 */
public interface ConjugatePair {
    /** f(x), infinite outside of its domain. */
    double at(Vector x);

    /** f*(s). */
    double conjugate(Vector s);

    /** {@code f(x) + f*(s) − sᵀx}: never negative but for rounding. */
    default double gap(Vector x, Vector s) {
        return at(x) + conjugate(s) - s.dot(x);
    }

    /** {@code eˣ}, and {@code s log s − s} for s ≥ 0. */
    static ConjugatePair exponential() {
        return one(Elementary::exp, s -> s < 0 ? Double.POSITIVE_INFINITY : s == 0 ? 0 : s * Elementary.log(s) - s);
    }

    /** {@code |x|}, and 0 within −1 … 1. */
    static ConjugatePair absolute() {
        return one(Math::abs, s -> Math.abs(s) <= 1 ? 0 : Double.POSITIVE_INFINITY);
    }

    /** {@code −log x} for x &gt; 0, and {@code −1 − log(−s)} for s &lt; 0. */
    static ConjugatePair negativeLogarithm() {
        return one(
                x -> x > 0 ? -Elementary.log(x) : Double.POSITIVE_INFINITY,
                s -> s < 0 ? -1 - Elementary.log(-s) : Double.POSITIVE_INFINITY);
    }

    /** {@code |x|ᵖ/p} with p &gt; 1, and {@code |s|^q/q} with {@code 1/p + 1/q = 1}. */
    static ConjugatePair power(double p) {
        if (!(p > 1 && Shapes.finite(p))) throw new IllegalArgumentException("p is " + p + ", expected more than 1");
        double q = p / (p - 1);
        return one(x -> Elementary.pow(Math.abs(x), p) / p, s -> Elementary.pow(Math.abs(s), q) / q);
    }

    /**
     * {@code ½ xᵀQx}, and {@code ½ sᵀQ⁺s} for s in the image of Q.
     *
     * @throws NotConvexException if Q has a negative eigenvalue
     */
    static ConjugatePair quadratic(Matrix Q) {
        int n = Q.rows();
        QuadraticProgram.of(Q, Vector.zeros(n)); // refuses what is not convex
        SymmetricEigen eigen = SymmetricEigen.of(Q);
        double zero = 1e-12 * n * eigen.eigenvalues().maxNorm();
        return new ConjugatePair() {
            @Override
            public double at(Vector x) {
                return 0.5 * x.dot(Q.times(x));
            }

            @Override
            public double conjugate(Vector s) {
                Shapes.vector(s, n, "s");
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    double part = eigen.eigenvectors().column(i).dot(s);
                    double lambda = eigen.eigenvalues().get(i);
                    if (lambda > zero) sum += 0.5 * part * part / lambda;
                    else if (Math.abs(part) > 1e-12 * n * s.maxNorm()) return Double.POSITIVE_INFINITY;
                }
                return sum;
            }
        };
    }

    /** {@code log Σ exp x_i}, and {@code Σ s_i log s_i} for probabilities s. */
    static ConjugatePair logSumExp() {
        return new ConjugatePair() {
            @Override
            public double at(Vector x) {
                double most = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < x.size(); i++) most = Math.max(most, x.get(i));
                double sum = 0;
                for (int i = 0; i < x.size(); i++) sum += Elementary.exp(x.get(i) - most);
                return most + Elementary.log(sum);
            }

            @Override
            public double conjugate(Vector s) {
                double sum = 0;
                for (int i = 0; i < s.size(); i++) {
                    double p = s.get(i);
                    if (p < 0) return Double.POSITIVE_INFINITY;
                    sum += p == 0 ? 0 : p * Elementary.log(p);
                }
                return Math.abs(s.sum() - 1) <= 1e-12 ? sum : Double.POSITIVE_INFINITY;
            }
        };
    }

    private static ConjugatePair one(DoubleUnaryOperator f, DoubleUnaryOperator conjugate) {
        return new ConjugatePair() {
            @Override
            public double at(Vector x) {
                Shapes.vector(x, 1, "x");
                return f.applyAsDouble(x.get(0));
            }

            @Override
            public double conjugate(Vector s) {
                Shapes.vector(s, 1, "s");
                return conjugate.applyAsDouble(s.get(0));
            }
        };
    }
}
