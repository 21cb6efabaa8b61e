package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.MatrixTypes;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class RankSequenceTest extends TraceContract<RankSequenceStep> {
    /** Example 4.14. */
    private static final Matrix RATINGS = Matrix.of(4, 3, 5, 4, 1, 5, 5, 0, 0, 0, 5, 1, 0, 4);

    @Override
    protected Class<RankSequenceStep> family() {
        return RankSequenceStep.class;
    }

    @Override
    protected Stream<Run<RankSequenceStep>> runs() {
        return Stream.of(
                t -> RankSequence.of(RATINGS, t),
                t -> RankSequence.of(MatrixTypes.random(9, 12, Rng.seeded(3)), List.of(1, 4, 9), t));
    }

    @Test
    void everyRankOfExample415IsTheBestApproximation() {
        Trace<RankSequenceStep> trace = Trace.of(t -> RankSequence.of(RATINGS, t));
        assertEquals(5, trace.size()); // start and ranks 0 to 3
        for (int i = 1; i < trace.size(); i++) {
            RankSequenceStep.Rank step = (RankSequenceStep.Rank) trace.get(i);
            LowRank low = LowRank.of(RATINGS, i - 1);
            assertEquals(low.matrix(), step.matrix());
            assertEquals(low.spectralError(), step.spectralError());
            assertTrue(low.certificate().holds());
        }
        RankSequenceStep.Rank last = (RankSequenceStep.Rank) trace.last();
        assertTrue(last.matrix().minus(RATINGS).maxNorm() < 1e-14);
        assertEquals(0, last.frobeniusError());
    }

    @Test
    void chosenRanksAreThoseOfTheWholeSequence() {
        Matrix A = MatrixTypes.random(7, 5, Rng.seeded(8));
        Trace<RankSequenceStep> all = Trace.of(t -> RankSequence.of(A, t));
        Trace<RankSequenceStep> some = Trace.of(t -> RankSequence.of(A, List.of(0, 2, 5), t));
        assertEquals(List.of(all.get(1), all.get(3), all.get(6)), List.of(some.get(1), some.get(2), some.get(3)));
        Trace<RankSequenceStep> ready = Trace.of(t -> RankSequence.of(Svd.of(A), List.of(0, 2, 5), t));
        for (int i = 0; i < 4; i++) assertEquals(some.get(i), ready.get(i));
    }

    @Test
    void refusesRanksThatDoNotExistOrDoNotAscend() {
        for (List<Integer> wrong : List.of(List.of(4), List.of(-1), List.of(2, 2), List.of(2, 1)))
            assertThrows(IllegalArgumentException.class, () -> RankSequence.of(RATINGS, wrong, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> RankSequence.of(Matrix.zeros(0, 3)));
    }
}
