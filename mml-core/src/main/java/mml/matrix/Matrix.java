package mml.matrix;

import java.util.Arrays;
import java.util.Objects;
import mml.kernel.Gemm;
import mml.kernel.Vectors;
import mml.text.DoubleTable;
import mml.text.Numbers;

/**
 * An m×n matrix of doubles, row-major, immutable and equal by value. Rows and columns count from 0.
 *
 * <p>Holds any doubles, NaN and infinities among them: an algorithm that needs finite entries asks for them with
 * {@link Shapes#finite(Matrix, String)}.
 *
 * @mml §2.2, Definition 2.1
 */
public final class Matrix implements DoubleTable {
    private static final int SHOWN = 12;

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
        int n = m == 0 ? 0 : Objects.requireNonNull(rows[0], "row 0").length;
        double[] a = new double[Shapes.size(m, n)];
        for (int i = 0; i < m; i++) {
            double[] row = Objects.requireNonNull(rows[i], "row " + i);
            if (row.length != n)
                throw new IllegalArgumentException("row " + i + " has " + row.length + " entries, expected " + n);
            System.arraycopy(row, 0, a, i * n, n);
        }
        return new Matrix(m, n, a);
    }

    /** The m×n matrix whose entries stand in {@code entries} row after row; copies them. */
    public static Matrix of(int rows, int cols, double... entries) {
        if (entries.length != Shapes.size(rows, cols))
            throw new IllegalArgumentException(
                    "a " + rows + "×" + cols + " matrix has " + rows * cols + " entries, got " + entries.length);
        return new Matrix(rows, cols, entries.clone());
    }

    public static Matrix zeros(int rows, int cols) {
        return new Matrix(rows, cols, new double[Shapes.size(rows, cols)]);
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

    /** The matrix with the given columns, side by side. */
    public static Matrix ofColumns(Vector... columns) {
        int n = columns.length;
        int m = n == 0 ? 0 : columns[0].size();
        double[] a = new double[Shapes.size(m, n)];
        for (int j = 0; j < n; j++) {
            if (columns[j].size() != m)
                throw new IllegalArgumentException(
                        "column " + j + " has " + columns[j].size() + " entries, expected " + m);
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
        return Numbers.shortest(get(i, j));
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
            throw new IllegalArgumentException(
                    "a " + rows + "×" + cols + " matrix takes a vector of " + cols + " entries, got " + x.size());
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

    @Override
    public boolean equals(Object o) {
        return o instanceof Matrix B && rows == B.rows && cols == B.cols && Arrays.equals(a, B.a);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + cols) + Arrays.hashCode(a);
    }

    /** The entries in brackets; of a large matrix only its size and its first rows and columns. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        if (rows > SHOWN || cols > SHOWN)
            out.append(rows).append('×').append(cols).append(' ');
        out.append('[');
        for (int i = 0; i < Math.min(rows, SHOWN); i++) {
            out.append(i == 0 ? "[" : ", [");
            for (int j = 0; j < Math.min(cols, SHOWN); j++)
                out.append(j == 0 ? "" : ", ").append(text(i, j));
            out.append(cols > SHOWN ? ", …]" : "]");
        }
        return out.append(rows > SHOWN ? ", …]" : "]").toString();
    }
}
