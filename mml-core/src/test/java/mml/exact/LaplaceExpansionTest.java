package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class LaplaceExpansionTest extends TraceContract<LaplaceStep> {
    /** Example 4.3. */
    private static final FieldMatrix<BigFraction> BOOK = FieldMatrix.of(new int[][] {{1, 2, 3}, {3, 1, 2}, {0, 0, 1}});

    /** Exercise 4.2. */
    private static final FieldMatrix<BigFraction> FIVE = FieldMatrix.of(
            new int[][] {{2, 0, 1, 2, 0}, {2, -1, 0, 1, 1}, {0, 1, 2, 1, 2}, {-2, 0, 2, -1, 2}, {2, 0, 0, 1, 1}});

    @Override
    protected Class<LaplaceStep> family() {
        return LaplaceStep.class;
    }

    @Override
    protected Stream<Run<LaplaceStep>> runs() {
        return Stream.of(
                t -> LaplaceExpansion.of(BOOK, 0, t),
                t -> LaplaceExpansion.of(FieldMatrix.rounding(BOOK.toMatrix()), 2, t));
    }

    @Test
    void example43() {
        LaplaceExpansion<BigFraction> d = LaplaceExpansion.of(BOOK);
        assertEquals(List.of(new BigFraction(1), new BigFraction(-6), BigFraction.ZERO), d.terms());
        assertEquals(new BigFraction(-5), d.value());
        assertTrue(d.certificate().holds());
    }

    @Test
    void theRowWithZerosIsTheShortest() {
        Trace<LaplaceStep> first = Trace.of(t -> LaplaceExpansion.of(BOOK, 0, t));
        Trace<LaplaceStep> last = Trace.of(t -> LaplaceExpansion.of(BOOK, 2, t));
        assertTrue(last.size() < first.size(), last.size() + " < " + first.size());
        assertEquals(
                new BigFraction(-5), LaplaceExpansion.of(BOOK, 2, Tracer.off()).value());
        assertEquals("+ 1 · (−5), sum so far −5", last.last().caption());
    }

    @Test
    void exercise42() {
        for (int row = 0; row < 5; row++)
            assertEquals(
                    new BigFraction(6),
                    LaplaceExpansion.of(FIVE, row, Tracer.off()).value());
    }

    @Test
    void everyRowGivesWhatEliminationGives() {
        for (int seed = 1; seed <= 20; seed++) {
            FieldMatrix<BigFraction> A = NiceMatrices.of(4, 4, 3 + seed % 2, Rng.seeded(seed));
            for (int row = 0; row < 4; row++)
                assertTrue(
                        LaplaceExpansion.of(A, row, Tracer.off()).certificate().holds());
        }
    }

    @Test
    void oneNumberIsItsOwnDeterminant() {
        assertEquals(
                new BigFraction(7),
                LaplaceExpansion.of(FieldMatrix.of(new int[][] {{7}})).value());
    }

    @Test
    void refusesWhatIsNotSquareOrTooLargeOrHasNoSuchRow() {
        assertThrows(IllegalArgumentException.class, () -> LaplaceExpansion.of(FieldMatrix.of(new int[][] {{1, 2}})));
        FieldMatrix<BigFraction> ten = FieldMatrix.identity(10, BOOK.field());
        assertThrows(IllegalArgumentException.class, () -> LaplaceExpansion.of(ten));
        assertThrows(IllegalArgumentException.class, () -> LaplaceExpansion.of(BOOK, 3, Tracer.off()));
    }
}
