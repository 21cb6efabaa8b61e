package mml.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.data.Pairwise;
import mml.data.Rows;
import mml.kernel.Machine;
import mml.kernel.Workers;
import mml.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * What one E-step leaves of the data: the log likelihood, and for each component the sum of its responsibilities, the mean
 * weighted by them and the weighted sums of squares about it. Sums of blocks join as moments do. Where points have weights,
 * their responsibilities and the logarithms of their densities count that many times.
 */
final class EmSums {
    private static final int AT_ONCE = 8; // blocks in memory, to be shared among the workers
    private static final int PARTS = 4; // of a block
    private static final long SHARED = 1 << 20; // multiplications; for fewer, waking a thread costs more than it gains

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

    /** Rooms for what {@link #of} works on at a time: of the diagonal of the squares only, or of all. */
    static Room.Rooms rooms(int D, boolean diagonal) {
        return new Room.Rooms(AT_ONCE, D, diagonal);
    }

    /** Over all rows, in blocks that the workers share. */
    static EmSums of(Rows X, double @Nullable [] weights, Normal[] components, Room.Rooms rooms) {
        Pairwise<EmSums> all = new Pairwise<>(EmSums::plus);
        List<Matrix> blocks = new ArrayList<>();
        long[] first = {0};
        X.forEachBlock((number, block) -> {
            blocks.add(block);
            if (blocks.size() == AT_ONCE) first[0] = work(blocks, first[0], weights, components, rooms, all);
        });
        work(blocks, first[0], weights, components, rooms, all);
        return all.result().orElseThrow(() -> new IllegalArgumentException("there are no rows, expected some"));
    }

    /**
     * In two passes over each block: responsibilities and means, then squares about these means. Some strips of a block, then
     * a component of it, are the share of a worker.
     */
    private static long work(
            List<Matrix> blocks,
            long first,
            double @Nullable [] weights,
            Normal[] components,
            Room.Rooms rooms,
            Pairwise<EmSums> all) {
        int count = blocks.size();
        int K = components.length;
        Room[] room = new Room[count];
        long points = 0;
        for (int b = 0; b < count; b++) {
            room[b] = rooms.get(b, blocks.get(b), first + (long) b * Rows.BLOCK, K, weights);
            points += room[b].points;
        }
        blocks.clear();
        Workers workers = points * K * rooms.D * rooms.D < SHARED ? Workers.serial() : Machine.workers();
        workers.run(count * PARTS, c -> respond(room[c / PARTS], c % PARTS, components, rooms.desk()));
        workers.run(count, b -> room[b].logLikelihood = add(room[b]));
        workers.run(count * K, c -> sums(room[c / K], c % K, components[c % K].mean, rooms.desk()));
        for (Room r : room) all.add(new EmSums(r.logLikelihood, r.n, r.mean, r.M2));
        return first + (long) count * Rows.BLOCK;
    }

    /** The responsibilities of every component for the strips of a part of a block. */
    private static void respond(Room room, int part, Normal[] components, Room.Desk desk) {
        int each = (room.x.length + PARTS - 1) / PARTS;
        for (int s = part * each; s < (part + 1) * each && room.size(s) > 0; s++) {
            Strip strip = new Strip(components, room.x[s], room.r[s], desk.y, room.logDensity[s]);
            int from = s * Strip.SIZE;
            int size = room.size(s);
            strip.take(room.block.entries(from, from + size), 0, size);
            strip.respond(size, room.first + from);
            if (room.weights != null) strip.weigh(size, room.weights, (int) room.first + from);
        }
    }

    /** Sums the responsibilities of each component, and the logarithms of the density, which are returned. */
    private static double add(Room room) {
        double logLikelihood = 0;
        for (int s = 0; s * Strip.SIZE < room.points; s++) {
            int size = room.size(s);
            for (int i = 0; i < size; i++) logLikelihood += room.logDensity[s][i];
            add(size, room.r[s], room.n);
        }
        return logLikelihood;
    }

    /** The weighted mean of a block and the squares about it, of one component. */
    private static void sums(Room room, int k, double[] about, Room.Desk desk) {
        int D = about.length;
        for (int s = 0; s * Strip.SIZE < room.points; s++)
            for (int d = 0; d < D; d++) desk.firsts.add(room.size(s), room.r[s][k], room.x[s][d], about[d], d);
        double n = room.n[k];
        for (int d = 0; d < D; d++) {
            double sum = desk.firsts.take(d);
            room.mean[k][d] = about[d] + (n > 0 ? sum / n : 0);
        }
        room.M2[k] = squares(room, k, room.mean[k], desk);
    }

    /** Adds the first {@code size} numbers of each row to its sum: of four rows at a time, for one waits for its last sum. */
    private static void add(int size, double[][] rows, double[] sums) {
        int k = 0;
        for (; k + 4 <= rows.length; k += 4) {
            double[] a = rows[k], b = rows[k + 1], c = rows[k + 2], d = rows[k + 3];
            double s = sums[k], t = sums[k + 1], u = sums[k + 2], v = sums[k + 3];
            for (int i = 0; i < size; i++) {
                s += a[i];
                t += b[i];
                u += c[i];
                v += d[i];
            }
            sums[k] = s;
            sums[k + 1] = t;
            sums[k + 2] = u;
            sums[k + 3] = v;
        }
        for (; k < rows.length; k++) for (int i = 0; i < size; i++) sums[k] += rows[k][i];
    }

    /** {@code Σ r_nk (x_n − μ_k)(x_n − μ_k)ᵀ}. */
    private static double[] squares(Room room, int k, double[] mean, Room.Desk desk) {
        int D = mean.length;
        for (int s = 0; s * Strip.SIZE < room.points; s++) {
            int size = room.size(s);
            for (int d = 0; d < D; d++) centre(size, room.x[s][d], mean[d], room.r[s][k], desk.y[d], desk.w[d]);
            if (desk.diagonal) addDiagonal(size, desk);
            else addTriangle(size, desk);
        }
        double[] M2 = new double[D * D];
        for (int i = 0; i < D; i++)
            if (desk.diagonal) M2[i * D + i] = desk.squares.take(i);
            else for (int j = 0; j <= i; j++) M2[i * D + j] = desk.squares.take(at(i, j));
        return M2;
    }

    private static void centre(int n, double[] x, double mean, double[] r, double[] y, double[] w) {
        for (int i = 0; i < n; i++) {
            double v = x[i] - mean;
            y[i] = v;
            w[i] = r[i] * v;
        }
    }

    private static void addDiagonal(int n, Room.Desk desk) {
        for (int d = 0; d < desk.y.length; d++) desk.squares.add(n, desk.w[d], desk.y[d], d);
    }

    /** Two rows and two columns at a time, which saves most of the reading. */
    private static void addTriangle(int n, Room.Desk desk) {
        double[][] w = desk.w;
        double[][] y = desk.y;
        Products sums = desk.squares;
        int i = 0;
        for (; i + 2 <= desk.y.length; i += 2) {
            for (int j = 0; j < i; j += 2) sums.addSquare(n, w[i], w[i + 1], y[j], y[j + 1], at(i, j), at(i + 1, j));
            sums.addTriangle(n, w[i], w[i + 1], y[i], y[i + 1], at(i, i), at(i + 1, i));
        }
        if (i == desk.y.length) return;
        for (int j = 0; j <= i; j++) sums.add(n, w[i], y[j], at(i, j));
    }

    /** The place of entry (i, j) of a lower triangle, row after row. */
    private static int at(int i, int j) {
        return i * (i + 1) / 2 + j;
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
