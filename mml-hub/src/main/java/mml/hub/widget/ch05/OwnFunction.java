package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Expression;
import mml.hub.widget.Control.Option;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Handle;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;

/** A function of one variable, an example or the reader's own, and a point that is dragged along its graph. */
final class OwnFunction {
    private static final double REACH = 4;
    private static final int PARTS = 20;

    private final List<Univariate> examples;
    private final FormulaInput input;

    /** @param outdated what no longer applies once there is another function */
    OwnFunction(List<Univariate> examples, String... outdated) {
        this.examples = List.copyOf(examples);
        List<Option> options = new ArrayList<>();
        for (Univariate f : examples) options.add(new Option(f.text(), f.name()));
        this.input = FormulaInput.of(
                "f",
                OwnFunction::read,
                options,
                "Your own f",
                "One variable, such as x; exp, log, sin, sqrt … Other letters become sliders.",
                outdated);
    }

    /** A function of one variable. */
    static Expression read(String text) {
        Expression f = Expression.parse(text);
        int n = f.variables().size();
        if (n == 0) throw new IllegalArgumentException("This is a number; f needs a variable, such as x");
        if (n > 1)
            throw new IllegalArgumentException(
                    "f has " + n + " variables, " + String.join(", ", f.variables()) + "; this figure is for one");
        return f;
    }

    FormulaInput input() {
        return input;
    }

    Expression in(State state) {
        return input.in(state);
    }

    private Univariate example(State state) {
        String text = input.text(state);
        for (Univariate f : examples) if (f.text().equals(text)) return f;
        return new Univariate(text, "", 1, 0, REACH);
    }

    Scale across(State state) {
        Univariate f = example(state);
        return Scale.linear(f.middle() - f.reach(), f.middle() + f.reach());
    }

    /** How far the window reaches to each side. */
    double reach(State state) {
        return example(state).reach();
    }

    /** The point under a name in a state. */
    double point(State state, String key, double otherwise) {
        Univariate f = example(state);
        return Reals.in(state, key, otherwise, f.middle() - f.reach(), f.middle() + f.reach());
    }

    /** The point of the example. */
    double usual(State state) {
        return example(state).x0();
    }

    /** The state with the point under this name there: in twentieths, within the window. */
    State moved(State state, String key, double x) {
        Univariate f = example(state);
        double most = f.middle() + f.reach();
        double least = f.middle() - f.reach();
        double snapped = Reals.snapped(x, PARTS, 1000);
        return state.with(key, Reals.text(Math.max(least, Math.min(most, snapped))));
    }

    /** A point of the graph that is dragged along it; where f has no value it stands at the border. */
    Handle handle(State state, String key, String label, Plane plane, Expression f, double x) {
        double y = f.at(x);
        boolean seen =
                Shapes.finite(y) && y >= plane.up().min() && y <= plane.up().max();
        Vector at = Vector.of(x, seen ? y : plane.up().min());
        return Handle.of(
                key,
                label + " = " + NumberText.of(x),
                plane,
                at,
                0.05 * reach(state),
                (next, to) -> moved(next, key, to.get(0)));
    }
}
