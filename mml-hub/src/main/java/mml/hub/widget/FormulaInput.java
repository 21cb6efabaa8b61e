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
    private final String key;
    private final Function<String, Expression> read;
    private final List<Option> examples;
    private final String label;
    private final String hint;
    private final String[] outdated;

    private FormulaInput(
            String key,
            Function<String, Expression> read,
            List<Option> examples,
            String label,
            String hint,
            String... outdated) {
        this.key = key;
        this.read = read;
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
        return new FormulaInput(key, read, examples, label, hint, outdated);
    }

    /** The text of the last formula that could be read. */
    public String text(State state) {
        String kept = state.get(key, first());
        return problem(kept).isEmpty() ? kept : first();
    }

    /** The formula in this state, with the numbers of the sliders for its letters. */
    public Expression in(State state) {
        return Letters.put(state, formula(state));
    }

    /** Its free letters, whose sliders give their numbers. */
    public List<String> letters(State state) {
        return formula(state).parameters();
    }

    private String first() {
        return examples.get(0).value();
    }

    /** The formula in this state as it stands, its letters still letters. */
    public Expression formula(State state) {
        return read.apply(text(state));
    }

    /** What is wrong with a text; empty if nothing is. */
    private String problem(String text) {
        try {
            return Letters.problem(read.apply(text).parameters());
        } catch (IllegalArgumentException e) {
            return fault(e);
        }
    }

    /** What is said beside a field of why its text cannot be read; a formula that is being typed is no mistake yet. */
    public static String fault(IllegalArgumentException e) {
        boolean unfinished = e instanceof ExpressionException formula && formula.isUnfinished();
        return (unfinished ? "Not finished yet: " : "") + e.getMessage() + ".";
    }

    @Override
    public List<Control> controls(State state) {
        List<Control> out = new ArrayList<>();
        String text = text(state);
        String shown = state.get(rejected(), text);
        out.add(Control.Choice.ofExamples(examples, text, label));
        out.add(new Control.Field(key, label, shown, 2, hint, problem(shown)));
        out.addAll(Letters.sliders(state, letters(state)));
        return out;
    }

    private String rejected() {
        return key + ".typed";
    }

    @Override
    public boolean owns(String other) {
        return other.equals("example") || other.equals(key) || Letters.owns(other);
    }

    @Override
    public State set(State state, String other, String text) {
        if (Letters.owns(other)) return state.without("step").with(other, text);
        if (other.equals("example") && text.isEmpty()) return state;
        if (!problem(text).isEmpty()) return state.with(rejected(), text);
        return state.without(outdated).without(rejected()).with(key, text);
    }
}
