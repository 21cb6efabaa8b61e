package mml.probability;

import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;

/**
 * A distribution that is written by its natural parameters θ,
 * <pre>
 *   log p(x | θ) = log h(x) + θᵀφ(x) − A(θ),                                                  (6.107)
 *   E[φ(x)] = ∇A(θ),   V[φ(x)] = ∇²A(θ).
 * </pre>
 * All that data say of θ is the sum of their φ, and the log partition function A knows the moments.
 *
 * @mml §6.6.3, (6.107), Examples 6.13 and 6.14
 */
public sealed interface ExponentialFamily permits NaturalBernoulli, NaturalGaussian, NaturalGamma, NaturalBeta {
    /** θ. */
    Vector natural();

    /** φ(x), the sufficient statistic. */
    Vector statistic(double x);

    /** log h(x), −∞ where there is no density. */
    double logBase(double x);

    /** A(θ). */
    double logPartition();

    /** ∇A(θ), the mean of φ(x). */
    Vector mean();

    /** ∇²A(θ), the covariance of φ(x): positive definite, so that A is convex. */
    Matrix covariance();

    /** {@code log p(x | θ)}. */
    default double logDensity(double x) {
        double base = logBase(x);
        return Shapes.finite(base) ? base + natural().dot(statistic(x)) - logPartition() : base;
    }
}
