package mml.hub.widget;

import java.util.function.Function;

/**
 * A field for a typed text. The state holds the last good text under {@code key}, and beside it what was typed since and could
 * not be read: so there is always something to show, and nothing that was typed is lost.
 *
 * @param key the name in the state
 * @param fallback the text that stands there at first
 * @param read makes a value of a text, or says in an {@code IllegalArgumentException} what is wrong with it
 * @param fault how that is said beside the field
 */
public record TextField<T>(
        String key,
        String fallback,
        Function<String, T> read,
        Function<? super IllegalArgumentException, String> fault) {

    /** One whose faults become sentences as they are everywhere. */
    public TextField(String key, String fallback, Function<String, T> read) {
        this(key, fallback, read, e -> Sentence.of(e.getMessage()));
    }

    /** The last text that could be read. */
    public String text(State state) {
        String kept = state.get(key, fallback);
        return problem(kept).isEmpty() ? kept : fallback;
    }

    /** What the last text that could be read is read as. */
    public T in(State state) {
        String kept = state.get(key, fallback);
        try {
            return read.apply(kept);
        } catch (IllegalArgumentException e) {
            return read.apply(fallback);
        }
    }

    /** What is wrong with a text; empty if nothing is. */
    public String problem(String text) {
        try {
            T unused = read.apply(text);
            return "";
        } catch (IllegalArgumentException e) {
            return fault.apply(e);
        }
    }

    /**
     * The state after something was typed.
     *
     * @param outdated what no longer applies once there is another text
     */
    public State typed(State state, String text, String... outdated) {
        return problem(text).isEmpty() ? put(state.without(outdated), text) : state.with(rejected(), text);
    }

    /** The state with another text, a good one; the one of the beginning needs no room in a link. */
    public State put(State state, String text) {
        State next = state.without(rejected());
        return text.equals(fallback) ? next.without(key) : next.with(key, text);
    }

    /** The field with what was typed and what is wrong with it. */
    public Control.Field field(State state, String label, int lines, String hint) {
        String shown = state.get(rejected(), state.get(key, fallback));
        return new Control.Field(key, label, shown, lines, hint, problem(shown));
    }

    private String rejected() {
        return key + ".typed";
    }
}
