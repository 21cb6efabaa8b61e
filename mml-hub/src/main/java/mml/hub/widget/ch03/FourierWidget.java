package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mml.geometry.FourierProjection;
import mml.geometry.FourierStep;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.Handle;
import mml.hub.widget.Panel;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.text.Scripts;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.FourierScene;
import mml.viz.svg.Point;

/**
 * A function projected onto sines and cosines up to a frequency, which is the step; the function can be one's own, drawn
 * through nine points.
 *
 * @mml §3.7, Example 3.9; §3.8
 */
public final class FourierWidget implements Widget {
    private static final Canvas CANVAS = new Canvas(480, 420, 15);
    private static final double PI = 3.141592653589793;
    private static final double TOLERANCE = 1e-6;
    private static final int MOST = 12;
    private static final int POINTS = 9;
    private static final double[] OWN = {0, 1, 1.5, 0.5, -0.5, -0.5, 0.5, 0.25, 0};

    private static final List<Option> FUNCTIONS = List.of(
            new Option("square", "square wave"),
            new Option("saw", "f(t) = t"),
            new Option("abs", "f(t) = |t|"),
            new Option("parabola", "f(t) = t²/4"),
            new Option("pulse", "1 for |t| < 1, else 0"),
            new Option("own", "your own: drag the points"));

    @Override
    public String name() {
        return "fourier";
    }

    @Override
    public String title() {
        return "A function as a vector";
    }

    private static String chosen(State state) {
        String f = state.get("f", "square");
        for (Option o : FUNCTIONS) if (o.value().equals(f)) return f;
        return "square";
    }

    private static double own(State state, int k) {
        return Reals.in(state, "y" + k, OWN[k], -2, 2);
    }

    private static DoubleUnaryOperator function(State state) {
        return switch (chosen(state)) {
            case "saw" -> t -> t;
            case "abs" -> t -> Math.abs(t);
            case "parabola" -> t -> t * t / 4;
            case "pulse" -> t -> Math.abs(t) < 1 ? 1 : 0;
            case "own" -> through(state);
            default -> t -> t < 0 ? -1 : 1;
        };
    }

    /** Straight from one point to the next. */
    private static DoubleUnaryOperator through(State state) {
        double[] y = new double[POINTS];
        for (int k = 0; k < POINTS; k++) y[k] = own(state, k);
        return t -> {
            double at = (t + PI) / (2 * PI) * (POINTS - 1);
            int k = Math.max(0, Math.min(POINTS - 2, (int) at));
            return y[k] + (at - k) * (y[k + 1] - y[k]);
        };
    }

    private static int terms(State state) {
        return Math.min(MOST, state.count("step", 0));
    }

    @Override
    public State set(State state, String key, String value) {
        if (key.equals("N")) return state.with("step", value);
        return state.with(key, value);
    }

    @Override
    public View view(State state) {
        int N = terms(state);
        FourierProjection[] result = new FourierProjection[1];
        Trace<FourierStep> trace = Trace.of(t -> result[0] = FourierProjection.of(function(state), N, TOLERANCE, t));
        FourierProjection p = result[0];
        FourierScene scene = FourierScene.bare(trace, CANVAS);
        double share = p.normF() == 0 ? 1 : Math.sqrt(p.normSquared()) / p.normF();
        String caption = (N == 0 ? "On the constants" : "On 1, cos t, sin t" + upTo(N)) + ": " + NumberText.of(p.rest())
                + " is left";
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("‖f‖", NumberText.of(p.normF())));
        facts.add(Fact.of("‖projection‖ / ‖f‖", percent(share) + " %"));
        facts.add(Fact.of("‖f − projection‖", NumberText.of(p.rest())));
        facts.add(Fact.checked(
                "‖f‖² = ‖projection‖² + ‖f − projection‖²", p.certificate().holds()));
        if (N > 0) {
            facts.add(Fact.of("a" + Scripts.subscript(N) + " for cos " + frequency(N), small(p.a().get(N))));
            facts.add(Fact.of("b" + Scripts.subscript(N) + " for sin " + frequency(N), small(p.b().get(N))));
        } else facts.add(Fact.of("a₀, the mean", small(p.a().get(0))));
        String spoken = caption + ". Of f, " + percent(share) + " percent of its length are in the subspace"
                + (chosen(state).equals("own") ? "; f goes through " + points(state) : "") + ".";
        List<Handle> handles = new ArrayList<>();
        if (chosen(state).equals("own"))
            for (int k = 0; k < POINTS; k++) {
                Point at = scene.plane().at(PI * (2.0 * k / (POINTS - 1) - 1), own(state, k));
                handles.add(new Handle(
                        "y" + k, "point " + (k + 1) + " of f, at " + NumberText.of(own(state, k)), at.x(), at.y()));
            }
        return new View(
                scene.frame(trace.size() - 1).picture(),
                caption,
                spoken,
                N,
                MOST + 1,
                facts,
                Feedback.NONE,
                panels(state, N),
                handles,
                java(state, N));
    }

    private static String percent(double share) {
        return Numbers.rounded(100 * share, 2);
    }

    private static String upTo(int N) {
        return N == 1 ? "" : ", …, cos " + N + "t, sin " + N + "t";
    }

    private static String frequency(int N) {
        return N == 1 ? "t" : N + "t";
    }

    /** What quadrature leaves is no coefficient. */
    private static String small(double x) {
        return Math.abs(x) < 1e-5 ? "0" : NumberText.of(x);
    }

    private static String points(State state) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < POINTS; k++) out.append(k == 0 ? "" : ", ").append(NumberText.of(own(state, k)));
        return out.toString();
    }

    private static List<Panel> panels(State state, int N) {
        return List.of(Panel.of(
                "Function",
                new Control.Choice("f", "f on [−π, π]", FUNCTIONS, chosen(state)),
                new Control.Slider("N", "highest frequency N", 0, MOST, "1", Integer.toString(N))));
    }

    @Override
    public State drag(State state, String handle, double x, double y) {
        FourierScene scene =
                FourierScene.bare(Trace.of(t -> FourierProjection.of(function(state), 0, TOLERANCE, t)), CANVAS);
        return state.with(handle, Reals.text(Reals.snapped(scene.plane().y(y), 8, 2)));
    }

    @Override
    public State nudge(State state, String handle, int right, int up) {
        int k = handle.length() == 2 ? handle.charAt(1) - '0' : 0;
        return state.with(handle, Reals.text(Reals.snapped(own(state, k) + (right + up) / 8.0, 8, 2)));
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return Trace.of(t -> FourierProjection.of(function(state), terms(state), TOLERANCE, t));
    }

    private static String java(State state, int N) {
        String f = switch (chosen(state)) {
            case "saw" -> "t -> t";
            case "abs" -> "t -> Math.abs(t)";
            case "parabola" -> "t -> t * t / 4";
            case "pulse" -> "t -> Math.abs(t) < 1 ? 1 : 0";
            case "own" -> "yourFunction";
            default -> "t -> t < 0 ? -1 : 1";
        };
        return "FourierProjection p = FourierProjection.of(" + f + ", " + N + ");\np.a();\np.b();\np.rest();";
    }
}
