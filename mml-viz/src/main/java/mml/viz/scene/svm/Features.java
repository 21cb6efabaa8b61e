package mml.viz.scene.svm;

import mml.matrix.Matrix;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.DataAxes;
import mml.viz.svg.Room;

/** The plane of two features, in equal units, with room about the points for the street. */
final class Features {
    private static final double BESIDE = 0.15; // of their span

    private Features() {}

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
