package mml.hub.widget.ch07;

import java.util.ArrayList;
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
import mml.matrix.Vector;
import mml.optimization.ConstrainedProblem;
import mml.optimization.DualFunction;
import mml.optimization.DualStep;
import mml.optimization.DualStep.Value;
import mml.optimization.Kkt;
import mml.optimization.KktStep;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Certificate;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.optimization.DualScene;
import mml.viz.scene.optimization.KktScene;
import mml.viz.scene.optimization.Landscape;

/**
 * A price for breaking a constraint: where the Lagrangian is lowest for each multiplier, and the dual function beside it, which touches the optimum from below;
 * or a point and a multiplier of the reader's own, and which of the conditions of an optimum they fulfil.
 *
 * @mml §7.2, (7.20), (7.22), (7.23)
 */
public final class MultiplierWidget extends TraceWidget {
    private static final Canvas CANVAS = new Canvas(480, 620, 15).bare();
    private static final double BOUND = 1e-9;
    private static final int GRID = 20; // parts of one, to which x is dragged
    private static final Vector START = Vector.of(0.5, 0.25);

    /**
     * An example.
     *
     * @param f to be small
     * @param constraint on x and y
     * @param from the first multiplier
     * @param step to the next
     * @param count how many there are
     */
    private record Example(String f, String constraint, String name, double from, double step, int count, int reach) {
        String text() {
            return f + " | " + constraint;
        }

        ConstrainedProblem problem() {
            return ConstrainedProblem.parse(f, constraint);
        }

        List<Vector> multipliers() {
            List<Vector> all = new ArrayList<>();
            for (int k = 0; k < count; k++) all.add(Vector.of(from + k * step));
            return all;
        }
    }

    private static final List<Example> EXAMPLES = List.of(
            new Example("x^2 + y^2", "x + y >= 2", "x² + y² beyond a line", 0, 0.25, 17, 3),
            new Example("x + y", "x^2 + y^2 <= 2", "x + y in a disc", 0.125, 0.125, 16, 3),
            new Example("(x - 1)^2 + 2y^2", "x + y <= 2", "a bowl whose bottom is allowed", 0, 0.25, 13, 3),
            new Example("x^2 + x*y + 2y^2 + 5x + 3y", "x >= -1", "Example 7.6 with one bound", 0, 0.375, 17, 4),
            new Example("x^2 + y^2", "x + 2y = 2", "x² + y² on a line", -2, 0.2, 16, 3));

    private static final Param<String> PROBLEM =
            Param.choice("problem", "Problem", options()).outdates("step");

    private static final String CONDITIONS = "conditions";
    private static final Param<String> BESIDE = Param.choice(
                    "beside",
                    "What is looked at",
                    new Option("", "prices, and the dual"),
                    new Option(CONDITIONS, "conditions at your own x and λ"))
            .outdates("step");
    private static final Param<Double> LAMBDA = Param.decimal("l", "λ", new Range(-3, 6, "0.1"), 1);

    private static final Prediction HOLD =
            Prediction.of("How many of the four conditions hold at this x and λ?", state -> {
                Kkt kkt = own(state, Tracer.off());
                int n = 0;
                for (Certificate.Check check : kkt.certificate(BOUND).checks()) if (check.holds()) n++;
                return new Prediction.Asked(List.of(), Integer.toString(n), (guess, right) -> said(kkt));
            });

    private static final Prediction TOP = Prediction.of("Where is D(λ) largest?", state -> {
        Recorder<DualStep> steps = Recorder.all();
        Value best = best(run(example(state), steps));
        String right =
                best.multipliers().get(0) == 0 ? "zero" : best.multipliers().get(0) < 0 ? "below" : "above";
        double optimum = steps.trace().start(DualStep.Primal.class).value();
        return new Prediction.Asked(
                List.of(
                        new Option("zero", "at λ = 0"),
                        new Option("above", "at a λ above 0"),
                        new Option("below", "at a λ below 0"),
                        new Option("never", "nowhere: it only grows")),
                right,
                (guess, r) -> "D = " + NumberText.of(best.value()) + " at λ = "
                        + NumberText.of(best.multipliers().get(0)) + ", and f is lowest under its constraint at "
                        + NumberText.of(optimum) + ".");
    });

    public MultiplierWidget() {
        super(
                "multiplier",
                "A price for the constraint",
                Group.of("Where is D(λ) largest?", TOP.when(state -> !isOwn(state))),
                Group.of("How many of the four conditions hold at this x and λ?", HOLD.when(MultiplierWidget::isOwn)),
                Group.of("Problem", PROBLEM, BESIDE, LAMBDA.when(MultiplierWidget::isOwn)));
    }

    private static boolean isOwn(State state) {
        return BESIDE.in(state).equals(CONDITIONS);
    }

    /** The point that is dragged. */
    private static Vector x(State state) {
        int reach = example(state).reach();
        return Vector.of(Reals.in(state, "x0", 1.5, -reach, reach), Reals.in(state, "x1", -0.5, -reach, reach));
    }

    private static Kkt own(State state, Tracer<? super KktStep> trace) {
        return Kkt.of(example(state).problem(), x(state), Vector.of(LAMBDA.in(state)), trace);
    }

    private static String said(Kkt kkt) {
        return "‖∇L‖ = " + NumberText.of(kkt.stationarity()) + ", the constraint is broken by "
                + NumberText.of(kkt.primal()) + ", λ is below 0 by " + NumberText.of(kkt.dual()) + ", |λg| = "
                + NumberText.of(kkt.complementarity()) + ".";
    }

    /** All examples are convex, so that four zeros are a proof. */
    private static Showing conditions(State state) {
        Example example = example(state);
        ConstrainedProblem problem = example.problem();
        Recorder<KktStep> steps = Recorder.all();
        Kkt kkt = own(state, steps);
        KktScene scene = new KktScene(ground(example, problem), problem, steps.trace(), Screen.canvas(state, CANVAS));
        Vector x = x(state);
        String multiplier = Numbers.shortest(LAMBDA.in(state));
        Showing shown = Showing.of(scene)
                .captioned()
                .handles(step -> List.of(Handle.of(
                        "x",
                        "x at " + NumberText.tuple(x),
                        scene.plane(),
                        x,
                        1.0 / GRID,
                        (s, to) -> moved(example, s, to))))
                .java("ConstrainedProblem p = ConstrainedProblem.parse(\"" + example.f() + "\", \""
                        + example.constraint() + "\");\nKkt.of(p, " + Calls.vector(x) + ", Vector.of(" + multiplier
                        + "));")
                .fact("x", NumberText.tuple(x))
                .fact("λ", NumberText.of(LAMBDA.in(state)))
                .atTheEnd()
                .fact("‖∇f + λ∇g‖", NumberText.of(kkt.stationarity()))
                .fact("broken by", NumberText.of(kkt.primal()))
                .fact("λ below 0 by", NumberText.of(kkt.dual()))
                .fact("|λ g|", NumberText.of(kkt.complementarity()));
        return kkt.certificate(BOUND).holds()
                ? shown.check("nothing allowed is lower than f(x)", true)
                : shown.fact("all four 0", "no");
    }

    private static State moved(Example example, State state, Vector to) {
        return state.with("x0", Reals.text(Reals.snapped(to.get(0), GRID, example.reach())))
                .with("x1", Reals.text(Reals.snapped(to.get(1), GRID, example.reach())));
    }

    private static Landscape ground(Example example, ConstrainedProblem problem) {
        Scale axis = Scale.linear(-example.reach(), example.reach());
        return Landscape.of(problem.f(), List.of("x", "y"), axis, axis);
    }

    private static List<Option> options() {
        List<Option> all = new ArrayList<>();
        for (Example e : EXAMPLES) all.add(new Option(e.text(), e.name()));
        return all;
    }

    private static Example example(State state) {
        for (Example e : EXAMPLES) if (e.text().equals(PROBLEM.in(state))) return e;
        return EXAMPLES.get(0);
    }

    private static List<Value> run(Example example, Recorder<DualStep> steps) {
        return DualFunction.of(example.problem(), START).along(example.multipliers(), steps);
    }

    private static Value best(List<Value> values) {
        Value best = values.get(0);
        for (Value v : values) if (v.value() > best.value()) best = v;
        return best;
    }

    @Override
    protected Showing run(State state) {
        if (isOwn(state)) return conditions(state);
        Example example = example(state);
        ConstrainedProblem problem = example.problem();
        Recorder<DualStep> steps = Recorder.all();
        List<Value> values = run(example, steps);
        Trace<DualStep> trace = steps.trace();
        DualScene scene = new DualScene(ground(example, problem), problem, trace, Screen.canvas(state, CANVAS));
        DualStep.Primal primal = trace.start(DualStep.Primal.class);
        Showing shown = Showing.of(scene)
                .captioned()
                .handles(step -> handles(scene.plane(), values, step))
                .java("ConstrainedProblem p = ConstrainedProblem.parse(\"" + example.f() + "\", \""
                        + example.constraint() + "\");\nDualFunction.of(p, " + Calls.vector(START)
                        + ").at(Vector.of(λ));\nnew ConstrainedNewton().minimise(p, " + Calls.vector(START) + ");");
        shown.from(1)
                .each((step, view) -> trace.latest(step, Value.class).ifPresent(v -> {
                    view.fact("λ", NumberText.of(v.multipliers().get(0)));
                    view.fact("x(λ)", v.attained() ? NumberText.tuple(v.x()) : "none");
                    view.fact("D(λ)", v.attained() ? NumberText.of(v.value()) : "−∞");
                    view.fact(
                            "slope of D: the constraint there",
                            NumberText.of(v.slope().get(0)));
                }));
        shown.atTheEnd();
        Value best = best(values);
        shown.fact("p*", NumberText.of(primal.value()) + " at " + NumberText.tuple(primal.x()));
        shown.fact("multiplier at x*", NumberText.of(primal.multipliers().get(0)));
        double gap = primal.value() - best.value();
        shown.fact("gap to the largest D", gap <= 1e-9 * (1 + Math.abs(primal.value())) ? "none" : NumberText.of(gap));
        return shown.check(
                "D(λ) ≤ p*",
                DualFunction.of(problem, START)
                        .certificate(best, primal.x(), 1e-7)
                        .holds());
    }

    /** The point of the dual's graph, dragged along λ. */
    private static List<Handle> handles(Plane plane, List<Value> values, int step) {
        if (step < 1 || !values.get(step - 1).attained()) return List.of();
        Value v = values.get(step - 1);
        return List.of(Handle.of(
                "lambda",
                "λ = " + NumberText.of(v.multipliers().get(0)),
                plane,
                Vector.of(v.multipliers().get(0), v.value()),
                values.get(1).multipliers().get(0) - values.get(0).multipliers().get(0),
                (state, to) -> state.with("step", Integer.toString(1 + nearest(values, to.get(0))))));
    }

    private static int nearest(List<Value> values, double lambda) {
        int best = 0;
        for (int k = 1; k < values.size(); k++)
            if (Math.abs(values.get(k).multipliers().get(0) - lambda)
                    < Math.abs(values.get(best).multipliers().get(0) - lambda)) best = k;
        return best;
    }
}
