package mml.decomposition;

import mml.matrix.Matrix;
import mml.matrix.Scaling;

/**
 * A matrix with its rows, then its columns, multiplied by powers of two, so that the largest entry of each is between
 * one and two: {@code DAC}. That costs no digit, and takes away a large condition number that only the units of rows
 * and columns have made.
 */
final class Equilibrated {
    final Matrix matrix;
    /** The diagonal of D. */
    final double[] row;
    /** The diagonal of C. */
    final double[] column;

    Equilibrated(Matrix A) {
        int m = A.rows();
        int n = A.cols();
        double[] a = A.entries();
        row = new double[m];
        column = new double[n];
        double[] largest = new double[n];
        for (int i = 0; i < m; i++) {
            row[i] = Scaling.toOne(A.row(i).maxNorm());
            for (int j = 0; j < n; j++) {
                a[i * n + j] *= row[i];
                largest[j] = Math.max(largest[j], Math.abs(a[i * n + j]));
            }
        }
        for (int j = 0; j < n; j++) column[j] = Scaling.toOne(largest[j]);
        for (int i = 0; i < m; i++) for (int j = 0; j < n; j++) a[i * n + j] *= column[j];
        matrix = Matrix.of(m, n, a);
    }
}
