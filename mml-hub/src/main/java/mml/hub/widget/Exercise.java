package mml.hub.widget;

import java.util.List;

/** A question whose answer is checked by the library itself. */
public abstract class Exercise {
    private final String name;
    private final List<Control.Field> fields;

    /** @param fields what is to be filled in; an answer is a state with their keys */
    protected Exercise(String name, Control.Field... fields) {
        this.name = name;
        this.fields = List.of(fields);
    }

    public final String name() {
        return name;
    }

    public final List<Control.Field> fields() {
        return fields;
    }

    /**
     * Right, or wrong and why.
     *
     * @throws IllegalArgumentException saying what could not be read
     */
    protected abstract Feedback judge(State answer);

    /** Marks an answer: right, wrong and why, or a note on what could not be read. */
    public final Feedback mark(State answer) {
        try {
            return judge(answer);
        } catch (IllegalArgumentException problem) {
            return Feedback.note(String.valueOf(problem.getMessage()));
        }
    }
}
