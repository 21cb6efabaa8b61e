package mml.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import mml.data.CsvTable;
import mml.exact.FieldMatrix;
import mml.matrix.Shapes;

/** The input of one run: cells by the names of its fields. */
final class Problem {
    private final Map<String, Cells> fields = new LinkedHashMap<>();

    static Problem of(String name, Cells cells) {
        return new Problem().with(name, cells);
    }

    /**
     * A CSV table {@code [A | b]}: its last column is the field {@code rhs}, the others are {@code matrix}.
     *
     * @throws IllegalArgumentException if there is only one column
     */
    static Problem augmented(CsvTable table) {
        int n = table.cols() - 1;
        if (n == 0)
            throw new IllegalArgumentException("the table has 1 column, expected a matrix and a right-hand side");
        return of("matrix", Cells.of(table, 0, n)).with("rhs", Cells.of(table, n, n + 1));
    }

    /** Refuses a right-hand side that is not as long as the matrix is high. */
    static void sameRows(FieldMatrix<?> A, FieldMatrix<?> b) {
        if (A.rows() != b.rows())
            throw new IllegalArgumentException(
                    "rhs has " + b.rows() + " entries, expected " + A.rows() + ", one for each row of the matrix");
    }

    /** Refuses a matrix that is not square. */
    static void square(FieldMatrix<?> A) {
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
