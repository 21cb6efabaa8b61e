package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A thousand cases as small squares, column after column, the first kinds first. A share that is no whole number of cases is
 * rounded so that all kinds together stay a thousand and none is off by a case.
 */
final class Crowd {
    static final int SIZE = 1000;
    private static final int COLUMNS = 50;
    private static final int ROWS = 20;
    private static final double GAP = 0.18; // of a square

    private Crowd() {}

    /** How many cases are of each kind. */
    static int[] counts(double[] shares) {
        int[] counts = new int[shares.length];
        double sum = 0;
        int before = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += shares[k];
            int upTo = k == shares.length - 1
                    ? SIZE
                    : (int) Math.max(before, Math.min(SIZE, Math.floor(SIZE * sum + 0.5)));
            counts[k] = upTo - before;
            before = upTo;
        }
        return counts;
    }

    /** How high it is in a room of this width. */
    static double height(double width) {
        return width * ROWS / COLUMNS;
    }

    /** The squares in the upper left corner of the room, as large as fits; three rectangles for each kind and what cuts them. */
    static List<Mark> marks(Room room, int[] counts, Look[] looks) {
        double cell = Math.min(room.width() / COLUMNS, room.height() / ROWS);
        List<Mark> out = new ArrayList<>();
        int from = 0;
        for (int k = 0; k < counts.length; k++) {
            int to = from + counts[k];
            int head = Math.min(to, (from + ROWS - 1) / ROWS * ROWS);
            int tail = Math.max(head, to / ROWS * ROWS);
            out.add(part(room, cell, from, head, looks[k]));
            out.add(part(room, cell, head, tail, looks[k]));
            out.add(part(room, cell, tail, to, looks[k]));
            from = to;
        }
        Look cut = Look.stroke(Role.PAPER, Math.max(1, GAP * cell));
        double right = room.left() + COLUMNS * cell;
        double bottom = room.top() + ROWS * cell;
        for (int c = 0; c <= COLUMNS; c++)
            out.add(Mark.line(room.left() + c * cell, room.top(), room.left() + c * cell, bottom, cut));
        for (int r = 0; r <= ROWS; r++)
            out.add(Mark.line(room.left(), room.top() + r * cell, right, room.top() + r * cell, cut));
        return out;
    }

    /** The cases from one to before another: within a column, or whole columns. */
    private static Mark part(Room room, double cell, int from, int to, Look look) {
        boolean columns = to - from >= ROWS;
        int before = from / ROWS;
        int whole = (to - from) / ROWS;
        double left = room.left() + before * cell;
        double top = room.top() + (columns ? 0 : from % ROWS * cell);
        double width = to == from ? 0 : columns ? whole * cell : cell;
        double height = columns ? ROWS * cell : (to - from) * cell;
        return Mark.rect(left, top, width, height, look);
    }
}
