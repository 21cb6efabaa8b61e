package mml.kernel;

/**
 * Householder reflections {@code H = I − τ v vᵀ} with {@code v_p = 1}, alone and by the block.
 *
 * <p>A product of k reflections is {@code H₀H₁⋯H_{k−1} = I − VᵀTV} with the v as rows of V and T upper triangular
 * (Schreiber and Van Loan's WY form), so that a block of them is applied by three matrix products.
 */
public final class Reflector {
    /** Entries that are zero beside a scaled matrix. */
    public static final double NOTHING = 1e-140;

    private static final double TINY = NOTHING * NOTHING; // below, squares lose digits
    private static final double LARGE = 0x1p500;

    private static final int CHUNK = 1 << 16;

    private Reflector() {}

    /**
     * Turns {@code x[from..to)} into the v of the reflection that keeps only entry p of x, writes τ to
     * {@code tau[k]} and returns what x becomes there. When only {@code x[p]} differs from zero, H = I and τ = 0.
     */
    public static double make(double[] x, int from, int to, int p, double[] tau, int k) {
        double alpha = x[p];
        x[p] = 0;
        double s = squares(x, from, to);
        if (s < TINY) {
            double largest = 0;
            for (int j = from; j < to; j++) largest = Math.max(largest, Math.abs(x[j]));
            x[p] = 1;
            if (largest == 0) {
                tau[k] = 0;
                return alpha;
            }
            if (Math.abs(alpha) < 1) { // beside a larger one the squares of the others do not count
                x[p] = alpha;
                for (int j = from; j < to; j++) x[j] *= LARGE;
                return make(x, from, to, p, tau, k) / LARGE;
            }
        }
        x[p] = 1;
        double norm = Math.sqrt(s + alpha * alpha);
        double beta = alpha > 0 ? -norm : norm;
        tau[k] = (beta - alpha) / beta;
        double q = 1 / (alpha - beta);
        for (int j = from; j < to; j++) x[j] *= q;
        x[p] = 1;
        return beta;
    }

    /** {@code c ← c − τ v vᵀc} over from ≤ i &lt; to, where v is not zero. */
    public static void apply(double[] v, double tau, double[] c, int from, int to) {
        double s = tau * dot(v, c, from, to);
        for (int i = from; i < to; i++) c[i] -= s * v[i];
    }

    /**
     * The same for the columns from {@code first} on, each its own array; four of them at a time share what is read.
     *
     * @param spare zeros, as long as a column: what a group of four lacks
     */
    public static void apply(double[] v, double tau, double[][] columns, int first, double[] spare, int from, int to) {
        int n = columns.length;
        for (int k = first; k < n; k += 4)
            apply(
                    v,
                    tau,
                    columns[k],
                    k + 1 < n ? columns[k + 1] : spare,
                    k + 2 < n ? columns[k + 2] : spare,
                    k + 3 < n ? columns[k + 3] : spare,
                    from,
                    to);
    }

    private static void apply(
            double[] v, double tau, double[] x, double[] y, double[] z, double[] w, int from, int to) {
        double a = 0, b = 0, c = 0, d = 0;
        for (int i = from; i < to; i++) {
            double f = v[i];
            a += f * x[i];
            b += f * y[i];
            c += f * z[i];
            d += f * w[i];
        }
        for (int i = from; i < to; i += CHUNK)
            subtract(v, tau * a, x, tau * b, y, tau * c, z, tau * d, w, i, Math.min(CHUNK, to - i));
    }

    /** {@code x ← x − av} and so on; JDK 17 vectorises loops over several arrays only below a known bound. */
    private static void subtract(
            double[] v,
            double a,
            double[] x,
            double b,
            double[] y,
            double c,
            double[] z,
            double d,
            double[] w,
            int from,
            int count) {
        int to = from + Math.min(count, CHUNK);
        for (int i = from; i < to; i++) {
            double f = v[i];
            x[i] -= a * f;
            y[i] -= b * f;
            z[i] -= c * f;
            w[i] -= d * f;
        }
    }

    /** The same for {@code count} entries from {@code at} on in v and {@code first + at} on in c. */
    public static void apply(double[] v, double tau, double[] c, int first, int at, int count) {
        double s = tau * dot(v, at, c, first + at, count);
        for (int i = at; i < at + count; i++) c[first + i] -= s * v[i];
    }

    /** {@code Σ x_j²} over from ≤ j &lt; to. */
    public static double squares(double[] x, int from, int to) {
        return dot(x, from, x, from, to - from);
    }

    /** {@code Σ x_j y_j} over from ≤ j &lt; to. */
    public static double dot(double[] x, double[] y, int from, int to) {
        return dot(x, from, y, from, to - from);
    }

    /** {@code Σ x_{xo+j} y_{yo+j}} over 0 ≤ j &lt; n, in eight interleaved sums. */
    public static double dot(double[] x, int xo, double[] y, int yo, int n) {
        double s0 = 0;
        int j = 0;
        if (n < 8) {
            for (; j < n; j++) s0 += x[xo + j] * y[yo + j];
            return s0;
        }
        double s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
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
    public static void applyLeft(
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

    /**
     * {@code X ← H₀H₁⋯X}, one after the other, the last one first; faster for a small X.
     *
     * @param X row-major, {@code rows × cols}
     * @param v each from its row on to the last one, or none where H = I
     */
    public static void applyInTurn(double[] X, int rows, int cols, double[][] v, double[] tau) {
        Block block = Block.of(X, rows, cols).transpose();
        double[][] columns = block.toRows();
        double[] spare = new double[rows];
        double[] whole = new double[rows];
        for (int k = v.length - 1; k >= 0; k--) {
            if (v[k] == null) continue;
            int from = rows - v[k].length;
            System.arraycopy(v[k], 0, whole, from, v[k].length);
            apply(whole, tau[k], columns, 0, spare, from, rows);
        }
        block.fromRows(columns);
    }

    /** The upper triangular T of {@code H₀H₁⋯H_{k−1} = I − VᵀTV}. */
    public static double[] triangle(double[] V, int k, int len, double[] tau, int at) {
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
}
