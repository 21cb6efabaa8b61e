package mml.spectral;

import static mml.kernel.Rounding.EPSILON;

import java.util.Objects;
import mml.kernel.Givens;
import mml.kernel.Reflector;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Snapshots;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * Hestenes' one-sided Jacobi method for the thin singular value decomposition: rotations of two columns at a time, each
 * by the angle that makes them orthogonal, until all are. The columns are then {@code σ_i u_i}, and the product of the
 * rotations is V.
 *
 * <p>It is Jacobi's method for {@code AᵀA} without ever forming it, so small singular values keep their digits. Slow for
 * large matrices; for work use {@link Svd}. A wide matrix is decomposed by its transpose.
 *
 * @param A m×n
 * @param U m×r with orthonormal columns, r = min(m, n)
 * @param singularValues descending
 * @param V n×r with orthonormal columns
 * @param sweeps how often all pairs were visited
 * @mml §4.5.2
 */
public record OneSidedJacobiSvd(Matrix A, Matrix U, Vector singularValues, Matrix V, int sweeps) {
    private static final int SWEEPS = 60;

    public static OneSidedJacobiSvd of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is empty or not finite
     */
    public static OneSidedJacobiSvd of(Matrix A, Tracer<? super OneSidedJacobiStep> trace) {
        Objects.requireNonNull(A, "A");
        Shapes.notEmpty(A, "A");
        Shapes.finite(A, "A");
        boolean wide = A.rows() < A.cols();
        double scale = Scaling.of(A);
        double[][] columns = Scaling.rows(wide ? A : A.transpose(), scale);
        int n = columns.length;
        if (trace.on())
            trace.step(
                    new OneSidedJacobiStep.Start(wide, scale, Matrix.of(columns).transpose()));
        double[][] V = new double[n][n];
        for (int i = 0; i < n; i++) V[i][i] = 1;
        int sweeps = orthogonalise(columns, V, trace);
        OneSidedJacobiSvd svd = finish(A, wide, columns, V, scale, sweeps);
        if (trace.on()) trace.step(new OneSidedJacobiStep.Done(svd.U, svd.singularValues, svd.V));
        return svd;
    }

    private static int orthogonalise(double[][] columns, double[][] V, Tracer<? super OneSidedJacobiStep> trace) {
        int m = columns[0].length;
        double largest = 0;
        for (double[] x : columns) largest = Math.max(largest, Reflector.squares(x, 0, m));
        Snapshots seen = new Snapshots();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean turned = false;
            for (int p = 0; p < columns.length; p++)
                for (int q = p + 1; q < columns.length; q++) {
                    double pp = Reflector.squares(columns[p], 0, m);
                    double qq = Reflector.squares(columns[q], 0, m);
                    double pq = Reflector.dot(columns[p], columns[q], 0, m);
                    double cosine = Math.abs(pq) / Math.sqrt(pp) / Math.sqrt(qq);
                    if (!(cosine > m * EPSILON) || Math.min(pp, qq) <= EPSILON * EPSILON * EPSILON * EPSILON * largest)
                        continue;
                    double zeta = (qq - pp) / (2 * pq);
                    double t = 1 / (zeta + Givens.withSign(Givens.hypot(zeta, 1), zeta));
                    double c = 1 / Math.sqrt(1 + t * t);
                    Givens.rotate(m, columns[p], columns[q], c, -t * c);
                    Givens.rotate(V.length, V[p], V[q], c, -t * c);
                    turned = true;
                    if (trace.on())
                        trace.step(new OneSidedJacobiStep.Rotated(
                                p, q, t, cosine, seen.next(Matrix.of(columns).transpose())));
                }
            if (!turned) return sweep + 1;
        }
        throw new ConvergenceException("the one-sided Jacobi method", SWEEPS);
    }

    private static OneSidedJacobiSvd finish(
            Matrix A, boolean wide, double[][] columns, double[][] V, double scale, int sweeps) {
        int n = columns.length;
        int m = columns[0].length;
        double[] lengths = new double[n];
        for (int j = 0; j < n; j++) lengths[j] = Vector.of(columns[j]).norm();
        int[] order = Ordering.ascending(lengths, n);
        double[] sigma = new double[n];
        Vector[] u = new Vector[n];
        Vector[] v = new Vector[n];
        for (int k = 0; k < n; k++) {
            int j = order[n - 1 - k];
            sigma[k] = lengths[j];
            v[k] = Vector.of(V[j]);
            Vector x = Vector.of(columns[j]);
            boolean zero = sigma[k] <= 4 * EPSILON * EPSILON * sigma[0];
            u[k] = zero
                    ? orthogonalTo(u, k, m)
                    : x.times(Scaling.toOne(sigma[k])).times(1 / (sigma[k] * Scaling.toOne(sigma[k])));
            double sign = Spectral.signs((wide ? u[k] : v[k]).toArray(), wide ? m : n, 1)[0];
            u[k] = u[k].times(sign);
            v[k] = v[k].times(sign);
        }
        Scaling.undo(sigma, scale, "a singular value");
        Matrix left = Matrix.ofColumns(u);
        Matrix right = Matrix.ofColumns(v);
        return new OneSidedJacobiSvd(A, wide ? right : left, Vector.of(sigma), wide ? left : right, sweeps);
    }

    /** A vector of length one orthogonal to the first k found: of the unit vectors the one they say least about. */
    private static Vector orthogonalTo(Vector[] found, int k, int m) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < m; i++) {
            double s = 0;
            for (int j = 0; j < k; j++) s += found[j].get(i) * found[j].get(i);
            if (s < least) {
                least = s;
                best = i;
            }
        }
        double[] e = new double[m];
        e[best] = 1;
        Vector x = Vector.of(e);
        for (int twice = 0; twice < 2; twice++) // once more takes away what rounding left
        for (int j = 0; j < k; j++) x = x.plus(-found[j].dot(x), found[j]);
        return x.times(1 / x.norm());
    }

    /** {@code U Σ Vᵀ}. */
    public Matrix reconstruct() {
        return asSvd().reconstruct();
    }

    /** The same checks as {@link Svd#certificate()}. */
    public Certificate certificate() {
        return asSvd().certificate();
    }

    /** As {@link Svd#solve}. */
    public Vector solve(Vector b) {
        return asSvd().solve(b);
    }

    /** As {@link Svd#rank()}. */
    public int rank() {
        return asSvd().rank();
    }

    private Svd asSvd() {
        return new Svd(A, U, singularValues, V);
    }

    @Override
    public String toString() {
        return Printed.of("singular value decomposition A = UΣVᵀ by " + sweeps + " Jacobi sweeps", A)
                .put("U", U)
                .put("σ", singularValues)
                .put("V", V)
                .line(certificate())
                .toString();
    }
}
