package mml.optimization;

import mml.iteration.Stopping;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import org.jspecify.annotations.Nullable;

/**
 * BFGS: Newton's method with an inverse Hessian that is learnt from the gradients on the way. With {@code s = x' − x} and
 * {@code y = ∇f(x') − ∇f(x)}
 * <pre>
 *   p = −H∇f,    H ← (I − ρsyᵀ) H (I − ρysᵀ) + ρssᵀ,    ρ = 1/yᵀs
 * </pre>
 *
 * <p>H stays positive definite because each step fulfils Wolfe's conditions; where rounding spoils that it is left as it is,
 * and where p leads nowhere the method begins anew with the gradient. A step takes n² operations; H is n×n.
 *
 * @mml §7.4
 */
public final class Bfgs extends Minimiser {
    public Bfgs() {
        this(STANDARD);
    }

    private Bfgs(Stopping stopping) {
        super(stopping);
    }

    @Override
    public Bfgs with(Stopping other) {
        return new Bfgs(other);
    }

    @Override
    public String title() {
        return "BFGS";
    }

    @Override
    public String rule() {
        return "x_{k+1} = x_k - \\gamma_k H_k \\nabla f(x_k)^\\top";
    }

    @Override
    Steps steps() {
        return new Run();
    }

    private static final class Run implements Steps {
        private double @Nullable [][] H;

        @Override
        public @Nullable Iterate next(Iterate s, Objective f) {
            if (H == null) return remembered(s, LineSearch.steepest(s, f));
            Vector p = direction(H, s.gradient());
            f.direction(s, p);
            Iterate next = WolfeSearch.along(p, 1, s, f);
            if (next != null && next.k() > s.k()) return remembered(s, next);
            H = null;
            return remembered(s, LineSearch.steepest(s, f));
        }

        private @Nullable Iterate remembered(Iterate s, @Nullable Iterate next) {
            if (next != null
                    && next.k() > s.k()
                    && Shapes.finite(next.gradient().maxNorm()))
                H = updated(H, next.step(), next.gradient().minus(s.gradient()));
            return next;
        }
    }

    static Vector direction(double[][] H, Vector g) {
        return Vector.generate(H.length, i -> -Vector.of(H[i]).dot(g));
    }

    /** H after a step s that changed the gradient by y; from nothing, {@code yᵀs/yᵀy} times the identity. */
    static double @Nullable [][] updated(double @Nullable [][] before, Vector s, Vector y) {
        double sy = s.dot(y);
        if (!(sy > 1e-12 * s.norm() * y.norm())) return before;
        int n = s.size();
        double[][] H = before == null ? scaledIdentity(n, sy / y.dot(y)) : before;
        Vector Hy = direction(H, y).times(-1);
        double factor = (1 + y.dot(Hy) / sy) / sy;
        double[][] next = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                next[i][j] =
                        H[i][j] + factor * s.get(i) * s.get(j) - (Hy.get(i) * s.get(j) + s.get(i) * Hy.get(j)) / sy;
        return next;
    }

    private static double[][] scaledIdentity(int n, double scale) {
        double[][] H = new double[n][n];
        for (int i = 0; i < n; i++) H[i][i] = scale;
        return H;
    }
}
