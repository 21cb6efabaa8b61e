package mml.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DualStep.Value;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The dual of a {@link ConstrainedProblem}, the lowest value of its Lagrangian for given multipliers:
 * <pre>
 *   D(λ, μ) = inf_x f(x) + λᵀg(x) + μᵀh(x) ≤ p*     for λ ≥ 0        (7.22), (7.23)
 * </pre>
 *
 * <p>It is concave, being the least of functions that are affine in λ, and g(x) at the minimiser is its slope. Weak duality: nothing that is allowed is lower than any D(λ).
 *
 * <p>The minimum is found by {@link TrustRegion}. For convex f and g, affine h and λ ≥ 0 the Lagrangian is convex and it is the minimum; else it may be a local one only, and then
 * D is not known. Where none is taken, {@link Value#attained} is false, and the value minus infinity or, if the Lagrangian only gets flatter, unknown: NaN never leaves, the
 * value is then minus infinity too, which is a bound all the same.
 *
 * @mml §7.2, (7.22), (7.23)
 */
public final class DualFunction {
    private final ConstrainedProblem problem;
    private final Vector x0;

    private DualFunction(ConstrainedProblem problem, Vector x0) {
        this.problem = problem;
        this.x0 = x0;
    }

    /**
     * The dual of a problem.
     *
     * @param x0 from where the Lagrangian is gone down
     */
    public static DualFunction of(ConstrainedProblem problem, Vector x0) {
        Shapes.finite(x0, "x0");
        return new DualFunction(problem, x0);
    }

    /**
     * D at multipliers of g, then of h.
     *
     * @throws IllegalArgumentException if one of g is negative
     */
    public Value at(Vector multipliers) {
        return at(0, multipliers, x0);
    }

    private Value at(int k, Vector multipliers, Vector from) {
        Shapes.vector(multipliers, problem.m() + problem.p(), "multipliers");
        for (int i = 0; i < problem.m(); i++)
            if (multipliers.get(i) < 0)
                throw new IllegalArgumentException(
                        "multipliers[" + i + "] is " + multipliers.get(i) + ", expected 0 or more for an inequality");
        Minimum found = new TrustRegion().minimise(problem.lagrangian(multipliers), from);
        Vector g = problem.inequalities(found.x());
        Vector h = problem.equations(found.x());
        Vector slope =
                Vector.generate(problem.m() + problem.p(), i -> i < problem.m() ? g.get(i) : h.get(i - problem.m()));
        boolean attained = found.converged()
                && found.kind().kind() != StationaryPoint.Kind.SADDLE
                && found.kind().kind() != StationaryPoint.Kind.MAXIMUM;
        return new Value(
                k, multipliers, found.x(), attained ? found.value() : Double.NEGATIVE_INFINITY, slope, attained);
    }

    /**
     * D at many multipliers, and the optimum that it stays below, while {@code trace} watches.
     *
     * @param all multipliers, each of g and then of h
     */
    public List<Value> along(List<Vector> all, Tracer<? super DualStep> trace) {
        boolean on = trace.on();
        ConstrainedNewton.Result best = new ConstrainedNewton().minimise(problem, x0);
        if (on && best.converged()) trace.step(new DualStep.Primal(best.x(), best.value(), best.multipliers()));
        List<Value> values = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            Value value = at(k, all.get(k), x0);
            if (on) trace.step(value);
            values.add(value);
        }
        return values;
    }

    /** That D(λ) is where the Lagrangian is stationary, and is not above f at a point that is allowed. */
    public Certificate certificate(Value value, Vector allowed, double tolerance) {
        double gap = value.attained() ? value.value() - problem.f().at(allowed) : Double.NEGATIVE_INFINITY;
        return Certificate.of(
                "D(λ) ≤ f(x)",
                new Check("violation of x", problem.violation(allowed), tolerance),
                new Check(
                        "‖∇L‖",
                        problem.lagrangian(value.multipliers())
                                .gradient(value.x())
                                .norm(),
                        tolerance),
                new Check("D(λ) − f(x)", Math.max(0, gap), tolerance));
    }

    @Override
    public String toString() {
        return "dual of a " + problem;
    }
}
