package mml.spectral;

import static mml.kernel.Rounding.EPSILON;
import static mml.kernel.Rounding.spectral;
import static mml.kernel.Rounding.subnormal;

import java.util.Objects;
import mml.kernel.LongProduct;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Symmetric;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The spectral theorem at work: {@code A = P D Pᵀ} for a symmetric A, with real eigenvalues on the diagonal of D and an
 * orthonormal basis of eigenvectors as the columns of P.
 *
 * <p>Householder reflections make A tridiagonal; then, for small matrices, implicitly shifted QL sweeps make the
 * off-diagonal entries vanish, and for large ones divide and conquer solves both halves and joins them. All takes about
 * 2n³ + 4n³/3 + n³ multiplications, fewer where eigenvalues deflate. The eigenvalues are right to a few {@code ε‖A‖₂},
 * and {@code ‖A − PDPᵀ‖} and {@code ‖PᵀP − I‖} are of that order, too, however close eigenvalues lie.
 *
 * <p>Each eigenvector has length one and its first largest entry positive. Of a multiple eigenvalue any orthonormal
 * basis of the eigenspace may come out, always the same one.
 *
 * @param A n×n, symmetric
 * @param eigenvalues ascending
 * @param eigenvectors P: n×n, orthogonal; column k belongs to eigenvalue k
 * @mml §4.2, Theorem 4.15; §4.4, Theorem 4.21, Example 4.11
 */
public record SymmetricEigen(Matrix A, Vector eigenvalues, Matrix eigenvectors) {

    public static SymmetricEigen of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches.
     *
     * @param A n×n with n ≥ 1, finite; entries {@code a_ij} and {@code a_ji} that differ by at most 1e-12 of the
     *     largest entry are replaced by their mean
     * @throws IllegalArgumentException if A is empty, not square, not finite or not symmetric
     * @throws MagnitudeException if an eigenvalue is larger than every double
     */
    public static SymmetricEigen of(Matrix A, Tracer<? super SymmetricEigenStep> trace) {
        check(A);
        int n = A.rows();
        double scale = Scaling.of(A);
        double[][] a = Symmetric.rows(A, scale);
        if (trace.on()) trace.step(new SymmetricEigenStep.Start(scale, Matrix.of(a)));
        Tridiagonal T = Tridiagonal.of(a, trace);
        double[] d = T.d;
        double[] P = Spectral.transpose(TridiagonalDivide.solve(d, T.e, trace), n, n);
        T.backTransform(P);
        Spectral.scaleColumns(P, n, n, Spectral.signs(P, n, n));
        Scaling.undo(d, scale, "an eigenvalue");
        SymmetricEigen eigen = new SymmetricEigen(A, Vector.of(d), Matrix.of(n, n, P));
        if (trace.on()) trace.step(new SymmetricEigenStep.Done(eigen.eigenvalues, eigen.eigenvectors));
        return eigen;
    }

    /** The eigenvalues alone, ascending; 4n³/3 multiplications and a few n². */
    public static Vector values(Matrix A) {
        check(A);
        double scale = Scaling.of(A);
        Tridiagonal T = Tridiagonal.of(Symmetric.rows(A, scale), Tracer.off());
        TridiagonalQl.solve(T.d, T.e, new double[0][], Tracer.off());
        TridiagonalQl.sort(T.d, new double[0][]);
        Scaling.undo(T.d, scale, "an eigenvalue");
        return Vector.of(T.d);
    }

    private static void check(Matrix A) {
        Objects.requireNonNull(A, "A");
        Shapes.finite(A, "A");
    }

    public int size() {
        return eigenvalues.size();
    }

    /** The same decomposition with the largest eigenvalue first, as principal components want it. */
    public SymmetricEigen descending() {
        int n = size();
        double[] d = new double[n];
        Vector[] p = new Vector[n];
        for (int k = 0; k < n; k++) {
            d[k] = eigenvalues.get(n - 1 - k);
            p[k] = eigenvectors.column(n - 1 - k);
        }
        return new SymmetricEigen(A, Vector.of(d), Matrix.ofColumns(p));
    }

    /** D, the eigenvalues on the diagonal. */
    public Matrix diagonal() {
        return Matrix.diagonal(eigenvalues);
    }

    /** The number of eigenvalues above {@code nε} times the largest one, in absolute value. */
    public int rank() {
        double bound = size() * EPSILON * eigenvalues.maxNorm();
        int rank = 0;
        for (int k = 0; k < size(); k++) if (Math.abs(eigenvalues.get(k)) > bound) rank++;
        return rank;
    }

    /** {@code det A}, the product of the eigenvalues; infinite or 0 where it leaves the range of doubles. */
    public double determinant() {
        LongProduct product = new LongProduct();
        boolean negative = false;
        for (int k = 0; k < size(); k++) {
            negative ^= eigenvalues.get(k) < 0;
            product.times(Math.abs(eigenvalues.get(k)));
        }
        return negative ? -product.value() : product.value();
    }

    /** {@code P D Pᵀ}. */
    public Matrix reconstruct() {
        return map(eigenvalues);
    }

    /** {@code P diag(values) Pᵀ}: a function of A has the eigenvectors of A and the function of its eigenvalues. */
    public Matrix map(Vector values) {
        return scaledColumns(values).times(eigenvectors.transpose());
    }

    private Matrix scaledColumns(Vector values) {
        if (values.size() != size())
            throw new IllegalArgumentException(
                    values.size() + " values, expected one for each of " + size() + " eigenvalues");
        double[][] p = eigenvectors.toArray();
        for (double[] row : p) for (int k = 0; k < row.length; k++) row[k] *= values.get(k);
        return Matrix.of(p);
    }

    /**
     * {@code x = P D⁻¹ Pᵀ b}, the solution of {@code Ax = b}; of all vectors that come as near as possible the
     * shortest one when A is singular.
     */
    public Vector solve(Vector b) {
        Shapes.vector(b, size(), "b");
        double[] c = eigenvectors.transpose().times(b).toArray();
        double bound = size() * EPSILON * eigenvalues.maxNorm();
        for (int k = 0; k < c.length; k++) c[k] = Math.abs(eigenvalues.get(k)) > bound ? c[k] / eigenvalues.get(k) : 0;
        return Vector.of(
                MagnitudeException.check(eigenvectors.times(Vector.of(c)).toArray()));
    }

    /** {@code AP = PD} and {@code PᵀP = I}, up to 30nε (LAPACK's gate). */
    public Certificate certificate() {
        double scale = Scaling.of(A);
        Matrix S = A.times(scale);
        Vector d = eigenvalues.times(scale);
        double norm = d.maxNorm();
        Matrix residual = S.times(eigenvectors).minus(scaledColumns(d));
        return Certificate.of(
                "A = P D Pᵀ with an orthogonal P",
                new Check(
                        "max |AP − PD| / max |λ|",
                        norm == 0 ? residual.maxNorm() : residual.maxNorm() / norm,
                        spectral(size()) + subnormal(size(), A.maxNorm())),
                new Check("max |PᵀP − I|", Norms.orthonormality(eigenvectors), spectral(size())));
    }

    @Override
    public String toString() {
        return Printed.of("eigendecomposition A = PDPᵀ", A)
                .put("eigenvalues", eigenvalues)
                .put("P", eigenvectors)
                .line(certificate())
                .toString();
    }
}
