package mml.mixture;

import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.kernel.SymmetricElimination;
import mml.kernel.Vectors;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/** One weighted component, made ready to be asked for many points at once: {@code log π + log N(x | μ, LLᵀ)}. */
final class Normal {
    final double[] mean;
    private final double[][] L;
    private final boolean[] hasZero; // a row of L, before its diagonal
    private final double constant;

    private Normal(double[] mean, double[][] L, double constant) {
        this.mean = mean;
        this.L = L;
        hasZero = new boolean[L.length];
        for (int d = 0; d < L.length; d++) for (int j = 0; j < d; j++) hasZero[d] |= L[d][j] == 0;
        this.constant = constant;
    }

    /** Ready for use; throws if the covariance is not positive definite. */
    static Normal of(double weight, Vector mean, Matrix covariance, int k) {
        int D = mean.size();
        double[] l = covariance.entries();
        int done = SymmetricElimination.eliminate(D, l);
        if (done < D)
            throw new IllegalArgumentException("the covariance of component " + (k + 1)
                    + " is not positive definite: pivot " + (done + 1) + " is " + l[done * D + done]);
        double[][] L = new double[D][D];
        double logDet = 0;
        for (int i = 0; i < D; i++) {
            System.arraycopy(l, i * D, L[i], 0, i + 1);
            logDet += 2 * Elementary.log(L[i][i]);
        }
        return new Normal(mean.toArray(), L, Elementary.log(weight) - 0.5 * (D * Special.LOG_TWO_PI + logDet));
    }

    /**
     * Of n points.
     *
     * @param x feature d of all points is {@code x[d]}
     * @param z room for as much
     * @param out {@code log π + log N(x | μ, Σ)}
     */
    void logDensity(int n, double[][] x, double[][] z, double[] out) {
        int D = mean.length;
        for (int i = 0; i < n; i++) out[i] = 0;
        for (int d = 0; d < D; d++) {
            double[] row = z[d];
            double[] f = L[d];
            if (hasZero[d]) {
                apart(n, x, z, d);
                square(n, 1 / f[d], row, out);
                continue;
            }
            int j = Math.min(3, d);
            if (j == 3) subtract(n, x[d], mean[d], f[0], z[0], f[1], z[1], f[2], z[2], row);
            else if (j == 2) subtract(n, x[d], mean[d], f[0], z[0], f[1], z[1], row);
            else if (j == 1) subtract(n, x[d], mean[d], f[0], z[0], row);
            else subtract(n, x[d], mean[d], row);
            for (; j + 3 <= d; j += 3) Vectors.add(n, -f[j], z[j], -f[j + 1], z[j + 1], -f[j + 2], z[j + 2], row);
            if (j + 2 == d) square(n, f[j], z[j], f[j + 1], z[j + 1], 1 / f[d], row, out);
            else if (j + 1 == d) square(n, f[j], z[j], 1 / f[d], row, out);
            else square(n, 1 / f[d], row, out);
        }
        finish(n, constant, out);
    }

    /** {@code z_d = x_d − m_d − Σ L_dj z_j} over the factors that are not 0, which may meet what is infinite. */
    private void apart(int n, double[][] x, double[][] z, int d) {
        subtract(n, x[d], mean[d], z[d]);
        for (int j = 0; j < d; j++) if (L[d][j] != 0) Vectors.add(n, -L[d][j], z[j], z[d]);
    }

    /** {@code y = x − m}. */
    static void subtract(int n, double[] x, double m, double[] y) {
        for (int i = 0; i < n; i++) y[i] = x[i] - m;
    }

    /** {@code y = (x − m) − au}. */
    private static void subtract(int n, double[] x, double m, double a, double[] u, double[] y) {
        for (int i = 0; i < n; i++) y[i] = (x[i] - m) - a * u[i];
    }

    private static void subtract(int n, double[] x, double m, double a, double[] u, double b, double[] v, double[] y) {
        for (int i = 0; i < n; i++) y[i] = ((x[i] - m) - a * u[i]) - b * v[i];
    }

    private static void subtract(
            int n, double[] x, double m, double a, double[] u, double b, double[] v, double c, double[] w, double[] y) {
        for (int i = 0; i < n; i++) y[i] = (((x[i] - m) - a * u[i]) - b * v[i]) - c * w[i];
    }

    /** {@code z ← (z − au) by}, whose square is added to {@code out}. */
    private static void square(int n, double a, double[] u, double by, double[] z, double[] out) {
        for (int i = 0; i < n; i++) {
            double t = (z[i] - a * u[i]) * by;
            z[i] = t;
            out[i] += t * t;
        }
    }

    private static void square(int n, double a, double[] u, double b, double[] v, double by, double[] z, double[] out) {
        for (int i = 0; i < n; i++) {
            double t = ((z[i] - a * u[i]) - b * v[i]) * by;
            z[i] = t;
            out[i] += t * t;
        }
    }

    private static void square(int n, double by, double[] z, double[] out) {
        for (int i = 0; i < n; i++) {
            double v = z[i] * by;
            z[i] = v;
            out[i] += v * v;
        }
    }

    private static void finish(int n, double constant, double[] out) {
        for (int i = 0; i < n; i++) out[i] = constant - 0.5 * out[i];
    }
}
