package mml.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.NotDifferentiableException;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.LagrangeStep.Point;
import mml.spectral.SymmetricEigen;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method on the conditions of Lagrange for a {@link ConstrainedProblem}: at each point the constraints are replaced by their tangents, the Lagrangian by its
 * second-order model, and the {@link QuadraticProgram}
 * <pre>
 *   min_p ½ pᵀBp + ∇f p     subject to   g + ∇g p ≤ 0,   h + ∇h p = 0
 * </pre>
 *
 * <p>gives the step p and the multipliers, which together are zero steps exactly where Karush, Kuhn and Tucker's conditions hold. B is the Hessian of the Lagrangian; where
 * that is not positive definite it is made so, first across the constraints, where it changes nothing, else by the sizes of its eigenvalues. The step is halved
 * until {@code f + ρ(Σ max(0, g_i) + Σ |h_j|)} goes down, ρ larger than every multiplier.
 *
 * <p>Near a solution each step doubles the digits. What it finds is a local minimum or at least a point of Lagrange; where the gradients of the constraints that
 * hold become dependent, as of {@code x² = 0} at 0, there need not be multipliers, and it breaks down and says so. A step takes the second derivatives and one
 * {@link ActiveSet}.
 *
 * @mml §7.2, (7.20)
 */
public final class ConstrainedNewton {
    private static final double DEPENDENT = 1e-6;
    private static final Stopping STANDARD = new Stopping(1e-8, 200);

    private final Stopping stopping;

    public ConstrainedNewton() {
        this(STANDARD);
    }

    private ConstrainedNewton(Stopping stopping) {
        this.stopping = stopping;
    }

    public ConstrainedNewton with(Stopping other) {
        return new ConstrainedNewton(other);
    }

    public ConstrainedNewton withIterations(int iterations) {
        return with(stopping.withIterations(iterations));
    }

    public Result minimise(ConstrainedProblem problem, Vector x0) {
        return minimise(problem, x0, Tracer.off());
    }

    /**
     * Runs while {@code trace} watches.
     *
     * @param x0 where to start; it need not keep the constraints
     * @throws IllegalArgumentException if x0 is empty or not finite, or f, a constraint or a gradient is not finite there
     * @throws NotDifferentiableException if one has no second derivatives there
     */
    public Result minimise(ConstrainedProblem problem, Vector x0, Tracer<? super LagrangeStep> trace) {
        if (x0.size() == 0) throw new IllegalArgumentException("x0 has no entries, needs at least 1");
        Shapes.finite(x0, "x0");
        Run run = new Run(problem);
        if (!run.isFinite(x0))
            throw new IllegalArgumentException(
                    "f or a constraint is not finite at x0 = " + x0 + ", expected a start where all are");
        Shapes.finite(problem.f().gradient(x0), "the gradient at x0");
        Shapes.finite(problem.gradients(x0), "the gradients of the constraints at x0");
        if (trace.on()) trace.step(new LagrangeStep.Start(problem.m(), problem.p(), x0));
        Point first = run.point(0, x0, Kkt.at(problem, x0).multipliers());
        if (first == null)
            return new Result(
                    problem,
                    x0,
                    problem.f().at(x0),
                    Vector.zeros(problem.m() + problem.p()),
                    stopping.bound(),
                    Outcome.BREAKDOWN,
                    run.note,
                    0);
        double bound = stopping.bound() * Math.min(1, first.measure());
        Iteration<Point> all =
                Iteration.run(first, run::next, stopping.relativeTo(1).withTolerance(bound), trace);
        Point last = all.last();
        if (all.converged() && run.isRedundant(last.x()))
            run.note = "the gradients of the constraints that hold are dependent: other multipliers belong to it, too";
        String reason = "‖∇L‖ = " + NumberText.of(last.stationarity()) + ", off the constraints by "
                + NumberText.of(last.violation()) + (all.converged() ? " ≤ " : ", wanted ") + NumberText.of(bound)
                + (run.note.isEmpty() ? "" : ": " + run.note);
        return new Result(problem, last.x(), last.value(), last.multipliers(), bound, all.outcome(), reason, last.k());
    }

    private static final class Run {
        private final ConstrainedProblem problem;
        private double rho = 1;
        /** The largest that the gradient of each constraint has been. */
        private final double[] largest;

        private String note = "";

        Run(ConstrainedProblem problem) {
            this.problem = problem;
            largest = new double[problem.m() + problem.p()];
        }

        boolean isFinite(Vector x) {
            return Shapes.finite(x.maxNorm())
                    && Shapes.finite(problem.f().at(x))
                    && Shapes.finite(problem.inequalities(x).maxNorm())
                    && Shapes.finite(problem.equations(x).maxNorm());
        }

        /** The model at x and what it says; null with a note where it has no lowest point. */
        @Nullable
        Point point(int k, Vector x, Vector before) {
            Vector gradient = problem.f().gradient(x);
            Matrix J = problem.gradients(x);
            Vector g = problem.inequalities(x);
            Vector h = problem.equations(x);
            Matrix H = problem.lagrangian(before).hessian(x);
            if (!(H.maxNorm() <= Double.MAX_VALUE && J.maxNorm() <= Double.MAX_VALUE)) {
                note = "a second derivative or the gradient of a constraint is not finite there";
                return null;
            }
            Matrix B = positive(H, J, g, x, gradient.norm());
            QuadraticProgram model = QuadraticProgram.of(B, gradient)
                    .subjectTo(J.rows(0, problem.m()), g.times(-1))
                    .equalTo(J.rows(problem.m(), J.rows()), h.times(-1));
            if (!(ActiveSet.of(model) instanceof QpResult.Optimal best)) {
                note = "the tangents of the constraints contradict each other there";
                return null;
            }
            Vector multipliers = best.lambda();
            double complementarity = 0;
            for (int i = 0; i < problem.m(); i++)
                complementarity = Math.max(complementarity, Math.abs(multipliers.get(i) * g.get(i)));
            return new Point(
                    k,
                    x,
                    problem.f().at(x),
                    gradient,
                    multipliers,
                    gradient.plus(J.transpose().times(multipliers)).norm(),
                    problem.violation(x),
                    complementarity,
                    best.x(),
                    dependent(J, best.working()));
        }

        private boolean dependent(Matrix J, List<Integer> working) {
            for (int i = 0; i < largest.length; i++)
                largest[i] = Math.max(largest[i], J.row(i).norm());
            if (working.isEmpty()) return false;
            double[][] rows = new double[working.size()][];
            for (int i = 0; i < rows.length; i++)
                rows[i] =
                        J.row(working.get(i)).times(1 / largest[working.get(i)]).toArray();
            Matrix A = Matrix.of(rows);
            return !(SymmetricEigen.values(symmetric(A.times(A.transpose()))).get(0) > DEPENDENT * DEPENDENT);
        }

        /** Whether of all constraints that hold at x the gradients are dependent. */
        boolean isRedundant(Vector x) {
            Matrix J = problem.gradients(x);
            Vector g = problem.inequalities(x);
            List<Vector> held = new ArrayList<>();
            for (int i = 0; i < J.rows(); i++) {
                double norm = J.row(i).norm();
                if (norm > 0 && (i >= problem.m() || g.get(i) >= -1e-6 * (1 + x.norm()) * norm))
                    held.add(J.row(i).times(1 / norm));
            }
            if (held.isEmpty()) return false;
            Matrix A = Matrix.ofRows(held.toArray(new Vector[0]));
            return !(SymmetricEigen.values(symmetric(A.times(A.transpose()))).get(0) > DEPENDENT * DEPENDENT);
        }

        private static Matrix symmetric(Matrix A) {
            return A.plus(A.transpose()).times(0.5);
        }

        /**
         * H; with a multiple of what curves across the constraints that hold, if that makes it positive definite; else with positive eigenvalues. Where
         * nothing curves, so much that a step is about as long as x.
         */
        private Matrix positive(Matrix H, Matrix J, Vector g, Vector x, double slope) {
            SymmetricEigen eigen = SymmetricEigen.of(H);
            double length = 1 + x.norm();
            double size = eigen.eigenvalues().maxNorm();
            double least = Math.max(1e-8 * size, 1e-3 * slope / length);
            if (size == 0) return Matrix.identity(x.size()).times(slope > 0 ? slope / length : 1);
            if (eigen.eigenvalues().get(0) > 1e-8 * size) return H;
            List<Vector> held = new ArrayList<>();
            double close = 1e-6 * length;
            for (int i = 0; i < J.rows(); i++)
                if (i >= problem.m() || g.get(i) >= -close * J.row(i).norm()) held.add(J.row(i));
            Matrix across = H;
            for (Vector a : held)
                if (a.norm() > 0) across = across.plus(a.outer(a).times(10 * size / a.dot(a)));
            across = symmetric(across);
            if (SymmetricEigen.values(across).get(0) > 1e-8 * size) return across;
            return symmetric(eigen.map(eigen.eigenvalues().map(l -> Math.max(Math.abs(l), least))));
        }

        private double merit(Vector x) {
            double sum = 0;
            Vector g = problem.inequalities(x);
            Vector h = problem.equations(x);
            for (int i = 0; i < g.size(); i++) sum += Math.max(0, g.get(i));
            for (int j = 0; j < h.size(); j++) sum += Math.abs(h.get(j));
            return problem.f().at(x) + rho * sum;
        }

        @Nullable
        Point next(Point s) {
            if (s.dependent()) {
                note = "the gradients of the constraints that hold are dependent there, or vanish: no multipliers"
                        + " belong to them";
                return null;
            }
            rho = Math.max(rho, 2 * s.multipliers().maxNorm());
            double before = merit(s.x());
            Point full = null;
            for (double size = 1; size > 0; size *= 0.5) {
                Vector x = s.x().plus(size, s.step());
                if (x.equals(s.x())) return full == null ? s : full;
                if (!isFinite(x)) continue;
                boolean down = merit(x) < before;
                if (!down && (size < 1 || s.k() == 0)) continue;
                try {
                    Point point = point(s.k() + 1, x, s.multipliers());
                    if (down) return point;
                    if (point != null && point.measure() < 0.5 * s.measure())
                        full = point; // rounding or a curved constraint hides it
                    if (full != null) return full;
                } catch (NotDifferentiableException e) {
                    note = String.valueOf(e.getMessage());
                    return null;
                }
            }
            return full == null ? s : full;
        }
    }

    /**
     * What it ended with.
     *
     * @param multipliers of g, then of h
     * @param bound what ‖∇L‖, the violation and |λg| had to come down to
     * @param reason the outcome in one line, with its numbers
     */
    public record Result(
            ConstrainedProblem problem,
            Vector x,
            double value,
            Vector multipliers,
            double bound,
            Outcome outcome,
            String reason,
            int iterations) {
        public boolean converged() {
            return outcome == Outcome.CONVERGED;
        }

        /** The conditions of Karush, Kuhn and Tucker at x, computed anew. */
        public Kkt kkt() {
            return Kkt.of(problem, x, multipliers);
        }

        /** That x is a point of Lagrange: necessary for a minimum, and enough where the problem is convex. */
        public Certificate certificate() {
            return kkt().certificate(bound);
        }

        @Override
        public String toString() {
            return Printed.of("minimum with constraints")
                    .put("x", x)
                    .put("f(x)", value)
                    .put("λ, μ", multipliers)
                    .line(outcome.verb() + ": " + reason)
                    .line(certificate())
                    .toString();
        }
    }
}
