package mml.kernel;

/**
 * The inner loop of {@link Gemm}. It runs over arrays that share one index, the form the JIT compiler turns into vector
 * instructions; nine (or eight) factors stay in registers while 3 (or 2) rows of B pass by 3 (or 4) rows of C.
 */
final class Tiles {
    private static final int LONG = 160; // 3×3 wins on long rows, 4×2 on short ones
    private static final int WIDEST =
            1 << 16; // JDK 17 vectorises loops over several rows of C only below a known bound

    private Tiles() {}

    /**
     * {@code c_ij ← c_ij + Σ_p a_ip b_pj} for {@code i < rows}, {@code p < depth}, {@code j < n}: added one product
     * after the other in the order of p, each product and each sum rounded on its own.
     *
     * @param a row after row, {@code depth} entries each
     * @param b one array a row, at least {@code n} long
     * @param c one array a row, at least {@code n} long, none of them in {@code b}
     */
    static void multiply(int rows, int depth, int n, double[] a, double[][] b, double[][] c) {
        if (n > WIDEST) throw new IllegalArgumentException("n is " + n + ", expected at most " + WIDEST);
        int i = 0;
        if (n >= LONG) for (; i + 3 <= rows; i += 3) three(i, depth, n, a, b, c);
        else for (; i + 4 <= rows; i += 4) four(i, depth, n, a, b, c);
        for (; i < rows; i++) for (int p = 0; p < depth; p++) tile1x1(n, a[i * depth + p], b[p], c[i]);
    }

    private static void three(int i, int depth, int n, double[] a, double[][] b, double[][] c) {
        int p = 0;
        for (; p + 3 <= depth; p += 3) tile3x3(n, a, i * depth + p, depth, b, p, c, i);
        for (; p < depth; p++) for (int r = i; r < i + 3; r++) tile1x1(n, a[r * depth + p], b[p], c[r]);
    }

    private static void four(int i, int depth, int n, double[] a, double[][] b, double[][] c) {
        int p = 0;
        for (; p + 2 <= depth; p += 2) tile4x2(n, a, i * depth + p, depth, b, p, c, i);
        for (; p < depth; p++) for (int r = i; r < i + 4; r++) tile1x1(n, a[r * depth + p], b[p], c[r]);
    }

    private static void tile3x3(int n, double[] a, int at, int step, double[][] b, int p, double[][] c, int i) {
        int w = Math.min(n, WIDEST);
        int a1 = at + step, a2 = a1 + step;
        double a00 = a[at], a01 = a[at + 1], a02 = a[at + 2];
        double a10 = a[a1], a11 = a[a1 + 1], a12 = a[a1 + 2];
        double a20 = a[a2], a21 = a[a2 + 1], a22 = a[a2 + 2];
        double[] b0 = b[p], b1 = b[p + 1], b2 = b[p + 2];
        double[] c0 = c[i], c1 = c[i + 1], c2 = c[i + 2];
        for (int j = 0; j < w; j++) {
            double x0 = b0[j], x1 = b1[j], x2 = b2[j];
            c0[j] = ((c0[j] + a00 * x0) + a01 * x1) + a02 * x2;
            c1[j] = ((c1[j] + a10 * x0) + a11 * x1) + a12 * x2;
            c2[j] = ((c2[j] + a20 * x0) + a21 * x1) + a22 * x2;
        }
    }

    private static void tile4x2(int n, double[] a, int at, int step, double[][] b, int p, double[][] c, int i) {
        int w = Math.min(n, WIDEST);
        int a1 = at + step, a2 = a1 + step, a3 = a2 + step;
        double a00 = a[at], a01 = a[at + 1];
        double a10 = a[a1], a11 = a[a1 + 1];
        double a20 = a[a2], a21 = a[a2 + 1];
        double a30 = a[a3], a31 = a[a3 + 1];
        double[] b0 = b[p], b1 = b[p + 1];
        double[] c0 = c[i], c1 = c[i + 1], c2 = c[i + 2], c3 = c[i + 3];
        for (int j = 0; j < w; j++) {
            double x0 = b0[j], x1 = b1[j];
            c0[j] = (c0[j] + a00 * x0) + a01 * x1;
            c1[j] = (c1[j] + a10 * x0) + a11 * x1;
            c2[j] = (c2[j] + a20 * x0) + a21 * x1;
            c3[j] = (c3[j] + a30 * x0) + a31 * x1;
        }
    }

    private static void tile1x1(int n, double a, double[] b, double[] c) {
        for (int j = 0; j < n; j++) c[j] += a * b[j];
    }
}
