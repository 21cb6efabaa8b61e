package mml.decomposition;

import mml.matrix.Matrix;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Whether a factored matrix is singular to working precision, so that no digit of a solution would be right: what is
 * asked before every solution, so that none is wrong in silence.
 *
 * @param rcond an estimate of {@code 1 / (‖A‖₁ ‖A⁻¹‖₁)}
 * @param kernel if A is singular to working precision, an x with {@code Ax} about zero
 */
record Regularity(double rcond, @Nullable Matrix kernel) {
    /** A condition number that, even if underestimated, leaves right digits: no need to look closer. */
    static final double SAFE = 1e10;

    /** The verdict when the condition is known to be {@link #SAFE}. */
    static final Regularity SURE = new Regularity(1, null);

    /**
     * The verdict on an n×n matrix of the given 1-norm, from {@code x ← A⁻¹x} and {@code x ← A⁻ᵀx}.
     *
     * @param least the rcond from which on A is regular
     */
    static Regularity of(
            int n, double norm, double least, InverseNorm.Action inverse, InverseNorm.Action inverseTransposed) {
        InverseNorm estimate = InverseNorm.of(n, inverse, inverseTransposed);
        double rcond = estimate.value <= Double.MAX_VALUE ? 1 / norm / estimate.value : 0;
        return new Regularity(rcond, rcond >= least ? null : direction(estimate.image));
    }

    /** The verdict when what was looked at is A with its columns times c: then the witness for A is c times the other. */
    Regularity forColumnsTimes(double[] c) {
        if (kernel == null) return this;
        double[] x = new double[c.length];
        for (int i = 0; i < x.length; i++) x[i] = kernel.get(i, 0) * c[i];
        return new Regularity(rcond, direction(x));
    }

    /** Whether the condition is {@link #SAFE}. */
    boolean sure() {
        return rcond * SAFE > 1;
    }

    boolean singular() {
        return kernel != null;
    }

    /**
     * Refuses a singular matrix.
     *
     * @param index the column to name, the one with the smallest pivot
     */
    void require(int index) {
        if (kernel != null) throw new SingularMatrixException("A", index, kernel, rcond);
    }

    /** x with a largest entry of one, as a column; as it is when it is not finite. */
    static Matrix direction(double[] x) {
        double max = Vector.of(x).maxNorm();
        double[] unit = new double[x.length];
        for (int i = 0; i < x.length; i++) unit[i] = max <= Double.MAX_VALUE ? x[i] / max : x[i];
        return Matrix.of(x.length, 1, unit);
    }
}
