package mml.decomposition;

import static mml.kernel.Rounding.EPSILON;

import mml.kernel.Block;
import mml.kernel.LongProduct;
import mml.kernel.SymmetricElimination;
import mml.kernel.Triangular;
import mml.kernel.Vectors;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Shapes;
import mml.matrix.SingularMatrixException;
import mml.matrix.Symmetric;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Cholesky decomposition {@code A = L Lᵀ} of a symmetric, positive definite matrix: a square root of A, and the proof
 * that A is positive definite.
 *
 * <p>Column by column, numbered from 1 as in the book,
 * <pre>
 *   l_jj = √( a_jj − Σ_{k&lt;j} l_jk² )
 *   l_ij = ( a_ij − Σ_{k&lt;j} l_ik l_jk ) / l_jj,   i &gt; j
 * </pre>
 *
 * <p>Takes n³/3 operations and needs no pivoting; {@code ‖A − L Lᵀ‖} is of the order {@code n ε ‖A‖}.
 *
 * @mml §4.3, Theorem 4.18, Example 4.10
 */
public final class Cholesky {

    private final Matrix A;
    private final double[] l; // L in the lower triangle; what stands above it means nothing
    private @Nullable Regularity regularity; // once a system was solved; the same whoever finds it

    private Cholesky(Matrix A, double[] l) {
        this.A = A;
        this.l = l;
    }

    public static Cholesky of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches.
     *
     * @param A n×n, symmetric up to rounding; its symmetric part is decomposed
     * @throws IllegalArgumentException if A is empty, not square, not finite or not symmetric
     * @throws NotPositiveDefiniteException if a pivot is not positive
     */
    public static Cholesky of(Matrix A, Tracer<? super CholeskyStep> trace) {
        double[] l = Symmetric.part(A);
        int n = A.rows();
        int done = trace.on() ? eliminate(A, l, trace) : SymmetricElimination.eliminate(n, l);
        if (done < n) throw new NotPositiveDefiniteException(done, l[done * n + done], witness(l, n, done));
        return new Cholesky(A, l);
    }

    /** The formulas as they stand; {@link SymmetricElimination} makes the same subtractions in the same order. */
    private static int eliminate(Matrix A, double[] l, Tracer<? super CholeskyStep> trace) {
        int n = A.rows();
        trace.step(new CholeskyStep.Start(Matrix.of(n, n, l)));
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) l[j * n + j] -= l[j * n + k] * l[j * n + k];
            double s = l[j * n + j];
            trace.step(new CholeskyStep.Pivot(j, s, lower(l, n, j)));
            if (!(s > 0)) return j;
            l[j * n + j] = Math.sqrt(s);
            for (int i = j + 1; i < n; i++) {
                for (int k = 0; k < j; k++) l[i * n + j] -= l[i * n + k] * l[j * n + k];
                l[i * n + j] /= l[j * n + j];
            }
            trace.step(new CholeskyStep.Column(j, lower(l, n, j + 1)));
        }
        return n;
    }

    /** The first columns of the lower triangle, zeros elsewhere. */
    private static Matrix lower(double[] l, int n, int columns) {
        double[] x = new double[n * n];
        for (int i = 0; i < n; i++) System.arraycopy(l, i * n, x, i * n, Math.min(i + 1, columns));
        return Matrix.of(n, n, x);
    }

    /** {@code x = (−L₁⁻ᵀ l, 1, 0)}, for which {@code xᵀAx} is the pivot that failed. */
    private static Vector witness(double[] l, int n, int j) {
        double[] x = new double[n];
        x[j] = 1;
        for (int k = 0; k < j; k++) x[k] = -l[j * n + k];
        for (int i = j - 1; i >= 0; i--) {
            x[i] /= l[i * n + i];
            for (int k = 0; k < i; k++) x[k] -= l[i * n + k] * x[i];
        }
        return Vector.of(x);
    }

    /** The Cholesky factor: n×n, lower triangular, positive diagonal. */
    public Matrix L() {
        return lower(l, A.rows(), A.rows());
    }

    /**
     * The x with {@code Ax = b}: {@code Ly = b}, then {@code Lᵀx = y}.
     *
     * @throws SingularMatrixException if A, scaled to ones on its diagonal, is singular to working precision
     */
    public Vector solve(Vector b) {
        int n = A.rows();
        Shapes.vector(b, n, "b");
        requireRegular();
        double[] x = b.toArray();
        inverseTimes(x);
        return Vector.of(MagnitudeException.check(x));
    }

    /** {@code x ← A⁻¹x}. */
    private void inverseTimes(double[] x) {
        solve(Block.of(x, x.length, 1));
    }

    private void requireRegular() {
        Regularity known = regularity;
        if (known == null) regularity = known = glance() < Regularity.SAFE ? Regularity.SURE : estimate();
        if (!known.singular()) return;
        int n = A.rows();
        int smallest = 0;
        for (int j = 1; j < n; j++) if (l[j * n + j] < l[smallest * n + smallest]) smallest = j;
        known.require(smallest);
    }

    /** The size of rows and columns does not count: they are scaled to ones on the diagonal, as the elimination is. */
    private Regularity estimate() {
        int n = A.rows();
        double[] d = new double[n];
        for (int i = 0; i < n; i++) d[i] = Math.sqrt(A.get(i, i));
        InverseNorm.Action inverse = x -> {
            for (int i = 0; i < n; i++) x[i] *= d[i];
            inverseTimes(x);
            for (int i = 0; i < n; i++) x[i] *= d[i];
        };
        return Regularity.of(n, n, EPSILON, inverse, inverse).forColumnsTimes(reciprocals(d));
    }

    private static double[] reciprocals(double[] d) {
        double[] r = new double[d.length];
        for (int i = 0; i < r.length; i++) r[i] = 1 / d[i];
        return r;
    }

    /** About {@code ‖A‖ ‖L⁻¹‖²}, seldom far below it: {@code Ly = e} is solved as in {@link Lu}. */
    private double glance() {
        int n = A.rows();
        double[] y = new double[n];
        double max = 0;
        double longest = 0;
        for (int i = 0; i < n; i++) {
            double s = Vectors.dot(i, l, i * n, y, 0);
            y[i] = (s > 0 ? -s - 1 : 1 - s) / l[i * n + i];
            longest = Math.max(longest, Math.abs(y[i]));
            max = Math.max(max, A.get(i, i));
        }
        return n * max * longest * longest;
    }

    /** An estimate of {@code 1 / (‖A‖₁ ‖A⁻¹‖₁)}, as that of {@link Lu#rcond()}. */
    public double rcond() {
        return Regularity.of(A.rows(), Norms.one(A), 0, this::inverseTimes, this::inverseTimes)
                .rcond();
    }

    /** The X with {@code AX = B}, column by column. */
    public Matrix solve(Matrix B) {
        int n = A.rows();
        if (B.rows() != n) throw new IllegalArgumentException("B has " + Count.of(B.rows(), "row") + ", expected " + n);
        Shapes.finite(B, "B");
        requireRegular();
        double[] x = B.entries();
        solve(Block.of(x, n, B.cols()));
        return Matrix.of(n, B.cols(), MagnitudeException.check(x));
    }

    private void solve(Block X) {
        Block F = Block.of(l, A.rows(), A.rows());
        Triangular.solveLower(F, false, X);
        Triangular.solveUpper(F.transpose(), false, X);
    }

    /** {@code A⁻¹}. */
    public Matrix inverse() {
        return solve(Matrix.identity(A.rows()));
    }

    /** {@code det A = l₁₁² l₂₂² ⋯}; infinite or 0 where it leaves the range of doubles. */
    public double determinant() {
        return pivots().value();
    }

    /** {@code log det A}, finite for any size. */
    public double logDeterminant() {
        return pivots().log();
    }

    private LongProduct pivots() {
        LongProduct d = new LongProduct();
        int n = A.rows();
        for (int i = 0; i < n; i++) {
            d.times(l[i * n + i]);
            d.times(l[i * n + i]);
        }
        return d;
    }

    /** n: a positive definite matrix is regular. */
    public int rank() {
        return A.rows();
    }

    /** {@code LLᵀ}, which is A up to rounding. */
    public Matrix reconstruct() {
        Matrix L = L();
        return L.times(L.transpose());
    }

    /** That {@code A = LLᵀ} up to rounding, and that the diagonal of L is positive. */
    public Certificate certificate() {
        int n = A.rows();
        boolean positive = true;
        for (int i = 0; i < n; i++) positive &= l[i * n + i] > 0;
        double asymmetry = A.minus(A.transpose()).maxNorm();
        return Certificate.of(
                "A = LLᵀ",
                new Check(
                        "‖A − LLᵀ‖", A.minus(reconstruct()).maxNorm(), 2 * (n + 2) * EPSILON * A.maxNorm() + asymmetry),
                Check.exact("l_jj > 0", positive));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Cholesky d && A.equals(d.A) && L().equals(d.L());
    }

    @Override
    public int hashCode() {
        return L().hashCode();
    }

    @Override
    public String toString() {
        return Printed.of("Cholesky decomposition A = LLᵀ", A)
                .put("L", L())
                .line(certificate())
                .toString();
    }
}
