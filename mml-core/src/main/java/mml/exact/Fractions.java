package mml.exact;

import java.math.BigInteger;
import mml.kernel.Elementary;
import mml.matrix.Shapes;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.FastMath;

/** Reads and writes exact fractions: {@code 3}, {@code -3/2}, {@code 0.25}, {@code 1.5e-3}. */
public final class Fractions {
    static final double LN2 = 0.6931471805599453;
    private static final int LONGEST = 400;

    private Fractions() {}

    /**
     * Reads a whole number, a decimal (also with an exponent up to ±400) or a quotient of two whole numbers, exactly.
     * Spaces around it, a leading plus and the minus sign {@code −} are understood.
     *
     * @throws IllegalArgumentException if it is anything else, with the text and the reason
     */
    public static BigFraction parse(String text) {
        String s = text.trim().replace('−', '-');
        if (s.length() > LONGEST)
            throw new IllegalArgumentException("\"" + s.substring(0, 20) + "…\" has " + s.length()
                    + " characters, expected a number of at most " + LONGEST);
        int slash = s.indexOf('/');
        if (slash < 0) return decimal(s, text);
        BigInteger p = integer(s.substring(0, slash).trim(), text);
        BigInteger q = integer(s.substring(slash + 1).trim(), text);
        if (q.signum() == 0) throw new IllegalArgumentException("\"" + text + "\" divides by zero");
        return new BigFraction(p, q);
    }

    private static BigFraction decimal(String s, String text) {
        int e = exponent(s);
        String mantissa = e < 0 ? s : s.substring(0, e);
        int exponent = 0;
        if (e >= 0) {
            BigInteger read = integer(s.substring(e + 1), text);
            if (read.bitLength() > 15 || Math.abs(read.intValue()) > LONGEST)
                throw new IllegalArgumentException(
                        "\"" + text + "\" is out of range, expected an exponent from -" + LONGEST + " to " + LONGEST);
            exponent = read.intValue();
        }
        int point = mantissa.indexOf('.');
        if (point >= 0) {
            exponent -= mantissa.length() - point - 1;
            String digits = mantissa.substring(0, point) + mantissa.substring(point + 1);
            mantissa = digits;
        }
        BigInteger n = integer(mantissa, text);
        BigInteger scale = BigInteger.TEN.pow(Math.abs(exponent));
        return exponent < 0 ? new BigFraction(n, scale) : new BigFraction(n.multiply(scale));
    }

    /** Where the exponent begins, with {@code e} or Fortran's {@code d}; −1 if there is none. */
    private static int exponent(String s) {
        for (int i = 0; i < s.length(); i++) if ("eEdD".indexOf(s.charAt(i)) >= 0) return i;
        return -1;
    }

    private static BigInteger integer(String s, String text) {
        int sign = !s.isEmpty() && (s.charAt(0) == '-' || s.charAt(0) == '+') ? 1 : 0;
        if (s.length() == sign) throw notANumber(text);
        for (int i = sign; i < s.length(); i++) if (!digit(s.charAt(i))) throw notANumber(text);
        BigInteger n = new BigInteger(s.substring(sign));
        return s.charAt(0) == '-' ? n.negate() : n;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static IllegalArgumentException notANumber(String text) {
        return new IllegalArgumentException("\"" + text + "\" is not a number, expected one such as 3, -3/2 or 0.25");
    }

    /** {@code 3}, {@code -3/2}. */
    public static String text(BigFraction x) {
        return x.getDenominator().equals(BigInteger.ONE)
                ? x.getNumerator().toString()
                : x.getNumerator() + "/" + x.getDenominator();
    }

    /** The fraction that the double stands for, to the last bit: 0.1 gives 3602879701896397/36028797018963968. */
    public static BigFraction exactly(double x) {
        if (!Shapes.finite(x)) throw new IllegalArgumentException("x is " + x + ", expected a finite number");
        long bits = Double.doubleToLongBits(x);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        long mantissa = bits & 0xFFFFFFFFFFFFFL;
        if (exponent == 0) exponent = 1; // BigFraction(double) forgets this for subnormal numbers
        else mantissa |= 0x10000000000000L;
        BigInteger n = BigInteger.valueOf(x < 0 ? -mantissa : mantissa);
        int e = exponent - 1075;
        return e < 0 ? new BigFraction(n, BigInteger.ONE.shiftLeft(-e)) : new BigFraction(n.shiftLeft(e));
    }

    /** The double nearest to x, ties to even, also among the subnormal ones; 0 or infinite beyond their range. */
    public static double toDouble(BigFraction x) {
        return quotient(x.getNumerator(), x.getDenominator(), 0);
    }

    /** The double nearest to {@code x/q · 2^e}, likewise; q is more than 0. */
    public static double quotient(BigInteger x, BigInteger q, int e) {
        BigInteger p = x.abs();
        if (p.signum() == 0) return 0;
        int shift = 62 - p.bitLength() + q.bitLength();
        BigInteger[] division =
                shift > 0 ? p.shiftLeft(shift).divideAndRemainder(q) : p.divideAndRemainder(q.shiftLeft(-shift));
        long quotient =
                division[0].longValue() | (division[1].signum() == 0 ? 0 : 1); // 62 or 63 bits, the last one sticky
        shift -= e;
        int below = shift - 1074; // bits of the quotient below the smallest double
        double magnitude = below < 10 ? FastMath.scalb((double) quotient, -shift) : subnormal(quotient, below);
        return x.signum() < 0 ? -magnitude : magnitude;
    }

    /** {@code n / 2^below} times the smallest double, rounded once. */
    private static double subnormal(long n, int below) {
        if (below > 63) return 0;
        long kept = n >>> below;
        long rest = n - (kept << below);
        long half = 1L << (below - 1);
        if (rest > half || (rest == half && (kept & 1) == 1)) kept++;
        return kept * Double.MIN_VALUE;
    }

    /** {@code log |x|} for x ≠ 0, also where x does not fit into a double. */
    static double logAbs(BigFraction x) {
        double d = Math.abs(toDouble(x));
        if (d > 0x1p-1000 && d < 0x1p1000) return Elementary.log(d);
        int k = x.getNumerator().bitLength() - x.getDenominator().bitLength();
        BigFraction power = new BigFraction(BigInteger.ONE.shiftLeft(Math.abs(k)));
        BigFraction mantissa = k > 0 ? x.divide(power) : x.multiply(power);
        return Elementary.log(Math.abs(toDouble(mantissa))) + k * LN2;
    }
}
