package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.decomposition.MatrixTypes;
import mml.iteration.Outcome;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class EigenIterationTest extends TraceContract<EigenIterate> {
    /** Example 4.5: eigenvalues 2 and 5. */
    private static final Matrix BOOK = Matrix.of(new double[][] {{4, 2}, {1, 3}});

    @Override
    protected Class<EigenIterate> family() {
        return EigenIterate.class;
    }

    @Override
    protected Stream<Run<EigenIterate>> runs() {
        return Stream.of(
                t -> PowerIteration.of(BOOK, t),
                t -> InverseIteration.of(BOOK, 1.5, t),
                t -> RayleighQuotientIteration.of(BOOK, Vector.of(1, 0), t));
    }

    private static Matrix symmetric(int n) {
        Matrix R = MatrixTypes.random(n, n, Rng.seeded(n));
        return R.plus(R.transpose());
    }

    @Test
    void thePowerIterationFindsTheLargestAndItsErrorShrinksByTheRatio() {
        EigenIteration found = PowerIteration.of(BOOK);
        assertEquals(5, found.eigenvalue(), 1e-11);
        assertArrayEquals(
                new double[] {2 / Math.sqrt(5), 1 / Math.sqrt(5)},
                found.eigenvector().toArray(),
                1e-11);
        assertTrue(found.certificate().holds());
        Trace<EigenIterate> trace = Trace.of(t -> PowerIteration.of(BOOK, t));
        assertEquals(0.4, trace.get(12).residual() / trace.get(11).residual(), 1e-3);
    }

    @Test
    void inverseIterationFindsTheNearestToItsShift() {
        assertEquals(2, InverseIteration.of(BOOK, 1.5).eigenvalue(), 1e-12);
        assertEquals(5, InverseIteration.of(BOOK, 6).eigenvalue(), 1e-12);
        assertEquals(2, InverseIteration.of(BOOK, 2).eigenvalue(), 1e-12); // a shift that is the eigenvalue
    }

    @Test
    void rayleighQuotientsConvergeCubicallyForSymmetricMatrices() {
        Matrix A = symmetric(6);
        Trace<EigenIterate> trace = Trace.of(t -> RayleighQuotientIteration.of(A, Vector.of(1, 2, 3, 4, 5, 6), t));
        assertTrue(trace.size() < 12);
        assertTrue(trace.last().residual() <= 1e-14 * Norms.frobenius(A));
        double lambda = trace.last().lambda();
        Vector all = SymmetricEigen.of(A).eigenvalues();
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 6; k++) nearest = Math.min(nearest, Math.abs(all.get(k) - lambda));
        assertEquals(0, nearest, 1e-13);
    }

    @Test
    void anEigenvectorOfOnesIsNoTrap() {
        Matrix M = Matrix.of(2, 2, 2, -1, -1, 2); // ones belong to 1, the largest is 3
        assertEquals(3, PowerIteration.of(M).eigenvalue(), 1e-11);
        assertEquals(3, InverseIteration.of(M, 3.2).eigenvalue(), 1e-12);
        for (int n : new int[] {2, 3, 10, 40}) {
            Matrix S = symmetric(n);
            Matrix P = S.times(S).plus(Matrix.identity(n));
            Vector lambda = SymmetricEigen.values(P);
            EigenIteration found = new PowerIteration(1e-9, 100_000).from(P, PowerIteration.start(P), Tracer.off());
            assertEquals(1, found.eigenvalue() / lambda.get(n - 1), 1e-6);
        }
    }

    @Test
    void aShiftAtADefectiveEigenvalueIsNoReasonToFail() {
        Matrix Q = MatrixTypes.orthogonal(3, Rng.seeded(9));
        Matrix J = Q.times(Matrix.of(3, 3, 2, 1, 0, 0, 2, 1, 0, 0, 2)).times(Q.transpose());
        EigenIteration found = InverseIteration.of(J, 2);
        assertEquals(2, found.eigenvalue(), 1e-4);
        assertTrue(found.last().residual() < 1e-4);
    }

    @Test
    void theLargestDoublesDoNotOverflowOnTheWay() {
        Matrix M = BOOK.times(2e307);
        assertEquals(5, PowerIteration.of(M).eigenvalue() / 2e307, 1e-10);
        assertEquals(2, InverseIteration.of(M, 3e307).eigenvalue() / 2e307, 1e-10);
        assertThrows(MagnitudeException.class, () -> PowerIteration.of(BOOK.times(4e307)));
    }

    @Test
    void aTieOfTwoLargestIsAnOutcomeNotALoop() {
        EigenIteration rotation =
                new PowerIteration(1e-12, 50).from(Matrix.of(2, 2, 0, -1, 1, 0), Vector.of(1, 0), Tracer.off());
        assertEquals(Outcome.ITERATION_LIMIT, rotation.outcome());
        EigenIteration kernel =
                new PowerIteration(0, 50).from(Matrix.of(2, 2, 0, 1, 0, 0), Vector.of(0, 1), Tracer.off());
        assertEquals(0, kernel.eigenvalue());
        assertEquals(Outcome.CONVERGED, kernel.outcome()); // Ax = 0 is Ax = λx
        assertEquals(Vector.of(1, 0), kernel.eigenvector());
    }

    @Test
    void refusesWhatIsNoDirectionOfTheRightSize() {
        PowerIteration power = new PowerIteration(1e-12, 50);
        for (Vector bad : new Vector[] {Vector.of(0, 0), Vector.of(1), Vector.of(Double.NaN, 1)})
            assertThrows(IllegalArgumentException.class, () -> power.from(BOOK, bad, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> PowerIteration.of(Matrix.zeros(2, 3)));
        assertThrows(IllegalArgumentException.class, () -> new PowerIteration(-1, 50));
        assertThrows(IllegalArgumentException.class, () -> new InverseIteration(0, Double.NaN, 50));
    }

    @Test
    void extremeMatricesKeepTheirEigenvectors() {
        EigenIteration tiny = PowerIteration.of(BOOK.times(1e-290));
        assertEquals(5, tiny.eigenvalue() * 1e290, 1e-9);
    }
}
