package mml.spectral;

import static mml.kernel.Rounding.negligible;

import java.util.Objects;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * The singular value decomposition by the road that explains it: the right singular vectors are the eigenvectors of the
 * symmetric {@code AᵀA}, the singular values the roots of its eigenvalues, and {@code u_i = A v_i / σ_i}.
 *
 * <p>Shown, not used: squaring A squares its condition, so singular values below {@code √ε σ₁} are lost, and the u_i of
 * small ones are not orthogonal; the {@link #certificate()} says so. {@link Svd} never forms {@code AᵀA}. Only the
 * vectors with {@code σ_i > √(max(m, n)ε)·σ₁} are returned: what is below may be rounding.
 *
 * @param A m×n
 * @param U m×k
 * @param singularValues descending, k of them
 * @param V n×k
 * @mml §4.5.2, (4.70)–(4.79), Example 4.13
 */
public record SvdViaGram(Matrix A, Matrix U, Vector singularValues, Matrix V) {

    public static SvdViaGram of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is empty or not finite
     */
    public static SvdViaGram of(Matrix A, Tracer<? super SvdViaGramStep> trace) {
        Objects.requireNonNull(A, "A");
        Shapes.notEmpty(A, "A");
        Shapes.finite(A, "A");
        double scale = Scaling.of(A);
        Matrix B = A.times(scale);
        Matrix gram = B.transpose().times(B);
        if (trace.on()) trace.step(new SvdViaGramStep.Gram(scale, B, gram));
        SymmetricEigen eigen =
                SymmetricEigen.of(gram, trace.via(SvdViaGramStep.Eigen::new)).descending();
        if (trace.on()) trace.step(new SvdViaGramStep.Right(eigen.eigenvalues(), eigen.eigenvectors()));
        int k = 0;
        double floor = negligible(A.rows(), A.cols()) * eigen.eigenvalues().get(0);
        while (k < Math.min(A.rows(), A.cols()) && eigen.eigenvalues().get(k) > floor) k++;
        double[] sigma = new double[k];
        Vector[] u = new Vector[k];
        Vector[] v = new Vector[k];
        for (int i = 0; i < k; i++) {
            sigma[i] = Math.sqrt(eigen.eigenvalues().get(i));
            v[i] = eigen.eigenvectors().column(i);
            u[i] = B.times(v[i]).times(1 / sigma[i]);
            if (trace.on()) trace.step(new SvdViaGramStep.Left(i, sigma[i], v[i], u[i]));
        }
        Scaling.undo(sigma, scale, "a singular value");
        Matrix U = k == 0 ? Matrix.zeros(A.rows(), 0) : Matrix.ofColumns(u);
        Matrix V = k == 0 ? Matrix.zeros(A.cols(), 0) : Matrix.ofColumns(v);
        return new SvdViaGram(A, U, Vector.of(sigma), V);
    }

    /** {@code U Σ Vᵀ}. */
    public Matrix reconstruct() {
        return new Svd(A, U, singularValues, V).reconstruct();
    }

    /** The same checks as {@link Svd#certificate()}, which an ill-conditioned A does not pass here. */
    public Certificate certificate() {
        return new Svd(A, U, singularValues, V).certificate();
    }

    @Override
    public String toString() {
        return Printed.of("singular value decomposition A = UΣVᵀ from AᵀA", A)
                .put("U", U)
                .put("σ", singularValues)
                .put("V", V)
                .line(certificate())
                .toString();
    }
}
