package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import org.jspecify.annotations.Nullable;

/** A line through points, broken where a value is not a number or the axis cannot show it. */
public final class Line implements Layer {
    private static final int SAMPLES = 400;
    /** So many dots on a line are a thicker line. */
    private static final int DENSE = 60;

    private final double[] x;
    private final double[] y;
    private final String name;
    private final @Nullable Pen pen;
    private final @Nullable Dots dots;

    private Line(double[] x, double[] y, String name, @Nullable Pen pen, @Nullable Dots dots) {
        this.x = x;
        this.y = y;
        this.name = name;
        this.pen = pen;
        this.dots = dots;
    }

    /**
     * Through the points (x[i], y[i]).
     *
     * @throws IllegalArgumentException if there are not as many y as x
     */
    public static Line of(double[] x, double[] y) {
        return new Line(x.clone(), Data.paired(x, "y", y), "", null, null);
    }

    /** Through the points (0, y[0]), (1, y[1]), … */
    public static Line of(double[] y) {
        return of(Data.indices(y.length), y);
    }

    /**
     * Through points of the plane.
     *
     * @throws IllegalArgumentException if one has other than two entries
     */
    public static Line through(List<Vector> points) {
        return of(Data.coordinate(points, 0), Data.coordinate(points, 1));
    }

    /** A stroke from each point (x[i], y[i]) to (toX[i], toY[i]): residuals, feet. */
    public static Line strokes(Vector x, Vector y, Vector toX, Vector toY) {
        int n = x.size();
        double[] xs = new double[3 * n];
        double[] ys = new double[3 * n];
        for (int i = 0; i < n; i++) {
            xs[3 * i] = x.get(i);
            ys[3 * i] = y.get(i);
            xs[3 * i + 1] = toX.get(i);
            ys[3 * i + 1] = toY.get(i);
            xs[3 * i + 2] = ys[3 * i + 2] = Double.NaN;
        }
        return of(xs, ys);
    }

    /** The graph of f from one x to another. */
    public static Line graph(DoubleUnaryOperator f, double from, double to) {
        double[] x = new double[SAMPLES + 1];
        double[] y = new double[SAMPLES + 1];
        for (int i = 0; i <= SAMPLES; i++) {
            x[i] = i == SAMPLES ? to : from + (to - from) * i / SAMPLES;
            y[i] = f.applyAsDouble(x[i]);
        }
        return of(x, y);
    }

    /** With a name, for the legend or beside its end. */
    public Line named(String newName) {
        return new Line(x, y, newName, pen, dots);
    }

    /** In this colour, unbroken. */
    public Line painted(Paint paint) {
        return with(pen().painted(paint).dashed(pen == null ? Dash.SOLID : pen.dash()));
    }

    /** Broken like this. */
    public Line dashed(Dash dash) {
        return with(pen().dashed(dash));
    }

    /** Stronger (above 1) or finer (below 1). */
    public Line weighing(double weight) {
        return with(pen().weighing(weight));
    }

    /** With such dots at its points, as long as these are not too many to be seen. */
    public Line with(Dots newDots) {
        return new Line(x, y, name, pen, newDots);
    }

    @Override
    public Line with(Pen newPen) {
        return new Line(x, y, name, newPen, dots);
    }

    @Override
    public boolean wantsPen() {
        return pen == null;
    }

    @Override
    public String kind() {
        return "line";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        List<Mark> out = new ArrayList<>(plane.curve(x, y, pen().stroke(plane.fontSize())));
        if (dots != null && x.length <= DENSE) out.addAll(dots.at(x, y, pen()).marks(plane));
        return out;
    }

    /** Whether its name stands in a legend, where lines have to be told apart. */
    boolean isNamed() {
        return !name.isEmpty();
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
        if (name.isEmpty()) return;
        if (dots == null || x.length > DENSE) key.line(name, pen().stroke(key.fontSize()));
        else key.dottedLine(name, pen().stroke(key.fontSize()), dots.symbol(pen()), dots.paint(pen()));
    }

    /** The last point that is seen. */
    @Override
    public @Nullable Point end(Plane plane) {
        for (int i = x.length - 1; i >= 0; i--) {
            if (!plane.shows(x[i], y[i])) continue;
            Point p = plane.at(x[i], y[i]);
            if (plane.area().contains(p)) return p;
        }
        return null;
    }

    @Override
    public String words() {
        int first = 0;
        int last = x.length - 1;
        while (first <= last && !Data.isFinite(y[first])) first++;
        while (last > first && !Data.isFinite(y[last])) last--;
        String what = (name.isEmpty() ? "a line" : name) + ": ";
        if (first > last) return what + "no points";
        return what + Count.of(x.length, "point") + ", from " + NumberText.significant(y[first], 4) + " to "
                + NumberText.significant(y[last], 4);
    }

    Pen pen() {
        return pen == null ? Pen.series(0) : pen;
    }
}
