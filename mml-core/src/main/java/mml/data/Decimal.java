package mml.data;

/**
 * Numbers as people write them: {@code -7}, {@code 0.25}, {@code .5}, {@code 6.02e23}, with {@code -} or {@code −}. Nothing else
 * counts as one: no hexadecimal, no {@code 1d} or {@code 2f} without an exponent, no {@code Infinity}, no decimal comma, no thousands separators, all of
 * which {@link Double#parseDouble} or a spreadsheet would let through.
 */
public final class Decimal {
    private Decimal() {}

    /**
     * Whether the text is {@code [+-] digits [. digits] [e [+-] digits]}, with digits before the point or after it or
     * both, and {@code d} for {@code e} as Fortran writes it.
     */
    public static boolean matches(String text) {
        int start = sign(text, 0);
        int i = digits(text, start);
        int count = i - start;
        if (i < text.length() && text.charAt(i) == '.') {
            int fraction = i + 1;
            i = digits(text, fraction);
            count += i - fraction;
        }
        if (count == 0) return false;
        if (i < text.length() && isExponent(text.charAt(i))) {
            int exponent = sign(text, i + 1);
            i = digits(text, exponent);
            if (i == exponent) return false;
        }
        return i == text.length();
    }

    /** Whether the text is {@code [+-] digits / digits}. */
    public static boolean matchesFraction(String text) {
        int numerator = sign(text, 0);
        int slash = digits(text, numerator);
        if (slash == numerator || slash == text.length() || text.charAt(slash) != '/') return false;
        int end = digits(text, slash + 1);
        return end > slash + 1 && end == text.length();
    }

    /** Whether the text is one of the usual words for a missing value: nothing, {@code NA}, {@code NaN}, {@code ?}. */
    public static boolean matchesMissing(String text) {
        return text.isEmpty() || text.equals("?") || text.equals("NA") || same(text, "nan") || same(text, "n/a");
    }

    /** Whether the text is one of the usual words for an infinite value. */
    static boolean matchesInfinite(String text) {
        String word = text.substring(sign(text, 0));
        return same(word, "inf") || same(word, "infinity") || word.equals("∞");
    }

    /**
     * The double nearest to a decimal number. Numbers below the smallest double give 0.
     *
     * @throws IllegalArgumentException if the text is not a decimal number or its size exceeds the largest double; the
     *     message says what is wrong with the value, not where it stands
     */
    public static double parse(String text) {
        if (!matches(text)) throw new IllegalArgumentException(complaint(text));
        double value = toDouble(text);
        if (Double.isInfinite(value))
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is out of range, expected a size of at most 1.7976931348623157e308");
        return value;
    }

    /** Whether a decimal number is not zero but too small for a double. */
    static boolean vanishes(String text) {
        return matches(text) && !isZero(text) && toDouble(text) == 0;
    }

    /** Whether a decimal number has no digit but zeros before its exponent. */
    static boolean isZero(String text) {
        for (int i = 0; i < text.length() && !isExponent(text.charAt(i)); i++)
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') return false;
        return true;
    }

    /** Why a text is not a decimal number, as good as one can tell. */
    static String complaint(String text) {
        if (text.isEmpty()) return "the value is missing, expected a number";
        if (matchesMissing(text)) return Quoted.of(text) + " stands for a missing value, expected a number";
        if (matchesInfinite(text)) return Quoted.of(text) + " is not finite, expected a finite number";
        if (matchesFraction(text)) return Quoted.of(text) + " is a fraction, expected a decimal number";
        if (text.indexOf(',') >= 0)
            return "not a number: " + Quoted.of(text)
                    + ", expected a point as the decimal mark and no thousands separator";
        if (text.indexOf(' ') >= 0)
            return "not a number: " + Quoted.of(text) + ", expected one number between two separators";
        return "not a decimal number: " + Quoted.of(text);
    }

    private static double toDouble(String decimal) {
        return Double.parseDouble(decimal.replace('−', '-').replace('d', 'e').replace('D', 'e'));
    }

    private static boolean isExponent(char c) {
        return c == 'e' || c == 'E' || c == 'd' || c == 'D';
    }

    private static int sign(String text, int i) {
        return i < text.length() && "+-−".indexOf(text.charAt(i)) >= 0 ? i + 1 : i;
    }

    private static int digits(String text, int i) {
        int end = i;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
        return end;
    }

    /** Equality of ASCII letters whatever their case, in no language. */
    private static boolean same(String text, String lower) {
        if (text.length() != lower.length()) return false;
        for (int i = 0; i < lower.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) != lower.charAt(i)) return false;
        }
        return true;
    }
}
