package mml.mixture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.data.Datasets;
import mml.golden.Golden;
import mml.golden.GoldenData;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KMeansTest extends TraceContract<KMeansStep> {
    private static Matrix column(double... x) {
        return Matrix.of(x.length, 1, x);
    }

    @Override
    protected Class<KMeansStep> family() {
        return KMeansStep.class;
    }

    @Override
    protected Stream<Run<KMeansStep>> runs() {
        return Stream.of(
                t -> KMeans.from(column(0, 1, 10, 11), column(0.5, 10.5, 1000), new Stopping(0, 100), t),
                t -> KMeans.of(Matrix.of(4, 2, 0, 0, 1, 0, 5, 5, 6, 5), 2, Rng.seeded(1), t));
    }

    @TestFactory
    Stream<DynamicTest> referenceCases() {
        return Golden.cases("kmeans").stream()
                .map(c -> DynamicTest.dynamicTest(c.id(), () -> {
                    Matrix X = GoldenData.of(c.input());
                    KMeans k = KMeans.from(X, Golden.matrix(c.input().get("init")));
                    double inertia = c.expected().get("inertia").asDouble();
                    assertEquals(inertia, k.inertia(), c.relTol() * inertia);
                    assertTrue(k.centres().isClose(Golden.matrix(c.expected().get("centers")), 1e-12));
                    for (int j = 0; j < k.sizes().length; j++)
                        assertEquals(c.expected().get("sizes").get(j).asInt(), k.sizes()[j]);
                    assertTrue(k.certificate(X).holds(), () -> k.certificate(X).toString());
                }));
    }

    @Test
    void aCentreWithoutPointsMovesAndSaysSo() {
        Trace<KMeansStep> trace =
                Trace.of(t -> KMeans.from(column(0, 1, 10, 11), column(0.5, 10.5, 1000), new Stopping(0, 100), t));
        assertTrue(trace.stream().anyMatch(s -> s instanceof KMeansStep.Relocated r && r.cluster() == 2));
        KMeans k = KMeans.from(column(0, 1, 10, 11), column(0.5, 10.5, 1000));
        assertEquals(0.5, k.inertia());
        assertEquals(3, k.centres().rows());
    }

    @Test
    void fewerDistinctPointsThanCentres() {
        Matrix X = column(1, 1, 1, 2, 2);
        for (KMeans k : new KMeans[] {
            KMeans.of(X, 3, Rng.seeded(1)), KMeans.from(X, column(0, 1, 5)), KMeans.optimal(X.column(0), 3)
        }) {
            assertEquals(2, k.centres().rows());
            assertEquals(0, k.inertia());
            assertTrue(
                    k.notes().get(k.notes().size() - 1).contains("2 distinct points"),
                    k.notes().toString());
            assertTrue(k.certificate(X).holds());
        }
    }

    @Test
    void aSumLargerThanEveryDoubleIsRefused() {
        KMeans k = KMeans.of(column(0, 1e200, 4e200), 2, Rng.seeded(1));
        assertEquals(1e200 / Math.sqrt(6), k.deviation(), 1e187);
        assertThrows(MagnitudeException.class, k::inertia);
        assertTrue(k.toString().contains("sum to more than every double"));
    }

    @Test
    void theBestThereIsOnALine() {
        double[] expected = {1747.428571428571, 125.5, 4, 2.5, 1, 0.5, 0};
        for (int K = 1; K <= 7; K++) {
            KMeans k = KMeans.optimal(Vector.of(12, 1, 2, 50, 3, 10, 11), K);
            assertEquals(expected[K - 1], k.inertia(), 1e-11);
            assertTrue(k.certificate(column(12, 1, 2, 50, 3, 10, 11)).holds());
        }
        Vector galaxies = Datasets.galaxies().table().matrix().column(0).times(0.001);
        double[] best = {
            1687.058849609756, 737.404294395738, 335.754027042857, 106.785257929404, 68.384764028137, 42.024265074921
        };
        for (int K = 1; K <= 6; K++)
            assertEquals(best[K - 1], KMeans.optimal(galaxies, K).inertia(), 1e-9);
    }

    @Test
    void numbersOfAnySize() {
        for (double size : new double[] {1e200, 1e-200, 1}) {
            Matrix X = column(0, 1, 4, 5).times(size);
            KMeans k = KMeans.best(X, 2, 10, Rng.seeded(2));
            assertEquals(k.labels()[0], k.labels()[1]);
            assertEquals(k.labels()[2], k.labels()[3]);
            assertEquals(5, (k.centres().get(0, 0) + k.centres().get(1, 0)) / size, 1e-15);
            assertEquals(0.5, k.deviation() / size, 1e-15);
            assertArrayEquals(k.labels(), k.predict(X));
            assertTrue(k.certificate(X).holds());
        }
    }

    @Test
    void sameSeedSameBitsAndOneStartOrMany() {
        Matrix X = Rng.seeded(1).normalMatrix(300, 3);
        assertEquals(KMeans.of(X, 5, Rng.seeded(4)), KMeans.of(X, 5, Rng.seeded(4)));
        assertTrue(KMeans.best(X, 5, 10, Rng.seeded(4)).inertia()
                <= KMeans.of(X, 5, Rng.seeded(4)).inertia());
    }

    @Test
    void theLimitIsAnOutcome() {
        Matrix X = Rng.seeded(1).normalMatrix(300, 3);
        KMeans k = KMeans.from(X, X.rows(0, 6), new Stopping(0, 2), Tracer.off());
        assertEquals(Outcome.ITERATION_LIMIT, k.outcome());
        assertEquals(2, k.iterations());
        assertTrue(k.certificate(X).holds(), () -> k.certificate(X).toString());
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Matrix X = Rng.seeded(8).normalMatrix(40, 2);
        KMeans k = KMeans.of(X, 4, Rng.seeded(1));
        KMeans read = KMeans.fromJson(k.toJson());
        assertEquals(k, read);
        assertArrayEquals(k.predict(X), read.predict(X));
    }

    @Test
    void whatIsWrongIsNamed() {
        Matrix X = column(1, 2, 3);
        refused("K is 0, expected 1 to 3", () -> KMeans.of(X, 0, Rng.seeded(1)));
        refused("K is 4, expected 1 to 3", () -> KMeans.of(X, 4, Rng.seeded(1)));
        refused("centres has 2 columns, expected 1", () -> KMeans.from(X, Matrix.identity(2)));
        refused("X has 2 columns", () -> KMeans.of(X, 2, Rng.seeded(1)).predict(Matrix.identity(2)));
        refused("X[0][0] is Infinity", () -> KMeans.of(column(Double.POSITIVE_INFINITY), 1, Rng.seeded(1)));
    }

    private static void refused(String message, org.junit.jupiter.api.function.Executable run) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, run);
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    /** Squared distances never grow, and on a line no start beats the optimum. */
    @Property(tries = 200, seed = "1")
    void theSumNeverGrows(
            @ForAll @IntRange(min = 1, max = 30) int N,
            @ForAll @IntRange(min = 1, max = 5) int K,
            @ForAll @IntRange(min = 0, max = 2) int rounded,
            @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix X = rng.normalMatrix(N, 1).map(x -> rounded == 0 ? x : Math.rint(rounded * x));
        int k = Math.min(K, N);
        double[] values = Trace.<KMeansStep>of(t -> KMeans.of(X, k, rng, t))
                .values(s -> s instanceof KMeansStep.Assigned a ? a.inertia() : Double.NaN);
        for (int i = 1; i < values.length; i++) assertTrue(values[i] <= values[i - 1] * (1 + 1e-13) + 1e-13);
        KMeans best = KMeans.optimal(X.column(0), k);
        assertTrue(best.certificate(X).holds(), () -> best.certificate(X).toString());
        assertTrue(best.inertia() <= values[values.length - 1] * (1 + 1e-12) + 1e-12);
    }

    /** Of 0, 1, 10 and 11 the centres are 1/2 and 21/2 and J is 1. */
    @Test
    void anotherLabelCentreOrSumIsNotCertified() {
        Matrix X = Matrix.of(4, 1, 0, 1, 10, 11);
        String right = KMeans.from(X, Matrix.of(2, 1, 0, 10)).toJson();
        assertTrue(KMeans.fromJson(right).certificate(X).holds());
        for (String[] change : new String[][] {
            {"\"labels\":[0,0,1,1]", "\"labels\":[0,1,1,1]"},
            {"[0.5]", "[0.6]"},
            {"\"scaledInertia\":", "\"scaledInertia\":1"}
        }) {
            String wrong = right.replace(change[0], change[1]);
            assertNotEquals(right, wrong);
            assertFalse(KMeans.fromJson(wrong).certificate(X).holds(), change[1]);
        }
    }

    /** Points 0, 1 and 4 with centres 0 and 5/2: 4 and 1 are as their centre says, J is right, but 1 is nearer to 0. */
    @Test
    void aPointThatIsNearerToAnotherCentreIsNotCertified() {
        Matrix X = Matrix.of(3, 1, 0, 1, 4);
        KMeans one = KMeans.from(X, Matrix.of(2, 1, 0, 2.5), new Stopping(0, 0), Tracer.off());
        String right = KMeans.from(X, Matrix.of(2, 1, 0, 2.5)).toJson();
        assertEquals(Outcome.ITERATION_LIMIT, one.outcome());
        String wrong = right.replace("\"labels\":[0,0,1]", "\"labels\":[0,1,1]")
                .replace("[0.5]", "[0]")
                .replace("[4]", "[2.5]")
                .replace("\"scaledInertia\":0.5", "\"scaledInertia\":4.5");
        KMeans read = KMeans.fromJson(wrong);
        assertEquals(Matrix.of(2, 1, 0, 2.5), read.centres());
        assertEquals(4.5, read.inertia());
        assertFalse(read.certificate(X).holds());
    }

    /** So near the mean J is as it was, to the last bit. */
    @Test
    void aCentreNearTheMeanIsNotCertified() {
        Matrix X = Matrix.of(4, 1, 0, 1, 10, 11);
        String right = KMeans.from(X, Matrix.of(2, 1, 0, 10)).toJson();
        String wrong = right.replace("[0.5]", "[0.500000001]");
        assertNotEquals(right, wrong);
        assertFalse(KMeans.fromJson(wrong).certificate(X).holds());
    }
}
