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
import mml.optimization.ConvexConjugate;
import mml.optimization.LegendreStep;
import mml.optimization.LegendreStep.Support;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.scene.Canvas;
import mml.viz.scene.optimization.SupportScene;

/**
 * The lines that support a graph from below, slope by slope, and the transform that they make: where each meets the axis.
 *
 * @mml §7.3.3, (7.53), Example 7.7, Figure 7.8
 */
public final class ConjugateWidget extends TraceWidget {
    private static final Canvas CANVAS = new Canvas(480, 620, 15).bare();
    private static final int SLOPES = 17;

    private static final List<Option> EXAMPLES = List.of(
            new Option("x^2/2", "A parabola: x²/2"),
            new Option("exp(x)", "exp x"),
            new Option("abs(x)", "A kink: |x|"),
            new Option("x^4 - 2x^2 + x/3", "Two hollows: x⁴ − 2x² + x/3"),
            new Option("x*log(x)", "x log x, for x above 0"),
            new Option("sqrt(1 + x^2)", "√(1 + x²)"));

    private static final FormulaInput F = FormulaInput.of(
            "f",
            ConjugateWidget::ofOneVariable,
            EXAMPLES,
            "Your own f",
            "One variable, such as x; exp, log, sin, sqrt … Other letters become sliders.",
            "step");
    private static final Param<Double> REACH = Param.decimal(
                    "reach", "the interval, to both sides", new Range(1, 4, "0.5"), 2)
            .outdates("step");
    private static final Param<Double> STEEP = Param.decimal("steep", "the steepest slope", new Range(1, 8, "1"), 3)
            .outdates("step");

    private static final Prediction ENVELOPE = Prediction.of("What is the transform of the transform, f**?", state -> {
        boolean convex = gap(state) <= 1e-6;
        return new Prediction.Asked(
                List.of(
                        new Option("same", "f again"),
                        new Option("below", "somewhere below f"),
                        new Option("above", "somewhere above f")),
                convex ? "same" : "below",
                (guess, right) -> convex
                        ? "f is convex here, so its supporting lines reach every point of the graph."
                        : "no line from below reaches the hollows between, where f is up to "
                                + NumberText.of(gap(state)) + " above the largest convex function below it.");
    });

    public ConjugateWidget() {
        super(
                "conjugate",
                "Supporting lines",
                ENVELOPE.group(),
                Group.of("Function", F),
                Group.of("What is looked at", REACH, STEEP));
    }

    /** A formula of the reader's for a figure of one variable. */
    static Expression ofOneVariable(String text) {
        Expression f = Expression.parse(text);
        if (f.variables().size() != 1)
            throw new IllegalArgumentException(
                    "f has " + Count.of(f.variables().size(), "variable") + "; this figure is for one, such as x");
        return f;
    }

    private static ConvexConjugate conjugate(State state) {
        double reach = REACH.in(state);
        return ConvexConjugate.of(F.in(state), -reach, reach);
    }

    static Trace<LegendreStep> lines(State state) {
        double most = STEEP.in(state);
        Recorder<LegendreStep> steps = Recorder.all();
        conjugate(state).lines(Vector.generate(SLOPES, k -> most * (2.0 * k / (SLOPES - 1) - 1)), steps);
        return steps.trace();
    }

    /** By how much f is above f** at most. */
    private static double gap(State state) {
        LegendreStep.Start start = lines(state).start(LegendreStep.Start.class);
        return start.f().minus(start.envelope()).maxNorm();
    }

    @Override
    protected Showing run(State state) {
        Trace<LegendreStep> trace = lines(state);
        SupportScene scene = new SupportScene(trace, Screen.canvas(state, CANVAS));
        String reach = Numbers.shortest(REACH.in(state));
        Showing shown = Showing.of(scene)
                .captioned()
                .handles(step -> handles(scene.plane(), trace, step))
                .java("ConvexConjugate f = ConvexConjugate.of(Expression.parse(\"" + F.in(state) + "\"), -" + reach
                        + ", " + reach + ");\nf.at(s);\nf.envelope(x);");
        shown.from(1)
                .each((step, view) -> trace.latest(step, Support.class).ifPresent(l -> {
                    view.fact("slope s", NumberText.of(l.s()));
                    view.fact("touches at", NumberText.of(l.x()) + (l.atEnd() ? ", the end" : ""));
                    view.fact("meets the axis at", NumberText.of(-l.conjugate()));
                    view.fact("f*(s)", NumberText.of(l.conjugate()));
                }));
        shown.atTheEnd();
        shown.fact("f above f** by at most", NumberText.of(gap(state)));
        return shown.check("every line stays below the graph", below(trace));
    }

    private static boolean below(Trace<LegendreStep> trace) {
        LegendreStep.Start start = trace.start(LegendreStep.Start.class);
        for (LegendreStep step : trace)
            if (step instanceof Support l)
                for (int i = 0; i < start.x().size(); i++) {
                    double line = l.s() * start.x().get(i) - l.conjugate();
                    double f = start.f().get(i);
                    if (line > f + 1e-12 * (1 + Math.abs(line) + Math.abs(f))) return false;
                }
        return true;
    }

    /** Where the line touches: dragging it asks for the line that touches nearest. */
    private static List<Handle> handles(Plane plane, Trace<LegendreStep> trace, int step) {
        if (!(trace.get(step) instanceof Support l)) return List.of();
        return List.of(Handle.of(
                "touch",
                "touches at " + NumberText.of(l.x()),
                plane,
                Vector.of(l.x(), l.value()),
                0.25,
                (state, to) -> state.with("step", Integer.toString(nearest(trace, l, to.get(0))))));
    }

    /** The step whose line touches nearest to x; the next one where x would not be felt. */
    private static int nearest(Trace<LegendreStep> trace, Support now, double x) {
        int best = now.k() + 1;
        for (int i = 1; i < trace.size(); i++)
            if (trace.get(i) instanceof Support l
                    && trace.get(best) instanceof Support b
                    && Math.abs(l.x() - x) < Math.abs(b.x() - x)) best = i;
        return best;
    }
}
