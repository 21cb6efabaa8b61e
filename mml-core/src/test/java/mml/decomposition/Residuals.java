package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.Matrix;

/**
 * LAPACK's gate: ratios of what was lost to what rounding may lose, which must stay below 30 for every kind of matrix,
 * size and scale. All are computed on matrices scaled to norm about one, so that they neither overflow nor vanish.
 */
final class Residuals {
    static final double EPS = 0x1p-52;
    private static final double LIMIT = 30;

    private Residuals() {}

    /** {@code ‖A − B‖ / (n ‖A‖ ε)}. */
    static double product(Matrix A, Matrix B, int n) {
        double norm = A.maxNorm();
        if (norm == 0) return B.maxNorm() == 0 ? 0 : Double.POSITIVE_INFINITY;
        double s = power(norm);
        Matrix a = A.times(s);
        return one(a.minus(B.times(s))) / (n * one(a) * EPS);
    }

    /** {@code ‖I − QᵀQ‖ / (m ε)}. */
    static double orthogonality(Matrix Q) {
        Matrix I = Matrix.identity(Q.cols());
        return one(I.minus(Q.transpose().times(Q))) / (Q.rows() * EPS);
    }

    static void small(String what, Object matrix, double ratio) {
        assertTrue(ratio < LIMIT, () -> what + " has ratio " + ratio + " for " + matrix);
    }

    private static double one(Matrix A) {
        double max = 0;
        for (int j = 0; j < A.cols(); j++) {
            double s = 0;
            for (int i = 0; i < A.rows(); i++) s += Math.abs(A.get(i, j));
            max = Math.max(max, s);
        }
        return max;
    }

    /** A power of two near 1/x; 1 for 0. */
    private static double power(double x) {
        return x == 0 ? 1 : Math.scalb(1.0, Math.max(-1000, Math.min(1000, -Math.getExponent(x))));
    }
}
