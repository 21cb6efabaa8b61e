package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mml.hub.widget.Control.Option;

/**
 * A matrix chosen among examples or typed: the controls that a widget on a matrix needs, and what they do.
 *
 * @param <T> what the matrix is read as
 */
public final class MatrixInput<T> implements Input {
    private static final int MOST_LINES = 5;

    private final MatrixField<T> field;
    private final List<Option> examples;
    private final String label;
    private final String hint;
    private final String[] outdated;

    private MatrixInput(MatrixField<T> field, List<Option> examples, String label, String hint, String... outdated) {
        this.field = field;
        this.examples = List.copyOf(examples);
        this.label = label;
        this.hint = hint;
        this.outdated = outdated.clone();
    }

    /**
     * A matrix of at most so many rows and columns. It needs an example, with which it begins, and a label.
     *
     * @param key its name in the state
     * @param read turns the entries into a value, or says in an {@code IllegalArgumentException} what is wrong
     */
    public static <T> MatrixInput<T> of(String key, int maxRows, int maxCols, Function<String[][], T> read) {
        return new MatrixInput<>(new MatrixField<>(key, "", maxRows, maxCols, read), List.of(), "", "");
    }

    /** The same, where something else can be typed, too: {@code how} makes a matrix of it. */
    public MatrixInput<T> written(UnaryOperator<String> how) {
        MatrixField<T> other =
                new MatrixField<>(field.key(), field.fallback(), field.maxRows(), field.maxCols(), field.read(), how);
        return new MatrixInput<>(other, examples, label, hint, outdated);
    }

    /** The same with one more example, in the short form; the first is where it begins. */
    public MatrixInput<T> example(String matrix, String name) {
        List<Option> more = new ArrayList<>(examples);
        more.add(new Option(matrix, name));
        MatrixField<T> begun = examples.isEmpty()
                ? new MatrixField<>(
                        field.key(), matrix, field.maxRows(), field.maxCols(), field.read(), field.written())
                : field;
        return new MatrixInput<>(begun, more, label, hint, outdated);
    }

    /**
     * The same, called so.
     *
     * @param name of the field, such as "Your own matrix A"
     * @param typed what can be typed
     */
    public MatrixInput<T> labelled(String name, String typed) {
        return new MatrixInput<>(field, examples, name, typed, outdated);
    }

    /** The same; once there is another matrix, these values of the state no longer apply. */
    public MatrixInput<T> outdates(String... names) {
        return new MatrixInput<>(field, examples, label, hint, names);
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
