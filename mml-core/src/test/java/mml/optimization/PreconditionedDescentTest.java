package mml.optimization;

import static mml.optimization.DescentTest.BOOK;
import static mml.optimization.DescentTest.MINIMUM;
import static mml.optimization.DescentTest.X0;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.decomposition.NotPositiveDefiniteException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.junit.jupiter.api.Test;

class PreconditionedDescentTest {
    @Test
    void byTheHessianItselfOneStepIsEnough() {
        Minimum m = PreconditionedDescent.by(BOOK.Q(), StepSize.fixed(1)).minimise(BOOK, X0);
        assertTrue(m.converged() && m.iterations() <= 2, m.reason()); // the second undoes rounding
        assertTrue(m.x().isClose(MINIMUM, 1e-14));
        assertTrue(m.certificate().holds());
    }

    @Test
    void byTheIdentityItIsGradientDescent() {
        Minimum plain = GradientDescent.withStepSize(0.085).minimise(BOOK, X0);
        Minimum same = PreconditionedDescent.by(Matrix.identity(2), StepSize.fixed(0.085))
                .minimise(BOOK, X0);
        assertEquals(plain.x(), same.x());
        assertEquals(plain.iterations(), same.iterations());
    }

    /** Example 7.2: Ax = b as the minimum of a quadratic function, rows of very different size. */
    @Test
    void theDiagonalEvensOutUnequalRows() {
        Quadratic f = Quadratic.of(Matrix.of(new double[][] {{1, 0.5}, {0.5, 1e6}}), Vector.of(-1, -1e6));
        Minimum plain = GradientDescent.withStepSize(1e-6).withIterations(2000).minimise(f, Vector.of(3, 3));
        Minimum scaled = PreconditionedDescent.by(Matrix.diagonal(Vector.of(1, 1e6)), StepSize.fixed(1))
                .withIterations(2000)
                .minimise(f, Vector.of(3, 3));
        assertFalse(plain.converged());
        assertTrue(scaled.converged() && scaled.iterations() < 10, scaled.reason());
        assertTrue(f.Q().times(scaled.x()).isClose(Vector.of(1, 1e6), 1e-7));
    }

    @Test
    void whatIsNotPositiveDefiniteIsRefused() {
        Matrix P = Matrix.of(new double[][] {{1, 2}, {2, 1}});
        var e = assertThrows(NotPositiveDefiniteException.class, () -> PreconditionedDescent.by(P, StepSize.fixed(1)));
        assertEquals(-3, e.pivot());
    }
}
