package mml.kernel;

/**
 * {@link Gemm} where C is a single column, {@code y ← y + αAx}: every entry of A is used once, so nothing is gained by
 * copying it. Four entries of y, or four entries of x, are at work at a time, which hides how long an addition takes
 * and leaves the order of each sum as it is.
 */
final class Gemv {
    private Gemv() {}

    /** Entry (i, p) of A is {@code a[ao + i·lda + p]}, or {@code a[ao + p·lda + i]} when it stands transposed. */
    static void add(int m, int k, double alpha, double[] a, int ao, int lda, boolean ta, double[] x, double[] y) {
        if (ta) columns(m, k, alpha, a, ao, lda, x, y);
        else rows(m, k, alpha, a, ao, lda, x, y);
    }

    private static void rows(int m, int k, double alpha, double[] a, int ao, int lda, double[] x, double[] y) {
        int i = 0;
        for (; i + 4 <= m; i += 4) {
            int r0 = ao + i * lda, r1 = r0 + lda, r2 = r1 + lda, r3 = r2 + lda;
            double s0 = y[i], s1 = y[i + 1], s2 = y[i + 2], s3 = y[i + 3];
            for (int p = 0; p < k; p++) {
                double v = x[p];
                s0 += (alpha * a[r0 + p]) * v;
                s1 += (alpha * a[r1 + p]) * v;
                s2 += (alpha * a[r2 + p]) * v;
                s3 += (alpha * a[r3 + p]) * v;
            }
            y[i] = s0;
            y[i + 1] = s1;
            y[i + 2] = s2;
            y[i + 3] = s3;
        }
        for (; i < m; i++) {
            double s = y[i];
            for (int p = 0; p < k; p++) s += (alpha * a[ao + i * lda + p]) * x[p];
            y[i] = s;
        }
    }

    private static void columns(int m, int k, double alpha, double[] a, int ao, int lda, double[] x, double[] y) {
        int p = 0;
        for (; p + 4 <= k; p += 4) {
            int c0 = ao + p * lda, c1 = c0 + lda, c2 = c1 + lda, c3 = c2 + lda;
            double x0 = x[p], x1 = x[p + 1], x2 = x[p + 2], x3 = x[p + 3];
            for (int i = 0; i < m; i++)
                y[i] = (((y[i] + (alpha * a[c0 + i]) * x0) + (alpha * a[c1 + i]) * x1) + (alpha * a[c2 + i]) * x2)
                        + (alpha * a[c3 + i]) * x3;
        }
        for (; p < k; p++) for (int i = 0; i < m; i++) y[i] += (alpha * a[ao + p * lda + i]) * x[p];
    }
}
