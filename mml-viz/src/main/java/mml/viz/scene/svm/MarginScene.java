package mml.viz.scene.svm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.Kernel;
import mml.svm.Points;
import mml.svm.SmoMachine;
import mml.svm.SmoStep;
import mml.text.Count;
import mml.trace.Trace;
import mml.viz.plot.Contours;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Regions;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Film;
import mml.viz.scene.TwoClasses;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * A support vector machine on points of the plane, pair by pair: the regions of the classes, the boundary f = 0 with the
 * margins f = ±1, support vectors ringed, the pair that moved larger. Beside it the primal objective falls and the dual
 * one rises until they meet.
 *
 * @mml §12.2, Figures 12.5 and 12.6; §12.3; §12.4, Figure 12.10
 */
public final class MarginScene extends Film<SmoStep> {

    private final Kernel kernel;
    private final SmoStep.Start start;
    private final DataAxes axes;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public MarginScene(Trace<? extends SmoStep> trace, Kernel kernel) {
        this(trace, kernel, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run on data with two features
     * @param kernel the one it was trained with
     * @throws IllegalArgumentException if the trace does not begin with a start, or the data have other than two features
     */
    public MarginScene(Trace<? extends SmoStep> trace, Kernel kernel, Canvas canvas) {
        this(trace, kernel, canvas, DataAxes.CHOSEN);
    }

    private MarginScene(Trace<? extends SmoStep> trace, Kernel kernel, Canvas canvas, DataAxes axes) {
        super(trace, canvas);
        this.kernel = kernel;
        this.axes = axes;
        start = this.trace.start(SmoStep.Start.class);
        if (start.X().cols() != 2)
            throw new IllegalArgumentException(
                    "the data have " + Count.of(start.X().cols(), "feature") + ", expected 2");
    }

    /** The same with other axes. */
    public MarginScene within(DataAxes other) {
        return new MarginScene(trace, kernel, canvas, other);
    }

    private static SmoMachine machine(SmoStep step) {
        if (step instanceof SmoStep.Pair p) return p.machine();
        if (step instanceof SmoStep.Together t) return t.machine();
        if (step instanceof SmoStep.Finished f) return f.machine();
        return NONE;
    }

    private static final SmoMachine NONE = new SmoMachine(Vector.of(), Vector.of(), Vector.of(), 0, 0, 0);

    private static boolean isThere(SmoMachine m) {
        return m.alpha().size() > 0;
    }

    /** The machine as it is in frame i; without multipliers before the first pair. */
    private SmoMachine latest(int i) {
        for (int s = i; s > 0; s--) if (isThere(machine(trace.get(s)))) return machine(trace.get(s));
        return NONE;
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(points(i, data(room)).marks());
        if (!room.isLow()) out.addAll(objectives(i, beside(room)).marks());
        return out;
    }

    private static Room data(Room room) {
        if (room.isLow()) return room;
        return room.isWide() ? room.within(0, 0, 0.42 * room.width(), 0) : room.within(0, 0, 0, 0.35 * room.height());
    }

    private static Room beside(Room room) {
        return room.isWide() ? room.within(0.63 * room.width(), 0, 0, 0) : room.within(0, 0.68 * room.height(), 0, 0);
    }

    @Override
    protected double height(Room roomy) {
        return 1.3 * roomy.width();
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return points(0, data(room())).plane();
    }

    private Plot points(int i, Room room) {
        Matrix X = start.X();
        boolean straight = kernel instanceof Kernel.Linear;
        Plot plot = straight ? TwoClasses.filled(X, axes, room) : TwoClasses.plane(X, axes, room);
        SmoMachine m = latest(i);
        Vector alpha = m.alpha();
        if (alpha.size() > 0) {
            DoubleBinaryOperator f = f(m);
            plot = plot.add(Regions.of((x, y) -> f.applyAsDouble(x, y) < 0 ? 0 : 1))
                    .add(Contours.of(f, -1, 1).painted(Role.MUTED).dashed(Dash.DASHED))
                    .add(Contours.of(f, 0).painted(Role.INK));
        }
        for (int c = 0; c < 2; c++) {
            List<Vector> support = new ArrayList<>();
            for (int n = 0; n < X.rows(); n++)
                if ((start.y().get(n) > 0) == (c == 1) && alpha.size() > 0 && alpha.get(n) > 0) support.add(X.row(n));
            if (!support.isEmpty()) plot = TwoClasses.ringed(plot, support, X);
            plot = plot.add(
                    TwoClasses.dots(TwoClasses.members(X, start.y(), c), c).sized(TwoClasses.radius(X)));
        }
        plot = TwoClasses.explained(plot, axes, room);
        if (trace.get(i) instanceof SmoStep.Pair p)
            plot = plot.add(Dots.at(List.of(X.row(p.i()), X.row(p.j())))
                    .painted(Role.CHANGE)
                    .shaped(Symbol.CROSS)
                    .sized(0.5));
        return plot;
    }

    /** {@code f(x) = Σ α_n y_n k(x_n, x) + b} on the plane; only the support vectors count. */
    private DoubleBinaryOperator f(SmoMachine m) {
        if (m.w().size() == 2) return (x, y) -> m.w().get(0) * x + m.w().get(1) * y + m.b();
        List<Vector> support = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int n = 0; n < m.alpha().size(); n++)
            if (m.alpha().get(n) > 0) {
                support.add(start.X().row(n));
                weights.add(m.alpha().get(n) * start.y().get(n));
            }
        if (support.isEmpty()) return (x, y) -> m.b();
        Points points = Points.of(Matrix.ofRows(support.toArray(Vector[]::new)));
        double[] k = new double[points.size()];
        return (x, y) -> {
            kernel.row(points, new double[] {x, y}, k);
            double f = m.b();
            for (int s = 0; s < k.length; s++) f += weights.get(s) * k[s];
            return f;
        };
    }

    private Plot objectives(int i, Room room) {
        List<Double> pairs = new ArrayList<>();
        List<Double> primal = new ArrayList<>();
        List<Double> dual = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        int last = 1;
        for (int s = 1; s < trace.size(); s++) {
            SmoMachine m = machine(trace.get(s));
            if (!isThere(m)) continue;
            if (trace.get(s) instanceof SmoStep.Pair p) last = p.k();
            values.add(m.primal());
            values.add(m.dual());
            if (s > i) continue;
            pairs.add((double) last);
            primal.add(m.primal());
            dual.add(m.dual());
        }
        Plot plot = Plot.in(room)
                .named("objectives")
                .titled("primal and dual")
                .x("pair", Scale.whole(0.7, Math.max(2, last) + 0.3))
                .y("", Scale.around(array(values)));
        return plot.add(Line.of(array(pairs), array(primal))
                        .painted(Role.SERIES_2)
                        .named("primal")
                        .with(Dots.SMALL))
                .add(Line.of(array(pairs), array(dual))
                        .painted(Role.FOCUS)
                        .named("dual")
                        .with(Dots.SMALL));
    }

    private static double[] array(List<Double> values) {
        double[] out = new double[values.size()];
        for (int k = 0; k < out.length; k++) out[k] = values.get(k);
        return out;
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + TwoClasses.spoken(start.X());
    }
}
