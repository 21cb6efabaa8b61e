package mml.spectral;

import static mml.kernel.Rounding.UNIT_ROUNDOFF;

import java.util.Objects;
import mml.kernel.Givens;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Snapshots;
import mml.matrix.Symmetric;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * Jacobi's method for a symmetric matrix: rotations, each in the plane of two coordinates p and q and by the angle that
 * makes {@code a_pq} zero, one after the other until all entries off the diagonal are gone.
 *
 * <p>With {@code ζ = (a_qq − a_pp) / 2a_pq} the tangent of the angle is {@code t = 1 / (ζ ± √(ζ² + 1))}, the smaller of
 * the two. What a rotation takes from the sum of squares off the diagonal it adds to the diagonal, so the sum falls; once
 * it is small it falls quadratically from sweep to sweep. Slow for large matrices, and very accurate; for work use
 * {@link SymmetricEigen}.
 *
 * @param A n×n, symmetric
 * @param eigenvalues ascending
 * @param eigenvectors as columns, of length one, the first largest entry positive
 * @param sweeps how often all pairs were visited
 * @mml §4.2, Theorem 4.15; §3.9
 */
public record JacobiEigen(Matrix A, Vector eigenvalues, Matrix eigenvectors, int sweeps) {
    private static final int SWEEPS = 60;

    public static JacobiEigen of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is empty, not square, not finite or not symmetric
     */
    public static JacobiEigen of(Matrix A, Tracer<? super JacobiEigenStep> trace) {
        Objects.requireNonNull(A, "A");
        Shapes.finite(A, "A");
        double scale = Scaling.of(A);
        double[][] a = Symmetric.rows(A, scale);
        int n = a.length;
        double[][] P = new double[n][n]; // eigenvectors as rows
        for (int i = 0; i < n; i++) P[i][i] = 1;
        if (trace.on()) trace.step(new JacobiEigenStep.Start(scale, Matrix.of(a)));
        Snapshots seen = new Snapshots();
        int sweep = 0;
        for (boolean turned = true; turned; sweep++) {
            if (sweep == SWEEPS) throw new ConvergenceException("Jacobi's method", SWEEPS);
            turned = false;
            for (int p = 0; p < n; p++)
                for (int q = p + 1; q < n; q++) {
                    if (negligible(a, p, q)) {
                        a[p][q] = a[q][p] = 0;
                        continue;
                    }
                    double t = tangent(a[p][p], a[p][q], a[q][q]);
                    rotate(a, P, p, q, t);
                    turned = true;
                    if (trace.on())
                        trace.step(new JacobiEigenStep.Rotated(p, q, t, offDiagonal(a), seen.next(Matrix.of(a))));
                }
        }
        double[] d = new double[n];
        for (int i = 0; i < n; i++) d[i] = a[i][i];
        TridiagonalQl.sort(d, P);
        Scaling.undo(d, scale, "an eigenvalue");
        double[] columns = new double[n * n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) columns[i * n + j] = P[j][i];
        Spectral.scaleColumns(columns, n, n, Spectral.signs(columns, n, n));
        JacobiEigen eigen = new JacobiEigen(A, Vector.of(d), Matrix.of(n, n, columns), sweep);
        if (trace.on()) trace.step(new JacobiEigenStep.Done(eigen.eigenvalues, eigen.eigenvectors));
        return eigen;
    }

    private static boolean negligible(double[][] rows, int p, int q) {
        double x = Math.abs(rows[p][q]);
        return x <= UNIT_ROUNDOFF * Math.sqrt(Math.abs(rows[p][p])) * Math.sqrt(Math.abs(rows[q][q]))
                || x <= UNIT_ROUNDOFF * UNIT_ROUNDOFF * (Math.abs(rows[p][p]) + Math.abs(rows[q][q]));
    }

    private static double tangent(double app, double apq, double aqq) {
        double zeta = (aqq - app) / (2 * apq);
        return 1 / (zeta + Givens.withSign(Givens.hypot(zeta, 1), zeta));
    }

    private static void rotate(double[][] rows, double[][] P, int p, int q, double t) {
        int n = rows.length;
        double c = 1 / Math.sqrt(1 + t * t);
        double s = t * c;
        double apq = rows[p][q];
        rows[p][p] -= t * apq;
        rows[q][q] += t * apq;
        rows[p][q] = rows[q][p] = 0;
        for (int i = 0; i < n; i++) {
            if (i == p || i == q) continue;
            double x = rows[i][p];
            double y = rows[i][q];
            rows[i][p] = rows[p][i] = c * x - s * y;
            rows[i][q] = rows[q][i] = s * x + c * y;
        }
        Givens.rotate(n, P[p], P[q], c, -s);
    }

    /** {@code √(Σ_{i≠j} a_ij²)}. */
    private static double offDiagonal(double[][] rows) {
        double s = 0;
        for (int i = 0; i < rows.length; i++)
            for (int j = 0; j < rows.length; j++) if (i != j) s = Givens.hypot(s, rows[i][j]);
        return s;
    }

    /** {@code P D Pᵀ}. */
    public Matrix reconstruct() {
        return asSymmetricEigen().reconstruct();
    }

    /** The same checks as {@link SymmetricEigen#certificate()}. */
    public Certificate certificate() {
        return asSymmetricEigen().certificate();
    }

    /** As {@link SymmetricEigen#solve}. */
    public Vector solve(Vector b) {
        return asSymmetricEigen().solve(b);
    }

    /** {@code det A}, the product of the eigenvalues. */
    public double determinant() {
        return asSymmetricEigen().determinant();
    }

    /** As {@link SymmetricEigen#rank}. */
    public int rank() {
        return asSymmetricEigen().rank();
    }

    private SymmetricEigen asSymmetricEigen() {
        return new SymmetricEigen(A, eigenvalues, eigenvectors);
    }

    @Override
    public String toString() {
        return Printed.of("eigendecomposition A = PDPᵀ by " + sweeps + " Jacobi sweeps", A)
                .put("eigenvalues", eigenvalues)
                .put("P", eigenvectors)
                .line(certificate())
                .toString();
    }
}
