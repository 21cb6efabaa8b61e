package mml.viz.scene.mixture;

import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import mml.text.Count;
import mml.viz.plot.Histogram;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.DataAxes;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Points with one or two features and a mixture on them: in the plane ellipses, on a line densities; one plane for all the
 * mixtures that are shown one after the other.
 */
final class DataPanel {
    private static final int SAMPLES = 300;
    static final double NUMBERS = 2.6; // wide, in font sizes: densities that change do not move the plane
    private static final double BELOW = 0.06; // of the height: where points on a line lie

    private final Matrix X;
    private final DataAxes axes;
    private final Scale across;
    private final Scale up;
    private final List<Components> all;

    /**
     * @param all the mixtures, frame by frame; one without components leaves the points alone
     * @throws IllegalArgumentException if the data have other than one or two features, or the mixtures have others
     */
    DataPanel(Matrix X, DataAxes axes, List<Components> all) {
        this.X = X;
        this.axes = axes;
        this.all = List.copyOf(all);
        if (X.cols() > 2)
            throw new IllegalArgumentException("the data have " + Count.of(X.cols(), "feature") + ", expected 1 or 2");
        for (Components c : all)
            if (c.size() > 0 && c.means().cols() != X.cols())
                throw new IllegalArgumentException("the data have " + Count.of(X.cols(), "feature") + ", expected "
                        + c.means().cols() + " as those of the trace");
        Scale chosenAcross = axes.across();
        Scale chosenUp = axes.up();
        across = chosenAcross != null
                ? chosenAcross
                : Scale.roomy(0.12, X.column(0).toArray());
        if (X.cols() == 2)
            up = chosenUp != null ? chosenUp : Scale.roomy(0.08, X.column(1).toArray());
        else {
            double most = 0;
            for (Components c : all) for (double p : c.density(grid(), -1)) most = Math.max(most, p);
            up = most > 0 ? Scale.linear(-2 * BELOW * most, 1.05 * most) : Scale.linear(-2 * BELOW, 1);
        }
    }

    /** The room of the points: beside what else is shown where a room is wide, else above it. */
    static Room first(Room room) {
        return room.isWide() ? room.within(0, 0, 0.47 * room.width(), 0) : room.within(0, 0, 0, 0.46 * room.height());
    }

    static Room second(Room room) {
        return room.isWide() ? room.within(0.57 * room.width(), 0, 0, 0) : room.within(0, 0.57 * room.height(), 0, 0);
    }

    /** Where points on a line are drawn, below it. */
    double below() {
        return X.cols() == 2 ? 0 : 0.5 * up.min();
    }

    private double[] grid() {
        double[] x = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) x[s] = across.min() + (across.max() - across.min()) * s / SAMPLES;
        return x;
    }

    private double[] level(int N) {
        double[] below = new double[N];
        Arrays.fill(below, below());
        return below;
    }

    /** The plane, or the line with room for the densities, without points and mixture. */
    Plot ground(Room room) {
        Plot plot = Plot.in(room).named("data");
        return X.cols() == 2
                ? plot.x(axes.first(), across).y(axes.second(), up)
                : plot.from(room.left() + NUMBERS * room.font())
                        .x(axes.only(), across)
                        .y("p(x)", up);
    }

    /** The points in the colours of the components of mixture i that answer for them, and these. */
    Plot plot(int i, Room room) {
        Components components = all.get(i);
        Matrix R = components.size() == 0
                ? Matrix.zeros(0, 1)
                : components.mixture().responsibilities(X);
        if (X.cols() == 2)
            return components.crossed(components.ellipses(ground(room)
                    .add(new Shares(X.column(0).toArray(), X.column(1).toArray(), R))));
        return components
                .densities(ground(room), grid())
                .add(new Shares(X.column(0).toArray(), level(X.rows()), R));
    }

    /** Other points on the same plane, without anything that tells whose they are; on a line with how often they come. */
    Plot bare(Matrix other, String title, Room room) {
        Plot plot = ground(room).named("made").titled(title);
        Matrix none = Matrix.zeros(0, 1);
        double[] x = other.column(0).toArray();
        if (X.cols() == 2) return plot.add(new Shares(x, other.column(1).toArray(), none));
        return plot.y("")
                .add(Histogram.of(x, 20).density().painted(Role.SERIES_2))
                .add(new Shares(x, level(x.length), none));
    }
}
