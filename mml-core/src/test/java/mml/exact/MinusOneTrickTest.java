package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class MinusOneTrickTest extends TraceContract<MinusOneStep> {
    private static final FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{0, 1, 2}, {0, 2, 4}});

    @Override
    protected Class<MinusOneStep> family() {
        return MinusOneStep.class;
    }

    @Override
    protected Stream<Run<MinusOneStep>> runs() {
        return Stream.of(t -> MinusOneTrick.of(A, t));
    }

    @Test
    void rowsOfZerosGoAndRowsWithMinusOneComeWhereAVariableIsFree() {
        MinusOneTrick<BigFraction> r = MinusOneTrick.of(A);
        assertEquals(FieldMatrix.of(new int[][] {{-1, 0, 0}, {0, 1, 2}, {0, 0, -1}}), r.square());
        assertEquals(
                List.of(FieldMatrix.of(new int[][] {{-1}, {0}, {0}}), FieldMatrix.of(new int[][] {{0}, {2}, {-1}})),
                r.kernel());
        assertTrue(r.certificate().holds());
    }

    @Test
    void theStepsPutInOneRowAtATime() {
        Trace<MinusOneStep> trace = Trace.of(t -> MinusOneTrick.of(A, t));
        MinusOneStep.Insert first = (MinusOneStep.Insert) trace.get(trace.size() - 4);
        assertEquals(FieldMatrix.of(new int[][] {{-1, 0, 0}, {0, 1, 2}}), first.matrix());
        assertEquals("x₁ is free: a row with −1 becomes row 1", first.caption());
        assertEquals(
                "Column 3 has −1 on the diagonal and lies in the kernel",
                trace.last().caption());
    }

    @Test
    void ofAnInvertibleMatrixTheSquareIsTheIdentity() {
        MinusOneTrick<BigFraction> r = MinusOneTrick.of(FieldMatrix.of(new int[][] {{2, 1}, {1, 1}, {0, 5}}));
        assertEquals(FieldMatrix.of(new int[][] {{1, 0}, {0, 1}}), r.square());
        assertEquals(List.of(), r.kernel());
    }

    @Test
    void aWrongVectorIsNotCertified() {
        MinusOneTrick<BigFraction> r = MinusOneTrick.of(A);
        FieldMatrix<BigFraction> wrong = FieldMatrix.of(new int[][] {{0}, {2}, {1}});
        assertFalse(new MinusOneTrick<>(
                        A, r.reduction(), r.square(), List.of(r.kernel().get(0), wrong))
                .certificate()
                .holds());
    }
}
