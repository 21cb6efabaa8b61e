package mml.viz.plot;

import java.util.List;
import mml.matrix.Vector;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Points as symbols. Of very many an even choice is drawn, and the plot says so; see {@link Plane#points}.
 */
public final class Dots implements Layer {
    private static final double[] NONE = {};
    private static final int MANY = 60;

    /** Small dots, for {@link Line#with(Dots)}. */
    public static final Dots SMALL = new Dots(NONE, NONE, 0.16, "", null, null);

    /** Dots of usual size, for {@link Line#with(Dots)}. */
    public static final Dots MEDIUM = new Dots(NONE, NONE, 0.26, "", null, null);

    private final double[] x;
    private final double[] y;
    private final double size; // the radius in font sizes
    private final String name;
    private final @Nullable Pen pen;
    private final @Nullable Symbol symbol;

    private Dots(double[] x, double[] y, double size, String name, @Nullable Pen pen, @Nullable Symbol symbol) {
        this.x = x;
        this.y = y;
        this.size = size;
        this.name = name;
        this.pen = pen;
        this.symbol = symbol;
    }

    /**
     * At (x[i], y[i]).
     *
     * @throws IllegalArgumentException if there are not as many y as x
     */
    public static Dots of(double[] x, double[] y) {
        return new Dots(x.clone(), Data.paired(x, "y", y), radius(x.length), "", null, null);
    }

    /** The usual radius of so many dots, in font sizes: many are smaller, so that each can be seen. */
    public static double radius(int dots) {
        return dots <= MANY ? MEDIUM.size : Math.max(SMALL.size, MEDIUM.size * Math.sqrt(MANY / (double) dots));
    }

    /** At points of the plane. */
    public static Dots at(List<Vector> points) {
        return of(Data.coordinate(points, 0), Data.coordinate(points, 1));
    }

    /** At one point of the plane. */
    public static Dots at(double x, double y) {
        return of(new double[] {x}, new double[] {y});
    }

    /** The dots of this kind at the points of a line. */
    Dots at(double[] newX, double[] newY, Pen linePen) {
        return new Dots(newX, newY, size, name, pen == null ? linePen : pen, symbol);
    }

    /** With a name for the legend. */
    public Dots named(String newName) {
        return new Dots(x, y, size, newName, pen, symbol);
    }

    /** In this colour. */
    public Dots painted(Paint paint) {
        return with((pen == null ? Pen.of(paint) : pen).painted(paint));
    }

    /** Of this shape. */
    public Dots shaped(Symbol newSymbol) {
        return new Dots(x, y, size, name, pen, newSymbol);
    }

    /** Of another radius, in font sizes; usual is 0.26, and less of more than sixty. */
    public Dots sized(double newSize) {
        return new Dots(x, y, newSize, name, pen, symbol);
    }

    @Override
    public Dots with(Pen newPen) {
        return new Dots(x, y, size, name, newPen, symbol);
    }

    @Override
    public boolean wantsPen() {
        return pen == null;
    }

    @Override
    public String kind() {
        return "dots";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        if (x.length == 0) return List.of();
        Pen own = pen == null ? Pen.series(0) : pen;
        return plane.points(x, y, symbol(own), size * plane.fontSize(), own.paint());
    }

    @Override
    public double[] xs() {
        return x.clone();
    }

    @Override
    public double[] ys() {
        return y.clone();
    }

    @Override
    public void explain(Key key) {
        Pen own = pen == null ? Pen.series(0) : pen;
        if (!name.isEmpty()) key.dots(name, symbol(own), own.paint());
    }

    @Override
    public String words() {
        return (name.isEmpty() ? "dots" : name) + ": " + x.length + (x.length == 1 ? " point" : " points");
    }

    Symbol symbol(Pen of) {
        return symbol == null ? of.symbol() : symbol;
    }

    Paint paint(Pen of) {
        return pen == null ? of.paint() : pen.paint();
    }
}
