package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mml.geometry.FourierProjection;
import mml.geometry.FourierStep;
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
import mml.text.NumberText;
import mml.text.Numbers;
import mml.text.Scripts;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.plot.Plane;
import mml.viz.scene.Canvas;
import mml.viz.scene.geometry.FourierScene;

/**
 * A function projected onto sines and cosines up to a frequency, which is the step; the function can be one's own, drawn
 * through nine points.
 *
 * @mml §3.7, Example 3.9; §3.8
 */
public final class FourierWidget extends TraceWidget {
    private static final double PI = 3.141592653589793;
    private static final double TOLERANCE = 1e-6;
    private static final int MOST = 12;
    private static final int POINTS = 9;
    private static final double[] OWN = {0, 1, 1.5, 0.5, -0.5, -0.5, 0.5, 0.25, 0};

    private static final Param<String> F = Param.choice(
            "f",
            "f on [−π, π]",
            new Option("square", "square wave"),
            new Option("saw", "f(t) = t"),
            new Option("abs", "f(t) = |t|"),
            new Option("parabola", "f(t) = t²/4"),
            new Option("pulse", "1 for |t| < 1, else 0"),
            new Option("own", "your own: drag the points"));
    private static final Range FREQUENCIES = new Range(0, MOST, "1");
    private static final Param<Integer> N = Param.count(
                    "N", "highest frequency N", FREQUENCIES, state -> FREQUENCIES.in(state, "step", 0))
            .writes((state, text) -> state.with("step", text));

    private static final int LOOKED_AT = 3;
    private static final double SMALL = 1e-5;
    private static final double ROUGHLY = 1e-4;
    private static final Prediction PARTS = Prediction.of("Of which waves is f made, besides a constant?", state -> {
        FourierProjection p = FourierProjection.of(function(state), LOOKED_AT, ROUGHLY, Tracer.off());
        boolean cosines = false;
        boolean sines = false;
        for (int k = 1; k <= LOOKED_AT; k++) {
            cosines |= Math.abs(p.a().get(k)) > 10 * ROUGHLY;
            sines |= Math.abs(p.b().get(k)) > 10 * ROUGHLY;
        }
        return new Prediction.Asked(
                List.of(
                        new Option("sin", "of sines only"),
                        new Option("cos", "of cosines only"),
                        new Option("both", "of both"),
                        new Option("none", "of none")),
                cosines ? sines ? "both" : "cos" : sines ? "sin" : "none",
                (guess, right) ->
                        "sines are odd, cosines are even: a function is orthogonal to those of the other kind.");
    });

    public FourierWidget() {
        super("fourier", "A function as a vector", PARTS.group(), Group.of("Function", F, N));
    }

    private static double own(State state, int k) {
        return Reals.in(state, "y" + k, OWN[k], -2, 2);
    }

    private static DoubleUnaryOperator function(State state) {
        return switch (F.in(state)) {
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

    /** Only the frequencies up to N are worked out, so the run depends on the step. */
    @Override
    protected State asked(State state) {
        return state;
    }

    @Override
    protected Showing run(State state) {
        int n = N.in(state);
        boolean own = F.in(state).equals("own");
        Recorder<FourierStep> steps = Recorder.all();
        FourierProjection p = FourierProjection.of(function(state), n, TOLERANCE, steps);
        Trace<FourierStep> trace = steps.trace();
        FourierScene scene = new FourierScene(trace, Screen.canvas(state, new Canvas(480, 420, 18).bare()));
        double share = p.normF() == 0 ? 1 : Math.sqrt(p.normSquared()) / p.normF();
        String caption = (n == 0 ? "On the constants" : "On 1, cos t, sin t" + upTo(n)) + ": " + NumberText.of(p.rest())
                + " is left";
        Showing showing = Showing.of(
                        trace, MOST + 1, step -> scene.frame(trace.size() - 1).picture())
                .each((step, view) -> view.caption(caption)
                        .spoken(caption + ". Of f, " + percent(share) + " percent of its length are in the subspace"
                                + (own ? "; f goes through " + points(state) : "") + "."))
                .handles(step -> own ? handles(scene.plane(), state) : List.of())
                .fact("‖f‖", NumberText.of(p.normF()))
                .fact("‖projection‖ / ‖f‖", percent(share) + " %")
                .from(1)
                .fact("‖f − projection‖", NumberText.of(p.rest()))
                .check(
                        "‖f‖² = ‖projection‖² + ‖f − projection‖²",
                        p.certificate().holds())
                .from(0)
                .java("FourierProjection p = FourierProjection.of(" + java(F.in(state)) + ", " + n
                        + ");\np.a();\np.b();\np.rest();");
        if (n == 0) return showing.fact("a₀, the mean", small(p.a().get(0)));
        String t = n == 1 ? "t" : n + "t";
        return showing.fact("a" + Scripts.subscript(n) + " for cos " + t, small(p.a().get(n)))
                .fact("b" + Scripts.subscript(n) + " for sin " + t, small(p.b().get(n)));
    }

    private static List<Handle> handles(Plane plane, State state) {
        List<Handle> out = new ArrayList<>();
        for (int k = 0; k < POINTS; k++) {
            String key = "y" + k;
            double y = own(state, k);
            out.add(Handle.of(
                    key,
                    "point " + (k + 1) + " of f, at " + NumberText.of(y),
                    plane.at(PI * (2.0 * k / (POINTS - 1) - 1), y),
                    (now, left, top) -> lifted(now, key, plane.y(top)),
                    (now, right, up) -> lifted(now, key, y + (right + up) / 8)));
        }
        return out;
    }

    private static State lifted(State state, String key, double y) {
        return state.with(key, Reals.text(Reals.snapped(y, 8, 2)));
    }

    private static String percent(double share) {
        return Numbers.rounded(100 * share, 2);
    }

    private static String upTo(int n) {
        return n == 1 ? "" : ", …, cos " + n + "t, sin " + n + "t";
    }

    /** What quadrature leaves is no coefficient. */
    private static String small(double x) {
        return Math.abs(x) < SMALL ? "0" : NumberText.of(x);
    }

    private static String points(State state) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < POINTS; k++) out.append(k == 0 ? "" : ", ").append(NumberText.of(own(state, k)));
        return out.toString();
    }

    private static String java(String f) {
        return switch (f) {
            case "saw" -> "t -> t";
            case "abs" -> "t -> Math.abs(t)";
            case "parabola" -> "t -> t * t / 4";
            case "pulse" -> "t -> Math.abs(t) < 1 ? 1 : 0";
            case "own" -> "yourFunction";
            default -> "t -> t < 0 ? -1 : 1";
        };
    }
}
