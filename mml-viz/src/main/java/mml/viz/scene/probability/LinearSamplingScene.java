package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.LinearSamplingStep;
import mml.probability.Normal;
import mml.text.Count;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Ellipse;
import mml.viz.plot.Layer;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * Points z of the standard Gaussian go to {@code x = μ + Lz}: both clouds so far with the ellipses one and two standard
 * deviations out, and the second coordinates in order over the quantiles of their marginal.
 *
 * @mml §6.5.4, (6.88)
 */
public final class LinearSamplingScene extends Film<LinearSamplingStep> {
    private final LinearSamplingStep.Root root;
    private final List<LinearSamplingStep.Draw> draws = new ArrayList<>();
    private final Scale across;
    private final Scale up;
    private final Quantiles quantiles;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public LinearSamplingScene(Trace<? extends LinearSamplingStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run in the plane, with one draw at least
     * @throws IllegalArgumentException if the points have not two entries, or the second has no variance
     */
    public LinearSamplingScene(Trace<? extends LinearSamplingStep> trace, Canvas canvas) {
        super(trace, canvas);
        root = this.trace.start(LinearSamplingStep.Root.class);
        if (root.mean().size() != 2)
            throw new IllegalArgumentException(
                    "μ has " + Count.entries(root.mean().size()) + ", expected 2 to be drawn");
        for (int i = 1; i < this.trace.size(); i++)
            if (this.trace.get(i) instanceof LinearSamplingStep.Draw d) draws.add(d);
        across = scale(0);
        up = scale(1);
        double[] second = new double[draws.size()];
        for (int n = 0; n < second.length; n++) second[n] = draws.get(n).x().get(1);
        quantiles =
                new Quantiles(new Normal(root.mean().get(1), root.covariance().get(1, 1)), second);
    }

    private Scale scale(int d) {
        double sigma = Math.sqrt(root.covariance().get(d, d));
        double low = Math.min(-2.2, root.mean().get(d) - 2.2 * sigma);
        double high = Math.max(2.2, root.mean().get(d) + 2.2 * sigma);
        for (LinearSamplingStep.Draw draw : draws) {
            low = Math.min(low, Math.min(draw.x().get(d), z(draw).get(d)) - 0.2);
            high = Math.max(high, Math.max(draw.x().get(d), z(draw).get(d)) + 0.2);
        }
        return Scale.linear(low, high);
    }

    /** z in the plane; of a singular Σ it lies on the first axis. */
    private static Vector z(LinearSamplingStep.Draw draw) {
        return draw.z().size() == 2 ? draw.z() : Vector.of(draw.z().get(0), 0);
    }

    @Override
    protected double height(Room roomy) {
        return 1.5 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(plane(i, QuantileScene.left(room)).marks());
        if (i == 0) return out;
        double[] seen = new double[i];
        for (int n = 0; n < i; n++) seen[n] = draws.get(n).x().get(1);
        out.addAll(quantiles.straight(seen, QuantileScene.right(room)).marks());
        return out;
    }

    private Plot plane(int i, Room room) {
        List<Vector> z = new ArrayList<>();
        List<Vector> x = new ArrayList<>();
        for (int n = 0; n < i; n++) {
            z.add(z(draws.get(n)));
            x.add(draws.get(n).x());
        }
        Plot plot = Plot.in(room).named("plane").square().x("x_1", across).y("x_2", up);
        for (int r = 1; r <= 2; r++) plot = plot.add(outline(r));
        if (i == 0) return plot;
        Vector from = z.get(i - 1);
        Vector to = x.get(i - 1);
        return plot.add(Dots.at(z)
                        .painted(Role.AXIS)
                        .shaped(Symbol.RING)
                        .sized(0.16)
                        .named("z"))
                .add(Dots.at(x).painted(Role.SERIES_2).sized(0.22).named("x = μ + Lz"))
                .add(Line.through(List.of(from, to)).painted(Role.CHANGE).weighing(1.4))
                .add(Dots.at(List.of(to)).painted(Role.CHANGE).sized(0.32));
    }

    /** So many standard deviations out: an ellipse, or where Σ is singular a piece of a line. */
    private Layer outline(int r) {
        Matrix L = root.L();
        if (L.cols() == 2)
            return Ellipse.of(root.mean(), root.covariance(), r)
                    .painted(Role.INK)
                    .weighing(r == 1 ? 1.2 : 0.7);
        Vector way = L.column(0).times(r);
        return Line.through(List.of(root.mean().minus(way), root.mean().plus(way)))
                .painted(Role.INK)
                .weighing(r == 1 ? 1.6 : 0.7);
    }
}
