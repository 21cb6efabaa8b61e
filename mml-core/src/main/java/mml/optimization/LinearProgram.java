package mml.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;

/**
 * A linear program in its general form,
 * <pre>
 *   min cᵀx     subject to   rowLower ≤ Ax ≤ rowUpper,   xLower ≤ x ≤ xUpper
 * </pre>
 *
 * <p>Bounds may be infinite; two that are equal make an equation. The book's form (7.39) is {@code minimise(c).subjectTo(A, b)}: x is
 * then free, and {@code x ≥ 0} has to be said.
 *
 * @param c n entries
 * @param A m×n, m may be 0
 * @mml §7.3.1, (7.39)
 */
public record LinearProgram(Vector c, Matrix A, Vector rowLower, Vector rowUpper, Vector xLower, Vector xUpper) {
    static final double ROUNDING = 1e-4; // times the tolerance of 1e-9: a thousand units in the last place

    public LinearProgram {
        if (c.size() == 0) throw new IllegalArgumentException("c has no entries, needs at least 1");
        Shapes.finite(c, "c");
        Shapes.finite(A, "A");
        if (A.cols() != c.size())
            throw new IllegalArgumentException(
                    "A has " + Count.of(A.cols(), "column") + ", expected " + c.size() + " as c has entries");
        bounds(rowLower, A.rows(), "rowLower");
        bounds(rowUpper, A.rows(), "rowUpper");
        bounds(xLower, c.size(), "xLower");
        bounds(xUpper, c.size(), "xUpper");
    }

    private static void bounds(Vector v, int n, String name) {
        if (v.size() != n)
            throw new IllegalArgumentException(name + " has " + Count.entries(v.size()) + ", expected " + n);
        boolean upper = name.endsWith("Upper");
        for (int i = 0; i < n; i++)
            if (Double.isNaN(v.get(i)) || v.get(i) == (upper ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY))
                throw new IllegalArgumentException(name + "[" + i + "] is " + v.get(i) + ", expected a number or "
                        + (upper ? "infinity" : "minus infinity"));
    }

    /** Without constraints yet, x free. */
    public static LinearProgram minimise(Vector c) {
        int n = c.size();
        Vector none = Vector.of();
        return new LinearProgram(c, Matrix.zeros(0, n), none, none, filled(n, false), filled(n, true));
    }

    private static Vector filled(int n, boolean up) {
        return Vector.generate(n, i -> up ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
    }

    /** With the rows {@code Bx ≤ b} besides. */
    public LinearProgram subjectTo(Matrix B, Vector b) {
        return with(B, filled(b.size(), false), b);
    }

    /** With the rows {@code Bx ≥ b} besides. */
    public LinearProgram atLeast(Matrix B, Vector b) {
        return with(B, b, filled(b.size(), true));
    }

    /** With the rows {@code Bx = b} besides. */
    public LinearProgram equalTo(Matrix B, Vector b) {
        return with(B, b, b);
    }

    /** With {@code lower ≤ x ≤ upper}. */
    public LinearProgram bounded(Vector lower, Vector upper) {
        return new LinearProgram(c, A, rowLower, rowUpper, lower, upper);
    }

    /** With {@code x ≥ 0}. */
    public LinearProgram nonNegative() {
        return bounded(Vector.zeros(c.size()), filled(c.size(), true));
    }

    /**
     * The same in the book's form, {@code min cᵀx, Gx ≤ h} with x free: row after row its upper and its lower bound, then those of
     * each entry of x, as far as they are finite. A row without bounds is left out.
     */
    public LinearProgram inequalities() {
        List<Vector> rows = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        for (int i = 0; i < m() + n(); i++) {
            Vector a = i < m() ? A.row(i) : Vector.unit(n(), i - m());
            double upper = i < m() ? rowUpper.get(i) : xUpper.get(i - m());
            double lower = i < m() ? rowLower.get(i) : xLower.get(i - m());
            if (Shapes.finite(upper)) {
                rows.add(a);
                bounds.add(upper);
            }
            if (Shapes.finite(lower)) {
                rows.add(a.map(v -> v == 0 ? 0 : -v));
                bounds.add(lower == 0 ? 0 : -lower);
            }
        }
        return minimise(c)
                .subjectTo(
                        Matrix.generate(rows.size(), n(), (i, j) -> rows.get(i).get(j)),
                        Vector.generate(bounds.size(), bounds::get));
    }

    private LinearProgram with(Matrix B, Vector lower, Vector upper) {
        if (B.cols() != c.size())
            throw new IllegalArgumentException(
                    "the rows have " + Count.of(B.cols(), "column") + ", expected " + c.size() + " as c has entries");
        if (m() == 0) return new LinearProgram(c, B, lower, upper, xLower, xUpper);
        double[][] rows = Arrays.copyOf(A.toArray(), A.rows() + B.rows());
        for (int i = 0; i < B.rows(); i++) rows[A.rows() + i] = B.row(i).toArray();
        return new LinearProgram(
                c,
                Matrix.of(rows.length, c.size(), flat(rows)),
                joined(rowLower, lower),
                joined(rowUpper, upper),
                xLower,
                xUpper);
    }

    private static double[] flat(double[][] rows) {
        int n = rows.length == 0 ? 0 : rows[0].length;
        double[] all = new double[rows.length * n];
        for (int i = 0; i < rows.length; i++) System.arraycopy(rows[i], 0, all, i * n, n);
        return all;
    }

    private static Vector joined(Vector first, Vector more) {
        double[] all = Arrays.copyOf(first.toArray(), first.size() + more.size());
        for (int i = 0; i < more.size(); i++) all[first.size() + i] = more.get(i);
        return Vector.of(all);
    }

    /** How many variables. */
    public int n() {
        return c.size();
    }

    /** How many rows. */
    public int m() {
        return A.rows();
    }

    /**
     * By how much x breaks the worst row or bound, beside the numbers that meet there: 0 where it is feasible up to
     * rounding, infinite where no x can be.
     */
    public double violation(Vector x) {
        if (!Shapes.finite(x.maxNorm())) return Double.POSITIVE_INFINITY;
        double[] rounding = rounding(x);
        double worst = 0;
        for (int i = 0; i < m(); i++) {
            double sum = 0;
            double size = 0;
            double unsure = 0;
            for (int j = 0; j < n(); j++) {
                double term = A.get(i, j) * x.get(j);
                sum += term;
                size += Math.abs(term);
                unsure += Math.abs(A.get(i, j)) * rounding[j];
            }
            worst = Math.max(worst, violation(sum, size, unsure, rowLower.get(i), rowUpper.get(i)));
        }
        for (int j = 0; j < n(); j++)
            worst = Math.max(worst, violation(x.get(j), Math.abs(x.get(j)), rounding[j], xLower.get(j), xUpper.get(j)));
        return worst;
    }

    /**
     * An x_j of less may be rounding: a part of the largest entry of x, as it is or with rows and columns of A made alike, or
     * of the bound of x_j.
     */
    double[] rounding(Vector x) {
        double[] column = new double[n()];
        for (int i = 0; i < m(); i++) {
            double largest = 0;
            for (int j = 0; j < n(); j++) largest = Math.max(largest, Math.abs(A.get(i, j)));
            if (largest > 0)
                for (int j = 0; j < n(); j++) column[j] = Math.max(column[j], Math.abs(A.get(i, j)) / largest);
        }
        double even = 0;
        for (int j = 0; j < n(); j++) even = Math.max(even, Math.abs(x.get(j)) * column[j]);
        double[] rounding = new double[n()];
        for (int j = 0; j < n(); j++) {
            double from = Shapes.finite(xLower.get(j)) ? xLower.get(j) : xUpper.get(j); // from where x_j is counted
            double least = Shapes.finite(from) ? Math.abs(from) : 0;
            rounding[j] = ROUNDING * Math.max(least, column[j] > 0 ? Math.min(x.maxNorm(), even / column[j]) : 0);
        }
        return rounding;
    }

    private static double violation(double value, double size, double unsure, double lower, double upper) {
        if (lower > upper || Double.isNaN(value)) return Double.POSITIVE_INFINITY;
        double below = lower - value;
        double above = value - upper;
        if (below > 0) return below / (size + beside(lower, unsure));
        return above > 0 ? above / (size + beside(upper, unsure)) : 0;
    }

    /** A bound that is not 0 but less than the rounding of what it bounds has to be met for itself. */
    private static double beside(double bound, double unsure) {
        return Math.abs(bound) + (bound == 0 || Math.abs(bound) > LpResult.TOLERANCE * unsure ? unsure : 0);
    }

    /**
     * What the dual says: with multipliers λ of the rows, in {@code L(x, λ) = cᵀx + λᵀ(Ax − bound)}, no feasible x has a value below it.
     * A positive λ_i stands for the upper bound of its row, a negative one for the lower. Minus infinity where a bound that is needed
     * is infinite; multipliers below {@code negligible} do not need one.
     */
    public double dual(Vector lambda, double negligible) {
        Vector z = c.plus(A.transpose().times(lambda));
        double sum = 0;
        for (int i = 0; i < m(); i++) sum += least(-lambda.get(i), rowLower.get(i), rowUpper.get(i), negligible);
        for (int j = 0; j < n(); j++) sum += least(z.get(j), xLower.get(j), xUpper.get(j), negligible);
        return sum;
    }

    /** The smallest {@code weight·t} for t within the bounds. */
    static double least(double weight, double lower, double upper, double negligible) {
        double bound = weight > 0 ? lower : upper;
        if (Shapes.finite(bound)) return weight * bound;
        return Math.abs(weight) <= negligible ? 0 : Double.NEGATIVE_INFINITY;
    }

    @Override
    public String toString() {
        return Printed.of("linear program: min cᵀx")
                .put("c", c)
                .put("A", A)
                .put("Ax from", rowLower)
                .put("Ax to", rowUpper)
                .put("x from", xLower)
                .put("x to", xUpper)
                .toString();
    }
}
