package mml.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ConvexHullsTest extends TraceContract<HullStep> {
    private static final Matrix SIX = Matrix.of(6, 2, 2, 2, 2, 3, 3, 2, 0, 0, 1, 0, 0, 1);
    private static final Vector SIX_LABELS = Vector.of(1, 1, 1, -1, -1, -1);

    @Override
    protected Class<HullStep> family() {
        return HullStep.class;
    }

    @Override
    protected Stream<Run<HullStep>> runs() {
        return Stream.of(t -> ConvexHulls.of(SIX, SIX_LABELS, Kernel.linear(), 1, t));
    }

    @Test
    void nearestPointsOfTheSixPoints() {
        ConvexHulls hulls = ConvexHulls.of(SIX, SIX_LABELS);
        assertArrayEquals(new double[] {2, 2}, hulls.c().toArray(), 1e-9);
        assertArrayEquals(new double[] {0.5, 0.5}, hulls.d().toArray(), 1e-9);
        assertEquals(2.1213203435596424, hulls.distance(), 1e-12);
        assertTrue(hulls.isSeparable() && hulls.certificate().holds());
    }

    @Test
    void theHardMarginLiesHalfWay() {
        Svm six = HardMarginSvm.of(SIX, SIX_LABELS);
        assertArrayEquals(new double[] {2 / 3.0, 2 / 3.0}, six.hyperplane().w().toArray(), 1e-9);
        assertEquals(-5 / 3.0, six.bias(), 1e-9);
        assertArrayEquals(new int[] {0, 4, 5}, six.support());
        assertArrayEquals(new double[] {4 / 9.0, 2 / 9.0, 2 / 9.0}, six.alpha().toArray(), 1e-9);
        assertEquals(4 / 9.0, six.primal(), 1e-9);
        assertEquals(1.0606601717798212, six.hyperplane().margin(), 1e-9);
        assertTrue(six.certificate().holds());
        Svm two = HardMarginSvm.of(Matrix.of(2, 2, 1, 1, -1, -1), Vector.of(1, -1));
        assertArrayEquals(new double[] {0.25, 0.25}, two.alpha().toArray(), 1e-12);
        assertArrayEquals(new double[] {0.5, 0.5}, two.hyperplane().w().toArray(), 1e-12);
        assertEquals(0, two.bias(), 1e-12);
    }

    @Test
    void aCommonPointOfBothHullsIsTheWitness() {
        Matrix xor = Matrix.of(4, 2, 1, 1, -1, -1, 1, -1, -1, 1);
        Vector y = Vector.of(1, 1, -1, -1);
        var e = assertThrows(NotSeparableException.class, () -> HardMarginSvm.of(xor, y));
        assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5}, e.weights().toArray(), 1e-9);
        assertEquals(0, e.distance(), 1e-7);
        assertTrue(e.getMessage().contains("common point"));
        Svm lifted = HardMarginSvm.of(xor, Labels.names(y), Kernel.polynomial(2, 1, 1), Tracer.off());
        assertArrayEquals(
                new double[] {0.125, 0.125, 0.125, 0.125}, lifted.alpha().toArray(), 1e-9);
    }

    /** Either a hyperplane separates, or the witness is a common point: nothing in between. */
    @Property(tries = 200, seed = "1")
    void separableOrAWitness(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int N = rng.between(2, 12);
        double[] x = new double[2 * N];
        for (int i = 0; i < x.length; i++) x[i] = rng.between(-4, 4);
        double[] labels = new double[N];
        for (int n = 0; n < N; n++) labels[n] = rng.uniform() < 0.5 ? 1 : -1;
        labels[0] = 1;
        labels[1] = -1;
        Matrix X = Matrix.of(N, 2, x);
        Vector y = Vector.of(labels);
        try {
            Svm svm = HardMarginSvm.of(X, y);
            assertTrue(svm.hyperplane().separation(X, y) >= 1 - 1e-6);
            assertTrue(svm.certificate().holds(), () -> svm.certificate().toString());
        } catch (NotSeparableException e) {
            Vector difference = ConvexHulls.mean(X, y, e.weights(), 1).minus(ConvexHulls.mean(X, y, e.weights(), -1));
            assertEquals(0, difference.maxNorm(), 1e-5);
        }
    }

    @Test
    void nuBoundsTheShareOfErrorsAndOfSupportVectors() {
        Rng rng = Rng.seeded(11);
        int N = 100;
        double[] x = new double[2 * N];
        List<String> y = new ArrayList<>();
        for (int n = 0; n < N; n++) {
            x[2 * n] = rng.normal();
            x[2 * n + 1] = rng.normal();
            y.add(x[2 * n] + 0.7 * rng.normal() > 0 ? "b" : "a");
        }
        Matrix X = Matrix.of(N, 2, x);
        for (double nu : new double[] {0.3, 0.5, 0.8}) {
            Svm svm = NuSvm.of(X, y, Kernel.rbf(0.5), nu);
            int inside = 0;
            for (int n = 0; n < N; n++) {
                double f = svm.decision(X.row(n));
                if ((y.get(n).equals("b") ? f : -f) < 1 - 1e-6) inside++;
            }
            assertTrue(inside <= nu * N + 1e-9, inside + " errors");
            assertTrue(svm.support().length >= nu * N - 1e-9);
            assertEquals(Outcome.CONVERGED, svm.outcome());
            assertTrue(svm.certificate().holds());
            Svm same = Svm.of(X, y, svm.settings());
            assertArrayEquals(same.decision(X).toArray(), svm.decision(X).toArray(), 1e-5);
        }
    }

    @Test
    void theLargestNuIsSolved() {
        Matrix X = Matrix.of(5, 1, 0, 1, 2.5, 3, 5);
        List<String> y = List.of("a", "a", "b", "b", "b");
        Svm svm = NuSvm.of(X, y, Kernel.linear(), 0.8);
        assertTrue(svm.certificate().holds());
        for (double a : svm.alpha().toArray())
            assertTrue(a > 0 && a <= svm.settings().C());
        assertThrows(IllegalArgumentException.class, () -> NuSvm.of(X, y, Kernel.linear(), 0.81));
        assertThrows(IllegalArgumentException.class, () -> NuSvm.of(X, y, Kernel.linear(), 0));
        Matrix mixed = Matrix.of(4, 1, 0, 1, 0, 1);
        assertThrows(
                NotSeparableException.class, () -> NuSvm.of(mixed, List.of("a", "a", "b", "b"), Kernel.linear(), 0.5));
    }

    @Test
    void refusesLabelsAndReductions() {
        assertThrows(IllegalArgumentException.class, () -> ConvexHulls.of(SIX, Vector.of(1, 1, 1, 0, -1, -1)));
        assertThrows(IllegalArgumentException.class, () -> ConvexHulls.of(SIX, Vector.of(1, 1, 1, 1, 1, 1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> ConvexHulls.of(SIX, SIX_LABELS, Kernel.linear(), 0.2, Tracer.off()));
        ConvexHulls third = ConvexHulls.of(SIX, SIX_LABELS, Kernel.linear(), 1 / 3.0, Tracer.off());
        assertArrayEquals(new double[] {7 / 3.0, 7 / 3.0}, third.c().toArray(), 1e-12);
        assertFalse(third.weights().get(0) > 0.34);
    }

    @Test
    void weightsThatDoNotSumToOneOrAreTooLargeAreNotCertified() {
        ConvexHulls six = ConvexHulls.of(SIX, SIX_LABELS);
        assertTrue(with(six, six.weights(), 1).certificate().holds());
        for (int n : new int[] {1, 3}) {
            Vector more = six.weights().plus(Vector.generate(6, i -> i == n ? 1e-6 : 0));
            assertFalse(with(six, more, 1).certificate().holds(), "point " + (n + 1));
        }
        assertFalse(with(six, six.weights(), 0.4).certificate().holds());
    }

    private static ConvexHulls with(ConvexHulls h, Vector weights, double mu) {
        return new ConvexHulls(
                h.X(),
                h.y(),
                h.kernel(),
                mu,
                weights,
                h.distance(),
                h.low(),
                h.size(),
                h.width(),
                h.iterations(),
                h.outcome());
    }
}
