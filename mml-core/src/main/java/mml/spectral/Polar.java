package mml.spectral;

import static mml.kernel.Rounding.spectral;

import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The polar decomposition {@code A = QS}: first the stretch S along orthogonal axes, then the rotation or reflection Q,
 * as {@code z = e^{iφ}r} for numbers. With {@code A = UΣVᵀ} they are {@code S = VΣVᵀ} and {@code Q = UVᵀ}, of all
 * orthogonal matrices the one nearest to A.
 *
 * @param A m×n, m ≥ n
 * @param Q m×n with orthonormal columns
 * @param S n×n, symmetric, no negative eigenvalue
 * @mml §4.5.1
 */
public record Polar(Matrix A, Matrix Q, Matrix S) {

    public static Polar of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches the singular value decomposition.
     *
     * @throws IllegalArgumentException if A has more columns than rows
     */
    public static Polar of(Matrix A, Tracer<? super SvdStep> trace) {
        Shapes.notEmpty(A, "A");
        if (A.rows() < A.cols())
            throw new IllegalArgumentException(
                    "A is " + Shapes.shape(A) + ", expected at least as many rows as columns");
        Svd svd = Svd.of(A, trace);
        Matrix Vt = svd.V().transpose();
        Matrix S = svd.V().times(svd.sigma()).times(Vt);
        return new Polar(A, svd.U().times(Vt), S.times(0.5).plus(S.transpose().times(0.5)));
    }

    /** {@code QS}. */
    public Matrix reconstruct() {
        return Q.times(S);
    }

    /** {@code A = QS}, {@code QᵀQ = I} and S without negative eigenvalues, up to 30mε. */
    public Certificate certificate() {
        double scale = Scaling.of(A);
        Matrix a = A.times(scale);
        Matrix s = S.times(scale);
        double bound = spectral(A.rows());
        double norm = a.maxNorm() == 0 ? 1 : a.maxNorm() * A.cols();
        return Certificate.of(
                "A = QS",
                new Check("max |A − QS| / n max |A|", a.minus(Q.times(s)).maxNorm() / norm, bound),
                new Check("max |QᵀQ − I|", Norms.orthonormality(Q), bound),
                new Check("−λ_min(S) / n max |A|", -SymmetricEigen.values(s).get(0) / norm, bound));
    }

    @Override
    public String toString() {
        return Printed.of("polar decomposition A = QS", A)
                .put("Q", Q)
                .put("S", S)
                .line(certificate())
                .toString();
    }
}
