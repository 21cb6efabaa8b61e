package mml.data;

/** Foreign text in a message: in quotes, shortened, and with everything escaped that could disturb a terminal. */
public final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    /**
     * Quotes a text for a message of one line. Control characters, bidirectional controls and lone surrogates become
     * <code>&#92;uXXXX</code>; a text of more than 40 characters is cut and its length told.
     *
     * @return for example {@code "1,5"}, or <code>"&#92;u001b[31mred"</code>
     */
    public static String of(String text) {
        if (text.length() <= LONGEST) return '"' + escaped(text) + '"';
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return '"' + escaped(text.substring(0, end)) + "…\" (" + text.length() + " characters)";
    }

    /** The whole text without quotes, on one line: what {@link #of} would escape is escaped. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) out.append(c).append(text.charAt(++i));
            else if (harmless(c)) out.append(c);
            else escape(c, out);
        }
        return out.toString();
    }

    private static boolean harmless(char c) {
        boolean control = c < 0x20 || (c >= 0x7f && c < 0xa0);
        boolean direction = c == 0x061c
                || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
        return !control && !direction && !Character.isSurrogate(c) && c != 0xfeff;
    }

    private static void escape(char c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) out.append(Character.forDigit((c >> shift) & 15, 16));
    }
}
