package mml.probability;

import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;

/**
 * Success or failure by its log odds: {@code φ(x) = x, A(θ) = log(1 + exp θ)}; the mean is the sigmoid of θ.
 *
 * @param theta {@code log(μ/(1 − μ))}
 * @mml §6.6.3, Example 6.14
 */
public record NaturalBernoulli(double theta) implements ExponentialFamily {
    public NaturalBernoulli {
        Parameters.finite("theta", theta);
    }

    /** With this probability of a success, between 0 and 1. */
    public static NaturalBernoulli of(double mu) {
        if (!(mu > 0 && mu < 1)) throw new IllegalArgumentException("mu is " + mu + ", expected between 0 and 1");
        return new NaturalBernoulli(Elementary.log(mu) - Elementary.log1p(-mu));
    }

    @Override
    public Vector natural() {
        return Vector.of(theta);
    }

    @Override
    public Vector statistic(double x) {
        return Vector.of(x);
    }

    @Override
    public double logBase(double x) {
        return x == 0 || x == 1 ? 0 : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double logPartition() {
        return Elementary.softplus(theta);
    }

    @Override
    public Vector mean() {
        return Vector.of(Elementary.sigmoid(theta));
    }

    @Override
    public Matrix covariance() {
        return Matrix.of(1, 1, Elementary.sigmoid(theta) * Elementary.sigmoid(-theta));
    }

    @Override
    public String toString() {
        return "Bernoulli distribution with log odds " + NumberText.of(theta);
    }
}
