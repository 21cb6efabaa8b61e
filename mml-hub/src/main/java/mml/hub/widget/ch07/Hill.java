package mml.hub.widget.ch07;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.hub.widget.Control.Option;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.matrix.Norms;
import mml.matrix.Vector;
import mml.viz.plot.Scale;

/**
 * An example of a function to go down, and how one begins with it.
 *
 * @param text the formula, as it is typed
 * @param name of the example
 * @param x0 where to start
 * @param thousandths 1000 γ at first
 * @param middle of the part that is looked at
 * @param reach how far that goes to each side; of two variables, in both directions
 */
record Hill(String text, String name, Vector x0, double thousandths, Vector middle, double reach) {
    static final List<Hill> ALL = List.of(
            new Hill(
                    "x1^2 + x1 x2 + 10x2^2 - 5x1 - 3x2",
                    "The valley of Example 7.1",
                    Vector.of(-3, -1),
                    85,
                    Vector.of(0, 0),
                    4),
            new Hill("x^4 + 7x^3 + 5x^2 - 17x + 3", "Figure 7.2: two minima", Vector.of(-6), 5, Vector.of(-2), 4.2),
            new Hill(
                    "(1 - x)^2 + 100(y - x^2)^2",
                    "Rosenbrock's bent valley",
                    Vector.of(-1.2, 1),
                    1,
                    Vector.of(0, 1),
                    2),
            new Hill(
                    "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
                    "Himmelblau: four minima",
                    Vector.of(0, 0),
                    10,
                    Vector.of(0, 0),
                    5),
            new Hill("x^2 - y^2 + y^4/4", "A saddle between two minima", Vector.of(2, 0), 100, Vector.of(0, 0), 2.5),
            new Hill("abs(x) + 3abs(y)", "Kinks: no gradient on the axes", Vector.of(2, 1), 100, Vector.of(0, 0), 3),
            new Hill("exp(x) + y^2", "No minimum at all", Vector.of(2, 2), 100, Vector.of(-3, 0), 5),
            new Hill("a x^2 + b y^2", "Your own valley, with a and b", Vector.of(-3, 2), 200, Vector.of(0, 0), 4));

    static final FormulaInput INPUT = FormulaInput.of(
            "f",
            Hill::read,
            options(),
            "Your own f",
            "One or two variables: x, y or x1, x2; exp, log, sin … Other letters become sliders.",
            "step",
            "p0",
            "p1",
            "g");

    private static List<Option> options() {
        List<Option> out = new ArrayList<>();
        for (Hill hill : ALL) out.add(new Option(hill.text(), hill.name()));
        return out;
    }

    private static Expression read(String text) {
        Expression f = Expression.parse(text);
        int n = f.variables().size();
        if (n == 0) throw new IllegalArgumentException("This is a number; f needs a variable, x or x1");
        if (n > 2)
            throw new IllegalArgumentException(
                    "f has " + n + " variables, " + String.join(", ", f.variables()) + "; a picture has room for two");
        return f;
    }

    /** The example that is shown, or what one begins with on a function of one's own. */
    static Hill of(State state) {
        String text = INPUT.text(state);
        for (Hill hill : ALL) if (hill.text().equals(text)) return hill;
        Expression f = INPUT.in(state);
        boolean line = f.variables().size() == 1;
        Vector x0 = line ? Vector.of(2) : Vector.of(2, 1);
        return new Hill(text, "", x0, thousandths(f, x0), line ? Vector.of(0) : Vector.of(0, 0), 4);
    }

    /** A step that f bears where one starts: 1/L, with L the largest row sum of the curvature. Steps fail beyond 2/L. */
    private static double thousandths(Expression f, Vector x0) {
        double L;
        try {
            L = Norms.infinity(Differentiable.of(f).hessian(x0));
        } catch (NotDifferentiableException e) {
            return 100;
        }
        if (!(L > 0 && L <= Double.MAX_VALUE)) return 100;
        double most = Math.max(0.1, Math.min(20_000, 1000 / L));
        return most < 10 ? Math.floor(10 * most) / 10 : Math.floor(most);
    }

    /** Where a descent starts: in twentieths, within what is looked at. */
    Vector start(State state) {
        double[] x = new double[x0.size()];
        for (int i = 0; i < x.length; i++)
            x[i] = Reals.in(state, "p" + i, x0.get(i), middle.get(i) - reach, middle.get(i) + reach);
        return Vector.of(x);
    }

    /** The state with the start moved there. */
    State moved(State state, Vector to) {
        State next = state.without("step");
        for (int i = 0; i < x0.size(); i++) {
            double within = Reals.snapped(to.get(i) - middle.get(i), 20, reach) + middle.get(i);
            next = next.with("p" + i, Reals.text(within));
        }
        return next;
    }

    Scale across() {
        return Scale.linear(middle.get(0) - reach, middle.get(0) + reach);
    }

    Scale up() {
        double m = middle.size() == 1 ? 0 : middle.get(1);
        return Scale.linear(m - 0.8 * reach, m + 0.8 * reach);
    }
}
