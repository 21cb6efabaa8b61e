package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.PlaneRotation;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Numbers;

/** The field {@code turns} as rotations: a row is an angle in degrees, and before it no, one or two axes. */
final class Turns {
    private Turns() {}

    static List<PlaneRotation> of(Problem problem) {
        Matrix turns = problem.get("turns").matrix();
        int n = dimension(turns, problem);
        List<PlaneRotation> list = new ArrayList<>();
        for (int k = 0; k < turns.rows(); k++) list.add(turn(turns.row(k), n, k));
        return list;
    }

    /** One column is the plane, two are space, with three columns it is as large as the axes or x ask for. */
    private static int dimension(Matrix turns, Problem problem) {
        int n = turns.cols() == 1 ? 2 : 3;
        if (turns.cols() > 3)
            throw new IllegalArgumentException("turns has " + Count.of(turns.cols(), "column")
                    + ", expected 1 to 3: the angle in degrees, and before it no, one or two axes");
        if (turns.cols() == 3) {
            n = 2;
            for (int k = 0; k < turns.rows(); k++)
                n = Math.max(n, (int) Math.min(1000, Math.max(turns.get(k, 0), turns.get(k, 1))));
            if (problem.has("x")) n = Math.max(n, problem.vector("x").size());
        }
        if (problem.has("x") && problem.vector("x").size() != n)
            throw new IllegalArgumentException(
                    "x has " + Count.entries(problem.vector("x").size()) + ", expected " + n + " for these turns");
        return n;
    }

    private static PlaneRotation turn(Vector row, int n, int k) {
        double theta = Math.toRadians(row.get(row.size() - 1));
        if (row.size() == 1) return PlaneRotation.of(theta);
        if (row.size() == 2) return PlaneRotation.about(axis(row, 0, n, k), theta);
        return new PlaneRotation(n, axis(row, 0, n, k), axis(row, 1, n, k), theta);
    }

    private static int axis(Vector row, int j, int n, int k) {
        double axis = row.get(j);
        if (!(axis >= 1 && axis <= n && axis == Math.floor(axis)))
            throw new IllegalArgumentException("turns, row " + (k + 1) + ", column " + (j + 1) + ": "
                    + Numbers.shortest(axis) + " is no axis, expected 1 to " + n);
        return (int) axis - 1;
    }
}
