package mml.text;

import java.math.BigInteger;

/**
 * A non-negative number in decimal: {@code 0.d₁d₂…dₙ · 10^exponent}, found exactly with integers.
 *
 * @param digits the digits, without leading and trailing zeros; {@code "0"} for zero
 * @param exponent where the point stands, counted from the left of the digits
 */
record Decimal(String digits, int exponent) {
    static final Decimal ZERO = new Decimal("0", 1);

    private static final long HIDDEN_BIT = 1L << 52;
    private static final int MIN_EXPONENT = -1074;

    /** The shortest decimal that reads back as x, which is finite; its sign is ignored. */
    static Decimal shortest(double x) {
        if (x == 0) return ZERO;
        String text = Numbers.shortest(Math.abs(x));
        int e = text.indexOf('e');
        int power = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
        String mantissa = e < 0 ? text : text.substring(0, e);
        int point = mantissa.indexOf('.');
        int exponent = point < 0 ? mantissa.length() : point;
        String digits = point < 0 ? mantissa : mantissa.substring(0, point) + mantissa.substring(point + 1);
        int start = 0;
        while (digits.charAt(start) == '0') start++;
        return of(digits.substring(start), exponent - start + power);
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
        return rounded.exponent > k || rounded.isZero() ? fixed(x, count - k - 1) : rounded;
    }

    /** The digits with the point among them: at least the given number of decimal places, more if there are more. */
    String plain(int places) {
        StringBuilder out = new StringBuilder();
        if (exponent <= 0) out.append('0');
        for (int i = 0; i < exponent; i++) out.append(digit(i));
        int decimals = Math.max(places, isZero() ? 0 : digits.length() - exponent);
        if (decimals > 0) {
            out.append('.');
            for (int i = 0; i < decimals; i++) out.append(digit(exponent + i));
        }
        return out.toString();
    }

    boolean isZero() {
        return equals(ZERO);
    }

    private char digit(int position) {
        return position < 0 || position >= digits.length() ? '0' : digits.charAt(position);
    }

    private static Decimal of(String digits, int exponent) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') end--;
        return new Decimal(digits.substring(0, end), exponent);
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
