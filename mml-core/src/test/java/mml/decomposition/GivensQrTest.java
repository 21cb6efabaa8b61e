package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import mml.spectral.Svd;
import mml.trace.Trace;
import mml.trace.TraceContract;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GivensQrTest extends TraceContract<GivensQrStep> {
    private static final Matrix A = Matrix.of(new double[][] {{3, 1}, {0, 2}, {4, 7}});

    @Override
    protected Class<GivensQrStep> family() {
        return GivensQrStep.class;
    }

    @Override
    protected Stream<Run<GivensQrStep>> runs() {
        Matrix wide = MatrixTypes.random(3, 7, Rng.seeded(1));
        return Stream.of(A, wide, A.times(1e290), Matrix.identity(2)).map(M -> t -> GivensQr.of(M, t));
    }

    @Test
    void byHand() {
        Trace<GivensQrStep> trace = Trace.of(t -> GivensQr.of(A, t));
        GivensQrStep.Rotated first = (GivensQrStep.Rotated) trace.get(1);
        assertEquals(List.of(0, 2), List.of(first.p(), first.q())); // entry (1, 0) is zero already
        assertEquals(0.6, first.c());
        assertEquals(0.8, first.s());
        assertEquals(5, first.matrix().toMatrix().get(0, 0));
        assertEquals(6.2, first.matrix().toMatrix().get(0, 1), 1e-14); // 0.6·1 + 0.8·7
        assertEquals(3.4, first.matrix().toMatrix().get(2, 1), 1e-14); // 0.6·7 − 0.8·1
        assertEquals(4, trace.size());
        assertEquals(10, GivensQr.of(Matrix.of(2, 2, 3, 1, -4, 2)).determinant(), 1e-14);
        assertEquals(-1, GivensQr.of(Matrix.of(2, 2, 0, 1, 1, 0)).determinant());
    }

    @Test
    void zerosAppearOneByOneAndStay() {
        Matrix M = MatrixTypes.random(6, 4, Rng.seeded(2));
        Trace<GivensQrStep> trace = Trace.of(t -> GivensQr.of(M, t));
        int zeros = 0;
        for (GivensQrStep step : trace)
            if (step instanceof GivensQrStep.Rotated r) {
                assertEquals(1, r.c() * r.c() + r.s() * r.s(), 1e-15);
                int now = 0;
                for (int i = 0; i < 6; i++)
                    for (int j = 0; j < 4; j++) if (r.matrix().toMatrix().get(i, j) == 0) now++;
                assertEquals(++zeros, now);
                assertEquals(Norms.frobenius(M), Norms.frobenius(r.matrix().toMatrix()), 1e-14);
            }
        assertEquals(5 + 4 + 3 + 2, zeros);
    }

    @Test
    void aHessenbergMatrixNeedsOneRotationAColumn() {
        double[][] h = MatrixTypes.random(9, 9, Rng.seeded(3)).toArray();
        for (int i = 0; i < 9; i++) for (int j = 0; j < i - 1; j++) h[i][j] = 0;
        assertEquals(
                8 + 2, Trace.<GivensQrStep>of(t -> GivensQr.of(Matrix.of(h), t)).size());
    }

    @Test
    void staysWithinRounding() {
        Stream.concat(MatrixTypes.square(), MatrixTypes.rectangular()).forEach(m -> {
            GivensQr qr = GivensQr.of(m.A());
            Residuals.small("A − QR", m, Residuals.product(m.A(), qr.reconstruct(), m.A().rows()));
            Residuals.small("I − QᵀQ", m, Residuals.orthogonality(qr.Q()));
            Residuals.small("QR", m, Residuals.product(m.A(), qr.Q().times(qr.R()), m.A().rows()));
            assertTrue(qr.certificate().holds(), m::name);
        });
    }

    @Property(tries = 200, seed = "1")
    void solvesWhatQrSolves(@ForAll("tall") Matrix M, @ForAll long seed) {
        Vector b = MatrixTypes.random(M.rows(), 1, Rng.seeded(seed)).column(0);
        Vector x = GivensQr.of(M).solve(b);
        Residuals.small("Aᵀ(b − Ax)", M, Residuals.normalEquations(M, x, b));
        Vector y = Qr.of(M).solve(b);
        double condition = Svd.of(M).conditionNumber();
        assertArrayEquals(y.toArray(), x.toArray(), 1e-14 * condition * condition * Math.max(1, y.maxNorm()));
    }

    @Provide
    Arbitrary<Matrix> tall() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(n -> Arbitraries.integers()
                        .between(n, 9)
                        .flatMap(m -> Arbitraries.longs().map(seed -> MatrixTypes.random(m, n, Rng.seeded(seed)))));
    }

    @Test
    void dependentColumnsAreRefused() {
        Matrix M = Matrix.of(3, 2, 1, 2, 2, 4, 3, 6);
        assertThrows(SingularMatrixException.class, () -> GivensQr.of(M).solve(Vector.of(1, 2, 3)));
        assertThrows(SingularMatrixException.class, () -> Qr.of(M).solve(Vector.of(1, 2, 3)));
        double[][] a = Matrix.identity(60).toArray();
        for (int i = 0; i < 60; i++) for (int j = i + 1; j < 60; j++) a[i][j] = -1;
        Vector b = Vector.of(new double[60]);
        assertThrows(
                SingularMatrixException.class, () -> GivensQr.of(Matrix.of(a)).solve(b));
        assertThrows(SingularMatrixException.class, () -> Qr.of(Matrix.of(a)).solve(b));
        assertEquals(
                Vector.of(1, 1), GivensQr.of(Matrix.of(2, 2, 1, 0, 0, 1e-20)).solve(Vector.of(1, 1e-20)));
    }

    @Test
    void badInputIsNamed() {
        message("A[0][1] is NaN", () -> GivensQr.of(Matrix.of(1, 2, 1, Double.NaN)));
        message("needs at least 1×1", () -> GivensQr.of(Matrix.zeros(0, 2)));
        message(
                "expected at least as many rows",
                () -> GivensQr.of(Matrix.zeros(1, 2)).solve(Vector.of(1)));
        message("b has 2 entries, expected 3", () -> GivensQr.of(A).solve(Vector.of(1, 2)));
        message("expected square", () -> GivensQr.of(A).determinant());
    }

    private static void message(String expected, org.junit.jupiter.api.function.Executable call) {
        var e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }
}
