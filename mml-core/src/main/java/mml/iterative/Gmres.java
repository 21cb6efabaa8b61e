package mml.iterative;

import java.util.Arrays;
import mml.decomposition.LeastSquares;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * GMRES, generalised minimal residuals, for any regular A: of all x in {@code x₀ + span{r₀, Ar₀, …, Aᵏ⁻¹r₀}} the one with
 * the least {@code ‖b − Ax‖}, which so never grows (Saad and Schultz 1986).
 *
 * <p>Arnoldi's iteration makes an orthonormal basis V of that space, a new vector from A times the last one, and keeps the
 * coefficients in H, so that {@code A V_k = V_{k+1} H_k}. Then {@code x = x₀ + V_k y} with the y that makes
 * {@code ‖ ‖r₀‖e₁ − H_k y ‖} smallest: a least-squares problem of k unknowns.
 *
 * <p>Ends after n steps in exact arithmetic. A step takes one product with A and 2nk operations, and the basis takes
 * memory, so after {@code restart} steps everything but x is forgotten, which may cost the convergence. Breaks down where
 * the space cannot grow and its best x is no solution: A is singular.
 *
 * @mml §2.3.4
 */
public final class Gmres {
    static final int RESTART = 30;

    private Gmres() {}

    /** From zero to a relative residual of 1e-10, with a restart after 30 steps. */
    public static Solution of(Matrix A, Vector b) {
        return of(A, b, Tracer.off());
    }

    /** The same while {@code trace} watches. */
    public static Solution of(Matrix A, Vector b, Tracer<? super IterativeStep> trace) {
        return of(A, b, RESTART, LinearSystem.zero(b), Stopping.DEFAULT, trace);
    }

    /**
     * From x0 until {@code stopping} says so.
     *
     * @param A n×n
     * @param restart the most basis vectors to keep, at least 1; n or more for no restart
     * @throws IllegalArgumentException if A is empty, not square or not finite, or {@code restart} is less than 1, or b or x0 are of another size
     */
    public static Solution of(
            Matrix A, Vector b, int restart, Vector x0, Stopping stopping, Tracer<? super IterativeStep> trace) {
        LinearSystem system = LinearSystem.of(A, b);
        if (restart < 1) throw new IllegalArgumentException("restart is " + restart + ", expected 1 or more");
        Vector start = system.start(x0);
        if (trace.on()) trace.step(IterativeStep.Start.of(system));
        return system.solve(at(0, system, start), s -> next(system, s, restart), stopping, trace);
    }

    /** A basis of one vector, the direction of the residual at x. */
    private static Iterate.Krylov at(int k, LinearSystem system, Vector x) {
        Vector r = system.residual(x);
        double length = r.norm();
        double up = length < 0x1p-1000 ? 0x1p1000 : 1; // or 1/length might overflow
        Matrix V = Matrix.ofColumns(length == 0 ? r : r.times(up).times(1 / (length * up)));
        return new Iterate.Krylov(k, x, r, length, x, V, Matrix.zeros(1, 0));
    }

    private static Iterate.@Nullable Krylov next(LinearSystem system, Iterate.Krylov s, int restart) {
        int j = s.H().cols();
        boolean complete = s.V().cols() == j; // the space contains its own image: nothing can be added
        if (!complete && j < restart) return extended(system, s);
        Iterate.Krylov again = at(s.k(), system, s.x());
        Iterate.Krylov following = extended(system, again);
        return complete && !(following.residualNorm() < again.residualNorm()) ? null : following;
    }

    /** One more column of V and H, and the best x there is then. */
    private static Iterate.Krylov extended(LinearSystem system, Iterate.Krylov s) {
        int j = s.H().cols();
        Vector[] v = new Vector[j + 1];
        for (int i = 0; i <= j; i++) v[i] = s.V().column(i);
        Vector w = system.A().times(v[j]);
        double length = w.norm();
        double[] h = new double[j + 2];
        for (int twice = 0; twice < 2; twice++) // once more takes away what rounding left
        for (int i = 0; i <= j; i++) {
                double c = v[i].dot(w);
                h[i] += c;
                w = w.plus(-c, v[i]);
            }
        boolean grows = w.norm() > 0x1p-48 * length;
        h[j + 1] = grows ? w.norm() : 0;
        double[][] H = new double[j + 2][j + 1];
        for (int i = 0; i <= j; i++) for (int k = 0; k < j; k++) H[i][k] = s.H().get(i, k);
        for (int i = 0; i < h.length; i++) H[i][j] = h[i];
        double[] e = new double[j + 2];
        e[0] = system.residual(s.start()).norm();
        Vector y = LeastSquares.of(Matrix.of(H), Vector.of(e)).x();
        Vector x = s.start();
        for (int i = 0; i <= j; i++) x = x.plus(y.get(i), v[i]);
        Vector r = system.residual(x);
        Vector[] basis = Arrays.copyOf(v, grows ? j + 2 : j + 1);
        if (grows) basis[j + 1] = w.times(1 / h[j + 1]);
        return new Iterate.Krylov(s.k() + 1, x, r, r.norm(), s.start(), Matrix.ofColumns(basis), Matrix.of(H));
    }
}
