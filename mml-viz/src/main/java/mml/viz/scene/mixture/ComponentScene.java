package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mml.matrix.Matrix;
import mml.mixture.ComponentStep;
import mml.text.Count;
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
 * seen, of points not seen, and after paying for their parameters.
 *
 * @mml §11.3; §8.6.3
 */
public final class ComponentScene extends Film<ComponentStep> {
    private static final int SAMPLES = 300;
    private static final int FEW = 24;
    private static final double BELOW = 0.06; // of the height: where points on a line lie

    private final Matrix X;
    private final DataAxes axes;
    private final Scale across;
    private final Scale up;

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
        this(trace, X, canvas, DataAxes.CHOSEN);
    }

    private ComponentScene(Trace<? extends ComponentStep> trace, Matrix X, Canvas canvas, DataAxes axes) {
        super(trace, canvas);
        this.X = X;
        if (trace.size() == 0) throw new IllegalArgumentException("the trace is empty, expected one step or more");
        if (X.cols() > 2)
            throw new IllegalArgumentException("the data have " + Count.of(X.cols(), "feature") + ", expected 1 or 2");
        if (trace.get(0).means().cols() != X.cols())
            throw new IllegalArgumentException("the data have " + Count.of(X.cols(), "feature") + ", expected "
                    + trace.get(0).means().cols() + " as those of the trace");
        this.axes = axes;
        Scale chosenAcross = axes.across();
        Scale chosenUp = axes.up();
        across = chosenAcross != null
                ? chosenAcross
                : Scale.roomy(0.12, X.column(0).toArray());
        if (X.cols() == 2)
            up = chosenUp != null ? chosenUp : Scale.roomy(0.08, X.column(1).toArray());
        else {
            double most = highest();
            up = Scale.linear(-2 * BELOW * most, 1.05 * most);
        }
    }

    /** The same with other axes. */
    public ComponentScene within(DataAxes other) {
        return new ComponentScene(trace, X, canvas, other);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return data(0, left(room())).plane();
    }

    /** Where points on a line are drawn, below it. */
    public double below() {
        return X.cols() == 2 ? 0 : 0.5 * up.min();
    }

    private double highest() {
        double most = 0;
        for (int i = 0; i < trace.size(); i++)
            for (double p : components(i).density(grid(), -1)) most = Math.max(most, p);
        return most;
    }

    private Components components(int i) {
        ComponentStep step = trace.get(i);
        return new Components(step.weights(), step.means(), step.covariances());
    }

    private double[] grid() {
        double[] x = new double[SAMPLES + 1];
        for (int s = 0; s <= SAMPLES; s++) x[s] = across.min() + (across.max() - across.min()) * s / SAMPLES;
        return x;
    }

    private static Room left(Room room) {
        return room.isWide() ? room.within(0, 0, 0.47 * room.width(), 0) : room.within(0, 0, 0, 0.46 * room.height());
    }

    private static Room right(Room room) {
        return room.isWide() ? room.within(0.57 * room.width(), 0, 0, 0) : room.within(0, 0.57 * room.height(), 0, 0);
    }

    @Override
    protected double height(Room roomy) {
        return 1.35 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(data(i, left(room)).marks());
        out.addAll(judged(i, right(room)).marks());
        return out;
    }

    private Plot data(int i, Room room) {
        Components components = components(i);
        Plot plot = Plot.in(room).named("data").x(X.cols() == 2 ? axes.first() : axes.only(), across);
        Matrix R = components.mixture().responsibilities(X);
        if (X.cols() == 2)
            return components.ellipses(plot.y(axes.second(), up)
                    .add(new Shares(X.column(0).toArray(), X.column(1).toArray(), R)));
        double[] below = new double[X.rows()];
        Arrays.fill(below, below());
        return components
                .densities(plot.y("p(x)", up), grid())
                .add(new Shares(X.column(0).toArray(), below, R));
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
