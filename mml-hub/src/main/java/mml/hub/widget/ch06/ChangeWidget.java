package mml.hub.widget.ch06;

import java.util.List;
import mml.expression.Expression;
import mml.hub.widget.Control.Option;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.probability.Beta;
import mml.probability.ChangeOfVariables;
import mml.probability.ChangeStep;
import mml.probability.Distribution;
import mml.probability.Gamma;
import mml.probability.Normal;
import mml.probability.Uniform;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.probability.ChangeScene;
import org.jspecify.annotations.Nullable;

/**
 * Probability that moves along a function of the reader's own: a tile keeps its area, and so its height changes.
 *
 * @mml §6.7.1, Example 6.16; §6.7.2, (6.143)
 */
public final class ChangeWidget extends TraceWidget {
    private static final int TILES = 8;
    private static final Expression IDENTITY = Expression.parse("x");

    private static final Param<String> FROM = Param.choice(
                    "from",
                    "X is",
                    new Option("", "on [0, 1] with density 3x²"),
                    new Option("uniform", "uniform on [0, 1]"),
                    new Option("normal", "standard normal"),
                    new Option("exponential", "exponential with rate 1"))
            .outdates("step");
    private static final FormulaInput G = FormulaInput.of(
            "g",
            ChangeWidget::read,
            List.of(
                    new Option("x^2", "Y = X², Example 6.16"),
                    new Option("1 - 2x", "Y = 1 − 2X"),
                    new Option("exp(x)", "Y = exp X"),
                    new Option("-log(x)", "Y = −log X"),
                    new Option("x^3 - 3x", "Y = X³ − 3X"),
                    new Option("sin(3x)", "Y = sin 3X")),
            "Your own g",
            "A formula in x, such as x^2 or exp(-x).",
            "step");

    private static final Prediction WHERE = Prediction.of("Where will Y be densest?", ChangeWidget::question);

    public ChangeWidget() {
        super("change", "Probability that moves", WHERE.group(), Group.of("X", FROM), Group.of("Y = g(X)", G));
    }

    private static Expression read(String text) {
        Expression g = Expression.parse(text);
        if (!g.variables().equals(List.of("x")))
            throw new IllegalArgumentException("g needs the one variable x, as in x^2");
        return g;
    }

    private static Distribution distribution(State state) {
        return switch (FROM.in(state)) {
            case "uniform" -> new Uniform(0, 1);
            case "normal" -> Normal.STANDARD;
            case "exponential" -> Gamma.exponential(1);
            default -> new Beta(3, 1);
        };
    }

    /** A run, or null where g cannot be taken of this X. */
    private static @Nullable Trace<ChangeStep> steps(State state) {
        Recorder<ChangeStep> steps = Recorder.all();
        try {
            ChangeOfVariables.of(distribution(state), G.in(state), TILES, steps);
        } catch (IllegalArgumentException e) {
            return null;
        }
        return steps.trace();
    }

    /** The steps that the figure shows: of Y = X, where g cannot be taken. */
    static Trace<ChangeStep> shown(State state) {
        Trace<ChangeStep> found = steps(state);
        if (found != null) return found;
        Recorder<ChangeStep> steps = Recorder.all();
        ChangeOfVariables.of(distribution(state), IDENTITY, TILES, steps);
        return steps.trace();
    }

    private static Prediction.Asked question(State state) {
        Trace<ChangeStep> trace = steps(state);
        List<Option> options = List.of(
                new Option("low", "in the lower third"),
                new Option("middle", "in the middle third"),
                new Option("high", "in the upper third"),
                new Option("alike", "everywhere alike"));
        if (trace == null) return new Prediction.Asked(options, "", (guess, is) -> "g has no value for some x.");
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        double most = 0;
        double least = Double.MAX_VALUE;
        double at = 0;
        Distribution X = distribution(state);
        for (ChangeStep step : trace)
            if (step instanceof ChangeStep.Tile t) {
                double from = Math.max(t.from(), Math.min(t.to(), X.quantile(0.01)));
                double to = Math.min(t.to(), Math.max(t.from(), X.quantile(0.99)));
                low = Math.min(low, Math.min(G.in(state).at(from), G.in(state).at(to)));
                high = Math.max(high, Math.max(G.in(state).at(from), G.in(state).at(to)));
            }
        ChangeOfVariables change = ChangeOfVariables.of(X, G.in(state), TILES, Tracer.off());
        for (int s = 1; s < 90; s++) {
            double y = low + (high - low) * s / 90;
            double p = change.density(y);
            least = Math.min(least, p);
            if (p > most) {
                most = p;
                at = y;
            }
        }
        double share = (at - low) / (high - low);
        boolean alike = most - least <= 1e-6 * most;
        String right = alike ? "alike" : share < 1.0 / 3 ? "low" : share <= 2.0 / 3 ? "middle" : "high";
        String words = alike
                ? "the density is " + NumberText.significant(most, 3) + " everywhere."
                : "near y = " + NumberText.significant(at, 2) + ", of " + NumberText.significant(low, 3) + " to "
                        + NumberText.significant(high, 3) + ".";
        return new Prediction.Asked(options, right, (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Trace<ChangeStep> found = steps(state);
        Distribution X = distribution(state);
        Expression g = found == null ? IDENTITY : G.in(state);
        Recorder<ChangeStep> steps = Recorder.all();
        ChangeOfVariables change = ChangeOfVariables.of(X, g, TILES, steps);
        Trace<ChangeStep> trace = steps.trace();
        ChangeScene scene = new ChangeScene(trace, change, Screen.canvas(state));
        Showing showing = Showing.of(scene)
                .java("ChangeOfVariables Y = ChangeOfVariables.of(" + java(state) + ", Expression.parse(\"" + g
                        + "\"), " + TILES + ", Tracer.off());\nY.density(0.5);\nY.cdf(0.5);");
        if (found == null)
            showing.warning("g has no finite value for some x that X can take, or is constant there, so that Y has no"
                    + " density. The picture shows Y = X instead.");
        return showing.fact(
                        "pieces on which g is monotone",
                        Integer.toString(change.ends().size() - 1))
                .each((step, view) -> {
                    if (trace.get(step) instanceof ChangeStep.Tile t)
                        view.fact("area of the tile", NumberText.of(t.mass()))
                                .fact("height before", NumberText.of(t.mass() / (t.to() - t.from())))
                                .fact("height after", NumberText.of(t.mass() / (t.high() - t.low())));
                })
                .atTheEnd()
                .check("the areas of all tiles sum to 1", Math.abs(mass(trace) - 1) <= 1e-8);
    }

    private static double mass(Trace<ChangeStep> trace) {
        double mass = 0;
        for (ChangeStep step : trace) if (step instanceof ChangeStep.Tile t) mass += t.mass();
        return mass;
    }

    private static String java(State state) {
        return switch (FROM.in(state)) {
            case "uniform" -> "new Uniform(0, 1)";
            case "normal" -> "Normal.STANDARD";
            case "exponential" -> "Gamma.exponential(1)";
            default -> "new Beta(3, 1)";
        };
    }
}
