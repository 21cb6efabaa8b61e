package mml.viz.scene.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.decomposition.Cholesky;
import mml.decomposition.NotPositiveDefiniteException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.ParameterPath.Penalty;
import mml.regression.PathStep;
import mml.trace.Trace;
import mml.viz.plot.Bars;
import mml.viz.plot.Dots;
import mml.viz.plot.Ellipse;
import mml.viz.plot.Layer;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of ridge or the lasso over their price, which falls from frame to frame. Beside it, of two parameters, their
 * plane: the ellipse of those that miss the data no more than these do, and the circle or diamond of those that cost no more;
 * they touch. Of more parameters, each as a bar, with where it is heading.
 *
 * @mml §9.2.3, §9.2.4; §8.2.3
 */
public final class PathScene extends Film<PathStep> {
    private static final double ROOMY = 0.1;

    private final Penalty penalty;
    private final List<String> names;
    private final Vector cheapest; // θ at the lowest price
    private final @Nullable Matrix spread; // (ΦᵀΦ)⁻¹ of two parameters, where there is one
    private final Vector centre;
    private final double least;
    private final double[] lambda;
    private final double low;
    private final double high;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PathScene(Trace<? extends PathStep> trace, Penalty penalty, Matrix Phi, Vector y, List<String> names) {
        this(trace, penalty, Phi, y, names, Canvas.WIDE);
    }

    /**
     * @param trace of a whole path
     * @param penalty what is paid for
     * @param Phi the features of the run
     * @param y the observations of the run
     * @param names of the features
     */
    public PathScene(
            Trace<? extends PathStep> trace, Penalty penalty, Matrix Phi, Vector y, List<String> names, Canvas canvas) {
        super(trace, canvas);
        this.penalty = penalty;
        this.names = List.copyOf(names);
        cheapest = this.trace.get(this.trace.size() - 1).theta();
        lambda = new double[this.trace.size()];
        double lowest = 0;
        double highest = 0;
        for (int i = 0; i < lambda.length; i++) {
            PathStep p = this.trace.get(i);
            lambda[i] = p.lambda();
            for (double t : p.theta().toArray()) {
                lowest = Math.min(lowest, t);
                highest = Math.max(highest, t);
            }
        }
        double margin = ROOMY * (highest - lowest);
        low = lowest - margin;
        high = highest + margin;
        Matrix inverse = Phi.cols() == 2 ? inverse(Phi.transpose().times(Phi)) : null;
        spread = inverse;
        centre = inverse == null
                ? Vector.zeros(2)
                : inverse.times(Phi.transpose().times(y));
        Vector r = inverse == null ? y : y.minus(Phi.times(centre));
        least = r.dot(r);
    }

    private static @Nullable Matrix inverse(Matrix gram) {
        try {
            Cholesky c = Cholesky.of(gram);
            return Matrix.ofColumns(c.solve(Vector.unit(2, 0)), c.solve(Vector.unit(2, 1)));
        } catch (NotPositiveDefiniteException e) {
            return null;
        }
    }

    /** Where λ lies in the picture, for the handle of a page. */
    public Plane plane() {
        return path(0, Observations.main(room())).plane();
    }

    /** The place of the mark at λ of frame i. */
    public Vector mark(int i) {
        return Vector.of(lambda[i], high);
    }

    /** The frame whose λ is nearest to one, in ratio. */
    public int nearest(double price) {
        int best = 0;
        double off = Double.MAX_VALUE;
        for (int i = 0; i < lambda.length; i++) {
            double ratio = price > lambda[i] ? price / lambda[i] : lambda[i] / Math.max(1e-300, price);
            if (ratio < off) {
                off = ratio;
                best = i;
            }
        }
        return best;
    }

    @Override
    protected double height(Room roomy) {
        return 1.3 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(path(i, Observations.main(room)).marks());
        Room side = Observations.side(room);
        out.addAll((spread == null ? bars(i, side) : plane(i, side)).marks());
        return out;
    }

    private Plot path(int i, Room room) {
        Plot plot = Plot.in(room).named("path").x("λ", Scale.aroundLog(lambda)).y("θ_k", Scale.linear(low, high));
        double[] paid = Arrays.copyOf(lambda, i + 1);
        for (int k = 0; k < cheapest.size(); k++) {
            double[] parameter = new double[paid.length];
            for (int s = 0; s < parameter.length; s++)
                parameter[s] = trace.get(s).theta().get(k);
            plot = plot.add(Line.of(paid, parameter).named(names.get(k)));
        }
        return plot.add(Line.of(new double[] {lambda[i], lambda[i]}, new double[] {low, high})
                        .painted(Role.CHANGE)
                        .dashed(Dash.DASHED))
                .add(Dots.of(fill(lambda[i]), trace.get(i).theta().toArray())
                        .painted(Role.CHANGE)
                        .sized(0.24));
    }

    private double[] fill(double x) {
        double[] out = new double[cheapest.size()];
        Arrays.fill(out, x);
        return out;
    }

    private Plot plane(int i, Room room) {
        Vector theta = trace.get(i).theta();
        double missed = Math.sqrt(Math.max(0, trace.get(i).residual() - least));
        double reach = 1.15 * Math.max(Math.max(centre.maxNorm(), cheapest.maxNorm()), 1e-300);
        List<Vector> way = new ArrayList<>();
        for (int s = 0; s <= i; s++) way.add(trace.get(s).theta());
        Plot plot = Plot.in(room)
                .named("parameters")
                .square()
                .x(
                        "θ of " + names.get(0),
                        Scale.linear(
                                Math.min(-0.45 * reach, 1.15 * centre.get(0)),
                                Math.max(0.45 * reach, 1.15 * centre.get(0))))
                .y(
                        "θ of " + names.get(1),
                        Scale.linear(
                                Math.min(-0.45 * reach, 1.15 * centre.get(1)),
                                Math.max(0.45 * reach, 1.15 * centre.get(1))));
        if (missed > 0 && spread != null)
            plot = plot.add(Ellipse.of(centre, spread, missed)
                    .painted(Role.SERIES_1)
                    .weighing(1.4)
                    .named("misses as much"));
        return plot.add(costs(theta))
                .add(Line.through(way).painted(Role.AXIS))
                .add(Dots.at(List.of(centre)).painted(Role.SERIES_1).sized(0.22))
                .add(Dots.at(List.of(theta)).painted(Role.CHANGE).sized(0.3));
    }

    /** Those parameters that cost what these do. */
    private Layer costs(Vector theta) {
        if (penalty == Penalty.RIDGE)
            return Ellipse.circle(0, 0, theta.norm())
                    .painted(Role.SERIES_2)
                    .dashed(Dash.DASHED)
                    .weighing(1.4)
                    .named("costs as much");
        double r = Math.abs(theta.get(0)) + Math.abs(theta.get(1));
        return Line.of(new double[] {r, 0, -r, 0, r}, new double[] {0, r, 0, -r, 0})
                .painted(Role.SERIES_2)
                .dashed(Dash.DASHED)
                .weighing(1.4)
                .named("costs as much");
    }

    private Plot bars(int i, Room room) {
        int K = cheapest.size();
        double[] index = new double[K];
        for (int k = 0; k < K; k++) index[k] = k + 1;
        return Plot.in(room)
                .named("parameters")
                .titled("the parameters at this price")
                .x("k", Scale.whole(0.4, K + 0.6))
                .y("θ_k", Scale.linear(low, high))
                .add(Bars.at(index, trace.get(i).theta().toArray(), 0.6).painted(Role.SERIES_2))
                .add(Dots.of(index, cheapest.toArray()).painted(Role.AXIS).sized(0.24));
    }
}
