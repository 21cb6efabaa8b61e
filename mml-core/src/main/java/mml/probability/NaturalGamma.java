package mml.probability;

import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * The gamma distribution by {@code θ = (a − 1, −b)} and {@code φ(x) = (log x, x)}: {@code A(θ) = log Γ(a) − a log b}.
 *
 * @param p the same by shape and rate
 * @mml §6.6.3
 */
public record NaturalGamma(Gamma p) implements ExponentialFamily {
    @Override
    public Vector natural() {
        return Vector.of(p.shape() - 1, -p.rate());
    }

    @Override
    public Vector statistic(double x) {
        return Vector.of(Elementary.log(x), x);
    }

    @Override
    public double logBase(double x) {
        return x > 0 && x < Double.POSITIVE_INFINITY ? 0 : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double logPartition() {
        return Special.logGamma(p.shape()) - p.shape() * Elementary.log(p.rate());
    }

    @Override
    public Vector mean() {
        return Vector.of(Special.digamma(p.shape()) - Elementary.log(p.rate()), p.mean());
    }

    @Override
    public Matrix covariance() {
        return Matrix.of(2, 2, Special.trigamma(p.shape()), 1 / p.rate(), 1 / p.rate(), p.variance());
    }

    @Override
    public String toString() {
        return p + " by its natural parameters " + natural();
    }
}
