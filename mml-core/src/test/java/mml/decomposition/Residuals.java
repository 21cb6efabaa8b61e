package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Vector;

/**
 * LAPACK's gate: ratios of what was lost to what rounding may lose, which must stay below 30 for every kind of matrix,
 * size and scale. All are computed on matrices scaled to norm about one, so that they neither overflow nor vanish.
 */
public final class Residuals {
    public static final double EPS = 0x1p-52;
    private static final double LIMIT = 30;

    private Residuals() {}

    /** {@code ‖A − B‖ / (n ‖A‖ ε)}. */
    public static double product(Matrix A, Matrix B, int n) {
        double norm = A.maxNorm();
        if (norm == 0) return B.maxNorm() == 0 ? 0 : Double.POSITIVE_INFINITY;
        double s = power(norm);
        Matrix a = A.times(s);
        return Norms.one(a.minus(B.times(s))) / (n * Norms.one(a) * EPS);
    }

    /** {@code ‖I − QᵀQ‖ / (m ε)}. */
    public static double orthogonality(Matrix Q) {
        Matrix I = Matrix.identity(Q.cols());
        return Norms.one(I.minus(Q.transpose().times(Q))) / (Q.rows() * EPS);
    }

    /** {@code ‖b − Ax‖ / (‖A‖ ‖x‖ ε)}. */
    public static double solution(Matrix A, Vector x, Vector b) {
        double s = power(A.maxNorm());
        double t = power(Math.max(x.maxNorm(), b.maxNorm() * s));
        Matrix a = A.times(s);
        Vector y = x.times(t);
        return b.times(s).times(t).minus(a.times(y)).maxNorm() / (Norms.infinity(a) * y.maxNorm() * EPS);
    }

    /** {@code ‖Aᵀ(b − Ax)‖ / (‖A‖ ‖b‖ max(m, n) ε)}. */
    public static double leastSquares(Matrix A, Vector x, Vector b) {
        double s = power(A.maxNorm());
        Matrix a = A.times(s);
        Vector r = b.minus(a.times(x.times(1 / s)));
        return a.transpose().times(r).maxNorm() / (Norms.one(a) * b.norm() * Math.max(A.rows(), A.cols()) * EPS);
    }

    /** {@code ‖Aᵀ(b − Ax)‖ / (‖A‖ (‖A‖ ‖x‖ + ‖b‖) max(m, n) ε)}, also where x is large and b is not. */
    public static double normalEquations(Matrix A, Vector x, Vector b) {
        double size = Norms.one(A) * x.norm() + b.norm();
        Vector r = b.minus(A.times(x));
        return A.transpose().times(r).maxNorm() / (Norms.one(A) * size * Math.max(A.rows(), A.cols()) * EPS);
    }

    public static void small(String what, Object matrix, double ratio) {
        assertTrue(ratio < LIMIT, () -> what + " has ratio " + ratio + " for " + matrix);
    }

    /** A power of two near 1/x; 1 for 0. */
    private static double power(double x) {
        return x == 0 ? 1 : Math.scalb(1.0, Math.max(-1000, Math.min(1000, -Math.getExponent(x))));
    }
}
