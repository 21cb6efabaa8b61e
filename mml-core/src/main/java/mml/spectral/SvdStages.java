package mml.spectral;

import java.util.Objects;
import mml.decomposition.Lu;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * What {@code A = UΣVᵀ} does to space, one factor after the other: {@code Vᵀ} turns the right singular vectors onto the
 * axes, Σ stretches along the axes and adds or drops dimensions, U turns the axes onto the left singular vectors. The
 * unit circle stays a circle, becomes an ellipse with half-axes {@code σ₁, σ₂, …}, and is turned.
 *
 * <p>Of the signs that the decomposition leaves free, those are taken that make V a rotation, and U as well whenever
 * that is possible: it is unless A is square with a negative determinant.
 *
 * @param A m×n
 * @param U m×m
 * @param Sigma m×n
 * @param V n×n
 * @mml §4.5.1, Figures 4.8 and 4.9, Example 4.12
 */
public record SvdStages(Matrix A, Matrix U, Matrix Sigma, Matrix V) {
    public static SvdStages of(Matrix A) {
        return of(A, Tracer.off());
    }

    /** The stages while {@code trace} watches. */
    public static SvdStages of(Matrix A, Tracer<? super SvdStagesStep> trace) {
        Objects.requireNonNull(A, "A");
        Svd svd = Svd.full(A);
        int m = A.rows();
        int n = A.cols();
        double[][] U = svd.U().toArray();
        double[][] V = svd.V().toArray();
        int r = Math.min(m, n);
        double[][] smaller = m < n ? U : V;
        double[][] larger = m < n ? V : U;
        if (isReflection(smaller)) {
            negate(smaller, r - 1);
            negate(larger, r - 1);
        }
        if (m != n && isReflection(larger)) negate(larger, Math.max(m, n) - 1);
        withoutMinusZeros(U);
        withoutMinusZeros(V);
        SvdStages stages = new SvdStages(A, Matrix.of(U), svd.sigma(), Matrix.of(V));
        if (trace.on()) {
            trace.step(new SvdStagesStep.Given(A));
            trace.step(new SvdStagesStep.Turned(stages.V.transpose()));
            trace.step(new SvdStagesStep.Stretched(stages.Sigma, stages.Sigma.times(stages.V.transpose())));
            trace.step(new SvdStagesStep.Done(
                    stages.U, stages.U.times(stages.Sigma).times(stages.V.transpose())));
        }
        return stages;
    }

    private static void withoutMinusZeros(double[][] rows) {
        for (double[] row : rows) for (int j = 0; j < row.length; j++) if (row[j] == 0) row[j] = 0;
    }

    private static boolean isReflection(double[][] Q) {
        return Lu.of(Matrix.of(Q)).determinant() < 0;
    }

    private static void negate(double[][] columns, int j) {
        for (double[] row : columns) row[j] = -row[j];
    }

    /** {@code AV = UΣ} with orthonormal columns, up to rounding. */
    public Certificate certificate() {
        double[] sigma = new double[Math.min(A.rows(), A.cols())];
        for (int i = 0; i < sigma.length; i++) sigma[i] = Sigma.get(i, i);
        return new Svd(A, U, Vector.of(sigma), V).certificate();
    }

    @Override
    public String toString() {
        return Printed.of("the three stages of A = UΣVᵀ", A)
                .put("U", U)
                .put("Σ", Sigma)
                .put("V", V)
                .line(certificate())
                .toString();
    }
}
