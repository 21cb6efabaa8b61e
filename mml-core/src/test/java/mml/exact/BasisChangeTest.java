package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.SingularMatrixException;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class BasisChangeTest extends TraceContract<BasisChangeStep> {
    private static final FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 2, 0}, {0, 1, 3}});
    private static final FieldMatrix<BigFraction> S = FieldMatrix.of(new int[][] {{1, 0, 1}, {1, 1, 0}, {0, 1, 1}});
    private static final FieldMatrix<BigFraction> T = FieldMatrix.of(new int[][] {{2, 1}, {1, 1}});

    @Override
    protected Class<BasisChangeStep> family() {
        return BasisChangeStep.class;
    }

    @Override
    protected Stream<Run<BasisChangeStep>> runs() {
        return Stream.of(t -> BasisChange.of(A, S, T, t));
    }

    @Test
    void bothWaysRoundTheSquareAgree() {
        BasisChange<BigFraction> r = BasisChange.of(A, S, T);
        assertEquals(FieldMatrix.of(new int[][] {{3, 2, 1}, {1, 4, 3}}), r.AS());
        assertEquals(FieldMatrix.of(new int[][] {{2, -2, -2}, {-1, 6, 5}}), r.result());
        assertTrue(r.certificate().holds());
        assertFalse(new BasisChange<>(A, S, T, r.inverseT(), r.AS(), r.AS())
                .certificate()
                .holds());
    }

    @Test
    void theLastStepsAreTheTwoProducts() {
        Trace<BasisChangeStep> trace = Trace.of(t -> BasisChange.of(A, S, T, t));
        assertEquals("AS is a 2 × 3 matrix", trace.get(trace.size() - 2).caption());
        assertEquals("T⁻¹AS is a 2 × 3 matrix", trace.last().caption());
    }

    @Test
    void aMatrixThatIsNoBasisIsNamed() {
        FieldMatrix<BigFraction> singular = FieldMatrix.of(new int[][] {{1, 2}, {1, 2}});
        SingularMatrixException e = assertThrows(SingularMatrixException.class, () -> BasisChange.of(A, S, singular));
        assertTrue(e.getMessage().startsWith("T is singular: column 2 has no pivot"), e.getMessage());
        assertTrue(assertThrows(SingularMatrixException.class, () -> BasisChange.similar(T, singular))
                .getMessage()
                .startsWith("S is singular"));
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> BasisChange.of(A, T, T));
        assertThrows(IllegalArgumentException.class, () -> BasisChange.of(A, S, S));
    }
}
