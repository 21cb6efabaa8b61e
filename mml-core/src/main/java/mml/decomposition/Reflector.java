package mml.decomposition;

import mml.kernel.Gemm;

/**
 * Householder reflections {@code H = I − τ v vᵀ} with {@code v_p = 1}, alone and by the block.
 *
 * <p>A product of k reflections is {@code H₀H₁⋯H_{k−1} = I − VᵀTV} with the v as rows of V and T upper triangular
 * (Schreiber and Van Loan's WY form), so that a block of them is applied by three matrix products.
 */
final class Reflector {
    /** Entries that are zero beside a scaled matrix. */
    static final double NOTHING = 1e-140;

    /** The reflections that {@link Four} applies together. */
    static final int BLOCK = 4;

    private Reflector() {}

    /**
     * Turns {@code x[from..to)} into the v of the reflection that keeps only entry p of x, writes τ to
     * {@code tau[k]} and returns what x becomes there. When only {@code x[p]} differs from zero, H = I and τ = 0.
     */
    static double make(double[] x, int from, int to, int p, double[] tau, int k) {
        double alpha = x[p];
        x[p] = 0;
        double s = squares(x, from, to);
        x[p] = 1;
        if (s < NOTHING * NOTHING) {
            for (int j = from; j < to; j++) if (j != p) x[j] = 0;
            tau[k] = 0;
            return alpha;
        }
        double norm = Math.sqrt(s + alpha * alpha);
        double beta = alpha > 0 ? -norm : norm;
        tau[k] = (beta - alpha) / beta;
        double q = 1 / (alpha - beta);
        for (int j = from; j < to; j++) x[j] *= q;
        x[p] = 1;
        return beta;
    }

    /** {@code c ← c − τ v vᵀc} over from ≤ i &lt; to, where v is not zero. */
    static void apply(double[] v, double tau, double[] c, int from, int to) {
        double s = tau * dot(v, c, from, to);
        for (int i = from; i < to; i++) c[i] -= s * v[i];
    }

    /** The same for {@code count} entries from {@code at} on in v and {@code first + at} on in c. */
    static void apply(double[] v, double tau, double[] c, int first, int at, int count) {
        double s = tau * dot(v, at, c, first + at, count);
        for (int i = at; i < at + count; i++) c[first + i] -= s * v[i];
    }

    /** {@code Σ x_j²} over from ≤ j &lt; to. */
    static double squares(double[] x, int from, int to) {
        return dot(x, from, x, from, to - from);
    }

    /** {@code Σ x_j y_j} over from ≤ j &lt; to. */
    static double dot(double[] x, double[] y, int from, int to) {
        return dot(x, from, y, from, to - from);
    }

    /** {@code Σ x_{xo+j} y_{yo+j}} over 0 ≤ j &lt; n, in eight interleaved sums. */
    static double dot(double[] x, int xo, double[] y, int yo, int n) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int j = 0;
        for (; j + 7 < n; j += 8) {
            s0 += x[xo + j] * y[yo + j];
            s1 += x[xo + j + 1] * y[yo + j + 1];
            s2 += x[xo + j + 2] * y[yo + j + 2];
            s3 += x[xo + j + 3] * y[yo + j + 3];
            s4 += x[xo + j + 4] * y[yo + j + 4];
            s5 += x[xo + j + 5] * y[yo + j + 5];
            s6 += x[xo + j + 6] * y[yo + j + 6];
            s7 += x[xo + j + 7] * y[yo + j + 7];
        }
        for (; j < n; j++) s0 += x[xo + j] * y[yo + j];
        return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
    }

    /**
     * {@code X ← H₀H₁⋯H_{k−1}X}, or {@code H_{k−1}⋯H₀X} when {@code reversed}, for the {@code len × width} block of X
     * that starts at (row, col).
     *
     * @param X row-major, rows {@code ld} apart
     * @param V k × len, the v as rows
     * @param tau their τ, from entry {@code at} on
     */
    static void applyLeft(
            double[] X,
            int ld,
            int row,
            int col,
            int len,
            int width,
            double[] V,
            int k,
            double[] tau,
            int at,
            boolean reversed) {
        double[] T = triangle(V, k, len, tau, at);
        double[] W = new double[k * width];
        double[] Y = new double[k * width];
        int x = row * ld + col;
        Gemm.add(k, width, len, 1, V, 0, len, false, X, x, ld, false, W, 0, width);
        Gemm.add(k, width, k, 1, T, 0, k, reversed, W, 0, width, false, Y, 0, width);
        Gemm.add(len, width, k, -1, V, 0, len, true, Y, 0, width, false, X, x, ld);
    }

    /** The upper triangular T of {@code H₀H₁⋯H_{k−1} = I − VᵀTV}. */
    static double[] triangle(double[] V, int k, int len, double[] tau, int at) {
        double[] T = new double[k * k];
        double[] meets = new double[k];
        for (int j = 0; j < k; j++) {
            double t = tau[at + j];
            for (int i = 0; i < j; i++) meets[i] = dot(V, i * len, V, j * len, len);
            for (int i = 0; i < j; i++) {
                double s = 0;
                for (int q = i; q < j; q++) s += T[i * k + q] * meets[q];
                T[i * k + j] = -t * s;
            }
            T[j * k + j] = t;
        }
        return T;
    }

    /**
     * {@code H₃H₂H₁H₀}, applied in one pass to read and one to write: with {@code d_k = v_kᵀc} reflection k subtracts
     * {@code s_k v_k}, {@code s_k = τ_k (d_k − Σ_{i<k} s_i v_iᵀv_k)}.
     */
    static final class Four {
        private final double[] v0;
        private final double[] v1;
        private final double[] v2;
        private final double[] v3;
        private final double[] tau;
        private final int at;
        private double m01, m02, m12, m03, m13, m23; // v_iᵀv_k

        /** Of the reflections from {@code at} on. */
        Four(double[][] v, double[] tau, int at) {
            v0 = v[at];
            v1 = v[at + 1];
            v2 = v[at + 2];
            v3 = v[at + 3];
            this.tau = tau;
            this.at = at;
        }

        /** For columns {@code first} and later, rows from ≤ i &lt; to, outside which the v are zero. */
        void apply(double[][] columns, int first, int from, int to) {
            int n = to - from;
            m01 = dot(v0, from, v1, from, n);
            m02 = dot(v0, from, v2, from, n);
            m12 = dot(v1, from, v2, from, n);
            m03 = dot(v0, from, v3, from, n);
            m13 = dot(v1, from, v3, from, n);
            m23 = dot(v2, from, v3, from, n);
            int q = first;
            for (; q + 2 <= columns.length; q += 2) two(columns[q], columns[q + 1], from, to);
            if (q == columns.length) return;
            double[] last = columns[q];
            subtract(
                    last,
                    dot(v0, last, from, to),
                    dot(v1, last, from, to),
                    dot(v2, last, from, to),
                    dot(v3, last, from, to),
                    from,
                    to);
        }

        private void two(double[] x, double[] y, int from, int to) {
            double x0 = 0, x1 = 0, x2 = 0, x3 = 0, y0 = 0, y1 = 0, y2 = 0, y3 = 0;
            for (int i = from; i < to; i++) {
                double p = x[i];
                double q = y[i];
                x0 += v0[i] * p;
                y0 += v0[i] * q;
                x1 += v1[i] * p;
                y1 += v1[i] * q;
                x2 += v2[i] * p;
                y2 += v2[i] * q;
                x3 += v3[i] * p;
                y3 += v3[i] * q;
            }
            subtract(x, x0, x1, x2, x3, from, to);
            subtract(y, y0, y1, y2, y3, from, to);
        }

        private void subtract(double[] c, double d0, double d1, double d2, double d3, int from, int to) {
            double s0 = tau[at] * d0;
            double s1 = tau[at + 1] * (d1 - s0 * m01);
            double s2 = tau[at + 2] * (d2 - s0 * m02 - s1 * m12);
            double s3 = tau[at + 3] * (d3 - s0 * m03 - s1 * m13 - s2 * m23);
            double[] a = v0, b = v1, e = v2, f = v3;
            for (int i = from; i < to; i++) c[i] -= (s0 * a[i] + s1 * b[i]) + (s2 * e[i] + s3 * f[i]);
        }
    }
}
