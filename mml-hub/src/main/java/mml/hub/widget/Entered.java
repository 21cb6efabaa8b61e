package mml.hub.widget;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A typed matrix and what became of it: a value, or the last good one with the error.
 *
 * @param text what stands in the field
 * @param value what was read
 * @param error what is wrong with the text; empty if nothing is
 */
public record Entered<T>(String text, T value, String error) {

    /**
     * Reads the matrix under {@code key} of a state. If that fails, the value of {@code fallback} stands in, so that
     * there is always something to show.
     */
    public static <T> Entered<T> of(
            State state, String key, String fallback, int maxRows, int maxCols, Function<String[][], T> read) {
        String typed = state.get(key, fallback);
        String error;
        try {
            Grid grid = Grid.parse(typed, maxRows, maxCols);
            return new Entered<>(grid.aligned(), read.apply(grid.cells()), "");
        } catch (IllegalArgumentException e) {
            error = sentence(e.getMessage());
        }
        return new Entered<>(
                typed, read.apply(Grid.parse(fallback, maxRows, maxCols).cells()), error);
    }

    public boolean isGood() {
        return error.isEmpty();
    }

    /** The text in the short form of links if it is a matrix, else as it is. */
    public static String normalised(String typed, int maxRows, int maxCols) {
        try {
            return Grid.parse(typed, maxRows, maxCols).compact();
        } catch (IllegalArgumentException e) {
            return typed;
        }
    }

    private static String sentence(@Nullable String message) {
        if (message == null || message.isEmpty()) return "This cannot be read.";
        char first = message.charAt(0);
        String text = first >= 'a' && first <= 'z' ? (char) (first - 32) + message.substring(1) : message;
        return text.endsWith(".") ? text : text + ".";
    }
}
