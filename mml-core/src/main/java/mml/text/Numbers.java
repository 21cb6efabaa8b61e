package mml.text;

import java.math.BigInteger;

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
        for (int k = 0; k < POWERS.length; k++) {
            // a decimal of at most 15 digits that reads back as x is the shortest one
            double scaled = v * POWERS[k];
            if (scaled >= 1e15) break;
            long n = (long) (scaled + 0.5);
            if (n > 0 && n / POWERS[k] == v) return sign + decimal(Long.toString(n), -k);
        }
        return sign + digits(v);
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

    /** Shortest digits by exact integer arithmetic (Steele and White 1990). */
    private static String digits(double v) {
        long bits = Double.doubleToLongBits(v);
        int exponent = (int) (bits >>> 52);
        long mantissa = bits & 0xFFFFFFFFFFFFFL;
        if (exponent == 0) exponent = 1;
        else mantissa |= 0x10000000000000L;
        int e = exponent - 1075; // v = mantissa · 2^e
        boolean even = (mantissa & 1) == 0;
        boolean narrow = mantissa == 0x10000000000000L && exponent > 1; // the gap below is half the gap above
        // v = r / s, and every number between (r − below) / s and (r + above) / s reads back as v
        BigInteger r = BigInteger.valueOf(mantissa).shiftLeft(Math.max(e, 0) + 2);
        BigInteger s = BigInteger.ONE.shiftLeft(Math.max(-e, 0) + 2);
        BigInteger above = BigInteger.ONE.shiftLeft(Math.max(e, 0) + 1);
        BigInteger below = narrow ? above.shiftRight(1) : above;
        int k = (int) Math.floor((63 - Long.numberOfLeadingZeros(mantissa) + e) * 0.30102999566398120);
        BigInteger scale = BigInteger.TEN.pow(Math.abs(k));
        if (k > 0) s = s.multiply(scale);
        else {
            r = r.multiply(scale);
            above = above.multiply(scale);
            below = below.multiply(scale);
        }
        while (reaches(r.add(above), s.multiply(BigInteger.TEN), even)) {
            s = s.multiply(BigInteger.TEN);
            k++;
        }
        StringBuilder digits = new StringBuilder();
        while (true) {
            BigInteger[] division = r.divideAndRemainder(s);
            int digit = division[0].intValue();
            r = division[1];
            boolean low = even ? r.compareTo(below) <= 0 : r.compareTo(below) < 0;
            boolean high = reaches(r.add(above), s, even);
            if (low || high) {
                boolean up = high && (!low || r.shiftLeft(1).compareTo(s) >= 0);
                digits.append((char) ('0' + digit + (up ? 1 : 0)));
                return decimal(digits.toString(), k - digits.length() + 1);
            }
            digits.append((char) ('0' + digit));
            r = r.multiply(BigInteger.TEN);
            above = above.multiply(BigInteger.TEN);
            below = below.multiply(BigInteger.TEN);
        }
    }

    private static boolean reaches(BigInteger x, BigInteger bound, boolean inclusive) {
        int c = x.compareTo(bound);
        return inclusive ? c >= 0 : c > 0;
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
