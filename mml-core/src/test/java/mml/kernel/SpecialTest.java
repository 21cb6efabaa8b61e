package mml.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Against forty digits; in the limits; and as what they are: probabilities, inverses, a recurrence. */
class SpecialTest {
    private static final double RELATIVE = 1e-14;

    @Test
    void everyFunctionHasFourteenDigits() {
        Map<String, Double> worst = new TreeMap<>();
        for (FunctionTable.Row row : FunctionTable.read("special.csv")) {
            double y = value(row);
            double error = row.relative(y);
            worst.merge(row.function(), error, Math::max);
            assertTrue(error < RELATIVE, () -> row + ", not " + y + ", wrong by " + error);
        }
        assertEquals(20, worst.size(), worst::toString);
    }

    private static double value(FunctionTable.Row row) {
        return switch (row.function()) {
            case "erf" -> Special.erf(row.x());
            case "erfc" -> Special.erfc(row.x());
            case "erfcx" -> Special.erfcx(row.x());
            case "normalCdf" -> Special.normalCdf(row.x());
            case "logNormalCdf" -> Special.logNormalCdf(row.x());
            case "normalQuantile" -> Special.normalQuantile(row.x());
            case "logGamma" -> Special.logGamma(row.x());
            case "digamma" -> Special.digamma(row.x());
            case "trigamma" -> Special.trigamma(row.x());
            case "logBeta" -> Special.logBeta(row.x(), row.y());
            case "gammaP" -> Special.gammaP(row.x(), row.y());
            case "gammaQ" -> Special.gammaQ(row.x(), row.y());
            case "logGammaP" -> Special.logGammaP(row.x(), row.y());
            case "logGammaQ" -> Special.logGammaQ(row.x(), row.y());
            case "betaI" -> Special.betaI(row.x(), row.y(), row.z());
            case "betaIComplement" -> Special.betaIComplement(row.x(), row.y(), row.z());
            case "logBetaI" -> Special.logBetaI(row.x(), row.y(), row.z());
            case "inverseGammaP" -> Special.inverseGammaP(row.x(), row.y());
            case "inverseGammaQ" -> Special.inverseGammaQ(row.x(), row.y());
            case "inverseBetaI" -> Special.inverseBetaI(row.x(), row.y(), row.z());
            default -> throw new IllegalArgumentException("no function " + row.function());
        };
    }

    /** Where commons-math3 3.6.1 gives something else. */
    @Test
    void whereOthersAreWrong() {
        near(-9.262340089798409, Special.normalQuantile(1e-20));
        near(-21.273453560965326, Special.normalQuantile(1e-100));
        near(-37.0470962993612, Special.normalQuantile(1e-300));
        near(-6.361340902404056, Special.normalQuantile(1e-10));
        near(2.784737422947162e-7, Special.inverseBetaI(0.01935, 9.298, 0.78734));
        near(0.787388967526596, Special.betaI(0.01935, 9.298, 2.79370210154148e-7));
        near(0.3513801106159915, Special.inverseBetaI(9, 6, 0.025));
        near(0.5004205221103653, Special.gammaP(1e5, 1e5));
        near(0.5, Special.betaI(1e4, 1e4, 0.5));
        near(-100000.57719921567, Special.digamma(1e-5));
        assertEquals(-9.24e-17, Special.digamma(1.4616321449683622), 5e-20);
        near(1.1283791670955126e-300, Special.erf(1e-300));
        near(1.3642320780330092e-10, Special.betaI(600, 401, 0.5)); // P(Bin(1000, ½) ≥ 600)
    }

    @Test
    void quantilesOfOtherDistributions() {
        near(0.3233235838169365, Special.gammaP(3, 2)); // Gamma(3, rate 2) at 1
        near(0.6045567443921191, Special.inverseBetaI(9, 6, 0.5));
        near(0.8233889100178822, Special.inverseBetaI(9, 6, 0.975));
        near(5.244206408277978e-302, Special.inverseGammaP(1e-3, 0.5));
        double x = Special.inverseBetaI(3.5, 0.5, 2e-10); // Student's t with 7 degrees, below −t with probability 1e-10
        near(53.83557948467373, Math.sqrt(7 * (1 - x) / x));
    }

    /** As doubles nearest to {@code ν/(ν + t²)} these would be wrong in the fifteenth digit. */
    @Test
    void tailsOfStudentsTHaveTheDigitsOfTheQuotient() {
        near(4.997133930668478e-37, Special.studentTail(100, 20), 3e-16);
        near(0.000017190340394579263, Special.studentTail(3, 40), 3e-16);
        near(10331.108244292485, Special.inverseStudentTail(3, 1e-12), 3e-16);
        assertEquals(0.5, Special.studentTail(2.5, 0));
        assertEquals(0, Special.studentTail(2.5, Double.POSITIVE_INFINITY));
        assertEquals(0, Special.inverseStudentTail(2.5, 0.5));
        assertEquals(Double.POSITIVE_INFINITY, Special.inverseStudentTail(2.5, 0));
        near(1e-150 / Math.PI, Special.studentTail(1, 1e150)); // arctan
        near(1e-300 / Math.PI, Special.studentTail(1, 1e300));
        near(1e300 / Math.PI, Special.inverseStudentTail(1, 1e-300));
        for (double nu : new double[] {0.3, 1, 1.7, 2, 2.5})
            for (double t : new double[] {1e100, 2e120, 3e120}) // where one way ends and the other begins
            near(t, Special.inverseStudentTail(nu, Special.studentTail(nu, t)), 1e-15);
        near(1e150 / Math.PI, Special.inverseStudentTail(1, 1e-150));
    }

    /** Where 2a is whole, Q is a finite sum; the fraction beside it must agree. */
    @Property(seed = "1")
    void finiteSumsContinueTheFraction(
            @ForAll @IntRange(min = 1, max = 39) int twice, @ForAll @DoubleRange(min = 0, max = 40) double more) {
        double a = twice / 2.0;
        double x = Math.max(a, 1.1) + more;
        near(Special.gammaQ(a * (1 + 1e-9), x), Special.gammaQ(a, x), 3e-9 * a * (1 + Math.log(x)));
        assertEquals(1, Special.gammaP(a, x) + Special.gammaQ(a, x), 4e-16);
    }

    @Test
    void logarithmsGoOnWhereValuesEnd() {
        near(-1.25e307, Special.logNormalCdf(-5e153), 1e-14);
        near(-5e299, Special.logNormalCdf(-1e150), 1e-14);
        near(-1e5, Special.logGammaQ(1, 1e5));
        near(-1000 * 690.7755278982137, Special.logBetaI(1000, 1, 1e-300));
        near(1000 * Math.log(0.25), Special.logBetaIComplement(1, 1000, 0.75));
        near(40 * -690.7755278982137 - Special.logFactorial(40), Special.logGammaP(40, 1e-300));
    }

    @Test
    void parametersMayBeHuge() {
        assertEquals(0.5, Special.gammaP(1e200, 1e200), 1e-14);
        near(0.5, Special.betaI(1e9, 1e9, 0.5), 1e-13);
        assertEquals(1, Special.gammaQ(1e-300, 1e-300) + Special.gammaP(1e-300, 1e-300));
        near(690.7755278982137e300, Special.logGamma(1e300) + 1e300);
        assertEquals(Double.POSITIVE_INFINITY, Special.logGamma(Double.POSITIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Special.digamma(Double.POSITIVE_INFINITY));
        assertEquals(0, Special.trigamma(Double.POSITIVE_INFINITY));
    }

    @Test
    void factorialsAndBinomials() {
        assertEquals(0, Special.logFactorial(0));
        assertEquals(0, Special.logFactorial(1));
        double log = 0;
        for (int n = 2; n < 100; n++) {
            log += Math.log(n);
            near(log, Special.logFactorial(n), 2e-14);
        }
        near(Math.log(184756), Special.logBinomial(20, 10));
        near(Math.log(1e6), Special.logBinomial(1_000_000, 1));
        near(Math.log(1e6), Special.logBinomial(1_000_000, 999_999));
        assertEquals(0, Special.logBinomial(7, 0));
        assertEquals(0, Special.logBinomial(7, 7));
        assertEquals(0, Special.logBinomial(0, 0));
    }

    @Test
    void sumsOfExponentials() {
        near(3.4076059644443806, Special.logSumExp(1, 2, 3));
        near(1000.6931471805599, Special.logSumExp(1000, 1000));
        near(-1000, Special.logSumExp(-1000, -2000));
        refuses("x has no entries", () -> Special.logSumExp()); // B092: of nothing it is more often a mistake than −∞
        assertEquals(Double.NEGATIVE_INFINITY, Special.logSumExp(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY));
        assertEquals(5, Special.logSumExp(Double.NEGATIVE_INFINITY, 5));
        assertEquals(Double.POSITIVE_INFINITY, Special.logSumExp(1, Double.POSITIVE_INFINITY));
        refuses("x[1] is NaN", () -> Special.logSumExp(1, Double.NaN));
    }

    @Test
    void whatTheLimitsAre() {
        double infinity = Double.POSITIVE_INFINITY;
        assertEquals(1, Special.erf(infinity));
        assertEquals(-1, Special.erf(-infinity));
        assertEquals(-0.0, Special.erf(-0.0));
        assertEquals(0, Special.erfc(infinity));
        assertEquals(2, Special.erfc(-infinity));
        assertEquals(0, Special.erfcx(infinity));
        assertEquals(infinity, Special.erfcx(-infinity));
        assertEquals(0, Special.normalCdf(-infinity));
        assertEquals(1, Special.normalCdf(infinity));
        assertEquals(-infinity, Special.logNormalCdf(-infinity));
        assertEquals(0, Special.logNormalCdf(infinity));
        assertEquals(-infinity, Special.normalQuantile(0));
        assertEquals(0, Special.normalQuantile(0.5));
        assertEquals(infinity, Special.normalQuantile(1));
        assertEquals(0, Special.logGamma(1));
        assertEquals(0, Special.logGamma(2));
        assertEquals(0, Special.gammaP(2, 0));
        assertEquals(1, Special.gammaQ(2, 0));
        assertEquals(-infinity, Special.logGammaP(2, 0));
        assertEquals(0, Special.logGammaQ(2, 0));
        assertEquals(1, Special.gammaP(2, infinity));
        assertEquals(-infinity, Special.logGammaQ(2, infinity));
        assertEquals(0, Special.inverseGammaP(2, 0));
        assertEquals(infinity, Special.inverseGammaP(2, 1));
        assertEquals(infinity, Special.inverseGammaQ(2, 0));
        assertEquals(0, Special.inverseGammaQ(2, 1));
        assertEquals(0, Special.betaI(2, 3, 0));
        assertEquals(1, Special.betaI(2, 3, 1));
        assertEquals(0, Special.betaIComplement(2, 3, 1));
        assertEquals(0, Special.inverseBetaI(2, 3, 0));
        assertEquals(1, Special.inverseBetaI(2, 3, 1));
        assertEquals(1, Special.inverseBetaIComplement(2, 3, 0));
    }

    @Test
    void whatIsOutsideIsNamed() {
        refuses("x is NaN", () -> Special.erf(Double.NaN));
        refuses("p is -0.1", () -> Special.normalQuantile(-0.1));
        refuses("p is NaN", () -> Special.normalQuantile(Double.NaN));
        refuses("x is 0.0", () -> Special.logGamma(0));
        refuses("x is -1.5", () -> Special.digamma(-1.5));
        refuses("x is -Infinity", () -> Special.trigamma(Double.NEGATIVE_INFINITY));
        refuses("a is 0.0", () -> Special.gammaP(0, 1));
        refuses("x is -1.0", () -> Special.gammaQ(1, -1));
        refuses("b is 1.0E11", () -> Special.betaI(1, 1e11, 0.5));
        refuses("b is NaN", () -> Special.betaI(1, Double.NaN, 0.5));
        refuses("x is 1.5", () -> Special.betaI(1, 1, 1.5));
        refuses("p is 2.0", () -> Special.inverseBetaI(1, 1, 2));
        refuses("q is 2.0", () -> Special.inverseGammaQ(1, 2));
        refuses("n is -1", () -> Special.logFactorial(-1));
        refuses("k is 4", () -> Special.logBinomial(3, 4));
        refuses("b is -2.0", () -> Special.logBeta(1, -2));
        refuses("t is -1.0", () -> Special.studentTail(1, -1));
        refuses("degrees is 0.0", () -> Special.studentTail(0, 1));
        refuses("q is 0.75", () -> Special.inverseStudentTail(1, 0.75));
    }

    @Property(seed = "1")
    void partsAddUpToOne(
            @ForAll @DoubleRange(min = -9, max = 12) double logA,
            @ForAll @DoubleRange(min = -9, max = 12) double logB,
            @ForAll @DoubleRange(min = 0, max = 1) double x) {
        double a = Math.exp(logA);
        double b = Math.exp(logB);
        assertEquals(1, Special.betaI(a, b, x) + Special.betaIComplement(a, b, x), 4e-16);
        assertEquals(Special.betaI(a, b, x), Special.betaIComplement(b, a, 1 - x), 1e-9); // 1 − x rounds
        assertEquals(1, Special.gammaP(a, b) + Special.gammaQ(a, b), 4e-16);
        double p = Special.betaI(a, b, x);
        assertTrue(p >= 0 && p <= 1, () -> "I = " + p);
    }

    @Property(seed = "1")
    void nextParameterByTheRecurrence(
            @ForAll @DoubleRange(min = -7, max = 9) double logA,
            @ForAll @DoubleRange(min = 0.01, max = 3) double share) {
        double a = Math.exp(logA);
        double x = a * share + 0.01;
        double density = Math.exp(a * Math.log(x) - x - Special.logGamma(a + 1));
        assertEquals(Special.gammaP(a + 1, x), Special.gammaP(a, x) - density, 1e-10);
        assertEquals(Math.log(a), Special.logGamma(a + 1) - Special.logGamma(a), 1e-11 * (1 + Special.logGamma(a + 1)));
        assertEquals(1 / a, Special.digamma(a + 1) - Special.digamma(a), 1e-13 * (1 / a + Math.abs(logA) + 10));
    }

    @Property(seed = "1")
    void quantilesAreInverses(
            @ForAll @DoubleRange(min = -5, max = 9) double logA,
            @ForAll @DoubleRange(min = -5, max = 9) double logB,
            @ForAll @DoubleRange(min = -200, max = -0.01) double logP) {
        double a = Math.exp(logA);
        double b = Math.exp(logB);
        double p = Math.exp(logP);
        double x = Special.inverseGammaP(a, p);
        if (x > Double.MIN_NORMAL) assertEquals(p, Special.gammaP(a, x), p * 4e-14 * (1 + a + x));
        double y = Special.inverseGammaQ(a, p);
        if (y > Double.MIN_NORMAL) assertEquals(p, Special.gammaQ(a, y), p * 4e-14 * (1 + a + y));
        double z = Special.inverseBetaI(a, b, p);
        if (z > Double.MIN_NORMAL && z < 1 - 1e-12)
            assertEquals(p, Special.betaI(a, b, z), p * 4e-14 * (1 + a + b / (1 - z)));
        double n = Special.normalQuantile(p);
        assertEquals(p, Special.normalCdf(n), p * 1e-15 * (4 + n * n));
    }

    private static void near(double expected, double actual) {
        near(expected, actual, RELATIVE);
    }

    /** From the least of doubles on every argument has an answer, and none leaves its range. */
    @Property(tries = 2000, seed = "1")
    void wildArgumentsHaveAnAnswer(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        double a = rng.below(3) == 0 ? wild(rng, -323, 10) : wild(rng, -3, 5);
        double b = rng.below(3) == 0 ? wild(rng, -323, 10) : wild(rng, -3, 5);
        double p = rng.below(3) == 0 ? rng.uniform() : wild(rng, -323, 0);
        double x = wild(rng, -323, 308);
        for (double share : new double[] {
            Special.betaI(a, b, p),
            Special.betaIComplement(a, b, p),
            Special.inverseBetaI(a, b, p),
            Special.inverseBetaIComplement(a, b, p),
            Special.gammaP(a, x),
            Special.gammaQ(a, x),
            2 * Special.studentTail(a, x)
        }) assertTrue(share >= 0 && share <= 1, () -> share + " for " + a + ", " + b + ", " + p + ", " + x);
        for (double value : new double[] {
            Special.inverseGammaP(a, p),
            Special.inverseGammaQ(a, p),
            Special.inverseStudentTail(a, p / 2),
            -Special.logBetaI(a, b, p)
        }) assertTrue(value >= 0, () -> value + " for " + a + ", " + b + ", " + p);
    }

    private static double wild(Rng rng, int from, int to) {
        double x = Elementary.exp((from + (to - from) * rng.uniform()) * 2.302585092994045);
        return Math.min(Math.max(x, Double.MIN_VALUE), to == 0 ? 1 : to == 10 ? 1e10 : Double.MAX_VALUE);
    }

    private static void near(double expected, double actual, double relative) {
        assertEquals(expected, actual, Math.abs(expected) * relative);
    }

    private static void refuses(String start, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(String.valueOf(message).startsWith(start + ", expected"), message);
    }
}
