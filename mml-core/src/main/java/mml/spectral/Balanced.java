package mml.spectral;

import mml.kernel.Vectors;
import mml.matrix.Scaling;

/**
 * A matrix made ready for its eigenvalues: {@code B = D⁻¹PᵀAPD} with a permutation P that moves rows and columns that
 * isolate an eigenvalue to the rim, and powers of two on the diagonal of D that bring rows and columns of the rest to
 * about the same length (Parlett and Reinsch 1969; lengths as in James, Langou and Lowery 2014). Nothing is rounded.
 */
final class Balanced {
    private static final int SWEEPS = 100;

    /** B; rows and columns from {@code low} to {@code high} are what is left to do. */
    final double[][] B;

    final int low;
    final int high;
    private final int[] place; // row i of B was row place[i] of A
    private final double[] scale;
    private final double[] column;

    /** Balances A, which is overwritten. */
    Balanced(double[][] A) {
        B = A;
        int n = A.length;
        place = new int[n];
        scale = new double[n];
        column = new double[n];
        for (int i = 0; i < n; i++) {
            place[i] = i;
            scale[i] = 1;
        }
        int from = 0;
        int to = n - 1;
        for (int j = to; j >= 0 && to > 0; j--)
            if (isolatedRow(j, to)) {
                exchange(j, to--);
                j = to + 1;
            }
        for (int j = from; j <= to && from < to; j++)
            if (isolatedColumn(j, from, to)) {
                exchange(j, from++);
                j = from - 1;
            }
        low = from;
        high = to;
        equalise();
    }

    private boolean isolatedRow(int j, int to) {
        for (int i = 0; i <= to; i++) if (i != j && B[j][i] != 0) return false;
        return true;
    }

    private boolean isolatedColumn(int j, int from, int to) {
        for (int i = from; i <= to; i++) if (i != j && B[i][j] != 0) return false;
        return true;
    }

    private void exchange(int i, int j) {
        if (i == j) return;
        double[] row = B[i];
        B[i] = B[j];
        B[j] = row;
        for (double[] r : B) {
            double x = r[i];
            r[i] = r[j];
            r[j] = x;
        }
        int p = place[i];
        place[i] = place[j];
        place[j] = p;
    }

    private void equalise() {
        boolean changed = true;
        for (int sweep = 0; changed && sweep < SWEEPS; sweep++) {
            changed = false;
            for (int i = low; i <= high; i++) changed |= equalise(i);
        }
    }

    private boolean equalise(int i) {
        for (int j = low; j <= high; j++) column[j] = B[j][i];
        double c = Vectors.norm(column, low, high + 1);
        double r = Vectors.norm(B[i], low, high + 1);
        if (c == 0 || r == 0) return false;
        double before = c + r;
        double f = 1;
        while (c < r / 2 && f < 0x1p300) {
            f *= 2;
            c *= 2;
            r /= 2;
        }
        while (c >= r * 2 && f > 0x1p-300) {
            f /= 2;
            c /= 2;
            r *= 2;
        }
        if (f == 1 || c + r >= 0.95 * before) return false;
        scale[i] *= f;
        for (int j = 0; j < B.length; j++) B[i][j] /= f;
        for (double[] row : B) row[i] *= f;
        return true;
    }

    /** Scales B as a whole, now that its entries are nearer together, and returns the power of two it took. */
    double rescale() {
        double max = 0;
        for (double[] row : B) max = Math.max(max, Vectors.largest(row));
        double factor = Scaling.of(max);
        if (factor != 1) for (double[] row : B) Scaling.times(row, factor);
        return factor;
    }

    /** Turns right eigenvectors of B, the columns of a row-major n × n matrix, into those of A. */
    double[] undoRight(double[] X) {
        return undo(X, false);
    }

    /** Turns left eigenvectors of B into those of A likewise. */
    double[] undoLeft(double[] X) {
        return undo(X, true);
    }

    private double[] undo(double[] X, boolean left) {
        int n = B.length;
        double[] Y = new double[X.length];
        for (int i = 0; i < n; i++) {
            double s = left ? 1 / scale[i] : scale[i];
            for (int j = 0; j < n; j++) Y[place[i] * n + j] = s * X[i * n + j];
        }
        return Y;
    }
}
