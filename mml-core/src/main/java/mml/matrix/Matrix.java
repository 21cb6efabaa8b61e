package mml.matrix;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import mml.kernel.Gemm;
import mml.kernel.Vectors;
import mml.text.Aligned;
import mml.text.Count;
import mml.text.DoubleTable;
import mml.text.Numbers;

/**
 * An m×n matrix of doubles, row-major, immutable and equal by value. Rows and columns count from 0.
 *
 * <p>Holds any doubles, NaN and infinities among them: an algorithm that needs finite entries asks for them with
 * {@link Shapes#finite(Matrix, String)}.
 *
 * <p>What one wants to know of a matrix stands behind the door {@link mml.LinearAlgebra}: {@code solve}, {@code inverse},
 * {@code det}, {@code rank}, {@code eigenvalues}, {@code svd}.
 *
 * @mml §2.2, Definition 2.1
 */
public final class Matrix implements DoubleTable {
    private final int rows;
    private final int cols;
    private final double[] a; // entry (i, j) is a[i * cols + j]

    private Matrix(int rows, int cols, double[] a) {
        this.rows = rows;
        this.cols = cols;
        this.a = a;
    }

    /**
     * Copies the given rows.
     *
     * @throws IllegalArgumentException if a row has another length than the first
     */
    public static Matrix of(double[][] rows) {
        Objects.requireNonNull(rows, "rows");
        int m = rows.length;
        int n = m == 0 ? 0 : Objects.requireNonNull(rows[0], "rows[0]").length;
        double[] a = new double[Shapes.size(m, n)];
        for (int i = 0; i < m; i++) {
            double[] row = Objects.requireNonNull(rows[i], "rows[" + i + "]");
            if (row.length != n)
                throw new IllegalArgumentException(
                        "row " + (i + 1) + " has " + Count.entries(row.length) + ", expected " + n);
            System.arraycopy(row, 0, a, i * n, n);
        }
        return new Matrix(m, n, a);
    }

    /** Whole numbers; copies them. */
    public static Matrix of(int[][] rows) {
        Objects.requireNonNull(rows, "rows");
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            int[] row = Objects.requireNonNull(rows[i], "rows[" + i + "]");
            copy[i] = new double[row.length];
            for (int j = 0; j < row.length; j++) copy[i][j] = row[j];
        }
        return of(copy);
    }

    /** The m×n matrix whose entries stand in {@code entries} row after row; copies them. */
    public static Matrix of(int rows, int cols, double... entries) {
        if (entries.length != Shapes.size(rows, cols))
            throw new IllegalArgumentException("a " + rows + "×" + cols + " matrix has "
                    + Count.entries((long) rows * cols) + ", got " + entries.length);
        return new Matrix(rows, cols, entries.clone());
    }

    public static Matrix zeros(int rows, int cols) {
        return new Matrix(rows, cols, new double[Shapes.size(rows, cols)]);
    }

    /** All entries 1. */
    public static Matrix ones(int rows, int cols) {
        return generate(rows, cols, (i, j) -> 1);
    }

    /** The matrix with entry (i, j) as the function says, asked row after row. */
    public static Matrix generate(int rows, int cols, Entry entry) {
        double[] a = new double[Shapes.size(rows, cols)];
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) a[i * cols + j] = entry.at(i, j);
        return new Matrix(rows, cols, a);
    }

    /** What stands at row i, column j. */
    @FunctionalInterface
    public interface Entry {
        double at(int i, int j);
    }

    /** The n×n identity {@code I}. */
    public static Matrix identity(int n) {
        double[] a = new double[Shapes.size(n, n)];
        for (int i = 0; i < n; i++) a[i * n + i] = 1;
        return new Matrix(n, n, a);
    }

    /** The square matrix with {@code d} on its diagonal and zeros elsewhere. */
    public static Matrix diagonal(Vector d) {
        int n = d.size();
        double[] a = new double[Shapes.size(n, n)];
        for (int i = 0; i < n; i++) a[i * n + i] = d.get(i);
        return new Matrix(n, n, a);
    }

    /** The matrix with the given rows, below each other. */
    public static Matrix ofRows(Vector... rows) {
        return ofColumns(rows).transpose();
    }

    /** The matrix with the given columns, side by side. */
    public static Matrix ofColumns(Vector... columns) {
        int n = columns.length;
        int m = n == 0 ? 0 : columns[0].size();
        double[] a = new double[Shapes.size(m, n)];
        for (int j = 0; j < n; j++) {
            if (columns[j].size() != m)
                throw new IllegalArgumentException(
                        "column " + (j + 1) + " has " + Count.entries(columns[j].size()) + ", expected " + m);
            for (int i = 0; i < m; i++) a[i * n + j] = columns[j].get(i);
        }
        return new Matrix(m, n, a);
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
    public double get(int i, int j) {
        Shapes.index(i, rows, "row");
        Shapes.index(j, cols, "column");
        return a[i * cols + j];
    }

    @Override
    public String text(int i, int j) {
        double x = get(i, j);
        return Numbers.shortest(x == 0 ? 0 : x);
    }

    public Vector row(int i) {
        Shapes.index(i, rows, "row");
        return Vector.wrap(Arrays.copyOfRange(a, i * cols, (i + 1) * cols));
    }

    public Vector column(int j) {
        Shapes.index(j, cols, "column");
        double[] x = new double[rows];
        for (int i = 0; i < rows; i++) x[i] = a[i * cols + j];
        return Vector.wrap(x);
    }

    /** Columns {@code from} to before {@code to}. */
    public Matrix columns(int from, int to) {
        return block(0, rows, from, to);
    }

    /** Rows {@code from} to before {@code to}. */
    public Matrix rows(int from, int to) {
        return block(from, to, 0, cols);
    }

    /** The rows from {@code row} to before {@code rowEnd} in the columns from {@code column} to before {@code columnEnd}. */
    public Matrix block(int row, int rowEnd, int column, int columnEnd) {
        Shapes.range(row, rowEnd, rows, "row");
        Shapes.range(column, columnEnd, cols, "column");
        int m = rowEnd - row;
        int n = columnEnd - column;
        if (n == cols) return new Matrix(m, n, entries(row, rowEnd));
        double[] part = new double[m * n];
        for (int i = 0; i < m; i++) System.arraycopy(a, (row + i) * cols + column, part, i * n, n);
        return new Matrix(m, n, part);
    }

    /** {@code [A | B]}: B beside A. */
    public Matrix augment(Matrix B) {
        if (B.rows != rows)
            throw new IllegalArgumentException("B has " + Count.of(B.rows, "row") + ", expected " + rows);
        return generate(rows, cols + B.cols, (i, j) -> j < cols ? a[i * cols + j] : B.a[i * B.cols + j - cols]);
    }

    /** The matrix of the {@code f(a_ij)}. */
    public Matrix map(DoubleUnaryOperator f) {
        return generate(rows, cols, (i, j) -> f.applyAsDouble(a[i * cols + j]));
    }

    /** A fresh copy, one array a row, free to be overwritten. */
    public double[][] toArray() {
        double[][] r = new double[rows][];
        for (int i = 0; i < rows; i++) r[i] = Arrays.copyOfRange(a, i * cols, (i + 1) * cols);
        return r;
    }

    /** A fresh copy of the entries, row after row, free to be overwritten. */
    public double[] entries() {
        return a.clone();
    }

    /** The same of the rows {@code from} to before {@code to}. */
    public double[] entries(int from, int to) {
        Shapes.range(from, to, rows, "row");
        return Arrays.copyOfRange(a, from * cols, to * cols);
    }

    /** {@code Aᵀ}, with {@code (Aᵀ)_ij = a_ji}. */
    public Matrix transpose() {
        double[] t = new double[a.length];
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) t[j * rows + i] = a[i * cols + j];
        return new Matrix(cols, rows, t);
    }

    /**
     * The product {@code AB}, {@code c_ij = Σ_k a_ik b_kj}, summed over k in order.
     *
     * @param B with as many rows as this matrix has columns
     * @mml §2.2.1, (2.13)
     */
    public Matrix times(Matrix B) {
        Shapes.product(this, B);
        double[] c = new double[Shapes.size(rows, B.cols)];
        Gemm.add(rows, B.cols, cols, 1, a, 0, cols, false, B.a, 0, B.cols, false, c, 0, B.cols);
        return new Matrix(rows, B.cols, c);
    }

    /** {@code Ax}, the combination of the columns of A with the weights x. */
    public Vector times(Vector x) {
        if (x.size() != cols)
            throw new IllegalArgumentException("a " + rows + "×" + cols + " matrix takes a vector of "
                    + Count.entries(cols) + ", got " + x.size());
        double[] y = new double[rows];
        Gemm.add(rows, 1, cols, 1, a, 0, cols, false, x.toArray(), 0, 1, false, y, 0, 1);
        return Vector.wrap(y);
    }

    /** {@code λA}. */
    public Matrix times(double lambda) {
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) c[i] = lambda * a[i];
        return new Matrix(rows, cols, c);
    }

    public Matrix plus(Matrix B) {
        Shapes.same(this, B);
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) c[i] = a[i] + B.a[i];
        return new Matrix(rows, cols, c);
    }

    public Matrix minus(Matrix B) {
        Shapes.same(this, B);
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) c[i] = a[i] - B.a[i];
        return new Matrix(rows, cols, c);
    }

    /** The largest absolute entry, 0 for an empty matrix; NaN if an entry is NaN. */
    public double maxNorm() {
        return Vectors.largest(a);
    }

    /** {@code ‖A‖_F}, the Euclidean length of all entries together. */
    public double frobeniusNorm() {
        return Norms.frobenius(this);
    }

    /**
     * {@code tr A}, the sum of the diagonal.
     *
     * @throws IllegalArgumentException if A is not square
     * @mml §4.1, Definition 4.4
     */
    public double trace() {
        Shapes.square(this, "A");
        double s = 0;
        for (int i = 0; i < rows; i++) s += a[i * cols + i];
        return s;
    }

    /** The sum of all entries, row after row. */
    public double sum() {
        double s = 0;
        for (double x : a) s += x;
        return s;
    }

    /**
     * The mean of all entries.
     *
     * @throws IllegalArgumentException if there are none
     */
    public double mean() {
        Shapes.notEmpty(this, "A");
        return sum() / a.length;
    }

    /** The sum of each column, from the first row down. */
    public Vector columnSums() {
        double[] s = new double[cols];
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) s[j] += a[i * cols + j];
        return Vector.wrap(s);
    }

    /**
     * The mean of each column: of data with one example a row, the mean.
     *
     * @throws IllegalArgumentException if there is no row
     */
    public Vector columnMeans() {
        if (rows == 0) throw new IllegalArgumentException("A has no rows, needs at least 1 for a mean");
        return columnSums().times(1.0 / rows);
    }

    /** Whether B has the same shape and no entry differs by more than {@code tolerance}. */
    public boolean isClose(Matrix B, double tolerance) {
        return rows == B.rows && cols == B.cols && (a.length == 0 || minus(B).maxNorm() <= tolerance);
    }

    /** The same entries; −0 is 0. */
    @Override
    public boolean equals(Object o) {
        return o instanceof Matrix B && rows == B.rows && cols == B.cols && Vectors.same(a, B.a);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + cols) + Vectors.hash(a);
    }

    /** Row below row, columns aligned, five significant digits; of a large matrix its size and its upper left corner. */
    @Override
    public String toString() {
        return Aligned.of(this, Aligned.DIGITS);
    }

    /** The same to another number of significant digits, from 1 to 17. */
    public String format(int digits) {
        return Aligned.of(this, digits);
    }
}
