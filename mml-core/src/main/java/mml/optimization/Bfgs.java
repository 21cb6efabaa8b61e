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
        return Vector.of(times(H, g.toArray())).times(-1);
    }

    /** Hy, four rows at a time, for one waits for its last sum. */
    private static double[] times(double[][] H, double[] y) {
        int n = H.length;
        double[] out = new double[n];
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            double[] a = H[i], b = H[i + 1], c = H[i + 2], d = H[i + 3];
            double s = 0, t = 0, u = 0, v = 0;
            for (int j = 0; j < n; j++) {
                s += a[j] * y[j];
                t += b[j] * y[j];
                u += c[j] * y[j];
                v += d[j] * y[j];
            }
            out[i] = s;
            out[i + 1] = t;
            out[i + 2] = u;
            out[i + 3] = v;
        }
        for (; i < n; i++) for (int j = 0; j < n; j++) out[i] += H[i][j] * y[j];
        return out;
    }

    /** H after a step s that changed the gradient by y; from nothing, {@code yᵀs/yᵀy} times the identity. */
    static double @Nullable [][] updated(double @Nullable [][] before, Vector s, Vector y) {
        double sy = s.dot(y);
        if (!(sy > 1e-12 * s.norm() * y.norm())) return before;
        int n = s.size();
        double[][] H = before == null ? scaledIdentity(n, sy / y.dot(y)) : before;
        double[] step = s.toArray();
        double[] Hy = times(H, y.toArray());
        double factor = (1 + y.dot(Vector.of(Hy)) / sy) / sy;
        double[][] next = new double[n][];
        for (int i = 0; i < n; i++) next[i] = updated(n, H[i], factor * step[i], step, Hy[i], step[i], Hy, sy);
        return next;
    }

    /** {@code h + fs − (as + bz)/c}. */
    private static double[] updated(int n, double[] h, double f, double[] s, double a, double b, double[] z, double c) {
        double[] next = new double[n];
        for (int j = 0; j < n; j++) next[j] = h[j] + f * s[j] - (a * s[j] + b * z[j]) / c;
        return next;
    }

    private static double[][] scaledIdentity(int n, double scale) {
        double[][] H = new double[n][n];
        for (int i = 0; i < n; i++) H[i][i] = scale;
        return H;
    }
}
