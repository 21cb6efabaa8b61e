package mml.reduction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import mml.data.Datasets;
import mml.golden.Golden;
import mml.golden.GoldenData;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PcaTest extends TraceContract<PcaStep> {
    private static final Matrix CROSS = Matrix.of(4, 2, 2, 0, -2, 0, 0, 1, 0, -1);
    private static final Matrix WIDE = Matrix.of(3, 5, 1, 0, 0, 0, 2, 0, 1, 0, 0, 2, 0, 0, 1, 0, 2);
    private static final Matrix CONSTANT = Matrix.of(3, 2, 1, 5, 2, 5, 4, 5);
    private static final Matrix OFFSET = Matrix.of(3, 2, 1e9 + 1, 1e9 + 2, 1e9 + 2, 1e9 + 1, 1e9 + 4, 1e9 + 6);

    @Override
    protected Class<PcaStep> family() {
        return PcaStep.class;
    }

    @Override
    protected Stream<Run<PcaStep>> runs() {
        return Stream.of(
                t -> Pca.of(OWN, PcaSettings.BOOK.withComponents(1), t),
                t -> Pca.of(CONSTANT, PcaSettings.BOOK.standardised(), t),
                t -> Pca.of(WIDE, PcaSettings.BOOK.withRoute(PcaRoute.GRAM), t),
                t -> Pca.of(CROSS, PcaSettings.BOOK.withRoute(PcaRoute.POWER), t),
                t -> Pca.of(CROSS, PcaSettings.BOOK.withRoute(PcaRoute.SVD), t));
    }

    private static final Matrix OWN = Matrix.of(
            10, 2, 2.5, 2.4, 0.5, 0.7, 2.2, 2.9, 1.9, 2.2, 3.1, 3.0, 2.3, 2.7, 2.0, 1.6, 1.0, 1.1, 1.5, 1.6, 1.1, 0.9);

    private static void near(double[] expected, Vector got, double tolerance) {
        assertArrayEquals(expected, got.toArray(), tolerance);
    }

    @TestFactory
    Stream<DynamicTest> referenceCasesByEveryRoute() {
        return Golden.cases("pca").stream()
                .flatMap(c -> Stream.of(PcaRoute.AUTO, PcaRoute.COVARIANCE, PcaRoute.SVD)
                        .map(route -> DynamicTest.dynamicTest(c.id() + " " + route, () -> check(c, route))));
    }

    private static void check(Golden c, PcaRoute route) {
        JsonNode input = c.input();
        PcaSettings settings = PcaSettings.BOOK.withRoute(route);
        if (input.path("ddof").asInt() == 1) settings = settings.withDivisor(Divisor.N_MINUS_1);
        if (input.path("standardise").asBoolean()) settings = settings.standardised();
        Matrix X = GoldenData.of(input);
        Pca pca = Pca.of(X, settings);
        assertTrue(GoldenData.error(Golden.vector(c.expected().get("mean")), pca.mean()) <= c.relTol());
        Vector lambda = Golden.vector(c.expected().get("eigenvaluesDescending"));
        assertTrue(GoldenData.error(lambda, pca.eigenvalues().part(0, lambda.size())) <= c.relTol());
        Vector ratio = Golden.vector(c.expected().get("explainedVarianceRatio"));
        assertTrue(GoldenData.error(ratio, pca.explained().part(0, ratio.size())) <= c.relTol());
        JsonNode components = c.expected().get("components");
        for (int m = 0; m < components.size(); m++) {
            Vector b = Golden.vector(components.get(m));
            double sign = Math.signum(b.dot(pca.B().column(m)));
            assertTrue(b.minus(pca.B().column(m).times(sign)).maxNorm() <= 1e-10, "component " + m);
        }
        assertTrue(pca.certificate(X).holds(), () -> pca.certificate(X).toString());
    }

    @Test
    void tenPointsOfTheBooksSize() {
        Golden c = Golden.book(10).stream()
                .filter(g -> g.id().equals("10.own2d"))
                .findFirst()
                .orElseThrow();
        Pca pca = Pca.of(OWN, PcaSettings.BOOK.withComponents(1));
        near(Golden.vector(c.expected().get("eigenvalues")).toArray(), pca.eigenvalues(), 1e-14);
        near(Golden.vector(c.expected().get("b1")).toArray(), pca.B().column(0), 1e-14);
        assertEquals(c.expected().get("captured1").asDouble(), pca.captured(1), 1e-14);
        assertEquals(
                c.expected().get("meanSqRecErrorM1").asDouble(), pca.errors(OWN).mean(), 1e-14);
    }

    @Test
    void aConstantColumnIsKeptAndNamed() {
        Pca plain = Pca.of(CONSTANT);
        near(new double[] {14 / 9.0, 0}, plain.eigenvalues(), 1e-15);
        near(new double[] {1, 0}, plain.B().column(0), 0);
        near(new double[] {1, 0}, plain.explained(), 0);
        assertEquals(1, plain.rank());
        Pca standardised = Pca.of(CONSTANT, PcaSettings.BOOK.standardised());
        near(new double[] {1, 0}, standardised.eigenvalues(), 1e-15);
        assertTrue(standardised.notes().contains("column 2 is constant and stays 0"));
        near(
                new double[] {1, 5},
                standardised.decode(standardised.encode(CONSTANT)).row(0),
                1e-14);
    }

    @Test
    void fewerPointsThanFeatures() {
        for (PcaRoute route : PcaRoute.values()) {
            if (route == PcaRoute.COVARIANCE) continue;
            Pca pca = Pca.of(WIDE, PcaSettings.BOOK.withRoute(route));
            near(new double[] {1 / 3.0, 1 / 3.0, 0, 0, 0}, pca.eigenvalues(), 1e-15);
            assertEquals(2, pca.rank());
            assertFalse(pca.isDistinct(0));
            Matrix P = pca.B().times(pca.B().transpose());
            Matrix expected = Matrix.generate(5, 5, (i, j) -> i > 2 || j > 2 ? 0 : (i == j ? 1 : 0) - 1 / 3.0);
            assertTrue(P.isClose(expected, 1e-14), route.toString());
            assertTrue(pca.certificate(WIDE).holds());
        }
    }

    @Test
    void aLargeOffsetCostsNoDigit() {
        Pca pca = Pca.of(OFFSET);
        near(new double[] {5.915428769805325, 0.3067934524168972}, pca.eigenvalues(), 2e-14);
        near(new double[] {0.4718579255320243, 0.8816745987679437}, pca.B().column(0), 1e-14);
    }

    @Test
    void oneSignRuleWhateverTheRoute() {
        Matrix tie = Matrix.of(3, 2, 1, -1, -1, 1, 0.5, -0.5);
        for (PcaRoute route : PcaRoute.values())
            near(
                    new double[] {Math.sqrt(0.5), -Math.sqrt(0.5)},
                    Pca.of(tie, PcaSettings.BOOK.withRoute(route).withComponents(1))
                            .B()
                            .column(0),
                    1e-15);
    }

    @Test
    void oneDivisorForAllVariances() {
        Pca book = Pca.of(CROSS);
        Pca unbiased = Pca.of(CROSS, PcaSettings.BOOK.withDivisor(Divisor.N_MINUS_1));
        near(new double[] {2, 0.5}, book.eigenvalues(), 1e-15);
        near(new double[] {8 / 3.0, 2 / 3.0}, unbiased.eigenvalues(), 1e-15);
        near(new double[] {0.8, 0.2}, book.explained(), 1e-15);
        near(new double[] {0.8, 0.2}, unbiased.explained(), 1e-15);
        assertEquals(Math.sqrt(2), book.whiten(CROSS).get(0, 0), 1e-15);
        assertEquals(Math.sqrt(1.5), unbiased.whiten(CROSS).get(0, 0), 1e-15);
        assertTrue(unbiased.toString().contains("1/(N − 1)"));
    }

    @Test
    void eachRowTwiceChangesNothingWithTheBooksDivisor() {
        Matrix X = iris();
        Matrix twice = Matrix.generate(300, 4, (n, d) -> X.get(n / 2, d));
        assertEquals(4.200053427994631, Pca.of(X).eigenvalues().get(0), 1e-14);
        assertEquals(4.200053427994631, Pca.of(twice).eigenvalues().get(0), 1e-14);
        PcaSettings unbiased = PcaSettings.BOOK.withDivisor(Divisor.N_MINUS_1);
        assertEquals(4.228241706034863, Pca.of(X, unbiased).eigenvalues().get(0), 1e-14);
        assertEquals(4.214100429426051, Pca.of(twice, unbiased).eigenvalues().get(0), 1e-14);
    }

    private static Matrix iris() {
        return Datasets.iris().table().matrix("sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm");
    }

    @Test
    void numbersOfAnySize() {
        for (double size : new double[] {1e200, 1e-200}) {
            Pca pca = Pca.of(CROSS.times(size));
            near(new double[] {0.8, 0.2}, pca.explained(), 1e-15);
            assertEquals(Math.sqrt(2), pca.deviations().get(0) / size, 1e-15);
            assertEquals(Math.sqrt(0.5), pca.deviations().get(1) / size, 1e-15);
            assertEquals(Matrix.identity(2), pca.B());
            if (size > 1) assertThrows(MagnitudeException.class, pca::eigenvalues);
            else assertEquals(0, pca.eigenvalues().get(0));
            assertTrue(pca.certificate(CROSS.times(size)).holds());
        }
    }

    /** Whoever forgets to centre finds the mean and takes it for structure. */
    @Test
    void theMeanIsNoDirection() {
        Matrix X = Matrix.of(4, 2, 101, 99, 99, 101, 102, 98, 98, 102);
        Pca pca = Pca.of(X);
        near(new double[] {5, 0}, pca.eigenvalues(), 1e-14);
        near(new double[] {Math.sqrt(0.5), -Math.sqrt(0.5)}, pca.B().column(0), 1e-15);
        near(new double[] {0, 0}, pca.encode(Matrix.of(1, 2, 100, 100)).row(0), 0);
    }

    @Test
    void smallVariancesKeepTheirDigits() {
        Matrix X = Matrix.of(4, 2, 2, 1e-7, -2, 1e-7, 0, -2e-7, 0, 0);
        Pca pca = Pca.of(X);
        assertEquals(PcaRoute.SVD, pca.route());
        assertTrue(pca.notes().get(0).contains("below 10⁻⁸"), pca.notes().toString());
        assertEquals(1.5e-14, pca.eigenvalues().get(1), 1e-24);
        assertEquals(2, pca.rank());
    }

    @Test
    void pointsThatAreAllTheSame() {
        Matrix X = Matrix.of(3, 2, 4, 5, 4, 5, 4, 5);
        for (PcaRoute route : PcaRoute.values()) {
            Pca pca = Pca.of(X, PcaSettings.BOOK.withRoute(route));
            near(new double[] {0, 0}, pca.eigenvalues(), 0);
            near(new double[] {0, 0}, pca.explained(), 0);
            assertEquals(0, pca.rank());
            assertTrue(pca.certificate(X).holds());
        }
    }

    @Test
    void whiteningRefusesWhatDoesNotVary() {
        Matrix X = Matrix.of(4, 3, 1, 1, 2, 2, 0, 2, 3, 5, 8, 4, 1, 5);
        NoVarianceException e =
                assertThrows(NoVarianceException.class, () -> Pca.of(X).whiten(X));
        assertEquals(List.of(2), e.components());
        assertTrue(e.getMessage().contains("component 3"), e.getMessage());
        Matrix W = Pca.of(X, PcaSettings.BOOK.withComponents(2)).whiten(X);
        assertTrue(Moments.of(W).covariance(Divisor.N).isClose(Matrix.identity(2), 1e-13));
    }

    @Test
    void asManyDirectionsAsKeepAShare() {
        Matrix X = iris();
        assertEquals(1, Pca.of(X, PcaSettings.BOOK.withFraction(0.92)).components());
        assertEquals(2, Pca.of(X, PcaSettings.BOOK.withFraction(0.95)).components());
        assertEquals(4, Pca.of(X).components());
    }

    @Test
    void manyFeaturesFewPoints() {
        Matrix X = Rng.seeded(3).normalMatrix(50, 2000);
        Pca pca = Pca.of(X);
        assertEquals(PcaRoute.GRAM, pca.route());
        assertEquals(49, pca.components());
        assertEquals(49, pca.rank());
        assertEquals(0, pca.eigenvalues().part(49, 2000).maxNorm(), 1e-12);
        assertTrue(pca.certificate(X).holds(), () -> pca.certificate(X).toString());
        assertTrue(pca.decode(pca.encode(X)).isClose(X, 1e-12));
    }

    @Test
    void momentsGiveTheSame() {
        Matrix X = iris();
        Moments parts = Moments.of(X.rows(0, 7)).plus(Moments.of(X.rows(7, 8))).plus(Moments.of(X.rows(8, 150)));
        Pca whole = Pca.of(X);
        Pca joined = Pca.of(parts, PcaSettings.BOOK);
        assertTrue(whole.B().isClose(joined.B(), 1e-13));
        assertEquals(4.200053427994631, joined.eigenvalues().get(0), 1e-14);
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Matrix X = Rng.seeded(1).normalMatrix(20, 3).times(1e-3);
        Pca pca = Pca.of(X, PcaSettings.BOOK.standardised().withComponents(2));
        Pca read = Pca.fromJson(pca.toJson());
        assertEquals(pca, read);
        assertEquals(pca.encode(X), read.encode(X));
        String other = pca.toJson().replace("\"version\":1", "\"version\":2");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Pca.fromJson(other))
                .getMessage()
                .contains("version 2"));
    }

    @Test
    void ofMoreExamplesThanAnIntCounts() {
        Moments few = Moments.of(Rng.seeded(1).normalMatrix(20, 3));
        Pca pca = Pca.of(new Moments(5e9, few.mean(), few.M2()), PcaSettings.BOOK);
        assertEquals(pca, Pca.fromJson(pca.toJson()));
        assertTrue(Pca.fromJson(pca.toJson()).toString().startsWith("PCA of 5000000000 points"), pca.toString());
        for (String count : List.of("-1", "1.5", "1e17"))
            assertTrue(assertThrows(
                            IllegalArgumentException.class,
                            () -> Pca.fromJson(pca.toJson().replace("5000000000", count)))
                    .getMessage()
                    .contains("expected a whole number from 0 to 2^53"));
    }

    @Test
    void whatIsWrongIsNamed() {
        refused("X has 1 row, expected at least 2", () -> Pca.of(Matrix.of(1, 2, 1, 2)));
        refused("components is 3, expected 1 to 2", () -> Pca.of(CROSS, PcaSettings.BOOK.withComponents(3)));
        refused("components is 0", () -> PcaSettings.BOOK.withComponents(0));
        refused("components is -1", () -> PcaSettings.BOOK.withComponents(-1));
        refused("X has 3 columns, expected 2", () -> Pca.of(CROSS).encode(Matrix.zeros(1, 3)));
        refused("X[0][1] is NaN", () -> Pca.of(Matrix.of(2, 2, 1, Double.NaN, 0, 1)));
    }

    private static void refused(String message, org.junit.jupiter.api.function.Executable run) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, run);
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    /** The directions are orthonormal eigenvectors, and all of them together lose nothing. */
    @Property(tries = 100, seed = "1")
    void everyRouteIsCertified(
            @ForAll @IntRange(min = 2, max = 12) int N,
            @ForAll @IntRange(min = 1, max = 12) int D,
            @ForAll @IntRange(min = 1, max = 12) int rank,
            @ForAll @IntRange(min = -12, max = 12) int size,
            @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix X = rng.normalMatrix(N, rank).times(rng.normalMatrix(rank, D)).times(Math.pow(10, size));
        for (PcaRoute route : PcaRoute.values()) {
            Pca pca = Pca.of(X, PcaSettings.BOOK.withRoute(route));
            assertTrue(pca.certificate(X).holds(), () -> route + " " + pca.certificate(X));
            assertTrue(pca.rank() <= Math.min(rank, Math.min(N - 1, D)));
            assertTrue(pca.decode(pca.encode(X)).isClose(X, 1e-6 * X.maxNorm()));
        }
    }

    @Test
    void directionsOrVariancesOfOtherDataAreNotCertified() {
        Pca p = Pca.of(CROSS, PcaSettings.BOOK.withComponents(1));
        assertTrue(p.certificate(CROSS).holds());
        assertFalse(with(p, Matrix.of(2, 1, 1.001, 0), p.deviations)
                .certificate(CROSS)
                .holds());
        assertFalse(with(p, Matrix.of(2, 1, 0.6, 0.8), p.deviations)
                .certificate(CROSS)
                .holds());
        Vector other = Vector.of(p.deviations.get(0), 1.001 * p.deviations.get(1));
        assertFalse(with(p, p.B(), other).certificate(CROSS).holds());
    }

    /** A length that is off by little is one of the residual by its square, and where all directions are kept nothing is left out. */
    @Test
    void eachCheckOfTheDirectionsIsNeeded() {
        Pca one = Pca.of(CROSS, PcaSettings.BOOK.withComponents(1));
        assertFalse(with(one, one.B().times(1 + 1e-10), one.deviations)
                .certificate(CROSS)
                .holds());
        Pca all = Pca.of(CROSS);
        assertTrue(with(all, all.B(), all.deviations).certificate(CROSS).holds());
        assertFalse(with(all, Matrix.of(2, 2, 0.6, -0.8, 0.8, 0.6), all.deviations)
                .certificate(CROSS)
                .holds());
    }

    @Test
    void anotherMeanOrDeviationIsNotCertified() {
        Pca p = Pca.of(CROSS, PcaSettings.BOOK.standardised());
        assertTrue(with(p, p.mean(), p.deviation).certificate(CROSS).holds());
        assertFalse(with(p, p.mean().plus(Vector.of(0, 1e-3)), p.deviation)
                .certificate(CROSS)
                .holds());
        assertFalse(
                with(p, p.mean(), p.deviation.times(1.001)).certificate(CROSS).holds());
    }

    private static Pca with(Pca p, Vector mean, Vector deviation) {
        return new Pca(p.settings(), 4, mean, deviation, p.B(), p.deviations, p.route(), p.rank(), p.notes());
    }

    private static Pca with(Pca p, Matrix B, Vector deviations) {
        return new Pca(p.settings(), 4, p.mean(), p.deviation, B, deviations, p.route(), p.rank(), p.notes());
    }
}
