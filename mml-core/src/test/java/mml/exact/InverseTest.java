package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.Matrix;
import mml.matrix.SingularMatrixException;
import mml.trace.Recorder;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;
import org.junit.jupiter.api.Test;

class InverseTest {
    @Test
    void twoByTwoIsTheFormulaOfTheBook() {
        Inverse<BigFraction> r = Inverse.of(FieldMatrix.of(new int[][] {{1, 2}, {3, 4}}));
        assertEquals(FieldMatrix.parse(new String[][] {{"-2", "1"}, {"3/2", "-1/2"}}), r.inverse());
        assertTrue(r.certificate().holds());
    }

    @Test
    void badInputB011NamesThePivotTheWitnessAndTheWayOut() {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 2}, {2, 4}});
        SingularMatrixException e = assertThrows(SingularMatrixException.class, () -> Inverse.of(A));
        assertEquals(1, e.index());
        assertEquals(ExactMatrix.vector(-2, 1), e.kernel(ExactMatrix.class));
        assertEquals(0, e.rcond());
        assertEquals(
                "A is singular: column 2 has no pivot, and A·x = 0 for x = (-2, 1) (rcond 0);"
                        + " take the pseudo-inverse or a least-squares solution instead",
                e.getMessage());
    }

    @Test
    void theStepThatShowsTheFailureComesBeforeTheException() {
        Recorder<RowReductionStep> recorder = Recorder.all();
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 2}, {2, 4}});
        assertThrows(SingularMatrixException.class, () -> Inverse.of(A, recorder));
        boolean seen = false;
        for (RowReductionStep s : recorder.trace())
            seen |= s instanceof RowReductionStep.FreeColumn f && f.column() == 1;
        assertTrue(seen);
    }

    @Test
    void badInputB012NearlySingularIsAnErrorThatSaysHowNear() {
        FieldMatrix<Decimal64> A = FieldMatrix.rounding(Matrix.of(new double[][] {{1, 1}, {1, 1 + 0x1p-52}}));
        SingularMatrixException e = assertThrows(SingularMatrixException.class, () -> Inverse.of(A));
        assertTrue(e.rcond() > 0 && e.rcond() < 1e-15, e.getMessage());
        assertEquals(
                FieldMatrix.exactly(A.toMatrix())
                        .times(Inverse.of(FieldMatrix.exactly(A.toMatrix())).inverse()),
                FieldMatrix.of(new int[][] {{1, 0}, {0, 1}}));
    }

    @Test
    void badInputB013NoAbsoluteThresholdMakesASmallMatrixSingular() {
        for (double scale : new double[] {1e-12, 1e-30, 1e-200, 1e200}) {
            Matrix A = Matrix.identity(3).times(scale);
            Inverse<Decimal64> r = Inverse.of(FieldMatrix.rounding(A));
            assertEquals(Matrix.identity(3).times(1 / scale), r.inverse().toMatrix());
            assertTrue(r.certificate().holds());
        }
    }

    @Test
    void onlySquareMatricesHaveAnInverse() {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 2, 3}, {4, 5, 6}});
        assertEquals(
                "A is 2×3, expected square",
                assertThrows(IllegalArgumentException.class, () -> Inverse.of(A))
                        .getMessage());
    }
}
