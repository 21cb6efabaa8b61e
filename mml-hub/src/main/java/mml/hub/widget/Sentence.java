package mml.hub.widget;

import org.jspecify.annotations.Nullable;

/** What is wrong, as an exception says it, made a sentence of the page. */
public final class Sentence {
    private Sentence() {}

    /** With a capital letter at its beginning and a full stop at its end. */
    public static String of(@Nullable String message) {
        if (message == null || message.isEmpty()) return "This cannot be read.";
        char first = message.charAt(0);
        String text = first >= 'a' && first <= 'z' ? (char) (first - 32) + message.substring(1) : message;
        return text.endsWith(".") ? text : text + ".";
    }
}
