package mml.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Against 60 digits: decimal series in {@link Exact}, themselves checked against numbers of mpmath 1.4. */
class ElementaryTest {
    private static final double LN2 = 0.6931471805599453;
    private static final double LARGEST_EXP = 709.782712893384; // the largest double whose exponential is one
    private static final int SAMPLES = 5_000;

    @Test
    void theReferenceHasSixtyDigits() {
        assertSixtyDigits("2.71828182845904523536028747135266249775724709369995957496697", Exact.exp(1));
        assertSixtyDigits("1.64872127070012814684865078781416357165377610071014801157508", Exact.exp(0.5));
        assertSixtyDigits("9.85967654375977085670537294784946510511560018140094171058647E-305", Exact.exp(-700));
        assertSixtyDigits("8.21840746155497218924137238659781639324450596710030315229062E+307", Exact.exp(709));
        assertSixtyDigits("0.69314718055994530941723212145817656807550013436025525412068", Exact.log(2));
        assertSixtyDigits("-690.775527898213705180338344570100502908613341583641344062547", Exact.log(1e-300));
        assertSixtyDigits("-0.0100503358535014501550480464487016083385586484560678710271645", Exact.log(0.99));
    }

    @Test
    void exponentialsAreRightToAUnitInTheLastPlace() {
        double worst = 0;
        for (double x : exponents()) worst = Math.max(worst, error(Elementary.exp(x), Exact.exp(x)));
        assertTrue(worst < 1, "exp is wrong by " + worst + " units in the last place");
    }

    @Test
    void logarithmsAreRightToAUnitInTheLastPlace() {
        double worst = 0;
        for (double x : positives()) if (x != 1) worst = Math.max(worst, error(Elementary.log(x), Exact.log(x)));
        assertTrue(worst < 1, "log is wrong by " + worst + " units in the last place");
    }

    @Test
    void arraysHoldTheBitsOfSingleNumbersAndMayBeTheSame() {
        double[] special = {
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            0,
            -0.0,
            -1,
            1,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            -Double.MAX_VALUE
        };
        for (double[] x : new double[][] {special, exponents(), positives(), {}}) {
            double[] y = x.clone();
            Elementary.exp(x.length, y, y);
            assertArrayEquals(each(x, Elementary::exp), y);
            Elementary.log(x.length, x, y);
            assertArrayEquals(each(x, Elementary::log), y);
        }
        double[] y = {5, 6};
        Elementary.exp(1, new double[] {0, 0}, y);
        assertArrayEquals(new double[] {1, 6}, y);
    }

    @Test
    void whatTheLimitsAre() {
        assertEquals(1, Elementary.exp(0.0));
        assertEquals(1, Elementary.exp(-0.0));
        assertEquals(0, Elementary.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.exp(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(Elementary.exp(Double.NaN)));
        assertTrue(Elementary.exp(LARGEST_EXP) < Double.POSITIVE_INFINITY);
        assertEquals(Double.POSITIVE_INFINITY, Elementary.exp(Math.nextUp(LARGEST_EXP)));
        assertEquals(Double.MIN_VALUE, Elementary.exp(-745.1));
        assertEquals(0, Elementary.exp(-745.2));
        assertEquals(0, Elementary.exp(-Double.MAX_VALUE));

        assertEquals(0, Elementary.log(1));
        assertEquals(Double.NEGATIVE_INFINITY, Elementary.log(0));
        assertEquals(Double.NEGATIVE_INFINITY, Elementary.log(-0.0));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.log(Double.POSITIVE_INFINITY));
        for (double x : new double[] {Double.NaN, -1, -Double.MIN_VALUE, Double.NEGATIVE_INFINITY})
            assertTrue(Double.isNaN(Elementary.log(x)));
    }

    @Property(seed = "1")
    void neighboursStayInOrderWhereTheSeriesMeet(@ForAll @DoubleRange(min = -1000, max = 1000) double k) {
        double x = Math.rint(k) + 0.5;
        inOrder(Elementary::exp, x * LN2);
        inOrder(Elementary::log, Math.scalb(Math.sqrt(0.5), (int) k));
        inOrder(Elementary::exp, k * 1e-16);
        inOrder(Elementary::log, 1 + k * 1e-16);
    }

    private static void inOrder(DoubleUnaryOperator f, double middle) {
        double x = middle;
        for (int i = 0; i < 8; i++) x = Math.nextDown(x);
        double before = f.applyAsDouble(x);
        for (int i = 0; i < 16; i++) {
            x = Math.nextUp(x);
            double y = f.applyAsDouble(x);
            assertTrue(before <= y, "the value falls before " + x);
            before = y;
        }
    }

    /** All of the range, of every magnitude, and around places where k changes. */
    private static double[] exponents() {
        Rng rng = Rng.seeded(1);
        DoubleStream wide = DoubleStream.generate(() -> -746 + rng.uniform() * (LARGEST_EXP + 746));
        DoubleStream small = DoubleStream.generate(() -> rng.normal() * Math.scalb(1.0, -rng.below(60)));
        DoubleStream edges = DoubleStream.iterate(-1074.5, k -> k < 1024, k -> k + 3.5)
                .map(k -> k * LN2)
                .flatMap(x -> DoubleStream.of(Math.nextDown(x), x, Math.nextUp(x)));
        return join(wide.limit(SAMPLES), small.limit(SAMPLES), edges);
    }

    /** Every magnitude, and the neighbours of 1. */
    private static double[] positives() {
        Rng rng = Rng.seeded(2);
        DoubleStream wide = DoubleStream.generate(() -> Double.longBitsToDouble(
                (long) (rng.uniform() * Double.doubleToRawLongBits(Double.MAX_VALUE)) | rng.below(1 << 12)));
        DoubleStream nearOne = DoubleStream.generate(() -> Math.exp(rng.normal() * Math.scalb(1.0, -rng.below(50))));
        DoubleStream edges = DoubleStream.iterate(-1074, k -> k < 1024, k -> k + 7)
                .flatMap(k -> DoubleStream.of(Math.scalb(1.0, (int) k), Math.scalb(Math.sqrt(2), (int) k)))
                .flatMap(x -> DoubleStream.of(Math.nextDown(x), x, Math.nextUp(x)));
        return join(wide.limit(SAMPLES), nearOne.limit(SAMPLES), edges.filter(x -> x > 0));
    }

    private static double[] join(DoubleStream a, DoubleStream b, DoubleStream c) {
        return DoubleStream.concat(DoubleStream.concat(a, b), c).toArray();
    }

    private static double[] each(double[] x, DoubleUnaryOperator f) {
        return DoubleStream.of(x).map(f).toArray();
    }

    /** In units in the last place of the exact value. */
    private static double error(double y, BigDecimal exact) {
        BigDecimal unit = new BigDecimal(Math.ulp(exact.doubleValue()));
        return new BigDecimal(y)
                .subtract(exact)
                .divide(unit, MathContext.DECIMAL32)
                .abs()
                .doubleValue();
    }

    private static void assertSixtyDigits(String expected, BigDecimal actual) {
        BigDecimal e = new BigDecimal(expected);
        BigDecimal difference = e.subtract(actual).abs();
        assertTrue(difference.compareTo(e.ulp().multiply(BigDecimal.valueOf(10))) <= 0, actual::toString);
    }

    /** Sixty digits and a few for the way there. */
    private static final class Exact {
        private static final MathContext DIGITS = new MathContext(70);

        private Exact() {}

        /** The series at x/256, squared eight times. */
        static BigDecimal exp(double x) {
            BigDecimal r = new BigDecimal(x).divide(BigDecimal.valueOf(256), DIGITS);
            BigDecimal term = BigDecimal.ONE;
            BigDecimal sum = BigDecimal.ONE;
            for (int i = 1; term.signum() != 0 && term.precision() - term.scale() > -70; i++) {
                term = term.multiply(r, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
                sum = sum.add(term, DIGITS);
            }
            for (int i = 0; i < 8; i++) sum = sum.multiply(sum, DIGITS);
            return sum;
        }

        /** {@code y + log(1 + d)} with {@code 1 + d = x·exp(−y)} for y close to log x: four terms have sixty digits. */
        static BigDecimal log(double x) {
            double y = Math.log(x);
            BigDecimal d = new BigDecimal(x).multiply(exp(-y), DIGITS).subtract(BigDecimal.ONE, DIGITS);
            BigDecimal power = d;
            BigDecimal sum = new BigDecimal(y);
            for (int i = 1; i <= 5; i++, power = power.negate().multiply(d, DIGITS))
                sum = sum.add(power.divide(BigDecimal.valueOf(i), DIGITS));
            return sum;
        }
    }
}
