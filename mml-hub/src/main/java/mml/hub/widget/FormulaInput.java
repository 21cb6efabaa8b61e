package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mml.expression.Expression;
import mml.expression.ExpressionException;
import mml.hub.widget.Control.Option;

/**
 * A formula chosen among examples or typed in the expression language. Its free letters become sliders. The state holds
 * the last good text under the key, and beside it what was typed since and could not be read.
 */
public final class FormulaInput implements Input {
    private final TextField<Expression> field;
    private final List<Option> examples;
    private final String label;
    private final String hint;
    private final String[] outdated;

    private FormulaInput(
            TextField<Expression> field, List<Option> examples, String label, String hint, String... outdated) {
        this.field = field;
        this.examples = List.copyOf(examples);
        this.label = label;
        this.hint = hint;
        this.outdated = outdated.clone();
    }

    /**
     * A formula under this key.
     *
     * @param read makes a formula of a text, or says in an {@code IllegalArgumentException} what is wrong with it
     * @param examples each a text as it is typed; the first is where it begins
     * @param outdated what no longer applies once there is another formula
     */
    public static FormulaInput of(
            String key,
            Function<String, Expression> read,
            List<Option> examples,
            String label,
            String hint,
            String... outdated) {
        TextField<Expression> field =
                new TextField<>(key, examples.get(0).value(), text -> lettered(read.apply(text)), FormulaInput::fault);
        return new FormulaInput(field, examples, label, hint, outdated);
    }

    private static Expression lettered(Expression f) {
        Letters.check(f.parameters());
        return f;
    }

    /** The text of the last formula that could be read. */
    public String text(State state) {
        return field.text(state);
    }

    /** The formula in this state, with the numbers of the sliders for its letters. */
    public Expression in(State state) {
        return Letters.put(state, formula(state));
    }

    /** Its free letters, whose sliders give their numbers. */
    public List<String> letters(State state) {
        return formula(state).parameters();
    }

    /** The formula in this state as it stands, its letters still letters. */
    public Expression formula(State state) {
        return field.in(state);
    }

    /** What is said beside a field of why its text cannot be read; a formula that is being typed is no mistake yet. */
    public static String fault(IllegalArgumentException e) {
        boolean unfinished = e instanceof ExpressionException formula && formula.isUnfinished();
        return (unfinished ? "Not finished yet: " : "") + e.getMessage() + ".";
    }

    @Override
    public List<Control> controls(State state) {
        List<Control> out = new ArrayList<>();
        out.add(Control.Choice.ofExamples(examples, text(state), label));
        out.add(field.field(state, label, 2, hint));
        out.addAll(Letters.sliders(state, letters(state)));
        return out;
    }

    @Override
    public boolean owns(String other) {
        return other.equals("example") || other.equals(field.key()) || Letters.owns(other);
    }

    @Override
    public State set(State state, String other, String text) {
        if (Letters.owns(other)) return state.without("step").with(other, text);
        if (other.equals("example") && text.isEmpty()) return state;
        return field.typed(state, text, outdated);
    }
}
