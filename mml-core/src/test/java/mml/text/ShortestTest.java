package mml.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Fast shortest digits are those of exact arithmetic. */
class ShortestTest {
    @Property(tries = 20_000, seed = "1")
    void theDigitsOfExactArithmetic(@ForAll long bits) {
        same(Double.longBitsToDouble(bits & Long.MAX_VALUE));
    }

    @Property(tries = 2000, seed = "1")
    void alsoNearPowersOfTwoAndTen(@ForAll int seed) {
        int power = Math.floorMod(seed, 2098) - 1074;
        for (double x = Math.scalb(1.0, power), k = 0; k < 3; k++, x = Math.nextUp(x)) same(x);
        same(Math.nextDown(Math.scalb(1.0, power)));
        same(Double.parseDouble((1 + (seed >>> 1) % 99999) + "e" + (Math.floorMod(seed, 630) - 325)));
    }

    /** A number m·2⁻²⁰ that ends, as 2⁻⁸ does, with a 5 where the digits are cut. */
    @Property(tries = 5000, seed = "1")
    void halvesGoUp(@ForAll long bits, @ForAll int power) {
        for (int zeros = 8; zeros < 20; zeros++) {
            long m = (((bits & ((1L << 52) - 1)) | (1L << 52)) >>> zeros) | 1;
            same(m * Math.scalb(1.0, zeros - 12 - Math.floorMod(power, 16)));
        }
    }

    @Test
    void theSmallestAndTheLargest() {
        for (long bits = 1; bits < 200; bits++) same(Double.longBitsToDouble(bits));
        same(Double.MIN_NORMAL);
        same(Math.nextDown(Double.MIN_NORMAL));
        same(Double.MAX_VALUE);
        assertEquals("5e-324", Numbers.shortest(Double.MIN_VALUE));
        assertEquals("1.7976931348623157e308", Numbers.shortest(Double.MAX_VALUE));
        assertEquals("2.2250738585072014e-308", Numbers.shortest(Double.MIN_NORMAL));
        assertEquals("2e-323", Numbers.shortest(2e-323));
        assertEquals("9007199254740993000", Numbers.shortest(9007199254740993e3));
    }

    private static void same(double x) {
        if (x == 0 || !(x <= Double.MAX_VALUE)) return;
        Shortest s = Shortest.of(x);
        String digits = Long.toString(s.digits);
        int k = s.exponent + digits.length() - 1;
        assertEquals(steeleAndWhite(x), digits.replaceAll("0+$", "") + "e" + k);
    }

    /** Shortest digits by exact integer arithmetic (Steele and White 1990). */
    private static String steeleAndWhite(double v) {
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
                return digits.toString().replaceAll("0+$", "") + "e" + k;
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
}
