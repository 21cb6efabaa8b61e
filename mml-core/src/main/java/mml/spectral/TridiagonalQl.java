package mml.spectral;

import static mml.kernel.Rounding.UNIT_ROUNDOFF;

import java.util.Arrays;
import mml.kernel.Givens;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * The implicitly shifted QL iteration for a symmetric tridiagonal matrix.
 *
 * <p>Each sweep chases a bulge from the bottom of an unreduced block to its top by plane rotations; Wilkinson's shift
 * makes the top off-diagonal entry vanish cubically. An entry is zero when it is below rounding beside its two diagonal
 * neighbours. About 1.7 sweeps an eigenvalue.
 */
final class TridiagonalQl {
    private static final int SWEEPS = 60;

    private TridiagonalQl() {}

    /**
     * Diagonalises the matrix with diagonal d and off-diagonal e, {@code e[i]} between i and i + 1.
     *
     * @param d gets the eigenvalues, in no order
     * @param e n entries, overwritten
     * @param Z its rows are turned along: the identity becomes the eigenvectors, one a row; no rows: values only
     */
    static void solve(double[] d, double[] e, double[][] Z, Tracer<? super SymmetricEigenStep> trace) {
        int n = d.length;
        boolean vectors = Z.length > 0;
        double[] cs = new double[vectors ? n : 0];
        double[] sn = new double[vectors ? n : 0];
        double norm = 0;
        for (int i = 0; i < n; i++) norm = Math.max(norm, Math.max(Math.abs(d[i]), i < n - 1 ? Math.abs(e[i]) : 0));
        for (int l = 0; l < n; l++) {
            for (int sweep = 0; ; sweep++) {
                int m = l;
                while (m < n - 1 && !negligible(d, e, m, norm)) m++;
                if (m == l) break;
                if (sweep == SWEEPS)
                    throw new ConvergenceException("the QL iteration for eigenvalue " + (l + 1), SWEEPS);
                double g = (d[l + 1] - d[l]) / (2 * e[l]);
                double shift = d[l] - e[l] / (g + Givens.withSign(Givens.hypot(g, 1), g));
                int top = chase(d, e, l, m, d[m] - shift, cs, sn, vectors);
                if (vectors) turn(Z, top, m, cs, sn);
                if (trace.on()) trace.step(swept(l, m, shift, d, e));
            }
            if (trace.on()) trace.step(new SymmetricEigenStep.Found(l, d[l]));
        }
    }

    private static SymmetricEigenStep swept(int l, int m, double shift, double[] d, double[] e) {
        return new SymmetricEigenStep.Swept(l, m, shift, Vector.of(d), Vector.of(Arrays.copyOf(e, d.length - 1)));
    }

    private static boolean negligible(double[] d, double[] e, int i, double norm) {
        double x = Math.abs(e[i]);
        return x <= UNIT_ROUNDOFF * (Math.abs(d[i]) + Math.abs(d[i + 1]))
                || x <= Math.max(UNIT_ROUNDOFF * UNIT_ROUNDOFF * norm, Double.MIN_NORMAL); // less loses its digits
    }

    /** One sweep from m up to l; rotation i, written to cs and sn, turns rows i and i + 1. Returns the last i. */
    private static int chase(
            double[] d, double[] e, int l, int m, double start, double[] cs, double[] sn, boolean keep) {
        double g = start;
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * e[i];
            double b = c * e[i];
            double lift = Givens.lift(f, g);
            double r = Givens.hypot(lift * f, lift * g);
            e[i + 1] = r / lift;
            if (r == 0) { // the block falls apart here
                d[i + 1] -= p;
                e[m] = 0;
                return i + 1;
            }
            s = lift * f / r;
            c = lift * g / r;
            if (keep) {
                cs[i] = c;
                sn[i] = s;
            }
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
        }
        d[l] -= p;
        e[l] = g;
        e[m] = 0;
        return l;
    }

    /** Applies rotations m − 1, …, top to the rows of Z, two at a time. */
    private static void turn(double[][] Z, int top, int m, double[] cs, double[] sn) {
        int n = Z[0].length;
        int i = m - 1;
        for (; i > top; i -= 2) Givens.rotate2(n, Z[i + 1], Z[i], Z[i - 1], cs[i], sn[i], cs[i - 1], sn[i - 1]);
        if (i == top) Givens.rotate(n, Z[i + 1], Z[i], cs[i], sn[i]);
    }

    /** Sorts d ascending and the rows of Z with it. */
    static void sort(double[] d, double[][] Z) {
        for (int i = 1; i < d.length; i++) {
            double x = d[i];
            double[] z = Z.length > 0 ? Z[i] : d;
            int j = i;
            for (; j > 0 && d[j - 1] > x; j--) {
                d[j] = d[j - 1];
                if (Z.length > 0) Z[j] = Z[j - 1];
            }
            d[j] = x;
            if (Z.length > 0) Z[j] = z;
        }
    }
}
