package mml.hub.widget.ch07;

import java.util.List;
import mml.expression.Expression;
import mml.hub.widget.Control.Option;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.optimization.Convexity;
import mml.optimization.ThreeTests;
import mml.optimization.ThreeTestsStep;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Tracer;
import mml.viz.plot.Plane;
import mml.viz.scene.optimization.ThreeTestsScene;

/**
 * A function of the reader's own and two points on its graph: chord, tangent and curvature between them.
 *
 * @mml §7.3, (7.30), (7.31), Example 7.3
 */
public final class ConvexityWidget extends TraceWidget {
    private static final int REACH = 3;
    private static final double CLOSE = 0.25;

    private static final List<Option> EXAMPLES = List.of(
            new Option("x^2", "A parabola: x²"),
            new Option("x^4 - 2x^2 + x/3", "Two hollows: x⁴ − 2x² + x/3"),
            new Option("exp(x)", "exp x"),
            new Option("abs(x)", "A kink: |x|"),
            new Option("sin(x)", "sin x"),
            new Option("log(1 + exp(x))", "log(1 + exp x)"));

    private static final FormulaInput F = FormulaInput.of(
            "f",
            ConjugateWidget::ofOneVariable,
            EXAMPLES,
            "Your own f",
            "One variable, such as x, with a value from −3 to 3; exp, log, sin, sqrt … Other letters become sliders.",
            "step");
    private static final Param<Double> X =
            Param.decimal("x", "x", new Range(-REACH, REACH, "0.25"), -1.5).outdates("step");
    private static final Param<Double> Y =
            Param.decimal("y", "y", new Range(-REACH, REACH, "0.25"), 2.0).outdates("step");
    private static final Param<Double> THETA = Param.decimal("theta", "θ, the share of x", new Range(0, 1, "0.05"), 0.5)
            .outdates("step");

    private static final Prediction FAILS =
            Prediction.of("Which of the three tests fails first at these two points?", ConvexityWidget::question);

    public ConvexityWidget() {
        super(
                "convexity",
                "Three tests of convexity",
                FAILS.group(),
                Group.of("Function", F),
                Group.of("Two points", X, Y, THETA));
    }

    static Expression f(State state) {
        return F.in(state);
    }

    static double theta(State state) {
        return THETA.in(state);
    }

    static double x(State state) {
        return X.in(state);
    }

    /** The other point, a little away where both were put to one place. */
    static double y(State state) {
        double y = Y.in(state);
        return y == x(state) ? y + (y < REACH ? CLOSE : -CLOSE) : y;
    }

    static ThreeTests tests(State state, Tracer<? super ThreeTestsStep> trace) {
        return ThreeTests.of(F.in(state), -REACH, REACH, x(state), y(state), THETA.in(state), trace);
    }

    private static Prediction.Asked question(State state) {
        ThreeTests tests = tests(state, Tracer.off());
        String right = !tests.chord() ? "chord" : !tests.tangent() ? "tangent" : !tests.curvature() ? "second" : "none";
        return new Prediction.Asked(
                List.of(
                        new Option("chord", "the chord"),
                        new Option("tangent", "the tangent"),
                        new Option("second", "the second derivative"),
                        new Option("none", "none")),
                right,
                (guess, is) -> "here it says: " + tests + ".");
    }

    @Override
    protected Showing run(State state) {
        Recorder<ThreeTestsStep> steps = Recorder.all();
        ThreeTests tests = tests(state, steps);
        Expression f = F.in(state);
        Convexity proof = Convexity.of(f, Vector.of(-REACH), Vector.of(REACH));
        ThreeTestsScene scene = new ThreeTestsScene(steps.trace(), Screen.canvas(state));
        Showing showing = Showing.of(scene)
                .handles(step -> handles(scene.plane(), steps.trace().start(ThreeTestsStep.Start.class)))
                .java("Expression f = Expression.parse(\"" + f + "\");\nThreeTests.of(f, -3, 3, "
                        + Numbers.shortest(x(state)) + ", " + Numbers.shortest(y(state)) + ", "
                        + Numbers.shortest(THETA.in(state))
                        + ", Tracer.off());\nConvexity.of(f, Vector.of(-3), Vector.of(3));")
                .atTheEnd()
                .fact("the tests", tests.toString())
                .fact("on all of [−3, 3]", proof.toString());
        return proof.verdict() == Convexity.Verdict.UNDECIDED
                ? showing
                : showing.check("proved", proof.certificate().holds() && consistent(tests, proof));
    }

    /** No test fails where f is proved convex. */
    private static boolean consistent(ThreeTests tests, Convexity proof) {
        return proof.verdict() != Convexity.Verdict.CONVEX || tests.passed();
    }

    private static List<Handle> handles(Plane plane, ThreeTestsStep.Start start) {
        return List.of(
                handle("x", plane, Vector.of(start.x(), start.fx())),
                handle("y", plane, Vector.of(start.y(), start.fy())));
    }

    private static Handle handle(String key, Plane plane, Vector at) {
        return Handle.of(
                key,
                key + " at " + NumberText.of(at.get(0)),
                plane,
                at,
                CLOSE,
                (state, to) -> (key.equals("x") ? X : Y)
                        .set(state, Numbers.shortest(Math.floor(to.get(0) / CLOSE + 0.5) * CLOSE)));
    }
}
