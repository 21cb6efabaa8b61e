package mml.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.MagnitudeException;
import mml.matrix.Shapes;
import mml.matrix.Vector;

/**
 * A linear program as {@code min cᵀu, Au = b, u ≥ 0, b ≥ 0}: each x is a bound plus or minus some u, or the difference of two; each row that is no
 * equation gets a slack. Rows and columns are scaled by powers of two so that their largest entries are about one.
 */
final class StandardForm {
    /** {@code x_j = offset + sign·u}. */
    private record Part(int j, double offset, int sign) {}

    /** Row i of the program at a bound: {@code sign · (A_i x) ≤ bound}, or = bound without slack; i is −1 for an upper bound of x. */
    private record Row(int i, int variable, int sign, double bound, boolean equation) {}

    private final LinearProgram program;
    private final List<Part> parts = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** {@code [A | slacks]}, scaled. */
    final double[][] A;

    final double[] b;
    final double[] c;
    private final double[] rowScale;
    private final double[] colScale;
    /** The column of the slack of each row, −1 for an equation; and its sign there. */
    final int[] slack;

    final int[] slackSign;

    StandardForm(LinearProgram program) {
        this.program = program;
        for (int j = 0; j < program.n(); j++) split(j);
        for (int i = 0; i < program.m(); i++) {
            double lower = program.rowLower().get(i);
            double upper = program.rowUpper().get(i);
            if (lower == upper) rows.add(new Row(i, -1, 1, upper, true));
            else {
                if (Shapes.finite(upper)) rows.add(new Row(i, -1, 1, upper, false));
                if (Shapes.finite(lower)) rows.add(new Row(i, -1, -1, -lower, false));
            }
        }
        int slacks = 0;
        for (Row row : rows) if (!row.equation) slacks++;
        int m = rows.size();
        int n = parts.size() + slacks;
        A = new double[m][n];
        b = new double[m];
        c = new double[n];
        slack = new int[m];
        slackSign = new int[m];
        rowScale = new double[m];
        colScale = new double[n];
        fill();
        scale();
    }

    private void split(int j) {
        double lower = program.xLower().get(j);
        double upper = program.xUpper().get(j);
        if (Shapes.finite(lower)) {
            if (Shapes.finite(upper)) rows.add(new Row(-1, j, 1, upper, false));
            parts.add(new Part(j, lower, 1));
        } else if (Shapes.finite(upper)) {
            parts.add(new Part(j, upper, -1));
        } else {
            parts.add(new Part(j, 0, 1));
            parts.add(new Part(j, 0, -1));
        }
    }

    private double entry(Row row, int j) {
        return row.i < 0 ? (row.variable == j ? 1 : 0) : row.sign * program.A().get(row.i, j);
    }

    private void fill() {
        for (int k = 0; k < parts.size(); k++)
            c[k] = parts.get(k).sign * program.c().get(parts.get(k).j);
        int next = parts.size();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            double bound = row.bound;
            for (int k = 0; k < parts.size(); k++) {
                Part part = parts.get(k);
                double a = entry(row, part.j);
                A[r][k] = part.sign * a;
                bound -= a * part.offset;
            }
            // a free variable is there twice, but without offset
            b[r] = bound;
            slack[r] = row.equation ? -1 : next;
            if (!row.equation) A[r][next++] = 1;
        }
    }

    private void scale() {
        int n = c.length;
        for (int j = 0; j < n; j++) colScale[j] = 1;
        for (int r = 0; r < A.length; r++) {
            double largest = 0;
            for (int k = 0; k < parts.size(); k++) largest = Math.max(largest, Math.abs(A[r][k]));
            rowScale[r] = largest == 0 ? 1 : power(1 / largest);
        }
        double[] largest = new double[parts.size()];
        for (int r = 0; r < A.length; r++)
            for (int k = 0; k < largest.length; k++) largest[k] = Math.max(largest[k], Math.abs(A[r][k] * rowScale[r]));
        for (int k = 0; k < largest.length; k++) colScale[k] = largest[k] == 0 ? 1 : power(1 / largest[k]);
        for (int r = 0; r < A.length; r++) {
            int sign = b[r] < 0 ? -1 : 1;
            slackSign[r] = sign;
            if (slack[r] >= 0) colScale[slack[r]] = 1 / rowScale[r];
            rowScale[r] *= sign;
            for (int k = 0; k < n; k++) {
                if (A[r][k] == 0) continue;
                A[r][k] *= rowScale[r] * colScale[k];
                if (!Shapes.finite(A[r][k]))
                    throw new MagnitudeException("an entry beside those of its row and column", A[r][k], 1);
            }
            b[r] *= rowScale[r];
            if (b[r] == 0) b[r] = 0; // no −0
            if (!Shapes.finite(b[r])) throw new MagnitudeException("a bound beside the entries of its row", b[r], 1);
        }
        for (int k = 0; k < n; k++) c[k] *= colScale[k];
    }

    private static double power(double x) {
        double p = 1;
        while (p < x && p < 0x1p1023) p *= 2; // beyond it there is no way back
        while (p > x) p *= 0.5;
        return p;
    }

    int m() {
        return A.length;
    }

    int n() {
        return c.length;
    }

    /** The name of a column: x₁, or the slack of a row. */
    boolean isSlack(int k) {
        return k >= parts.size();
    }

    /** What is 0 in a basis, counted as in {@link SimplexStep.Corner}: of a free variable neither part is basic. */
    List<Integer> nonbasic(int[] basis) {
        boolean[] basic = new boolean[c.length];
        for (int k : basis) if (k < c.length) basic[k] = true;
        List<Integer> out = new ArrayList<>();
        for (int j = 0; j < program.n(); j++) {
            boolean none = true;
            for (int k = 0; k < parts.size(); k++) none &= parts.get(k).j != j || !basic[k];
            if (none) out.add(j);
        }
        for (int r = 0; r < rows.size(); r++) if (slack[r] >= 0 && !basic[slack[r]]) out.add(program.n() + r);
        return out;
    }

    /** A variable of a dictionary as a constant and multiples of x, without scaling; an equation's slack is 0. */
    double[] affine(int variable) {
        int n = program.n();
        double[] out = new double[n + 1];
        if (variable < n) {
            for (Part part : parts)
                if (part.j == variable) {
                    out[0] = part.offset == 0 ? 0 : -part.sign * part.offset;
                    out[1 + variable] = part.sign;
                    return out;
                }
            return out;
        }
        Row row = rows.get(variable - n);
        if (row.equation) return out;
        out[0] = row.bound;
        for (int j = 0; j < n; j++) out[1 + j] = 0 - entry(row, j);
        return out;
    }

    /** x of u. */
    Vector x(double[] u) {
        double[] x = new double[program.n()];
        for (int k = 0; k < parts.size(); k++) {
            Part part = parts.get(k);
            x[part.j] += part.offset + part.sign * u[k] * colScale[k];
        }
        return Vector.of(x);
    }

    /** The direction in x of one in u. */
    Vector direction(double[] d) {
        double[] x = new double[program.n()];
        for (int k = 0; k < parts.size(); k++) x[parts.get(k).j] += parts.get(k).sign * d[k] * colScale[k];
        return Vector.of(x);
    }

    /** The multipliers of the rows of the program, of {@code cᵀx + λᵀ(Ax − b)}, from those of the standard form, {@code c − Aᵀy ≥ 0}. */
    Vector multipliers(double[] y) {
        double[] lambda = new double[program.m()];
        for (int r = 0; r < y.length; r++) {
            Row row = rows.get(r);
            if (row.i >= 0) lambda[row.i] -= row.sign * y[r] * rowScale[r];
        }
        return Vector.of(lambda);
    }
}
