package mml.hub.widget.ch03;

import mml.hub.widget.Grid;
import mml.matrix.Vector;

/** Vectors in answers. */
final class Typed {
    private Typed() {}

    /**
     * n numbers, on one line or one below the other; brackets do not matter.
     *
     * @throws IllegalArgumentException saying what could not be read, under the name given
     */
    static Vector vector(String text, String name, int n) {
        String[][] cells = Grid.answer(text, name).cells();
        int count = cells.length * cells[0].length;
        if (count != n || (cells.length > 1 && cells[0].length > 1))
            throw new IllegalArgumentException(name + " needs " + n + " numbers, got " + count + ".");
        double[] x = new double[n];
        for (int k = 0; k < n; k++) x[k] = RootNumber.parse(cells.length == 1 ? cells[0][k] : cells[k][0], name);
        return Vector.of(x);
    }

    /** Three significant digits are enough. */
    static boolean near(double typed, double exact) {
        return Math.abs(typed - exact) <= 2e-3 * Math.max(Math.abs(exact), 0.05);
    }

    static boolean near(Vector typed, Vector exact) {
        for (int i = 0; i < exact.size(); i++) if (!near(typed.get(i), exact.get(i))) return false;
        return true;
    }
}
