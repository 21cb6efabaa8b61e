package mml.kernel;

/**
 * Gaussian elimination of a symmetric, positive definite matrix that uses its symmetry: {@code A = LLᵀ}, in place, in
 * the lower triangle.
 *
 * <p>{@code l_ij = (a_ij − l_i0 l_j0 − l_i1 l_j1 − …) / l_jj}, subtracted in this order, whether row by row or, for
 * large matrices, half by half.
 */
public final class SymmetricElimination {
    private static final int SMALL = 100;

    private SymmetricElimination() {}

    /**
     * Eliminates an n×n matrix; the entries above the diagonal are neither read nor meaningful afterwards.
     *
     * @return n, or the first index whose pivot is not positive: then that pivot stands in its place on the diagonal,
     *     the rows of L above and to the left of it are finished, and the rest is not
     */
    public static int eliminate(int n, double[] a) {
        return eliminate(Block.of(a, n, n));
    }

    private static int eliminate(Block A) {
        int n = A.rows();
        if (n <= SMALL) return small(A);
        int h = (n / 2 + SMALL - 1) / SMALL * SMALL;
        Block A11 = A.part(0, 0, h, h);
        int done = eliminate(A11);
        if (done < h) return done;
        Block A21 = A.part(h, 0, n - h, h);
        Triangular.solveLower(A11, false, A21.transpose());
        Block A22 = A.part(h, h, n - h, n - h);
        Gemm.addSquare(-1, A21, A22);
        return h + eliminate(A22);
    }

    /** Row after row; four rows at a time share what they read and keep four sums in flight. */
    private static int small(Block A) {
        int n = A.rows();
        int step = A.step;
        double[] a = A.array;
        for (int i = 0; i < n; i++) {
            if (i % 4 == 0 && i + 4 <= n) four(a, A.at + i * step, step, A.at, i);
            int row = A.at + i * step;
            for (int j = i / 4 * 4 + 4 <= n ? i / 4 * 4 : 0; j <= i; j++) {
                int other = A.at + j * step;
                double s = a[row + j];
                for (int k = 0; k < j; k++) s -= a[row + k] * a[other + k];
                a[row + j] = s;
                if (j < i) a[row + j] = s / a[other + j];
            }
            if (!(a[row + i] > 0)) return i;
            a[row + i] = Math.sqrt(a[row + i]);
        }
        return n;
    }

    /** The first {@code columns} entries of the four rows from {@code row} on. */
    private static void four(double[] a, int row, int step, int top, int columns) {
        int r1 = row + step;
        int r2 = r1 + step;
        int r3 = r2 + step;
        for (int j = 0; j < columns; j++) {
            int other = top + j * step;
            double s0 = a[row + j], s1 = a[r1 + j], s2 = a[r2 + j], s3 = a[r3 + j];
            for (int k = 0; k < j; k++) {
                double l = a[other + k];
                s0 -= a[row + k] * l;
                s1 -= a[r1 + k] * l;
                s2 -= a[r2 + k] * l;
                s3 -= a[r3 + k] * l;
            }
            double d = a[other + j];
            a[row + j] = s0 / d;
            a[r1 + j] = s1 / d;
            a[r2 + j] = s2 / d;
            a[r3 + j] = s3 / d;
        }
    }
}
