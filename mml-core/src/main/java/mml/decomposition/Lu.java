package mml.decomposition;

import static mml.kernel.Rounding.EPSILON;
import static mml.kernel.Rounding.direct;
import static mml.kernel.Rounding.negligible;

import java.util.Arrays;
import java.util.Objects;
import mml.kernel.Block;
import mml.kernel.Elimination;
import mml.kernel.LongProduct;
import mml.kernel.Triangular;
import mml.kernel.Vectors;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Permutation;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Gaussian elimination written as a product, {@code PA = LU}: row swaps P, multipliers L, row echelon form U.
 *
 * <p>Column by column the largest entry on or below the diagonal comes up as the pivot (partial pivoting, so that no
 * multiplier exceeds one), and with rows counted from 1
 * <pre>
 *   l_ij = a_ij / a_jj,   a_ik ← a_ik − l_ij a_jk,   i &gt; j, k &gt; j
 * </pre>
 *
 * <p>Takes 2n³/3 operations for n×n; any shape has an LU decomposition. {@code ‖PA − LU‖} is of the order
 * {@code n ε ‖A‖} times the growth of the entries, which is small in practice.
 *
 * @mml §2.3.2, §4.1, Theorem 4.1
 */
public final class Lu {
    private static final double HUGE = 0x1p960;

    private final Matrix A;
    private final double[] lu; // L below the diagonal, U on and above it
    private final int[] swaps;
    private final double scale; // lu belongs to scale·A
    private final double largest; // entry of it
    private @Nullable Regularity regularity; // once a system was solved; the same whoever finds it

    private Lu(Matrix A, double[] lu, int[] swaps, double scale, double largest) {
        this.A = A;
        this.lu = lu;
        this.swaps = swaps;
        this.scale = scale;
        this.largest = largest;
    }

    public static Lu of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches; a singular matrix too.
     *
     * @param A m×n
     * @throws IllegalArgumentException if A is empty or has an entry that is not finite
     */
    public static Lu of(Matrix A, Tracer<? super LuStep> trace) {
        Shapes.notEmpty(A, "A");
        double largest = Shapes.finite(A, "A");
        double[] lu = A.entries();
        double scale = largest > HUGE ? 0x1p-60 : largest < 1 / HUGE ? Scaling.toOne(largest) : 1;
        if (scale != 1) Scaling.times(lu, scale);
        int[] swaps = new int[Math.min(A.rows(), A.cols())];
        if (trace.on()) eliminate(A, lu, swaps, trace);
        else Elimination.eliminate(A.rows(), A.cols(), lu, swaps);
        Lu result = new Lu(A, lu, swaps, scale, largest * scale);
        if (trace.on()) trace.step(new LuStep.Done(result.L(), result.shownU()));
        return result;
    }

    /** The elimination as the book writes it; {@link Elimination} makes the same subtractions in the same order. */
    private static void eliminate(Matrix A, double[] u, int[] swaps, Tracer<? super LuStep> trace) {
        int m = A.rows();
        int n = A.cols();
        trace.step(new LuStep.Start(A));
        for (int j = 0; j < swaps.length; j++) {
            int p = j;
            for (int i = j + 1; i < m; i++) if (Math.abs(u[i * n + j]) > Math.abs(u[p * n + j])) p = i;
            swaps[j] = p;
            trace.step(new LuStep.Pivot(j, p, u[p * n + j]));
            if (p != j) {
                for (int k = 0; k < n; k++) {
                    double t = u[j * n + k];
                    u[j * n + k] = u[p * n + k];
                    u[p * n + k] = t;
                }
                trace.step(new LuStep.Swap(j, p, Matrix.of(m, n, u)));
            }
            if (u[j * n + j] == 0 || j == m - 1) continue;
            for (int i = j + 1; i < m; i++) {
                double l = u[i * n + j] /= u[j * n + j];
                for (int k = j + 1; k < n; k++) u[i * n + k] -= l * u[j * n + k];
            }
            trace.step(new LuStep.Eliminated(j, Matrix.of(m, n, u)));
        }
    }

    /** m×min(m, n), lower triangular, ones on the diagonal. */
    public Matrix L() {
        int n = A.cols();
        int k = swaps.length;
        double[] l = new double[A.rows() * k];
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < k && j <= i; j++) l[i * k + j] = i == j ? 1 : lu[i * n + j];
        return Matrix.of(A.rows(), k, l);
    }

    /**
     * min(m, n)×n, upper triangular.
     *
     * @throws MagnitudeException if an entry of U is beyond the largest double
     */
    public Matrix U() {
        int n = A.cols();
        double[] u = scaledU();
        Scaling.undo(u, scale, "an entry of U");
        return Matrix.of(swaps.length, n, u);
    }

    private Matrix shownU() {
        double[] u = scaledU();
        Scaling.shown(u, scale);
        return Matrix.of(swaps.length, A.cols(), u);
    }

    private double[] scaledU() {
        int n = A.cols();
        double[] u = new double[swaps.length * n];
        for (int i = 0; i < swaps.length; i++) System.arraycopy(lu, i * n + i, u, i * n + i, n - i);
        return u;
    }

    /** Row i of PA is row {@code P().get(i)} of A. */
    public Permutation P() {
        return Permutation.of(order());
    }

    private int[] order() {
        int[] p = new int[A.rows()];
        for (int i = 0; i < p.length; i++) p[i] = i;
        for (int j = 0; j < swaps.length; j++) {
            int t = p[j];
            p[j] = p[swaps[j]];
            p[swaps[j]] = t;
        }
        return p;
    }

    /**
     * The x with {@code Ax = b}.
     *
     * @throws SingularMatrixException if a pivot is zero, or A is singular to working precision: no digit of x would
     *     be right
     */
    public Vector solve(Vector b) {
        int n = Shapes.square(A, "A");
        Shapes.vector(b, n, "b");
        Regularity regularity = regularity();
        if (regularity.singular())
            return solveEquilibrated(Matrix.ofColumns(b), regularity).column(0);
        double[] x = b.toArray();
        if (scale != 1) Scaling.times(x, scale);
        inverseTimes(x);
        return Vector.of(MagnitudeException.check(x));
    }

    /** The X with {@code AX = B}, column by column. */
    public Matrix solve(Matrix B) {
        int n = Shapes.square(A, "A");
        if (B.rows() != n) throw new IllegalArgumentException("B has " + Count.of(B.rows(), "row") + ", expected " + n);
        Shapes.finite(B, "B");
        int r = B.cols();
        Regularity regularity = regularity();
        if (regularity.singular()) return solveEquilibrated(B, regularity);
        int[] p = order();
        double[] b = B.entries();
        double[] x = new double[n * r];
        for (int i = 0; i < n; i++) System.arraycopy(b, p[i] * r, x, i * r, r);
        if (scale != 1) Scaling.times(x, scale);
        solve(Block.of(x, n, r));
        return Matrix.of(n, r, MagnitudeException.check(x));
    }

    /**
     * {@code A⁻¹}, the solution of {@code AX = I}. To solve a system, {@link #solve(Vector)} is faster and more exact.
     */
    public Matrix inverse() {
        return solve(Matrix.identity(A.rows()));
    }

    /** {@code det A = ± u₁₁u₂₂⋯}; infinite or 0 where it leaves the range of doubles. */
    public double determinant() {
        return sign() * pivots().value();
    }

    /** {@code log |det A|}, minus infinity for a singular matrix; finite for any size. */
    public double logAbsDeterminant() {
        return pivots().log();
    }

    /** The sign of the determinant: 1, −1, or 0 when a pivot is zero. */
    public int sign() {
        int n = Shapes.square(A, "A");
        int sign = 1;
        for (int j = 0; j < n; j++) {
            if (swaps[j] != j) sign = -sign;
            double u = lu[j * n + j];
            if (u == 0) return 0;
            if (u < 0) sign = -sign;
        }
        return sign;
    }

    private LongProduct pivots() {
        int n = Shapes.square(A, "A");
        LongProduct d = new LongProduct();
        for (int j = 0; j < n; j++) d.times(Math.abs(lu[j * n + j]));
        for (int j = 0; j < n && scale != 1; j++) d.times(1 / scale);
        return d;
    }

    /**
     * The pivots that are not zero beside {@code max(m, n) ε |u₁₁|}: the rank as elimination sees it. The singular
     * values decide it more reliably.
     */
    public int rank() {
        int n = A.cols();
        double max = 0;
        for (int i = 0; i < swaps.length; i++) max = Math.max(max, Math.abs(lu[i * n + i]));
        double tolerance = negligible(A.rows(), n) * max;
        int rank = 0;
        for (int i = 0; i < swaps.length; i++) if (Math.abs(lu[i * n + i]) > tolerance) rank++;
        return rank;
    }

    /**
     * An estimate of {@code 1 / (‖A‖₁ ‖A⁻¹‖₁)}, seldom off by more than a factor of three (Hager 1984, Higham 1988);
     * 0 when a pivot is zero. Below 1e-16 a solution has no right digit.
     */
    public double rcond() {
        Shapes.square(A, "A");
        return zeroPivot() >= 0 ? 0 : estimate().rcond();
    }

    /** {@code x ← A⁻¹x = U⁻¹L⁻¹Px}, for {@code scale·A}. */
    private void inverseTimes(double[] x) {
        int n = x.length;
        for (int j = 0; j < n; j++) {
            double t = x[j];
            x[j] = x[swaps[j]];
            x[swaps[j]] = t;
        }
        solve(Block.of(x, n, 1));
    }

    /** {@code X ← U⁻¹L⁻¹X}. */
    private void solve(Block X) {
        Block F = Block.of(lu, A.rows(), A.rows());
        Triangular.solveLower(F, true, X);
        Triangular.solveUpper(F, false, X);
    }

    /** {@code x ← A⁻ᵀx = PᵀL⁻ᵀU⁻ᵀx}. */
    private void inverseTransposedTimes(double[] x) {
        int n = x.length;
        Block X = Block.of(x, n, 1);
        Block F = Block.of(lu, n, n).transpose();
        Triangular.solveLower(F, false, X);
        Triangular.solveUpper(F, true, X);
        for (int j = n - 1; j >= 0; j--) {
            double t = x[j];
            x[j] = x[swaps[j]];
            x[swaps[j]] = t;
        }
    }

    /** What is known of A as it is scaled; a zero pivot is refused at once. */
    private Regularity regularity() {
        int j = zeroPivot();
        if (j >= 0) throw new SingularMatrixException("A", j, kernel(j), 0);
        Regularity known = regularity;
        if (known == null) regularity = known = glance() < Regularity.SAFE ? Regularity.SURE : estimate();
        return known;
    }

    private Regularity estimate() {
        double norm = Norms.one(scale == 1 ? A : A.times(scale));
        return Regularity.of(A.rows(), norm, EPSILON / 2, this::inverseTimes, this::inverseTransposedTimes);
    }

    /** The first pivot that is zero, or −1. */
    private int zeroPivot() {
        int n = A.rows();
        for (int j = 0; j < n; j++) if (lu[j * n + j] == 0) return j;
        return -1;
    }

    /**
     * A is singular to working precision, unless its large condition number is due to the size of rows and columns
     * only, as that of {@code diag(1, 1e-20)} is.
     */
    private Matrix solveEquilibrated(Matrix B, Regularity regularity) {
        Equilibrated E = new Equilibrated(A);
        Lu factors = of(E.matrix);
        if (factors.zeroPivot() >= 0 || factors.regularity().singular()) regularity.require(smallestPivot());
        double[][] b = B.toArray();
        for (int i = 0; i < b.length; i++) Scaling.times(b[i], E.row[i]);
        double[][] x = factors.solve(Matrix.of(b)).toArray();
        for (int i = 0; i < x.length; i++) {
            Scaling.times(x[i], E.column[i]);
            MagnitudeException.check(x[i]);
        }
        return Matrix.of(x);
    }

    /**
     * About {@code ‖A‖ ‖A⁻¹‖}, seldom far below it: {@code Aᵀy = e} is solved for a vector e of ones and
     * minus ones that are chosen, on the way, to make y grow (Cline, Moler, Stewart and Wilkinson 1979). Costs a
     * fraction of one solution.
     */
    private double glance() {
        int n = A.rows();
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = (y[i] > 0 ? -y[i] - 1 : 1 - y[i]) / lu[i * n + i];
            for (int j = i + 1; j < n; j++) y[j] += lu[i * n + j] * y[i];
        }
        double most = n * largest * Vectors.largest(y);
        if (n < 30 && most * (1 << n) < Regularity.SAFE)
            return most; // no multiplier exceeds one: L⁻¹ adds less than 2ⁿ
        for (int i = n - 1; i > 0; i--) for (int j = 0; j < i; j++) y[j] -= lu[i * n + j] * y[i];
        return n * largest * Vectors.largest(y);
    }

    private int smallestPivot() {
        int n = A.rows();
        int last = 0;
        for (int j = 1; j < n; j++) if (Math.abs(lu[j * n + j]) <= Math.abs(lu[last * n + last])) last = j;
        return last;
    }

    /** An x with {@code Ux = 0}: one in place j, where the pivot is zero, the rest by back substitution. */
    private Matrix kernel(int j) {
        int n = A.rows();
        double[] x = new double[n];
        x[j] = 1;
        for (int i = j - 1; i >= 0; i--) x[i] = -Vectors.dot(j - i, lu, i * n + i + 1, x, i + 1) / lu[i * n + i];
        return Regularity.direction(x);
    }

    /** {@code PᵀLU}, which is A up to rounding. */
    public Matrix reconstruct() {
        double[] product = L().times(U()).entries();
        double[] a = new double[product.length];
        int n = A.cols();
        int[] p = order();
        for (int i = 0; i < p.length; i++) System.arraycopy(product, i * n, a, p[i] * n, n);
        return Matrix.of(A.rows(), n, a);
    }

    /** That {@code PA = LU} up to rounding, and that no multiplier exceeds one. */
    public Certificate certificate() {
        int n = Math.max(A.rows(), A.cols());
        Matrix L = L();
        return Certificate.of(
                "PA = LU",
                new Check(
                        "‖PA − LU‖",
                        A.minus(reconstruct()).maxNorm(),
                        direct(n) * Math.max(A.maxNorm(), U().maxNorm())),
                new Check("|l|", L.maxNorm(), 1));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Lu d && A.equals(d.A) && Arrays.equals(lu, d.lu) && Arrays.equals(swaps, d.swaps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(A, Arrays.hashCode(lu));
    }

    @Override
    public String toString() {
        return Printed.of("LU decomposition PA = LU", A)
                .put("L", L())
                .put("U", U())
                .put("P", P().toString())
                .line(certificate())
                .toString();
    }
}
