package mml.spectral;

import mml.decomposition.Lu;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * The condition number {@code κ(A) = ‖A‖ ‖A⁺‖} of a matrix in three norms: how many times larger than the relative error
 * of A or b that of the solution of {@code Ax = b} can be. Of 16 decimal digits {@code log₁₀ κ} are lost; beyond 1e16
 * nothing but the order of magnitude is right, of κ as of the solution.
 *
 * <p>By the singular values: {@code κ₂ = σ₁ / σ_r}, and A⁺, which is A⁻¹ for a regular matrix, for the other two norms.
 * {@link Lu#rcond()} estimates {@code 1/κ₁} for the cost of a few solutions.
 *
 * @param svd the decomposition of {@code scale·A}, which has the same condition
 * @param one {@code κ₁}, infinite when a singular value is zero
 * @param two {@code κ₂}, likewise
 * @param infinity {@code κ_∞}, likewise
 * @mml §4.5, §4.6
 */
public record Condition(Svd svd, double one, double two, double infinity) {
    public static Condition of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * The condition of A while {@code trace} watches the decomposition.
     *
     * @param A m×n
     * @throws IllegalArgumentException if A is empty or not finite
     */
    public static Condition of(Matrix A, Tracer<? super SvdStep> trace) {
        Shapes.notEmpty(A, "A");
        Shapes.finite(A, "A");
        Svd svd = Svd.of(A.times(Scaling.toOne(A.maxNorm())), trace);
        double two = svd.conditionNumber();
        if (!(two <= Double.MAX_VALUE)) return new Condition(svd, two, two, two);
        double[][] v = svd.V().toArray();
        for (double[] row : v)
            for (int k = 0; k < row.length; k++) row[k] /= svd.singularValues().get(k);
        Matrix inverse = Matrix.of(v).times(svd.U().transpose());
        return new Condition(
                svd, Norms.one(svd.A()) * Norms.one(inverse), two, Norms.infinity(svd.A()) * Norms.infinity(inverse));
    }

    /** {@code 1/κ₁}, 0 for a singular matrix; below 1e-16 a solution has no right digit. */
    public double rcond() {
        return 1 / one;
    }

    /** That the singular values are right. */
    public Certificate certificate() {
        return svd.certificate();
    }

    @Override
    public String toString() {
        return Printed.of("condition number of A", svd.A())
                .put("κ₂", two)
                .put("κ₁", one)
                .put("κ_∞", infinity)
                .line(certificate())
                .toString();
    }
}
