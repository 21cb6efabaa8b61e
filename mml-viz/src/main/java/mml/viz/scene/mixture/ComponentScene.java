package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mml.matrix.Matrix;
import mml.mixture.ComponentStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Film;
import mml.viz.scene.Progress;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Mixtures of more and more components: each on the data, with one or two features, and beside them what they say of points
 * seen, of points not seen, and after paying for their parameters; or points that they make up.
 *
 * @mml §11.3; §8.6.3
 */
public final class ComponentScene extends Film<ComponentStep> {
    private static final int FEW = 24;

    private final Matrix X;
    private final List<Matrix> made; // nothing where the judges are shown
    private final DataAxes axes;
    private final DataPanel data;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public ComponentScene(Trace<? extends ComponentStep> trace, Matrix X) {
        this(trace, X, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param X the same data, with one or two features
     * @throws IllegalArgumentException if nothing was tried, or the data have other features
     */
    public ComponentScene(Trace<? extends ComponentStep> trace, Matrix X, Canvas canvas) {
        this(trace, X, List.of(), canvas, DataAxes.CHOSEN);
    }

    private ComponentScene(
            Trace<? extends ComponentStep> trace, Matrix X, List<Matrix> made, Canvas canvas, DataAxes axes) {
        super(trace, canvas);
        this.X = X;
        this.made = made;
        this.axes = axes;
        List<Components> all = new ArrayList<>();
        for (ComponentStep step : this.trace) all.add(new Components(step.weights(), step.means(), step.covariances()));
        data = new DataPanel(X, axes, all);
    }

    /** The same with other axes. */
    public ComponentScene within(DataAxes other) {
        return new ComponentScene(trace, X, made, canvas, other);
    }

    /**
     * The same with points that each mixture made up beside the data, in place of the judges.
     *
     * @param points for each step
     * @throws IllegalArgumentException if there are not as many
     */
    public ComponentScene besides(List<Matrix> points) {
        if (points.size() != trace.size())
            throw new IllegalArgumentException("points of " + points.size() + " mixtures are given, expected of "
                    + trace.size() + ", one for each step");
        return new ComponentScene(trace, X, List.copyOf(points), canvas, axes);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return titled(data.ground(DataPanel.first(room()))).plane();
    }

    /** Where points on a line are drawn, below it. */
    public double below() {
        return data.below();
    }

    @Override
    protected double height(Room roomy) {
        return 1.35 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(seen(i, room).marks());
        out.addAll(
                made.isEmpty()
                        ? judged(i, DataPanel.second(room)).marks()
                        : data.bare(made.get(i), "made up by the mixture", DataPanel.second(room))
                                .marks());
        return out;
    }

    private Plot seen(int i, Room room) {
        return titled(data.plot(i, DataPanel.first(room)));
    }

    private Plot titled(Plot plot) {
        return made.isEmpty() ? plot : plot.titled("seen");
    }

    private Plot judged(int i, Room room) {
        int last = trace.get(trace.size() - 1).K();
        return Plot.in(room)
                .named("judged")
                .titled("log density per point")
                .x("components K", Scale.whole(0.7, Math.max(2, last) + 0.3))
                .y("")
                .add(upTo(i, ComponentStep::logLikelihood)
                        .painted(Role.SERIES_1)
                        .named("seen"))
                .add(upTo(i, ComponentStep::heldOut)
                        .painted(Role.SERIES_2)
                        .dashed(Dash.DASHED)
                        .named("not seen"))
                .add(upTo(i, ComponentStep::criterion)
                        .painted(Role.SERIES_3)
                        .dashed(Dash.DOTTED)
                        .named("−BIC / 2N"));
    }

    private Line upTo(int i, ToDoubleFunction<ComponentStep> value) {
        return Progress.upTo(trace, i, ComponentStep::K, value);
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i)).append(" −BIC / 2N is ");
        out.append(NumberText.of(trace.get(i).criterion()));
        if (X.rows() > FEW) return out.append('.').toString();
        for (int n = 0; n < X.rows(); n++)
            out.append(n == 0 ? "; points " : ", ").append(NumberText.tuple(X.row(n)));
        return out.append('.').toString();
    }
}
