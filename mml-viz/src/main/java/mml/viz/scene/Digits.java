package mml.viz.scene;

import mml.matrix.Matrix;
import mml.matrix.Table;
import mml.viz.svg.NumberText;

/** A matrix of doubles with four significant digits an entry, as it is shown. */
record Digits(Matrix matrix) implements Table {
    /** Four significant digits, with a true minus sign. */
    static String of(double x) {
        return NumberText.significant(x, 4);
    }

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public int cols() {
        return matrix.cols();
    }

    @Override
    public String text(int i, int j) {
        return of(matrix.get(i, j));
    }
}
