package mml.hub.widget;

import java.util.List;
import mml.hub.widget.Control.Option;

/** A matrix chosen among examples or typed: the controls that a widget on a matrix needs, and what they do. */
public final class MatrixInput<T> implements Input {
    private static final int MOST_LINES = 5;

    private final MatrixField<T> field;
    private final List<Option> examples;
    private final String label;
    private final String hint;
    private final String[] outdated;

    /**
     * @param field where one's own is typed
     * @param examples what is offered; the first is the field's fallback
     * @param label of the field, such as "Your own matrix A"
     * @param hint what can be typed
     * @param outdated the values of the state that no longer apply once there is another matrix
     */
    public MatrixInput(MatrixField<T> field, List<Option> examples, String label, String hint, String... outdated) {
        this.field = field;
        this.examples = List.copyOf(examples);
        this.label = label;
        this.hint = hint;
        this.outdated = outdated.clone();
    }

    /** The matrix in this state: what was typed, or the last one that could be read. */
    public T in(State state) {
        return field.in(state).value();
    }

    /** Whether what stands in the field can be read. */
    public boolean isGood(State state) {
        return field.in(state).isGood();
    }

    /** The state with the matrix changed a little, given in the short form; all else stays. */
    public State put(State state, String matrix) {
        return field.put(state, matrix);
    }

    /** The state with another matrix, given in the short form. */
    public State another(State state, String matrix) {
        return field.put(state.without(outdated), matrix);
    }

    @Override
    public boolean owns(String key) {
        return key.equals("example") || key.equals(field.key());
    }

    /** The state after an example was chosen or a matrix was typed. */
    @Override
    public State set(State state, String key, String value) {
        if (key.equals("example")) return value.isEmpty() ? state : another(state, value);
        return field.typed(state, value, outdated);
    }

    /** The examples and the field, as they stand in this state. */
    @Override
    public List<Control> controls(State state) {
        Entered<T> entered = field.in(state);
        return List.of(
                Control.Choice.ofExamples(examples, state.get(field.key(), field.fallback()), label),
                entered.field(field.key(), label, Math.min(MOST_LINES, field.maxRows()), hint));
    }
}
