package mml.kernel;

/**
 * The general product {@code C ← C + α op(A) op(B)}, with {@code op(X) = X} or {@code Xᵀ}; almost all the time of a
 * large decomposition is spent here.
 *
 * <p>Each entry is {@code c_ij + (αa_i0)b_0j + (αa_i1)b_1j + …}, added in this order whatever the sizes. Large products
 * are cut into blocks that fit the caches: {@link #DEPTH} rows of B, {@link #WIDTH} columns wide, are copied into
 * separate arrays (transposed on the way if need be) and meet A {@link #STRIP} rows at a time in {@link Tiles};
 * {@link #ROWS} rows are the share of a worker. A C of one row or column has loops of its own.
 */
public final class Gemm {
    static final int WIDTH = 512;
    static final int DEPTH = 120;
    static final int ROWS = 48;
    static final int STRIP = 24;
    private static final int SMALL = 4096; // products below which copying costs more than it gains
    private static final int SHARED = 1 << 20; // below, waking a thread costs more than it gains
    private static final int SQUARE = 12; // rows of a symmetric product that all end where the last of them does

    private static final int LENGTH = WIDTH + 8; // of a row, no multiple of what lets rows share a place in the cache

    // kept for the next product, because fresh memory is slow
    private static final ThreadLocal<double[][]> ROWS_OF_B = ThreadLocal.withInitial(() -> new double[DEPTH][LENGTH]);
    private static final ThreadLocal<double[][]> ROWS_OF_C = ThreadLocal.withInitial(() -> new double[STRIP][LENGTH]);
    private static final ThreadLocal<double[]> FACTORS = ThreadLocal.withInitial(() -> new double[STRIP * DEPTH]);

    private Gemm() {}

    /** {@code C ← C + αAB}; C overlaps neither A nor B. */
    public static void add(double alpha, Block A, Block B, Block C) {
        if (A.cols() != B.rows() || C.rows() != A.rows() || C.cols() != B.cols())
            throw new IllegalArgumentException("cannot add a " + A.rows() + "×" + A.cols() + " by " + B.rows() + "×"
                    + B.cols() + " product to a " + C.rows() + "×" + C.cols() + " block");
        if (C.transposed) add(alpha, B.transpose(), A.transpose(), C.transpose());
        else
            add(
                    C.rows(),
                    C.cols(),
                    A.cols(),
                    alpha,
                    A.array,
                    A.at,
                    A.step,
                    A.transposed,
                    B.array,
                    B.at,
                    B.step,
                    B.transposed,
                    C.array,
                    C.at,
                    C.step);
    }

    /** {@code αAAᵀ}, both triangles, row after row. */
    public static double[] square(double alpha, Block A) {
        int n = A.rows();
        double[] c = new double[n * n];
        addSquare(alpha, A, Block.of(c, n, n));
        for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) c[j * n + i] = c[i * n + j];
        return c;
    }

    /** {@code C ← C + αAAᵀ} in the lower triangle; above it, entries near the diagonal may be anything afterwards. */
    public static void addSquare(double alpha, Block A, Block C) {
        int n = C.rows();
        int k = A.cols();
        if (C.transposed || (long) n * n * k <= SMALL) {
            add(alpha, A, A.transpose(), C);
            return;
        }
        if (A.rows() != n || C.cols() != n)
            throw new IllegalArgumentException("cannot add the square of a " + A.rows() + "×" + k + " block to a " + n
                    + "×" + C.cols() + " block");
        boolean t = A.transposed;
        large(true, n, n, k, alpha, A.array, A.at, A.step, t, A.array, A.at, A.step, !t, C.array, C.at, C.step);
    }

    /**
     * Adds {@code α op(A) op(B)} to C.
     *
     * @param m rows of {@code op(A)} and C
     * @param n columns of {@code op(B)} and C
     * @param k columns of {@code op(A)}, rows of {@code op(B)}
     * @param ta whether A stands transposed in its array, as k×m
     * @param tb whether B stands transposed in its array, as n×k
     * @param c neither {@code a} nor {@code b}, or a part of it that does not overlap
     */
    public static void add(
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int ao,
            int lda,
            boolean ta,
            double[] b,
            int bo,
            int ldb,
            boolean tb,
            double[] c,
            int co,
            int ldc) {
        Block.check("A", ta ? k : m, ta ? m : k, a, ao, lda);
        Block.check("B", tb ? n : k, tb ? k : n, b, bo, ldb);
        Block.check("C", m, n, c, co, ldc);
        if (m == 0 || n == 0 || k == 0) return;
        if (n == 1) {
            double[] x = gather(k, 1, b, bo, tb ? 1 : ldb);
            double[] y = gather(m, 1, c, co, ldc);
            Gemv.add(m, k, alpha, a, ao, lda, ta, x, y);
            for (int i = 0; i < m; i++) c[co + i * ldc] = y[i];
            return;
        }
        if (m == 1) {
            double[] x = gather(k, alpha, a, ao, ta ? lda : 1);
            double[] y = gather(n, 1, c, co, 1);
            Gemv.add(n, k, 1, b, bo, ldb, !tb, x, y);
            System.arraycopy(y, 0, c, co, n);
            return;
        }
        if ((long) m * n * k <= SMALL) {
            direct(m, n, k, alpha, a, ao, ta ? 1 : lda, ta ? lda : 1, b, bo, tb ? 1 : ldb, tb ? ldb : 1, c, co, ldc);
            return;
        }
        large(false, m, n, k, alpha, a, ao, lda, ta, b, bo, ldb, tb, c, co, ldc);
    }

    /** By blocks that fit the caches; of the lower triangle alone, each strip of rows up to where its last row ends. */
    private static void large(
            boolean triangle,
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int ao,
            int lda,
            boolean ta,
            double[] b,
            int bo,
            int ldb,
            boolean tb,
            double[] c,
            int co,
            int ldc) {
        double[][] rowsOfB = ROWS_OF_B.get();
        int strip = triangle ? SQUARE : STRIP;
        for (int j0 = 0; j0 < n; j0 += WIDTH) {
            int j = j0;
            int most = Math.min(WIDTH, n - j);
            for (int p = 0; p < k; p += DEPTH) {
                int depth = Math.min(DEPTH, k - p);
                int at = tb ? bo + j * ldb + p : bo + p * ldb + j;
                Block.toRows(depth, most, b, at, ldb, tb, rowsOfB);
                int first = ta ? ao + p * lda : ao + p;
                int target = co + j;
                int start = triangle ? j / ROWS : 0; // above, there is nothing of the triangle
                Workers workers = (long) m * depth * most < SHARED ? Workers.serial() : Machine.workers();
                workers.run((m + ROWS - 1) / ROWS - start, chunk -> {
                    double[] factors = FACTORS.get();
                    double[][] rowsOfC = ROWS_OF_C.get();
                    int begin = (start + chunk) * ROWS;
                    int end = Math.min(m, begin + ROWS);
                    for (int i = begin; i < end; i += strip) {
                        int rows = Math.min(strip, end - i);
                        int width = triangle ? Math.min(most, i + rows - j) : most;
                        if (width <= 0) continue;
                        scaled(rows, depth, alpha, a, ta ? first + i : first + i * lda, lda, ta, factors);
                        Block.toRows(rows, width, c, target + i * ldc, ldc, false, rowsOfC);
                        Tiles.multiply(rows, depth, width, factors, rowsOfB, rowsOfC);
                        Block.fromRows(rows, width, rowsOfC, c, target + i * ldc, ldc);
                    }
                });
            }
        }
    }

    /** Copies α times the n numbers that stand {@code step} apart. */
    private static double[] gather(int n, double alpha, double[] from, int at, int step) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = alpha * from[at + i * step];
        return x;
    }

    /** Copies a block of αA, row after row. */
    private static void scaled(
            int rows, int depth, double alpha, double[] a, int ao, int lda, boolean ta, double[] to) {
        if (ta)
            for (int p = 0; p < depth; p++)
                for (int r = 0, at = ao + p * lda; r < rows; r++) to[r * depth + p] = alpha * a[at + r];
        else
            for (int r = 0; r < rows; r++)
                for (int p = 0, at = ao + r * lda; p < depth; p++) to[r * depth + p] = alpha * a[at + p];
    }

    /** The definition: entry (i, p) of op(A) is {@code a[ao + i·ai + p·ap]}, entry (p, j) of op(B) likewise. */
    private static void direct(
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int ao,
            int ai,
            int ap,
            double[] b,
            int bo,
            int bp,
            int bj,
            double[] c,
            int co,
            int ldc) {
        for (int i = 0; i < m; i++) {
            int j = 0;
            for (; j + 4 <= n; j += 4) {
                int s = co + i * ldc + j;
                double s0 = c[s], s1 = c[s + 1], s2 = c[s + 2], s3 = c[s + 3];
                for (int p = 0; p < k; p++) {
                    double f = alpha * a[ao + i * ai + p * ap];
                    int q = bo + p * bp + j * bj;
                    s0 += f * b[q];
                    s1 += f * b[q + bj];
                    s2 += f * b[q + 2 * bj];
                    s3 += f * b[q + 3 * bj];
                }
                c[s] = s0;
                c[s + 1] = s1;
                c[s + 2] = s2;
                c[s + 3] = s3;
            }
            for (; j < n; j++) {
                double s = c[co + i * ldc + j];
                for (int p = 0; p < k; p++) s += alpha * a[ao + i * ai + p * ap] * b[bo + p * bp + j * bj];
                c[co + i * ldc + j] = s;
            }
        }
    }
}
