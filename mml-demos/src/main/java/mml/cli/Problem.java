package mml.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Table;

/** The input of one run: cells by the names of its fields. */
final class Problem {
    private final Map<String, Cells> fields = new LinkedHashMap<>();

    static Problem of(String name, Cells cells) {
        return new Problem().with(name, cells);
    }

    /**
     * A table {@code [A | b]}: its last column is the field {@code rhs}, the others are {@code matrix}. With
     * {@code --rhs} all of it is {@code matrix}.
     *
     * @throws IllegalArgumentException if a right-hand side is wanted and there is only one column
     */
    static Problem withRightHandSide(Cells table, Settings settings) {
        if (settings.find("--rhs", Path.class) != null) return of("matrix", table);
        int n = table.cols() - 1;
        if (n == 0)
            throw new IllegalArgumentException("the table has 1 column, expected a matrix and a right-hand side");
        return of("matrix", table.columns(0, n)).with("rhs", table.columns(n, n + 1));
    }

    /** The two columns of a table are x and y. */
    static Problem twoColumns(Cells table, Settings settings) {
        if (table.cols() != 2)
            throw new IllegalArgumentException("the table has " + table.cols()
                    + (table.cols() == 1 ? " column" : " columns") + ", expected 2: x and y");
        return of("x", table.columns(0, 1)).with("y", table.columns(1, 2));
    }

    /** Of a table the last column is x, the others are the field {@code basis}. */
    static Problem lastColumnIsX(Cells table, Settings settings) {
        int n = table.cols() - 1;
        if (n == 0) throw new IllegalArgumentException("the table has 1 column, expected a basis and x");
        return of("basis", table.columns(0, n)).with("x", table.columns(n, n + 1));
    }

    /** Refuses a right-hand side that is not as long as the matrix is high. */
    static void sameRows(Table A, Table b) {
        if (A.rows() != b.rows()) throw rightHandSide(b.rows(), A.rows());
    }

    /** The complaint about a right-hand side of the wrong length. */
    static IllegalArgumentException rightHandSide(int entries, int rows) {
        return new IllegalArgumentException(
                "rhs has " + Count.entries(entries) + ", expected " + rows + ", one for each row of the matrix");
    }

    /** The field {@code matrix} as doubles. */
    Matrix matrix() {
        return get("matrix").numbers();
    }

    /** A field as a vector: a row, a column or a list of numbers. */
    Vector vector(String name) {
        return get(name).vector(name);
    }

    /** Refuses a matrix that is not square. */
    static void square(Table A) {
        Shapes.square(A, "matrix");
    }

    Problem with(String name, Cells cells) {
        fields.put(name, cells);
        return this;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /**
     * The field of this name.
     *
     * @throws IllegalArgumentException if the input does not have it
     */
    Cells get(String name) {
        Cells cells = fields.get(name);
        if (cells == null) throw new IllegalArgumentException("the input has no field \"" + name + "\"");
        return cells;
    }
}
