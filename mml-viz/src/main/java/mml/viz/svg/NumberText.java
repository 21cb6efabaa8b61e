package mml.viz.svg;

/**
 * NumberText as people read them in a figure: {@code −1.5}, {@code 0.25}, {@code 6.02×10²³}, never {@code -0}, and never
 * a locale. What is read back by machines is written by {@link mml.matrix.Numbers} instead.
 */
public final class NumberText {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int SMALLEST_PLAIN = -4;
    private static final int LARGEST_PLAIN = 7;

    private NumberText() {}

    /** The shortest decimal that reads back as x, such as {@code −0.1}; beyond 10⁷ and below 10⁻⁵ as {@code 2×10⁹}. */
    public static String shortest(double x) {
        if (!isFinite(x)) return special(x);
        return signed(x, readable(Decimal.shortest(x)));
    }

    /**
     * x to at most {@code digits} significant digits, without trailing zeros.
     *
     * @throws IllegalArgumentException if digits is not within 1 … 17
     */
    public static String significant(double x, int digits) {
        if (digits < 1 || digits > 17) {
            throw new IllegalArgumentException("digits is " + digits + ", expected 1 to 17");
        }
        if (!isFinite(x)) return special(x);
        return signed(x, readable(Decimal.significant(x, digits)));
    }

    /**
     * x with exactly {@code places} digits after the point, ties away from zero.
     *
     * @throws IllegalArgumentException if places is not within 0 … 20
     */
    public static String fixed(double x, int places) {
        if (places < 0 || places > 20) {
            throw new IllegalArgumentException("places is " + places + ", expected 0 to 20");
        }
        if (!isFinite(x)) return special(x);
        Decimal rounded = Decimal.fixed(x, places);
        return signed(rounded.isZero() ? 0 : x, rounded.plain(places));
    }

    /** A whole number with a real minus sign. */
    public static String integer(long n) {
        return n < 0 ? "−" + Long.toString(n).substring(1) : Long.toString(n);
    }

    /** The digits of n raised, such as {@code ⁻¹²}. */
    public static String superscript(int n) {
        StringBuilder out = new StringBuilder();
        String digits = Integer.toString(n);
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            out.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return out.toString();
    }

    /** A coordinate: ASCII, two decimal places at most, as short as possible. */
    static void coordinate(StringBuilder out, double x) {
        long hundredths = (long) Math.floor(Math.abs(x) * 100 + 0.5);
        if (x < 0 && hundredths != 0) out.append('-');
        out.append(hundredths / 100);
        int rest = (int) (hundredths % 100);
        if (rest == 0) return;
        out.append('.').append((char) ('0' + rest / 10));
        if (rest % 10 != 0) out.append((char) ('0' + rest % 10));
    }

    static String readable(Decimal d) {
        if (d.isZero()) return "0";
        if (d.exponent() > SMALLEST_PLAIN && d.exponent() <= LARGEST_PLAIN) return d.plain(0);
        String mantissa = new Decimal(d.digits(), 1).plain(0);
        String power = "10" + superscript(d.exponent() - 1);
        return mantissa.equals("1") ? power : mantissa + "×" + power;
    }

    private static String signed(double x, String magnitude) {
        return x < 0 ? "−" + magnitude : magnitude;
    }

    private static boolean isFinite(double x) {
        return Math.abs(x) <= Double.MAX_VALUE;
    }

    private static String special(double x) {
        if (x > 0) return "∞";
        return x < 0 ? "−∞" : "not a number";
    }
}
