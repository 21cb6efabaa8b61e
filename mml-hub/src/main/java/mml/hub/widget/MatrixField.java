package mml.hub.widget;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import mml.exact.MatrixText;

/**
 * A field for a typed matrix. The state holds the last good text under {@code key}, in the short form of links, and
 * beside it what was typed since and could not be read: so there is always something to show, and nothing that was typed
 * is lost.
 *
 * @param key the name in the state
 * @param fallback the matrix that stands there at first
 * @param read turns the entries into a value, or says in an {@code IllegalArgumentException} what is wrong
 * @param written makes of what was typed the text of a matrix
 */
public record MatrixField<T>(
        String key,
        String fallback,
        int maxRows,
        int maxCols,
        Function<String[][], T> read,
        UnaryOperator<String> written) {

    /** One in which matrices are typed as they are everywhere. */
    public MatrixField(String key, String fallback, int maxRows, int maxCols, Function<String[][], T> read) {
        this(key, fallback, maxRows, maxCols, read, UnaryOperator.identity());
    }

    /** What the field shows in this state. */
    public Entered<T> in(State state) {
        String kept = state.get(key, fallback);
        String shown = state.get(rejected(), kept);
        String error;
        try {
            MatrixText typed = parse(shown);
            return new Entered<>(typed.aligned(), read.apply(typed.cells()), "");
        } catch (IllegalArgumentException e) {
            error = Sentence.of(e.getMessage());
        }
        return new Entered<>(shown, lastGood(kept), error);
    }

    private T lastGood(String kept) {
        try {
            return read.apply(parse(kept).cells());
        } catch (IllegalArgumentException e) {
            return read.apply(parse(fallback).cells());
        }
    }

    /**
     * The state after something was typed.
     *
     * @param outdated what no longer applies once there is another matrix
     */
    public State typed(State state, String text, String... outdated) {
        State next = put(state.without(outdated), text);
        return in(next).isGood() ? put(next, MatrixText.compact(parse(text))) : state.with(rejected(), text);
    }

    /** The state with another matrix, given in the short form. */
    public State put(State state, String matrix) {
        return state.without(rejected()).with(key, matrix);
    }

    private MatrixText parse(String text) {
        return MatrixText.parse(written.apply(text), maxRows, maxCols);
    }

    private String rejected() {
        return key + ".typed";
    }
}
