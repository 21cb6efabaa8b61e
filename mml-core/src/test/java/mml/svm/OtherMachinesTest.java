package mml.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

    @Test
    void aRegressionThatIsWrongIsNotCertified() {
        Matrix X = Matrix.of(4, 1, 0, 1, 2, 3);
        Vector y = Vector.of(0, 2, 1, 9);
        SvmSettings settings = SvmSettings.of(Kernel.linear(), 1);
        SupportVectorRegression f = SupportVectorRegression.of(X, y, 0.5, settings);
        double[] beta = new double[4];
        for (int i = 0; i < f.support().length; i++)
            beta[f.support()[i]] = f.coefficients().get(i);
        assertEquals(1, Math.max(Math.abs(beta[0]), Math.abs(beta[3])));
        assertTrue(holds(f, X, y, beta, f.primal(), f.dual()));
        assertFalse(holds(f, X, y, beta, 1.001 * f.primal(), f.dual()));
        assertFalse(holds(f, X, y, beta, f.primal(), 0.999 * f.dual()));
        for (int n = 0; n < 4; n++) {
            double[] other = beta.clone();
            other[n] -= 1e-11;
            assertFalse(holds(f, X, y, other, f.primal(), f.dual()), "Σ β");
        }
        double[] more = Vector.of(beta).times(1 + 1e-12).toArray();
        assertFalse(holds(f, X, y, more, f.primal(), f.dual()), "more than C");
    }

    private static boolean holds(
            SupportVectorRegression f, Matrix X, Vector y, double[] beta, double primal, double dual) {
        return new SupportVectorRegression(
                        SvmSettings.of(Kernel.linear(), 1),
                        0.5,
                        Expansion.of(Kernel.linear(), null, X, beta, f.bias()),
                        f.biasInterval(),
                        new SupportVectorRegression.Quality(primal, dual, 0),
                        f.iterations(),
                        f.outcome(),
                        new SupportVectorRegression.Data(X, y))
                .certificate()
                .holds();
    }

    @Test
    void aMachineOfOneClassThatIsWrongIsNotCertified() {
        Matrix X = Matrix.of(4, 1, 1, 2, 4, 8);
        SvmSettings settings = SvmSettings.of(Kernel.linear(), 1);
        OneClassSvm f = OneClassSvm.of(X, 0.5, settings);
        double[] alpha = {0.5, 0.5, 0, 0};
        assertTrue(holds(f, X, alpha, f.objective()));
        assertFalse(holds(f, X, alpha, 1.001 * f.objective()));
        assertFalse(holds(f, X, new double[] {0.5, 0.5 - 1e-11, 0, 0}, f.objective()), "Σ α");
        assertFalse(holds(f, X, new double[] {0.5 + 1e-11, 0.5 - 1e-11, 0, 0}, f.objective()), "more than 1/(νN)");
    }

    private static boolean holds(OneClassSvm f, Matrix X, double[] alpha, double objective) {
        Expansion g = Expansion.of(Kernel.linear(), null, X, alpha, 0 - f.rho());
        return new OneClassSvm(SvmSettings.of(Kernel.linear(), 1), 0.5, g, objective, f.outcome(), f.iterations(), X)
                .certificate()
                .holds();
    }

    @Test
    void alphaOutsideItsBoundsOrOtherObjectivesOfALinearMachineAreNotCertified() {
        Matrix X = Matrix.of(4, 1, -3, -1, 1, 3);
        List<String> y = List.of("a", "a", "b", "b");
        LinearSvm f = LinearSvm.of(X, y, 0.25, Rng.seeded(1));
        assertTrue(with(f, f.alpha(), f.primal(), f.dual()).certificate(X, y).holds());
        assertFalse(with(f, f.alpha(), 1.001 * f.primal(), f.dual())
                .certificate(X, y)
                .holds());
        assertFalse(with(f, f.alpha(), f.primal(), 0.999 * f.dual())
                .certificate(X, y)
                .holds());
        assertEquals(0, f.alpha().get(0));
        Vector below = f.alpha().plus(Vector.of(-1e-9, 0, 0, 0));
        double dual = below.sum() - 0.5 * (f.w().dot(f.w()) + f.b() * f.b());
        assertFalse(with(f, below, f.primal(), dual).certificate(X, y).holds());
    }

    private static LinearSvm with(LinearSvm f, Vector alpha, double primal, double dual) {
        return new LinearSvm(
                f.classes(), f.w(), f.b(), alpha, primal, dual, f.rounds(), f.C(), f.tolerance(), f.outcome());
    }
}
