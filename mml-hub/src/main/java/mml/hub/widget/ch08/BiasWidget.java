package mml.hub.widget.ch08;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Memo;
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
import mml.model.BiasStep;
import mml.model.BiasVariance;
import mml.random.Rng;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.viz.scene.model.BiasScene;

/**
 * The same inputs observed again and again: what part of the squared error is bias, what part variance, and what part nobody can
 * help.
 *
 * @mml §8.3.3, §9.2.2
 */
public final class BiasWidget extends TraceWidget {
    private static final int PLACES = 61; // a tenth apart

    private static final Param<Integer> EXAMPLES =
            Param.count("n", "examples N", new Range(5, 40, "1"), 12).outdates("step", "guess");
    private static final Param<Integer> REPLICATES =
            Param.count("r", "replicates", new Range(10, 60, "10"), 30).outdates("step");

    private static final Param<Double> PLACE =
            Param.decimal("x0", "place x₀", new Range(-3, 3, "0.1"), state -> place(state) / 10.0 - Curves.REACH);

    private record Run(BiasVariance result, Trace<BiasStep> trace) {}

    private static final Memo<State, Run> RUN = new Memo<>(BiasWidget::made);

    private static final Prediction LARGEST =
            Prediction.of("Which part of the error will be the largest?", BiasWidget::question);

    public BiasWidget() {
        super(
                "bias",
                "Bias, variance, noise",
                LARGEST.group(),
                Group.of("Model", Curves.DEGREE, Curves.LAMBDA),
                Group.of("Data", Curves.TRUTH, EXAMPLES, Curves.NOISE),
                Group.of("Experiment", REPLICATES, Curves.SEED, PLACE));
    }

    /** Which of the places x₀ is. */
    private static int place(State state) {
        return (int) Math.floor(10 * (Reals.in(state, "x0", 1, -Curves.REACH, Curves.REACH) + Curves.REACH) + 0.5);
    }

    /** What is predicted at x₀ by one replicate after another, up to a step. */
    static Vector predicted(State state, int step) {
        List<Double> out = new ArrayList<>();
        Trace<BiasStep> trace = experiment(state).trace();
        for (int s = 0; s <= step && s < trace.size(); s++)
            if (trace.get(s) instanceof BiasStep.Replicate r)
                out.add(r.predictions().get(place(state)));
        return Vector.generate(out.size(), r -> out.get(r));
    }

    /** f(x₀). */
    static double truth(State state) {
        return experiment(state).result().truth().get(place(state));
    }

    static double noise(State state) {
        return experiment(state).result().noise();
    }

    private static Matrix even(int N) {
        return Matrix.generate(N, 1, (n, d) -> -Curves.REACH + 2 * Curves.REACH * n / (N - 1));
    }

    private static Run made(State state) {
        double sigma = Curves.NOISE.in(state);
        List<BiasVariance> result = new ArrayList<>();
        Trace<BiasStep> trace = Trace.of(t -> result.add(BiasVariance.of(
                Curves.learner(state),
                Curves.truth(state),
                even(EXAMPLES.in(state)),
                even(PLACES),
                sigma * sigma,
                REPLICATES.in(state),
                Rng.seeded(Curves.SEED.in(state)),
                t)));
        return new Run(result.get(0), trace);
    }

    private static Run experiment(State state) {
        return RUN.get(computed(state, "x0"));
    }

    private static Prediction.Asked question(State state) {
        BiasVariance parts = experiment(state).result();
        BiasVariance.Exact exact = parts.exact().orElseThrow();
        double bias = exact.biasSquared();
        double variance = exact.meanVariance();
        double noise = parts.noise();
        String right = bias >= Math.max(variance, noise) ? "bias" : variance >= noise ? "variance" : "noise";
        String words = "exactly, bias² is " + NumberText.of(bias, 1) + ", variance " + NumberText.of(variance, 1)
                + " and noise " + NumberText.of(noise) + ".";
        return new Prediction.Asked(
                List.of(new Option("bias", "bias²"), new Option("variance", "variance"), new Option("noise", "noise")),
                right,
                (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Run made = experiment(state);
        BiasVariance parts = made.result();
        Optional<BiasVariance.Exact> exact = parts.exact();
        int R = REPLICATES.in(state);
        double sigma = Curves.NOISE.in(state);
        int place = place(state);
        double f = truth(state);
        BiasScene scene = new BiasScene(made.trace(), Screen.canvas(state)).at(place);
        Showing showing = Showing.of(scene)
                .handles(step -> List.of(Handle.of(
                        "x0",
                        "x₀ at " + NumberText.of(PLACE.in(state)),
                        scene.plane(),
                        Vector.of(PLACE.in(state), f),
                        0.1,
                        (now, to) -> PLACE.set(now, Reals.text(inReach(to.get(0)))))))
                .each((step, view) -> {
                    if (!(made.trace().get(step) instanceof BiasStep.Replicate r)) return;
                    Vector there = predicted(state, step);
                    double off = there.mean() - f;
                    view.fact("bias² so far", NumberText.of(r.biasSquared(), 1))
                            .fact("variance so far", NumberText.of(r.variance(), 1))
                            .fact("bias² at x₀ so far", NumberText.of(off * off, 1))
                            .fact("variance at x₀ so far", NumberText.of(spread(there), 1));
                })
                .java("Matrix X = Matrix.generate(" + EXAMPLES.in(state) + ", 1, (n, d) -> -3 + 6.0 * n / "
                        + (EXAMPLES.in(state) - 1) + ");\nMatrix at = Matrix.generate(" + PLACES
                        + ", 1, (n, d) -> -3 + 6.0 * n / " + (PLACES - 1) + ");\n"
                        + Curves.learnerJava(state, 0, Curves.REACH)
                        + "BiasVariance.of(learner, " + Curves.java(state) + ", X, at, "
                        + Numbers.significant(sigma * sigma, 9) + ", " + R
                        + ", Rng.seeded(" + Curves.SEED.in(state) + "), Tracer.off()).risk();")
                .atTheEnd()
                .fact(
                        "risk of " + R + " replicates, all places",
                        NumberText.of(parts.risk()) + " ± " + NumberText.significant(parts.standardError(), 2));
        exact.ifPresent(e -> showing.fact("exact bias²", NumberText.of(e.biasSquared(), 1))
                .fact("exact variance", NumberText.of(e.meanVariance(), 1))
                .fact(
                        "exact at x₀: bias², variance",
                        NumberText.of(e.bias().get(place) * e.bias().get(place), 1) + ", "
                                + NumberText.of(e.variance().get(place), 1)));
        return showing.check(
                "bias² + variance + noise is the risk", parts.certificate().holds());
    }

    /** With 1/R. */
    private static double spread(Vector x) {
        double mean = x.mean();
        return x.map(v -> (v - mean) * (v - mean)).mean();
    }

    private static double inReach(double x) {
        return Math.max(-Curves.REACH, Math.min(Curves.REACH, Math.floor(10 * x + 0.5) / 10));
    }
}
