package mml.viz.scene.reduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.reduction.PcaStep;
import mml.text.Count;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.plot.Arrows;
import mml.viz.plot.Bars;
import mml.viz.plot.Dots;
import mml.viz.plot.Ellipse;
import mml.viz.plot.Line;
import mml.viz.plot.Note;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Principal components of points of the plane, stage by stage: the points, moved to their mean, perhaps standardised, the
 * ellipse of their covariance, the directions two standard deviations long, and last each point with the residual that its
 * projection leaves.
 *
 * @mml §10.2, Figure 10.4; §10.3, Figure 10.9; §10.6, Figure 10.11
 */
public final class PcaScene extends Film<PcaStep> {
    private static final double LONG = 2; // standard deviations
    private static final double DATA = 0.62; // of the width, beside the shares
    private static final double BAR = 0.6;

    private static final int MANY = 100; // points whose residuals are drawn fine
    private static final double FINE = 0.13; // of the font

    private final Matrix X;
    private final Vector mean;
    private final boolean whole;
    private final List<String> names;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PcaScene(Trace<? extends PcaStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run on data with two features
     * @throws IllegalArgumentException if the trace does not begin with a start, or the data have other than two features
     */
    public PcaScene(Trace<? extends PcaStep> trace, Canvas canvas) {
        this(trace, canvas, List.of("x_1", "x_2"));
    }

    /** @param names of the two features */
    public PcaScene(Trace<? extends PcaStep> trace, Canvas canvas, List<String> names) {
        super(trace, canvas);
        this.names = List.copyOf(names);
        X = this.trace.start(PcaStep.Start.class).X();
        if (X.cols() != 2)
            throw new IllegalArgumentException("the data have " + Count.of(X.cols(), "feature") + ", expected 2");
        mean = this.trace
                .latest(trace.size() - 1, PcaStep.MeanTaken.class)
                .map(PcaStep.MeanTaken::mean)
                .orElse(Vector.zeros(2));
        whole = this.trace.latest(trace.size() - 1, PcaStep.Standardised.class).isPresent();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(plot(i, data(room)).marks());
        if (room.isWide()) out.addAll(shares(i, beside(room)).marks());
        return out;
    }

    /** In a wide room the plane, whose units are equal, takes the left and what each direction captures the right. */
    private static Room data(Room room) {
        return room.isWide() ? room.within(0, 0, (1 - DATA) * room.width(), 0) : room;
    }

    private static Room beside(Room room) {
        return room.within((DATA + 0.04) * room.width(), 0, 0, 0);
    }

    /** The share of the variance along each direction found so far, and what is left for the others. */
    private Plot shares(int i, Room room) {
        List<String> directions = new ArrayList<>();
        for (PcaStep step : trace)
            if (step instanceof PcaStep.Component c) directions.add("b" + Scripts.subscript(c.m() + 1));
        Plot plot = Plot.in(room).named("shares").y("share of the variance", Scale.linear(0, 1.1));
        double left = 1;
        int found = 0;
        for (int s = 0; s <= i; s++) {
            if (!(trace.get(s) instanceof PcaStep.Component c)) continue;
            plot = plot.add(Bars.at(new double[] {c.m()}, new double[] {left - c.lost()}, BAR)
                    .numbered()
                    .painted(Role.series(c.m() + 1)));
            left = c.lost();
            found++;
        }
        boolean some = directions.size() < X.cols();
        if (some) directions.add("left");
        if (some && found > 0)
            plot = plot.add(Bars.at(new double[] {directions.size() - 1}, new double[] {left}, BAR)
                    .numbered()
                    .painted(Role.AXIS));
        return plot.x("direction", Scale.named(directions));
    }

    /** Where the data lie in the picture of frame i, for the handles of a page. */
    public Plane plane(int i) {
        return plot(i, data(room())).plane();
    }

    /** Each stage has numbers of its own; the planes of all begin behind the longest. */
    private Plot plot(int i, Room room) {
        return level(i, room, k -> alone(k, room));
    }

    private Plot alone(int i, Room room) {
        boolean last = trace.get(i) instanceof PcaStep.Projected;
        Matrix points = last && !whole ? X : seen(i);
        Vector origin = last && !whole ? mean : i == 0 ? mean : Vector.zeros(2);
        Plot plot = Plot.in(room)
                .square()
                .x(names.get(0), around(points, 0, i, origin))
                .y(names.get(1), around(points, 1, i, origin));
        if (trace.get(i) instanceof PcaStep.Projected p) plot = plot.add(residuals(p));
        plot = plot.add(Dots.of(points.column(0).toArray(), points.column(1).toArray())
                .painted(Role.SERIES_1)
                .sized(radius()));
        if (i > 0) plot = plot.add(Dots.at(List.of(origin)).painted(Role.INK).sized(0.2));
        if (trace.latest(i, PcaStep.Products.class).isPresent() && !last) {
            Matrix S = trace.latest(i, PcaStep.Products.class).orElseThrow().S();
            if (S.rows() == 2)
                plot = plot.add(Ellipse.of(origin, S, LONG).painted(Role.AXIS).dashed(Dash.DASHED));
        }
        for (int s = 0; s <= i; s++)
            if (trace.get(s) instanceof PcaStep.Component c) plot = component(plot, c, origin, last);
        return trace.get(i) instanceof PcaStep.Projected p ? plot.add(projections(p)) : plot;
    }

    /** The points of the latest stage up to frame i. */
    private Matrix seen(int i) {
        for (int s = i; s >= 0; s--) {
            if (trace.get(s) instanceof PcaStep.Standardised z) return z.X();
            if (trace.get(s) instanceof PcaStep.MeanTaken m) return m.X();
        }
        return X;
    }

    private static Plot component(Plot plot, PcaStep.Component c, Vector origin, boolean last) {
        Vector arrow = c.b().times(LONG * Math.sqrt(c.lambda()));
        Role role = Role.series(c.m() + 1);
        Plot out = plot;
        if (last && c.m() == 0) {
            Vector b = c.b();
            out = out.add(Rule.of(b.get(1), -b.get(0), b.get(1) * origin.get(0) - b.get(0) * origin.get(1))
                    .painted(role)
                    .dashed(Dash.SOLID));
        }
        if (arrow.norm() == 0) return out;
        return out.add(Arrows.at(origin, arrow).painted(role))
                .add(Note.words(
                        origin.get(0) + arrow.get(0),
                        origin.get(1) + arrow.get(1),
                        "b" + Scripts.subscript(c.m() + 1)));
    }

    /** From each point to its projection; below both. */
    private Line residuals(PcaStep.Projected p) {
        Matrix from = whole ? seen(trace.size() - 1) : X;
        Matrix to = places(p);
        return Line.strokes(from.column(0), from.column(1), to.column(0), to.column(1))
                .painted(Role.AXIS)
                .weighing(from.rows() > MANY ? 0.4 : 0.8);
    }

    private Dots projections(PcaStep.Projected p) {
        Matrix to = places(p);
        return Dots.of(to.column(0).toArray(), to.column(1).toArray())
                .painted(Role.SERIES_2)
                .sized(radius())
                .named("projections");
    }

    /** Of very many points less than usual: the strokes between them are seen. */
    private double radius() {
        return X.rows() > MANY ? FINE : Dots.radius(X.rows());
    }

    private Matrix places(PcaStep.Projected p) {
        return whole ? latent(p) : p.reconstruction();
    }

    /** The projections in standardised units. */
    private Matrix latent(PcaStep.Projected p) {
        List<Vector> b = new ArrayList<>();
        for (PcaStep step : trace) if (step instanceof PcaStep.Component c) b.add(c.b());
        return p.Z().times(Matrix.ofRows(b.toArray(Vector[]::new)));
    }

    /** With room for the points, for the arrows, and for the ellipse around their ends. */
    private Scale around(Matrix points, int d, int i, Vector origin) {
        double reach = 0;
        for (int s = 0; s <= i; s++)
            if (trace.get(s) instanceof PcaStep.Component c)
                reach = Math.max(reach, LONG * Math.sqrt(c.lambda()) * Math.abs(c.b().get(d)));
        int N = points.rows();
        double[] seen = Arrays.copyOf(points.column(d).toArray(), N + 2);
        seen[N] = origin.get(d) - reach;
        seen[N + 1] = origin.get(d) + reach;
        return Scale.roomy(0.15, seen);
    }
}
