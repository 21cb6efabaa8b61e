package mml.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Aligned;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Table;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;

/**
 * An m×n matrix over a field, immutable and equal by value; at least 1×1, so that it knows its field. A vector is an n×1
 * matrix. Of fractions it is an {@link ExactMatrix}, which has more to start from and a name without type parameter.
 *
 * <p>Rows are shared between a matrix and what a row operation makes of it, so a long reduction stays cheap.
 *
 * @param <T> the elements: {@code BigFraction}, {@code Decimal64}, {@link Parametric}
 * @mml §2.2, Definition 2.1
 */
public sealed class FieldMatrix<T extends FieldElement<T>> implements Table permits ExactMatrix {
    private final List<List<T>> rows;

    FieldMatrix(List<List<T>> rows) {
        this.rows = rows;
    }

    /** Of fractions an exact matrix, of other elements a matrix. */
    @SuppressWarnings("unchecked") // of what field the elements are is seen
    private static <T extends FieldElement<T>> FieldMatrix<T> wrap(List<List<T>> rows) {
        return rows.get(0).get(0) instanceof BigFraction
                ? (FieldMatrix<T>) (Object) new ExactMatrix((List<List<BigFraction>>) (Object) rows)
                : new FieldMatrix<>(rows);
    }

    /**
     * Copies the given rows.
     *
     * @throws IllegalArgumentException if there is no entry, a row has another length than the first, or an entry is
     *     not finite
     */
    public static <T extends FieldElement<T>> FieldMatrix<T> of(List<? extends List<T>> rows) {
        Objects.requireNonNull(rows, "rows");
        int n = rows.isEmpty()
                ? 0
                : Objects.requireNonNull(rows.get(0), "rows[0]").size();
        if (n == 0) throw new IllegalArgumentException("the matrix is " + rows.size() + "×0, needs at least 1×1");
        List<List<T>> copy = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<T> row = new ArrayList<>(Objects.requireNonNull(rows.get(i), "rows[" + i + "]"));
            if (row.size() != n)
                throw new IllegalArgumentException(
                        "row " + (i + 1) + " has " + Count.entries(row.size()) + ", expected " + n);
            for (int j = 0; j < n; j++) Elements.finite(row.get(j), i, j);
            copy.add(List.copyOf(row));
        }
        return wrap(copy);
    }

    /** Fractions from whole numbers. */
    public static ExactMatrix of(int[][] rows) {
        Objects.requireNonNull(rows, "rows");
        List<List<BigFraction>> list = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            List<BigFraction> row = new ArrayList<>();
            for (int x : Objects.requireNonNull(rows[i], "rows[" + i + "]")) row.add(new BigFraction(x));
            list.add(row);
        }
        return (ExactMatrix) of(list);
    }

    /**
     * Fractions from text such as {@code {{"1", "-3/2"}, {"0.25", "4"}}}.
     *
     * @throws IllegalArgumentException for an entry that is not a number, with its row and column
     */
    public static ExactMatrix parse(String[][] rows) {
        return (ExactMatrix) parse(rows, Fractions::parse);
    }

    /** Expressions in one symbol from text such as {@code a + 1}; plain numbers are expressions, too. */
    public static FieldMatrix<Parametric> parseParametric(String[][] rows) {
        return parse(rows, Parametric::parse);
    }

    private static <T extends FieldElement<T>> FieldMatrix<T> parse(String[][] rows, Function<String, T> read) {
        Objects.requireNonNull(rows, "rows");
        List<List<T>> list = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            List<T> row = new ArrayList<>();
            String[] texts = Objects.requireNonNull(rows[i], "rows[" + i + "]");
            for (int j = 0; j < texts.length; j++) {
                String place = "row " + (i + 1) + ", column " + (j + 1);
                try {
                    row.add(read.apply(Objects.requireNonNull(texts[j], place)));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
                }
            }
            list.add(row);
        }
        return of(list);
    }

    /** The fractions that the doubles of A stand for, to the last bit. */
    public static ExactMatrix exactly(Matrix A) {
        Shapes.finite(A, "A");
        return (ExactMatrix) generate(A.rows(), A.cols(), (i, j) -> Fractions.exactly(A.get(i, j)));
    }

    /** The same doubles as field elements, whose arithmetic rounds. */
    public static FieldMatrix<Decimal64> rounding(Matrix A) {
        return generate(A.rows(), A.cols(), (i, j) -> new Decimal64(A.get(i, j)));
    }

    /** The m×n matrix of zeros over a field. */
    public static <T extends FieldElement<T>> FieldMatrix<T> zeros(int rows, int cols, Field<T> field) {
        return generate(rows, cols, (i, j) -> field.getZero());
    }

    /** The n×n identity over a field. */
    public static <T extends FieldElement<T>> FieldMatrix<T> identity(int n, Field<T> field) {
        return generate(n, n, (i, j) -> i == j ? field.getOne() : field.getZero());
    }

    /** The n×1 matrix of the given entries: how this package writes a column vector. */
    public static <T extends FieldElement<T>> FieldMatrix<T> ofColumn(List<T> entries) {
        return generate(entries.size(), 1, (i, j) -> entries.get(i));
    }

    /** The matrix with {@code entry(i, j)} at row i, column j. */
    public static <T extends FieldElement<T>> FieldMatrix<T> generate(int rows, int cols, Entry<T> entry) {
        if (Shapes.size(rows, cols) == 0)
            throw new IllegalArgumentException("the matrix is " + rows + "×" + cols + ", needs at least 1×1");
        List<List<T>> list = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<T> row = new ArrayList<>();
            for (int j = 0; j < cols; j++) row.add(entry.at(i, j));
            list.add(row);
        }
        return of(list);
    }

    /** Gives the entry at row i, column j. */
    @FunctionalInterface
    public interface Entry<T> {
        T at(int i, int j);
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public int cols() {
        return rows.get(0).size();
    }

    public T get(int i, int j) {
        return rowEntries(i).get(Shapes.index(j, cols(), "column"));
    }

    /** The entries of row i; {@link #row} gives them as a vector. */
    public List<T> rowEntries(int i) {
        return rows.get(Shapes.index(i, rows(), "row"));
    }

    /** The entries of column j; {@link #column} gives them as a vector. */
    public List<T> columnEntries(int j) {
        Shapes.index(j, cols(), "column");
        List<T> column = new ArrayList<>();
        for (List<T> row : rows) column.add(row.get(j));
        return column;
    }

    /** Row i as a vector, n×1. */
    public FieldMatrix<T> row(int i) {
        return ofColumn(rowEntries(i));
    }

    /** Column j as a vector, m×1. */
    public FieldMatrix<T> column(int j) {
        return ofColumn(columnEntries(j));
    }

    @Override
    public String text(int i, int j) {
        return Elements.text(get(i, j));
    }

    public Field<T> field() {
        return get(0, 0).getField();
    }

    /** Whether arithmetic with these entries rounds. */
    public boolean rounds() {
        return Elements.rounds(get(0, 0));
    }

    public boolean isZero() {
        for (List<T> row : rows) for (T x : row) if (!Elements.isZero(x)) return false;
        return true;
    }

    /** This matrix with another row i. */
    FieldMatrix<T> withRow(int i, List<T> row) {
        List<List<T>> list = new ArrayList<>(rows);
        list.set(i, List.copyOf(row));
        return wrap(list);
    }

    /** Columns {@code from} to before {@code to}. */
    public FieldMatrix<T> columns(int from, int to) {
        return block(0, rows(), from, to);
    }

    /** Rows {@code from} to before {@code to}. */
    public FieldMatrix<T> rows(int from, int to) {
        return block(from, to, 0, cols());
    }

    /** The rows from {@code row} to before {@code rowEnd} in the columns from {@code column} to before {@code columnEnd}; at least one each. */
    public FieldMatrix<T> block(int row, int rowEnd, int column, int columnEnd) {
        Shapes.range(row, rowEnd, rows(), "row");
        Shapes.range(column, columnEnd, cols(), "column");
        return generate(rowEnd - row, columnEnd - column, (i, j) -> get(row + i, column + j));
    }

    /** Row i as a 1×n matrix. */
    public FieldMatrix<T> rowVector(int i) {
        return wrap(List.of(rowEntries(i)));
    }

    /** {@code [A | B]}: the columns of B put to the right of these. */
    public FieldMatrix<T> augment(FieldMatrix<T> B) {
        if (B.rows() != rows())
            throw new IllegalArgumentException(
                    "cannot put " + Shapes.shape(B) + " beside " + Shapes.shape(this) + ": the row counts differ");
        return generate(rows(), cols() + B.cols(), (i, j) -> j < cols() ? get(i, j) : B.get(i, j - cols()));
    }

    public FieldMatrix<T> transpose() {
        return generate(cols(), rows(), (i, j) -> get(j, i));
    }

    /**
     * The product {@code AB}, {@code c_ij = Σ_k a_ik b_kj}.
     *
     * @mml §2.2.1, (2.13)
     */
    public FieldMatrix<T> times(FieldMatrix<T> B) {
        Shapes.product(this, B);
        if (Integers.areAll(this) && Integers.areAll(B)) return Integers.product(this, B);
        return generate(rows(), B.cols(), (i, j) -> {
            T s = field().getZero();
            for (int k = 0; k < cols(); k++) s = s.add(get(i, k).multiply(B.get(k, j)));
            return s;
        });
    }

    public FieldMatrix<T> plus(FieldMatrix<T> B) {
        Shapes.same(this, B);
        return generate(rows(), cols(), (i, j) -> get(i, j).add(B.get(i, j)));
    }

    public FieldMatrix<T> minus(FieldMatrix<T> B) {
        Shapes.same(this, B);
        return generate(rows(), cols(), (i, j) -> get(i, j).subtract(B.get(i, j)));
    }

    /** {@code λA}. */
    public FieldMatrix<T> times(T lambda) {
        return map(x -> x.multiply(lambda));
    }

    /** The dot product {@code xᵀy} of two vectors. */
    public T dot(FieldMatrix<T> y) {
        if (cols() != 1 || y.cols() != 1 || rows() != y.rows())
            throw new IllegalArgumentException("x is " + Shapes.shape(this) + " and y is " + Shapes.shape(y)
                    + ", expected two vectors of the same length");
        return transpose().times(y).get(0, 0);
    }

    /**
     * {@code tr A}, the sum of the diagonal.
     *
     * @throws IllegalArgumentException if A is not square
     */
    public T trace() {
        T s = field().getZero();
        for (int i = 0; i < Shapes.square(this, "A"); i++) s = s.add(get(i, i));
        return s;
    }

    /** The same matrix with every entry changed by {@code f}, in the same field or another. */
    public <U extends FieldElement<U>> FieldMatrix<U> map(Function<? super T, U> f) {
        return generate(rows(), cols(), (i, j) -> f.apply(get(i, j)));
    }

    /** Each entry rounded to the nearest double. */
    public Matrix toMatrix() {
        double[] a = new double[Shapes.size(rows(), cols())];
        for (int i = 0; i < rows(); i++)
            for (int j = 0; j < cols(); j++) a[i * cols() + j] = Elements.toDouble(get(i, j));
        return Matrix.of(rows(), cols(), a);
    }

    /**
     * Each entry of a vector rounded to the nearest double.
     *
     * @throws IllegalArgumentException if this is not n×1
     */
    public Vector toVector() {
        if (cols() != 1) throw new IllegalArgumentException("A is " + Shapes.shape(this) + ", expected a vector, n×1");
        return toMatrix().column(0);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof FieldMatrix<?> B && rows.equals(B.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    /** Row below row, columns aligned, of a large matrix its upper left corner; a vector as {@code (1, −3/2)}. */
    @Override
    public String toString() {
        return cols() == 1 ? NumberText.tuple(this, 0) : Aligned.of(this);
    }
}
