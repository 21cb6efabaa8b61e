package mml.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Regression and the machine of one class. */
class OtherMachinesTest {
    @Test
    void aWideTubeHasNoSupportVectors() {
        SupportVectorRegression f = SupportVectorRegression.of(
                Matrix.of(3, 1, 0, 1, 2), Vector.of(1, 2, 4), 2, SvmSettings.of(Kernel.linear(), 1));
        assertEquals(0, f.support().length);
        assertEquals(2, f.biasInterval().low(), 1e-15);
        assertEquals(3, f.biasInterval().high(), 1e-15);
        assertEquals(2.5, f.bias(), 1e-15);
        assertEquals(2.5, f.predict(Vector.of(17)), 1e-15);
        assertTrue(f.certificate().holds());
    }

    /** Through two points with a tube: the flattest line that touches both tubes. */
    @Test
    void theFlattestLineInsideTheTube() {
        SupportVectorRegression f = SupportVectorRegression.of(
                Matrix.of(3, 1, 0, 1, 2), Vector.of(0, 1, 2), 0.25, SvmSettings.of(Kernel.linear(), 100));
        assertEquals(0.25, f.predict(Vector.of(0)), 1e-7);
        assertEquals(1.75, f.predict(Vector.of(2)), 1e-7);
        assertArrayEquals(new int[] {0, 2}, f.support());
        assertEquals(Outcome.CONVERGED, f.outcome());
        assertEquals(0.5 * 0.75 * 0.75, f.primal(), 1e-7);
    }

    @Property(tries = 40, seed = "1")
    void regressionIsCertified(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int N = rng.between(1, 40);
        double[] x = new double[N];
        double[] y = new double[N];
        for (int n = 0; n < N; n++) {
            x[n] = 0.5 * rng.between(-6, 6);
            y[n] = x[n] * x[n] + rng.normal();
        }
        SupportVectorRegression f =
                SupportVectorRegression.of(Matrix.of(N, 1, x), Vector.of(y), 0.3, SvmSettings.of(Kernel.rbf(0.5), 5));
        assertEquals(Outcome.CONVERGED, f.outcome());
        assertTrue(f.certificate().holds(), () -> f.certificate().toString());
        assertTrue(f.primal() >= f.dual() - 1e-9);
    }

    @Property(tries = 40, seed = "1")
    void oneClassKeepsItsShares(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int N = rng.between(1, 60);
        double[] x = new double[2 * N];
        for (int i = 0; i < x.length; i++) x[i] = rng.normal();
        double nu = 0.05 + 0.9 * rng.uniform();
        Matrix X = Matrix.of(N, 2, x);
        OneClassSvm svm = OneClassSvm.of(X, nu, SvmSettings.of(Kernel.rbf(0.5), 1));
        assertTrue(svm.certificate().holds(), () -> svm.certificate().toString());
        int outside = 0;
        for (double f : svm.decision(X).toArray()) if (f < -1e-6) outside++;
        assertTrue(outside <= nu * N + 1e-9);
        assertTrue(svm.support().length >= nu * N - 1e-9);
        assertTrue(svm.decision(Matrix.of(1, 2, 100, 100)).get(0) < 0);
    }

    @Test
    void refusesWhatMakesNoSense() {
        SvmSettings settings = SvmSettings.of(Kernel.linear(), 1);
        Matrix X = Matrix.of(2, 1, 0, 1);
        assertThrows(IllegalArgumentException.class, () -> OneClassSvm.of(X, 0, settings));
        assertThrows(IllegalArgumentException.class, () -> OneClassSvm.of(X, 1.5, settings));
        assertThrows(
                IllegalArgumentException.class, () -> SupportVectorRegression.of(X, Vector.of(1, 2), -1, settings));
        assertThrows(
                IllegalArgumentException.class,
                () -> SupportVectorRegression.of(X, Vector.of(1, Double.NaN), 1, settings));
    }
}
