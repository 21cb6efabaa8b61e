package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.random.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixIdentityTest {
    @ParameterizedTest
    @EnumSource(MatrixIdentity.class)
    void eachHoldsOnNumbers(MatrixIdentity identity) {
        for (int n = 1; n <= 5; n++) {
            MatrixIdentity.Check check = identity.check(n, Rng.seeded(n));
            assertTrue(check.certificate().holds(), identity + ": " + check.error() + " > " + check.bound());
            Matrix wrong = check.formula().times(1 + 1e-6).plus(Matrix.of(filled(check.formula(), 1e-6)));
            assertFalse(new MatrixIdentity.Check(identity, wrong, check.numeric(), check.bound())
                    .certificate()
                    .holds());
        }
    }

    private static double[][] filled(Matrix like, double value) {
        double[][] A = new double[like.rows()][like.cols()];
        for (double[] row : A) Arrays.fill(row, value);
        return A;
    }

    @Test
    void theGradientOfLogDetDependsOnWhetherXIsSymmetric() {
        Matrix X = Matrix.of(new double[][] {{4, 1}, {1, 3}});
        MatrixIdentity.Check check = MatrixIdentity.LOG_DETERMINANT.check(X, Vector.of(0, 0), Vector.of(0, 0));
        assertClose(Matrix.of(new double[][] {{3, -1}, {-1, 4}}).times(1 / 11.0), check.numeric());
        assertClose(Matrix.of(new double[][] {{3, -2}, {-2, 4}}).times(1 / 11.0), check.symmetric());
        // the same by one variable in both places
        ScalarMatrix<Dual> both = ScalarMatrix.dual(X, Matrix.of(new double[][] {{0, 1}, {1, 0}}));
        assertEquals(-2 / 11.0, both.determinant().log().tangent(), 1e-16);
    }

    private static void assertClose(Matrix expected, Matrix actual) {
        assertEquals(0, expected.minus(actual).maxNorm(), 1e-15);
    }

    @Test
    void example513() {
        Golden g = Golden.book(5).stream()
                .filter(r -> r.id().equals("5.13"))
                .findFirst()
                .orElseThrow();
        Matrix R = Golden.matrix(g.input().get("R"));
        GradientTensor K = GradientTensor.of(X -> X.transpose().times(X), R);
        for (int p = 0; p < 2; p++)
            for (int q = 0; q < 2; q++)
                assertEquals(
                        Golden.matrix(g.expected().get("dK[p][q][i][j]").get(p).get(q)), K.of(p, q));
        assertEquals(4, K.jacobian().rows());
        assertEquals(6, K.jacobian().cols());
    }

    @Test
    void anInverseThatDoesNotExistIsRefused() {
        Matrix X = Matrix.of(new double[][] {{1, 2}, {2, 4}});
        assertThrows(
                SingularMatrixException.class,
                () -> ScalarMatrix.dual(X, Matrix.zeros(2, 2)).inverse());
        assertEquals(0, ScalarMatrix.dual(X, Matrix.zeros(2, 2)).determinant().value(), 0);
        assertThrows(IllegalArgumentException.class, () -> MatrixIdentity.TRACE.check(11, Rng.seeded(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> MatrixIdentity.TRACE.check(Matrix.zeros(2, 3), Vector.of(1, 1), Vector.of(1, 1)));
    }
}
