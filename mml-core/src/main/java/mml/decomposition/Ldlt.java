package mml.decomposition;

import static mml.kernel.Rounding.EPSILON;
import static mml.kernel.Rounding.direct;

import java.util.List;
import java.util.stream.IntStream;
import mml.kernel.LongProduct;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Permutation;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.SingularMatrixException;
import mml.matrix.Symmetric;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * {@code PAPᵀ = LDLᵀ} of any symmetric matrix: Cholesky's decomposition without its square roots, and so without its
 * need for a positive definite A. L has ones on its diagonal; D is diagonal but for 2×2 blocks where no entry on the
 * diagonal can serve as a pivot, as in {@code [0 1; 1 0]}.
 *
 * <p>Rows and columns are swapped alike. Of what is left, the largest entry on the diagonal comes up as the pivot d, if
 * it is at least {@code (1 + √17)/8} times the largest off it; else the two indices of the latter come up as a 2×2 pivot
 * E (Bunch and Parlett 1971). With c the column, or C the two columns, below the pivot
 * <pre>
 *   l = c / d,  S ← S − l cᵀ        or        L = C E⁻¹,  S ← S − L Cᵀ
 * </pre>
 *
 * <p>Takes n³/3 operations, and as many comparisons for the pivots. No entry of L exceeds 2.79. By Sylvester's law A has
 * as many positive and negative eigenvalues as D, the {@link #inertia()}, and every 2×2 block has one of each.
 *
 * @param A n×n, symmetric
 * @param L n×n, lower triangular, ones on the diagonal
 * @param D n×n, symmetric, with blocks of size one and two
 * @param P row i of PAPᵀ is row {@code P.get(i)} of A, and columns likewise
 * @mml §4.3, §3.2.3
 */
public record Ldlt(Matrix A, Matrix L, Matrix D, Permutation P) {
    private static final double ALPHA = (1 + Math.sqrt(17)) / 8; // one and two pivots let entries grow alike

    /** How many eigenvalues are positive, negative, and zero to working precision. */
    public record Inertia(int positive, int negative, int zero) {}

    public static Ldlt of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches; a singular matrix too.
     *
     * @param A n×n, symmetric up to rounding; its symmetric part is decomposed
     * @throws IllegalArgumentException if A is empty, not square, not finite or not symmetric
     * @throws MagnitudeException if an entry of D is beyond the largest double
     */
    public static Ldlt of(Matrix A, Tracer<? super LdltStep> trace) {
        Shapes.notEmpty(A, "A");
        double scale = Scaling.of(A);
        double[][] S = Symmetric.rows(A, scale);
        int n = S.length;
        double[][] L = Matrix.identity(n).toArray();
        int[] order = Permutation.identity(n).toArray();
        if (trace.on()) trace.step(new LdltStep.Start(scale, Matrix.of(S)));
        for (int k = 0; k < n; ) {
            int p = k;
            int i = k; // (i, j) is the largest entry off the diagonal
            int j = k;
            double largest = 0;
            for (int r = k; r < n; r++) {
                if (Math.abs(S[r][r]) > Math.abs(S[p][p])) p = r;
                for (int q = k; q < r; q++)
                    if (Math.abs(S[r][q]) > largest) {
                        largest = Math.abs(S[r][q]);
                        i = r;
                        j = q;
                    }
            }
            if (Math.abs(S[p][p]) >= ALPHA * largest) {
                swap(S, L, order, k, p);
                if (S[k][k] == 0) break; // nothing is left
                eliminate(S, L, k);
                if (trace.on()) trace.step(new LdltStep.Pivot(k, S[k][k], list(order), Matrix.of(L), Matrix.of(S)));
                k++;
            } else {
                swap(S, L, order, k, j);
                swap(S, L, order, k + 1, i);
                eliminateTwo(S, L, k);
                if (trace.on()) trace.step(new LdltStep.Block(k, S[k + 1][k], list(order), Matrix.of(L), Matrix.of(S)));
                k += 2;
            }
        }
        for (double[] row : S) Scaling.undo(row, scale, "an entry of D");
        Ldlt ldlt = new Ldlt(A, Matrix.of(L), Matrix.of(S), Permutation.of(order));
        if (trace.on()) trace.step(new LdltStep.Done(list(order), ldlt.L, ldlt.D));
        return ldlt;
    }

    private static List<Integer> list(int[] order) {
        return IntStream.of(order).boxed().toList();
    }

    /** Index k of what is left changes places with another. */
    private static void swap(double[][] S, double[][] L, int[] order, int k, int to) {
        if (to == k) return;
        double[] row = S[k];
        S[k] = S[to];
        S[to] = row;
        for (double[] r : S) {
            double t = r[k];
            r[k] = r[to];
            r[to] = t;
        }
        for (int j = 0; j < k; j++) {
            double t = L[k][j];
            L[k][j] = L[to][j];
            L[to][j] = t;
        }
        int t = order[k];
        order[k] = order[to];
        order[to] = t;
    }

    private static void eliminate(double[][] S, double[][] L, int k) {
        double[] c = S[k].clone();
        for (int i = k + 1; i < c.length; i++) {
            double l = c[i] / c[k];
            L[i][k] = l;
            for (int j = k + 1; j <= i; j++) S[i][j] = S[j][i] = S[i][j] - l * c[j];
            S[i][k] = S[k][i] = 0;
        }
    }

    private static void eliminateTwo(double[][] S, double[][] L, int k) {
        double[] c = S[k].clone();
        double[] d = S[k + 1].clone();
        double e = c[k + 1];
        double a = c[k] / e;
        double b = d[k + 1] / e;
        for (int i = k + 2; i < c.length; i++) {
            double u = (b * (c[i] / e) - d[i] / e) / (a * b - 1);
            double v = (a * (d[i] / e) - c[i] / e) / (a * b - 1);
            L[i][k] = u;
            L[i][k + 1] = v;
            for (int j = k + 2; j <= i; j++) S[i][j] = S[j][i] = (S[i][j] - u * c[j]) - v * d[j];
            S[i][k] = S[k][i] = S[i][k + 1] = S[k + 1][i] = 0;
        }
    }

    private boolean twoAt(int k) {
        return k + 1 < A.rows() && D.get(k + 1, k) != 0;
    }

    /**
     * The x with {@code Ax = b}.
     *
     * @throws SingularMatrixException if A is singular to working precision
     */
    public Vector solve(Vector b) {
        int n = A.rows();
        Shapes.vector(b, n, "b");
        if (rcond() < EPSILON) return Lu.of(A).solve(b); // which tells bad scaling from singularity
        double[] x = b.toArray();
        inverseTimes(x);
        return Vector.of(MagnitudeException.check(x));
    }

    /** {@code x ← A⁻¹x = Pᵀ L⁻ᵀ D⁻¹ L⁻¹ P x}. */
    private void inverseTimes(double[] x) {
        int n = x.length;
        double[] b = x.clone();
        for (int i = 0; i < n; i++) {
            x[i] = b[P.get(i)];
            for (int j = 0; j < i; j++) x[i] -= L.get(i, j) * x[j];
        }
        for (int k = 0; k < n; k++) {
            if (twoAt(k)) {
                double e = D.get(k + 1, k);
                double u = D.get(k, k) / e;
                double v = D.get(k + 1, k + 1) / e;
                double p = x[k] / e;
                double q = x[k + 1] / e;
                x[k] = (v * p - q) / (u * v - 1);
                x[k + 1] = (u * q - p) / (u * v - 1);
                k++;
            } else x[k] /= D.get(k, k);
        }
        for (int i = n - 1; i > 0; i--) for (int j = 0; j < i; j++) x[j] -= L.get(i, j) * x[i];
        double[] y = x.clone();
        for (int i = 0; i < n; i++) x[P.get(i)] = y[i];
    }

    /** The X with {@code AX = B}, column by column. */
    public Matrix solve(Matrix B) {
        int n = A.rows();
        if (B.rows() != n) throw new IllegalArgumentException("B has " + Count.of(B.rows(), "row") + ", expected " + n);
        Shapes.finite(B, "B");
        if (rcond() < EPSILON) return Lu.of(A).solve(B);
        double[][] columns = B.transpose().toArray();
        for (double[] x : columns) {
            inverseTimes(x);
            MagnitudeException.check(x);
        }
        return Matrix.of(columns).transpose();
    }

    /** {@code A⁻¹}. */
    public Matrix inverse() {
        return solve(Matrix.identity(A.rows()));
    }

    /** An estimate of {@code 1 / (‖A‖₁ ‖A⁻¹‖₁)}, as that of {@link Lu#rcond()}; 0 when a pivot is zero. */
    public double rcond() {
        for (int k = 0; k < A.rows(); k++) {
            if (twoAt(k)) k++;
            else if (D.get(k, k) == 0) return 0;
        }
        return Regularity.of(A.rows(), Norms.one(A), 0, this::inverseTimes, this::inverseTimes)
                .rcond();
    }

    /** The signs of the eigenvalues of A; a pivot of at most {@code 8nε} of the largest entry of D, what rounding
     * may leave of a zero, counts as zero. */
    public Inertia inertia() {
        int n = A.rows();
        int[] count = new int[3];
        double zero = direct(n) * D.maxNorm();
        for (int k = 0; k < n; k++) {
            if (twoAt(k) && Math.abs(D.get(k + 1, k)) > zero) {
                count[0]++;
                count[1]++;
                k++;
            } else count[Math.abs(D.get(k, k)) <= zero ? 2 : D.get(k, k) > 0 ? 0 : 1]++;
        }
        return new Inertia(count[0], count[1], count[2]);
    }

    /** The number of eigenvalues that are not zero to working precision. */
    public int rank() {
        return A.rows() - inertia().zero();
    }

    /** {@code det A = det D}; infinite or 0 where it leaves the range of doubles. */
    public double determinant() {
        return sign() * pivots().value();
    }

    /** {@code log |det A|}, minus infinity for a singular matrix; finite for any size. */
    public double logAbsDeterminant() {
        return pivots().log();
    }

    /** The sign of the determinant: 1, −1, or 0 when a pivot is zero. */
    public int sign() {
        int sign = 1;
        for (int k = 0; k < A.rows(); k++) {
            if (twoAt(k)) {
                sign = -sign;
                k++;
            } else if (D.get(k, k) <= 0) sign = D.get(k, k) < 0 ? -sign : 0;
        }
        return sign;
    }

    private LongProduct pivots() {
        LongProduct d = new LongProduct();
        for (int k = 0; k < A.rows(); k++) {
            if (twoAt(k)) {
                double e = D.get(k + 1, k);
                d.times(Math.abs(e));
                d.times(Math.abs(e));
                d.times(1 - D.get(k, k) / e * (D.get(k + 1, k + 1) / e));
                k++;
            } else d.times(Math.abs(D.get(k, k)));
        }
        return d;
    }

    /** {@code PᵀLDLᵀP}, which is A up to rounding. */
    public Matrix reconstruct() {
        Matrix product = L.times(D).times(L.transpose());
        int n = A.rows();
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) a[P.get(i)][P.get(j)] = product.get(i, j);
        return Matrix.of(a);
    }

    /** That {@code PAPᵀ = LDLᵀ} up to rounding, and that no entry of L exceeds 2.79. */
    public Certificate certificate() {
        int n = A.rows();
        double asymmetry = A.minus(A.transpose()).maxNorm();
        double size = Math.max(A.maxNorm(), D.maxNorm());
        return Certificate.of(
                "PAPᵀ = LDLᵀ",
                new Check("‖A − PᵀLDLᵀP‖", A.minus(reconstruct()).maxNorm(), direct(n) * size + asymmetry),
                new Check("|l|", L.maxNorm(), 2.79));
    }

    @Override
    public String toString() {
        return Printed.of("decomposition PAPᵀ = LDLᵀ", A)
                .put("L", L)
                .put("D", D)
                .put("P", P.toString())
                .line(certificate())
                .toString();
    }
}
