package mml.matrix;

import mml.text.Numbers;

/** A number that exists but is larger than every double. */
public final class MagnitudeException extends NumericalException {
    private static final long serialVersionUID = 1L;
    private final double scaled;
    private final double scale;

    /** Of a number that grows with the matrix. */
    public MagnitudeException(String what, double scaled, double scale) {
        this(what, scaled, scale, "down");
    }

    private MagnitudeException(String what, double scaled, double scale, String direction) {
        super(what
                + (scale == 1 || !Shapes.finite(scaled)
                        ? " is larger than every double"
                        : " is " + Numbers.shortest(scaled) + " / " + Numbers.shortest(scale)
                                + ", larger than every double")
                + "; scale the matrix " + direction + " first");
        this.scaled = scaled;
        this.scale = scale;
    }

    /** Of a number that grows as the matrix gets smaller, as an inverse does. */
    public static MagnitudeException ofSmall(String what) {
        return new MagnitudeException(what, Double.POSITIVE_INFINITY, 1, "up");
    }

    /** Returns a solution, whose entries must be finite. */
    public static double[] check(double... x) {
        for (double v : x) if (!Shapes.finite(v)) throw ofSmall("an entry of the solution");
        return x;
    }

    /** The number times {@link #scale}. */
    public double scaled() {
        return scaled;
    }

    /** The power of two that the number was scaled by. */
    public double scale() {
        return scale;
    }
}
