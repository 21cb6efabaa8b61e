package mml.viz.scene.regression;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.viz.plot.Band;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/** What was observed at inputs of one entry: the points that all scenes of regression are about. */
record Observations(Vector x, Vector y, Scale across, Scale up) {
    private static final int SAMPLES = 160;
    private static final int FEW = 24;

    /**
     * @param across how x runs, or null for as the data ask
     * @param up how y runs, or null for as the data ask
     */
    static Observations of(Matrix inputs, Vector y, @Nullable Scale across, @Nullable Scale up) {
        if (inputs.cols() != 1)
            throw new IllegalArgumentException(
                    "X has " + Count.of(inputs.cols(), "column") + ", expected 1 to be drawn");
        Vector x = inputs.column(0);
        return new Observations(
                x,
                y,
                across == null ? Scale.roomy(0.12, x.toArray()) : across,
                up == null ? Scale.roomy(0.35, y.toArray()) : up);
    }

    /** Inputs close to each other, from the left end of the picture to the right. */
    double[] grid() {
        double[] out = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) out[s] = across.min() + (across.max() - across.min()) * s / SAMPLES;
        return out;
    }

    /** The grid, one input a row. */
    Matrix gridRows() {
        return Matrix.of(SAMPLES + 1, 1, grid());
    }

    /** An empty plot to draw them in. */
    Plot plot(Room room) {
        return Plot.in(room).named("data").x("x", across).y("y", up);
    }

    /** The same, shaded where there are no data to the left and to the right. */
    Plot shaded(Room room) {
        double first = across.max();
        double last = across.min();
        for (double v : x.toArray()) {
            first = Math.min(first, v);
            last = Math.max(last, v);
        }
        Plot plot = plot(room);
        if (first > across.min()) plot = plot.add(beyond(across.min(), first));
        return last < across.max() ? plot.add(beyond(last, across.max())) : plot;
    }

    private Band beyond(double from, double to) {
        return Band.between(
                        new double[] {from, to}, new double[] {up.min(), up.min()}, new double[] {up.max(), up.max()})
                .painted(Role.GRID)
                .covering(1);
    }

    Dots dots() {
        return Dots.of(x.toArray(), y.toArray()).painted(Role.SERIES_1);
    }

    /** From each point straight to its fitted value. */
    Line residuals(Vector fitted) {
        return Line.strokes(x, y, x, fitted).painted(Role.CHANGE).weighing(1.2);
    }

    /** The points in words, if they are few. */
    String spoken() {
        if (x.size() > FEW) return "";
        StringBuilder out = new StringBuilder(" Points");
        for (int n = 0; n < x.size(); n++)
            out.append(n == 0 ? " " : ", ").append(NumberText.tuple(Vector.of(x.get(n), y.get(n))));
        return out.append('.').toString();
    }

    /** The part of a figure that the points are drawn in, where one picture is beside or below them. */
    static Room main(Room room) {
        return room.isWide() ? room.within(0, 0, 0.42 * room.width(), 0) : room.within(0, 0, 0, 0.46 * room.height());
    }

    /** What is beside or below it. */
    static Room side(Room room) {
        return room.isWide() ? room.within(0.61 * room.width(), 0, 0, 0) : room.within(0, 0.57 * room.height(), 0, 0);
    }

    /** As {@link #main}, where two pictures are beside or below it: below, they need more room. */
    static Room mainOfThree(Room room) {
        return room.isWide() || room.isLow() ? main(room) : room.within(0, 0, 0, 0.58 * room.height());
    }

    /** What is beside or below that. */
    static Room sideOfThree(Room room) {
        return room.isWide() || room.isLow() ? side(room) : room.within(0, 0.45 * room.height(), 0, 0);
    }
}
