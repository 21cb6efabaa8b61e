package mml.expression;

/**
 * A text that is no formula, or not yet: where, what stands there, what was expected, and one suggestion if one is
 * likely. {@link #isUnfinished()} tells a text that only needs to go on, such as {@code x +}, from one that is wrong.
 */
public class ExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    private final int position;
    private final int length;
    private final String hint;
    private final boolean unfinished;

    ExpressionException(String text, int position, int length, String problem, String hint, boolean unfinished) {
        super(excerpt(text, position) + ": " + problem + (hint.isEmpty() ? "" : "; " + hint));
        this.position = Math.min(position, text.length());
        this.length = Math.min(length, text.length() - this.position);
        this.hint = hint;
        this.unfinished = unfinished;
    }

    /** Where it is, counted from 0; the length of the text when it is the end. */
    public int position() {
        return position;
    }

    /** How many characters it is about, 0 for a place between two. */
    public int length() {
        return length;
    }

    /** What may have been meant, such as {@code did you mean sin(x)?}; empty if nothing is likely. */
    public String hint() {
        return hint;
    }

    /** Whether the text may become a formula by going on. */
    public boolean isUnfinished() {
        return unfinished;
    }

    private static String excerpt(String text, int position) {
        if (text.length() <= 2 * SHOWN) return "\"" + text + "\"";
        int from = whole(text, Math.max(0, Math.min(position, text.length()) - SHOWN));
        int to = whole(text, Math.min(text.length(), position + SHOWN));
        return "\"" + (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "") + "\"";
    }

    /** A place that does not part the two halves of one character. */
    private static int whole(String text, int place) {
        boolean parted = place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
        return parted ? place - 1 : place;
    }
}
