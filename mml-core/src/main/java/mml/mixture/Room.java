package mml.mixture;

import mml.data.Rows;
import mml.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/** Where a block of points is worked on, kept for the next: fresh memory is slow. */
final class Room {
    private static final int STRIPS = Rows.BLOCK / Strip.SIZE;

    final double[][][] x; // [strip][feature][point], the points
    final double[][][] r; // [strip][component][point], their responsibilities
    final double[][] logDensity; // [strip][point]
    Matrix block = Matrix.zeros(0, 0); // the points as they came
    int points;
    long first; // the number of the first of them
    double @Nullable [] weights; // of the points, in the places of their numbers

    double logLikelihood;
    double[] n = new double[0]; // of each component
    double[][] mean = new double[0][];
    double[][] M2 = new double[0][];

    private Room(int D, int K, int strips) {
        x = new double[strips][D][Strip.SIZE];
        r = new double[strips][K][Strip.SIZE];
        logDensity = new double[strips][Strip.SIZE];
    }

    private void take(Matrix block, long number, int K, double @Nullable [] weights) {
        this.weights = weights;
        this.block = block;
        points = block.rows();
        first = number;
        logLikelihood = 0;
        n = new double[K];
        mean = new double[K][block.cols()];
        M2 = new double[K][];
    }

    /** How many points strip s has. */
    int size(int s) {
        return Math.min(Strip.SIZE, points - s * Strip.SIZE);
    }

    /** What one worker needs for itself. */
    static final class Desk {
        final boolean diagonal;
        final double[][] y; // features of a strip, less a mean
        final double[][] w; // times responsibilities
        final Products firsts;
        final Products squares; // of one component, row after row of the lower triangle

        private Desk(int D, boolean diagonal) {
            this.diagonal = diagonal;
            y = new double[D][Strip.SIZE];
            w = new double[D][Strip.SIZE];
            firsts = new Products(D);
            squares = new Products(diagonal ? D : D * (D + 1) / 2);
        }
    }

    /** One for each of some blocks that are worked on at a time, none made yet, and a desk for each worker. */
    static final class Rooms {
        final int D;
        private final @Nullable Room[] rooms;
        private final ThreadLocal<Desk> desks;

        Rooms(int count, int D, boolean diagonal) {
            this.D = D;
            rooms = new Room[count];
            desks = ThreadLocal.withInitial(() -> new Desk(D, diagonal));
        }

        /** Room b with a block of points in it. */
        Room get(int b, Matrix block, long first, int K, double @Nullable [] weights) {
            int strips = Math.min(STRIPS, (block.rows() + Strip.SIZE - 1) / Strip.SIZE);
            Room room = rooms[b];
            if (room == null || room.x.length < strips || room.r[0].length != K) {
                room = new Room(D, K, strips);
                rooms[b] = room;
            }
            room.take(block, first, K, weights);
            return room;
        }

        /** Of the thread that asks. */
        Desk desk() {
            return desks.get();
        }
    }
}
