package mml.reduction;

import java.util.List;
import mml.decomposition.Cholesky;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/** What one point says of its latent z, over the values that are there. */
final class LatentPosterior {
    private final double[][] B;
    private final double sigma2;
    final double[] mean;
    double[][] covariance;

    LatentPosterior(double[][] B, double sigma2, int M) {
        this.B = B;
        this.sigma2 = sigma2;
        mean = new double[M];
        covariance = new double[M][M];
    }

    /** Returns {@code log p} of the values seen: det and quadratic form by the M×M matrix alone. */
    double condition(Vector x, Vector mu, List<Integer> seen) {
        int M = mean.length;
        double[][] A = new double[M][M];
        double[] b = new double[M];
        double squares = 0;
        for (int d : seen) {
            double r = x.get(d) - mu.get(d);
            squares += r * r;
            for (int i = 0; i < M; i++) {
                b[i] += B[d][i] * r;
                for (int j = 0; j < M; j++) A[i][j] += B[d][i] * B[d][j];
            }
        }
        for (int i = 0; i < M; i++) A[i][i] += sigma2;
        if (M == 0) return logs(seen.size(), 0, squares);
        Cholesky cholesky = Cholesky.of(Matrix.of(A));
        double[] z = cholesky.solve(Vector.of(b)).toArray();
        System.arraycopy(z, 0, mean, 0, M);
        covariance = cholesky.solve(Matrix.identity(M)).times(sigma2).toArray();
        for (int i = 0; i < M; i++) squares -= b[i] * z[i];
        return logs(seen.size(), cholesky.logDeterminant() - M * Elementary.log(sigma2), squares);
    }

    private double logs(int count, double logDet, double squares) {
        return -0.5 * (count * (Special.LOG_TWO_PI + Elementary.log(sigma2)) + logDet + squares / sigma2);
    }
}
