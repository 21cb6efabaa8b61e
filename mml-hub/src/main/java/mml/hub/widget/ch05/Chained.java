package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Expression;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Input;
import mml.hub.widget.Param;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.text.Scripts;

/**
 * An example of a formula in one to three variables, and the point one begins with.
 *
 * @param text the formula, as it is typed
 * @param name of the example
 * @param x0 the point at first
 */
record Chained(String text, String name, Vector x0) {
    static final int MOST_VARIABLES = 3;

    private static final int MOST_PARTS = 24;
    private static final int REACH = 5;

    private static final List<Chained> ALL = List.of(
            new Chained("sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))", "Example 5.14", Vector.of(1)),
            new Chained("x1 x2 + sin(x1)", "Two variables, one used twice", Vector.of(2, 3)),
            new Chained("x1 x2 x3", "A product of three", Vector.of(0.5, 2, 3)),
            new Chained("log(exp(x) + exp(y) + exp(z))", "Log-sum-exp", Vector.of(1, 2, 3)),
            new Chained("(tanh(a x + b) - y)^2", "Loss of one neuron", Vector.of(0.5, 1)),
            new Chained("(x + x) (x + x)", "The same operand twice", Vector.of(1)),
            new Chained("x sqrt(y) + y", "A factor that is 0 stops the flow", Vector.of(0, 4)),
            new Chained("abs(x) + y", "A kink at 0", Vector.of(0, 1)),
            new Chained("log(x - y)", "No value beyond the domain", Vector.of(1, 2)));

    static final FormulaInput INPUT = input(options(), "step", "p0", "p1", "p2", "by");

    /** A formula in up to three variables. */
    static FormulaInput input(List<Option> examples, String... outdated) {
        return FormulaInput.of(
                "f",
                Chained::read,
                examples,
                "Your own f",
                "Up to three variables: x, y, z or x1, x2, x3; exp, log, sin, sqrt … Other letters become sliders.",
                outdated);
    }

    private static List<Option> options() {
        List<Option> out = new ArrayList<>();
        for (Chained f : ALL) out.add(new Option(f.text(), f.name()));
        return out;
    }

    static Expression read(String text) {
        Expression f = Expression.parse(text);
        List<String> names = f.variables();
        if (names.isEmpty()) throw new IllegalArgumentException("This is a number; f needs a variable, such as x");
        if (names.size() > MOST_VARIABLES)
            throw new IllegalArgumentException("f has " + names.size() + " variables, " + String.join(", ", names)
                    + "; this figure is for three at most");
        if (f.size() > MOST_PARTS)
            throw new IllegalArgumentException("f has " + f.size() + " parts; this picture has room for " + MOST_PARTS);
        return f;
    }

    /** The point of a state. */
    static Vector point(State state) {
        double[] x = new double[INPUT.in(state).variables().size()];
        for (int i = 0; i < x.length; i++) x[i] = coordinate(state, i);
        return Vector.of(x);
    }

    private static double coordinate(State state, int i) {
        String text = INPUT.text(state);
        double usual = 1;
        for (Chained f : ALL) if (f.text().equals(text)) usual = f.x0().get(i);
        return Reals.in(state, "p" + i, usual, -REACH, REACH);
    }

    /** A slider for the i-th variable, if there is one. */
    static Input slider(int i) {
        return Param.of("p" + i, state -> state, (state, same) -> (Control) new Control.Slider(
                        "p" + i, name(state, i), -REACH, REACH, "0.05", Reals.text(coordinate(state, i))))
                .when(state -> i < INPUT.in(state).variables().size());
    }

    /** The i-th variable as it is written in words. */
    static String name(State state, int i) {
        return spoken(INPUT.in(state).variables().get(i));
    }

    static String spoken(String name) {
        int letters = name.length();
        while (letters > 1 && name.charAt(letters - 1) >= '0' && name.charAt(letters - 1) <= '9') letters--;
        return name.length() - letters == 1
                ? name.substring(0, letters) + Scripts.subscript(name.charAt(letters) - '0')
                : name;
    }
}
