package mml.hub.widget.ch05;

import java.util.List;
import mml.calculus.NotDifferentiableException;
import mml.calculus.TaylorPolynomial;
import mml.calculus.TaylorStep;
import mml.expression.Expression;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.Graph;
import mml.viz.scene.calculus.Reach;
import mml.viz.scene.calculus.TaylorScene;

/**
 * Taylor polynomials of growing order about a point that is dragged, and how far each follows the function.
 *
 * @mml §5.1.1, Definition 5.3, Examples 5.3, 5.4, Figure 5.4
 */
public final class TaylorWidget extends TraceWidget {
    private static final Canvas CANVAS = new Canvas(480, 600, 15).bare();
    private static final int HIGH = 60;

    private static final OwnFunction F = new OwnFunction(
            List.of(
                    new Univariate("sin(x) + cos(x)", "Example 5.4: sin x + cos x", 0, 0, 5),
                    new Univariate("x^4", "Example 5.3: x⁴", 1, 0, 2),
                    new Univariate("exp(x)", "exp x", 0, 0, 4),
                    new Univariate("1/(1 + x^2)", "A bell: 1/(1 + x²)", 0, 0, 3),
                    new Univariate("log(1 + x)", "log(1 + x), which ends at −1", 0, 1, 2.5),
                    new Univariate("sqrt(x)", "√x, which ends at 0", 1, 1.5, 1.75),
                    new Univariate("tanh(a x)", "tanh(a x), with a", 0, 0, 3),
                    new Univariate("abs(x)", "A kink: |x|", 1, 0, 3)),
            "step",
            "x");

    private static final Param<Integer> ORDER =
            Param.count("n", "highest order n", new Range(1, 20, "1"), 10).outdates("step");

    private static final Prediction REACH =
            Prediction.of("With more and more terms, where will it follow f?", state -> {
                Expanded e = Expanded.of(state);
                return new Prediction.Asked(
                        List.of(
                                new Option("all", "in all of this window"),
                                new Option("part", "only near x₀, however many terms"),
                                new Option("none", "there are no derivatives at x₀")),
                        e.fate(),
                        (guess, right) -> e.story());
            });

    public TaylorWidget() {
        super(
                "taylor",
                "Taylor polynomials",
                REACH.group(),
                Group.of("Function", F.input()),
                Group.of("Polynomial", ORDER));
    }

    /** The function of a state. */
    static Expression function(State state) {
        return F.in(state);
    }

    /** Where a state expands it. */
    static double place(State state) {
        return F.point(state, "x", F.usual(state));
    }

    /** A function, a point and what is seen of the graph. */
    private record Expanded(Expression f, double x0, Graph graph) {
        static Expanded of(State state) {
            Expression f = function(state);
            return new Expanded(
                    f, place(state), Graph.of(x -> f.at(x), f.variables().get(0), F.across(state)));
        }

        Reach reach(int order) {
            TaylorPolynomial T = TaylorPolynomial.of(f, x0, order);
            return Reach.of(graph, T::at, x0);
        }

        String fate() {
            try {
                return reach(HIGH).isAll(graph) ? "all" : "part";
            } catch (NotDifferentiableException e) {
                return "none";
            }
        }

        String story() {
            try {
                Reach r = reach(HIGH);
                return "that of order " + HIGH + " follows f from " + NumberText.of(r.from()) + " to "
                        + NumberText.of(r.to()) + ".";
            } catch (NotDifferentiableException e) {
                return e.text() + ".";
            }
        }
    }

    @Override
    protected Showing run(State state) {
        Expanded e = Expanded.of(state);
        Recorder<TaylorStep> steps = Recorder.all();
        String missing = "";
        try {
            TaylorPolynomial.of(e.f(), e.x0(), ORDER.in(state), steps);
        } catch (NotDifferentiableException problem) {
            missing = problem.text();
        }
        Trace<TaylorStep> trace = steps.trace();
        if (trace.size() == 0)
            return OutOfDomain.showing(F, state, e.graph(), Screen.canvas(state, CANVAS))
                    .fact("polynomial", missing);
        TaylorScene scene = new TaylorScene(e.graph(), trace, Screen.canvas(state, CANVAS));
        Showing shown = Showing.of(scene)
                .captioned()
                .handles(step -> List.of(F.handle(state, "x", "x₀", scene.plane(), e.f(), e.x0())))
                .each((step, view) -> {
                    Reach r = scene.reach(step);
                    view.fact("follows f from", NumberText.of(r.from()) + " to " + NumberText.of(r.to()));
                })
                .java("Expression f = Expression.parse(\"" + e.f()
                        + "\");\nTaylorPolynomial T = TaylorPolynomial.of(f, " + Numbers.shortest(e.x0()) + ", "
                        + ORDER.in(state) + ");\nT.coefficients();\nT.error(2);");
        shown.atTheEnd();
        if (!missing.isEmpty()) return shown.fact("no further term", missing);
        TaylorPolynomial T = TaylorPolynomial.of(e.f(), e.x0(), ORDER.in(state));
        return shown.fact("coefficients", NumberText.tuple(T.coefficients()))
                .check("it is close near x₀", T.certificate().holds());
    }
}
