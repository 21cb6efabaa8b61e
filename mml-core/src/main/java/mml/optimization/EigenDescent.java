package mml.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Lu;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.SymmetricEigen;
import mml.text.NumberText;
import mml.trace.Tracer;

/**
 * Gradient descent with a fixed step on a quadratic function, in the coordinates of its eigenvectors, where it falls apart into a geometric sequence each:
 * <pre>
 *   ξ_i(k + 1) = (1 − γλ_i) ξ_i(k)                      ξ_i = v_iᵀ(x − x*)
 *   f(x_k) − f(x*) = Σ ½λ_i (1 − γλ_i)^{2k} ξ_i(0)²
 * </pre>
 *
 * <p>The best step, {@code γ = 2/(λ₁ + λ_n)}, leaves {@code ((κ − 1)/(κ + 1))²} of f(x) − f(x*) in each step; with {@code γ > 2/λ₁} it grows. The iterates are
 * those of {@code x ← x − γ∇f(x)}, not of the formula, so that both can be compared. It takes some n² operations a step.
 *
 * @param predicted what each step leaves of f(x) − f(x*) in the long run, {@code max (1 − γλ_i)²} over the directions in which x₀ differs from x*
 * @param measured what the last step left; NaN where nothing was left before it, or there was none
 * @mml §7.1, §7.1.1
 */
public record EigenDescent(double predicted, double measured) {
    /**
     * So many steps from x₀ while {@code trace} watches.
     *
     * @param f with a positive definite Q
     * @param gamma the step size, above 0
     * @param steps 0 or more; it ends before them where numbers overflow
     * @throws IllegalArgumentException if Q has an eigenvalue that is not above 0
     */
    public static EigenDescent of(
            Quadratic f, Vector x0, double gamma, int steps, Tracer<? super EigenDescentStep> trace) {
        int n = f.c().size();
        Shapes.vector(x0, n, "x0");
        Shapes.finite(x0, "x0");
        if (!(gamma > 0 && Shapes.finite(gamma)))
            throw new IllegalArgumentException("gamma is " + gamma + ", expected a number above 0");
        if (steps < 0) throw new IllegalArgumentException("steps is " + steps + ", expected 0 or more");
        SymmetricEigen eigen = SymmetricEigen.of(f.Q());
        if (!(eigen.eigenvalues().get(0) > 0))
            throw new IllegalArgumentException("the smallest eigenvalue of Q is "
                    + eigen.eigenvalues().get(0) + ", expected more than 0: else f has no lowest point");
        Vector lambda = Vector.generate(n, i -> eigen.eigenvalues().get(n - 1 - i));
        List<Vector> columns = new ArrayList<>();
        for (int i = 0; i < n; i++) columns.add(eigen.eigenvectors().column(n - 1 - i));
        Matrix V = Matrix.generate(n, n, (i, j) -> columns.get(j).get(i));
        Vector best = Lu.of(f.Q()).solve(f.c().times(-1));
        Vector factors = lambda.map(l -> 1 - gamma * l);
        if (trace.on()) trace.step(new EigenDescentStep.Start(lambda, V, best, gamma, factors));
        Vector first = V.transpose().times(x0.minus(best));
        Vector x = x0;
        double before = Double.NaN;
        double measured = Double.NaN;
        double size = 1e-12 * (x0.maxNorm() + best.maxNorm());
        double predicted = 0;
        for (int i = 0; i < n; i++)
            if (Math.abs(first.get(i)) > size) predicted = Math.max(predicted, factors.get(i) * factors.get(i));
        Vector powers = Vector.generate(n, i -> 1);
        for (int k = 0; k <= steps; k++) {
            Vector xi = V.transpose().times(x.minus(best));
            Vector parts = Vector.generate(n, i -> 0.5 * lambda.get(i) * xi.get(i) * xi.get(i));
            double value = sum(parts);
            if (!Shapes.finite(value)) break;
            Vector p = powers;
            double said = sum(
                    Vector.generate(n, i -> 0.5 * lambda.get(i) * p.get(i) * p.get(i) * first.get(i) * first.get(i)));
            if (trace.on()) trace.step(new EigenDescentStep.Iterate(k, x, xi, parts, value, said));
            measured = before > 0 ? value / before : Double.NaN;
            before = value;
            x = x.plus(-gamma, f.gradient(x));
            powers = Vector.generate(n, i -> p.get(i) * factors.get(i));
        }
        return new EigenDescent(predicted, measured);
    }

    private static double sum(Vector v) {
        double sum = 0;
        for (int i = 0; i < v.size(); i++) sum += v.get(i);
        return sum;
    }

    @Override
    public String toString() {
        return "each step leaves " + NumberText.of(measured) + " of f(x) − f(x*), predicted "
                + NumberText.of(predicted);
    }
}
