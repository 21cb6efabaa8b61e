package mml.viz.scene.svm;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.Kernel;
import mml.svm.SmoMachine;
import mml.svm.SmoStep;
import mml.trace.Trace;
import mml.viz.plot.Contours;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Regions;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
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
        super(trace, canvas);
        this.kernel = kernel;
        start = this.trace.start(SmoStep.Start.class);
        if (start.X().cols() != 2)
            throw new IllegalArgumentException("the data have " + start.X().cols() + " features, expected 2");
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
        out.addAll(objectives(i, beside(room)).marks());
        return out;
    }

    private static boolean isWide(Room room) {
        return room.width() >= 1.3 * room.height();
    }

    private static Room data(Room room) {
        return isWide(room) ? room.within(0, 0, 0.4 * room.width(), 0) : room.within(0, 0, 0, 0.35 * room.height());
    }

    private static Room beside(Room room) {
        return isWide(room) ? room.within(0.63 * room.width(), 0, 0, 0) : room.within(0, 0.68 * room.height(), 0, 0);
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
        Plot plot = Plot.in(room).named("data").square().x("x_1", around(0)).y("x_2", around(1));
        SmoMachine m = latest(i);
        Vector alpha = m.alpha();
        if (alpha.size() > 0) {
            plot = plot.add(Regions.of((x, y) -> value(m, x, y) < 0 ? 0 : 1))
                    .add(Contours.of((x, y) -> value(m, x, y), -1, 1).painted(Role.MUTED))
                    .add(Contours.of((x, y) -> value(m, x, y), 0).painted(Role.INK));
        }
        for (int c = 0; c < 2; c++) {
            List<Vector> all = new ArrayList<>();
            List<Vector> support = new ArrayList<>();
            for (int n = 0; n < X.rows(); n++) {
                if ((start.y().get(n) > 0) != (c == 1)) continue;
                all.add(X.row(n));
                if (alpha.size() > 0 && alpha.get(n) > 0) support.add(X.row(n));
            }
            if (!support.isEmpty())
                plot = plot.add(Dots.at(support).painted(Role.INK).sized(0.42));
            plot = plot.add(Dots.at(all)
                    .painted(Role.series(c))
                    .shaped(c == 0 ? Symbol.DISC : Symbol.SQUARE)
                    .named(c == 0 ? "y = −1" : "y = 1"));
        }
        if (trace.get(i) instanceof SmoStep.Pair p)
            plot = plot.add(Dots.at(List.of(X.row(p.i()), X.row(p.j())))
                    .painted(Role.CHANGE)
                    .shaped(Symbol.CROSS)
                    .sized(0.5));
        return plot;
    }

    /** {@code f(x) = Σ α_n y_n k(x_n, x) + b}. */
    private double value(SmoMachine m, double x, double y) {
        if (m.w().size() == 2) return m.w().get(0) * x + m.w().get(1) * y + m.b();
        Vector point = Vector.of(x, y);
        double f = m.b();
        for (int n = 0; n < m.alpha().size(); n++)
            if (m.alpha().get(n) > 0)
                f += m.alpha().get(n) * start.y().get(n) * kernel.of(start.X().row(n), point);
        return f;
    }

    private Scale around(int d) {
        Vector x = start.X().column(d);
        double low = x.get(0);
        double high = x.get(0);
        for (int n = 0; n < x.size(); n++) {
            low = Math.min(low, x.get(n));
            high = Math.max(high, x.get(n));
        }
        double margin = high > low ? 0.15 * (high - low) : 1;
        return Scale.linear(low - margin, high + margin);
    }

    private Plot objectives(int i, Room room) {
        List<Double> primal = new ArrayList<>();
        List<Double> dual = new ArrayList<>();
        for (int s = 1; s <= i; s++) {
            SmoMachine m = machine(trace.get(s));
            if (!isThere(m)) continue;
            primal.add(m.primal());
            dual.add(m.dual());
        }
        int all = 0;
        for (SmoStep step : trace) if (isThere(machine(step))) all++;
        Plot plot = Plot.in(room)
                .named("objectives")
                .titled("primal and dual")
                .x("pair", Scale.whole(0.7, Math.max(2, all) + 0.3))
                .y("");
        return plot.add(line(primal).painted(Role.SERIES_2).named("primal").with(Dots.SMALL))
                .add(line(dual).painted(Role.FOCUS).named("dual").with(Dots.SMALL));
    }

    private static Line line(List<Double> values) {
        double[] x = new double[values.size()];
        double[] y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = k + 1;
            y[k] = values.get(k);
        }
        return Line.of(x, y);
    }
}
