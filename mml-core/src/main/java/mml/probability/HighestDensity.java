package mml.probability;

/**
 * The shortest interval that holds X with a given probability: density inside is nowhere below that outside.
 *
 * @mml §6.4.1
 */
public final class HighestDensity {
    private static final int HALVINGS = 200;

    private HighestDensity() {}

    /**
     * The ends of the interval.
     *
     * @param distribution with a density that rises to one mode and falls from it
     * @param level between 0 and 1
     * @throws IllegalArgumentException if it has not one mode, or the level is out of range
     */
    public static double[] of(Distribution distribution, double level) {
        if (!(level > 0 && level < 1))
            throw new IllegalArgumentException("level is " + level + ", expected between 0 and 1");
        if (distribution.modes().size() != 1)
            throw new IllegalArgumentException(
                    distribution + " has " + distribution.modes().size() + " modes, expected one");
        double low = 0; // the probability that is left out below
        double high = 1 - level;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = low + 0.5 * (high - low);
            if (middle == low || middle == high) break;
            if (rises(distribution, middle, level)) low = middle;
            else high = middle;
        }
        double below = low + 0.5 * (high - low);
        if (!rises(distribution, 0, level)) below = 0;
        return new double[] {distribution.quantile(below), distribution.quantile(Math.min(1, below + level))};
    }

    /** Whether the density is lower at the lower end, so that the interval should move up. */
    private static boolean rises(Distribution d, double below, double level) {
        return d.logDensity(d.quantile(below)) < d.logDensity(d.quantile(Math.min(1, below + level)));
    }
}
