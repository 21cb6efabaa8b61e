package mml.matrix;

/** A number that exists but is larger than every double. */
public final class MagnitudeException extends NumericalException {
    private static final long serialVersionUID = 1L;
    private final double scaled;
    private final double scale;

    public MagnitudeException(String what, double scaled, double scale) {
        super(what + " is " + scaled + " / " + scale + ", larger than every double; scale the matrix down first");
        this.scaled = scaled;
        this.scale = scale;
    }

    /** Returns a solution, whose entries must be finite. */
    public static double[] check(double[] x) {
        for (double v : x) if (!Shapes.finite(v)) throw new MagnitudeException("an entry of the solution", v, 1);
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
