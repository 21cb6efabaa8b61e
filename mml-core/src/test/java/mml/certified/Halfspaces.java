package mml.certified;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.LinearProgram;
import org.apache.commons.math3.fraction.BigFraction;

/** A few half-spaces {@code aᵀx ≤ b} of fractions; whether they have a point in common is found by Fourier's elimination. */
final class Halfspaces {
    private final int n;
    /** a, then b. */
    private final List<BigFraction[]> all = new ArrayList<>();

    private Halfspaces(int n) {
        this.n = n;
    }

    /** What a program allows. */
    static Halfspaces of(LinearProgram p) {
        return of(p, false);
    }

    /** The directions that lead out of nothing. */
    static Halfspaces directions(LinearProgram p) {
        return of(p, true);
    }

    private static Halfspaces of(LinearProgram p, boolean homogeneous) {
        Halfspaces made = new Halfspaces(p.n());
        Matrix I = Matrix.identity(p.n());
        for (int i = 0; i < p.m(); i++)
            made.between(p.A().row(i), p.rowLower().get(i), p.rowUpper().get(i), homogeneous);
        for (int j = 0; j < p.n(); j++)
            made.between(I.row(j), p.xLower().get(j), p.xUpper().get(j), homogeneous);
        return made;
    }

    /** With {@code cᵀx ≤ −1} besides: for directions as good as less than 0. */
    Halfspaces andFalls(Vector c) {
        all.add(halfspace(c, 1, Fractions.exactly(-1)));
        return this;
    }

    /** With {@code Px = 0} besides. */
    Halfspaces andZero(Matrix P) {
        for (int i = 0; i < P.rows(); i++) between(P.row(i), 0, 0, false);
        return this;
    }

    private void between(Vector a, double lower, double upper, boolean homogeneous) {
        if (lower >= -Double.MAX_VALUE)
            all.add(halfspace(
                    a,
                    -1,
                    homogeneous ? BigFraction.ZERO : Fractions.exactly(lower).negate()));
        if (upper <= Double.MAX_VALUE)
            all.add(halfspace(a, 1, homogeneous ? BigFraction.ZERO : Fractions.exactly(upper)));
    }

    private BigFraction[] halfspace(Vector a, int sign, BigFraction b) {
        BigFraction[] row = new BigFraction[n + 1];
        for (int j = 0; j < n; j++) row[j] = Fractions.exactly(sign * a.get(j));
        row[n] = b;
        return row;
    }

    boolean meet() {
        List<BigFraction[]> rows = all;
        for (int j = 0; j < n; j++) {
            List<BigFraction[]> next = new ArrayList<>();
            for (BigFraction[] p : rows) {
                int sign = p[j].getNumerator().signum();
                if (sign == 0) next.add(p);
                if (sign > 0)
                    for (BigFraction[] q : rows) if (q[j].getNumerator().signum() < 0) next.add(sum(p, q, j));
            }
            rows = next;
        }
        for (BigFraction[] row : rows) if (row[n].getNumerator().signum() < 0) return false;
        return true;
    }

    /** The sum of two in which x_j cancels. */
    private static BigFraction[] sum(BigFraction[] p, BigFraction[] q, int j) {
        BigFraction[] sum = new BigFraction[p.length];
        for (int k = 0; k < p.length; k++) sum[k] = p[k].multiply(q[j].negate()).add(q[k].multiply(p[j]));
        return sum;
    }
}
