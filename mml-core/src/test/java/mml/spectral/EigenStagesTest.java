package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class EigenStagesTest extends TraceContract<EigenStagesStep> {
    /** Example 4.11, times two. */
    private static final Matrix BOOK = Matrix.of(2, 2, 5, -2, -2, 5);

    @Override
    protected Class<EigenStagesStep> family() {
        return EigenStagesStep.class;
    }

    @Override
    protected Stream<Run<EigenStagesStep>> runs() {
        return Stream.of(t -> EigenStages.of(BOOK, t), t -> EigenStages.of(Matrix.of(2, 2, 2, 1, 0, 1), t));
    }

    @Test
    void theStagesMakeAAndTheEigenvectorsLieOnTheAxesBetween() {
        for (int seed = 0; seed < 50; seed++) {
            Matrix B = Rng.seeded(seed).normalMatrix(3, 3);
            Matrix A = B.plus(B.transpose());
            Trace<EigenStagesStep> trace = Trace.of(t -> EigenStages.of(A, t));
            EigenStages stages = EigenStages.of(A);
            assertTrue(stages.eigen().certificate().holds());
            assertEquals(0, trace.last().map().minus(A).maxNorm(), 1e-12);
            Matrix shown = trace.get(1).map().times(stages.P());
            assertEquals(0, shown.minus(Matrix.identity(3)).maxNorm(), 1e-13);
            assertEquals(
                    0, A.times(stages.P()).minus(stages.P().times(stages.D())).maxNorm(), 1e-12);
        }
    }

    @Test
    void whatHasNoBasisOfRealEigenvectorsIsRefused() {
        assertThrows(ComplexEigenvalueException.class, () -> EigenStages.of(Matrix.of(2, 2, 0, -1, 1, 0)));
        assertThrows(DefectiveMatrixException.class, () -> EigenStages.of(Matrix.of(2, 2, 1, 1, 0, 1)));
        assertThrows(IllegalArgumentException.class, () -> EigenStages.of(Matrix.zeros(2, 3)));
    }
}
