package mml.viz.svg;

import java.util.Locale;

/** Text that came from outside, made fit for a figure: shortened, printable, and shown in the order it is stored. */
public final class Labels {
    /** The longest label that is drawn, in characters. */
    public static final int MAX_LENGTH = 80;

    private static final int REPLACEMENT = 0xFFFD;

    private Labels() {}

    /** The text as it is drawn, at most {@link #MAX_LENGTH} characters long. */
    public static String clean(String text) {
        return clean(text, MAX_LENGTH);
    }

    /**
     * The text with at most {@code maxLength} characters (the last one is then {@code …}), line breaks and tabs as
     * spaces, every character that XML 1.0 forbids as {@code U+FFFD}, and every control that would reorder or hide its
     * neighbours written out, such as {@code ⟨U+202E⟩}.
     *
     * @throws IllegalArgumentException if maxLength is below 1
     */
    public static String clean(String text, int maxLength) {
        if (maxLength < 1) throw new IllegalArgumentException("maxLength is " + maxLength + ", expected at least 1");
        StringBuilder out = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (++count == maxLength && i < text.length())
                return out.append('…').toString();
            if (c == '\n' || c == '\r' || c == '\t') out.append(' ');
            else if (reorders(c)) out.append("⟨U+").append(hex(c)).append('⟩');
            else out.appendCodePoint(allowed(c) ? c : REPLACEMENT);
        }
        return out.toString();
    }

    /** Text as XML or HTML character data that is also safe inside a quoted attribute. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        escape(out, text);
        return out.toString();
    }

    /** Writes text as XML character data that is also safe inside a quoted attribute. */
    static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(c) ? c : REPLACEMENT);
            }
        }
    }

    private static boolean allowed(int c) {
        return within(c, 0x20, 0x7E) || within(c, 0xA0, 0xD7FF) || within(c, 0xE000, 0xFFFD) || c >= 0x10000;
    }

    private static boolean reorders(int c) {
        return (within(c, 0x200B, 0x200F) && c != 0x200C && c != 0x200D)
                || within(c, 0x2028, 0x202E)
                || within(c, 0x2066, 0x2069)
                || c == 0x061C
                || c == 0xFEFF;
    }

    private static boolean within(int c, int from, int to) {
        return c >= from && c <= to;
    }

    private static String hex(int c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0000".substring(Math.min(4, digits.length())) + digits;
    }
}
