package mml.cli;

import java.util.List;
import java.util.stream.Collectors;
import mml.exact.FieldMatrix;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Complex;
import mml.text.Aligned;
import mml.text.NumberText;
import mml.text.Table;
import org.apache.commons.math3.FieldElement;

/** Matrices and vectors as plain text for a terminal. */
final class Tables {
    private static final double ROUNDING = 1e-14;
    static final int MOST_ROWS = 20;
    private static final int MOST_COLUMNS = 10;

    private Tables() {}

    /** The rows of A with right-aligned columns, and a bar after the first {@code variables} of them. */
    static String text(FieldMatrix<?> A, int variables) {
        String[][] cells = new String[A.rows()][A.cols()];
        for (int i = 0; i < A.rows(); i++) for (int j = 0; j < A.cols(); j++) cells[i][j] = Answer.brief(A.get(i, j));
        return indented(cells, variables, false);
    }

    /**
     * {@code L =} and the rows of A to five digits, points below each other; of a large matrix its size and its upper
     * left corner.
     */
    static String text(String name, Matrix A) {
        boolean large = A.rows() > MOST_ROWS || A.cols() > MOST_COLUMNS;
        int rows = large ? Math.min(A.rows(), MOST_COLUMNS) : A.rows();
        int cols = large ? Math.min(A.cols(), MOST_COLUMNS) : A.cols();
        String title = !large
                ? name + " ="
                : name + " is " + A.rows() + "×" + A.cols() + " (--json prints all of it), from the upper left corner";
        String[][] cells = new String[rows][cols];
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) cells[i][j] = number(A.get(i, j));
        return title + "\n" + indented(cells, cols, true);
    }

    private static String indented(String[][] cells, int bar, boolean points) {
        if (cells.length == 0 || cells[0].length == 0) return "";
        return "  " + Aligned.of(cells, bar, points).replace("\n", "\n  ") + "\n";
    }

    /** {@code (1, -3/2, 0)}. */
    static String text(List<? extends FieldElement<?>> vector) {
        return vector.stream().map(Answer::brief).collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code (1, −1.5, 0)}; of a long vector its first entries and its size. */
    static String text(Vector x) {
        return x.toString();
    }

    /** Five significant digits. */
    static String number(double x) {
        return NumberText.significant(x, Aligned.DIGITS);
    }

    /** {@code 3}, {@code 1 + 2i}, {@code −0.5 − 1.2i}, {@code i}; a real part that is rounding is left out. */
    static String number(Complex z) {
        return (Math.abs(z.re()) <= ROUNDING * Math.abs(z.im()) ? new Complex(0, z.im()) : z).toString();
    }

    /** {@code 3×2}. */
    static String shape(Table A) {
        return A.rows() + "×" + A.cols();
    }

    /** {@code x₁, x₃}, counted from 1. */
    static String variables(List<Integer> columns) {
        return columns.stream().map(j -> subscripted("x", j)).collect(Collectors.joining(", "));
    }

    /** {@code 1, 3}, counted from 1. */
    static String positions(List<Integer> indices) {
        return String.join(
                ", ", indices.stream().map(i -> Integer.toString(i + 1)).toList());
    }

    /** {@code λ₁} for λ and 0. */
    static String subscripted(String letter, int index) {
        StringBuilder out = new StringBuilder(letter);
        for (char digit : Integer.toString(index + 1).toCharArray()) out.append((char) (digit - '0' + '₀'));
        return out.toString();
    }
}
