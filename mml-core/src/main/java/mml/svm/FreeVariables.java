package mml.svm;

import java.util.Arrays;
import mml.decomposition.Cholesky;
import mml.decomposition.NotPositiveDefiniteException;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * All variables strictly inside the box at once: where pairs only creep, because many variables share few dimensions, the
 * best point with the others fixed is found by solving for it,
 *
 * <pre>
 *   (K + δI) d − Eν = −F,  Eᵀd = 0,     over the free variables; E says which group a variable is in
 * </pre>
 *
 * <p>and β goes along d as far as the box allows. Those that meet a bound are free no longer, and the next step is
 * smaller. A tiny δ makes K definite; every step still lowers the objective. Takes m³/3 operations for m free variables.
 */
final class FreeVariables {
    static final int MOST = 200;
    private static final double TINY = 0x1p-36;
    private static final int ROUNDS = 40;

    private final ActiveVariables a;
    private final KernelCache cache;
    private int[] free;
    private int m;

    FreeVariables(ActiveVariables a, KernelCache cache) {
        this.a = a;
        this.cache = cache;
        free = new int[0];
        find();
    }

    /** How many there are. */
    int count() {
        return m;
    }

    private void find() {
        int[] places = new int[a.n];
        m = 0;
        for (int t = 0; t < a.n; t++) if (a.rise[t] == 0 && a.fall[t] == 0) places[m++] = t;
        free = Arrays.copyOf(places, m);
    }

    /** Steps until one is not cut short; returns by how much the objective fell. */
    double improve() {
        double sum = 0;
        for (int round = 0; round < ROUNDS && m > a.ends.length; round++) {
            double[][] rows = new double[m][];
            for (int p = 0; p < m; p++) rows[p] = cache.row(a.number[free[p]]);
            double[] d = direction(rows);
            if (d.length == 0) break;
            double slope = 0;
            double curvature = 0;
            for (int p = 0; p < m; p++) {
                slope += d[p] * a.F[free[p]];
                for (int q = 0; q < m; q++) curvature += d[p] * d[q] * rows[p][free[q]];
            }
            if (!(slope < 0)) break;
            double t = 1;
            int first = -1;
            for (int p = 0; p < m; p++) {
                double room = d[p] > 0 ? a.upper[free[p]] - a.beta[free[p]] : a.lower[free[p]] - a.beta[free[p]];
                if (d[p] != 0 && room / d[p] < t) {
                    t = room / d[p];
                    first = p;
                }
            }
            double less = -t * (slope + 0.5 * t * curvature);
            if (!(less > 0)) break;
            sum += less;
            for (int p = 0; p < m; p++) {
                int v = free[p];
                double before = a.beta[v];
                double after = p == first ? (d[p] > 0 ? a.upper[v] : a.lower[v]) : inside(v, before + t * d[p]);
                a.move(v, after);
                ActiveVariables.update(a.n, a.F, after - before, rows[p], 0, rows[p]);
            }
            if (first < 0) break;
            find();
        }
        return sum;
    }

    private double inside(int v, double value) {
        return Math.max(a.lower[v], Math.min(a.upper[v], value));
    }

    /** d, empty where the matrix is not positive definite. */
    private double[] direction(double[][] rows) {
        double trace = 0;
        for (int p = 0; p < m; p++) trace += Math.abs(a.diagonal[free[p]]);
        double[] K = new double[m * m];
        for (int p = 0; p < m; p++) for (int q = 0; q < m; q++) K[p * m + q] = rows[p][free[q]];
        for (int p = 0; p < m; p++) K[p * m + p] += TINY * trace / m;
        Cholesky factor;
        try {
            factor = Cholesky.of(Matrix.of(m, m, K));
        } catch (NotPositiveDefiniteException e) {
            return new double[0];
        }
        // groups do not overlap, but K couples them: the multipliers ν of the sums are found together
        int groups = a.ends.length;
        double[] F = new double[m];
        for (int p = 0; p < m; p++) F[p] = a.F[free[p]];
        double[] d = factor.solve(Vector.of(F)).times(-1).toArray();
        double[][] e = new double[groups][];
        double[][] S = new double[groups][groups + 1];
        for (int g = 0; g < groups; g++)
            e[g] = factor.solve(Vector.of(indicator(g))).toArray();
        for (int g = 0; g < groups; g++) {
            for (int h = 0; h < groups; h++) S[g][h] = sum(g, e[h]);
            S[g][groups] = -sum(g, d);
        }
        double[] nu = solve(S);
        for (int g = 0; g < groups; g++) for (int p = 0; p < m; p++) d[p] += nu[g] * e[g][p];
        for (int g = 0; g < groups; g++) balance(g, d);
        return d;
    }

    /** Takes out of d what rounding has left of its sum over a group. */
    private void balance(int g, double[] d) {
        int count = 0;
        for (int p = 0; p < m; p++) if (in(g, free[p])) count++;
        double excess = sum(g, d) / Math.max(1, count);
        for (int p = 0; p < m; p++) if (in(g, free[p])) d[p] -= excess;
    }

    private double[] indicator(int g) {
        double[] one = new double[m];
        for (int p = 0; p < m; p++) if (in(g, free[p])) one[p] = 1;
        return one;
    }

    private boolean in(int g, int place) {
        return place < a.ends[g] && (g == 0 || place >= a.ends[g - 1]);
    }

    private double sum(int g, double[] d) {
        double sum = 0;
        for (int p = 0; p < m; p++) if (in(g, free[p])) sum += d[p];
        return sum;
    }

    /** One or two equations; a group without free variables has a row of zeros and the multiplier 0. */
    private static double[] solve(double[][] S) {
        if (S.length == 1) return new double[] {S[0][0] == 0 ? 0 : S[0][1] / S[0][0]};
        double det = S[0][0] * S[1][1] - S[0][1] * S[1][0];
        if (S[0][0] == 0 || S[1][1] == 0 || det == 0)
            return new double[] {S[0][0] == 0 ? 0 : S[0][2] / S[0][0], S[1][1] == 0 ? 0 : S[1][2] / S[1][1]};
        return new double[] {
            (S[0][2] * S[1][1] - S[0][1] * S[1][2]) / det, (S[0][0] * S[1][2] - S[0][2] * S[1][0]) / det
        };
    }
}
