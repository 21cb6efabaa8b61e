package mml.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SvmTest extends TraceContract<SmoStep> {
    private static final Matrix SEVEN = Matrix.of(7, 2, 2, 2, 2, 3, 3, 2, 0, 0, 1, 0, 0, 1, 0.5, 2.5);
    private static final Vector SEVEN_LABELS = Vector.of(1, 1, 1, -1, -1, -1, -1);
    private static final Matrix TWELVE = Matrix.of(12, 1, -5, -4, -3, -2.5, -2, -1, 0.5, 1, 2, 2.5, 4, 5.5);
    private static final Vector TWELVE_LABELS = Vector.of(1, 1, -1, 1, -1, -1, 1, -1, 1, 1, -1, 1);
    private static final Matrix XOR = Matrix.of(4, 2, 1, 1, -1, -1, 1, -1, -1, 1);
    private static final Vector XOR_LABELS = Vector.of(1, 1, -1, -1);

    @Override
    protected Class<SmoStep> family() {
        return SmoStep.class;
    }

    @Override
    protected Stream<Run<SmoStep>> runs() {
        return Stream.of(
                t -> Svm.of(SEVEN, SEVEN_LABELS, linear(1), t),
                t -> Svm.of(XOR, XOR_LABELS, SvmSettings.of(Kernel.polynomial(2, 1, 1), 1000), t),
                t -> Svm.of(
                        TWELVE,
                        TWELVE_LABELS,
                        SvmSettings.of(Kernel.rbf(0.5), 2).withTolerance(1e-3),
                        t),
                t -> Svm.of(
                        Matrix.of(5, 1, -2, -1, 0, 1, 3),
                        Vector.of(1, -1, 1, -1, 1),
                        SvmSettings.of(Kernel.polynomial(2, 1, 1), 1),
                        t));
    }

    private static SvmSettings linear(double C) {
        return SvmSettings.of(Kernel.linear(), C);
    }

    private static Svm svm(double[] x, double[] y, double C) {
        return Svm.of(Matrix.of(x.length, 1, x), Vector.of(y), linear(C));
    }

    @Test
    void softMarginOfSevenPoints() {
        Svm one = Svm.of(SEVEN, SEVEN_LABELS, linear(1));
        assertArrayEquals(new int[] {0, 4, 6}, one.support());
        assertArrayEquals(new double[] {1, 4 / 13.0, 9 / 13.0}, one.alpha().toArray(), 1e-7);
        assertArrayEquals(
                new double[] {1.3461538461538431, 0.26923076923078104},
                one.hyperplane().w().toArray(),
                1e-7);
        assertEquals(-2.3461538461538587, one.bias(), 1e-7);
        assertEquals(1.0576923076923115, one.dual(), 1e-7);
        assertTrue(one.certificate().holds());
        Svm tenth = Svm.of(SEVEN, SEVEN_LABELS, linear(0.1));
        assertArrayEquals(new double[] {0.55, 0.35}, tenth.hyperplane().w().toArray(), 1e-12);
        assertEquals(0.3875, tenth.dual(), 1e-12);
        assertEquals(-1.35, tenth.bias(), 0.5);
    }

    @Test
    void exclusiveOrWithAPolynomialKernel() {
        Svm svm = Svm.of(XOR, XOR_LABELS, SvmSettings.of(Kernel.polynomial(2, 1, 1), 1000));
        assertArrayEquals(new double[] {0.125, 0.125, 0.125, 0.125}, svm.alpha().toArray(), 1e-9);
        assertEquals(0, svm.bias(), 1e-9);
        assertEquals(0.5, svm.squaredNorm(), 1e-9);
        for (double[] x : new double[][] {{0.3, -2}, {1.5, 0.7}})
            assertEquals(x[0] * x[1], svm.decision(Vector.of(x)), 1e-8);
    }

    @Test
    void duplicatesWithOppositeLabels() {
        Svm svm = svm(new double[] {-1, 0, 0, 1}, new double[] {-1, -1, 1, 1}, 1);
        assertEquals(1, svm.hyperplane().w().get(0), 1e-8);
        assertEquals(0, svm.bias(), 1e-8);
        assertArrayEquals(new double[] {0.5, 1, 1, 0.5}, svm.alpha().toArray(), 1e-8);
        assertEquals(2.5, svm.dual(), 1e-8);
        assertEquals(2.5, svm.primal(), 1e-7);
    }

    @Test
    void whenAllAreAtTheirBoundTheBiasIsAnInterval() {
        Svm svm = svm(new double[] {0, 1}, new double[] {1, -1}, 0.1);
        assertEquals(-0.1, svm.hyperplane().w().get(0), 1e-15);
        assertEquals(39 / 200.0, svm.dual(), 1e-15);
        assertEquals(-0.9, svm.biasInterval().low(), 1e-15);
        assertEquals(1, svm.biasInterval().high(), 1e-15);
        assertEquals(0.05, svm.bias(), 1e-15);
    }

    @Test
    void exclusiveOrIsNotSeparableByALine() {
        for (double C : new double[] {0.1, 1, 1000}) {
            Svm svm = Svm.of(XOR, XOR_LABELS, linear(C));
            assertEquals(4 * C, svm.dual(), 1e-9 * C);
            assertEquals(-1, svm.biasInterval().low(), 1e-9);
            assertEquals(1, svm.biasInterval().high(), 1e-9);
            assertEquals(0, svm.squaredNorm(), 1e-9 * C);
            assertTrue(svm.certificate().holds());
        }
    }

    @Test
    void scalingThePointsScalesTheMultipliers() {
        Matrix X = Matrix.of(6, 2, 0, 0, 1, 0, 0, 1, 2, 2, 0.5, 0.4, 3, 2);
        Vector y = Vector.of(-1, -1, -1, 1, 1, 1);
        for (double s : new double[] {0x1p20, 0x1p-20, 1e6, 1e-6})
            for (boolean rbf : new boolean[] {false, true}) {
                Svm one = Svm.of(X, y, SvmSettings.of(rbf ? Kernel.rbf(0.7) : Kernel.linear(), 2));
                double C = rbf ? 2 : 2 / (s * s);
                Svm other = Svm.of(X.times(s), y, SvmSettings.of(rbf ? Kernel.rbf(0.7 / (s * s)) : Kernel.linear(), C));
                assertArrayEquals(one.support(), other.support());
                for (int n = 0; n < one.support().length; n++)
                    assertEquals(one.alpha().get(n), other.alpha().get(n) * (2 / C), 1e-7);
                Vector f = one.decision(X);
                assertArrayEquals(f.toArray(), other.decision(X.times(s)).toArray(), 1e-7);
            }
    }

    @Test
    void withGammaZeroEverybodyIsOfTheLargerClass() {
        Svm svm = Svm.of(Matrix.of(5, 1, 1, 2, 3, 4, 5), Vector.of(1, 1, 1, -1, -1), SvmSettings.of(Kernel.rbf(0), 1));
        assertEquals(4, svm.dual(), 1e-12);
        assertEquals(1, svm.bias(), 1e-12);
        assertEquals(1, svm.decision(Vector.of(100)), 1e-12);
        assertTrue(svm.certificate().holds());
    }

    @Test
    void withAHugeGammaEveryPointIsAlone() {
        Svm svm = Svm.of(Matrix.of(4, 1, 1, 2, 3, 4), Vector.of(1, 1, -1, -1), SvmSettings.of(Kernel.rbf(1e300), 10));
        assertArrayEquals(new double[] {1, 1, 1, 1}, svm.alpha().toArray(), 1e-9);
        assertTrue(svm.certificate().holds());
    }

    @Test
    void aFunctionThatIsNoKernelEndsWithANote() {
        Matrix X = Matrix.of(4, 1, 1, 2, 3, 4);
        Svm svm = Svm.of(X, Vector.of(1, -1, 1, -1), SvmSettings.of(Kernel.sigmoid(1, 1), 5));
        assertTrue(svm.notes().stream().anyMatch(n -> n.contains("not positive semidefinite")), svm.notes()::toString);
        for (double a : svm.alpha().toArray()) assertTrue(a > 0 && a <= 5);
    }

    @Test
    void twiceEachPointIsTwiceC() {
        Svm once = svm(new double[] {0, 1, 2, 4}, new double[] {-1, -1, 1, 1}, 2);
        Svm twice = svm(new double[] {0, 1, 2, 4, 0, 1, 2, 4}, new double[] {-1, -1, 1, 1, -1, -1, 1, 1}, 1);
        for (Svm svm : List.of(once, twice)) {
            assertEquals(2, svm.hyperplane().w().get(0), 1e-8);
            assertEquals(-3, svm.bias(), 1e-8);
            assertEquals(2, svm.dual(), 1e-8);
        }
    }

    @Test
    void degeneratePairsEnd() {
        Svm svm = Svm.of(Matrix.of(4, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0), Vector.of(1, 1, 1, -1), linear(100));
        assertArrayEquals(new double[] {2, 2, 2, 6}, svm.alpha().toArray(), 1e-7);
        assertArrayEquals(new double[] {2, 2, 2}, svm.hyperplane().w().toArray(), 1e-7);
        assertEquals(-1, svm.bias(), 1e-7);
        assertEquals(6, svm.dual(), 1e-6);
        assertEquals(Outcome.CONVERGED, svm.outcome());
    }

    @Test
    void aHugeCIsSolvedByTheGap() {
        Svm svm = svm(new double[] {0, 1e-4, 1}, new double[] {1, -1, 1}, 1e12);
        assertEquals(0, svm.squaredNorm(), 1e-3);
        assertTrue(svm.certificate().holds());
        assertEquals(1, svm.bias(), 1e-6);
        assertEquals(2, svm.primal() / 1e12, 1e-7);
        assertTrue(svm.primal() >= svm.dual());
    }

    @Test
    void theSumOfTheMultipliersStaysZeroAndTheGapCloses() {
        Rng rng = Rng.seeded(3);
        int N = 40;
        double[][] x = new double[N][2];
        double[] y = new double[N];
        for (int n = 0; n < N; n++) {
            x[n] = new double[] {rng.normal(), rng.normal()};
            y[n] = x[n][0] + 0.5 * rng.normal() > 0 ? 1 : -1;
        }
        Trace<SmoStep> trace = Trace.of(t -> Svm.of(Matrix.of(x), Vector.of(y), SvmSettings.of(Kernel.rbf(1), 3), t));
        double dual = 0;
        double gap = Double.POSITIVE_INFINITY;
        for (int i = 0; i < trace.size(); i++) {
            if (!(trace.get(i) instanceof SmoStep.Pair p)) continue;
            double sum = 0;
            for (int n = 0; n < N; n++) sum += y[n] * p.machine().alpha().get(n);
            assertEquals(0, sum, 1e-13);
            assertTrue(p.machine().dual() >= dual - 1e-12, "the dual objective never falls");
            assertTrue(p.machine().primal() >= p.machine().dual() - 1e-12);
            assertTrue(p.L() <= p.machine().alpha().get(p.j()) + 1e-12
                    && p.machine().alpha().get(p.j()) <= p.H() + 1e-12);
            dual = p.machine().dual();
            gap = p.machine().primal() - p.machine().dual();
        }
        assertTrue(gap <= 1e-7 * dual);
    }

    @Test
    void theLimitIsKeptAndTrainingGoesOnFromThere() {
        Rng rng = Rng.seeded(4);
        int N = 200;
        double[][] x = new double[N][2];
        List<String> y = new ArrayList<>();
        for (int n = 0; n < N; n++) {
            x[n] = new double[] {rng.normal() * 1e6, rng.normal()};
            y.add(x[n][1] + 0.3 * rng.normal() > 0 ? "up" : "down");
        }
        Matrix X = Matrix.of(x);
        Svm svm = Svm.of(X, y, linear(1).withIterations(500));
        assertEquals(500, svm.iterations());
        assertEquals(Outcome.ITERATION_LIMIT, svm.outcome());
        assertTrue(
                svm.notes().stream().anyMatch(n -> n.contains("column 1") && n.contains("standardise")),
                svm.notes()::toString);
        assertFalse(svm.certificate().holds());
        Svm more = svm.resume(300, Tracer.off());
        assertTrue(more.iterations() <= 800 && more.dual() >= svm.dual());
        Svm scaled = Svm.of(X, y, linear(1).standardised());
        assertEquals(Outcome.CONVERGED, scaled.outcome());
        assertTrue(scaled.certificate().holds());
        Vector f = scaled.decision(X);
        Hyperplane plane = scaled.hyperplane();
        for (int n = 0; n < N; n++) assertEquals(f.get(n), plane.f(X.row(n)), 1e-9 * (1 + Math.abs(f.get(n))));
    }

    @Test
    void featuresFarFromZeroAreNamed() {
        Vector x = TWELVE.column(0);
        Matrix X = Matrix.ofColumns(x, x.map(value -> value * value + 1e9));
        Svm svm = Svm.of(X, TWELVE_LABELS, linear(1).withIterations(1000));
        assertFalse(svm.certificate().holds());
        assertTrue(
                svm.notes().stream().anyMatch(n -> !n.contains("column 1") && n.contains("column 2")),
                svm.notes()::toString);
        assertTrue(
                Svm.of(X, TWELVE_LABELS, linear(1).standardised()).certificate().holds());
    }

    @Test
    void goingOnEndsWhereOneRunEnds() {
        SvmSettings settings = SvmSettings.of(Kernel.rbf(0.5), 2);
        Svm whole = Svm.of(TWELVE, TWELVE_LABELS, settings);
        Svm parts = Svm.of(TWELVE, TWELVE_LABELS, settings.withIterations(5));
        assertEquals(Outcome.ITERATION_LIMIT, parts.outcome());
        for (int part = 0; part < 100 && parts.outcome() == Outcome.ITERATION_LIMIT; part++)
            parts = parts.resume(5, Tracer.off());
        assertEquals(Outcome.CONVERGED, parts.outcome());
        assertEquals(whole.dual(), parts.dual(), 1e-8);
        assertArrayEquals(
                whole.decision(TWELVE).toArray(), parts.decision(TWELVE).toArray(), 1e-6);
    }

    @Test
    void aTracerCanStopIt() {
        Recorder<SmoStep> recorder = Recorder.all();
        Svm svm = Svm.of(
                SEVEN, SEVEN_LABELS, linear(1), recorder.stopWhen(s -> s instanceof SmoStep.Pair p && p.k() == 2));
        assertEquals(2, svm.iterations());
        assertEquals(Outcome.STOPPED, svm.outcome());
    }

    @Test
    void classesAreNamedAndWeighted() {
        Matrix X = Matrix.of(4, 1, 0, 1, 2, 3);
        List<String> y = List.of("zebra", "ant", "zebra", "ant");
        Svm svm = Svm.of(X, y, linear(1).withWeights(Map.of("ant", 100.0)));
        assertEquals(List.of("ant", "zebra"), svm.classes());
        assertEquals("ant", svm.predict(Vector.of(3)));
        List<String> found = svm.predict(X);
        assertEquals("ant", found.get(1));
        assertTrue(svm.notes().get(0).contains("zebra"));
        assertThrows(
                IllegalArgumentException.class, () -> Svm.of(X, y, linear(1).withWeights(Map.of("bee", 2.0))));
        double weighted = Svm.of(X, y, linear(1).withWeights(Map.of("ant", 2.0, "zebra", 2.0)))
                .dual();
        assertEquals(Svm.of(X, y, linear(2)).dual(), weighted, 1e-7);
    }

    @Test
    void theOrderOfThePointsDoesNotMatter() {
        Svm one = Svm.of(SEVEN, SEVEN_LABELS, linear(1));
        int[] order = Rng.seeded(5).shuffle(7);
        double[][] x = new double[7][];
        double[] y = new double[7];
        for (int n = 0; n < 7; n++) {
            x[n] = SEVEN.row(order[n]).toArray();
            y[n] = SEVEN_LABELS.get(order[n]);
        }
        Svm other = Svm.of(Matrix.of(x), Vector.of(y), linear(1));
        assertEquals(one.dual(), other.dual(), 1e-8);
        assertArrayEquals(one.decision(SEVEN).toArray(), other.decision(SEVEN).toArray(), 1e-6);
    }

    @Test
    void precomputedNumbersGiveTheSameMachine() {
        Matrix K = Gram.of(Kernel.rbf(0.5), SEVEN).K();
        Svm direct = Svm.of(SEVEN, SEVEN_LABELS, SvmSettings.of(Kernel.rbf(0.5), 1));
        Svm given = Svm.of(K, SEVEN_LABELS, SvmSettings.of(Kernel.precomputed(), 1));
        assertArrayEquals(direct.support(), given.support());
        assertArrayEquals(direct.alpha().toArray(), given.alpha().toArray(), 0);
        assertArrayEquals(direct.decision(SEVEN).toArray(), given.decision(K).toArray(), 1e-14);
        assertTrue(given.certificate().holds());
        Svm own = Svm.of(
                SEVEN,
                SEVEN_LABELS,
                SvmSettings.of(Kernel.own("mine", (x, z) -> Kernel.rbf(0.5).of(x, z)), 1));
        assertArrayEquals(direct.alpha().toArray(), own.alpha().toArray(), 0);
    }

    @Test
    void distancesAreThoseOfTheHyperplane() {
        Svm svm = Svm.of(SEVEN, SEVEN_LABELS, linear(1));
        for (int n = 0; n < 7; n++)
            assertEquals(svm.hyperplane().distance(SEVEN.row(n)), svm.distance(SEVEN.row(n)), 1e-7);
    }

    @Test
    void refusesWhatItCannotLearnFrom() {
        Matrix X = Matrix.of(2, 1, 0, 1);
        assertMessage("class blue", () -> Svm.of(X, List.of("blue", "blue"), linear(1)));
        assertMessage("3 classes a, b, c", () -> Svm.of(Matrix.of(3, 1, 0, 1, 2), List.of("a", "b", "c"), linear(1)));
        assertMessage("X[1][0] is NaN", () -> Svm.of(Matrix.of(2, 1, 0, Double.NaN), List.of("a", "b"), linear(1)));
        assertMessage("y[1] is NaN", () -> Svm.of(X, Vector.of(0, Double.NaN), linear(1)));
        assertMessage("y has 1 labels", () -> Svm.of(X, List.of("a"), linear(1)));
        assertMessage("X is 0×0", () -> Svm.of(Matrix.zeros(0, 0), List.of(), linear(1)));
        for (double C : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
            assertMessage("C is " + C, () -> linear(C));
        assertMessage(
                "points 2 and 1",
                () -> Svm.of(
                        X,
                        List.of("a", "b"),
                        SvmSettings.of(Kernel.own("bad", (x, z) -> x.get(0) + z.get(0) == 1 ? Double.NaN : 1), 1)));
        assertMessage(
                "not symmetric: of points",
                () -> Svm.of(
                        X,
                        List.of("a", "b"),
                        SvmSettings.of(Kernel.own("bad", (x, z) -> x.get(0) == z.get(0) ? 2 : x.get(0)), 1)));
        assertMessage(
                "expected a finite number", () -> Svm.of(Matrix.of(2, 1, 1e200, 1), List.of("a", "b"), linear(1)));
        Svm svm = Svm.of(X, List.of("a", "b"), linear(1));
        assertMessage("X has 2 columns", () -> svm.decision(Matrix.zeros(1, 2)));
        assertMessage("X[0][0] is NaN", () -> svm.decision(Matrix.of(1, 1, Double.NaN)));
        assertTrue(Collections.disjoint(svm.notes(), List.of("")));
    }

    private static void assertMessage(String part, Executable bad) {
        String message = assertThrows(IllegalArgumentException.class, bad).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Kernel mixed = Kernel.rbf(0.3).plus(Kernel.polynomial(2, 0.1, 1)).times(Kernel.rationalQuadratic(2, 3));
        for (Kernel kernel : List.of(Kernel.linear(), mixed, Kernel.sigmoid(0.1, -1))) {
            Svm svm = Svm.of(
                    SEVEN,
                    SEVEN_LABELS,
                    SvmSettings.of(kernel, 0.7).standardised().withWeights(Map.of("1", 2.0)));
            Svm read = Svm.fromJson(svm.toJson());
            assertEquals(svm, read);
            assertEquals(svm.decision(SEVEN), read.decision(SEVEN));
            assertEquals(svm.toJson(), read.toJson());
            assertFalse(read.toString().isBlank());
            assertThrows(IllegalStateException.class, () -> read.resume(1, Tracer.off()));
        }
        Svm one = svm(new double[] {-1, 1}, new double[] {-1, 1}, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> Svm.fromJson(one.toJson().replace("\"version\":1", "\"version\":9")));
        Svm own = Svm.of(SEVEN, SEVEN_LABELS, SvmSettings.of(Kernel.own("mine", Vector::dot), 1));
        assertThrows(IllegalArgumentException.class, own::toJson);
    }

    /** Of −3, −1, 1 and 3 the two inner points hold a margin that C = 0.3 makes softer. */
    @Test
    void multipliersAndObjectivesThatAreWrongAreNotCertified() {
        Matrix X = Matrix.of(4, 1, -3, -1, 1, 3);
        Vector y = Vector.of(-1, -1, 1, 1);
        Svm svm = Svm.of(X, y, linear(0.3));
        Svm.Quality q = new Svm.Quality(svm.primal(), svm.dual(), svm.squaredNorm(), svm.violation());
        assertTrue(holds(svm, X, y, q, 0, -0.3, 0.3, 0));
        assertFalse(holds(svm, X, y, q, 0, -0.3 - 1e-12, 0.3 + 1e-12, 0), "more than C");
        assertFalse(holds(svm, X, y, q, 0, -0.3, 0.3 - 1e-11, 0), "Σ y α");
        assertFalse(holds(svm, X, y, q, -1e-13, -0.3, 0.3, 1e-13), "far points that hold nothing");
        for (Svm.Quality wrong : new Svm.Quality[] {
            new Svm.Quality(1.001 * svm.primal(), svm.dual(), svm.squaredNorm(), 0),
            new Svm.Quality(svm.primal(), 0.999 * svm.dual(), svm.squaredNorm(), 0),
            new Svm.Quality(svm.primal(), svm.dual(), 1.001 * svm.squaredNorm(), 0)
        }) assertFalse(holds(svm, X, y, wrong, 0, -0.3, 0.3, 0), wrong.toString());
    }

    private static boolean holds(Svm svm, Matrix X, Vector y, Svm.Quality quality, double... beta) {
        Expansion f = Expansion.of(Kernel.linear(), null, X, beta, svm.bias());
        return new Svm(
                        svm.settings(),
                        svm.classes(),
                        f,
                        svm.biasInterval(),
                        quality,
                        svm.iterations(),
                        svm.outcome(),
                        svm.notes(),
                        null)
                .certificate(X, Labels.names(y))
                .holds();
    }
}
