package mml.probability;

import java.util.List;
import mml.kernel.Elementary;
import mml.random.Rng;

/**
 * The distribution of a number X: how likely each value is, how much of it lies on either side, and samples.
 *
 * <p>Logarithms come first, since densities of tails underflow long before anything is wrong. What lies above x is a
 * function of its own: {@code 1 − cdf(x)} has lost all digits where {@link #survival} has them.
 *
 * @mml §6.1, §6.2
 */
public interface Distribution {
    /** The log of the density at x, or of the probability of x where X takes single values; −∞ where there is none. */
    double logDensity(double x);

    /** The density at x, or the probability of x where X takes single values; may be ∞ at an end. */
    default double density(double x) {
        return Elementary.exp(logDensity(x));
    }

    /** {@code P(X ≤ x)} (6.16). */
    double cdf(double x);

    /** {@code P(X > x)}, right also where it is tiny. */
    double survival(double x);

    /**
     * The least x with {@code P(X ≤ x) ≥ p}.
     *
     * @param p 0 to 1
     */
    double quantile(double p);

    /** {@code E[X]} (6.28). */
    double mean();

    /** {@code V[X] = E[(X − E[X])²]}. */
    double variance();

    /** Where it is highest, ascending; none where the density is flat, of which every point is one. */
    List<Double> modes();

    /** Whether X takes single values, each with a probability, rather than having a density. */
    default boolean isDiscrete() {
        return false;
    }

    /** The median, {@code quantile(½)}. */
    default double median() {
        return quantile(0.5);
    }

    /** The ends between which X is with the given probability, and with equal probability below and above. */
    default double[] interval(double level) {
        Parameters.probability("level", level);
        double tail = 0.5 * (1 - level);
        return new double[] {quantile(tail), quantile(1 - tail)};
    }

    /** One value drawn by inverting the cdf (§6.7.1). */
    default double sample(Rng rng) {
        return quantile(rng.uniform());
    }
}
