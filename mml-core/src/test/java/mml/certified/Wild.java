package mml.certified;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/** Matrices as outsiders bring them: any rank and shape, rows, columns and entries from 1e-320 to 1e308, in any order. */
final class Wild {
    private final Rng rng;

    Wild(long seed) {
        rng = Rng.seeded(seed);
    }

    int size(int most) {
        return 1 + rng.below(most);
    }

    int below(int n) {
        return rng.below(n);
    }

    Matrix matrix(int m, int n) {
        double[][] a = base(m, n);
        int[] rows = powers(m);
        int[] cols = powers(n);
        int all = rng.below(3) == 0 ? power() : 0;
        int scaled = rng.below(6);
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++) {
                int e = all;
                if (scaled == 1 || scaled == 3) e += rows[i];
                if (scaled == 2 || scaled == 3) e += cols[j];
                if (scaled == 4) e += power();
                a[i][j] = times(a[i][j], e);
            }
        return Matrix.of(a);
    }

    /** {@code D (B + Bᵀ) D} or {@code D B Bᵀ D}, which is semidefinite. */
    Matrix symmetric(int n) {
        double[][] b = base(n, n);
        int[] d = powers(n);
        boolean gram = rng.below(2) == 0;
        int scaled = rng.below(3);
        int all = rng.below(3) == 0 ? power() : 0;
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double s = b[i][j] + b[j][i];
                if (gram) {
                    s = 0;
                    for (int k = 0; k < n; k++) s += b[i][k] * b[j][k];
                }
                a[i][j] = a[j][i] = times(s, all + (scaled == 1 ? d[i] / 2 + d[j] / 2 : 0));
            }
        return Matrix.of(a);
    }

    Vector vector(int n) {
        double[] x = new double[n];
        int all = rng.below(2) == 0 ? power() : 0;
        boolean each = rng.below(3) == 0;
        for (int i = 0; i < n; i++) x[i] = rng.below(6) == 0 ? 0 : times(rng.normal(), all + (each ? power() : 0));
        return Vector.of(x);
    }

    /** Of x1 to xn: sums, products, quotients, powers and exponentials of them and of numbers of any size. */
    String formula(int n, int depth) {
        if (depth == 0) return rng.below(3) == 0 ? "" + (rng.below(9) + 1) + "e" + rng.below(9) : "x" + size(n);
        String u = formula(n, depth - 1);
        return switch (rng.below(8)) {
            case 0, 1 -> "(" + u + " + " + formula(n, depth - 1) + ")";
            case 2 -> "(" + u + " - " + formula(n, depth - 1) + ")";
            case 3, 4 -> "(" + u + ") (" + formula(n, depth - 1) + ")";
            case 5 -> "(" + u + ") / (" + formula(n, depth - 1) + ")";
            case 6 -> "(" + u + ")^" + (2 + rng.below(2));
            default -> "exp(" + u + ")";
        };
    }

    /** Numbers of a size that formulas bear, now and then of any. */
    Vector point(int n) {
        return rng.below(4) == 0 ? vector(n) : Vector.generate(n, i -> Math.scalb(rng.normal(), rng.below(21) - 10));
    }

    /** A matrix of small numbers, times a power of two. */
    Matrix small(int m, int n) {
        double unit = Math.scalb(1.0, rng.below(2) == 0 ? 0 : power() / 8);
        return Matrix.generate(m, n, (i, j) -> (rng.below(7) - 3) * unit);
    }

    /** n fractions that sum to 1, the first of them above 0. */
    List<BigFraction> probabilities(int n) {
        int[] parts = new int[n];
        int sum = 0;
        for (int i = 0; i < n; i++) {
            parts[i] = i == 0 ? size(1000) : below(1000);
            sum += parts[i];
        }
        List<BigFraction> p = new ArrayList<>();
        for (int part : parts) p.add(new BigFraction(part, sum));
        return p;
    }

    private double[][] base(int m, int n) {
        int rank = 1 + rng.below(Math.min(m, n));
        boolean whole = rng.below(2) == 0;
        double[][] left = new double[m][rank];
        double[][] right = new double[rank][n];
        for (double[] row : left) fill(row, whole);
        for (double[] row : right) fill(row, whole);
        double[][] a = new double[m][n];
        boolean product = rng.below(2) == 0;
        boolean holes = rng.below(4) == 0;
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++) {
                if (product) for (int k = 0; k < rank; k++) a[i][j] += left[i][k] * right[k][j];
                else a[i][j] = whole ? rng.below(7) - 3 : rng.normal();
                if (holes && rng.below(2) == 0) a[i][j] = 0;
            }
        return a;
    }

    private void fill(double[] row, boolean whole) {
        for (int j = 0; j < row.length; j++) row[j] = whole ? rng.below(7) - 3 : rng.normal();
    }

    /** Powers of two, in any order, falling or rising. */
    private int[] powers(int n) {
        int[] powers = new int[n];
        int reach = rng.below(2) == 0 ? 1060 : 60;
        for (int i = 0; i < n; i++) powers[i] = rng.below(2 * reach + 1) - reach;
        int order = rng.below(3);
        if (order > 0) java.util.Arrays.sort(powers);
        if (order == 2)
            for (int i = 0; i < n / 2; i++) {
                int t = powers[i];
                powers[i] = powers[n - 1 - i];
                powers[n - 1 - i] = t;
            }
        return powers;
    }

    private int power() {
        return rng.below(2) == 0 ? rng.below(2121) - 1060 : rng.below(121) - 60;
    }

    /** {@code x·2^e}, no larger than doubles go. */
    private static double times(double x, int e) {
        if (x == 0) return 0;
        int most = 1020 - Math.getExponent(x);
        return Math.scalb(x, Math.max(-1100, Math.min(most, e)));
    }
}
