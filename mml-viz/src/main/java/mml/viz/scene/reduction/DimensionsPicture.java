package mml.viz.scene.reduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Vector;
import mml.text.Count;
import mml.viz.plot.Bars;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;

/**
 * How many directions: the share of each in the variance, and below or beside it the mean log density that probabilistic PCA
 * gives to the examples it was fitted to, which rises with every direction, and to examples left out, which need not; one
 * number of directions more from picture to picture.
 *
 * @mml §10.3, Figure 10.5; §10.7; §8.2.4
 */
public final class DimensionsPicture {
    private static final double LEFT = 0.44; // of the width, where both stand side by side
    private static final double BAR = 0.7;
    private static final double ASPECT = 1.35;

    private final Vector shares;
    private final Vector seen;
    private final Vector unseen;
    private final Canvas canvas;
    private final Room all;

    /**
     * @param shares of all directions in the variance
     * @param seen the mean log density of the examples fitted to, for 0, 1, … directions
     * @param unseen that of examples left out
     */
    public DimensionsPicture(Vector shares, Vector seen, Vector unseen, Canvas canvas) {
        if (seen.size() != unseen.size() || seen.size() > shares.size())
            throw new IllegalArgumentException("seen has " + Count.entries(seen.size()) + " and unseen " + unseen.size()
                    + ", expected as many, at most " + shares.size());
        this.shares = shares;
        this.seen = seen;
        this.unseen = unseen;
        double needed = Math.ceil(ASPECT * canvas.width());
        this.canvas = canvas.orHigh(needed);
        all = canvas.room(needed);
    }

    private Room room(boolean first) {
        if (all.isWide())
            return first
                    ? all.within(0, 0, (1 - LEFT) * all.width(), 0)
                    : all.within((LEFT + 0.03) * all.width(), 0, 0, 0);
        return first ? all.within(0, 0, 0, 0.58 * all.height()) : all.within(0, 0.45 * all.height(), 0, 0);
    }

    /** With the log densities of 0 to M directions. */
    public Svg frame(int M, String title, String spoken) {
        List<Mark> marks = new ArrayList<>(scree(M).marks());
        marks.addAll(density(M).marks());
        return new Svg(canvas.width(), canvas.height(), title, spoken, marks);
    }

    private Plot scree(int M) {
        double[] at = Vector.generate(shares.size(), m -> m + 1.0).toArray();
        double[] all = shares.toArray();
        double[] taken = all.clone();
        Arrays.fill(taken, M, taken.length, 0);
        return Plot.in(room(true))
                .named("scree")
                .x("direction", Scale.whole(0.4, shares.size() + 0.6))
                .y("share of the variance", Scale.linear(0, Math.min(1, 1.15 * shares.maxNorm() + 1e-9)))
                .add(Bars.at(at, all, BAR).painted(Role.AXIS))
                .add(Bars.at(at, taken, BAR).painted(Role.SERIES_2));
    }

    private Plot density(int M) {
        double[] at = Vector.generate(M + 1, m -> m).toArray();
        double[] both = Vector.generate(
                        2 * seen.size(), i -> i < seen.size() ? seen.get(i) : unseen.get(i - seen.size()))
                .toArray();
        return Plot.in(room(false))
                .named("density")
                .x("directions M", Scale.whole(-0.2, Math.max(1, seen.size() - 1) + 0.2))
                .y("mean log density", Scale.roomy(0.1, both))
                .add(Line.of(at, Arrays.copyOf(seen.toArray(), M + 1))
                        .painted(Role.SERIES_1)
                        .with(Dots.SMALL)
                        .named("rows fitted to"))
                .add(Line.of(at, Arrays.copyOf(unseen.toArray(), M + 1))
                        .painted(Role.SERIES_2)
                        .with(Dots.MEDIUM)
                        .named("rows left out"));
    }
}
