package mml.text;

import java.util.List;

/** Several words as one: {@code a, b and c}. */
public final class Words {
    private Words() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}; nothing of none. */
    public static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
