package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Expression;
import mml.hub.widget.Control;
import mml.hub.widget.FormulaInput;
import mml.hub.widget.Input;
import mml.hub.widget.State;
import mml.matrix.Shapes;
import mml.matrix.Vector;

/** A gradient that a reader claims: a formula for each variable, apart by semicolons. The state holds the text as it was typed. */
final class Claim implements Input {
    private static final String KEY = "claim";

    /** What a state claims for its function: the text, the numbers at a point, and what is wrong with the text. */
    record Claimed(String text, Vector numbers, String problem) {}

    /** Gives the text to begin with, the function and the point of a state. */
    interface Asked {
        String first(State state);

        Expression function(State state);

        /** The numbers of the function's letters put into a formula of the claim. */
        Expression bound(State state, Expression part);

        Vector point(State state);
    }

    private final Asked asked;

    Claim(Asked asked) {
        this.asked = asked;
    }

    /** The claim of a state; where it cannot be read the numbers are zeros. */
    Claimed in(State state) {
        String text = state.get(KEY, asked.first(state));
        Vector zeros = Vector.zeros(asked.point(state).size());
        try {
            return new Claimed(text, numbers(text, state), "");
        } catch (IllegalArgumentException e) {
            return new Claimed(text, zeros, FormulaInput.fault(e));
        }
    }

    private Vector numbers(String text, State state) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(';'); at >= 0; at = text.indexOf(';', from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        Vector x = asked.point(state);
        List<String> variables = asked.function(state).variables();
        if (parts.size() != x.size())
            throw new IllegalArgumentException(
                    parts.size() == 1
                            ? "There is one formula; f has " + x.size() + " variables"
                            : "There are "
                                    + parts.size() + " formulas, apart by semicolons; f has " + x.size()
                                    + (x.size() == 1 ? " variable" : " variables"));
        double[] out = new double[x.size()];
        for (int i = 0; i < out.length; i++) {
            Expression part = asked.bound(state, Expression.parse(parts.get(i)));
            List<String> free = new ArrayList<>(part.parameters());
            for (String name : part.variables()) if (!variables.contains(name)) free.add(name);
            if (!free.isEmpty())
                throw new IllegalArgumentException(
                        "Formula " + (i + 1) + " has " + free.get(0) + ", which is no variable of f");
            out[i] = part.over(variables.toArray(new String[0])).at(x.toArray());
            if (!Shapes.finite(out[i]))
                throw new IllegalArgumentException("Formula " + (i + 1) + " has no value at this point");
        }
        return Vector.of(out);
    }

    @Override
    public List<Control> controls(State state) {
        Claimed claimed = in(state);
        return List.of(new Control.Field(
                KEY,
                "Your gradient",
                claimed.text(),
                2,
                "A formula for each variable of f in their order, apart by semicolons.",
                claimed.problem()));
    }

    @Override
    public boolean owns(String key) {
        return key.equals(KEY);
    }

    @Override
    public State set(State state, String key, String value) {
        return state.with(KEY, value).without("step");
    }
}
