package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import org.jspecify.annotations.Nullable;

/** Bars that stand on zero, one for each value; on a logarithmic axis they stand on its lower end. */
public final class Bars implements Layer {
    private static final double CLEAR = 0.8;
    private static final double PALE = 0.4;
    private static final int USUAL = 3;

    private final double[] x;
    private final double[] y;
    private final double width; // in units of x
    private final double opacity;
    private final String name;
    private final @Nullable Pen pen;
    private final int digits; // of the numbers above them; 0 without

    private Bars(double[] x, double[] y, double width, double opacity, String name, @Nullable Pen pen, int digits) {
        this.opacity = opacity;
        this.x = x;
        this.y = y;
        this.width = width;
        this.name = name;
        this.pen = pen;
        this.digits = digits;
    }

    /** Of these heights, around x = 0, 1, 2, … */
    public static Bars of(double... heights) {
        return at(Data.indices(heights.length), heights, 0.7);
    }

    /** The entries of a vector, counted from 1 as in formulas. */
    public static Bars of(Vector x) {
        double[] places = Data.indices(x.size());
        for (int i = 0; i < places.length; i++) places[i]++;
        return at(places, x.toArray(), 0.7);
    }

    /**
     * Around x[i], of height y[i].
     *
     * @param width of a bar in units of x, more than 0
     * @throws IllegalArgumentException if lengths differ or the width is not positive
     */
    public static Bars at(double[] x, double[] y, double width) {
        if (!(width > 0)) throw new IllegalArgumentException("width is " + width + ", expected more than 0");
        return new Bars(x.clone(), Data.paired(x, "y", y), width, CLEAR, "", null, 0);
    }

    /** With a name for the legend. */
    public Bars named(String newName) {
        return new Bars(x, y, width, opacity, newName, pen, digits);
    }

    /** So pale that a curve drawn over them is seen, on paper too. */
    public Bars pale() {
        return new Bars(x, y, width, PALE, name, pen, digits);
    }

    /** In this colour. */
    public Bars painted(Paint paint) {
        return with(Pen.of(paint));
    }

    /** With its height above each bar that has room for it. */
    public Bars numbered() {
        return numbered(USUAL);
    }

    /**
     * The same with another number of significant digits.
     *
     * @param most 1 or more
     */
    public Bars numbered(int most) {
        return new Bars(x, y, width, opacity, name, pen, most);
    }

    @Override
    public Bars with(Pen newPen) {
        return new Bars(x, y, width, opacity, name, newPen, digits);
    }

    @Override
    public boolean wantsPen() {
        return pen == null;
    }

    @Override
    public String kind() {
        return "bars";
    }

    /**
     * One rectangle for each value, also for those that are zero or out of view; of more than {@link Plane#MAX_POINTS} an even
     * choice, and a note says so.
     */
    @Override
    public List<Mark> marks(Plane plane) {
        List<Mark> out = new ArrayList<>();
        if (x.length > Plane.MAX_POINTS) {
            int most = Plane.MAX_POINTS;
            double[] fewX = new double[most];
            double[] fewY = new double[most];
            for (int i = 0; i < most; i++) {
                int k = (int) ((long) i * (x.length - 1) / (most - 1));
                fewX[i] = x[k];
                fewY[i] = y[k];
            }
            out.addAll(new Bars(fewX, fewY, width, opacity, name, pen, 0).marks(plane));
            out.add(plane.leftOut(most, x.length, "bars"));
            return out;
        }
        double zero = plane.up().shows(0) ? 0 : plane.up().min();
        for (int i = 0; i < x.length; i++) {
            boolean seen = plane.shows(x[i] - width / 2, y[i]) && plane.across().shows(x[i] + width / 2);
            if (!seen) {
                out.add(Mark.rect(plane.area().left(), plane.area().bottom(), 0, 0, look()));
                continue;
            }
            Point a = inside(plane, x[i] - width / 2, zero);
            Point b = inside(plane, x[i] + width / 2, y[i]);
            double left = Math.min(a.x(), b.x());
            double top = Math.min(a.y(), b.y());
            out.add(Mark.rect(left, top, Math.abs(b.x() - a.x()), Math.abs(b.y() - a.y()), look()));
        }
        return out;
    }

    @Override
    public List<Label> labels(Plane plane) {
        if (digits == 0) return List.of();
        List<Label> out = new ArrayList<>();
        for (int i = 0; i < x.length; i++)
            if (plane.shows(x[i], y[i]) && plane.up().share(y[i]) <= 1)
                out.add(new Label(
                        above(plane.at(x[i], y[i]), plane.fontSize()),
                        MathText.plain(number(y[i])),
                        Role.MUTED,
                        -1,
                        false));
        return out;
    }

    /** Where a power of ten is written, it says enough with one figure. */
    private String number(double height) {
        String written = NumberText.significant(height, digits);
        return written.indexOf('×') < 0 ? written : NumberText.significant(height, 1);
    }

    private static Point above(Point top, double fontSize) {
        return new Point(top.x(), top.y() - 0.65 * fontSize);
    }

    private static Point inside(Plane plane, double x, double y) {
        Point p = plane.at(x, y);
        return new Point(
                Math.max(plane.area().left(), Math.min(plane.area().right(), p.x())),
                Math.max(plane.area().top(), Math.min(plane.area().bottom(), p.y())));
    }

    @Override
    public double[] xs() {
        double[] out = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            out[2 * i] = x[i] - width / 2;
            out[2 * i + 1] = x[i] + width / 2;
        }
        return out;
    }

    @Override
    public double[] ys() {
        double[] out = new double[y.length + 1];
        System.arraycopy(y, 0, out, 0, y.length);
        return out;
    }

    @Override
    public void explain(Key key) {
        if (!name.isEmpty()) key.area(name, look());
    }

    @Override
    public String words() {
        return (name.isEmpty() ? "" : name + ": ") + x.length + " bars";
    }

    private Look look() {
        return (pen == null ? Pen.series(0) : pen).wash(opacity).outlined(Role.PAPER, 1);
    }
}
