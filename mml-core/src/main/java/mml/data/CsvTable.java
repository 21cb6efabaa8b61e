package mml.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Aligned;
import mml.text.Table;

/**
 * A rectangular table of text cells, each of which knows the line it came from, with or without names for its columns.
 * Immutable. The cells are text until asked for as numbers, and a cell that is not one says where it stands.
 *
 * <p>As a {@link Table} it hands its cells on as they were written, so that exact arithmetic sees {@code 0.1} and
 * {@code 2/3} and not their nearest doubles.
 */
public final class CsvTable implements Table {
    private static final int SHOWN = 5;
    private final List<String> names;
    private final List<CsvLexer.Row> rows;
    private final int skipped; // 1 where the first field of each row is its name

    private CsvTable(List<String> names, List<CsvLexer.Row> rows, int skipped) {
        this.names = List.copyOf(names);
        this.rows = List.copyOf(rows);
        this.skipped = skipped;
    }

    static CsvTable of(List<String> names, List<CsvLexer.Row> rows, boolean rowNames) {
        return new CsvTable(names, rows, rowNames ? 1 : 0);
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public int cols() {
        return rows.get(0).cells().size() - skipped;
    }

    /** The cell in row i and column j of the data, counted from 0, as it was written. */
    @Override
    public String text(int i, int j) {
        return rows.get(i).cells().get(j + skipped);
    }

    /** The names of the columns; empty if the table has none. */
    public List<String> names() {
        return names;
    }

    /** The names of the rows, which are no column of the table; empty if they have none. */
    public List<String> rowNames() {
        return skipped == 0
                ? List.of()
                : rows.stream().map(row -> row.cells().get(0)).toList();
    }

    /** The line of the text on which row i of the data begins, from 1. */
    public int line(int i) {
        return rows.get(i).line();
    }

    /**
     * The number of the column with this name, from 0.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public int column(String name) {
        int j = names.indexOf(name);
        if (j < 0)
            throw new IllegalArgumentException("no column " + Quoted.of(name) + ", expected "
                    + (names.isEmpty() ? "a table with a header" : "one of " + String.join(", ", names)));
        return j;
    }

    /** The cells of a column as text, for example class labels. */
    public List<String> texts(String name) {
        int j = column(name);
        List<String> texts = new ArrayList<>(rows());
        for (int i = 0; i < rows(); i++) texts.add(text(i, j));
        return texts;
    }

    /**
     * A column as numbers.
     *
     * @throws CsvException if a cell is not a finite decimal number
     */
    public Vector vector(String name) {
        int j = column(name);
        double[] x = new double[rows()];
        for (int i = 0; i < x.length; i++) x[i] = number(i, j);
        return Vector.of(x);
    }

    /**
     * All columns as numbers, one row of the table per row of the N×D matrix.
     *
     * @throws CsvException if a cell is not a finite decimal number
     */
    public Matrix matrix() {
        int[] columns = new int[cols()];
        for (int j = 0; j < columns.length; j++) columns[j] = j;
        return matrix(columns);
    }

    /**
     * The named columns as numbers, in the order asked for.
     *
     * @throws CsvException if a cell is not a finite decimal number
     */
    public Matrix matrix(String... names) {
        int[] columns = new int[names.length];
        for (int j = 0; j < columns.length; j++) columns[j] = column(names[j]);
        return matrix(columns);
    }

    private Matrix matrix(int[] columns) {
        double[][] X = new double[rows()][columns.length];
        for (int i = 0; i < X.length; i++) for (int j = 0; j < columns.length; j++) X[i][j] = number(i, columns[j]);
        return Matrix.of(X);
    }

    /**
     * One cell as the nearest double.
     *
     * @throws CsvException if it is not a finite decimal number
     */
    public double number(int i, int j) {
        String cell = text(i, j);
        try {
            return Decimal.parse(cell);
        } catch (IllegalArgumentException e) {
            throw error(i, j, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The table without the rows that miss a value in any of the named columns, or in any column if none is named. A
     * value is missing when its cell is empty, {@code ?}, {@code NA}, {@code N/A} or {@code NaN}.
     */
    public CsvTable withoutMissing(String... names) {
        Set<Integer> columns = new HashSet<>();
        for (String name : names) columns.add(column(name));
        List<CsvLexer.Row> kept = new ArrayList<>();
        for (CsvLexer.Row row : rows) {
            boolean complete = true;
            for (int j = 0; j < cols(); j++)
                if (columns.isEmpty() || columns.contains(j))
                    complete &= !Decimal.matchesMissing(row.cells().get(j + skipped));
            if (complete) kept.add(row);
        }
        if (kept.isEmpty()) throw new CsvException("every row of the table misses a value");
        return new CsvTable(this.names, kept, skipped);
    }

    /**
     * What a reader should be told though it is no error: numbers so small that as doubles they become 0. One line each,
     * with their place.
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < rows(); i++)
            for (int j = 0; j < cols(); j++) {
                String cell = text(i, j);
                if (Decimal.vanishes(cell))
                    notes.add(place(i, j) + ": " + Quoted.of(cell) + " is below the smallest double and becomes 0");
            }
        return notes;
    }

    /** The error that a cell is not what was expected, with its place before the message. */
    public CsvException error(int i, int j, String message) {
        return new CsvException(place(i, j) + ": " + message, line(i), j + skipped + 1);
    }

    /** Where a cell of the data stands in the text: {@code line 3, column 2 ("y")}. */
    public String place(int i, int j) {
        return "line " + line(i) + ", column " + (j + skipped + 1)
                + (names.isEmpty() ? "" : " (" + Quoted.of(names.get(j)) + ")");
    }

    /** Its size, the names and the first rows. */
    @Override
    public String toString() {
        int shown = Math.min(rows(), SHOWN);
        int header = names.isEmpty() ? 0 : 1;
        String head = rows() + "×" + cols() + " table" + (shown < rows() ? ", its first rows:\n" : ":\n");
        return head + Aligned.of(shown + header, cols(), (i, j) -> i < header ? names.get(j) : text(i - header, j));
    }
}
