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
    private static final Range LETTERS = new Range(-10, 10, "0.1");
    private static final int MOST_LETTERS = 4;

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
        Expression f = formula(state);
        for (String letter : f.parameters()) f = f.with(letter, value(state, letter));
        return f;
    }

    private String first() {
        return examples.get(0).value();
    }

    private Expression formula(State state) {
        return read.apply(text(state));
    }

    private static double value(State state, String letter) {
        return Reals.in(state, slider(letter), 1, LETTERS.min(), LETTERS.max());
    }

    private static String slider(String letter) {
        return "let-" + letter;
    }

    /** What is wrong with a text; empty if nothing is. */
    private String problem(String text) {
        try {
            Expression f = read.apply(text);
            int letters = f.parameters().size();
            return letters > MOST_LETTERS
                    ? "There are " + letters + " free letters; there is room for " + MOST_LETTERS + " sliders."
                    : "";
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
        for (String letter : formula(state).parameters())
            out.add(new Control.Slider(
                    slider(letter),
                    letter,
                    LETTERS.min(),
                    LETTERS.max(),
                    LETTERS.step(),
                    Reals.text(value(state, letter))));
        return out;
    }

    private String rejected() {
        return key + ".typed";
    }

    @Override
    public boolean owns(String other) {
        return other.equals("example") || other.equals(key) || other.startsWith("let-");
    }

    @Override
    public State set(State state, String other, String text) {
        if (other.startsWith("let-")) return state.without("step").with(other, text);
        if (other.equals("example") && text.isEmpty()) return state;
        if (!problem(text).isEmpty()) return state.with(rejected(), text);
        return state.without(outdated).without(rejected()).with(key, text);
    }
}
