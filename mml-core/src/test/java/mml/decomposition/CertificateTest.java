package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import mml.decomposition.MatrixTypes.Named;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Condition;
import mml.spectral.Eigen;
import mml.spectral.JacobiEigen;
import mml.spectral.LowRank;
import mml.spectral.Polar;
import mml.spectral.PseudoInverse;
import mml.spectral.Svd;
import mml.spectral.SvdStages;
import mml.spectral.SymmetricEigen;
import mml.trace.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results of every class for every kind, size, shape and scale of matrix pass their own certificates. */
class CertificateTest {
    private static final Map<String, Function<Matrix, Certificate>> ANY = new LinkedHashMap<>();
    private static final Map<String, Function<Matrix, Certificate>> SQUARE = new LinkedHashMap<>();
    private static final Map<String, Function<Matrix, Certificate>> SYMMETRIC = new LinkedHashMap<>();

    static {
        ANY.put("Lu", A -> Lu.of(A).certificate());
        ANY.put("Qr", A -> Qr.of(A).certificate());
        ANY.put("GivensQr", A -> GivensQr.of(A).certificate());
        ANY.put("PivotedQr", A -> PivotedQr.of(A).certificate());
        ANY.put("Svd", A -> Svd.of(A).certificate());
        ANY.put("Svd.full", A -> Svd.full(A).certificate());
        ANY.put(
                "Svd.truncated",
                A -> Svd.truncated(A, (Math.min(A.rows(), A.cols()) + 1) / 2).certificate());
        ANY.put("SvdStages", A -> SvdStages.of(A).certificate());
        ANY.put("LowRank", A -> LowRank.of(A, Math.min(A.rows(), A.cols()) / 2).certificate());
        ANY.put("PseudoInverse", A -> PseudoInverse.of(A).certificate());
        ANY.put("Condition", A -> Condition.of(A).certificate());
        ANY.put("LeastSquares", A -> LeastSquares.of(A, alternating(A.rows())).certificate());
        SQUARE.put("Eigen", A -> Eigen.of(A).certificate());
        SQUARE.put("Polar", A -> Polar.of(A).certificate());
        SYMMETRIC.put("SymmetricEigen", A -> SymmetricEigen.of(A).certificate());
        SYMMETRIC.put("JacobiEigen", A -> JacobiEigen.of(A).certificate());
        SYMMETRIC.put("Ldlt", A -> Ldlt.of(A).certificate());
    }

    private static Vector alternating(int n) {
        double[] b = new double[n];
        for (int i = 0; i < n; i++) b[i] = i % 2 == 0 ? 1 : -0.5;
        return Vector.of(b);
    }

    static Stream<Named> types() {
        return Stream.concat(MatrixTypes.square(), MatrixTypes.rectangular())
                .filter(m -> Math.max(m.A().rows(), m.A().cols()) <= 60);
    }

    @ParameterizedTest
    @MethodSource("types")
    void holds(Named m) {
        ANY.forEach((name, f) -> holds(name, m, f.apply(m.A())));
        if (m.A().rows() != m.A().cols()) return;
        SQUARE.forEach((name, f) -> holds(name, m, f.apply(m.A())));
        Matrix S = m.A().times(0.5).plus(m.A().transpose().times(0.5));
        SYMMETRIC.forEach((name, f) -> holds(name, m, f.apply(S)));
    }

    private static void holds(String name, Named m, Certificate c) {
        assertTrue(c.holds(), () -> name + " of " + m + ": " + c);
    }

    @Test
    void aWrongResultDoesNotPass() {
        Matrix A = Matrix.of(2, 2, 2, 1, 1, 3);
        Matrix B = Matrix.of(2, 2, 2, 1, 1, 3 + 1e-12);
        Svd svd = Svd.of(B);
        assertFalse(
                new Svd(A, svd.U(), svd.singularValues(), svd.V()).certificate().holds());
        SymmetricEigen eigen = SymmetricEigen.of(B);
        assertFalse(new SymmetricEigen(A, eigen.eigenvalues(), eigen.eigenvectors())
                .certificate()
                .holds());
        PivotedQr qr = PivotedQr.of(B);
        assertFalse(new PivotedQr(A, qr.Q(), qr.R(), qr.P()).certificate().holds());
        Ldlt ldlt = Ldlt.of(B);
        assertFalse(new Ldlt(A, ldlt.L(), ldlt.D(), ldlt.P()).certificate().holds());
        Polar polar = Polar.of(B);
        assertFalse(new Polar(A, polar.Q(), polar.S()).certificate().holds());
        PseudoInverse inverse = PseudoInverse.of(B);
        assertFalse(new PseudoInverse(A, inverse.matrix(), 2).certificate().holds());
        LowRank low = LowRank.of(B, 1);
        assertFalse(new LowRank(A, 1, low.matrix(), low.singularValues())
                .certificate()
                .holds());
    }
}
