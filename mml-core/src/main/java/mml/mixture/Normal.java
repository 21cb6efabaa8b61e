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
    private final double constant;

    private Normal(double[] mean, double[][] L, double constant) {
        this.mean = mean;
        this.L = L;
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
            double[] from = x[d];
            double m = mean[d];
            double[] factors = L[d];
            subtract(n, from, m, row);
            int j = 0;
            for (; j + 3 <= d; j += 3)
                Vectors.add(n, -factors[j], z[j], -factors[j + 1], z[j + 1], -factors[j + 2], z[j + 2], row);
            for (; j < d; j++) if (factors[j] != 0) Vectors.add(n, -factors[j], z[j], row);
            square(n, 1 / factors[d], row, out);
        }
        finish(n, constant, out);
    }

    /** {@code y = x − m}. */
    static void subtract(int n, double[] x, double m, double[] y) {
        for (int i = 0; i < n; i++) y[i] = x[i] - m;
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
