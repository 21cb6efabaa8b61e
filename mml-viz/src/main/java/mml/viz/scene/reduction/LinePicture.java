package mml.viz.scene.reduction;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.reduction.AlongLine;
import mml.text.Count;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import org.jspecify.annotations.Nullable;

/**
 * Points of the plane, a line through their mean that turns from picture to picture, and the projections onto it. Below or beside,
 * the variance that each line up to this one captures, over its angle; what is missing to the dashed line is what it loses.
 *
 * @mml §10.2.1, Figure 10.4; §10.3, Figures 10.6 to 10.8
 */
public final class LinePicture {
    private static final int MANY = 100; // points whose residuals are drawn fine
    private static final double UPPER = 0.64; // of the height
    private static final double LEFT = 0.56; // of the width, where both stand side by side

    private final Matrix X;
    private final List<AlongLine> lines;
    private final Canvas canvas;
    private final Scale across;
    private final Scale up;
    private final List<String> names;

    /**
     * @param X two features
     * @param lines at equal angles from 0° to below 180°
     * @param across how x₁ runs, or null for as the data ask
     * @param up how x₂ runs, or null for as the data ask
     * @param names of the two features
     */
    public LinePicture(
            Matrix X,
            List<AlongLine> lines,
            Canvas canvas,
            @Nullable Scale across,
            @Nullable Scale up,
            List<String> names) {
        if (X.cols() != 2)
            throw new IllegalArgumentException("the data have " + Count.of(X.cols(), "feature") + ", expected 2");
        if (lines.isEmpty()) throw new IllegalArgumentException("there is no line, expected at least one");
        this.X = X;
        this.lines = List.copyOf(lines);
        this.canvas = canvas;
        this.across = across != null ? across : Scale.roomy(0.1, reached(0));
        this.names = List.copyOf(names);
        this.up = up != null ? up : Scale.roomy(0.1, reached(1));
    }

    /** Where the data and their projections come: none is cut off, however the line turns. */
    private double[] reached(int feature) {
        int N = X.rows();
        return Vector.generate(N * (lines.size() + 1), i -> {
                    Matrix at = i < N ? X : lines.get(i / N - 1).foot();
                    return at.get(i % N, feature);
                })
                .toArray();
    }

    /** The points above the variances, or beside them where there is width. */
    private Room room(boolean upper) {
        Room all = canvas.room(canvas.height());
        if (all.isWide())
            return upper
                    ? all.within(0, 0, (1 - LEFT) * all.width(), 0)
                    : all.within((LEFT + 0.04) * all.width(), 0, 0, 0);
        double middle = UPPER * all.height();
        return upper ? all.within(0, 0, 0, all.height() - middle) : all.within(0, middle + all.font(), 0, 0);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return data(lines.get(0)).plane();
    }

    /** The line number k, counted from 0. */
    public Svg frame(int k, String title, String spoken) {
        List<Mark> marks = new ArrayList<>(data(lines.get(k)).marks());
        marks.addAll(curve(k).marks());
        return new Svg(canvas.width(), canvas.height(), title, spoken, marks);
    }

    private Plot data(AlongLine line) {
        Vector b = line.b();
        Vector mu = line.mean();
        return Plot.in(room(true))
                .named("data")
                .square()
                .x(names.get(0), across)
                .y(names.get(1), up)
                .add(Line.strokes(
                                X.column(0),
                                X.column(1),
                                line.foot().column(0),
                                line.foot().column(1))
                        .painted(Role.CHANGE)
                        .weighing(X.rows() > MANY ? 0.4 : 0.8))
                .add(Rule.of(b.get(1), -b.get(0), b.get(1) * mu.get(0) - b.get(0) * mu.get(1))
                        .painted(Role.SERIES_2)
                        .dashed(Dash.SOLID))
                .add(Dots.of(X.column(0).toArray(), X.column(1).toArray()).painted(Role.SERIES_1))
                .add(Dots.of(
                                line.foot().column(0).toArray(),
                                line.foot().column(1).toArray())
                        .painted(Role.SERIES_2)
                        .sized(0.2))
                .add(Dots.at(List.of(mu)).painted(Role.INK).sized(0.2));
    }

    private Plot curve(int k) {
        int n = lines.size();
        int seen = k == n - 1 ? n : k;
        double[] angle = new double[seen + 1];
        double[] captured = new double[seen + 1];
        for (int i = 0; i <= seen; i++) {
            angle[i] = 180.0 * i / n;
            captured[i] = lines.get(i % n).captured();
        }
        double total = lines.get(0).total();
        double most = total > 0 ? 1.12 * total : 1;
        return Plot.in(room(false))
                .named("captured")
                .x("angle in degrees", Scale.linear(0, 180))
                .y("captured", Scale.linear(0, most))
                .add(Rule.across(total).painted(Role.AXIS).dashed(Dash.DASHED))
                .add(Line.of(new double[] {angle[k], angle[k]}, new double[] {captured[k], total})
                        .painted(Role.CHANGE)
                        .weighing(1.4))
                .add(Line.of(new double[] {angle[k], angle[k]}, new double[] {0, captured[k]})
                        .painted(Role.SERIES_2)
                        .weighing(1.4))
                .add(Line.of(angle, captured).painted(Role.INK))
                .add(Dots.at(angle[k], captured[k]).painted(Role.SERIES_2));
    }
}
