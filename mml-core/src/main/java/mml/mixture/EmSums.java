package mml.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.data.Pairwise;
import mml.data.Rows;
import mml.kernel.Machine;
import mml.kernel.Vectors;
import mml.matrix.Matrix;

/**
 * What one E-step leaves of the data: the log likelihood, and for each component the sum of its responsibilities, the mean
 * weighted by them and the weighted sums of squares about it. Sums of blocks join as moments do.
 */
final class EmSums {
    private static final int AT_ONCE = 8; // blocks in memory, to be shared among the workers

    final double logLikelihood;
    final double[] n;
    final double[][] mean;
    final double[][] M2; // D×D, lower triangle; only the diagonal where the family needs no more

    private EmSums(double logLikelihood, double[] n, double[][] mean, double[][] M2) {
        this.logLikelihood = logLikelihood;
        this.n = n;
        this.mean = mean;
        this.M2 = M2;
    }

    /** Over all rows, in blocks that the workers share. */
    static EmSums of(Rows X, Normal[] components, boolean diagonal) {
        Pairwise<EmSums> all = new Pairwise<>(EmSums::plus);
        List<Matrix> blocks = new ArrayList<>();
        long[] first = {0};
        X.forEachBlock((number, block) -> {
            blocks.add(block);
            if (blocks.size() == AT_ONCE) first[0] = work(blocks, first[0], components, diagonal, all);
        });
        work(blocks, first[0], components, diagonal, all);
        return all.result().orElseThrow(() -> new IllegalArgumentException("there are no rows, expected some"));
    }

    private static long work(
            List<Matrix> blocks, long first, Normal[] components, boolean diagonal, Pairwise<EmSums> all) {
        EmSums[] sums = new EmSums[blocks.size()];
        Machine.workers()
                .run(
                        sums.length,
                        b -> sums[b] = of(blocks.get(b), first + (long) b * Rows.BLOCK, components, diagonal));
        for (EmSums s : sums) all.add(s);
        blocks.clear();
        return first + (long) sums.length * Rows.BLOCK;
    }

    /** Over one block, in two passes: responsibilities and means, then squares about these means. */
    private static EmSums of(Matrix block, long first, Normal[] components, boolean diagonal) {
        int N = block.rows();
        int D = block.cols();
        int K = components.length;
        double[] rows = block.entries();
        Strip strip = new Strip(components, D);
        int strips = (N + Strip.SIZE - 1) / Strip.SIZE;
        double[][][] r = new double[strips][K][];
        double[][] y = new double[D][Strip.SIZE];
        double[] n = new double[K];
        double[][] mean = new double[K][D];
        double[][] M2 = new double[K][D * D];
        double logLikelihood = 0;
        for (int s = 0; s < strips; s++) {
            int from = s * Strip.SIZE;
            int size = Math.min(Strip.SIZE, N - from);
            strip.take(rows, from, size);
            strip.respond(size, first + from);
            for (int i = 0; i < size; i++) logLikelihood += strip.logDensity[i];
            for (int k = 0; k < K; k++) {
                double[] w = Arrays.copyOf(strip.r[k], size);
                r[s][k] = w;
                for (int i = 0; i < size; i++) n[k] += w[i];
                for (int d = 0; d < D; d++) {
                    Normal.subtract(size, strip.x[d], components[k].mean[d], y[0]);
                    mean[k][d] += Vectors.dot(size, w, 0, y[0], 0);
                }
            }
        }
        for (int k = 0; k < K; k++)
            for (int d = 0; d < D; d++) mean[k][d] = components[k].mean[d] + (n[k] > 0 ? mean[k][d] / n[k] : 0);
        double[] wy = new double[Strip.SIZE];
        for (int s = 0; s < strips; s++) {
            int from = s * Strip.SIZE;
            int size = Math.min(Strip.SIZE, N - from);
            strip.take(rows, from, size);
            for (int k = 0; k < K; k++) {
                double[] w = r[s][k];
                for (int d = 0; d < D; d++) Normal.subtract(size, strip.x[d], mean[k][d], y[d]);
                for (int i = 0; i < D; i++) {
                    times(size, w, y[i], wy);
                    for (int j = diagonal ? i : 0; j <= i; j++) M2[k][i * D + j] += Vectors.dot(size, wy, 0, y[j], 0);
                }
            }
        }
        return new EmSums(logLikelihood, n, mean, M2);
    }

    private static void times(int n, double[] a, double[] b, double[] out) {
        for (int i = 0; i < n; i++) out[i] = a[i] * b[i];
    }

    /** Of the points of both. */
    EmSums plus(EmSums next) {
        int K = n.length;
        int D = mean[0].length;
        double[] total = new double[K];
        double[][] means = new double[K][D];
        double[][] squares = new double[K][D * D];
        for (int k = 0; k < K; k++) {
            total[k] = n[k] + next.n[k];
            double share = total[k] > 0 ? next.n[k] / total[k] : 0;
            double both = n[k] * share;
            for (int i = 0; i < D; i++) {
                double di = next.mean[k][i] - mean[k][i];
                means[k][i] = mean[k][i] + share * di;
                for (int j = 0; j <= i; j++)
                    squares[k][i * D + j] =
                            M2[k][i * D + j] + next.M2[k][i * D + j] + both * di * (next.mean[k][j] - mean[k][j]);
            }
        }
        return new EmSums(logLikelihood + next.logLikelihood, total, means, squares);
    }
}
