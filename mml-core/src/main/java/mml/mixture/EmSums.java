package mml.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.data.Pairwise;
import mml.data.Rows;
import mml.kernel.Machine;
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

    /** Rooms for what {@link #of} works on at a time. */
    static Room.Rooms rooms() {
        return new Room.Rooms(AT_ONCE);
    }

    /** Over all rows, in blocks that the workers share. */
    static EmSums of(Rows X, Normal[] components, boolean diagonal, Room.Rooms rooms) {
        Pairwise<EmSums> all = new Pairwise<>(EmSums::plus);
        List<Matrix> blocks = new ArrayList<>();
        long[] first = {0};
        X.forEachBlock((number, block) -> {
            blocks.add(block);
            if (blocks.size() == AT_ONCE) first[0] = work(blocks, first[0], components, diagonal, rooms, all);
        });
        work(blocks, first[0], components, diagonal, rooms, all);
        return all.result().orElseThrow(() -> new IllegalArgumentException("there are no rows, expected some"));
    }

    private static long work(
            List<Matrix> blocks,
            long first,
            Normal[] components,
            boolean diagonal,
            Room.Rooms rooms,
            Pairwise<EmSums> all) {
        EmSums[] sums = new EmSums[blocks.size()];
        Machine.workers().run(sums.length, b -> {
            Matrix block = blocks.get(b);
            Room room = rooms.get(b, block.rows(), block.cols(), components.length, diagonal);
            sums[b] = of(block, first + (long) b * Rows.BLOCK, components, room);
        });
        for (EmSums s : sums) all.add(s);
        blocks.clear();
        return first + (long) sums.length * Rows.BLOCK;
    }

    /** Over one block, in two passes: responsibilities and means, then squares about these means. */
    private static EmSums of(Matrix block, long first, Normal[] components, Room room) {
        int N = block.rows();
        int D = block.cols();
        int K = components.length;
        double[] rows = block.entries();
        double[] n = new double[K];
        double logLikelihood = 0;
        for (int from = 0, s = 0; from < N; from += Strip.SIZE, s++) {
            int size = Math.min(Strip.SIZE, N - from);
            Strip strip = new Strip(components, room.x[s], room.r[s], room.y);
            strip.take(rows, from, size);
            strip.respond(size, first + from);
            for (int i = 0; i < size; i++) logLikelihood += strip.logDensity[i];
            for (int k = 0; k < K; k++) {
                double[] r = strip.r[k];
                for (int i = 0; i < size; i++) n[k] += r[i];
                for (int d = 0; d < D; d++) {
                    Normal.subtract(size, strip.x[d], components[k].mean[d], room.w);
                    room.firsts.add(size, r, room.w, k * D + d);
                }
            }
        }
        double[][] mean = new double[K][D];
        double[][] M2 = new double[K][];
        for (int k = 0; k < K; k++) {
            for (int d = 0; d < D; d++) {
                double sum = room.firsts.take(k * D + d);
                mean[k][d] = components[k].mean[d] + (n[k] > 0 ? sum / n[k] : 0);
            }
            M2[k] = squares(N, k, mean[k], room);
        }
        return new EmSums(logLikelihood, n, mean, M2);
    }

    /** {@code Σ r_nk (x_n − μ_k)(x_n − μ_k)ᵀ}. */
    private static double[] squares(int points, int k, double[] mean, Room room) {
        int D = mean.length;
        double[][] y = room.y;
        for (int from = 0, s = 0; from < points; from += Strip.SIZE, s++) {
            int size = Math.min(Strip.SIZE, points - from);
            double[] r = room.r[s][k];
            for (int d = 0; d < D; d++) Normal.subtract(size, room.x[s][d], mean[d], y[d]);
            if (room.diagonal) addDiagonal(size, r, room);
            else addTriangle(size, r, room);
        }
        double[] M2 = new double[D * D];
        for (int i = 0; i < D; i++)
            if (room.diagonal) M2[i * D + i] = room.squares.take(i);
            else for (int j = 0; j <= i; j++) M2[i * D + j] = room.squares.take(at(i, j));
        return M2;
    }

    private static void addDiagonal(int n, double[] r, Room room) {
        for (int d = 0; d < room.D; d++) {
            times(n, r, room.y[d], room.w);
            room.squares.add(n, room.w, room.y[d], d);
        }
    }

    /** Two rows and two columns at a time, which saves most of the reading. */
    private static void addTriangle(int n, double[] r, Room room) {
        double[][] y = room.y;
        Products sums = room.squares;
        int i = 0;
        for (; i + 2 <= room.D; i += 2) {
            times(n, r, y[i], room.w);
            times(n, r, y[i + 1], room.v);
            for (int j = 0; j < i; j += 2) sums.add(n, room.w, room.v, y[j], y[j + 1], at(i, j), at(i + 1, j));
            sums.add(n, room.w, y[i], at(i, i));
            sums.add(n, room.v, y[i], at(i + 1, i), y[i + 1], at(i + 1, i + 1));
        }
        if (i == room.D) return;
        times(n, r, y[i], room.w);
        for (int j = 0; j <= i; j++) sums.add(n, room.w, y[j], at(i, j));
    }

    /** The place of entry (i, j) of a lower triangle, row after row. */
    private static int at(int i, int j) {
        return i * (i + 1) / 2 + j;
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
