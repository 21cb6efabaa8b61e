package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mml.trace.Trace;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class WorksheetTest {
    private static final FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{0, 2, 4}, {1, 1, 3}});
    private static final Worksheet<BigFraction> START =
            Worksheet.of(A, Rules.reduced().withRightHandSides(1));
    private static final RowOperation<BigFraction> SWAP = new RowOperation.Swap<>(0, 1);
    private static final RowOperation<BigFraction> HALF = new RowOperation.Scale<>(1, new BigFraction(1, 2));

    @Test
    void undoAndRedoWalkThroughTheStates() {
        Worksheet<BigFraction> two = START.apply(SWAP).apply(HALF);
        assertEquals(START.apply(SWAP).matrix(), two.undo().matrix());
        assertEquals(A, two.undo().undo().matrix());
        assertEquals(two, two.undo().undo().redo().redo());
        assertEquals(START, START.undo());
        assertEquals(two, two.redo());
    }

    @Test
    void aNewOperationForgetsWhatWasUndone() {
        Worksheet<BigFraction> other = START.apply(SWAP).apply(HALF).undo().apply(SWAP);
        assertEquals(other, other.redo());
        assertEquals(A, other.matrix());
    }

    @Test
    void theHintsLeadToTheFormAndTheDistanceFalls() {
        Worksheet<BigFraction> sheet = START;
        int distance = sheet.distance();
        assertEquals(3, distance);
        while (sheet.hint().isPresent()) {
            assertFalse(sheet.finished());
            sheet = sheet.apply(sheet.hint().orElseThrow());
            assertEquals(--distance, sheet.distance());
        }
        assertTrue(sheet.finished());
        assertEquals(FieldMatrix.of(new int[][] {{1, 0, 1}, {0, 1, 2}}), sheet.matrix());
        assertEquals(Optional.empty(), sheet.hint());
    }

    @Test
    void replayShowsTheOperationsAsSteps() {
        Worksheet<BigFraction> done =
                START.apply(SWAP).apply(HALF).apply(new RowOperation.Add<>(0, new BigFraction(-1), 1));
        List<String> captions = new ArrayList<>();
        Trace<RowReductionStep> trace = Trace.of(done::replay);
        for (RowReductionStep s : trace) captions.add(s.caption());
        assertEquals(
                List.of(
                        "2 × 2 matrix with a right-hand side",
                        "R₁ ↔ R₂",
                        "R₂ ← 1/2·R₂",
                        "R₁ ← R₁ − R₂",
                        "Reduced row echelon form, rank 2"),
                captions);
        assertEquals(List.of(), trace.get(0).pivotColumns());
        assertEquals(List.of(0, 1), trace.get(1).pivotColumns());
        assertEquals(2, Trace.<RowReductionStep>of(START.apply(HALF)::replay).size());
    }

    @Test
    void aRowThatDoesNotExistIsRefusedAtOnce() {
        assertEquals(
                "row[2] does not exist, expected row[0] to row[1]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> START.apply(new RowOperation.Add<>(0, BigFraction.ONE, 2)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> START.apply(new RowOperation.Swap<>(0, 2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Worksheet.of(A, Rules.reduced().withRightHandSides(3)));
    }
}
