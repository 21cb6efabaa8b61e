package mml.mixture;

import mml.data.Rows;
import org.jspecify.annotations.Nullable;

/** Where a block of points is worked on, kept for the next: fresh memory is slow. */
final class Room {
    private static final int STRIPS = Rows.BLOCK / Strip.SIZE;

    final int D;
    final int K;
    final boolean diagonal;
    final double[][][] x; // [strip][feature][point], the points
    final double[][][] r; // [strip][component][point], their responsibilities
    final double[][] y; // less a mean
    final double[] w; // a feature of y times responsibilities
    final double[] v; // another
    final Products firsts;
    final Products squares; // of one component, row after row of the lower triangle

    private Room(int D, int K, int strips, boolean diagonal) {
        this.D = D;
        this.K = K;
        this.diagonal = diagonal;
        x = new double[strips][D][Strip.SIZE];
        r = new double[strips][K][Strip.SIZE];
        y = new double[D][Strip.SIZE];
        w = new double[Strip.SIZE];
        v = new double[Strip.SIZE];
        firsts = new Products(K * D);
        squares = new Products(diagonal ? D : D * (D + 1) / 2);
    }

    /** One for each of some blocks that are worked on at a time, none made yet. */
    static final class Rooms {
        private final @Nullable Room[] rooms;

        Rooms(int count) {
            rooms = new Room[count];
        }

        /** Room b, for up to {@code rows} points; only one worker asks for it. */
        Room get(int b, int rows, int D, int K, boolean diagonal) {
            int strips = Math.min(STRIPS, (rows + Strip.SIZE - 1) / Strip.SIZE);
            Room room = rooms[b];
            if (room == null || room.x.length < strips || room.D != D || room.K != K || room.diagonal != diagonal) {
                room = new Room(D, K, strips, diagonal);
                rooms[b] = room;
            }
            return room;
        }
    }
}
