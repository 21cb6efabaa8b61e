package mml.viz.scene.regression;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.BayesianRegression;
import mml.regression.EvidenceStep;
import mml.regression.EvidenceSurface;
import mml.regression.FeatureMap;
import mml.trace.Trace;
import mml.viz.plot.Contours;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.scene.Trail;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/**
 * The way of α and β up the log evidence: its height lines over both, the curve over α alone for the β of the moment, and what
 * is believed of the data's curve there, with bands of two standard deviations.
 *
 * @mml §9.3.5, §8.6.1
 */
public final class EvidenceScene extends Film<EvidenceStep> {
    private static final double DEVIATIONS = 2;
    private static final double WIDER = 30; // the map reaches beyond the way, as a factor
    private static final double[] BELOW = {0.5, 2, 5, 10, 20, 40, 80, 160}; // the summit, in units of log evidence
    private static final int SAMPLES = 60;

    private final FeatureMap phi;
    private final Matrix X;
    private final Observations data;
    private final EvidenceSurface surface;
    private final Scale alphas;
    private final Scale betas;
    private final double highest;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public EvidenceScene(Trace<? extends EvidenceStep> trace, FeatureMap phi, Matrix X, Vector y) {
        this(trace, phi, X, y, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param phi the features of the run
     * @param X its inputs, one column
     * @param y its observations
     */
    public EvidenceScene(Trace<? extends EvidenceStep> trace, FeatureMap phi, Matrix X, Vector y, Canvas canvas) {
        this(trace, phi, X, y, canvas, null, null, null, null);
    }

    private EvidenceScene(
            Trace<? extends EvidenceStep> trace,
            FeatureMap phi,
            Matrix X,
            Vector y,
            Canvas canvas,
            @Nullable Scale across,
            @Nullable Scale up,
            @Nullable Scale alphas,
            @Nullable Scale betas) {
        super(trace, canvas);
        this.phi = phi;
        this.X = X;
        data = Observations.of(X, y, across, up);
        surface = EvidenceSurface.of(phi.matrix(X), y);
        this.alphas = alphas == null ? beyond(this.trace.values(EvidenceStep::alpha)) : alphas;
        this.betas = betas == null ? beyond(this.trace.values(EvidenceStep::beta)) : betas;
        highest = Vector.of(this.trace.values(EvidenceStep::logEvidence)).max();
    }

    private static Scale beyond(double[] values) {
        Vector all = Vector.of(values);
        return Scale.log(all.min() / WIDER, all.max() * WIDER);
    }

    /** The same with axes that reach from here to there, whatever the data; null as the data ask for. */
    public EvidenceScene within(@Nullable Scale across, @Nullable Scale up) {
        return new EvidenceScene(trace, phi, X, data.y(), canvas, across, up, alphas, betas);
    }

    /** The same with a map of these α and β. */
    public EvidenceScene over(Scale alpha, Scale beta) {
        return new EvidenceScene(trace, phi, X, data.y(), canvas, data.across(), data.up(), alpha, beta);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return data.plot(Observations.mainOfThree(room())).plane();
    }

    /** Where an α and a β lie in the picture. */
    public Plane map() {
        return map(0, upper(Observations.sideOfThree(room()))).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.4 * roomy.width();
    }

    private static Room upper(Room side) {
        return side.within(0, 0, 0, 0.46 * side.height());
    }

    private static Room lower(Room side) {
        return side.within(0, 0.58 * side.height(), 0, 0);
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + data.spoken();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out =
                new ArrayList<>(points(i, Observations.mainOfThree(room)).marks());
        Room side = Observations.sideOfThree(room);
        out.addAll(map(i, room.isLow() ? side : upper(side)).marks());
        if (!room.isLow()) out.addAll(curve(i, lower(side)).marks());
        return out;
    }

    private Plot points(int i, Room room) {
        EvidenceStep s = trace.get(i);
        BayesianRegression belief =
                BayesianRegression.prior(phi, 1 / s.alpha(), 1 / s.beta()).update(X, data.y());
        Predictions f = Predictions.of(belief, data.grid());
        return f.on(data.plot(room), DEVIATIONS, belief.noiseVariance())
                .add(f.line().painted(Role.SERIES_2).weighing(1.6))
                .add(data.dots());
    }

    private Plot map(int i, Room room) {
        double[] levels = new double[BELOW.length];
        for (int k = 0; k < levels.length; k++) levels[k] = highest - BELOW[k];
        List<Vector> way = new ArrayList<>();
        for (int k = 0; k <= i; k++)
            way.add(Vector.of(trace.get(k).alpha(), trace.get(k).beta()));
        return Plot.in(room)
                .named("map")
                .x("α", alphas)
                .y("β", betas)
                .add(Contours.of(surface::at, levels).painted(Trail.LEVELS))
                .add(Line.through(way).painted(Role.FOCUS).weighing(1.4).with(Dots.SMALL))
                .add(Dots.at(List.of(way.get(i))).painted(Role.CHANGE).sized(0.32));
    }

    /** The curve of each β has heights of its own; where they are written, its plane begins at the same place. */
    private Plot curve(int i, Room room) {
        return level(i, room, k -> alone(k, room));
    }

    private Plot alone(int i, Room room) {
        EvidenceStep s = trace.get(i);
        double[] x = new double[SAMPLES + 1];
        double[] y = new double[SAMPLES + 1];
        for (int k = 0; k <= SAMPLES; k++) {
            x[k] = alphas.value((double) k / SAMPLES);
            y[k] = surface.at(x[k], s.beta());
        }
        return Plot.in(room)
                .named("evidence")
                .titled("log evidence for this β")
                .x("α", alphas)
                .y("")
                .add(Line.of(x, y).painted(Role.SERIES_1).weighing(1.6))
                .add(Dots.at(s.alpha(), s.logEvidence()).painted(Role.CHANGE).sized(0.32));
    }
}
