package mml.viz.scene.svm;

import mml.matrix.Matrix;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/** The plane of two features, in equal units, with room about the points for the street. */
final class Features {
    private static final double BESIDE = 0.15; // of their span

    private Features() {}

    /**
     * The plane without its points.
     *
     * @param across from where to where x_1 goes; null as the data ask for
     * @param up the same of x_2
     */
    static Plot plane(Matrix X, @Nullable Scale across, @Nullable Scale up, Room room) {
        return Plot.in(room)
                .named("data")
                .square()
                .x("x_1", across == null ? Scale.roomy(BESIDE, X.column(0).toArray()) : across)
                .y("x_2", up == null ? Scale.roomy(BESIDE, X.column(1).toArray()) : up);
    }
}
