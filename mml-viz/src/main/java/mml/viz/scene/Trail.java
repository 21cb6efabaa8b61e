package mml.viz.scene;

import java.util.Collection;
import java.util.List;
import mml.matrix.Vector;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Pen;
import mml.viz.plot.Plot;
import mml.viz.svg.Role;

/**
 * Where an iteration has been in the plane, in the colour of its curves: one line with a dot at each point, the last one
 * larger. It stands on level lines that are quieter and of another colour.
 */
public final class Trail {
    /** Of the curves of the iteration, too. */
    public static final Role PAINT = Role.FOCUS;

    /** Of the level lines below it. */
    public static final Role LEVELS = Role.SERIES_3;

    private static final double LAST = 0.36;
    private static final double GAP = 0.43;

    private Trail() {}

    /** The points in their order. */
    public static Plot through(Plot plot, List<Vector> points) {
        return plot.add(Line.through(points).painted(PAINT).with(Dots.SMALL));
    }

    /** The last point, with a gap about it, so that it is seen among others. */
    public static Plot last(Plot plot, Vector now) {
        return plot.add(Dots.at(List.of(now)).painted(Role.PAPER).sized(GAP))
                .add(Dots.at(List.of(now)).painted(PAINT).sized(LAST));
    }

    /** The curves of others, which begin with the second series: the first one looks like the path. */
    public static Plot beside(Plot plot, Collection<Line> others) {
        Plot out = plot;
        int series = 1;
        for (Line other : others) out = out.add(other.with(Pen.series(series++)));
        return out;
    }
}
