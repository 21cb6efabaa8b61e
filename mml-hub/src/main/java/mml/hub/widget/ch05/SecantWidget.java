package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.DifferenceQuotient;
import mml.calculus.DifferenceQuotient.Kind;
import mml.calculus.DifferenceStep;
import mml.calculus.DifferenceStep.Secant;
import mml.calculus.ForwardMode;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.plot.Plane;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.Graph;
import mml.viz.scene.calculus.SecantScene;
import org.jspecify.annotations.Nullable;

/**
 * From secant to tangent, and why the smallest h is not the best: the point and the step are dragged, the errors of one-sided and
 * central quotients are a V.
 *
 * @mml §5.1, Definition 5.1, Example 5.2, Figure 5.3
 */
public final class SecantWidget extends TraceWidget {
    private static final Canvas CANVAS = new Canvas(480, 620, 15).bare();

    private static final OwnFunction F = new OwnFunction(
            List.of(
                    new Univariate("1/(1 + x^2)", "A bell: 1/(1 + x²)", 0.7, 0, 3),
                    new Univariate("x^3", "A power: x³", 1, 0, 2),
                    new Univariate("sin(x) + cos(x)", "Example 5.4: sin x + cos x", 0, 0, 4),
                    new Univariate("exp(x)", "exp x, steep on the right", 1, 0, 3),
                    new Univariate("3x - 2", "A straight line", 1, 0, 3),
                    new Univariate("abs(x)", "A kink: |x|", 0, 0, 3),
                    new Univariate("sqrt(x)", "√x, which ends at 0", 1, 2, 2.5),
                    new Univariate("sin(a x)", "sin(a x): how fast may it swing?", 1, 0, 3)),
            "step",
            "x",
            "h");

    private static final Param<String> KIND = Param.choice(
                    "kind",
                    "Quotient",
                    new Option("forward", "forward: x₀ and x₀ + h"),
                    new Option("backward", "backward: x₀ − h and x₀"),
                    new Option("central", "central: x₀ − h and x₀ + h"))
            .outdates("step");

    private static final Prediction BEST = Prediction.of("Which h gives the best slope?", state -> {
        Secants secants = secants(state);
        DifferenceQuotient q = quotients(secants, Tracer.off());
        return new Prediction.Asked(
                List.of(
                        new Option("large", "one above 0.001"),
                        new Option("five", "about 10⁻⁵"),
                        new Option("eight", "about 10⁻⁸"),
                        new Option("small", "the smaller, the better"),
                        new Option("none", "none: there is no tangent")),
                q == null ? "none" : size(q.h().get(q.best())),
                (guess, right) -> q == null ? "f has no derivative at x₀." : story(q));
    });

    public SecantWidget() {
        super(
                "secant",
                "From secant to tangent",
                BEST.group(),
                Group.of("Function", F.input()),
                Group.of("Difference quotient", KIND));
    }

    private static String size(double h) {
        if (h > 5e-4) return "large";
        if (h > 3e-7) return "five";
        return h > 2e-11 ? "eight" : "small";
    }

    private static String story(DifferenceQuotient q) {
        String best = "of those tried h = " + NumberText.of(q.h().get(q.best()));
        return q.errors().get(q.best()) == 0
                ? best + " is off by nothing at all."
                : best + " is closest, off by " + NumberText.of(q.errors().get(q.best())) + "; the smallest, "
                        + NumberText.of(q.h().get(q.h().size() - 1)) + ", is off by "
                        + NumberText.of(q.errors().get(q.errors().size() - 1)) + ".";
    }

    /** What a state asks for. */
    static Secants secants(State state) {
        Kind kind = switch (KIND.in(state)) {
            case "backward" -> Kind.BACKWARD;
            case "central" -> Kind.CENTRAL;
            default -> Kind.FORWARD;
        };
        double h = Reals.in(state, "h", 1, 0.05, 2 * F.reach(state));
        return new Secants(F.in(state), F.point(state, "x", F.usual(state)), kind, h);
    }

    /** Nothing if there is no tangent. */
    private static @Nullable DifferenceQuotient quotients(Secants secants, Tracer<? super DifferenceStep> trace) {
        try {
            return secants.quotients(trace);
        } catch (NotDifferentiableException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    protected Showing run(State state) {
        Secants secants = secants(state);
        Expression f = secants.f();
        Graph graph = Graph.of(x -> f.at(x), f.variables().get(0), F.across(state));
        Recorder<DifferenceStep> steps = Recorder.all();
        DifferenceQuotient q = quotients(secants, steps);
        return q == null ? none(state, secants, graph) : shown(state, secants, graph, q, steps.trace());
    }

    private static Showing shown(
            State state, Secants secants, Graph graph, DifferenceQuotient q, Trace<DifferenceStep> trace) {
        SecantScene scene =
                new SecantScene(graph, secants.kind(), trace, secants.curves(), Screen.canvas(state, CANVAS));
        Showing shown = Showing.of(scene)
                .captioned()
                .handles(step -> handles(state, secants, scene, trace.get(step)))
                .java("Expression f = Expression.parse(\"" + secants.f() + "\");\nDifferenceQuotient q = "
                        + "DifferenceQuotient.of(f, " + Numbers.shortest(secants.x()) + ", Kind." + secants.kind()
                        + ");\nq.slopes();\nq.errors();");
        if (secants.first() < secants.h())
            shown.warning("f has no value at a distance of " + NumberText.of(secants.h()) + " from x₀ = "
                    + NumberText.of(secants.x()) + ", so h begins with " + NumberText.of(secants.first()) + ".");
        shown.from(1)
                .each((step, view) -> trace.latest(step, Secant.class).ifPresent(s -> {
                    view.fact("h", NumberText.of(s.h()));
                    view.fact("slope of the secant", NumberText.significant(s.slope(), 12));
                    view.fact("f′(x₀)", NumberText.significant(q.derivative(), 12));
                    view.fact("off by", NumberText.of(s.error()));
                }));
        shown.atTheEnd();
        shown.fact("best h of these", NumberText.of(q.h().get(q.best())));
        shown.fact("best h, to be expected", q.predicted() > 0 ? NumberText.of(q.predicted()) : "no answer here");
        return shown.check(
                "the best slope is that of the tangent", q.certificate().holds());
    }

    /** Where there is no tangent, the slopes to both sides are. */
    private static Showing none(State state, Secants secants, Graph graph) {
        return OutOfDomain.showing(F, state, graph, Screen.canvas(state, CANVAS))
                .fact("tangent", "none: " + why(secants.f(), secants.x()));
    }

    private static String why(Expression f, double x) {
        try {
            double slope = ForwardMode.of(f, x).derivative();
            return "the slope is " + NumberText.of(slope) + ", but f has no values at h to this side";
        } catch (NotDifferentiableException e) {
            return e.text();
        }
    }

    /** The point, the end of the secant while it is wide enough to be held, and the place in the V. */
    private static List<Handle> handles(State state, Secants secants, SecantScene scene, DifferenceStep step) {
        Plane plane = scene.plane();
        Expression f = secants.f();
        double x = secants.x();
        List<Handle> out = new ArrayList<>();
        out.add(F.handle(state, "x", "x₀", plane, f, x));
        double h = step instanceof Secant s ? s.h() : secants.first();
        int sign = secants.kind() == Kind.BACKWARD ? -1 : 1;
        double y = f.at(x + sign * h);
        boolean seen =
                Shapes.finite(y) && y > plane.up().min() && y < plane.up().max();
        out.add(Handle.of(
                        "h",
                        "h = " + NumberText.of(h),
                        plane,
                        Vector.of(x + sign * h, seen ? y : plane.up().min()),
                        0.05 * F.reach(state),
                        (next, to) -> next.with(
                                        "h",
                                        Reals.text(Math.max(0.05, Reals.snapped(sign * (to.get(0) - x), 20, 1000))))
                                .with("step", "1"))
                .when(seen && step instanceof Secant && h > 0.08 * F.reach(state)));
        return out;
    }
}
