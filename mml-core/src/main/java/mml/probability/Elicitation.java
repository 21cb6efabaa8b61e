package mml.probability;

import java.util.function.DoublePredicate;
import mml.kernel.Elementary;
import mml.matrix.Shapes;

/**
 * The member of a family that lies between two ends with a given probability, and below and above them with the same: what an
 * expert says, "95 % between a and b", as parameters.
 *
 * @mml §6.4.1; §6.6.1
 */
public final class Elicitation {
    private static final int HALVINGS = 200;
    private static final double SMALLEST_SHAPE = 0.01;
    private static final double LARGEST = 1e8; // shape or count

    private Elicitation() {}

    /** The Gaussian: in closed form. */
    public static Normal normal(double low, double high, double level) {
        check(low, high, level);
        double z = Normal.STANDARD.quantile(0.5 * (1 + level));
        return Normal.ofDeviation(low + 0.5 * (high - low), 0.5 * (high - low) / z);
    }

    /**
     * The gamma distribution: the ratio of the ends gives the shape, then their size the rate.
     *
     * @param low above 0
     * @throws IllegalArgumentException also if no shape from 0.01 to 10⁸ has this ratio
     */
    public static Gamma gamma(double low, double high, double level) {
        check(low, high, level);
        Parameters.positive("low", low);
        double tail = 0.5 * (1 - level);
        double ratio = high / low;
        double shape = Elementary.exp(least(
                Elementary.log(SMALLEST_SHAPE),
                Elementary.log(LARGEST),
                log -> {
                    Gamma X = Gamma.ofShapeAndRate(Elementary.exp(log), 1);
                    return X.quantile(1 - tail) <= ratio * X.quantile(tail);
                },
                low,
                high));
        return Gamma.ofShapeAndRate(shape, Gamma.ofShapeAndRate(shape, 1).quantile(tail) / low);
    }

    /**
     * The beta distribution: for each count α + β the mean that leaves so much below, and the count that leaves as much above.
     *
     * @param low above 0
     * @param high below 1
     * @throws IllegalArgumentException also if no count from 0.01 to 10⁸ does it
     */
    public static Beta beta(double low, double high, double level) {
        check(low, high, level);
        if (!(low > 0 && high < 1))
            throw new IllegalArgumentException(
                    "low and high are " + low + " and " + high + ", expected both between 0 and 1");
        double tail = 0.5 * (1 - level);
        double count = Elementary.exp(least(
                Elementary.log(SMALLEST_SHAPE),
                Elementary.log(LARGEST),
                log -> below(low, Elementary.exp(log), tail).cdf(high) >= 1 - tail,
                low,
                high));
        return below(low, count, tail);
    }

    /** The beta distribution of this count that has a probability of {@code tail} below {@code low}. */
    private static Beta below(double low, double count, double tail) {
        double a = 0;
        double b = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double mean = a + 0.5 * (b - a);
            if (mean == a || mean == b) break;
            if (Beta.ofMeanAndCount(mean, count).cdf(low) > tail) a = mean;
            else b = mean;
        }
        return Beta.ofMeanAndCount(Math.max(a + 0.5 * (b - a), Double.MIN_NORMAL), count);
    }

    /** The least x between two at which something holds that holds from there on. */
    private static double least(double from, double to, DoublePredicate holds, double low, double high) {
        double a = from;
        double b = to;
        if (holds.test(a) || !holds.test(b))
            throw new IllegalArgumentException(
                    "from " + low + " to " + high + " is too narrow or too wide for this family, expected other ends");
        for (int k = 0; k < HALVINGS; k++) {
            double middle = a + 0.5 * (b - a);
            if (middle == a || middle == b) break;
            if (holds.test(middle)) b = middle;
            else a = middle;
        }
        return b;
    }

    private static void check(double low, double high, double level) {
        if (!(Shapes.finite(low) && Shapes.finite(high) && low < high))
            throw new IllegalArgumentException("low and high are " + low + " and " + high + ", expected low < high");
        if (!(level > 0 && level < 1))
            throw new IllegalArgumentException("level is " + level + ", expected between 0 and 1");
    }
}
