package mml.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import mml.data.CsvTable;
import mml.data.Decimal;
import mml.data.MatrixMarket;
import mml.data.Quoted;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.MatrixText;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Table;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/** A rectangular field of the input as text, cell by cell, each with a place to name in a message. */
final class Cells implements Table {
    /** One cell. */
    record Cell(String text, String place) {}

    private final int rows;
    private final int cols;
    private final BiFunction<Integer, Integer, String> text;
    private final BiFunction<Integer, Integer, String> place;
    private final List<String> names;

    private Cells(
            int rows, int cols, BiFunction<Integer, Integer, String> text, BiFunction<Integer, Integer, String> place) {
        this(rows, cols, text, place, List.of());
    }

    private Cells(
            int rows,
            int cols,
            BiFunction<Integer, Integer, String> text,
            BiFunction<Integer, Integer, String> place,
            List<String> names) {
        this.names = names;
        this.rows = rows;
        this.cols = cols;
        this.text = text;
        this.place = place;
    }

    /** A CSV table; a cell's place is its line and column. */
    static Cells of(CsvTable table) {
        return new Cells(table.rows(), table.cols(), table::text, table::place, table.names());
    }

    /** A matrix in Matrix Market format; the place of an entry is its line. */
    static Cells of(MatrixMarket matrix) {
        return new Cells(matrix.rows(), matrix.cols(), matrix::text, matrix::place);
    }

    /** A matrix as it is typed or pasted; the place of a cell is its row and column. */
    static Cells of(MatrixText matrix) {
        return new Cells(matrix.rows(), matrix.cols(), matrix::text, matrix::place);
    }

    /**
     * Rows of cells of a JSON field.
     *
     * @throws IllegalArgumentException if they are not a rectangle with at least one cell
     */
    static Cells of(String name, List<List<Cell>> rows) {
        if (rows.isEmpty() || rows.get(0).isEmpty())
            throw new IllegalArgumentException(name + " is empty, needs at least 1×1");
        for (int i = 1; i < rows.size(); i++)
            if (rows.get(i).size() != rows.get(0).size())
                throw new IllegalArgumentException(name + " row " + (i + 1) + " has "
                        + Count.entries(rows.get(i).size()) + ", expected "
                        + rows.get(0).size());
        return new Cells(
                rows.size(),
                rows.get(0).size(),
                (i, j) -> rows.get(i).get(j).text(),
                (i, j) -> rows.get(i).get(j).place());
    }

    /** The same with another text for each cell. */
    Cells map(Function<String, String> other) {
        return new Cells(rows, cols, (i, j) -> other.apply(text(i, j)), place, names);
    }

    /** The names of the columns; empty if they have none. */
    List<String> names() {
        return names;
    }

    /** These columns, in this order. */
    Cells columns(List<Integer> columns) {
        return new Cells(
                rows,
                columns.size(),
                (i, j) -> text(i, columns.get(j)),
                (i, j) -> place.apply(i, columns.get(j)),
                names.isEmpty() ? names : columns.stream().map(names::get).toList());
    }

    /** Columns {@code from} to {@code to − 1}. */
    Cells columns(int from, int to) {
        return new Cells(rows, to - from, (i, j) -> text(i, from + j), (i, j) -> place.apply(i, from + j));
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int cols() {
        return cols;
    }

    @Override
    public String text(int i, int j) {
        return text.apply(i, j);
    }

    /**
     * The cells as exact fractions.
     *
     * @throws IllegalArgumentException for a cell that is not a number, with its place
     */
    FieldMatrix<BigFraction> fractions() {
        return parse(Cells::fraction);
    }

    private static BigFraction fraction(String text) {
        return number(text, Fractions::parse);
    }

    /** Where a letter stands instead of a number, it is said which commands take one. */
    private static <T> T number(String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            if (!Letters.isExpression(text)) throw e;
            throw new IllegalArgumentException(e.getMessage() + "; " + Letters.WHERE, e);
        }
    }

    /**
     * The cells as doubles, each the nearest to its decimal or fraction.
     *
     * @throws IllegalArgumentException for a cell that is not a number, with its place
     */
    Matrix matrix() {
        return matrix(Cells::toDouble);
    }

    /** The same of a matrix in which somebody may have put a letter. */
    Matrix numbers() {
        return matrix(text -> number(text, Cells::toDouble));
    }

    private Matrix matrix(Function<String, Double> read) {
        double[] a = new double[rows * cols];
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) a[i * cols + j] = read(i, j, read);
        return Matrix.of(rows, cols, a);
    }

    /** The same with NaN where a value is missing: an empty cell, {@code ?}, {@code NA}, {@code N/A} or {@code NaN}. */
    Matrix matrixWithMissing() {
        double[] a = new double[rows * cols];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < cols; j++)
                a[i * cols + j] = Decimal.matchesMissing(text(i, j)) ? Double.NaN : read(i, j, Cells::toDouble);
        return Matrix.of(rows, cols, a);
    }

    /**
     * A row or a column as a vector.
     *
     * @throws IllegalArgumentException if it is neither, or a cell is not a number
     */
    Vector vector(String name) {
        Matrix A = numbers();
        if (A.rows() > 1 && A.cols() > 1)
            throw new IllegalArgumentException(name + " is " + Shapes.shape(A) + ", expected a vector");
        return Vector.of(A.entries());
    }

    /** All cells as they are, row after row, none of them empty. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < cols; j++) {
                if (text(i, j).isBlank())
                    throw new IllegalArgumentException(place.apply(i, j) + ": the value is missing, expected a name");
                texts.add(text(i, j));
            }
        return texts;
    }

    /** The same of bounds, which may also be {@code Infinity} and {@code -Infinity}. */
    Vector bounds(String name) {
        if (rows > 1 && cols > 1)
            throw new IllegalArgumentException(name + " is " + Shapes.shape(this) + ", expected a vector");
        return Vector.generate(rows * cols, k -> read(k / cols, k % cols, Cells::toBound));
    }

    private static double toBound(String text) {
        return switch (text) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> toDouble(text);
        };
    }

    private static double toDouble(String text) {
        double x = Decimal.matches(text) ? Decimal.parse(text) : Fractions.toDouble(Fractions.parse(text));
        if (x == 0 && Fractions.parse(text).getNumerator().signum() != 0)
            throw new IllegalArgumentException(Quoted.of(text)
                    + " is too small for a double, expected 0 or a size from 4.9e-324 on; the exact commands take it");
        return x;
    }

    /** The cells as elements of a field; what {@code read} refuses is refused with its place. */
    <T extends FieldElement<T>> FieldMatrix<T> parse(Function<String, T> read) {
        return FieldMatrix.generate(rows, cols, (i, j) -> read(i, j, read));
    }

    private <T> T read(int i, int j, Function<String, T> read) {
        String cell = text(i, j);
        try {
            return read.apply(cell);
        } catch (IllegalArgumentException e) {
            String reason = cell.isEmpty() ? "the value is missing, expected a number" : reason(e);
            throw new IllegalArgumentException(place.apply(i, j) + ": " + reason + wayOut(i, j, cell), e);
        }
    }

    /** What stands for a number that is none, and names no row. */
    private static final List<String> NO_NAMES = List.of("nan", "na", "n/a", "inf", "infinity", "null", "none");

    /** A first column of words most likely names the rows. */
    private String wayOut(int i, int j, String cell) {
        boolean word = cell.length() > 1 && Character.isLetter(cell.charAt(0)) && Character.isLetter(cell.charAt(1));
        String at = place.apply(i, j);
        return word && !NO_NAMES.contains(cell.toLowerCase(Locale.ROOT)) && at.matches("line \\d+, column 1\\b.*")
                ? "; if this column names the rows, --row-names 1 leaves it out"
                : "";
    }

    private static String reason(IllegalArgumentException e) {
        return Quoted.escaped(String.valueOf(e.getMessage()));
    }
}
