package mml.spectral;

import static mml.kernel.Rounding.spectral;

import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The best approximation of rank k: {@code Â(k) = σ₁u₁v₁ᵀ + … + σ_k u_k v_kᵀ}. By the theorem of Eckart and Young no
 * matrix of rank k is nearer to A, and its distance is {@code ‖A − Â(k)‖₂ = σ_{k+1}} in the spectral norm,
 * {@code √(σ²_{k+1} + … + σ_r²)} in the Frobenius norm.
 *
 * @param A m×n
 * @param k from 0 to min(m, n)
 * @param matrix Â(k): m×n
 * @param singularValues all of A, descending
 * @mml §4.6, Definition 4.23, Theorems 4.24 and 4.25, Example 4.15
 */
public record LowRank(Matrix A, int k, Matrix matrix, Vector singularValues) {

    public static LowRank of(Matrix A, int k) {
        return of(A, k, Tracer.off());
    }

    /**
     * Approximates A while {@code trace} watches the decomposition.
     *
     * @throws IllegalArgumentException if k is negative or larger than min(m, n)
     */
    public static LowRank of(Matrix A, int k, Tracer<? super SvdStep> trace) {
        Shapes.notEmpty(A, "A");
        int r = Math.min(A.rows(), A.cols());
        if (k < 0 || k > r)
            throw new IllegalArgumentException(
                    "k is " + k + ", expected 0 to " + r + " for a " + Shapes.shape(A) + " matrix");
        return of(Svd.of(A, trace), k);
    }

    /**
     * From a decomposition that is there already.
     *
     * @param svd thin or full
     * @throws IllegalArgumentException if k is negative or larger than the number of singular values
     */
    public static LowRank of(Svd svd, int k) {
        Matrix A = svd.A();
        if (k < 0 || k > svd.singularValues().size())
            throw new IllegalArgumentException("k is " + k + ", expected 0 to "
                    + svd.singularValues().size() + " for a " + Shapes.shape(A) + " matrix");
        Matrix matrix = k == 0 ? Matrix.zeros(A.rows(), A.cols()) : svd.reconstruct(k);
        return new LowRank(A, k, matrix, svd.singularValues());
    }

    /** {@code ‖A − Â(k)‖₂ = σ_{k+1}}, 0 when nothing was left out. */
    public double spectralError() {
        return k == singularValues.size() ? 0 : singularValues.get(k);
    }

    /** {@code ‖A − Â(k)‖_F}. */
    public double frobeniusError() {
        double[] rest = new double[singularValues.size() - k];
        for (int i = 0; i < rest.length; i++) rest[i] = singularValues.get(k + i);
        return Vector.of(rest).norm();
    }

    /** How many numbers A takes: mn. */
    public long fullStorage() {
        return (long) A.rows() * A.cols();
    }

    /** How many numbers {@code Â(k)} takes as k triples of σ, u and v: k(m + n + 1). */
    public long storage() {
        return k * (A.rows() + (long) A.cols() + 1);
    }

    /** Eckart and Young's theorem, checked: the spectral norm of {@code A − Â(k)} is {@code σ_{k+1}}. */
    public Certificate certificate() {
        double scale = Scaling.of(A);
        Matrix rest = A.times(scale).minus(matrix.times(scale));
        double sigma1 = singularValues.get(0) * scale;
        double error = Math.abs(Svd.values(rest).get(0) - spectralError() * scale);
        return Certificate.of(
                "no matrix of rank " + k + " is nearer to A",
                new Check(
                        "| ‖A − Â(k)‖₂ − σ_{k+1} | / σ₁",
                        sigma1 == 0 ? error : error / sigma1,
                        spectral(Math.max(A.rows(), A.cols()))));
    }

    @Override
    public String toString() {
        return Printed.of("nearest matrix of rank " + k + " to A", A)
                .put("Â", matrix)
                .put("‖A − Â‖₂", spectralError())
                .line(certificate())
                .toString();
    }
}
