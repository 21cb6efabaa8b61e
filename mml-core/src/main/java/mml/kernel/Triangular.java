package mml.kernel;

/**
 * Triangular systems with one or many right-hand sides, {@code TX = B}, solved by substitution:
 * {@code x_i = (b_i − t_i0 x_0 − t_i1 x_1 − …) / t_ii}, subtracted in the order in which the x become known.
 *
 * <p>Only the triangle that is named is read. Large systems are halved, so that most of the work is {@link Gemm}.
 */
public final class Triangular {
    private static final int SMALL = 48;

    private Triangular() {}

    /** Solves {@code LX = B} for a lower triangular L; X overwrites B. */
    public static void solveLower(Block L, boolean unitDiagonal, Block B) {
        check(L, B);
        int n = L.rows();
        int r = B.cols();
        if (n <= SMALL) {
            substitute(L, unitDiagonal, B, true);
            return;
        }
        int h = half(n);
        Block B1 = B.part(0, 0, h, r);
        Block B2 = B.part(h, 0, n - h, r);
        solveLower(L.part(0, 0, h, h), unitDiagonal, B1);
        Gemm.add(-1, L.part(h, 0, n - h, h), B1, B2);
        solveLower(L.part(h, h, n - h, n - h), unitDiagonal, B2);
    }

    /** Solves {@code UX = B} for an upper triangular U; X overwrites B. */
    public static void solveUpper(Block U, boolean unitDiagonal, Block B) {
        check(U, B);
        int n = U.rows();
        int r = B.cols();
        if (n <= SMALL) {
            substitute(U, unitDiagonal, B, false);
            return;
        }
        int h = half(n);
        Block B1 = B.part(0, 0, h, r);
        Block B2 = B.part(h, 0, n - h, r);
        solveUpper(U.part(h, h, n - h, n - h), unitDiagonal, B2);
        Gemm.add(-1, U.part(0, h, h, n - h), B2, B1);
        solveUpper(U.part(0, 0, h, h), unitDiagonal, B1);
    }

    private static void check(Block T, Block B) {
        if (T.rows() != T.cols() || T.rows() != B.rows())
            throw new IllegalArgumentException("cannot solve a " + T.rows() + "×" + T.cols() + " system for a "
                    + B.rows() + "×" + B.cols() + " block");
    }

    private static int half(int n) {
        return (n / 2 + SMALL - 1) / SMALL * SMALL;
    }

    /** Row after row, from the top for a lower triangle, from the bottom for an upper one. */
    private static void substitute(Block T, boolean unit, Block B, boolean lower) {
        int n = T.rows();
        if (B.cols() == 1) {
            column(T, unit, B, lower);
            return;
        }
        double[][] x = Block.zeros(n, Math.min(B.cols(), Gemm.WIDTH));
        for (int j = 0; j < B.cols(); j += Gemm.WIDTH) {
            int width = Math.min(Gemm.WIDTH, B.cols() - j);
            Block strip = B.part(0, j, n, width);
            strip.toRows(x);
            for (int s = 0; s < n; s++) {
                int i = lower ? s : n - 1 - s;
                int next = lower ? 1 : -1;
                int p = lower ? 0 : n - 1;
                int known = s;
                for (; known >= 3; known -= 3, p += 3 * next)
                    Vectors.add(
                            width,
                            -T.get(i, p),
                            x[p],
                            -T.get(i, p + next),
                            x[p + next],
                            -T.get(i, p + 2 * next),
                            x[p + 2 * next],
                            x[i]);
                for (; known > 0; known--, p += next) Vectors.add(width, -T.get(i, p), x[p], x[i]);
                if (!unit) Vectors.divide(width, x[i], T.get(i, i));
            }
            strip.fromRows(x);
        }
    }

    private static void column(Block T, boolean unit, Block b, boolean lower) {
        int n = T.rows();
        double[] x = new double[n];
        for (int s = 0; s < n; s++) {
            int i = lower ? s : n - 1 - s;
            int next = lower ? 1 : -1;
            double v = b.get(i, 0);
            for (int p = lower ? 0 : n - 1; p != i; p += next) v -= T.get(i, p) * x[p];
            x[i] = unit ? v : v / T.get(i, i);
        }
        for (int i = 0; i < n; i++) b.set(i, 0, x[i]);
    }
}
