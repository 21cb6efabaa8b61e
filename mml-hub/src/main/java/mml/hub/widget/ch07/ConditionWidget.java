package mml.hub.widget.ch07;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
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
import mml.optimization.EigenDescent;
import mml.optimization.EigenDescentStep;
import mml.optimization.EigenDescentStep.Iterate;
import mml.optimization.Quadratic;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.optimization.ConditionScene;
import mml.viz.scene.optimization.Landscape;

/**
 * A valley whose condition number is on a slider: the path of gradient descent, each axis by itself, and the rate that the eigenvalues predict beside the
 * one that is measured.
 *
 * @mml §7.1, §7.1.1
 */
public final class ConditionWidget extends TraceWidget {
    private static final int STEPS = 24;
    private static final int LONG = 1000;
    private static final double REACH = 4;
    private static final Scale AXIS = Scale.linear(-REACH, REACH);

    private static final Param<Double> KAPPA = Param.decimal(
                    "kappa", "condition number κ = λ₁/λ₂, with λ₂ = 1", new Range(1, 100, "1"), 10)
            .outdates("step");
    private static final Param<String> GAMMA = Param.choice(
                    "g",
                    "Step size γ",
                    new Option("", "2/(λ₁ + λ₂), the best"),
                    new Option("half", "1/λ₁, half of the edge"),
                    new Option("near", "1.9/λ₁, just before the edge"),
                    new Option("past", "2.05/λ₁, past the edge"))
            .outdates("step");

    private static final Prediction HOW_LONG =
            Prediction.of("How many steps until a hundredth of f(x₀) − f(x*) is left?", ConditionWidget::question);

    public ConditionWidget() {
        super("condition", "A longer and longer valley", HOW_LONG.group(), Group.of("Valley and step", KAPPA, GAMMA));
    }

    /** The valley lies aslant: (4, 3)/5 is the way across, in which it curves by κ. */
    private static Quadratic valley(State state) {
        double k = KAPPA.in(state);
        return Quadratic.of(
                Matrix.of(2, 2, (16 * k + 9) / 25, 12 * (k - 1) / 25, 12 * (k - 1) / 25, (9 * k + 16) / 25),
                Vector.of(0, 0));
    }

    private static double gamma(State state) {
        double k = KAPPA.in(state);
        return switch (GAMMA.in(state)) {
            case "half" -> 1 / k;
            case "near" -> 1.9 / k;
            case "past" -> 2.05 / k;
            default -> 2 / (1 + k);
        };
    }

    private static Vector start(State state) {
        return Reals.point(state, "p", -3, 2, REACH);
    }

    /** How many steps leave a hundredth; −1 if none of a thousand does. */
    private static int hundredth(State state) {
        double[] first = {0};
        int[] found = {-1};
        EigenDescent.of(valley(state), start(state), gamma(state), LONG, step -> {
            if (!(step instanceof Iterate x)) return;
            if (x.k() == 0) first[0] = x.value();
            if (found[0] < 0 && x.value() <= 0.01 * first[0]) found[0] = x.k();
        });
        return found[0];
    }

    private static Prediction.Asked question(State state) {
        int steps = hundredth(state);
        String right = steps < 0 ? "never" : steps <= 3 ? "few" : steps <= 10 ? "ten" : steps <= 30 ? "thirty" : "many";
        return new Prediction.Asked(
                List.of(
                        new Option("few", "up to 3"),
                        new Option("ten", "4 to 10"),
                        new Option("thirty", "11 to 30"),
                        new Option("many", "more than 30"),
                        new Option("never", "it never is")),
                right,
                (guess, is) -> steps < 0
                        ? "no step of " + LONG + " leaves so little."
                        : "it takes " + Count.of(steps, "step") + ".");
    }

    @Override
    protected Showing run(State state) {
        Quadratic f = valley(state);
        double gamma = gamma(state);
        Vector x0 = start(state);
        Recorder<EigenDescentStep> steps = Recorder.all();
        EigenDescent run = EigenDescent.of(f, x0, gamma, STEPS, steps);
        Trace<EigenDescentStep> trace = steps.trace();
        double k = KAPPA.in(state);
        double rate = (k - 1) / (k + 1);
        ConditionScene scene = new ConditionScene(
                Landscape.of(f, List.of("x_1", "x_2"), AXIS, AXIS),
                trace,
                Screen.canvas(state, new Canvas(480, 620, 15).bare()));
        return Showing.of(scene)
                .captioned()
                .handles(step -> List.of(Handle.of(
                        "start",
                        "start at " + NumberText.tuple(x0),
                        scene.plane(),
                        x0,
                        0.25,
                        (s, to) -> Reals.moved(s.without("step"), "p", to.get(0), to.get(1), REACH))))
                .each((step, view) -> trace.latest(step, Iterate.class).ifPresent(x -> {
                    view.fact("f(x) − f(x*)", NumberText.of(x.value()));
                    if (x.k() > 0 && trace.get(step - 1) instanceof Iterate before && before.value() > 0)
                        view.fact("this step left of it", NumberText.of(x.value() / before.value()));
                }))
                .java(Calls.line("Q", f.Q()) + "EigenDescent.of(Quadratic.of(Q, Vector.of(0, 0)), " + Calls.vector(x0)
                        + ", " + Numbers.shortest(gamma) + ", " + STEPS + ", Tracer.off());")
                .fact("((κ − 1)/(κ + 1))², with the best γ", NumberText.of(rate * rate))
                .atTheEnd()
                .fact("largest (1 − γλ)²: predicted", NumberText.of(run.predicted()))
                .fact(
                        "the last step left: measured",
                        Double.isNaN(run.measured()) ? "nothing" : NumberText.of(run.measured()))
                .check("as predicted, from the start alone", asPredicted(trace));
    }

    private static boolean asPredicted(Trace<EigenDescentStep> trace) {
        double first = 0;
        for (EigenDescentStep step : trace)
            if (step instanceof Iterate x) {
                first = Math.max(first, x.value());
                if (!(Math.abs(x.value() - x.predicted()) <= 1e-9 * first)) return false;
            }
        return true;
    }
}
