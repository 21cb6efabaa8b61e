package mml.text;

import java.util.List;

/**
 * Numbers as people read them, in captions, pictures, pages and on the terminal: {@code −1.5}, {@code 0.25}, {@code 6.02×10²³}, never {@code -0}, and never
 * a locale. What is read back by machines is written by {@link mml.text.Numbers} instead.
 */
public final class NumberText {
    private static final int SMALLEST_PLAIN = -4;
    private static final int LARGEST_PLAIN = 7;

    private static final int DIGITS = 4;
    private static final int MOST_APART = 8;
    private static final int ENTRIES = 8;
    private static final double ROUNDING = 1e-14;
    private static final int WRITTEN = 12; // digits: nobody writes more of a number that is next to nothing

    private NumberText() {}

    /**
     * Four significant digits, or as many as {@link Precision} says, more where the whole part below 10⁷ has more:
     * {@code 0.3333}, {@code 12346}, {@code 1.235×10⁻⁷}.
     */
    public static String of(double x) {
        double v = Math.abs(x);
        int whole = 0;
        for (double power = 1; power <= 1e6 && v >= power; power *= 10) whole++;
        return significant(x, Math.max(whole, Precision.or(DIGITS)));
    }

    /** The same, with what is nothing but rounding beside numbers of size {@code scale} shown as 0. */
    public static String of(double x, double scale) {
        return of(isRounding(x, scale) ? 0 : x);
    }

    /**
     * Whether x is nothing but rounding beside numbers of size {@code scale}: at most 10⁻¹⁴ of it, and with more digits than
     * somebody would have written, as {@code 1e-20}.
     */
    public static boolean isRounding(double x, double scale) {
        double size = Math.abs(x);
        return size > 0
                && size <= ROUNDING * scale
                && Decimal.shortest(x).digits().length() > WRITTEN;
    }

    /** Another number of significant digits than {@link #of(double)} gives, or as many as {@link Precision} says: {@code 0.24}. */
    public static String about(double x, int digits) {
        return significant(x, Precision.or(digits));
    }

    /** Two numbers, with a few digits more where they could not be told apart: {@code −13.97333, −13.97332}. */
    public static List<String> apart(double x, double y) {
        for (int digits = DIGITS; digits <= MOST_APART && of(x).equals(of(y)); digits++)
            if (!about(x, digits).equals(about(y, digits))) return List.of(about(x, digits), about(y, digits));
        return List.of(of(x), of(y));
    }

    /** An exact entry as it is, with a true minus sign. */
    public static String exact(String text) {
        return text.equals("-0") ? "0" : text.replace('-', '−');
    }

    /** The entries in parentheses: {@code (1, −0.5)}; of a long list only the first few. */
    public static String tuple(DoubleList x) {
        return tuple(x, 0);
    }

    /** A point: {@code (1, 2)}, on a line only {@code 1}. */
    public static String point(DoubleList x) {
        return x.size() == 1 ? of(x.get(0)) : tuple(x);
    }

    /** The same, with entries that are nothing but rounding beside numbers of size {@code scale} shown as 0. */
    public static String tuple(DoubleList x, double scale) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < Math.min(x.size(), ENTRIES); i++)
            out.append(i == 0 ? "" : ", ").append(of(x.get(i), scale));
        return out.append(x.size() > ENTRIES ? ", …)" : ")").toString();
    }

    /** Column j of exact entries: {@code (2, −1/2)}. */
    public static String tuple(Table A, int j) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < A.rows(); i++) out.append(i == 0 ? "" : ", ").append(exact(A.text(i, j)));
        return out.append(')').toString();
    }

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

    static String readable(Decimal d) {
        if (d.isZero()) return "0";
        if (d.exponent() > SMALLEST_PLAIN && d.exponent() <= LARGEST_PLAIN) return d.plain(0);
        String mantissa = new Decimal(d.digits(), 1).plain(0);
        String power = "10" + Scripts.superscript(d.exponent() - 1);
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
