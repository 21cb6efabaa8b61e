package mml.probability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import mml.golden.Golden;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Vector;
import mml.random.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {
    static Stream<Distribution> continuous() {
        return Stream.of(
                Normal.STANDARD,
                Normal.ofDeviation(3, 0.5),
                new Beta(9, 6),
                new Beta(0.5, 0.5),
                new Beta(1, 4),
                new Beta(1, 1),
                Gamma.ofShapeAndRate(3, 2),
                Gamma.ofShapeAndScale(0.5, 2),
                Gamma.exponential(2),
                new InverseGamma(4, 3),
                new Uniform(0.9, 1.6),
                new StudentT(7),
                new StudentT(1.5));
    }

    static Stream<Distribution> all() {
        return Stream.concat(
                continuous(),
                Stream.of(
                        Binomial.bernoulli(0.3),
                        new Binomial(15, 0.4),
                        new Binomial(4, 0),
                        new Binomial(4, 1),
                        new BetaBinomial(10, 9, 6),
                        new BetaBinomial(7, 0.5, 0.5),
                        new BetaBinomial(1, 2, 3)));
    }

    private static void relative(double right, double got, double tolerance) {
        assertEquals(right, got, tolerance * Math.abs(right));
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void quantilesInvertTheCdf(Distribution d) {
        for (double p : new double[] {1e-12, 1e-3, 0.1, 0.5, 0.7, 0.999}) {
            double x = d.quantile(p);
            assertEquals(p, d.cdf(x), 1e-11 * p + d.density(x) * Math.ulp(x));
            assertEquals(1 - p, d.survival(x), 1e-11);
        }
        assertTrue(d.cdf(d.quantile(0)) <= 1e-300);
        assertEquals(1, d.cdf(d.quantile(1)));
    }

    /** By Simpson's rule between quantiles, where the density is smooth. */
    @ParameterizedTest
    @MethodSource("continuous")
    void densitiesIntegrateToTheCdf(Distribution d) {
        double a = d.quantile(0.2);
        double b = d.quantile(0.8);
        int n = 2000;
        double h = (b - a) / n;
        double sum = d.density(a) + d.density(b);
        for (int i = 1; i < n; i++) sum += (i % 2 == 1 ? 4 : 2) * d.density(a + i * h);
        assertEquals(0.6, sum * h / 3, 1e-9);
    }

    /** From F(7) of Bin(15, 0.4) the way back once led to 8. */
    @Test
    void theWayBackFromASingleValueLeadsToIt() {
        for (Distribution d : List.of(new Binomial(15, 0.4), new Binomial(60, 0.3), new BetaBinomial(30, 4, 3)))
            for (int m = 0; m <= 15; m++) assertEquals(m, d.quantile(d.cdf(m)), d::toString);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsHigherThanAMode(Distribution d) {
        for (double mode : d.modes())
            for (double p : new double[] {0.01, 0.3, 0.5, 0.9})
                assertTrue(d.logDensity(mode) >= d.logDensity(d.quantile(p)) - 1e-14, d::toString);
    }

    /** With a band of five standard deviations of a mean. */
    @ParameterizedTest
    @MethodSource("all")
    void samplesHaveTheMean(Distribution d) {
        if (d instanceof StudentT t && t.degrees() <= 2) return;
        Rng rng = Rng.seeded(7);
        int n = 3000;
        double sum = 0;
        for (int i = 0; i < n; i++) sum += d.sample(rng);
        assertEquals(d.mean(), sum / n, 5 * Math.sqrt(d.variance() / n) + 1e-12);
    }

    @Test
    void probabilitiesOfTrialsSumToTheCdf() {
        Binomial d = new Binomial(15, 0.4);
        double sum = 0;
        double mean = 0;
        for (int m = 0; m <= 15; m++) {
            sum += d.density(m);
            mean += m * d.density(m);
            assertEquals(sum, d.cdf(m), 1e-14);
            assertEquals(m, d.quantile(d.cdf(m) - 1e-12));
        }
        assertEquals(6, mean, 1e-13);
        assertEquals(0.20659760529407997, d.density(6), 1e-15);
        assertEquals(0, d.density(0.5));
        assertEquals(0, new Binomial(4, 0).quantile(0.9));
        assertEquals(4, new Binomial(4, 1).quantile(0.1));
    }

    /** The draws in order have the evidence of the update; in any order, so many times as much. */
    @Test
    void whatIsComingIsTheEvidenceOfAnUpdate() {
        JsonNode update = Golden.cases("conjugate").get(0).expected();
        double ordered = update.get("logEvidence_orderedData").asDouble();
        assertEquals(ordered + Special.logBinomial(11, 7), new BetaBinomial(11, 2, 3).logDensity(7), 1e-13);
        for (int m = 0; m <= 6; m++) assertEquals(1 / 7.0, new BetaBinomial(6, 1, 1).density(m), 1e-15);
        BetaBinomial d = new BetaBinomial(10, 9, 6);
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (int m = 0; m <= 10; m++) {
            sum += d.density(m);
            mean += m * d.density(m);
            square += m * m * d.density(m);
            assertEquals(sum, d.cdf(m), 1e-14);
            assertEquals(1 - sum, d.survival(m), 1e-14);
        }
        assertEquals(6, mean, 1e-12);
        assertEquals(square - 36, d.variance(), 1e-12);
        assertEquals(3.75, d.variance(), 1e-14);
        assertEquals(List.of(7.0), new BetaBinomial(10, 9, 5).modes());
        assertEquals(List.of(0.0, 7.0), new BetaBinomial(7, 0.5, 0.5).modes());
        assertEquals(List.of(), new BetaBinomial(7, 1, 1).modes());
        assertEquals(0, d.density(0.5));
        message("beta is 0.0, expected above 0", () -> new BetaBinomial(3, 1, 0));
    }

    @Test
    void tails() {
        relative(1.3642320780330092e-10, new Binomial(1000, 0.5).survival(599), 1e-11);
        relative(-37.0470962993612, Normal.STANDARD.quantile(1e-300), 1e-14);
        relative(-9.262340089798407, Normal.STANDARD.quantile(1e-20), 1e-14);
        relative(-53.83557948467373, new StudentT(7).quantile(1e-10), 1e-13);
        relative(5.244206408277979e-302, Gamma.ofShapeAndRate(1e-3, 1).median(), 1e-12);
        JsonNode c = Golden.cases("normalCdf").get(0).expected().get("cdf");
        double[] x = {-40, -10, -5, -1, 0, 0.5, 3, 8.5};
        for (int i = 1; i < x.length; i++) {
            relative(c.get(i).asDouble(), Normal.STANDARD.cdf(x[i]), 1e-14);
            relative(c.get(i).asDouble(), Normal.STANDARD.survival(-x[i]), 1e-14);
        }
        assertEquals(Special.LOG_TWO_PI / -2 - 5e5, Normal.STANDARD.logDensity(1000), 1e-9);
    }

    @Test
    void gammaOfTheBook() {
        Gamma g = Gamma.ofShapeAndRate(3, 2);
        assertEquals(1.5, g.mean());
        assertEquals(0.75, g.variance());
        assertEquals(List.of(1.0), g.modes());
        relative(0.32332358381693654, g.cdf(1), 1e-14);
        assertEquals(g, Gamma.ofShapeAndScale(3, 0.5));
        assertEquals(2, Gamma.exponential(2).density(0));
    }

    @Test
    void betaOfTheBook() {
        Beta b = new Beta(9, 6);
        relative(0.3513801106159915, b.quantile(0.025), 1e-13);
        relative(0.6045567443921193, b.median(), 1e-13);
        relative(0.8233889100178822, b.interval(0.95)[1], 1e-13);
        double[] highest = HighestDensity.of(b, 0.95);
        relative(0.36123378847942195, highest[0], 1e-9);
        relative(0.8318303033929311, highest[1], 1e-9);
        assertArrayEquals(
                new double[] {0, Gamma.exponential(1).quantile(0.9)},
                HighestDensity.of(Gamma.exponential(1), 0.9),
                1e-12);
        assertThrows(IllegalArgumentException.class, () -> HighestDensity.of(new Beta(0.5, 0.5), 0.9));
        assertEquals(4, new Beta(1, 4).density(0), 1e-14);
        assertEquals(Double.POSITIVE_INFINITY, new Beta(0.5, 0.5).density(0));
    }

    @Test
    void modesAtTheEnds() {
        assertEquals(List.of(0.0, 1.0), new Beta(0.5, 0.5).modes());
        assertEquals(List.of(), new Beta(1, 1).modes());
        assertEquals(List.of(0.0), new Beta(0.5, 3).modes());
        assertEquals(List.of(3.0, 4.0), new Binomial(5, 2 / 3.0).modes());
        assertEquals(List.of(0.0), Gamma.ofShapeAndRate(0.5, 1).modes());
        assertEquals(List.of(4.0), new Binomial(4, 1).modes());
    }

    @Test
    void uniformDensityMayBeAboveOne() {
        assertEquals(1.4285714285714286, new Uniform(0.9, 1.6).density(1), 1e-15);
    }

    @Test
    void productOfTwoNormals() {
        Normal.Scaled p = Normal.ofVariance(1, 2).times(Normal.ofVariance(3, 1));
        relative(2 / 3.0, p.normal().variance(), 1e-15);
        relative(7 / 3.0, p.normal().mean(), 1e-15);
        relative(0.1182550739094592, Math.exp(p.logScale()), 1e-14);
    }

    @Test
    void badParametersAreNamed() {
        message("variance is 0.0, expected above 0", () -> Normal.ofVariance(0, 0));
        message("alpha is -1.0, expected above 0", () -> new Beta(-1, 2));
        message("rate is NaN, expected above 0", () -> Gamma.exponential(Double.NaN));
        message("low is 2.0 and high 2.0, expected low below high", () -> new Uniform(2, 2));
        message("trials is 0, expected 1 or more", () -> new Binomial(0, 0.5));
        message("probability is 1.5, expected 0 to 1", () -> Binomial.bernoulli(1.5));
        assertThrows(IllegalStateException.class, () -> new StudentT(1).mean());
    }

    private static void message(String expected, org.junit.jupiter.api.function.Executable call) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    /** Right values by 340 digits. */
    @Test
    void aLargeShapeCostsNoDigits() {
        relative(-8.173267569133449, new Gamma(5e5, 0.5).logDensity(1e6), 1e-15);
        relative(-8.424100527699949, new Gamma(5e5, 0.5).logDensity(1_001_000), 1e-14);
        relative(-14.221302438608937, new Gamma(1e12, 2).logDensity(5e11 + 300_000), 1e-14);
        relative(-8.173267569133449 + 2 * Elementary.log(1e6), new InverseGamma(5e5, 0.5).logDensity(1e-6), 1e-14);
        assertEquals(Double.NEGATIVE_INFINITY, new Gamma(20, 1e300).logDensity(1e300));
        relative(-1e305, new Gamma(20, 1).logDensity(1e305), 1e-15);
        message("shape is 1.0E300, expected at most 2^900", () -> new Gamma(1e300, 1));
    }

    /** Below it quantiles and samples were no numbers. */
    @Test
    void aShapeThatLeavesNoNumbersIsRefused() {
        for (double tiny : new double[] {Double.MIN_VALUE, 1e-300})
            for (Executable e : List.<Executable>of(
                    () -> new Gamma(tiny, 1),
                    () -> new InverseGamma(tiny, 1),
                    () -> new Beta(1, tiny),
                    () -> new BetaBinomial(3, tiny, 1),
                    () -> new Dirichlet(Vector.of(1, tiny)),
                    () -> new StudentT(tiny)))
                assertTrue(String.valueOf(
                                assertThrows(IllegalArgumentException.class, e).getMessage())
                        .endsWith(" is " + tiny + ", expected at least 1.0E-280"));
        double least = 1e-280;
        for (Distribution d :
                List.of(new Gamma(least, 1), new InverseGamma(least, 1), new Beta(least, least), new StudentT(least)))
            for (double p : new double[] {1e-300, 0.5, 1 - 0x1p-53})
                assertFalse(Double.isNaN(d.quantile(p)), d + " at " + p);
    }
}
