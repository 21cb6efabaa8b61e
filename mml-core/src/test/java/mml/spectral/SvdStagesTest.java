package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.decomposition.Lu;
import mml.decomposition.MatrixTypes;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvdStagesTest extends TraceContract<SvdStagesStep> {
    /** Example 4.12. */
    private static final Matrix BOOK = Matrix.of(3, 2, 1, -0.8, 0, 1, 1, 0);

    @Override
    protected Class<SvdStagesStep> family() {
        return SvdStagesStep.class;
    }

    @Override
    protected Stream<Run<SvdStagesStep>> runs() {
        return Stream.of(t -> SvdStages.of(BOOK, t), t -> SvdStages.of(Matrix.of(2, 3, 1, 0, 1, -2, 1, 0), t));
    }

    @ParameterizedTest
    @CsvSource({"2,2", "3,2", "2,3", "1,1", "4,4", "1,3"})
    void theStagesMakeA(int m, int n) {
        for (int seed = 0; seed < 50; seed++) {
            Matrix A = MatrixTypes.random(m, n, Rng.seeded(seed));
            SvdStages stages = SvdStages.of(A);
            assertTrue(stages.certificate().holds(), () -> stages.certificate().toString());
            assertEquals(1, Lu.of(stages.V()).determinant(), 1e-14, "V is a rotation");
            double det = Lu.of(stages.U()).determinant();
            assertEquals(m == n && Lu.of(A).determinant() < 0 ? -1 : 1, det, 1e-14);
            Trace<SvdStagesStep> trace = Trace.of(t -> SvdStages.of(A, t));
            assertEquals(4, trace.size());
            assertEquals(0, trace.last().map().minus(A).maxNorm(), 1e-14);
            Matrix shown = trace.get(1).map().times(stages.V());
            assertEquals(0, shown.minus(Matrix.identity(n)).maxNorm(), 1e-14, "V lies on the axes");
        }
    }

    @Test
    void singularMatricesHaveStages() {
        for (Matrix A : new Matrix[] {Matrix.zeros(2, 2), Matrix.of(2, 2, 1, 2, 2, 4), Matrix.zeros(3, 2)})
            assertTrue(SvdStages.of(A).certificate().holds());
        assertThrows(IllegalArgumentException.class, () -> SvdStages.of(Matrix.zeros(0, 2)));
    }
}
