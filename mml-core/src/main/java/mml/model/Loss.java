package mml.model;

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
    ZERO_ONE;

    /** The loss of one answer. */
    public double of(double y, double said) {
        double off = y - said;
        return switch (this) {
            case SQUARED -> off * off;
            case ABSOLUTE -> Math.abs(off);
            case ZERO_ONE -> off == 0 ? 0 : 1;
        };
    }
}
