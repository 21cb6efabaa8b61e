package mml.text;

/**
 * Doubles as text, the same text on every JDK and in the browser, whose own {@code Double.toString} differ.
 */
public final class Numbers {
    private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

    private Numbers() {}

    /**
     * The shortest decimal that reads back as {@code x}, in ASCII: {@code 0.1}, {@code -3}, {@code 1.5e-7}.
     * Plain digits from 1e-6 to below 1e21, an exponent beyond; {@code NaN}, {@code Infinity} and {@code -Infinity} as such.
     * Minus zero is {@code -0}.
     */
    public static String shortest(double x) {
        if (Double.isNaN(x)) return "NaN";
        if (Math.abs(x) > Double.MAX_VALUE) return x > 0 ? "Infinity" : "-Infinity";
        String sign = x < 0 || 1 / x < 0 ? "-" : "";
        double v = Math.abs(x);
        if (v == 0) return sign + "0";
        Shortest decimal = Shortest.of(v);
        return sign + decimal(Long.toString(decimal.digits), decimal.exponent);
    }

    /** {@code x} rounded half up to {@code places} decimals, without trailing zeros; {@code |x|} up to 9e12. */
    public static String rounded(double x, int places) {
        if (places < 0 || places >= POWERS.length)
            throw new IllegalArgumentException("places is " + places + ", expected 0 to " + (POWERS.length - 1));
        double scaled = Math.abs(x) * POWERS[places] + 0.5;
        if (!(scaled < 9e18)) return shortest(x);
        long n = (long) scaled;
        if (n == 0) return "0";
        return (x < 0 ? "-" : "") + decimal(Long.toString(n), -places);
    }

    /** {@code x} to at most {@code digits} significant digits, in ASCII and without an exponent. */
    public static String significant(double x, int digits) {
        return (x < 0 ? "-" : "") + Decimal.significant(x, digits).plain(0);
    }

    /** {@code digits · 10^exponent} written out. */
    private static String decimal(String digits, int exponent) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
            exponent++;
        }
        String d = digits.substring(0, end);
        int point = d.length() + exponent; // digits before the decimal point
        if (point > 21 || point < -5)
            return d.charAt(0) + (d.length() > 1 ? "." + d.substring(1) : "") + "e" + (point - 1);
        if (point <= 0) return "0." + "0".repeat(-point) + d;
        if (point >= d.length()) return d + "0".repeat(point - d.length());
        return d.substring(0, point) + "." + d.substring(point);
    }
}
