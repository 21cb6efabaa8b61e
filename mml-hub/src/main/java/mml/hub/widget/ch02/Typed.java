package mml.hub.widget.ch02;

import mml.exact.FieldMatrix;
import mml.hub.widget.Grid;
import org.apache.commons.math3.fraction.BigFraction;

/** Vectors and matrices in answers. */
final class Typed {
    private Typed() {}

    /** A column of n numbers, typed on one line or one below the other; brackets do not matter. */
    static FieldMatrix<BigFraction> vector(String text, String name, int n) {
        FieldMatrix<BigFraction> M = read(text, name);
        FieldMatrix<BigFraction> column = M.rows() == 1 ? M.transpose() : M;
        if (column.cols() != 1 || column.rows() != n)
            throw new IllegalArgumentException(name + " needs " + n + " numbers, got " + M.rows() * M.cols() + ".");
        return column;
    }

    /** Rows of n numbers. */
    static FieldMatrix<BigFraction> matrix(String text, String name, int n) {
        FieldMatrix<BigFraction> M = read(text, name);
        if (M.cols() != n)
            throw new IllegalArgumentException(name + " needs " + n + " numbers a line, got " + M.cols() + ".");
        return M;
    }

    private static FieldMatrix<BigFraction> read(String text, String name) {
        String[][] cells = Grid.answer(text, name).cells();
        try {
            return FieldMatrix.parse(cells);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }
}
