package mml.expression;

import java.math.BigInteger;
import mml.exact.Fractions;
import mml.matrix.Shapes;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The numbers of formulas, exact as they were typed. */
final class Exact {
    private static final int SHORT = 17; // digits of a decimal that is still read
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private Exact() {}

    static BigFraction value(String literal) {
        return Fractions.parse(literal);
    }

    /** The double nearest to the literal. */
    static double toDouble(String literal) {
        return Fractions.toDouble(value(literal));
    }

    /** Whether the nearest double is finite, and 0 only for 0. */
    static boolean inRange(String literal) {
        BigFraction value;
        try {
            value = value(literal);
        } catch (IllegalArgumentException e) {
            return false; // an exponent beyond ±400
        }
        return inRange(value);
    }

    static boolean inRange(BigFraction value) {
        double rounded = Fractions.toDouble(value);
        return Shapes.finite(rounded) && (rounded != 0 || value.getNumerator().signum() == 0);
    }

    static boolean isDecimal(String literal) {
        return literal.indexOf('.') >= 0 || literal.indexOf('e') >= 0;
    }

    static boolean isInteger(BigFraction x) {
        return x.getDenominator().equals(BigInteger.ONE);
    }

    static boolean isShort(BigInteger n) {
        return n.bitLength() <= 64;
    }

    /** x ≥ 0 as a decimal of at most 17 digits, null if it has no such. */
    static @Nullable String decimal(BigFraction x) {
        BigInteger q = x.getDenominator();
        int twos = q.getLowestSetBit();
        q = q.shiftRight(twos);
        int fives = 0;
        while (fives <= 2 * SHORT && q.mod(FIVE).signum() == 0) {
            q = q.divide(FIVE);
            fives++;
        }
        int places = Math.max(twos, fives);
        if (!q.equals(BigInteger.ONE) || places > SHORT) return null;
        String digits = x.getNumerator()
                .multiply(BigInteger.TEN.pow(places))
                .divide(x.getDenominator())
                .toString();
        if (digits.length() > SHORT) return null;
        if (places == 0) return digits;
        String padded = "0".repeat(Math.max(0, places + 1 - digits.length())) + digits;
        int point = padded.length() - places;
        return padded.substring(0, point) + "." + padded.substring(point);
    }
}
