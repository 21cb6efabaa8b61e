package mml.exact;

import mml.text.Aligned;
import mml.text.Table;

/**
 * A matrix as people type or paste it, cell by cell, for pages and the command line alike.
 *
 * <ul>
 *   <li>Rows on lines or after {@code ;}, entries apart by spaces, tabs or commas: {@code 1 2; 3 4}.
 *   <li>MATLAB {@code [1 2; 3 4]}, numpy and JSON {@code [[1., .5], [2, 3]]}, with {@code np.array(…)} around it.
 *   <li>Linear equations, {@code x + 2y = 3; x - y = 0}: their augmented matrix.
 *   <li>LaTeX: any matrix environment, {@code \frac}, {@code \sqrt}.
 *   <li>A set of vectors {@code {(1, 2), (3, 4)}}: each is a row. A vector or matrix with a factor,
 *       {@code (5, 10, 10)/9} or {@code 1/2 [1 2; 3 4]}, or transposed, {@code [1 2 3]'}.
 *   <li>A decimal comma where it cannot be taken for a separator: between tabs, and on several lines between
 *       semicolons, {@code 1,5; 2}. Where both readings are possible the text is refused.
 * </ul>
 *
 * <p>A cell is plain text: {@code -3/2}, {@code .5}, {@code a+1}, {@code √(2)/2}; what is a number there is for the
 * reader of the cells to say. Takes time in proportion to the text.
 *
 * @mml §2.2
 */
public final class MatrixText implements Table {
    private final String[][] cells;

    private MatrixText(String[][] cells) {
        this.cells = cells;
    }

    /**
     * Reads a matrix.
     *
     * @throws IllegalArgumentException saying which row is wrong and why
     */
    public static MatrixText parse(String text) {
        String[][] equations = EquationsText.cells(text);
        return new MatrixText(equations.length > 0 ? equations : new TextLayout(PlainText.of(text)).cells());
    }

    /**
     * Reads a matrix of at most the given size.
     *
     * @throws IllegalArgumentException saying which row is wrong and why
     */
    public static MatrixText parse(String text, int maxRows, int maxCols) {
        MatrixText M = parse(text);
        if (M.rows() > maxRows || M.cols() > maxCols)
            throw new IllegalArgumentException("The matrix is " + M.rows() + " × " + M.cols() + "; there is room for "
                    + maxRows + " rows and " + maxCols + " columns.");
        return M;
    }

    /** Whether a text is written as mathematics or as a program has it, so that it is no table of data. */
    public static boolean matches(String text) {
        String s = text.strip();
        if (s.isEmpty()) return false;
        if ("[(\\$".indexOf(s.charAt(0)) >= 0 || s.contains("\\begin")) return true;
        int open = s.indexOf('(');
        if (open > 0 && (s.startsWith("np.") || s.startsWith("array(") || s.startsWith("matrix("))) return true;
        return s.indexOf('\n') < 0 && s.indexOf(';') > 0 && s.indexOf(' ') > 0 && severalInOne(s);
    }

    /** Whether something between two semicolons is more than one entry. */
    private static boolean severalInOne(String line) {
        for (String piece : TextLayout.split(line, ";")) if (piece.strip().indexOf(' ') > 0) return true;
        return false;
    }

    @Override
    public int rows() {
        return cells.length;
    }

    @Override
    public int cols() {
        return cells[0].length;
    }

    @Override
    public String text(int i, int j) {
        return cells[i][j];
    }

    /** Where a cell stands, for a message: {@code row 2, column 3}. */
    public String place(int i, int j) {
        return "row " + (i + 1) + ", column " + (j + 1);
    }

    /** The entries row by row. */
    public String[][] cells() {
        String[][] copy = new String[cells.length][];
        for (int i = 0; i < copy.length; i++) copy[i] = cells[i].clone();
        return copy;
    }

    /** Short, for a link, as {@link #parse} reads it: {@code 1,-3/2;0,a+1}. */
    public static String compact(Table M) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.cols(); j++)
                out.append(j > 0 ? "," : i > 0 ? ";" : "").append(TextLayout.tight(M.text(i, j)));
        return out.toString();
    }

    /** For a text field: one row a line, the columns under one another. */
    public String aligned() {
        return Aligned.of(cells(), cols(), false);
    }

    /** Row below row, columns aligned; of a large matrix its upper left corner. */
    @Override
    public String toString() {
        return Aligned.of(this);
    }
}
