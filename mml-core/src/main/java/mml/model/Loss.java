package mml.model;

import mml.kernel.Elementary;

/**
 * How wrong it is to say ŷ where y is right: 0 for the right answer, and larger for worse ones.
 *
 * @mml §8.2.2
 */
public enum Loss {
    /** (y − ŷ)². */
    SQUARED,
    /** |y − ŷ|. */
    ABSOLUTE,
    /** 0 if ŷ is y, otherwise 1. */
    ZERO_ONE,
    /** {@code max(0, 1 − yŷ)}, of a label y of 1 or −1 and a score ŷ (12.28). */
    HINGE,
    /** {@code log(1 + exp(−yŷ))}, of a label y of 1 or −1 and a score ŷ: what ŷ costs as the log odds of y. */
    LOGISTIC;

    /** The loss of one answer. */
    public double of(double y, double said) {
        double off = y - said;
        return switch (this) {
            case SQUARED -> off * off;
            case ABSOLUTE -> Math.abs(off);
            case ZERO_ONE -> off == 0 ? 0 : 1;
            case HINGE -> Math.max(0, 1 - side(y) * said);
            case LOGISTIC -> Elementary.softplus(-side(y) * said);
        };
    }

    private static double side(double y) {
        if (y != 1 && y != -1) throw new IllegalArgumentException("a label is " + y + ", expected 1 or -1");
        return y;
    }
}
