package mml.optimization;

import static mml.kernel.Rounding.EPSILON;

import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.ProjectedStep.Point;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Gradient descent in a convex set C: a step against the gradient, then back to the nearest point that is allowed,
 * <pre>
 *   x_{k+1} = proj_C( x_k − γ ∇f(x_k)ᵀ )
 * </pre>
 *
 * <p>It rests where {@code x = proj_C(x − ∇fᵀ)}, with any step size: where −∇f is zero or points straight out of C. If f is convex, that is the minimum. As for
 * {@link GradientDescent} γ has to be less than 2/L for gradients that change by at most L; longer steps jump to and fro for ever, and the outcome says so.
 *
 * @mml §7.2, §7.3.2, Example 7.6
 */
public final class ProjectedGradient {
    private static final double AHEAD = 1e-3;

    private final double gamma;
    private final Stopping stopping;

    private ProjectedGradient(double gamma, Stopping stopping) {
        this.gamma = StepSize.positive(gamma, "gamma");
        this.stopping = stopping;
    }

    /** With steps of the size γ. */
    public static ProjectedGradient withStepSize(double gamma) {
        return new ProjectedGradient(gamma, Minimiser.STANDARD);
    }

    public ProjectedGradient with(Stopping other) {
        return new ProjectedGradient(gamma, other);
    }

    public ProjectedGradient withIterations(int iterations) {
        return with(stopping.withIterations(iterations));
    }

    public Result minimise(Expression f, ConvexSet set, Vector x0) {
        return minimise(Differentiable.of(f), set, x0, Tracer.off());
    }

    public Result minimise(Differentiable f, ConvexSet set, Vector x0) {
        return minimise(f, set, x0, Tracer.off());
    }

    /**
     * Runs while {@code trace} watches.
     *
     * @param x0 where to start; projected first
     * @throws IllegalArgumentException if x0 is empty or not finite, or f or its gradient is not finite at its projection
     */
    public Result minimise(Differentiable f, ConvexSet set, Vector x0, Tracer<? super ProjectedStep> trace) {
        if (x0.size() == 0) throw new IllegalArgumentException("x0 has no entries, needs at least 1");
        Shapes.finite(x0, "x0");
        Vector start = set.project(x0);
        double value = f.at(start);
        if (!Shapes.finite(value))
            throw new IllegalArgumentException(
                    "f is " + value + " at " + start + ", expected a start where it is finite");
        Run run = new Run(f, set, start);
        Vector gradient = f.gradient(start);
        Shapes.vector(gradient, start.size(), "the gradient at x0");
        if (trace.on()) trace.step(new ProjectedStep.Start(set.text(), gamma));
        Point first = run.point(0, x0, start, value, gradient);
        double bound = stopping.bound() * Math.min(1, first.residual());
        run.bound = bound;
        Iteration<Point> iteration =
                Iteration.run(first, run::next, stopping.relativeTo(1).withTolerance(bound), trace);
        Point x = iteration.outcome() == Outcome.CONVERGED ? iteration.last() : run.best;
        return new Result(
                f,
                set,
                x.x(),
                x.value(),
                bound,
                iteration.outcome(),
                reason(iteration, bound, run.note),
                iteration.last().k());
    }

    private static String reason(Iteration<Point> run, double bound, String note) {
        return "‖x − proj(x − ∇f)‖ = " + NumberText.of(run.last().residual())
                + (run.converged() ? " ≤ " : ", wanted ") + NumberText.of(bound)
                + (run.last().flat() ? "; f is flat there, and lower further on" : "")
                + (note.isEmpty() ? "" : ": " + note);
    }

    private final class Run {
        private final Differentiable f;
        private final ConvexSet set;
        private final Vector start;
        private double bound;
        private @Nullable Point kept;
        private Point best;
        private String note = "";

        Run(Differentiable f, ConvexSet set, Vector start) {
            this.f = f;
            this.set = set;
            this.start = start;
            best = new Point(0, start, start, Double.POSITIVE_INFINITY, start, 0, false);
        }

        @Nullable
        Point next(Point s) {
            Vector free = s.x().plus(-gamma, s.gradient());
            if (!Shapes.finite(free.maxNorm()))
                return new Point(s.k() + 1, free, free, Double.NaN, s.gradient(), 0, false);
            Vector x = set.project(free);
            if (x.equals(s.x())) return s;
            double value = f.at(x);
            if (!Shapes.finite(value)) return new Point(s.k() + 1, free, x, value, s.gradient(), 0, false);
            try {
                return point(s.k() + 1, free, x, value, f.gradient(x));
            } catch (NotDifferentiableException e) {
                note = String.valueOf(e.getMessage());
                return null;
            }
        }

        Point point(int k, Vector free, Vector x, double value, Vector gradient) {
            Vector way = set.project(x.minus(gradient)).minus(x);
            Point point = new Point(k, free, x, value, gradient, way.norm(), flat(x, way));
            if (kept == null || (point.isFinite() && value < kept.value())) {
                kept = point;
                best = point;
            }
            return point;
        }

        /** In a set without end: whether the way that is left, by the curvature along it, is longer than it looks. */
        private boolean flat(Vector x, Vector way) {
            double norm = way.norm();
            if (set.isBounded() || norm == 0 || !(norm <= bound)) return false;
            Vector direction = way.times(1 / norm);
            double come = Math.max(x.norm(), x.minus(start).norm());
            return !(norm <= AHEAD * come * direction.dot(f.hessianTimes(x, direction)));
        }
    }

    /**
     * What a descent in a set ended with.
     *
     * @param x in the set: the last point of a run that converged, else the lowest
     * @param bound what the residual had to come down to
     * @param reason the outcome in one line, with its numbers
     */
    public record Result(
            Differentiable f,
            ConvexSet set,
            Vector x,
            double value,
            double bound,
            Outcome outcome,
            String reason,
            int iterations) {
        public boolean converged() {
            return outcome == Outcome.CONVERGED;
        }

        /** That x is in the set and no small step within it goes down, computed anew. */
        public Certificate certificate() {
            double rounding = 16 * EPSILON * (1 + x.maxNorm());
            return Certificate.of(
                    "no small step within " + set.text() + " goes down",
                    new Check("‖x − proj(x)‖", x.minus(set.project(x)).norm(), rounding),
                    new Check("|f − f(x)|", Math.abs(value - f.at(x)), 0),
                    new Check(
                            "‖x − proj(x − ∇f)‖",
                            x.minus(set.project(x.minus(f.gradient(x)))).norm(),
                            Math.max(bound, rounding)),
                    Check.exact("converged", converged()));
        }

        @Override
        public String toString() {
            return Printed.of("minimum over a convex set")
                    .put("x", x)
                    .put("f(x)", value)
                    .line(outcome.verb() + ": " + reason)
                    .line(certificate())
                    .toString();
        }
    }
}
