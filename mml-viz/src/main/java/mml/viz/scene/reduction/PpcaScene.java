package mml.viz.scene.reduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.reduction.Ppca;
import mml.reduction.PpcaStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Ellipse;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.scene.Progress;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/**
 * Probabilistic PCA of points of the plane by EM: the line μ + Bz and the ellipses of BBᵀ + σ²I, one and two standard
 * deviations out. A point with a missing coordinate is a mark where the model takes it to be, with a bar of two standard
 * deviations. Faint dots are points drawn from the model. Beside it, how the log likelihood rises.
 *
 * @mml §10.7.1, Figure 10.14; §10.7.3; §10.8
 */
public final class PpcaScene extends Film<PpcaStep> {
    private final PpcaStep.Start start;
    private final Matrix samples;
    private final @Nullable Scale across;
    private final @Nullable Scale up;
    private final List<String> names;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PpcaScene(Trace<? extends PpcaStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run of EM on data with two features
     * @throws IllegalArgumentException if the trace does not begin with a start, or the data have other than two features
     */
    public PpcaScene(Trace<? extends PpcaStep> trace, Canvas canvas) {
        this(trace, canvas, Matrix.zeros(0, 2), null, null, List.of("x_1", "x_2"));
    }

    private PpcaScene(
            Trace<? extends PpcaStep> trace,
            Canvas canvas,
            Matrix samples,
            @Nullable Scale across,
            @Nullable Scale up,
            List<String> names) {
        super(trace, canvas);
        this.samples = samples;
        this.across = across;
        this.up = up;
        this.names = List.copyOf(names);
        start = this.trace.start(PpcaStep.Start.class);
        if (start.X().cols() != 2)
            throw new IllegalArgumentException(
                    "the data have " + Count.of(start.X().cols(), "feature") + ", expected 2");
    }

    /** The same with axes that reach from here to there, whatever the data; null as the data ask for. */
    public PpcaScene within(@Nullable Scale newAcross, @Nullable Scale newUp) {
        return new PpcaScene(trace, canvas, samples, newAcross, newUp, names);
    }

    /** The same with the names of the two features. */
    public PpcaScene naming(List<String> newNames) {
        return new PpcaScene(trace, canvas, samples, across, up, newNames);
    }

    /** The same with points drawn from the model in the last frame. */
    public PpcaScene with(Matrix newSamples) {
        return new PpcaScene(trace, canvas, newSamples, across, up, names);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return data(0, upper(room())).plane();
    }

    /** The model as it is in frame i. */
    private Ppca model(int i) {
        return trace.latest(i, PpcaStep.Model.class)
                .map(m -> new Ppca(m.mu(), m.B(), m.sigma2(), 0, m.k(), Outcome.STOPPED))
                .orElse(new Ppca(start.mu(), start.B(), start.sigma2(), 0, 0, Outcome.STOPPED));
    }

    private static Room upper(Room room) {
        return room.isWide() ? room.within(0, 0, 0.4 * room.width(), 0) : room.within(0, 0, 0, 0.33 * room.height());
    }

    private static Room lower(Room room) {
        return room.isWide() ? room.within(0.63 * room.width(), 0, 0, 0) : room.within(0, 0.7 * room.height(), 0, 0);
    }

    @Override
    protected double height(Room roomy) {
        return 1.2 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(data(i, upper(room)).marks());
        out.addAll(likelihood(i, lower(room)).marks());
        return out;
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i));
        Matrix X = start.X();
        if (X.rows() > 24) return out.toString();
        for (int n = 0; n < X.rows(); n++)
            out.append(n == 0 ? " Points " : ", ")
                    .append('(')
                    .append(coordinate(X.get(n, 0)))
                    .append(", ")
                    .append(coordinate(X.get(n, 1)))
                    .append(')');
        return out.append('.').toString();
    }

    private static String coordinate(double x) {
        return Double.isNaN(x) ? "missing" : NumberText.of(x);
    }

    private Plot data(int i, Room room) {
        Matrix X = start.X();
        Ppca model = model(i);
        Plot plot = Plot.in(room)
                .named("data")
                .square()
                .x(names.get(0), across == null ? around(0) : across)
                .y(names.get(1), up == null ? around(1) : up);
        if (samples.rows() > 0 && i == trace.size() - 1)
            plot = plot.add(
                    Dots.of(samples.column(0).toArray(), samples.column(1).toArray())
                            .painted(Role.GRID)
                            .sized(0.2));
        Vector b = model.B().column(0);
        Vector mu = model.mu();
        if (b.maxNorm() > 0)
            plot = plot.add(Rule.of(b.get(1), -b.get(0), b.get(1) * mu.get(0) - b.get(0) * mu.get(1))
                    .painted(Role.SERIES_2)
                    .dashed(Dash.SOLID));
        Matrix C = model.covariance();
        plot = plot.add(Ellipse.of(mu, C, 1).painted(Role.SERIES_2))
                .add(Ellipse.of(mu, C, 2).painted(Role.SERIES_2).dashed(Dash.DASHED));
        List<Vector> whole = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) if (!Double.isNaN(X.row(n).sum())) whole.add(X.row(n));
        if (!whole.isEmpty()) plot = plot.add(Dots.at(whole).painted(Role.SERIES_1));
        return gaps(plot, model).add(Dots.at(List.of(mu)).painted(Role.INK).sized(0.2));
    }

    /** Room for the data, and for what is missing of them where it is put in the end. */
    private Scale around(int feature) {
        Matrix X = start.X();
        Ppca model = model(trace.size() - 1);
        return Scale.roomy(
                0.2,
                Vector.generate(
                                X.rows(),
                                n -> isHalf(X.row(n)) && Double.isNaN(X.get(n, feature))
                                        ? model.predict(X.row(n)).mean().get(0)
                                        : X.get(n, feature))
                        .toArray());
    }

    /** Whether one coordinate of two is missing. */
    private static boolean isHalf(Vector x) {
        return Double.isNaN(x.get(0)) != Double.isNaN(x.get(1));
    }

    /** Where the model takes the points with a missing coordinate to be. */
    private Plot gaps(Plot plot, Ppca model) {
        Plot out = plot;
        Matrix X = start.X();
        List<Vector> means = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) {
            Vector x = X.row(n);
            if (!isHalf(x)) continue;
            Gaussian rest = model.predict(x);
            double mean = rest.mean().get(0);
            double wide = 2 * Math.sqrt(rest.covariance().get(0, 0));
            boolean second = Double.isNaN(x.get(1));
            means.add(second ? Vector.of(x.get(0), mean) : Vector.of(mean, x.get(1)));
            double[] along = {mean - wide, mean + wide};
            double[] fixed = new double[2];
            Arrays.fill(fixed, x.get(second ? 0 : 1));
            out = out.add(Line.of(second ? fixed : along, second ? along : fixed)
                    .painted(Role.CHANGE)
                    .weighing(1.2));
        }
        return means.isEmpty() ? out : out.add(Dots.at(means).painted(Role.CHANGE));
    }

    private Plot likelihood(int i, Room room) {
        return Progress.of(
                trace,
                i,
                step -> step instanceof PpcaStep.Latent l ? l.logLikelihood() : Double.NaN,
                "likelihood",
                "log likelihood",
                "iteration",
                room);
    }
}
