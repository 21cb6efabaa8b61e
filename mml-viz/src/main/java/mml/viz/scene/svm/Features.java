package mml.viz.scene.svm;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.plot.Dots;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.DataAxes;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

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
