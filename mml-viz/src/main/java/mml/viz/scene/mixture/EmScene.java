package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.mixture.EmStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Film;
import mml.viz.scene.Progress;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * EM on data with one or two features, E-step and the three parts of the M-step one after the other: the points in the
 * colours of the components that answer for them; in the plane an ellipse of one and one of two standard deviations for
 * each component, on a line its weighted density and their sum. Beside it, how the objective rises.
 *
 * @mml §11.2, Figures 11.3 to 11.7; §11.3, Figures 11.8 to 11.10
 */
public final class EmScene extends Film<EmStep> {
    private static final int SAMPLES = 300;
    private static final int NONE = -1;
    private static final int FEW = 24; // points that are read out
    private static final double BELOW = 0.45;

    private final EmStep.Start start;
    private final int D;
    private final DataAxes axes;
    private final Scale across;
    private final Scale up;
    private final int ringed; // a point, or NONE

    /** On a wide slide, {@link Canvas#WIDE}. */
    public EmScene(Trace<? extends EmStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run from one start
     * @throws IllegalArgumentException if the trace does not begin with a start, or the data have other than one or two
     *     features
     */
    public EmScene(Trace<? extends EmStep> trace, Canvas canvas) {
        this(trace, canvas, DataAxes.CHOSEN, NONE);
    }

    private EmScene(Trace<? extends EmStep> trace, Canvas canvas, DataAxes axes, int ringed) {
        super(trace, canvas);
        start = this.trace.start(EmStep.Start.class);
        D = start.X().cols();
        if (D > 2) throw new IllegalArgumentException("the data have " + Count.of(D, "feature") + ", expected 1 or 2");
        this.axes = axes;
        Scale chosenAcross = axes.across();
        Scale chosenUp = axes.up();
        across = chosenAcross != null ? chosenAcross : roomy(start, 0, 0.12);
        this.ringed = ringed;
        if (D == 1) up = Scale.linear(-0.12 * highest(), 1.05 * highest());
        else up = chosenUp != null ? chosenUp : roomy(start, 1, 0.08);
    }

    /** The same with other axes. */
    public EmScene within(DataAxes other) {
        return new EmScene(trace, canvas, other, ringed);
    }

    /** The same with a ring round point n, counted from 0. */
    public EmScene ringed(int n) {
        return new EmScene(
                trace,
                canvas,
                axes.within(across, D == 1 ? null : up),
                Shapes.index(n, start.X().rows(), "point"));
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return (D == 2 ? plane(0, left(room())) : line(0, left(room()))).plane();
    }

    /** Where points on a line are drawn, below it. */
    public double below() {
        return D == 2 ? 0 : BELOW * up.min();
    }

    /** With room for the points and for the means to start with. */
    private static Scale roomy(EmStep.Start start, int feature, double share) {
        int N = start.X().rows();
        int K = start.means().rows();
        double[] all = Arrays.copyOf(start.X().column(feature).toArray(), N + K);
        System.arraycopy(start.means().column(feature).toArray(), 0, all, N, K);
        return Scale.roomy(share, all);
    }

    /** The highest density of the last mixture, and of the first. */
    private double highest() {
        double most = 0;
        for (int i : new int[] {0, trace.size() - 1}) {
            double[] p = components(i).density(grid(), -1);
            for (double v : p) most = Math.max(most, v);
        }
        return most;
    }

    private Vector weights(int i) {
        return trace.latest(i, EmStep.Weights.class)
                .map(EmStep.Weights::weights)
                .orElse(start.weights());
    }

    private Matrix means(int i) {
        return trace.latest(i, EmStep.Means.class).map(EmStep.Means::means).orElse(start.means());
    }

    private Matrix covariances(int i) {
        return trace.latest(i, EmStep.Covariances.class)
                .map(EmStep.Covariances::covariances)
                .orElse(start.covariances());
    }

    private Components components(int i) {
        return new Components(weights(i), means(i), covariances(i));
    }

    private Matrix responsibilities(int i) {
        return trace.latest(i, EmStep.Responsibilities.class)
                .map(EmStep.Responsibilities::R)
                .orElse(Matrix.zeros(0, 1));
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Room left = left(room);
        List<Mark> out = new ArrayList<>((D == 2 ? plane(i, left) : line(i, left)).marks());
        out.addAll(objective(i, right(room)).marks());
        return out;
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i)).append(" Means ");
        for (int k = 0; k < means(i).rows(); k++)
            out.append(k > 0 ? ", " : "").append(NumberText.tuple(means(i).row(k)));
        if (start.X().rows() > FEW) return out.append('.').toString();
        out.append("; points ");
        for (int n = 0; n < start.X().rows(); n++)
            out.append(n > 0 ? ", " : "").append(NumberText.tuple(start.X().row(n)));
        return out.append('.').toString();
    }

    private static Room left(Room room) {
        return room.isWide() ? room.within(0, 0, 0.4 * room.width(), 0) : room.within(0, 0, 0, 0.35 * room.height());
    }

    private static Room right(Room room) {
        return room.isWide() ? room.within(0.63 * room.width(), 0, 0, 0) : room.within(0, 0.68 * room.height(), 0, 0);
    }

    @Override
    protected double height(Room roomy) {
        return 1.2 * roomy.width();
    }

    private Plot plane(int i, Room room) {
        Matrix X = start.X();
        Plot plot = Plot.in(room).named("data").x(axes.first(), across).y(axes.second(), up);
        if (ringed >= 0) plot = plot.add(ring(X.get(ringed, 0), X.get(ringed, 1)));
        plot = plot.add(new Shares(X.column(0).toArray(), X.column(1).toArray(), responsibilities(i)));
        return components(i).named(components(i).ellipses(plot));
    }

    private Plot line(int i, Room room) {
        Plot plot = Plot.in(room)
                .named("data")
                .from(room.left() + DataPanel.NUMBERS * room.font())
                .x(axes.only(), across)
                .y("p(x)", up);
        plot = components(i).named(components(i).densities(plot, grid()));
        double[] at = start.X().column(0).toArray();
        double[] below = new double[at.length];
        Arrays.fill(below, below());
        if (ringed >= 0) plot = plot.add(ring(at[ringed], below()));
        return plot.add(new Shares(at, below, responsibilities(i)));
    }

    /** A ring, round a point that is drawn on top of it. */
    private static Dots ring(double x, double y) {
        return Dots.at(x, y).painted(Role.FOCUS).shaped(Symbol.RING).sized(0.62);
    }

    private double[] grid() {
        double[] x = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) x[s] = across.min() + (across.max() - across.min()) * s / SAMPLES;
        return x;
    }

    private Plot objective(int i, Room room) {
        return Progress.of(
                trace,
                i,
                step -> step instanceof EmStep.Responsibilities r ? r.objective() : Double.NaN,
                "objective",
                start.exampleWeights() == null ? "log likelihood" : "weighted log likelihood",
                "iteration",
                room);
    }
}
