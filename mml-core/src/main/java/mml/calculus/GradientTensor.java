package mml.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.text.Printed;

/**
 * The gradient of a matrix by a matrix, {@code ∂K_pq/∂R_ij}: an array with four indices, kept as the Jacobian of the flattened matrices,
 * in which row {@code p·cols + q} and column {@code i·cols + j} belong to it.
 *
 * @param rows of K
 * @param cols of K
 * @param inputRows of R
 * @param inputCols of R
 * @param jacobian (rows·cols)×(inputRows·inputCols)
 * @mml §5.4, Figure 5.7, Examples 5.12, 5.13
 */
public record GradientTensor(int rows, int cols, int inputRows, int inputCols, Matrix jacobian) {
    /** Differentiates f at R with dual numbers, by one entry after the other. */
    public static GradientTensor of(Function<ScalarMatrix<Dual>, ScalarMatrix<Dual>> f, Matrix R) {
        List<double[]> columns = new ArrayList<>();
        int rows = 0;
        int cols = 0;
        for (int i = 0; i < R.rows(); i++)
            for (int j = 0; j < R.cols(); j++) {
                double[][] E = new double[R.rows()][R.cols()];
                E[i][j] = 1;
                ScalarMatrix<Dual> K = f.apply(ScalarMatrix.dual(R, Matrix.of(E)));
                rows = K.rows();
                cols = K.cols();
                double[] column = new double[rows * cols];
                for (int k = 0; k < column.length; k++)
                    column[k] = K.get(k / cols, k % cols).tangent();
                columns.add(column);
            }
        if (columns.isEmpty())
            throw new IllegalArgumentException("R is " + Shapes.shape(R) + ", expected an entry or more");
        return new GradientTensor(
                rows,
                cols,
                R.rows(),
                R.cols(),
                Matrix.of(columns.toArray(new double[0][])).transpose());
    }

    /** {@code ∂K_pq/∂R_ij}. */
    public double get(int p, int q, int i, int j) {
        int row = Shapes.index(p, rows, "row") * cols + Shapes.index(q, cols, "column");
        int column = Shapes.index(i, inputRows, "row") * inputCols + Shapes.index(j, inputCols, "column");
        return jacobian.get(row, column);
    }

    /** How one entry of K depends on R: as large as R. */
    public Matrix of(int p, int q) {
        double[][] slice = new double[inputRows][inputCols];
        for (int i = 0; i < inputRows; i++) for (int j = 0; j < inputCols; j++) slice[i][j] = get(p, q, i, j);
        return Matrix.of(slice);
    }

    @Override
    public String toString() {
        return Printed.of("gradient of a " + rows + "×" + cols + " matrix by a " + inputRows + "×" + inputCols
                        + " matrix")
                .put("as a Jacobian", jacobian)
                .toString();
    }
}
