package mml.hub.widget.ch06;

import java.util.List;
import mml.exact.Fractions;
import mml.expression.Expression;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.probability.Discrete;
import mml.probability.Pushforward;
import mml.probability.PushforwardStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Tracer;
import mml.viz.scene.probability.PushforwardScene;
import org.jspecify.annotations.Nullable;

/**
 * A random variable of the reader's own, a formula: which probability has each of its values?
 *
 * @mml §6.1.2, (6.8), Example 6.1
 */
public final class PushforwardWidget extends TraceWidget {
    private static final int MOST = 12;
    private static final double LARGEST = 1e6;

    private static final MatrixInput<Discrete> OMEGA = MatrixInput.of("x", 2, MOST, PushforwardWidget::read)
            .example("-2,-1,0,1,2;1,2,4,2,1", "From −2 to 2, most in the middle")
            .example("-1,0,1,2;0.21,0.49,0.21,0.09", "Example 6.1, as −1, 0, 1, 2")
            .example("1,2,3,4,5,6;1,1,1,1,1,1", "A die")
            .example("0,1,2,3,4,5,6,7;1,1,1,1,1,1,1,1", "Eight alike")
            .labelled("Your own X", "A row of values, rising, and below it a row of weights.")
            .outdates("step");
    private static final FormulaInput G = FormulaInput.of(
            "g",
            PushforwardWidget::formula,
            List.of(
                    new Option("x^2", "Y = X²"),
                    new Option("abs(x)", "Y = |X|"),
                    new Option("2x + 1", "Y = 2X + 1"),
                    new Option("(x - 1)^2", "Y = (X − 1)²"),
                    new Option("x^3 - x", "Y = X³ − X")),
            "Your own g",
            "A formula in x, such as x^2 or abs(x - 3).",
            "step");

    private static final Prediction HOW_MANY =
            Prediction.of("How many different values can Y take?", PushforwardWidget::question);

    public PushforwardWidget() {
        super(
                "pushforward",
                "A random variable of your own",
                HOW_MANY.group(),
                Group.of("Y = g(X)", G),
                Group.of("X", OMEGA));
    }

    private static Discrete read(String[][] cells) {
        if (cells.length != 2)
            throw new IllegalArgumentException("There is " + Count.of(cells.length, "row")
                    + ", expected two: the values, and below them their weights.");
        double[][] rows = new double[2][cells[0].length];
        for (int i = 0; i < 2; i++)
            for (int k = 0; k < rows[i].length; k++) {
                rows[i][k] = Fractions.toDouble(Fractions.parse(cells[i][k]));
                String which = (i == 0 ? "Value " : "Weight ") + (k + 1) + " is " + NumberText.of(rows[i][k]);
                if (!(Math.abs(rows[i][k]) <= LARGEST))
                    throw new IllegalArgumentException(which + ", expected at most a million.");
                if (i == 0 && k > 0 && !(rows[0][k] > rows[0][k - 1]))
                    throw new IllegalArgumentException(which + ", expected above the one before.");
                if (i == 1 && !(rows[1][k] >= 0)) throw new IllegalArgumentException(which + ", expected 0 or more.");
            }
        Vector weights = Vector.of(rows[1]);
        if (weights.maxNorm() == 0)
            throw new IllegalArgumentException("All weights are 0; one at least should be above it.");
        return Discrete.of(Vector.of(rows[0]), weights);
    }

    private static Expression formula(String text) {
        Expression g = Expression.parse(text);
        if (!g.variables().equals(List.of("x")))
            throw new IllegalArgumentException("g needs the one variable x, as in x^2");
        return g;
    }

    static Discrete distribution(State state) {
        return OMEGA.in(state);
    }

    /** A run; Y = X where g cannot be taken of some value. */
    static Pushforward run(State state, Tracer<? super PushforwardStep> trace) {
        Expression g = undefined(state) == null ? G.in(state) : Expression.parse("x");
        return Pushforward.of(OMEGA.in(state), g, trace);
    }

    /** What is wrong with g for this X; null if nothing is. */
    static @Nullable String undefined(State state) {
        try {
            Pushforward.of(OMEGA.in(state), G.in(state), Tracer.off());
            return null;
        } catch (IllegalArgumentException e) {
            return "g has no finite value for some x that X can take. The picture shows Y = X instead.";
        }
    }

    private static Prediction.Asked question(State state) {
        int values = run(state, Tracer.off()).Y().values().size();
        int of = OMEGA.in(state).values().size();
        String words = values == of
                ? "no two x lead to the same y."
                : Count.of(of, "value") + " of X lead to " + Count.of(values, "value") + " of Y.";
        return new Prediction.Asked(List.of(), Integer.toString(values), (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Recorder<PushforwardStep> steps = Recorder.all();
        Pushforward run = run(state, steps);
        Discrete X = run.X();
        Showing showing = Showing.of(new PushforwardScene(steps.trace(), Screen.canvas(state)))
                .java("Discrete X = Discrete.of(" + Calls.vector(X.values()) + ", " + Calls.vector(X.probabilities())
                        + ");\nPushforward.of(X, Expression.parse(\"" + run.g() + "\"), Tracer.off()).Y();")
                .fact("P(X = x)", NumberText.tuple(X.probabilities()));
        String wrong = undefined(state);
        if (wrong != null) showing.warning(wrong);
        return showing.atTheEnd()
                .fact("y", NumberText.tuple(run.Y().values()))
                .fact("P(Y = y)", NumberText.tuple(run.Y().probabilities()))
                .fact("E[Y]", NumberText.of(run.Y().mean()))
                .check(
                        "P(Y) sums to 1, and E[Y] = Σ g(x) P(X = x)",
                        run.certificate().holds());
    }
}
