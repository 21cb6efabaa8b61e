package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import org.jspecify.annotations.Nullable;

/** The area between two curves over the same x: a confidence band, an integral. */
public final class Band implements Layer {
    private static final double SEEN_THROUGH = 0.25;

    private final double[] x;
    private final double[] low;
    private final double[] high;
    private final String name;
    private final double opacity;
    private final @Nullable Pen pen;

    private Band(double[] x, double[] low, double[] high, String name, double opacity, @Nullable Pen pen) {
        this.x = x;
        this.low = low;
        this.high = high;
        this.name = name;
        this.opacity = opacity;
        this.pen = pen;
    }

    /**
     * From (x[i], low[i]) to (x[i], high[i]).
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Band between(double[] x, double[] low, double[] high) {
        return new Band(x.clone(), Data.paired(x, "low", low), Data.paired(x, "high", high), "", SEEN_THROUGH, null);
    }

    /** From zero to (x[i], y[i]). */
    public static Band under(double[] x, double[] y) {
        return between(x, new double[x.length], y);
    }

    /** With a name for the legend. */
    public Band named(String newName) {
        return new Band(x, low, high, newName, opacity, pen);
    }

    /** Less seen through, or more: 0 is not there, 1 hides what is below. */
    public Band covering(double newOpacity) {
        return new Band(x, low, high, name, newOpacity, pen);
    }

    /** In this colour. */
    public Band painted(Paint paint) {
        return with(Pen.of(paint));
    }

    @Override
    public Band with(Pen newPen) {
        return new Band(x, low, high, name, opacity, newPen);
    }

    @Override
    public boolean wantsPen() {
        return pen == null;
    }

    @Override
    public String kind() {
        return "band";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        List<Mark> out = new ArrayList<>();
        List<Point> there = new ArrayList<>();
        List<Point> back = new ArrayList<>();
        for (int i = 0; i <= x.length; i++) {
            if (i < x.length && plane.shows(x[i], low[i]) && plane.shows(x[i], high[i])) {
                there.add(plane.at(x[i], high[i]));
                back.add(plane.at(x[i], low[i]));
                continue;
            }
            List<Point> around = new ArrayList<>(Plane.outline(there, Plane.MAX_POINTS));
            List<Point> lower = Plane.outline(back, Plane.MAX_POINTS);
            for (int k = lower.size() - 1; k >= 0; k--) around.add(lower.get(k));
            List<Point> seen = around.size() < 4 ? List.of() : plane.area().polygon(around);
            if (!seen.isEmpty()) out.add(new Mark.Polygon(seen, look()));
            there = new ArrayList<>();
            back = new ArrayList<>();
        }
        return Plane.evenly(out, Plane.MAX_POINTS);
    }

    @Override
    public double[] xs() {
        return x.clone();
    }

    @Override
    public double[] ys() {
        double[] out = new double[2 * x.length];
        System.arraycopy(low, 0, out, 0, x.length);
        System.arraycopy(high, 0, out, x.length, x.length);
        return out;
    }

    @Override
    public void explain(Key key) {
        if (!name.isEmpty()) key.area(name, look());
    }

    private Look look() {
        return (pen == null ? Pen.series(0) : pen).wash(opacity);
    }
}
