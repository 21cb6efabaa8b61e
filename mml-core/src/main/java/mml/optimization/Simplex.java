package mml.optimization;

import java.util.Arrays;
import java.util.List;
import mml.decomposition.Lu;
import mml.kernel.Vectors;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * The simplex method for a {@link LinearProgram}: from corner to corner, always down, until no edge leads down.
 *
 * <p>Phase 1 gets to a corner by making what is broken of the constraints small; if something stays broken the multipliers then are
 * the proof (Farkas). Phase 2 goes down from there; where an edge has no end, it is the ray that proves that there is no minimum.
 * A pivot replaces one basic variable by another,
 * <pre>
 *   entering j with reduced cost d_j = c_j − c_Bᵀ B⁻¹A_j &lt; 0,   leaving the row with the least x_i / (B⁻¹A_j)_i
 * </pre>
 *
 * <p>{@link PivotRule#DANTZIG} and {@link PivotRule#GREATEST_ASCENT} may go round in a degenerate corner; after as many pivots without
 * progress as there are rows and columns Bland's rule takes over until there is some. A pivot takes mn operations; every fifty of them,
 * and at the end, the tableau is made anew from the basis, so that rounding does not add up. On Klee and Minty's cubes the number of
 * pivots grows as 2ⁿ.
 *
 * @mml §7.3.1, Example 7.5
 */
public final class Simplex {
    private static final double ZERO = 1e-9;
    private static final int FRESH = 50;
    private static final int READABLE = 24;

    private final PivotRule rule;

    private Simplex(PivotRule rule) {
        this.rule = rule;
    }

    public static Simplex with(PivotRule rule) {
        return new Simplex(rule);
    }

    /** By Dantzig's rule. */
    public static LpResult of(LinearProgram program) {
        return of(program, Tracer.off());
    }

    public static LpResult of(LinearProgram program, Tracer<? super SimplexStep> trace) {
        return with(PivotRule.DANTZIG).solve(program, trace);
    }

    public LpResult solve(LinearProgram program) {
        return solve(program, Tracer.off());
    }

    /**
     * Solves a program while {@code trace} watches.
     *
     * @throws PivotLimitException if rounding keeps it from ending
     */
    public LpResult solve(LinearProgram program, Tracer<? super SimplexStep> trace) {
        if (trace.on()) trace.step(new SimplexStep.Start(program.c(), program.A()));
        return new Run(program, trace).result();
    }

    private final class Run {
        private final LinearProgram program;
        private final StandardForm form;
        private final Tracer<? super SimplexStep> trace;
        private final int m;
        private final int n;
        /** {@code B⁻¹[A | b]}. */
        private double[][] T;
        /** Reduced costs of this phase. */
        private double[] d;

        private final int[] basis;
        private int phase;
        private int pivots;
        /** How many there were when the tableau was made anew. */
        private int made;
        /** The multipliers of this basis and phase, once they are found. */
        private double @Nullable [] known;

        Run(LinearProgram program, Tracer<? super SimplexStep> trace) {
            this.program = program;
            this.form = new StandardForm(program);
            this.trace = trace;
            m = form.m();
            n = form.n();
            basis = new int[m];
            for (int i = 0; i < m; i++) basis[i] = form.slack[i] >= 0 && form.slackSign[i] > 0 ? form.slack[i] : n + i;
            T = new double[m][];
            d = new double[n];
            phase = isSlack() ? 2 : 1;
            fresh();
        }

        /** Whether all basic variables are slacks: a corner already. */
        private boolean isSlack() {
            for (int k : basis) if (k >= n) return false;
            return true;
        }

        LpResult result() {
            show();
            if (phase == 1) {
                descend();
                if (broken() > ZERO * (1 + Vector.of(form.b).maxNorm())) return infeasible();
                phase = 2;
                known = null;
                if (made < pivots) T = new Basis(form, basis).tableau();
                expel();
                fresh();
                show();
            }
            int ray = descend();
            return ray < 0 ? optimal() : unbounded(ray);
        }

        /** Pivots until no column leads down (−1), or one leads down for ever. */
        private int descend() {
            int idle = 0;
            while (true) {
                if (pivots > 200_000 + 100 * (m + n)) throw new PivotLimitException(pivots);
                boolean bland = rule == PivotRule.BLAND || idle > m + n;
                int j = entering(bland);
                int i = j < 0 ? -1 : leaving(j, bland);
                if (i < 0) {
                    if (made == pivots || (j < 0 && isLast())) return j;
                    fresh(); // what rounding says is not the last word
                    continue;
                }
                double ratio = Math.max(0, T[i][n] / T[i][j]);
                idle = ratio > ZERO ? 0 : idle + 1;
                if (trace.on()) trace.step(new SimplexStep.Pivot(pivots, j, basis[i], ratio));
                pivot(i, j);
                if (++pivots % FRESH == 0) fresh();
                show();
            }
        }

        /** Whether no column leads down by the reduced costs of the basis itself; then its values count, too. */
        private boolean isLast() {
            double[] x = new Basis(form, basis).values();
            for (int i = 0; i < m; i++) if (basis[i] < n || phase == 1) T[i][n] = x[i];
            double[] y = y();
            for (int j = 0; j < n; j++) d[j] = cost(j);
            for (int i = 0; i < m; i++) if (y[i] != 0) Vectors.add(n, -y[i], form.A[i], d);
            for (int k : basis) if (k < n) d[k] = 0;
            return entering(true) < 0;
        }

        private int entering(boolean bland) {
            int best = -1;
            double least = 0;
            for (int j = 0; j < n; j++) {
                if (!(d[j] < -ZERO)) continue;
                if (bland) return j;
                double gain = d[j];
                if (rule == PivotRule.GREATEST_ASCENT) {
                    int i = leaving(j, false);
                    if (i < 0) return j;
                    gain = d[j] * Math.max(0, T[i][n] / T[i][j]) + 1e-12 * d[j];
                }
                if (gain < least) {
                    least = gain;
                    best = j;
                }
            }
            return best;
        }

        /** The row that stops column j; of several the one with the largest pivot, or by Bland the first variable. */
        private int leaving(int j, boolean bland) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < m; i++) if (T[i][j] > ZERO) least = Math.min(least, Math.max(0, T[i][n]) / T[i][j]);
            int best = -1;
            for (int i = 0; i < m; i++) {
                if (!(T[i][j] > ZERO) || Math.max(0, T[i][n]) / T[i][j] > least + ZERO * (1e-3 + least)) continue;
                if (best < 0 || (bland ? basis[i] < basis[best] : T[i][j] > T[best][j])) best = i;
            }
            return best;
        }

        private void pivot(int i, int j) {
            double p = T[i][j];
            for (int k = 0; k <= n; k++) T[i][k] /= p;
            T[i][j] = 1;
            for (int r = 0; r < m; r++) if (r != i) subtract(T[r], T[r][j], T[i], j);
            subtract(d, d[j], T[i], j);
            basis[i] = j;
            known = null;
        }

        private void subtract(double[] row, double factor, double[] pivotRow, int j) {
            if (factor == 0) return;
            for (int k = 0; k < row.length; k++) row[k] -= factor * pivotRow[k];
            row[j] = 0;
        }

        /** What stands in for a broken constraint leaves the basis at 0, unless its row says nothing. */
        private void expel() {
            for (int i = 0; i < m; i++) {
                if (basis[i] < n) continue;
                int best = 0;
                for (int j = 0; j < n; j++) if (Math.abs(T[i][j]) > Math.abs(T[i][best])) best = j;
                if (Math.abs(T[i][best]) > ZERO) pivot(i, best);
            }
        }

        /** The tableau and the reduced costs, anew from the basis. */
        private void fresh() {
            made = pivots;
            T = new Basis(form, basis).tableau();
            for (int i = 0; i < m; i++)
                if (basis[i] >= n && phase == 2) Arrays.fill(T[i], 0); // a row that the others imply
            for (int j = 0; j < n; j++) d[j] = cost(j);
            for (int i = 0; i < m; i++) {
                double cost = cost(basis[i]);
                for (int j = 0; j < n; j++) d[j] -= cost * T[i][j];
            }
            for (int k : basis) if (k < n) d[k] = 0;
        }

        private double cost(int k) {
            if (phase == 1) return k < n ? 0 : 1;
            return k < n ? form.c[k] : 0;
        }

        private double broken() {
            double sum = 0;
            for (int i = 0; i < m; i++) if (basis[i] >= n) sum += Math.max(0, T[i][n]);
            return sum;
        }

        private double[] u() {
            double[] u = new double[n];
            for (int i = 0; i < m; i++) if (basis[i] < n) u[basis[i]] = Math.max(0, T[i][n]);
            return u;
        }

        /** The corner; what may be rounding beside the right sides counts as 0 if that breaks less, or costs no more. */
        private Vector corner() {
            double[] u = u();
            double[] clean = u.clone();
            double rounding = ZERO * LinearProgram.ROUNDING * Vector.of(form.b).maxNorm();
            for (int j = 0; j < n; j++) if (u[j] <= rounding) clean[j] = 0;
            Vector x = form.x(u);
            if (Arrays.equals(u, clean)) return x;
            Vector y = form.x(clean);
            double less = program.violation(x) - program.violation(y);
            return less > 0 || (less == 0 && program.c().dot(y) <= program.c().dot(x)) ? y : x;
        }

        /** The multipliers of this basis. */
        private double[] y() {
            if (known != null) return known;
            double[] costs = new double[m];
            for (int i = 0; i < m; i++) costs[i] = cost(basis[i]);
            double[] y = new Basis(form, basis).multipliers(costs);
            known = y;
            return y;
        }

        private void show() {
            if (!trace.on()) return;
            Vector x = corner();
            double objective = phase == 1 ? broken() : program.c().dot(x);
            Vector lambda = phase == 1 ? Vector.of() : form.multipliers(y());
            Matrix dictionary = dictionary();
            trace.step(new SimplexStep.Corner(
                    pivots,
                    phase,
                    basics(),
                    x,
                    objective,
                    tableau(),
                    lambda,
                    dictionary.rows() == 0 ? List.of() : form.nonbasic(basis),
                    dictionary));
        }

        /** cᵀx, all x and all slacks by what is nonbasic; empty in phase 1, and where rows that the others imply leave too much of that. */
        private Matrix dictionary() {
            Matrix none = Matrix.zeros(0, 0);
            List<Integer> zero = form.nonbasic(basis);
            if (phase == 1 || m > READABLE || n > READABLE || zero.size() != program.n()) return none;
            int size = zero.size();
            Matrix F = Matrix.generate(size, size, (i, j) -> form.affine(zero.get(i))[1 + j]);
            Lu lu = Lu.of(F);
            if (lu.rank() < size) return none;
            Matrix inverse = lu.inverse();
            Vector corner = lu.solve(Vector.generate(size, i -> 0 - form.affine(zero.get(i))[0]));
            return Matrix.generate(1 + size + m, 1 + size, (i, k) -> {
                double[] a = i == 0 ? costs() : form.affine(i - 1);
                double sum = k == 0 ? a[0] : 0;
                for (int j = 0; j < size; j++) sum += a[1 + j] * (k == 0 ? corner.get(j) : inverse.get(j, k - 1));
                return sum == 0 ? 0 : sum;
            });
        }

        private double[] costs() {
            double[] a = new double[1 + program.n()];
            for (int j = 0; j < program.n(); j++) a[1 + j] = program.c().get(j);
            return a;
        }

        private Matrix tableau() {
            if (m > READABLE || n > READABLE || m == 0) return Matrix.zeros(0, 0);
            double[][] rows = Arrays.copyOf(T, m + 1);
            rows[m] = Arrays.copyOf(d, n + 1);
            for (int i = 0; i < m; i++) rows[m][n] -= cost(basis[i]) * T[i][n];
            return Matrix.of(rows).map(v -> v == 0 ? 0 : v);
        }

        private List<Integer> basics() {
            return Arrays.stream(basis).boxed().toList();
        }

        private LpResult optimal() {
            Vector corner = corner();
            Vector x = Vector.generate( // counted from one bound x may miss the other by rounding
                    corner.size(),
                    j -> Math.min(
                            program.xUpper().get(j), Math.max(program.xLower().get(j), corner.get(j))));
            Vector lambda = form.multipliers(y());
            Vector reduced = program.c().plus(program.A().transpose().times(lambda));
            double value = program.c().dot(x);
            if (trace.on()) trace.step(new SimplexStep.Optimum(x, value, lambda));
            MagnitudeException.check(value);
            MagnitudeException.check(x.toArray());
            MagnitudeException.check(lambda.toArray());
            MagnitudeException.check(reduced.toArray());
            return new LpResult.Optimal(program, x, value, lambda, reduced, basics());
        }

        private LpResult infeasible() {
            Vector farkas = form.multipliers(y());
            if (trace.on()) trace.step(new SimplexStep.Contradiction(broken(), farkas));
            return new LpResult.Infeasible(program, farkas);
        }

        private LpResult unbounded(int j) {
            double[] direction = new double[n];
            direction[j] = 1;
            for (int i = 0; i < m; i++) if (basis[i] < n) direction[basis[i]] = 0 - T[i][j];
            Vector x = corner();
            Vector ray = form.direction(direction);
            if (trace.on()) trace.step(new SimplexStep.Ray(x, ray));
            return new LpResult.Unbounded(program, x, ray);
        }
    }
}
