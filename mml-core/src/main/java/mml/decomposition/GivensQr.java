package mml.decomposition;

import static mml.kernel.Rounding.direct;

import java.util.Arrays;
import mml.kernel.Givens;
import mml.kernel.LongProduct;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.SingularMatrixException;
import mml.matrix.Snapshots;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * {@code A = QR} by the rotations of the book: each turns two rows, the p-th and the q-th, in their plane by the angle
 * that makes one entry below the diagonal zero, column after column, from the diagonal down. With the two entries
 * {@code a = a_pp} and {@code b = a_qp}
 * <pre>
 *   c = a / r,  s = b / r,  r = √(a² + b²),    row p ← c · row p + s · row q,    row q ← c · row q − s · row p
 * </pre>
 * which is {@code R_pq(−θ)} of §3.9.3 with {@code c = cos θ}, {@code s = sin θ}.
 *
 * <p>Takes 3mn² − n³ operations for m×n, m ≥ n, half as many again as the reflections of {@link Qr}; pays where most
 * entries below the diagonal are zero already, since those need no rotation. All rotations have determinant one, so det
 * A is the product of the diagonal of R, whose entries but the last are not negative.
 *
 * @mml §3.8.3, §3.9.3
 */
public final class GivensQr {

    private final Matrix A;
    private final double scale; // r belongs to scale·A
    private final double[] r; // m×n, upper triangular
    private final double[][] c; // of the rotation of rows p and q at [p][q]
    private final double[][] s;

    private GivensQr(Matrix A, double scale) {
        this.A = A;
        this.scale = scale;
        int m = A.rows();
        int k = Math.min(m, A.cols());
        r = A.entries();
        if (scale != 1) Scaling.times(r, scale);
        c = new double[k][m];
        s = new double[k][m];
        for (double[] row : c) Arrays.fill(row, 1);
    }

    public static GivensQr of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches.
     *
     * @param A m×n
     * @throws IllegalArgumentException if A is empty or has an entry that is not finite
     */
    public static GivensQr of(Matrix A, Tracer<? super GivensQrStep> trace) {
        Shapes.notEmpty(A, "A");
        Shapes.finite(A, "A");
        GivensQr qr = new GivensQr(A, Scaling.of(A));
        int m = A.rows();
        int n = A.cols();
        Snapshots seen = new Snapshots();
        if (trace.on()) trace.step(new GivensQrStep.Start(qr.scale, Matrix.of(m, n, qr.r)));
        for (int p = 0; p < qr.c.length; p++)
            for (int q = p + 1; q < m; q++) {
                if (qr.r[q * n + p] == 0) continue;
                qr.rotate(p, q);
                if (trace.on())
                    trace.step(
                            new GivensQrStep.Rotated(p, q, qr.c[p][q], qr.s[p][q], seen.next(Matrix.of(m, n, qr.r))));
            }
        if (trace.on()) trace.step(new GivensQrStep.Done(qr.Q(), qr.shownR()));
        return qr;
    }

    private void rotate(int p, int q) {
        int n = A.cols();
        double a = r[p * n + p];
        double b = r[q * n + p];
        double lift = Givens.lift(a, b);
        double length = Givens.hypot(lift * a, lift * b);
        c[p][q] = lift * a / length;
        s[p][q] = lift * b / length;
        r[p * n + p] = length / lift;
        r[q * n + p] = 0;
        Givens.rotate(n - p - 1, r, p * n + p + 1, q * n + p + 1, c[p][q], s[p][q]);
    }

    /** m×min(m, n), with orthonormal columns. */
    public Matrix Q() {
        int k = c.length;
        double[] q = new double[A.rows() * k];
        for (int i = 0; i < k; i++) q[i * k + i] = 1;
        applyQ(q, k);
        return Matrix.of(A.rows(), k, q);
    }

    /** {@code X ← QX}: the rotations the other way round, the last one first. */
    private void applyQ(double[] x, int cols) {
        for (int p = c.length - 1; p >= 0; p--)
            for (int q = A.rows() - 1; q > p; q--)
                if (s[p][q] != 0) Givens.rotate(cols, x, p * cols, q * cols, c[p][q], -s[p][q]);
    }

    /**
     * min(m, n)×n, upper triangular.
     *
     * @throws MagnitudeException if an entry of R is beyond the largest double
     */
    public Matrix R() {
        double[] u = Arrays.copyOf(r, c.length * A.cols());
        Scaling.undo(u, scale, "an entry of R");
        return Matrix.of(c.length, A.cols(), u);
    }

    private Matrix shownR() {
        double[] u = Arrays.copyOf(r, c.length * A.cols());
        Scaling.shown(u, scale);
        return Matrix.of(c.length, A.cols(), u);
    }

    /**
     * The x that makes {@code ‖Ax − b‖} smallest: {@code Rx = Qᵀb} by back substitution. Exact solution for a square A.
     *
     * @param b m entries
     * @throws IllegalArgumentException if A has more columns than rows
     * @throws SingularMatrixException if the columns of A are dependent to working precision; {@link LeastSquares} has
     *     an answer then, too
     */
    public Vector solve(Vector b) {
        int n = A.cols();
        if (A.rows() < n)
            throw new IllegalArgumentException(
                    "A is " + Shapes.shape(A) + ", expected at least as many rows as columns; LeastSquares takes it");
        Shapes.vector(b, A.rows(), "b");
        UpperTriangle R = new UpperTriangle(r, n);
        R.requireRegular();
        double size = Scaling.of(b.maxNorm());
        double[] y = b.times(size).toArray();
        for (int p = 0; p < c.length; p++)
            for (int q = p + 1; q < y.length; q++) Givens.rotate(1, y, p, q, c[p][q], s[p][q]);
        double[] x = Arrays.copyOf(y, n);
        R.solve(x);
        for (int i = 0; i < n; i++) x[i] = x[i] * scale / size;
        return Vector.of(MagnitudeException.check(x));
    }

    /** {@code det A}: the product of the diagonal of R, since rotations have determinant one. */
    public double determinant() {
        int n = Shapes.square(A, "A");
        LongProduct d = new LongProduct();
        boolean negative = false;
        for (int j = 0; j < n; j++) {
            negative ^= r[j * n + j] < 0;
            d.times(Math.abs(r[j * n + j]));
            d.times(1 / scale);
        }
        return negative ? -d.value() : d.value();
    }

    /** {@code QR}, which is A up to rounding. */
    public Matrix reconstruct() {
        double[] x = r.clone();
        if (scale == 1) applyQ(x, A.cols());
        else Scaling.columnwise(x, A.cols(), scale, columns -> applyQ(columns, A.cols()), "an entry of QR");
        return Matrix.of(A.rows(), A.cols(), x);
    }

    /** That {@code A = QR} up to rounding, and that the columns of Q are orthonormal. */
    public Certificate certificate() {
        int size = Math.max(A.rows(), A.cols());
        return Certificate.of(
                "A = QR",
                new Check("max ‖a_j − (QR)_j‖ / ‖a_j‖", Norms.byColumn(A.minus(reconstruct()), A), direct(size)),
                new Check("‖I − QᵀQ‖", Norms.orthonormality(Q()), direct(size)));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof GivensQr d && A.equals(d.A) && Arrays.equals(r, d.r) && Arrays.deepEquals(s, d.s);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(r);
    }

    @Override
    public String toString() {
        return Printed.of("QR decomposition A = QR by Givens rotations", A)
                .put("Q", Q())
                .put("R", R())
                .line(certificate())
                .toString();
    }
}
