package mml.viz.scene.svm;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.plot.Dots;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.DataAxes;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/** The plane of two features, in equal units, with room about the points for the street. */
final class Features {
    private static final double BESIDE = 0.15; // of their span

    private static final double RING = 1.6; // of the radius of a point
    private static final double GAP = 1.25;

    private Features() {}

    /** The radius of the points: smaller than usual, since rings and the street need room between them. */
    static double radius(Matrix X) {
        return Dots.radius(2 * X.rows());
    }

    /** The points of a class: those with y = −1 for c = 0, those with y = 1 for c = 1. */
    static List<Vector> members(Matrix X, Vector y, int c) {
        List<Vector> out = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) if ((y.get(n) > 0) == (c == 1)) out.add(X.row(n));
        return out;
    }

    /** Points of class c, told apart from the other class also in grey. */
    static Dots dots(List<Vector> members, int c) {
        return Dots.at(members)
                .painted(Role.series(c))
                .shaped(c == 0 ? Symbol.DISC : Symbol.SQUARE)
                .named(c == 0 ? "y = −1" : "y = 1");
    }

    /** Rings around some of the points X, to be drawn before these: a gap keeps ring and point apart, also in grey. */
    static Plot ringed(Plot plot, List<Vector> some, Matrix X) {
        double radius = radius(X);
        return plot.add(Dots.at(some).painted(Role.INK).sized(RING * radius))
                .add(Dots.at(some).painted(Role.PAPER).sized(GAP * radius));
    }

    /**
     * The plane without its points.
     *
     * @param axes how they are called and run
     */
    static Plot plane(Matrix X, DataAxes axes, Room room) {
        Scale across = axes.across();
        Scale up = axes.up();
        return Plot.in(room)
                .named("data")
                .square()
                .x(
                        axes.first(),
                        across == null ? Scale.roomy(BESIDE, X.column(0).toArray()) : across)
                .y(axes.second(), up == null ? Scale.roomy(BESIDE, X.column(1).toArray()) : up);
    }
}
