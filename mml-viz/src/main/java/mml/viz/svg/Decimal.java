package mml.viz.svg;

import java.math.BigInteger;

/**
 * A non-negative number in decimal: {@code 0.d₁d₂…dₙ · 10^exponent}, found exactly with integers.
 *
 * <p>The class library of the JVM and of the browser print the same double differently, so a figure that has to come
 * out the same everywhere cannot lean on either.
 *
 * @param digits the digits, without leading and trailing zeros; {@code "0"} for zero
 * @param exponent where the point stands, counted from the left of the digits
 */
record Decimal(String digits, int exponent) {
    static final Decimal ZERO = new Decimal("0", 1);

    private static final long HIDDEN_BIT = 1L << 52;
    private static final int MIN_EXPONENT = -1074;

    /**
     * The shortest decimal that reads back as x, and among the shortest the nearest to x: Steele and White's free-format
     * algorithm, with the interval of all reals that round to x.
     *
     * @param x finite, its sign is ignored
     */
    static Decimal shortest(double x) {
        if (x == 0) return ZERO;
        long mantissa = mantissa(x);
        int e = exponent(x);
        boolean narrowBelow = mantissa == HIDDEN_BIT && e > MIN_EXPONENT;
        int extra = narrowBelow ? 2 : 1;
        BigInteger r = BigInteger.valueOf(mantissa).shiftLeft(Math.max(e, 0) + extra);
        BigInteger s = BigInteger.ONE.shiftLeft(Math.max(-e, 0) + extra);
        BigInteger below = BigInteger.ONE.shiftLeft(Math.max(e, 0));
        BigInteger above = narrowBelow ? below.shiftLeft(1) : below;
        boolean closed = (mantissa & 1) == 0;

        int k = powerEstimate(mantissa, e);
        if (k >= 0) {
            s = s.multiply(BigInteger.TEN.pow(k));
        } else {
            BigInteger scale = BigInteger.TEN.pow(-k);
            r = r.multiply(scale);
            below = below.multiply(scale);
            above = above.multiply(scale);
        }
        if (reaches(r.add(above), s, closed)) {
            s = s.multiply(BigInteger.TEN);
            k++;
        }
        StringBuilder digits = new StringBuilder();
        while (true) {
            BigInteger[] division = r.multiply(BigInteger.TEN).divideAndRemainder(s);
            int digit = division[0].intValue();
            r = division[1];
            below = below.multiply(BigInteger.TEN);
            above = above.multiply(BigInteger.TEN);
            boolean low = reaches(below, r, closed);
            boolean high = reaches(r.add(above), s, closed);
            if (low || high) {
                boolean up = high && (!low || r.shiftLeft(1).compareTo(s) >= 0);
                digits.append((char) ('0' + digit + (up ? 1 : 0)));
                return of(digits.toString(), k);
            }
            digits.append((char) ('0' + digit));
        }
    }

    /** x rounded to a number of decimal places, ties away from zero; the sign of x is ignored. */
    static Decimal fixed(double x, int places) {
        BigInteger numerator = BigInteger.valueOf(x == 0 ? 0 : mantissa(x));
        BigInteger denominator = BigInteger.ONE;
        int e = exponent(x);
        if (e > 0) numerator = numerator.shiftLeft(e);
        else denominator = denominator.shiftLeft(-e);
        if (places >= 0) numerator = numerator.multiply(BigInteger.TEN.pow(places));
        else denominator = denominator.multiply(BigInteger.TEN.pow(-places));
        BigInteger rounded = numerator.shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1));
        if (rounded.signum() == 0) return ZERO;
        String digits = rounded.toString();
        return of(digits, digits.length() - places);
    }

    /** x rounded to at most a number of significant digits. */
    static Decimal significant(double x, int count) {
        if (x == 0) return ZERO;
        int k = powerEstimate(mantissa(x), exponent(x));
        Decimal rounded = fixed(x, count - k);
        return rounded.exponent > k || rounded == ZERO ? fixed(x, count - k - 1) : rounded;
    }

    /** The digits with the point among them: at least the given number of decimal places, more if there are more. */
    String plain(int places) {
        StringBuilder out = new StringBuilder();
        if (exponent <= 0) out.append('0');
        for (int i = 0; i < exponent; i++) out.append(digit(i));
        int decimals = Math.max(places, this == ZERO ? 0 : digits.length() - exponent);
        if (decimals > 0) {
            out.append('.');
            for (int i = 0; i < decimals; i++) out.append(digit(exponent + i));
        }
        return out.toString();
    }

    private char digit(int position) {
        return position < 0 || position >= digits.length() ? '0' : digits.charAt(position);
    }

    private static Decimal of(String digits, int exponent) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') end--;
        return new Decimal(digits.substring(0, end), exponent);
    }

    private static boolean reaches(BigInteger a, BigInteger b, boolean closed) {
        int c = a.compareTo(b);
        return closed ? c >= 0 : c > 0;
    }

    private static long mantissa(double x) {
        long bits = Double.doubleToLongBits(x);
        long fraction = bits & (HIDDEN_BIT - 1);
        return (bits >>> 52 & 0x7ff) == 0 ? fraction : fraction | HIDDEN_BIT;
    }

    private static int exponent(double x) {
        int biased = (int) (Double.doubleToLongBits(x) >>> 52 & 0x7ff);
        return biased == 0 ? MIN_EXPONENT : biased - 1075;
    }

    /** {@code ⌈log₁₀ x⌉}, or one less. */
    private static int powerEstimate(long mantissa, int e) {
        int bits = 64 - Long.numberOfLeadingZeros(mantissa);
        return (int) Math.ceil((e + bits - 1) * 0.30102999566398114 - 1e-10);
    }
}
