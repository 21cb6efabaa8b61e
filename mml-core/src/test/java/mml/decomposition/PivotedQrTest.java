package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PivotedQrTest extends TraceContract<PivotedQrStep> {
    private static final Matrix A = Matrix.of(new double[][] {{1, 3, 1}, {0, 0, 2}, {0, 4, 7}, {0, 0, 1}});

    @Override
    protected Class<PivotedQrStep> family() {
        return PivotedQrStep.class;
    }

    @Override
    protected Stream<Run<PivotedQrStep>> runs() {
        return Stream.of(A, A.transpose(), A.times(1e290)).map(M -> t -> PivotedQr.of(M, t));
    }

    @Test
    void theLongestRestComesUpAndWhatIsDoneStaysAsItIs() {
        Trace<PivotedQrStep> trace = Trace.of(t -> PivotedQr.of(A, t));
        PivotedQr qr = PivotedQr.of(A);
        int chosen = 0;
        for (PivotedQrStep step : trace) {
            if (step instanceof PivotedQrStep.Chosen c) {
                assertEquals(qr.P().get(c.j()), c.column());
                assertEquals(Math.abs(qr.R().get(c.j(), c.j())), c.length(), 1e-14);
                chosen++;
            }
            if (step instanceof PivotedQrStep.Reflected r) {
                for (int i = 0; i < 4; i++)
                    for (int j = 0; j <= r.j(); j++)
                        assertEquals(i > j ? 0 : qr.R().get(i, j), r.matrix().get(i, j), 1e-14);
                assertEquals(Norms.frobenius(A), Norms.frobenius(r.matrix()), 1e-14);
            }
        }
        assertEquals(3, chosen);
        assertEquals(2, qr.P().get(0)); // √55, the longest column
    }

    @Property(tries = 100, seed = "1")
    void solvesWhatQrSolves(
            @ForAll @IntRange(min = 1, max = 6) int n,
            @ForAll @IntRange(min = 0, max = 4) int more,
            @ForAll long seed) {
        Matrix M = MatrixTypes.random(n + more, n, Rng.seeded(seed));
        Vector b = MatrixTypes.random(n + more, 1, Rng.seeded(seed + 1)).column(0);
        PivotedQr qr = PivotedQr.of(M);
        Residuals.small("Aᵀ(b − Ax)", M, Residuals.normalEquations(M, qr.solve(b), b));
        assertEquals(n, qr.rank());
        assertTrue(qr.certificate().holds());
    }

    @Test
    void dependentColumnsAreCountedAndNotSolved() {
        Matrix M = Matrix.of(3, 3, 1, 2, 3, 4, 5, 9, 7, 8, 15);
        assertEquals(2, PivotedQr.of(M).rank());
        assertThrows(SingularMatrixException.class, () -> PivotedQr.of(M).solve(Vector.of(1, 2, 3)));
        for (String bad : List.of("b has 2 entries, expected 3")) {
            var e = assertThrows(
                    IllegalArgumentException.class, () -> PivotedQr.of(M).solve(Vector.of(1, 2)));
            assertTrue(e.getMessage().contains(bad), e.getMessage());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> PivotedQr.of(Matrix.zeros(2, 3)).solve(Vector.of(1, 2)));
    }
}
