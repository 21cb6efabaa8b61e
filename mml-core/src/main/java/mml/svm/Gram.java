package mml.svm;

import static mml.kernel.Rounding.EPSILON;
import static mml.kernel.Rounding.direct;

import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.SymmetricEigen;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import org.jspecify.annotations.Nullable;

/**
 * The matrix {@code K_ij = k(x_i, x_j)} of a function over some points, and whether the function can be a kernel: K has
 * to be positive semidefinite. When it is not, the eigenvector of its smallest eigenvalue is a witness c with
 * {@code cᵀKc < 0}, which an inner product cannot give: {@code cᵀKc = ‖Σ c_i φ(x_i)‖²}.
 *
 * @param K N×N, symmetric
 * @param eigenvalues ascending
 * @param witness of length 1 with {@code cᵀKc < 0}, null when there is none beyond rounding
 * @mml §12.4
 */
public record Gram(Matrix K, Vector eigenvalues, @Nullable Vector witness) {

    /**
     * Of the rows of X.
     *
     * @throws IllegalArgumentException if X is empty or not finite, or if a value of the function is not finite or
     *     changes when the two points change places; the pair is named
     */
    public static Gram of(Kernel kernel, Matrix X) {
        Shapes.notEmpty(X, "X");
        Rows rows = Rows.of(kernel, X);
        int N = rows.size();
        double[][] K = new double[N][N];
        for (int i = 0; i < N; i++) rows.row(i, K[i]);
        for (int i = 0; i < N; i++)
            for (int j = 0; j < i; j++) {
                if (Math.abs(K[i][j] - K[j][i]) > Shapes.ASYMMETRY * Math.max(Math.abs(K[i][j]), Math.abs(K[j][i])))
                    throw new IllegalArgumentException("the kernel is not symmetric: of points " + (i + 1) + " and "
                            + (j + 1)
                            + " it is " + K[i][j] + ", of " + (j + 1) + " and " + (i + 1) + " " + K[j][i]);
                K[j][i] = K[i][j];
            }
        return of(Matrix.of(K));
    }

    private static Gram of(Matrix K) {
        SymmetricEigen eigen = SymmetricEigen.of(K);
        Vector values = eigen.eigenvalues();
        double rounding = K.rows() * EPSILON * values.maxNorm();
        Vector witness = values.get(0) < -rounding ? eigen.eigenvectors().column(0) : null;
        return new Gram(K, values, witness);
    }

    /** Whether K is positive semidefinite, up to rounding. */
    public boolean isPositiveSemidefinite() {
        return witness == null;
    }

    /** {@code cᵀKc}. */
    public double form(Vector c) {
        return c.dot(K.times(c));
    }

    /** That the eigenvalues are not negative beyond rounding, or that the witness is one. */
    public Certificate certificate() {
        double rounding = direct(K.rows()) * eigenvalues.maxNorm();
        Vector c = witness;
        if (c != null)
            return Certificate.of(
                    "K is not positive semidefinite", Check.exact("cᵀKc < 0 for the witness c", form(c) < 0));
        return Certificate.of(
                "K is positive semidefinite",
                new Check("how far the smallest eigenvalue is below 0", Math.max(0, -eigenvalues.get(0)), rounding));
    }

    @Override
    public String toString() {
        return Printed.of("Gram matrix, " + (isPositiveSemidefinite() ? "" : "not ") + "positive semidefinite")
                .put("K", K)
                .put("eigenvalues", eigenvalues)
                .line(certificate())
                .toString();
    }
}
