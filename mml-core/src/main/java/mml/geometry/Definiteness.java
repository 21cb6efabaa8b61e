package mml.geometry;

import static mml.kernel.Rounding.EPSILON;

import java.util.Objects;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.SymmetricEigen;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a symmetric matrix is positive definite, {@code xᵀAx > 0} for every {@code x ≠ 0}: only then is {@code xᵀAy} an
 * inner product. Elimination without swaps answers in n³/3 operations, and shows the same answer in three ways.
 *
 * <ul>
 *   <li>The pivots: {@code xᵀAx = d₁(x₁ + …)² + d₂(x₂ + …)² + …}, a sum of squares weighted with them. They are the
 *       squares of the diagonal of the Cholesky factor.
 *   <li>The leading minors {@code det A₁, det A₂, …}: each is the one before times the next pivot.
 *   <li>The eigenvalues, of which the smallest is the least that xᵀAx takes on the unit sphere: {@link #eigen()}.
 * </ul>
 *
 * <p>All pivots positive, all minors positive and all eigenvalues positive are the same statement. Elimination stops at the
 * first pivot that is not positive, which comes with a witness: an x with {@code xᵀAx} equal to that pivot.
 *
 * @param A n×n, symmetric
 * @param pivots up to the first that is not positive
 * @param minors the determinants of the leading 1×1, 2×2, … blocks, as many; infinite or 0 beyond the range of doubles
 * @param witness an x other than 0 with {@code xᵀAx ≤ 0}, null if there is none
 * @mml §3.2.3, Definition 3.4, Example 3.4; §4.3
 */
public record Definiteness(
        Matrix A, Vector pivots, Vector minors, @Nullable Vector witness) {

    public static Definiteness of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decides while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is empty, not square, not finite or not symmetric
     */
    public static Definiteness of(Matrix A, Tracer<? super DefinitenessStep> trace) {
        Objects.requireNonNull(A, "A");
        check(A);
        int n = A.rows();
        boolean on = trace.on();
        double[][] S = A.toArray(); // what elimination has left, from row and column k on; the multipliers below
        double[] pivots = new double[n];
        double[] minors = new double[n];
        if (on) trace.step(new DefinitenessStep.Start(A));
        for (int k = 0; k < n; k++) {
            double d = S[k][k];
            pivots[k] = d;
            minors[k] = k == 0 ? d : minors[k - 1] * d;
            if (on) trace.step(new DefinitenessStep.Pivot(k, d, minors[k], rest(S, k)));
            if (!(d > 0)) {
                Vector x = witness(S, k);
                if (on) trace.step(new DefinitenessStep.Witness(x, x.dot(A.times(x))));
                return new Definiteness(A, first(pivots, k + 1), first(minors, k + 1), x);
            }
            for (int i = k + 1; i < n; i++) {
                double factor = S[i][k] / d;
                for (int j = k + 1; j < n; j++) S[i][j] -= factor * S[k][j];
                S[i][k] = factor;
            }
        }
        if (on) trace.step(new DefinitenessStep.Positive(Vector.of(pivots)));
        return new Definiteness(A, Vector.of(pivots), Vector.of(minors), null);
    }

    private static void check(Matrix A) {
        Shapes.notEmpty(A, "A");
        Shapes.square(A, "A");
        Shapes.finite(A, "A");
        double allowed = 0x1p-40 * A.maxNorm();
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < i; j++)
                if (Math.abs(0.5 * A.get(i, j) - 0.5 * A.get(j, i)) > allowed)
                    throw new IllegalArgumentException("A is not symmetric: A[" + i + "][" + j + "] is " + A.get(i, j)
                            + ", A[" + j + "][" + i + "] is " + A.get(j, i));
    }

    private static Matrix rest(double[][] S, int k) {
        int m = S.length - k;
        double[] entries = new double[m * m];
        for (int i = 0; i < m; i++) System.arraycopy(S[k + i], k, entries, i * m, m);
        return Matrix.of(m, m, entries);
    }

    private static Vector first(double[] x, int n) {
        double[] y = new double[n];
        System.arraycopy(x, 0, y, 0, n);
        return Vector.of(y);
    }

    /** The x = (x₁, …, x_{k−1}, 1, 0, …) that makes the squares before pivot k vanish. */
    private static Vector witness(double[][] S, int k) {
        double[] x = new double[S.length];
        x[k] = 1;
        for (int i = k - 1; i >= 0; i--) for (int j = i + 1; j <= k; j++) x[i] -= S[j][i] * x[j];
        return Vector.of(x);
    }

    /** Whether A is positive definite. */
    public boolean isPositiveDefinite() {
        return witness == null;
    }

    /** {@code xᵀAx}, the quadratic form of A. */
    public double form(Vector x) {
        return DotProduct.of(x, A.times(x));
    }

    /** The eigenvalues in ascending order, and the directions they belong to. */
    public SymmetricEigen eigen() {
        return SymmetricEigen.of(A);
    }

    /** That the pivots exceed what rounding can have put there, or that {@code xᵀAx ≤ 0} for the witness. */
    public Certificate certificate() {
        if (witness != null)
            return Certificate.of(
                    "xᵀAx ≤ 0 for an x ≠ 0",
                    new Check("xᵀAx", Math.max(0, form(witness)), rounding(witness)),
                    Check.exact("x ≠ 0", witness.maxNorm() > 0));
        boolean positive = true;
        for (int k = 0; k < pivots.size(); k++) positive &= pivots.get(k) > A.rows() * EPSILON * Math.abs(A.get(k, k));
        return Certificate.of("A is positive definite", Check.exact("pivots beyond rounding", positive));
    }

    private double rounding(Vector x) {
        double sum = PNorm.ONE.norm(x);
        return 8 * (x.size() + 2) * EPSILON * A.maxNorm() * sum * sum;
    }

    @Override
    public String toString() {
        Printed out = Printed.of(isPositiveDefinite() ? "A is positive definite" : "A is not positive definite")
                .put("pivots", pivots);
        if (witness != null) out.put("x", witness).put("xᵀAx", form(witness));
        return out.line(certificate()).toString();
    }
}
