package mml.optimization;

import java.util.Arrays;
import mml.decomposition.Lu;
import mml.kernel.Vectors;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * The matrix B of the basic columns of a {@link StandardForm}. Those of slacks, and of what stands in for a broken row, are {@code ±e_r};
 * up to the order of rows and columns
 * <pre>
 *   B = [K 0; M ±I],
 * </pre>
 * and only the nucleus K has to be factored: it has no more columns than the program has variables.
 */
final class Basis {
    private final StandardForm form;
    private final int[] basis;
    /** The row that the i-th basic column is alone in, −1 for those of the nucleus. */
    private final int[] row;
    /** Of the nucleus the rows, and the places of its columns in the basis. */
    private final int[] rows;

    private final int[] places;

    /** Columns as {@link Simplex} counts them: from n on that with a one in row k − n. */
    Basis(StandardForm form, int[] basis) {
        this.form = form;
        this.basis = basis.clone();
        int m = form.m();
        int[] unit = new int[form.n() + m];
        Arrays.fill(unit, -1);
        for (int r = 0; r < m; r++) {
            if (form.slack[r] >= 0) unit[form.slack[r]] = r;
            unit[form.n() + r] = r;
        }
        boolean[] taken = new boolean[m];
        row = new int[m];
        for (int i = 0; i < m; i++) {
            int r = unit[basis[i]];
            row[i] = r >= 0 && taken[r] ? -1 : r; // two in one row: K is singular, and refused
            if (r >= 0) taken[r] = true;
        }
        boolean[] placed = new boolean[m];
        for (int i = 0; i < m; i++) placed[i] = row[i] >= 0;
        rows = others(taken);
        places = others(placed);
    }

    /** {@code B⁻¹[A | b]}, whose basic columns are those of I. */
    double[][] tableau() {
        int[] others = others();
        double[][] X = columns(others);
        double[][] T = new double[form.m()][form.n() + 1];
        for (int i = 0; i < T.length; i++) {
            for (int q = 0; q < others.length; q++) T[i][others[q]] = X[i][q];
            if (basis[i] < form.n()) T[i][basis[i]] = 1;
        }
        return T;
    }

    /** {@code B⁻¹b}. */
    double[] values() {
        double[][] X = columns(form.n());
        double[] x = new double[X.length];
        for (int i = 0; i < x.length; i++) x[i] = X[i][0];
        return x;
    }

    /** Columns of {@code B⁻¹[A | b]}, that of b the last. */
    private double[][] columns(int... columns) {
        double[][] X = new double[form.m()][];
        if (rows.length > 0) {
            double[][] right = new double[rows.length][];
            for (int q = 0; q < rows.length; q++) right[q] = augmented(rows[q], columns);
            double[][] solved = Lu.of(nucleus()).solve(Matrix.of(right)).toArray();
            for (int q = 0; q < places.length; q++) X[places[q]] = solved[q];
        }
        for (int i = 0; i < X.length; i++) if (row[i] >= 0) X[i] = alone(i, X, columns);
        return X;
    }

    /** The i-th row of {@code B⁻¹[A | b]}, whose basic column is alone in its row, from those of the nucleus. */
    private double[] alone(int i, double[][] X, int... columns) {
        double[] x = augmented(row[i], columns);
        for (int p : places) Vectors.add(x.length, -entry(row[i], p), X[p], x);
        if (entry(row[i], i) < 0) for (int q = 0; q < x.length; q++) x[q] = 0 - x[q];
        MagnitudeException.check(x);
        return x;
    }

    /** The columns of {@code [A | b]} that are not basic. */
    private int[] others() {
        boolean[] basic = new boolean[form.n() + 1];
        for (int k : basis) if (k < form.n()) basic[k] = true;
        return others(basic);
    }

    /** Those that are not marked, in order. */
    private static int[] others(boolean... marked) {
        int[] found = new int[marked.length];
        int count = 0;
        for (int k = 0; k < marked.length; k++) if (!marked[k]) found[count++] = k;
        return Arrays.copyOf(found, count);
    }

    private double[] augmented(int r, int... columns) {
        double[] a = new double[columns.length];
        int last = a.length - 1;
        for (int q = 0; q < last; q++) a[q] = form.A[r][columns[q]];
        a[last] = form.b[r];
        return a;
    }

    /** The y with {@code Bᵀy = c}. */
    double[] multipliers(double[] c) {
        double[] y = new double[c.length];
        for (int i = 0; i < c.length; i++) if (row[i] >= 0) y[row[i]] = c[i] / entry(row[i], i);
        if (rows.length == 0) return y;
        double[] right = new double[places.length];
        for (int q = 0; q < right.length; q++) {
            right[q] = c[places[q]];
            for (int r = 0; r < y.length; r++) if (y[r] != 0) right[q] -= entry(r, places[q]) * y[r];
        }
        Vector z = Lu.of(nucleus().transpose()).solve(Vector.of(right));
        for (int q = 0; q < rows.length; q++) y[rows[q]] = z.get(q);
        return y;
    }

    private Matrix nucleus() {
        return Matrix.generate(rows.length, rows.length, (r, q) -> entry(rows[r], places[q]));
    }

    /** B in row r and the i-th basic column. */
    private double entry(int r, int i) {
        int k = basis[i] - form.n();
        return k < 0 ? form.A[r][basis[i]] : k == r ? 1 : 0;
    }
}
