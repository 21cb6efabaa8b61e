package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.BoxMuller;
import mml.probability.BoxMullerStep;
import mml.probability.Gaussian;
import mml.probability.KolmogorovDistance;
import mml.probability.LinearSampling;
import mml.probability.LinearSamplingStep;
import mml.probability.Normal;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.probability.BoxMullerScene;
import mml.viz.scene.probability.LinearSamplingScene;

/**
 * Gaussian points from uniform numbers, and correlated ones from those.
 *
 * @mml §6.5.4, (6.88)
 */
public final class GaussiansWidget extends TraceWidget {
    private static final double CLOSE = 1e-9;
    private static final double LEAST = 0.25;

    private static final Param<String> HOW = Param.choice(
                    "how",
                    "How they are made",
                    new Option("", "of two uniform numbers"),
                    new Option("linear", "x = μ + Lz, Σ = LLᵀ"))
            .outdates("step");
    private static final Param<Integer> COUNT =
            Param.count("n", "how many points", new Range(5, 60, "5"), 30).outdates("step");
    private static final Param<Integer> SEED =
            Param.seed("seed of the random numbers", 1).outdates("step");
    private static final Param<Double> FIRST = deviation("s1", "σ of x₁", 1);
    private static final Param<Double> SECOND = deviation("s2", "σ of x₂", 1.5);
    private static final Param<Double> RHO =
            Param.decimal("rho", "correlation ρ", new Range(-1, 1, "0.05"), 0.8).outdates("step");

    private static final Prediction SHARE = Prediction.of(
            "How many of 100 points lie within one standard deviation, inside the inner line?",
            GaussiansWidget::question);

    public GaussiansWidget() {
        super(
                "gaussians",
                "Gaussian points, made of uniform numbers",
                SHARE.group(),
                Group.of("Points", HOW, COUNT, SEED),
                Group.of(
                        "Covariance",
                        FIRST.when(GaussiansWidget::linear),
                        SECOND.when(GaussiansWidget::linear),
                        RHO.when(GaussiansWidget::linear)));
    }

    private static Param<Double> deviation(String key, String label, double otherwise) {
        Range range = new Range(0, 3, "0.25");
        return Param.decimal(
                        key,
                        label,
                        range,
                        state -> Math.max(LEAST, Reals.in(state, key, otherwise, range.min(), range.max())))
                .outdates("step");
    }

    static boolean linear(State state) {
        return !HOW.in(state).isEmpty();
    }

    /** The uniform numbers of the point that is drawn last. */
    static NormalsDerivation.Pair pair(State state) {
        Recorder<BoxMullerStep> steps = Recorder.all();
        BoxMuller.of(COUNT.in(state), Rng.seeded(SEED.in(state)), steps);
        Trace<BoxMullerStep> trace = steps.trace();
        BoxMullerStep now = trace.get(Math.min(state.count("step", 0), trace.size() - 1));
        return new NormalsDerivation.Pair(now.u1(), now.u2());
    }

    static Matrix covariance(State state) {
        double s1 = FIRST.in(state);
        double s2 = SECOND.in(state);
        double cross = RHO.in(state) * s1 * s2;
        return Matrix.of(2, 2, s1 * s1, cross, cross, s2 * s2);
    }

    private static Gaussian gaussian(State state) {
        return new Gaussian(Vector.zeros(2), covariance(state));
    }

    private static Prediction.Asked question(State state) {
        boolean line = linear(state) && Math.abs(RHO.in(state)) == 1;
        return new Prediction.Asked(
                List.of(new Option("39", "about 39"), new Option("50", "about 50"), new Option("68", "about 68")),
                line ? "68" : "39",
                (guess, is) -> line
                        ? "with ρ = ±1 the points lie on a line, and of one number 68 % lie so near."
                        : "1 − e^(−1/2) is 39 %. Of one number it would be 68 %, but here both must be near.");
    }

    @Override
    protected Showing run(State state) {
        return linear(state) ? correlated(state) : pairs(state);
    }

    private static Showing pairs(State state) {
        int N = COUNT.in(state);
        int seed = SEED.in(state);
        Recorder<BoxMullerStep> steps = Recorder.all();
        BoxMuller.of(N, Rng.seeded(seed), steps);
        Trace<BoxMullerStep> trace = steps.trace();
        boolean round = true;
        double[] all = new double[2 * N];
        for (int n = 0; n < N; n++) {
            BoxMullerStep z = trace.get(n);
            all[2 * n] = z.z1();
            all[2 * n + 1] = z.z2();
            double squared = z.z1() * z.z1() + z.z2() * z.z2();
            round &= Math.abs(squared - z.radius() * z.radius()) <= CLOSE * (1 + squared);
        }
        return Showing.of(new BoxMullerScene(trace, Screen.canvas(state)))
                .java("BoxMuller.of(" + N + ", Rng.seeded(" + seed + "), Tracer.off());")
                .each((step, view) -> {
                    BoxMullerStep z = trace.get(step);
                    view.fact("u", NumberText.tuple(Vector.of(z.u1(), z.u2())))
                            .fact("radius √(−2 log(1 − u₁))", NumberText.of(z.radius()))
                            .fact("angle 2πu₂", NumberText.of(z.angle()))
                            .fact("inside the circle so far", inside(trace, step) + " of " + (step + 1));
                })
                .atTheEnd()
                .fact(
                        "distance of all coordinates from Φ",
                        NumberText.significant(KolmogorovDistance.of(Normal.STANDARD, Vector.of(all)), 3))
                .fact("95 of 100 samples stay below", NumberText.significant(KolmogorovDistance.bound(2 * N), 3))
                .check("z₁² + z₂² = r²", round);
    }

    private static int inside(Trace<BoxMullerStep> trace, int upTo) {
        int count = 0;
        for (int n = 0; n <= upTo; n++) if (trace.get(n).radius() < 1) count++;
        return count;
    }

    private static Showing correlated(State state) {
        int N = COUNT.in(state);
        int seed = SEED.in(state);
        Matrix Sigma = covariance(state);
        Recorder<LinearSamplingStep> steps = Recorder.all();
        LinearSampling run = LinearSampling.of(gaussian(state), N, Rng.seeded(seed), steps);
        Trace<LinearSamplingStep> trace = steps.trace();
        Matrix L = run.L();
        Vector first = L.row(0);
        return Showing.of(new LinearSamplingScene(trace, Screen.canvas(state)))
                .java("LinearSampling.of(new Gaussian(Vector.zeros(2), " + Calls.matrix(Sigma) + "), " + N
                        + ", Rng.seeded(" + seed + "), Tracer.off()).X();")
                .fact("L", NumberText.tuple(first) + " over " + NumberText.tuple(L.row(1)))
                .each((step, view) -> {
                    if (!(trace.get(step) instanceof LinearSamplingStep.Draw d)) return;
                    view.fact("z", NumberText.tuple(d.z())).fact("x = Lz", NumberText.tuple(d.x()));
                })
                .atTheEnd()
                .fact("correlation of the sample", NumberText.significant(correlation(run.X()), 3))
                .check("LLᵀ = Σ", L.times(L.transpose()).isClose(Sigma, CLOSE * (1 + Sigma.maxNorm())));
    }

    private static double correlation(Matrix X) {
        Vector mean = X.columnMeans();
        double both = 0;
        double first = 0;
        double second = 0;
        for (int n = 0; n < X.rows(); n++) {
            double a = X.get(n, 0) - mean.get(0);
            double b = X.get(n, 1) - mean.get(1);
            both += a * b;
            first += a * a;
            second += b * b;
        }
        return both / Math.sqrt(first * second);
    }
}
