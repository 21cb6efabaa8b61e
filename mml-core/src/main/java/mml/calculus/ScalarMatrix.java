package mml.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Lu;
import mml.expression.Scalar;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.SingularMatrixException;
import mml.text.Count;

/**
 * A matrix whose entries are numbers of some kind, with the few operations that the identities of §5.5 are about; with
 * {@link Dual} entries they give derivatives along with values.
 *
 * @param <T> the kind
 * @mml §5.5
 */
public final class ScalarMatrix<T extends Scalar<T>> {
    private final int rows;
    private final int cols;
    private final List<T> entries; // row by row

    private ScalarMatrix(int rows, int cols, List<T> entries) {
        this.rows = rows;
        this.cols = cols;
        this.entries = entries;
    }

    /** The given entries, row by row; at least one. */
    public static <T extends Scalar<T>> ScalarMatrix<T> of(int rows, int cols, List<T> entries) {
        if (rows < 1 || cols < 1 || entries.size() != rows * cols)
            throw new IllegalArgumentException(Count.entries(entries.size()) + " for " + rows + "×" + cols
                    + ", expected " + rows * cols + ", one or more");
        return new ScalarMatrix<>(rows, cols, List.copyOf(entries));
    }

    /** A plus ε times a direction. */
    public static ScalarMatrix<Dual> dual(Matrix A, Matrix direction) {
        Shapes.same(A, direction);
        List<Dual> entries = new ArrayList<>();
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < A.cols(); j++) entries.add(new Dual(A.get(i, j), direction.get(i, j)));
        return of(A.rows(), A.cols(), entries);
    }

    /** A constant matrix of the same kind. */
    public ScalarMatrix<T> constant(Matrix A) {
        List<T> constants = new ArrayList<>();
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < A.cols(); j++) constants.add(entries.get(0).constant(A.get(i, j)));
        return of(A.rows(), A.cols(), constants);
    }

    /** The entries without what stands beside them. */
    public Matrix values() {
        double[] values = new double[entries.size()];
        for (int k = 0; k < values.length; k++) values[k] = entries.get(k).value();
        return Matrix.of(rows, cols, values);
    }

    public int rows() {
        return rows;
    }

    public int cols() {
        return cols;
    }

    public T get(int i, int j) {
        return entries.get(Shapes.index(i, rows, "row") * cols + Shapes.index(j, cols, "column"));
    }

    public ScalarMatrix<T> transpose() {
        List<T> out = new ArrayList<>();
        for (int j = 0; j < cols; j++) for (int i = 0; i < rows; i++) out.add(get(i, j));
        return new ScalarMatrix<>(cols, rows, out);
    }

    public ScalarMatrix<T> minus(ScalarMatrix<T> B) {
        if (rows != B.rows || cols != B.cols)
            throw new IllegalArgumentException("B is " + B.rows + "×" + B.cols + ", expected " + rows + "×" + cols);
        List<T> out = new ArrayList<>();
        for (int k = 0; k < entries.size(); k++) out.add(entries.get(k).minus(B.entries.get(k)));
        return new ScalarMatrix<>(rows, cols, out);
    }

    public ScalarMatrix<T> times(ScalarMatrix<T> B) {
        if (cols != B.rows)
            throw new IllegalArgumentException("B has " + Count.of(B.rows, "row") + ", expected " + cols);
        List<T> out = new ArrayList<>();
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < B.cols; j++) {
                T s = get(i, 0).times(B.get(0, j));
                for (int k = 1; k < cols; k++) s = s.plus(get(i, k).times(B.get(k, j)));
                out.add(s);
            }
        return new ScalarMatrix<>(rows, B.cols, out);
    }

    public T trace() {
        square();
        T s = get(0, 0);
        for (int i = 1; i < rows; i++) s = s.plus(get(i, i));
        return s;
    }

    private void square() {
        if (rows != cols)
            throw new IllegalArgumentException("the matrix is " + rows + "×" + cols + ", expected square");
    }

    /** By elimination with partial pivoting. */
    public T determinant() {
        square();
        List<T> a = new ArrayList<>(entries);
        T product = entries.get(0).constant(1);
        for (int k = 0; k < rows; k++) {
            int pivot = pivot(a, cols, k);
            if (pivot != k) {
                swap(a, cols, pivot, k);
                product = product.negate();
            }
            T p = a.get(k * cols + k);
            product = product.times(p);
            if (p.value() == 0) return product;
            for (int i = k + 1; i < rows; i++) eliminate(a, cols, i, k, p);
        }
        return product;
    }

    /**
     * By elimination with partial pivoting.
     *
     * @throws SingularMatrixException if it has none
     */
    public ScalarMatrix<T> inverse() {
        square();
        Lu.of(values()).inverse(); // says why there is none
        int width = 2 * cols;
        List<T> a = new ArrayList<>();
        T any = entries.get(0);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) a.add(get(i, j));
            for (int j = 0; j < cols; j++) a.add(any.constant(i == j ? 1 : 0));
        }
        for (int k = 0; k < rows; k++) {
            swap(a, width, pivot(a, width, k), k);
            T p = a.get(k * width + k);
            for (int j = 0; j < width; j++)
                a.set(k * width + j, a.get(k * width + j).over(p));
            for (int i = 0; i < rows; i++) if (i != k) eliminate(a, width, i, k, any.constant(1));
        }
        List<T> out = new ArrayList<>();
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) out.add(a.get(i * width + cols + j));
        return new ScalarMatrix<>(rows, cols, out);
    }

    private int pivot(List<T> a, int width, int k) {
        int pivot = k;
        for (int i = k + 1; i < rows; i++)
            if (Math.abs(a.get(i * width + k).value())
                    > Math.abs(a.get(pivot * width + k).value())) pivot = i;
        return pivot;
    }

    private void swap(List<T> a, int width, int i, int k) {
        for (int j = 0; j < width; j++) {
            T kept = a.get(i * width + j);
            a.set(i * width + j, a.get(k * width + j));
            a.set(k * width + j, kept);
        }
    }

    /** Row i minus so much of row k that its k-th entry vanishes; p is the pivot of row k. */
    private void eliminate(List<T> a, int width, int i, int k, T p) {
        T factor = a.get(i * width + k).over(p);
        for (int j = 0; j < width; j++)
            a.set(i * width + j, a.get(i * width + j).minus(factor.times(a.get(k * width + j))));
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
