package mml.matrix;

import java.util.Arrays;

/** The symmetric part of a matrix that is meant to be symmetric. */
public final class Symmetric {
    private static final int TILE = 32;

    private Symmetric() {}

    /**
     * {@code (A + Aᵀ)/2}, row after row.
     *
     * @throws IllegalArgumentException if A is empty, not square, not finite, or not symmetric up to rounding
     */
    public static double[] part(Matrix A) {
        Shapes.notEmpty(A, "A");
        int n = Shapes.square(A, "A");
        double tolerance = Shapes.ASYMMETRY * Shapes.finite(A, "A");
        double[] s = A.entries();
        for (int i0 = 0; i0 < n; i0 += TILE)
            for (int j0 = 0; j0 <= i0; j0 += TILE)
                for (int i = i0; i < Math.min(n, i0 + TILE); i++)
                    for (int j = j0; j < Math.min(i, j0 + TILE); j++) {
                        double x = s[i * n + j];
                        double y = s[j * n + i];
                        if (x == y) continue;
                        if (Math.abs(0.5 * x - 0.5 * y) > 0.5 * tolerance) Shapes.symmetric(A, "A");
                        s[i * n + j] = s[j * n + i] = 0.5 * x + 0.5 * y;
                    }
        return s;
    }

    /** The symmetric part of A, which must be symmetric up to rounding, times {@code scale}, one array a row. */
    public static double[][] rows(Matrix A, double scale) {
        double[] s = part(A);
        int n = A.rows();
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = Arrays.copyOfRange(s, i * n, (i + 1) * n);
            if (scale != 1) Scaling.times(rows[i], scale);
        }
        return rows;
    }
}
