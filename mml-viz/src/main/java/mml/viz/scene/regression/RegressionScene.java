package mml.viz.scene.regression;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.BayesianRegression;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.regression.RegressionStep;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Histogram;
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
 * A curve fitted to points of the plane: the points, the features it is made of, the residuals, and in the end a standard
 * deviation of the noise to either side; shaded is where no data lie. Beside it the features, at the end each times its
 * parameter, which add up to the curve; or what is left of the data. A belief about the curve can stand beside it.
 *
 * @mml §9.2.1, Figures 9.2, 9.4; §9.4
 */
public final class RegressionScene extends Film<RegressionStep> {
    private static final int MOST = 8; // features that are drawn
    private static final double DEVIATIONS = 2;

    /** What stands beside the curve. */
    public enum Beside {
        /** The features, at the end each times its parameter. */
        FEATURES,
        /** What the curve leaves of each observation, over x. */
        RESIDUALS,
        /** How many observations are missed by how much. */
        HISTOGRAM
    }

    private final LinearRegression fit;
    private final Observations data;
    private final Beside beside;
    private final @Nullable BayesianRegression belief;
    private final boolean banded;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public RegressionScene(Trace<? extends RegressionStep> trace, LinearRegression fit) {
        this(trace, fit, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run on inputs of one entry
     * @param fit what came out of it
     * @throws IllegalArgumentException if the trace does not begin with a start, or the inputs have more than one entry
     */
    public RegressionScene(Trace<? extends RegressionStep> trace, LinearRegression fit, Canvas canvas) {
        this(trace, fit, canvas, null, null, Beside.FEATURES, null, false);
    }

    private RegressionScene(
            Trace<? extends RegressionStep> trace,
            LinearRegression fit,
            Canvas canvas,
            @Nullable Scale across,
            @Nullable Scale up,
            Beside beside,
            @Nullable BayesianRegression belief,
            boolean banded) {
        super(trace, canvas);
        this.fit = fit;
        this.beside = beside;
        this.belief = belief;
        this.banded = banded;
        RegressionStep.Start start = this.trace.start(RegressionStep.Start.class);
        data = Observations.of(start.X(), start.y(), across, up);
    }

    /** The same with axes that reach from here to there, whatever the data; null as the data ask for. */
    public RegressionScene within(@Nullable Scale across, @Nullable Scale up) {
        return new RegressionScene(trace, fit, canvas, across, up, beside, belief, banded);
    }

    /** The same with something else beside the curve, from where there is a curve. */
    public RegressionScene beside(Beside other) {
        return new RegressionScene(trace, fit, canvas, data.across(), data.up(), other, belief, banded);
    }

    /**
     * The same with the mean of what is believed of the curve, dashed.
     *
     * @param of the same data
     * @param withBand two standard deviations to either side, in place of the noise
     */
    public RegressionScene believing(BayesianRegression of, boolean withBand) {
        return new RegressionScene(trace, fit, canvas, data.across(), data.up(), beside, of, withBand);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return data.plot(Observations.main(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.1 * roomy.width();
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + data.spoken();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(points(i, Observations.main(room)).marks());
        if (i > 0) out.addAll(side(i, Observations.side(room)).marks());
        return out;
    }

    private Plot side(int i, Room room) {
        boolean fitted = trace.latest(i, RegressionStep.Projected.class).isPresent();
        return !fitted || beside == Beside.FEATURES
                ? features(i, room)
                : beside == Beside.RESIDUALS ? residuals(room) : histogram(room);
    }

    private Plot residuals(Room room) {
        Vector zero = Vector.zeros(data.x().size());
        double most = fit.residual().maxNorm();
        double reach = most == 0 ? 1 : 1.15 * most;
        return Plot.in(room)
                .named("residuals")
                .titled("what is left")
                .x("x", data.across())
                .y("", Scale.linear(-reach, reach))
                .add(Line.of(new double[] {data.across().min(), data.across().max()}, new double[2])
                        .painted(Role.SERIES_2)
                        .weighing(1.6))
                .add(Line.strokes(data.x(), zero, data.x(), fit.residual())
                        .painted(Role.CHANGE)
                        .weighing(1.2))
                .add(Dots.of(data.x().toArray(), fit.residual().toArray()).painted(Role.SERIES_1));
    }

    private Plot histogram(Room room) {
        return Plot.in(room)
                .named("residuals")
                .titled("how often")
                .x("what is left")
                .y("")
                .add(Histogram.of(fit.residual().toArray()).bars().painted(Role.SERIES_1));
    }

    private Plot points(int i, Room room) {
        Plot plot = data.shaded(room);
        if (trace.latest(i, RegressionStep.Projected.class).isPresent()) {
            double[] x = data.grid();
            Predictions curve = new Predictions(Vector.of(x), fit.predict(data.gridRows()), Vector.zeros(x.length));
            Predictions believed = belief == null ? null : Predictions.of(belief, x);
            if (believed != null && banded)
                plot = plot.add(believed.band(DEVIATIONS, 0).painted(Role.FOCUS));
            else if (shown(i) instanceof RegressionStep.Done done)
                plot = plot.add(curve.band(1, done.noiseVariance()).painted(Role.FOCUS));
            plot = plot.add(data.residuals(fit.fitted()))
                    .add(curve.line().painted(Role.SERIES_2).weighing(1.6).named(belief == null ? "" : "likeliest"));
            if (believed != null)
                plot = plot.add(believed.line()
                        .painted(Role.SERIES_3)
                        .dashed(Dash.DASHED)
                        .weighing(1.6)
                        .named("with the prior"));
        }
        return plot.add(data.dots());
    }

    private Plot features(int i, Room room) {
        boolean weighted = shown(i) instanceof RegressionStep.Done;
        FeatureMap phi = trace.latest(i, RegressionStep.Centred.class)
                .filter(c -> !weighted)
                .map(c -> fit.features().shifted(c.centre(), c.scale()).phi())
                .orElse(fit.features());
        Matrix values = phi.matrix(inputs(i, weighted));
        Plot plot = Plot.in(room)
                .named("features")
                .titled(weighted ? "each times its parameter" : "the features")
                .x("x", data.across())
                .y("");
        for (int k = 0; k < Math.min(MOST, phi.size()); k++) {
            double theta = weighted ? fit.theta().get(k) : 1;
            plot = plot.add(Line.of(data.grid(), values.column(k).times(theta).toArray())
                    .named(phi.names().get(k)));
        }
        return plot;
    }

    /** The grid as the features take it. */
    private Matrix inputs(int i, boolean weighted) {
        Matrix grid = data.gridRows();
        if (weighted) return grid;
        return trace.latest(i, RegressionStep.Centred.class)
                .map(c -> Matrix.generate(
                        grid.rows(), 1, (n, d) -> (grid.get(n, 0) - c.centre().get(0)) / c.scale()))
                .orElse(grid);
    }
}
