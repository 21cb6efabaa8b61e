package mml.viz.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mml.viz.svg.Point;

/**
 * One contour line of values on a grid. An edge of the grid is crossed if its ends lie on different sides of the level; each
 * cell joins the crossings on its border in pairs, and what is joined is followed from cell to cell. What is above the level
 * lies on the left of a line, seen in the figure with y down.
 */
final class MarchingSquares {
    private final double[][] z; // z[i][j] at column i from the left, row j from below
    private final double level;
    private final double[] px;
    private final double[] py;
    private final Crossing crossing;
    private final int columns;
    private final int rows;
    private final int[] next; // per edge the two edges it is joined with, −1 for none

    /** How far along an edge the level is crossed: 0 at (i, j), 1 at the neighbour on the right or above. */
    @FunctionalInterface
    interface Crossing {
        double share(int i, int j, boolean up);
    }

    /**
     * @param px where the columns stand in the figure
     * @param py where the rows stand in the figure
     */
    MarchingSquares(double[][] z, double level, double[] px, double[] py, Crossing crossing) {
        this.z = z;
        this.level = level;
        this.px = px;
        this.py = py;
        this.crossing = crossing;
        this.columns = z.length;
        this.rows = z[0].length;
        this.next = new int[4 * columns * rows];
        for (int k = 0; k < next.length; k++) next[k] = -1;
        for (int i = 0; i + 1 < columns; i++) for (int j = 0; j + 1 < rows; j++) cell(i, j);
    }

    /** The edge from (i, j) to the right. */
    private int level(int i, int j) {
        return 2 * (j * columns + i);
    }

    /** The edge from (i, j) upwards. */
    private int upright(int i, int j) {
        return 2 * (j * columns + i) + 1;
    }

    private boolean above(int i, int j) {
        return z[i][j] >= level;
    }

    private void cell(int i, int j) {
        double sum = z[i][j] + z[i + 1][j] + z[i + 1][j + 1] + z[i][j + 1];
        if (!Data.isFinite(sum)) return;
        boolean[] corner = {above(i, j), above(i + 1, j), above(i + 1, j + 1), above(i, j + 1)};
        int[] edge = {level(i, j), upright(i + 1, j), level(i, j + 1), upright(i, j)};
        int[] crossed = new int[4];
        int n = 0;
        for (int k = 0; k < 4; k++) if (corner[k] != corner[(k + 1) % 4]) crossed[n++] = edge[k];
        if (n == 2) join(crossed[0], crossed[1]);
        if (n < 4) return;
        boolean middle = sum / 4 >= level; // of a saddle: which of the corners hang together
        if (middle == corner[0]) {
            join(edge[0], edge[1]);
            join(edge[2], edge[3]);
        } else {
            join(edge[3], edge[0]);
            join(edge[1], edge[2]);
        }
    }

    private void join(int a, int b) {
        next[2 * a + (next[2 * a] < 0 ? 0 : 1)] = b;
        next[2 * b + (next[2 * b] < 0 ? 0 : 1)] = a;
    }

    /** The open lines, then the closed ones. */
    List<List<Point>> lines() {
        List<List<Point>> out = new ArrayList<>();
        boolean[] used = new boolean[next.length / 2];
        for (int ends = 1; ends <= 2; ends++)
            for (int e = 0; e < used.length; e++) {
                int joined = (next[2 * e] < 0 ? 0 : 1) + (next[2 * e + 1] < 0 ? 0 : 1);
                if (!used[e] && joined == ends) out.add(follow(e, used));
            }
        return out;
    }

    private List<Point> follow(int start, boolean[] used) {
        List<Point> line = new ArrayList<>();
        int e = start;
        while (e >= 0) {
            used[e] = true;
            line.add(point(e));
            int a = next[2 * e];
            int b = next[2 * e + 1];
            e = a >= 0 && !used[a] ? a : b >= 0 && !used[b] ? b : -1;
        }
        boolean closed = next[2 * start + 1] >= 0 && line.size() > 2;
        if (closed) line.add(line.get(0));
        if (line.size() > 1 && !aboveOnTheLeft(start, line.get(0), line.get(1))) Collections.reverse(line);
        return line;
    }

    private boolean aboveOnTheLeft(int e, Point from, Point to) {
        int i = e / 2 % columns;
        int j = e / 2 / columns;
        boolean up = e % 2 == 1;
        boolean first = above(i, j);
        // along a level edge rightwards, along an upright one upwards, towards the end that is above
        double dx = up ? 0 : first ? -1 : 1;
        double dy = up ? (first ? 1 : -1) : 0;
        return (to.x() - from.x()) * dy - (to.y() - from.y()) * dx < 0;
    }

    private Point point(int e) {
        int i = e / 2 % columns;
        int j = e / 2 / columns;
        boolean up = e % 2 == 1;
        double t = crossing.share(i, j, up);
        double x = up ? px[i] : px[i] + t * (px[i + 1] - px[i]);
        double y = up ? py[j] + t * (py[j + 1] - py[j]) : py[j];
        return new Point(x, y);
    }
}
