package mml.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The conditions of Karush, Kuhn and Tucker at a point of a {@link ConstrainedProblem}, with the sign {@code L = f + λᵀg + μᵀh}:
 * <pre>
 *   ∇f + λᵀ∇g + μᵀ∇h = 0,     g ≤ 0,  h = 0,     λ ≥ 0,     λ_i g_i = 0
 * </pre>
 *
 * <p>At a minimum where the gradients of the constraints that hold are independent there are such multipliers; and where f and g are convex and h is affine, a
 * point with multipliers is a minimum. Each condition is measured by one number that has to vanish.
 *
 * @param multipliers of g, then of h
 * @param rest {@code ∇f + λᵀ∇g + μᵀ∇h}
 * @param primal by how much x breaks a constraint at most
 * @param dual how far a λ is below 0 at most
 * @param complementarity the largest {@code |λ_i g_i|}
 * @mml §7.2, §7.3
 */
public record Kkt(
        ConstrainedProblem problem,
        Vector x,
        Vector multipliers,
        Vector rest,
        double primal,
        double dual,
        double complementarity) {
    private static final double CLOSE = 1e-9;

    /** The conditions at x with multipliers that are known. */
    public static Kkt of(ConstrainedProblem problem, Vector x, Vector multipliers) {
        Shapes.vector(multipliers, problem.m() + problem.p(), "multipliers");
        Shapes.finite(x, "x");
        Vector g = problem.inequalities(x);
        double dual = 0;
        double complementarity = 0;
        for (int i = 0; i < problem.m(); i++) {
            dual = Math.max(dual, -multipliers.get(i));
            complementarity = Math.max(complementarity, Math.abs(multipliers.get(i) * g.get(i)));
        }
        Vector rest =
                problem.f().gradient(x).plus(problem.gradients(x).transpose().times(multipliers));
        return new Kkt(problem, x, multipliers, rest, problem.violation(x), dual, complementarity);
    }

    /** The same while {@code trace} watches. */
    public static Kkt of(ConstrainedProblem problem, Vector x, Vector multipliers, Tracer<? super KktStep> trace) {
        Kkt kkt = of(problem, x, multipliers);
        if (trace.on()) {
            Vector g = problem.inequalities(x);
            trace.step(new KktStep.Values(x, g, problem.equations(x)));
            trace.step(new KktStep.Active(active(g, CLOSE), problem.f().gradient(x), problem.gradients(x)));
            kkt.told(trace);
        }
        return kkt;
    }

    /** The same, inequalities up to 10⁻⁹ taken for active. */
    public static Kkt at(ConstrainedProblem problem, Vector x) {
        return at(problem, x, CLOSE, Tracer.off());
    }

    /**
     * The conditions at x with the multipliers that fit best: 0 for inequalities that do not hold x, at least 0 for the others, free for equations, and such that the
     * rest is shortest, by a quadratic program.
     *
     * @param close an inequality with {@code g_i ≥ −close} holds x
     */
    public static Kkt at(ConstrainedProblem problem, Vector x, double close, Tracer<? super KktStep> trace) {
        boolean on = trace.on();
        Vector g = problem.inequalities(x);
        Vector h = problem.equations(x);
        if (on) trace.step(new KktStep.Values(x, g, h));
        List<Integer> active = active(g, close);
        Vector gradient = problem.f().gradient(x);
        Matrix J = problem.gradients(x);
        if (on) trace.step(new KktStep.Active(active, gradient, J));
        Vector multipliers = best(active, gradient, J, problem.m());
        Kkt kkt = of(problem, x, multipliers);
        if (on) kkt.told(trace);
        return kkt;
    }

    private static List<Integer> active(Vector g, double close) {
        List<Integer> active = new ArrayList<>();
        for (int i = 0; i < g.size(); i++) if (g.get(i) >= -close) active.add(i);
        return active;
    }

    private void told(Tracer<? super KktStep> trace) {
        trace.step(new KktStep.Multipliers(multipliers, rest));
        trace.step(new KktStep.Conditions(stationarity(), primal, dual, complementarity));
    }

    /** {@code min ‖∇f + Jᵀλ‖²} over the multipliers that are allowed. */
    private static Vector best(List<Integer> active, Vector gradient, Matrix J, int m) {
        List<Integer> used = new ArrayList<>(active);
        for (int j = m; j < J.rows(); j++) used.add(j);
        double[] all = new double[J.rows()];
        if (used.isEmpty()) return Vector.of(all);
        int k = used.size();
        Matrix A = Matrix.generate(k, J.cols(), (i, j) -> J.get(used.get(i), j));
        Matrix P = A.times(A.transpose());
        QuadraticProgram fit = QuadraticProgram.of(P.plus(P.transpose()).times(0.5), A.times(gradient));
        if (!active.isEmpty())
            fit = fit.atLeast(Matrix.generate(active.size(), k, (i, j) -> i == j ? 1 : 0), Vector.zeros(active.size()));
        if (ActiveSet.of(fit) instanceof QpResult.Optimal found)
            for (int i = 0; i < k; i++) {
                double lambda = found.x().get(i);
                all[used.get(i)] = i < active.size() ? Math.max(0, lambda) : lambda;
            }
        return Vector.of(all);
    }

    /** {@code ‖∇f + λᵀ∇g + μᵀ∇h‖}. */
    public double stationarity() {
        return rest.norm();
    }

    /** λ, of the inequalities. */
    public Vector lambda() {
        return multipliers.part(0, problem.m());
    }

    /** μ, of the equations. */
    public Vector mu() {
        return multipliers.part(problem.m(), multipliers.size());
    }

    /** That all four are at most {@code bound}. */
    public Certificate certificate(double bound) {
        return Certificate.of(
                "x fulfils the conditions of Karush, Kuhn and Tucker",
                new Check("‖∇L‖", stationarity(), bound),
                new Check("violation", primal, bound),
                new Check("−λ", dual, bound),
                new Check("|λg|", complementarity, bound));
    }

    @Override
    public String toString() {
        return Printed.of("conditions of Karush, Kuhn and Tucker at x")
                .put("x", x)
                .put("λ", lambda())
                .put("μ", mu())
                .put("‖∇f + λᵀ∇g + μᵀ∇h‖", stationarity())
                .put("violation", primal)
                .put("largest −λ", dual)
                .put("largest |λg|", complementarity)
                .toString();
    }
}
