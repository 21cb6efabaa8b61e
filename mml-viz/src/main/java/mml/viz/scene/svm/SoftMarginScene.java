package mml.viz.scene.svm;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.Hyperplane;
import mml.svm.SmoMachine;
import mml.svm.SmoStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.plot.Arrows;
import mml.viz.plot.Line;
import mml.viz.plot.Note;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Regions;
import mml.viz.plot.Rule;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Film;
import mml.viz.scene.TwoClasses;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * What a linear support vector machine is made of, one part after the other: the points, the line f = 0 with its normal
 * vector, the street between f = −1 and f = 1, the support vectors, and the slack of each point that is not beyond its
 * side of the street.
 *
 * @mml §12.1, Figure 12.2; §12.2.1, Figures 12.4 and 12.5; §12.2.4, Figure 12.7
 */
public final class SoftMarginScene extends Film<SmoStep> {
    private static final int STAGES = 5;
    private static final int FEW = 24; // points that are told one by one
    private static final double ROUNDING = 1e-6; // of a margin: less is no slack

    private final SmoStep.Start start;
    private final SmoMachine machine;
    private final DataAxes axes;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public SoftMarginScene(Trace<? extends SmoStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run with the linear kernel on data with two features
     * @throws IllegalArgumentException if the trace is not from start to end, or the data or the kernel are others
     */
    public SoftMarginScene(Trace<? extends SmoStep> trace, Canvas canvas) {
        this(trace, canvas, DataAxes.CHOSEN);
    }

    private SoftMarginScene(Trace<? extends SmoStep> trace, Canvas canvas, DataAxes axes) {
        super(trace, canvas);
        this.axes = axes;
        start = this.trace.start(SmoStep.Start.class);
        if (start.X().cols() != 2)
            throw new IllegalArgumentException(
                    "the data have " + Count.of(start.X().cols(), "feature") + ", expected 2");
        if (!(this.trace.last() instanceof SmoStep.Finished end
                && end.machine().w().size() == 2))
            throw new IllegalArgumentException("the trace does not end with a machine with the linear kernel");
        machine = end.machine();
    }

    /** The same with other axes. */
    public SoftMarginScene within(DataAxes other) {
        return new SoftMarginScene(trace, canvas, other);
    }

    @Override
    public int frames() {
        return STAGES;
    }

    @Override
    protected int step(int i) {
        return i == 0 ? 0 : trace.size() - 1;
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return plot(0, room()).plane();
    }

    private boolean isLine() {
        return machine.w().maxNorm() > 0;
    }

    /** {@code ξ_n}, 0 where only rounding is left. */
    private double slack(int n) {
        double xi = 1 - start.y().get(n) * machine.f().get(n);
        return xi > ROUNDING ? xi : 0;
    }

    /** The sum of all slacks, {@code Σ ξ_n}. */
    public double slack() {
        double sum = 0;
        for (int n = 0; n < start.X().rows(); n++) sum += slack(n);
        return sum;
    }

    @Override
    protected String caption(int i) {
        int N = start.X().rows();
        if (i == 0) return Count.of(N, "point") + " of two classes";
        if (!isLine()) return "w = 0: no line is better than always saying the same";
        if (i == 1) return "The line f(x) = 0; w stands at right angles to it";
        if (i == 2)
            return "The street from f = −1 to f = 1; half of it is 1/‖w‖ = "
                    + NumberText.of(1 / machine.w().norm());
        if (i == 3) {
            int support = 0;
            for (int n = 0; n < N; n++) if (machine.alpha().get(n) > 0) support++;
            return support + " of " + Count.of(N, "point") + " are support vectors";
        }
        double sum = slack();
        return sum == 0
                ? "No point needs any slack"
                : "Points short of their side of the street: their slacks sum to " + NumberText.of(sum);
    }

    @Override
    protected String formula(int i) {
        return switch (i) {
            case 0 -> "";
            case 1 -> "f(x) = \\langle w, x \\rangle + b = 0";
            case 2 -> "y_n f(x_n) \\ge 1 - \\xi_n, \\quad \\text{margin } 1/\\|w\\|";
            case 3 -> "w = \\sum_n \\alpha_n y_n x_n";
            default -> "\\xi_n = \\max(0, 1 - y_n f(x_n))";
        };
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i));
        if (i > 0 && isLine())
            out.append(" w = ")
                    .append(NumberText.tuple(machine.w()))
                    .append(", b = ")
                    .append(NumberText.of(machine.b()))
                    .append('.');
        return out.append(TwoClasses.spoken(start.X())).toString();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        return plot(i, room).marks();
    }

    @Override
    protected double height(Room roomy) {
        return 0.95 * roomy.width();
    }

    private Plot plot(int i, Room room) {
        Matrix X = start.X();
        Plot plot = TwoClasses.plane(X, axes, room);
        if (i > 0 && isLine()) plot = street(plot, i);
        if (i >= 4 && isLine()) plot = slacks(plot);
        for (int c = 0; c < 2; c++) {
            List<Vector> support = new ArrayList<>();
            for (int n = 0; n < X.rows(); n++)
                if ((start.y().get(n) > 0) == (c == 1) && machine.alpha().get(n) > 0) support.add(X.row(n));
            if (i >= 3 && !support.isEmpty()) plot = TwoClasses.ringed(plot, support, X);
            plot = plot.add(
                    TwoClasses.dots(TwoClasses.members(X, start.y(), c), c).sized(TwoClasses.radius(X)));
        }
        if (i == 3 && X.rows() <= FEW)
            for (int n = 0; n < X.rows(); n++)
                if (machine.alpha().get(n) > 0)
                    plot = plot.add(Note.words(
                            X.get(n, 0),
                            X.get(n, 1),
                            "α" + Scripts.subscript(n + 1) + " = "
                                    + NumberText.of(machine.alpha().get(n))));
        return plot;
    }

    private Plot street(Plot plot, int i) {
        Hyperplane line = new Hyperplane(machine.w(), machine.b());
        double a = machine.w().get(0);
        double b = machine.w().get(1);
        Plot out = plot.add(Regions.of((x, y) -> a * x + b * y + machine.b() < 0 ? 0 : 1))
                .add(Rule.of(a, b, -machine.b())
                        .painted(Role.INK)
                        .dashed(Dash.SOLID)
                        .weighing(1.4));
        if (i >= 2)
            out = out.add(Rule.of(a, b, 1 - machine.b()).painted(Role.MUTED).dashed(Dash.DASHED))
                    .add(Rule.of(a, b, -1 - machine.b()).painted(Role.MUTED).dashed(Dash.DASHED));
        Vector foot = line.projection(start.X().columnMeans());
        Vector normal = machine.w().times(1 / machine.w().dot(machine.w()));
        if (i == 2)
            out = out.add(Arrows.at(foot, normal).painted(Role.FOCUS))
                    .add(Note.words(foot.get(0) + normal.get(0) / 2, foot.get(1) + normal.get(1) / 2, "1/‖w‖"));
        if (i == 1)
            out = out.add(Arrows.at(foot, normal).painted(Role.FOCUS))
                    .add(Note.words(foot.get(0) + normal.get(0), foot.get(1) + normal.get(1), "w"));
        return out;
    }

    /** From each point that is short of its side of the street to where that begins. */
    private Plot slacks(Plot plot) {
        Matrix X = start.X();
        Vector normal = machine.w().times(1 / machine.w().dot(machine.w()));
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        Plot out = plot;
        for (int n = 0; n < X.rows(); n++) {
            double xi = slack(n);
            if (xi == 0) continue;
            Vector to = X.row(n).plus(start.y().get(n) * xi, normal);
            for (Vector end : List.of(X.row(n), to)) {
                x.add(end.get(0));
                y.add(end.get(1));
            }
            x.add(Double.NaN);
            y.add(Double.NaN);
            if (X.rows() <= FEW)
                out = out.add(Note.words(
                        (X.get(n, 0) + to.get(0)) / 2, (X.get(n, 1) + to.get(1)) / 2, "ξ" + Scripts.subscript(n + 1)));
        }
        if (x.isEmpty()) return out;
        return out.add(Line.of(array(x), array(y)).painted(Role.CHANGE).weighing(1.2));
    }

    private static double[] array(List<Double> list) {
        double[] out = new double[list.size()];
        for (int k = 0; k < out.length; k++) out[k] = list.get(k);
        return out;
    }
}
