package mml.probability;

import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * The beta distribution by {@code θ = (α − 1, β − 1)} and {@code φ(x) = (log x, log(1 − x))}: {@code A(θ) = log B(α, β)}.
 *
 * @param p the same by α and β
 * @mml §6.6.3
 */
public record NaturalBeta(Beta p) implements ExponentialFamily {
    @Override
    public Vector natural() {
        return Vector.of(p.alpha() - 1, p.beta() - 1);
    }

    @Override
    public Vector statistic(double x) {
        return Vector.of(Elementary.log(x), Elementary.log1p(-x));
    }

    @Override
    public double logBase(double x) {
        return x > 0 && x < 1 ? 0 : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double logPartition() {
        return Special.logBeta(p.alpha(), p.beta());
    }

    @Override
    public Vector mean() {
        double both = Special.digamma(p.alpha() + p.beta());
        return Vector.of(Special.digamma(p.alpha()) - both, Special.digamma(p.beta()) - both);
    }

    @Override
    public Matrix covariance() {
        double both = Special.trigamma(p.alpha() + p.beta());
        return Matrix.of(2, 2, Special.trigamma(p.alpha()) - both, -both, -both, Special.trigamma(p.beta()) - both);
    }

    @Override
    public String toString() {
        return p + " by its natural parameters " + natural();
    }
}
