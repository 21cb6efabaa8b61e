package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class QrTest extends TraceContract<QrStep> {
    private static final Matrix A = Matrix.of(new double[][] {{3, 1}, {0, 2}, {4, 7}});

    @Override
    protected Class<QrStep> family() {
        return QrStep.class;
    }

    @Override
    protected Stream<Run<QrStep>> runs() {
        Matrix wide = MatrixTypes.random(3, 7, Rng.seeded(1));
        Matrix panels = MatrixTypes.random(40, 35, Rng.seeded(2));
        return Stream.of(A, wide, panels, Matrix.identity(2)).map(M -> t -> Qr.of(M, t));
    }

    @Test
    void byHand() {
        Qr qr = Qr.of(A);
        assertEquals(-5, qr.R().get(0, 0), 1e-15);
        assertEquals(-6.2, qr.R().get(0, 1), 1e-14);
        assertEquals(Math.sqrt(54 - 6.2 * 6.2), Math.abs(qr.R().get(1, 1)), 1e-14);
        assertEquals(0, qr.R().get(1, 0));
        assertEquals(-0.6, qr.Q().get(0, 0), 1e-15);
        assertEquals(10, Qr.of(Matrix.of(2, 2, 3, 1, -4, 2)).determinant(), 1e-14);
        assertEquals(1, Qr.of(Matrix.identity(3)).determinant());
    }

    @Test
    void everyStepOfASmallMatrixIsTheMatrixReflectedSoFar() {
        Matrix wide = MatrixTypes.random(4, 6, Rng.seeded(5));
        Trace<QrStep> trace = Trace.of(t -> Qr.of(wide, t));
        Matrix now = wide;
        for (QrStep step : trace)
            if (step instanceof QrStep.Reflected s) {
                Matrix v = Matrix.ofColumns(s.v());
                now = now.minus(v.times(v.transpose().times(now)).times(s.tau()));
                assertEquals(0, now.minus(s.matrix()).maxNorm(), 1e-14);
            }
    }

    @Test
    void staysWithinRounding() {
        Stream.concat(MatrixTypes.square(), MatrixTypes.rectangular()).forEach(m -> {
            Qr qr = Qr.of(m.A());
            int rows = m.A().rows();
            Residuals.small("A − QR", m, Residuals.product(m.A(), qr.reconstruct(), rows));
            Residuals.small("A − Q·R", m, Residuals.product(m.A(), qr.Q().times(qr.R()), rows));
            Residuals.small("I − QᵀQ", m, Residuals.orthogonality(qr.Q()));
            assertTrue(qr.certificate().holds(), m::name);
        });
    }

    @Test
    void theFullQIsSquareAndOrthogonal() {
        Qr qr = Qr.of(MatrixTypes.random(70, 40, Rng.seeded(3)));
        Residuals.small("I − QᵀQ", "the full Q", Residuals.orthogonality(qr.fullQ()));
        for (int i = 0; i < 70; i++)
            for (int j = 0; j < 40; j++)
                assertEquals(qr.Q().get(i, j), qr.fullQ().get(i, j), 1e-15);
    }

    @Test
    void solvesSquareSystems() {
        MatrixTypes.square().filter(m -> !m.name().contains("zero")).forEach(m -> {
            int n = m.A().rows();
            Vector b = m.A().times(MatrixTypes.random(n, 1, Rng.seeded(n)).column(0));
            Residuals.small("Ax − b", m, Residuals.solution(m.A(), Qr.of(m.A()).solve(b), b));
        });
    }

    @Test
    void aSingularMatrixIsRefusedWithTheVectorItSendsToZero() {
        Matrix B = Matrix.of(3, 2, 1, 0, 2, 0, 2, 0);
        var e = assertThrows(SingularMatrixException.class, () -> Qr.of(B).solve(Vector.of(1, 2, 3)));
        assertEquals(1, e.index());
        var wide = assertThrows(
                IllegalArgumentException.class,
                () -> Qr.of(Matrix.of(1, 2, 1, 2)).solve(Vector.of(1)));
        assertTrue(wide.getMessage().contains("LeastSquares"), wide.getMessage());
    }

    @Test
    void pivotingFindsTheRankOfEveryKind() {
        Stream.concat(MatrixTypes.square(), MatrixTypes.rectangular()).forEach(m -> {
            PivotedQr qr = PivotedQr.of(m.A());
            int rows = m.A().rows();
            Residuals.small("A − QRPᵀ", m, Residuals.product(m.A(), qr.reconstruct(), rows));
            Residuals.small("I − QᵀQ", m, Residuals.orthogonality(qr.Q()));
            assertTrue(qr.certificate().holds(), m::name);
            int k = Math.min(rows, m.A().cols());
            if (m.name().startsWith("zero")) assertEquals(0, qr.rank(), m::name);
            else if (m.name().startsWith("half")) assertEquals(Math.min(rows, m.A().cols() / 2), qr.rank(), m::name);
            else if (!m.name().contains("column zero") && !m.name().contains("0.1/ε"))
                assertEquals(k, qr.rank(), m::name);
        });
        Matrix rankTwo = MatrixTypes.random(9, 2, Rng.seeded(1)).times(MatrixTypes.random(2, 7, Rng.seeded(2)));
        assertEquals(2, PivotedQr.of(rankTwo).rank());
    }

    @Test
    void badInputIsNamed() {
        for (var call : new org.junit.jupiter.api.function.Executable[] {
            () -> Qr.of(Matrix.of(1, 2, 1, Double.NaN)), () -> PivotedQr.of(Matrix.of(1, 2, 1, Double.NaN))
        }) {
            var e = assertThrows(IllegalArgumentException.class, call);
            assertTrue(e.getMessage().contains("A[0][1] is NaN"), e.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> Qr.of(Matrix.zeros(0, 3)));
        assertThrows(IllegalArgumentException.class, () -> Qr.of(A).solve(Vector.of(1, 2)));
    }
}
