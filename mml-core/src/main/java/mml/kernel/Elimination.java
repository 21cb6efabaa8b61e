package mml.kernel;

/**
 * Gaussian elimination with partial pivoting, in place: {@code PA = LU}, the multipliers below the diagonal, U on and
 * above it.
 *
 * <p>Every entry becomes {@code a_ij − l_i0 u_0j − l_i1 u_1j − …}, subtracted in this order, so that neither the
 * recursion over halves of the columns (Toledo 1997) nor the column arrays of a panel change a bit of what the textbook
 * loops give.
 */
public final class Elimination {
    private static final int PANEL = 48;
    private static final int SMALL = 150; // rows and columns up to which the loops run over whole rows
    private static final int TINY = 256; // entries up to which nothing is faster than the textbook's loops

    private Elimination() {}

    /**
     * Eliminates an m×n matrix.
     *
     * @param a m×n, row-major, becomes L and U
     * @param swaps becomes, for each of the first min(m, n) columns, the row that changed places with the pivot row; the
     *     largest entry on or below the diagonal wins, the first of equals
     */
    public static void eliminate(int m, int n, double[] a, int[] swaps) {
        int columns = Math.min(m, n);
        if (swaps.length < columns) throw new IllegalArgumentException(swaps.length + " swaps, expected " + columns);
        Block A = Block.of(a, m, n);
        if (m * (long) n <= TINY) {
            tiny(m, n, a, swaps);
            return;
        }
        if (m <= SMALL && n <= SMALL) {
            small(A, swaps);
            return;
        }
        half(A.part(0, 0, m, columns), 0, swaps);
        if (n > m) {
            Block right = A.part(0, columns, m, n - columns);
            swap(right, swaps, 0, columns);
            Triangular.solveLower(A.part(0, 0, m, m), true, right);
        }
    }

    private static void tiny(int m, int n, double[] a, int[] swaps) {
        for (int j = 0; j < Math.min(m, n); j++) {
            int p = j;
            double max = Math.abs(a[j * n + j]);
            for (int i = j + 1; i < m; i++) {
                double size = Math.abs(a[i * n + j]);
                if (size > max) {
                    max = size;
                    p = i;
                }
            }
            swaps[j] = p;
            int top = j * n;
            if (p != j)
                for (int k = 0; k < n; k++) {
                    double t = a[top + k];
                    a[top + k] = a[p * n + k];
                    a[p * n + k] = t;
                }
            double pivot = a[top + j];
            if (pivot == 0) continue;
            for (int i = j + 1; i < m; i++) {
                int row = i * n;
                double l = a[row + j] /= pivot;
                for (int k = j + 1; k < n; k++) a[row + k] -= l * a[top + k];
            }
        }
    }

    /** Row after row, two columns at a time: the second is brought up to date alone, to find its pivot. */
    private static void small(Block A, int[] swaps) {
        int m = A.rows();
        int n = A.cols();
        int columns = Math.min(m, n);
        double[][] rows = A.toRows();
        for (int j = 0; j < columns; j++) {
            double[] p = pivot(rows, j, swaps);
            if (p[j] == 0) continue;
            for (int i = j + 1; i < m; i++) rows[i][j] /= p[j];
            int k = j + 1;
            if (k == columns) break;
            for (int i = k; i < m; i++) rows[i][k] -= rows[i][j] * p[k];
            double[] q = pivot(rows, k, swaps);
            Vectors.subtract(k + 1, n, q[j], p, q);
            for (int i = k + 1; i < m; i++) {
                double[] row = rows[i];
                if (q[k] == 0) {
                    Vectors.subtract(k + 1, n, row[j], p, row);
                } else {
                    row[k] /= q[k];
                    Vectors.subtract(k + 1, n, row[j], p, row[k], q, row);
                }
            }
            j = k;
        }
        A.fromRows(rows);
    }

    /** Brings the row with the largest entry in column j up to row j. */
    private static double[] pivot(double[][] rows, int j, int[] swaps) {
        int p = j;
        double max = Math.abs(rows[j][j]);
        for (int i = j + 1; i < rows.length; i++) {
            double size = Math.abs(rows[i][j]);
            if (size > max) {
                max = size;
                p = i;
            }
        }
        swaps[j] = p;
        double[] pivot = rows[p];
        rows[p] = rows[j];
        rows[j] = pivot;
        return pivot;
    }

    /** Eliminates a tall block whose first row is row {@code first} of the matrix. */
    private static void half(Block A, int first, int[] swaps) {
        int m = A.rows();
        int n = A.cols();
        if (n <= PANEL) {
            panel(A, first, swaps);
            return;
        }
        int h = (n / 2 + PANEL - 1) / PANEL * PANEL;
        if (h >= n) h = n - n / 2;
        Block left = A.part(0, 0, m, h);
        half(left, first, swaps);
        Block right = A.part(0, h, m, n - h);
        swap(right, swaps, first, h);
        Block U12 = A.part(0, h, h, n - h);
        Triangular.solveLower(A.part(0, 0, h, h), true, U12);
        Block A22 = A.part(h, h, m - h, n - h);
        Gemm.add(-1, A.part(h, 0, m - h, h), U12, A22);
        half(A22, first + h, swaps);
        swap(A.part(h, 0, m - h, h), swaps, first + h, n - h);
    }

    /** Column after column, each of them its own array: first what is to its left, then its pivot. */
    private static void panel(Block A, int first, int[] swaps) {
        int m = A.rows();
        int n = A.cols();
        double[][] c = A.transpose().toRows();
        for (int j = 0; j < n; j++) {
            double[] x = c[j];
            for (int k = 0; k < j; k++) exchange(x, k, swaps[first + k] - first);
            int q = 0;
            for (; q + 3 <= j; q += 3) {
                double[] l0 = c[q];
                double[] l1 = c[q + 1];
                x[q + 1] -= l0[q + 1] * x[q];
                x[q + 2] = (x[q + 2] - l0[q + 2] * x[q]) - l1[q + 2] * x[q + 1];
                Vectors.subtract(q + 3, m, x[q], l0, x[q + 1], l1, x[q + 2], c[q + 2], x);
            }
            for (; q < j; q++) Vectors.subtract(q + 1, m, x[q], c[q], x);
            int p = largest(x, j, m);
            swaps[first + j] = first + p;
            for (int k = 0; k <= j; k++) exchange(c[k], j, p);
            if (x[j] != 0) divide(j + 1, m, x, x[j]);
        }
        A.transpose().fromRows(c);
    }

    private static void divide(int from, int to, double[] x, double a) {
        for (int i = from; i < to; i++) x[i] /= a;
    }

    private static int largest(double[] x, int from, int to) {
        int best = from;
        double max = Math.abs(x[from]);
        for (int i = from + 1; i < to; i++) {
            double v = Math.abs(x[i]);
            if (v > max) {
                max = v;
                best = i;
            }
        }
        return best;
    }

    private static void exchange(double[] x, int i, int k) {
        double t = x[i];
        x[i] = x[k];
        x[k] = t;
    }

    /** The same swaps for other columns; {@code A} begins in row {@code first} of the matrix. */
    private static void swap(Block A, int[] swaps, int first, int count) {
        double[] t = new double[A.cols()];
        for (int q = 0; q < count; q++) {
            int other = swaps[first + q] - first;
            if (other != q) A.exchange(q, other, t);
        }
    }
}
