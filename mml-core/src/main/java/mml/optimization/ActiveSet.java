package mml.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Qr;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.SymmetricEigen;
import mml.text.NumberText;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * The active-set method for a convex {@link QuadraticProgram}: some rows, the working set W, are taken for equations, the others are only not to
 * be broken.
 * <pre>
 *   p = −Z (ZᵀPZ)⁻¹ Zᵀ(Px + q),   the columns of Z an orthonormal basis of {A_W p = 0}
 * </pre>
 *
 * <p>The step goes as far as no other row is broken; the row that stops it joins W. Where p = 0 the multipliers {@code A_Wᵀλ = −(Px + q)} decide: one of the
 * wrong sign, and its row leaves W; none, and x is optimal. Where {@code ZᵀPZ} is singular and the gradient has a part there, the step goes along that until
 * a row stops it, or for ever: then it is the ray that proves that there is no minimum. It begins at a feasible point that the {@link Simplex} finds, or where one likes.
 *
 * <p>After as many steps of length zero as there are rows the first row of several leaves or joins, as in Bland's rule. A step takes some n³ operations.
 *
 * @mml §7.3.2, Example 7.6
 */
public final class ActiveSet {
    private static final double ZERO = 1e-11;

    private ActiveSet() {}

    public static QpResult of(QuadraticProgram program) {
        return of(program, Tracer.off());
    }

    /**
     * Solves a program while {@code trace} watches.
     *
     * @throws PivotLimitException if rounding keeps it from ending, or hides whether there is a minimum
     */
    public static QpResult of(QuadraticProgram program, Tracer<? super QpStep> trace) {
        if (trace.on()) trace.step(new QpStep.Start(program.P(), program.q(), program.A()));
        LinearProgram constraints = program.constraints();
        Vector zero = Vector.zeros(program.n());
        LinearProgram anywhere = new LinearProgram(
                zero,
                constraints.A(),
                constraints.rowLower(),
                constraints.rowUpper(),
                constraints.xLower(),
                constraints.xUpper());
        LpResult start = Simplex.of(anywhere);
        if (start instanceof LpResult.Infeasible none) {
            if (trace.on()) trace.step(new QpStep.NoOptimum(false, none.farkas()));
            return new QpResult.Infeasible(program, none.farkas());
        }
        return new Run(program, ((LpResult.Optimal) start).x(), trace).result();
    }

    /**
     * The same from a point of one's own. The rows that are met with equality there make the first working set.
     *
     * @param x0 n entries, breaking no row
     * @throws IllegalArgumentException if it does
     * @throws PivotLimitException if rounding keeps it from ending, or hides whether there is a minimum
     */
    public static QpResult from(QuadraticProgram program, Vector x0, Tracer<? super QpStep> trace) {
        Shapes.vector(x0, program.n(), "x0");
        double broken = program.constraints().violation(x0);
        if (!(broken <= LpResult.TOLERANCE))
            throw new IllegalArgumentException(
                    "x0 breaks a constraint, relative to its size by " + NumberText.of(broken) + ", expected none");
        if (trace.on()) trace.step(new QpStep.Start(program.P(), program.q(), program.A()));
        Run run = new Run(program, x0, trace);
        run.holdWhatIsMet();
        return run.result();
    }

    private static final class Run {
        private final QuadraticProgram program;
        private final Tracer<? super QpStep> trace;
        private final double[] norms;
        /** The rows of the working set, and whether each is held at its upper bound; equations stand at both. */
        private final List<Integer> working = new ArrayList<>();

        private final List<Boolean> upper = new ArrayList<>();
        private Vector x;
        private int k;
        private int idle;

        Run(QuadraticProgram program, Vector start, Tracer<? super QpStep> trace) {
            this.program = program;
            this.trace = trace;
            x = start;
            norms = new double[program.m()];
            for (int i = 0; i < norms.length; i++) norms[i] = program.A().row(i).norm();
            for (int i = 0; i < norms.length; i++) if (isEquation(i) && isIndependent(i)) hold(i, true);
        }

        private boolean isEquation(int i) {
            return program.l().get(i) == program.u().get(i);
        }

        private void hold(int i, boolean atUpper) {
            working.add(i);
            upper.add(atUpper);
        }

        /** The first working set: what stands with equality, as far as it is independent. */
        void holdWhatIsMet() {
            for (int i = 0; i < norms.length; i++) {
                if (norms[i] == 0 || isEquation(i)) continue;
                double value = program.A().row(i).dot(x);
                double size = norms[i] * x.norm();
                if (isMet(value, program.u().get(i), size)) {
                    if (isIndependent(i)) hold(i, true);
                } else if (isMet(value, program.l().get(i), size) && isIndependent(i)) hold(i, false);
            }
        }

        private static boolean isMet(double value, double bound, double size) {
            return Shapes.finite(bound) && Math.abs(value - bound) <= ZERO * (size + Math.abs(bound));
        }

        private boolean isIndependent(int i) {
            if (norms[i] == 0) return false;
            Vector a = program.A().row(i);
            Matrix Z = nullSpace();
            return Z.cols() > 0 && Z.transpose().times(a).norm() > 1e-10 * norms[i];
        }

        /** An orthonormal basis of the directions that leave the working set as it is. */
        private Matrix nullSpace() {
            int n = program.n();
            if (working.isEmpty()) return Matrix.identity(n);
            return Qr.of(rows().transpose()).fullQ().columns(working.size(), n);
        }

        /** The rows of the working set, each of length one. */
        private Matrix rows() {
            return Matrix.generate(
                    working.size(), program.n(), (i, j) -> program.A().get(working.get(i), j) / norms[working.get(i)]);
        }

        QpResult result() {
            int limit = 2_000 + 50 * (program.n() + program.m());
            for (k = 0; k < limit; k++) {
                Vector g = program.gradient(x);
                if (trace.on()) trace.step(new QpStep.Point(k, x, program.at(x), g, working));
                Matrix Z = nullSpace();
                Vector reduced = Z.cols() == 0 ? Vector.of() : Z.transpose().times(g);
                double size = program.P().maxNorm() * x.maxNorm() + program.q().maxNorm();
                boolean there = reduced.size() == 0 || reduced.maxNorm() <= ZERO * size;
                if (!there) {
                    QpResult end = move(Z, reduced, size);
                    if (end != null) return end;
                    continue;
                }
                Vector lambda = multipliers(g);
                int drop = wrong(lambda, size);
                if (trace.on()) trace.step(new QpStep.Multipliers(k, lambda, drop < 0 ? -1 : working.get(drop)));
                if (drop < 0)
                    return new QpResult.Optimal(
                            program,
                            Vector.of(MagnitudeException.check(x.toArray())),
                            MagnitudeException.check(program.at(x))[0],
                            Vector.of(MagnitudeException.check(lambda.toArray())),
                            working);
                working.remove(drop);
                upper.remove(drop);
            }
            throw new PivotLimitException(limit);
        }

        private @Nullable QpResult move(Matrix Z, Vector reduced, double size) {
            Matrix M = Z.transpose().times(program.P()).times(Z);
            Matrix H = M.plus(M.transpose()).times(0.5); // symmetric but for rounding, which may be all there is
            SymmetricEigen eigen = SymmetricEigen.of(H);
            double curved = 1e-12 * program.n() * program.P().maxNorm();
            Vector flat = Vector.zeros(reduced.size());
            Vector newton = flat;
            for (int i = 0; i < reduced.size(); i++) {
                Vector v = eigen.eigenvectors().column(i);
                double part = v.dot(reduced);
                if (eigen.eigenvalues().get(i) <= curved) flat = flat.plus(-part, v);
                else newton = newton.plus(-part / eigen.eigenvalues().get(i), v);
            }
            boolean free = flat.maxNorm() > ZERO * size;
            Vector p = Z.times(free ? flat : newton);
            int blocked = -1;
            boolean atUpper = false;
            double alpha = free ? Double.POSITIVE_INFINITY : 1;
            for (int i = 0; i < program.m(); i++) {
                if (norms[i] == 0 || working.contains(i)) continue;
                Vector a = program.A().row(i);
                double slope = a.dot(p);
                if (Math.abs(slope) <= 1e-12 * norms[i] * p.norm()) continue;
                double bound = slope > 0 ? program.u().get(i) : program.l().get(i);
                double t = Math.max(0, (bound - a.dot(x)) / slope);
                if (t < alpha) {
                    alpha = t;
                    blocked = i;
                    atUpper = slope > 0;
                }
            }
            if (alpha == Double.POSITIVE_INFINITY) {
                QpResult.Unbounded end = new QpResult.Unbounded(program, x, p);
                Vector unit = p.times(Scaling.toOne(p.maxNorm()));
                double curves = unit.dot(program.P().times(unit)) / unit.dot(unit);
                if (curves > 0 && !end.certificate().holds())
                    throw new PivotLimitException(k, curves, program.P().maxNorm());
                if (trace.on()) trace.step(new QpStep.NoOptimum(true, p));
                return end;
            }
            if (trace.on()) trace.step(new QpStep.Move(k, p, alpha, blocked));
            idle = alpha > 0 ? 0 : idle + 1;
            x = x.plus(alpha, p);
            if (blocked >= 0) hold(blocked, atUpper);
            return null;
        }

        /** λ of all rows: {@code A_Wᵀλ = −g} in the sense of least squares, 0 for rows outside W. */
        private Vector multipliers(Vector g) {
            double[] lambda = new double[program.m()];
            if (working.isEmpty()) return Vector.of(lambda);
            Vector held = Qr.of(rows().transpose()).solve(g.times(-1));
            for (int i = 0; i < held.size(); i++) lambda[working.get(i)] = held.get(i) / norms[working.get(i)];
            return Vector.of(lambda);
        }

        /** The row of W, an inequality, whose multiplier has the wrong sign most; the first in number after many idle steps. −1 for none. */
        private int wrong(Vector lambda, double size) {
            int worst = -1;
            double most = ZERO * size;
            for (int i = 0; i < working.size(); i++) {
                int row = working.get(i);
                if (isEquation(row)) continue;
                double wrong = (upper.get(i) ? -1 : 1) * lambda.get(row) * norms[row];
                if (!(wrong > most)) continue;
                if (idle > program.m()) {
                    if (worst < 0 || row < working.get(worst)) worst = i;
                } else {
                    worst = i;
                    most = wrong;
                }
            }
            return worst;
        }
    }
}
