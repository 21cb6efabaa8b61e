package mml.probability;

import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * The Gaussian by {@code θ = (μ/σ², −1/(2σ²))} and {@code φ(x) = (x, x²)}, with {@code h = 1/√(2π)}:
 * {@code A(θ) = −θ₁²/(4θ₂) − ½ log(−2θ₂)}.
 *
 * @param theta1 μ/σ²
 * @param theta2 −1/(2σ²), below 0
 * @mml §6.6.3, Example 6.13
 */
public record NaturalGaussian(double theta1, double theta2) implements ExponentialFamily {
    public NaturalGaussian {
        Parameters.finite("theta1", theta1);
        if (!(theta2 < 0 && theta2 > Double.NEGATIVE_INFINITY))
            throw new IllegalArgumentException("theta2 is " + theta2 + ", expected below 0");
    }

    public static NaturalGaussian of(Normal p) {
        return new NaturalGaussian(p.mean() / p.variance(), -0.5 / p.variance());
    }

    /** The same by mean and variance. */
    public Normal moments() {
        return Normal.ofVariance(-0.5 * theta1 / theta2, -0.5 / theta2);
    }

    @Override
    public Vector natural() {
        return Vector.of(theta1, theta2);
    }

    @Override
    public Vector statistic(double x) {
        return Vector.of(x, x * x);
    }

    @Override
    public double logBase(double x) {
        return -0.5 * Special.LOG_TWO_PI;
    }

    @Override
    public double logPartition() {
        return -theta1 / theta2 * theta1 / 4 - 0.5 * Elementary.log(-2 * theta2);
    }

    @Override
    public Vector mean() {
        double mu = moments().mean();
        return Vector.of(mu, mu * mu + moments().variance());
    }

    @Override
    public Matrix covariance() {
        double mu = moments().mean();
        double v = moments().variance();
        return Matrix.of(2, 2, v, 2 * mu * v, 2 * mu * v, 2 * v * v + 4 * mu * mu * v);
    }

    @Override
    public String toString() {
        return moments() + " by its natural parameters " + natural();
    }
}
