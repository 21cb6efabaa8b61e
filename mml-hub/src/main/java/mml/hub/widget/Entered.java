package mml.hub.widget;

/**
 * A typed matrix and what became of it: a value, or the last good one with the error.
 *
 * @param text what stands in the field
 * @param value what was read
 * @param error what is wrong with the text; empty if nothing is
 */
public record Entered<T>(String text, T value, String error) {
    public boolean isGood() {
        return error.isEmpty();
    }

    /** The field with what was typed and what is wrong with it. */
    public Control.Field field(String key, String label, int lines, String hint) {
        return new Control.Field(key, label, text, lines, hint, error);
    }
}
