package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class SvdViaGramTest extends TraceContract<SvdViaGramStep> {
    /** Example 4.13. */
    private static final Matrix BOOK = Matrix.of(new double[][] {{1, 0, 1}, {-2, 1, 0}});

    @Override
    protected Class<SvdViaGramStep> family() {
        return SvdViaGramStep.class;
    }

    @Override
    protected Stream<Run<SvdViaGramStep>> runs() {
        return Stream.of(t -> SvdViaGram.of(BOOK, t));
    }

    @Test
    void example413() {
        SvdViaGram svd = SvdViaGram.of(BOOK);
        assertArrayEquals(new double[] {Math.sqrt(6), 1}, svd.singularValues().toArray(), 1e-14);
        double a = Math.sqrt(5) / 5;
        assertEquals(0, svd.U().minus(Matrix.of(2, 2, a, 2 * a, -2 * a, a)).maxNorm(), 1e-14);
        assertEquals(0, svd.reconstruct().minus(BOOK).maxNorm(), 1e-14);
        assertTrue(svd.certificate().holds());
        Trace<SvdViaGramStep> trace = Trace.of(t -> SvdViaGram.of(BOOK, t));
        assertEquals(Matrix.of(3, 3, 5, -2, 1, -2, 1, 0, 1, 0, 1), ((SvdViaGramStep.Gram) trace.get(0)).gram());
    }

    @Test
    void losesWhatSvdKeeps() {
        Matrix A = Matrix.of(3, 2, 1, 1, 1e-9, 0, 0, 1e-9);
        assertEquals(1, Svd.of(A).singularValues().get(1) / 1e-9, 1e-6);
        assertEquals(1, SvdViaGram.of(A).singularValues().size());
        Matrix B = Matrix.of(3, 2, 1, 1, 1e-6, 0, 0, 1e-6);
        assertFalse(SvdViaGram.of(B).certificate().holds());
        assertTrue(Svd.of(B).certificate().holds());
    }

    @Test
    void zeroHasNoVectorsToShow() {
        assertEquals(0, SvdViaGram.of(Matrix.zeros(2, 3)).singularValues().size());
    }
}
