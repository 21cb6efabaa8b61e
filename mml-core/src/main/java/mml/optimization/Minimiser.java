package mml.optimization;

import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import mml.trace.Tracer;

/**
 * A method that goes down a differentiable function without constraints, {@code min_x f(x)}: immutable settings, one for
 * any number of runs.
 * <pre>{@code
 * GradientDescent.withStepSize(0.085).withTolerance(1e-6).minimise(Expression.parse("x1^2 + 10 x2^2"), Vector.of(-3, -1));
 * new Bfgs().minimise(Differentiable.of(x -> x[0].times(x[0]).plus(x[1].exp())), x0, trace);
 * }</pre>
 *
 * <p>A run has converged when
 * <pre>
 *   ‖∇f(x)‖ ≤ tolerance · min(1, ‖∇f(x₀)‖)
 * </pre>
 * and the gradient really vanishes nearby: where a function only gets flatter, as eˣ to the left, a small gradient is
 * not a minimum. The distance to where it would vanish, by the curvature along it, must be at most a thousandth of {@code ‖x‖} or
 * of the way that was come. All else is another {@link Outcome}, and then the result is the
 * best iterate that was finished.
 *
 * @mml §7.1
 */
public abstract class Minimiser {
    /** A gradient of 1e-8 within 10000 steps. */
    public static final Stopping STANDARD = new Stopping(1e-8, 10_000);

    private final Stopping stopping;

    Minimiser(Stopping stopping) {
        this.stopping = stopping;
    }

    /** As it is written in a sentence that begins with it. */
    public abstract String title();

    @Override
    public final String toString() {
        return title();
    }

    /** How the next iterate is made, as TeX. */
    public abstract String rule();

    /** The same with another rule to stop by. */
    public abstract Minimiser with(Stopping other);

    abstract Steps steps();

    public final Stopping stopping() {
        return stopping;
    }

    public final Minimiser withTolerance(double tolerance) {
        return with(stopping.withTolerance(tolerance));
    }

    public final Minimiser withIterations(int iterations) {
        return with(stopping.withIterations(iterations));
    }

    public final Minimum minimise(Expression f, Vector x0) {
        return minimise(Differentiable.of(f), x0);
    }

    public final Minimum minimise(Expression f, Vector x0, Tracer<? super DescentStep> trace) {
        return minimise(Differentiable.of(f), x0, trace);
    }

    public final Minimum minimise(Differentiable f, Vector x0) {
        return minimise(f, x0, Tracer.off());
    }

    /**
     * Goes down f from x0 while {@code trace} watches.
     *
     * @throws IllegalArgumentException if x0 is empty or not finite, or f or its gradient is not finite there, or the
     *     gradient is of another length
     * @throws mml.calculus.NotDifferentiableException if f has no gradient at x0
     */
    public final Minimum minimise(Differentiable f, Vector x0, Tracer<? super DescentStep> trace) {
        if (x0.size() == 0) throw new IllegalArgumentException("x0 has no entries, needs at least 1");
        Shapes.finite(x0, "x0");
        Objective objective = new Objective(f, x0, trace);
        Iterate first = objective.start();
        if (trace.on()) trace.step(new DescentStep.Start(title(), rule(), x0));
        double bound = stopping.bound() * Math.min(1, first.measure());
        objective.wanted(bound);
        Steps steps = steps();
        Iteration<Iterate> run = Iteration.run(
                first,
                s -> objective.seen(steps.next(s, objective)),
                stopping.relativeTo(1).withTolerance(bound),
                trace);
        Iterate last = run.last();
        Iterate best = run.outcome() == Outcome.CONVERGED ? last : objective.best(last);
        return new Minimum(
                f,
                best.x(),
                best.value(),
                best.gradient(),
                bound,
                run.outcome(),
                reason(run, bound, objective.note()),
                last.k(),
                objective.values(),
                objective.gradients());
    }

    private static String reason(Iteration<Iterate> run, double bound, String note) {
        return Reasons.of(run.outcome(), run.last(), bound, note);
    }
}
