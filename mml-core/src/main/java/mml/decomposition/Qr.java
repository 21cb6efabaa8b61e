package mml.decomposition;

import java.util.Arrays;
import mml.kernel.Vectors;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * {@code A = QR} with orthonormal columns in Q and an upper triangular R, by Householder reflections: what Gram–Schmidt
 * finds, but orthogonal to the last digit however nearly dependent the columns are.
 *
 * <p>For column j let x be its part on and below the diagonal. The reflection
 * <pre>
 *   H = I − τ v vᵀ,   v = x − β e₁ scaled to v₁ = 1,   β = −sign(x₁) ‖x‖,   τ = (β − x₁) / β
 * </pre>
 * sends x to {@code β e₁}; applied to the columns to the right as well, it leaves {@code R = H_n ⋯ H₁ A}, and
 * {@code Q = H₁ ⋯ H_n}. Reflections of {@value #PANEL} columns are applied together, as matrix products.
 *
 * <p>Takes 2mn² − 2n³/3 operations for m×n, m ≥ n. A diagonal entry of R may have either sign.
 *
 * @mml §3.8.3
 */
public final class Qr {
    private static final double EPSILON = 0x1p-52;
    static final int PANEL = 32;

    private final Matrix A;
    private final double scale; // r belongs to scale·A
    private final double[] r; // m×n; R on and above the diagonal of its first min(m, n) rows
    private final double[][] panels; // the v of each panel as rows, from its first row on
    private final double[] tau;

    private Qr(Matrix A, double scale) {
        this.A = A;
        this.scale = scale;
        int k = Math.min(A.rows(), A.cols());
        r = A.entries();
        if (scale != 1) Scaling.times(r, scale);
        panels = new double[(k + PANEL - 1) / PANEL][];
        tau = new double[k];
    }

    public static Qr of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches.
     *
     * @param A m×n
     * @throws IllegalArgumentException if A is empty or has an entry that is not finite
     */
    public static Qr of(Matrix A, Tracer<? super QrStep> trace) {
        Shapes.notEmpty(A, "A");
        Shapes.finite(A, "A");
        Qr qr = new Qr(A, Scaling.of(A));
        if (trace.on()) trace.step(new QrStep.Start(qr.scale, Matrix.of(A.rows(), A.cols(), qr.r)));
        qr.reduce(trace);
        if (trace.on()) trace.step(new QrStep.Done(qr.Q(), qr.R()));
        return qr;
    }

    private void reduce(Tracer<? super QrStep> trace) {
        int m = A.rows();
        int n = A.cols();
        for (int j = 0; j < tau.length; j += PANEL) {
            int count = Math.min(PANEL, tau.length - j);
            double[] V = panel(j, count, trace);
            panels[j / PANEL] = V;
            int rest = n - j - count;
            if (rest > 0) Reflector.applyLeft(r, n, j, j + count, m - j, rest, V, count, tau, j, true);
            if (trace.on() && n > PANEL) trace.step(new QrStep.Panel(j, count, Matrix.of(m, n, r)));
        }
    }

    /** Reduces columns {@code first} to {@code first + count − 1}, each in its own array, and returns their v. */
    private double[] panel(int first, int count, Tracer<? super QrStep> trace) {
        int m = A.rows();
        int n = A.cols();
        int length = m - first;
        double[][] c = new double[count][length];
        for (int i = 0; i < length; i++) {
            int row = (first + i) * n + first;
            for (int j = 0; j < count; j++) c[j][i] = r[row + j];
        }
        double[] V = new double[count * length];
        for (int j = 0; j < count; j++) {
            double[] v = c[j];
            for (int i = 0; i < j; i++) r[(first + i) * n + first + j] = v[i];
            double beta = Reflector.make(v, j, length, j, tau, first + j);
            for (int q = j + 1; q < count; q++) {
                double s = tau[first + j] * Vectors.dot(v, c[q], j, length);
                for (int i = j; i < length; i++) c[q][i] -= s * v[i];
            }
            System.arraycopy(v, j, V, j * length + j, length - j);
            r[(first + j) * n + first + j] = beta;
            for (int i = j + 1; i < length; i++) r[(first + i) * n + first + j] = 0;
            if (trace.on() && n <= PANEL) trace.step(reflected(c, V, j));
        }
        return V;
    }

    /** The state within the only panel of a small matrix: columns after j are still in their arrays. */
    private QrStep reflected(double[][] c, double[] V, int j) {
        int m = A.rows();
        int n = A.cols();
        double[] now = r.clone();
        for (int q = j + 1; q < c.length; q++) for (int i = 0; i < m; i++) now[i * n + q] = c[q][i];
        if (n > c.length) {
            double[] seen = Arrays.copyOf(V, (j + 1) * m);
            Reflector.applyLeft(now, n, 0, c.length, m, n - c.length, seen, j + 1, tau, 0, true);
        }
        Vector v = Vector.of(Arrays.copyOfRange(V, j * m, (j + 1) * m));
        return new QrStep.Reflected(j, tau[j], v, Matrix.of(m, n, now));
    }

    /** m×min(m, n), with orthonormal columns. */
    public Matrix Q() {
        return q(tau.length);
    }

    /** m×m and orthogonal: the columns of {@link #Q} and, to their right, a basis of the orthogonal complement. */
    public Matrix fullQ() {
        return q(A.rows());
    }

    private Matrix q(int cols) {
        double[] q = new double[A.rows() * cols];
        for (int i = 0; i < cols; i++) q[i * cols + i] = 1;
        applyQ(q, cols);
        return Matrix.of(A.rows(), cols, q);
    }

    /** {@code X ← QX} for a row-major X of m rows. */
    private void applyQ(double[] x, int cols) {
        for (int p = panels.length - 1; p >= 0; p--) {
            int first = p * PANEL;
            int count = Math.min(PANEL, tau.length - first);
            Reflector.applyLeft(x, cols, first, 0, A.rows() - first, cols, panels[p], count, tau, first, false);
        }
    }

    /**
     * min(m, n)×n, upper triangular.
     *
     * @throws MagnitudeException if an entry of R is beyond the largest double
     */
    public Matrix R() {
        double[] u = triangle();
        Scaling.undo(u, scale, "an entry of R");
        return Matrix.of(tau.length, A.cols(), u);
    }

    private double[] triangle() {
        int n = A.cols();
        double[] u = new double[tau.length * n];
        for (int i = 0; i < tau.length; i++) System.arraycopy(r, i * n + i, u, i * n + i, n - i);
        return u;
    }

    /** Whether the columns of A, m ≥ n, are dependent to working precision. */
    boolean dependent() {
        return new UpperTriangle(r, A.cols())
                .regularity(Math.max(4, A.rows()) * EPSILON)
                .singular();
    }

    /** {@code Qᵀx}, all m entries. */
    double[] rotated(Vector x) {
        double[] y = x.toArray();
        for (int j = 0; j < tau.length; j++) {
            int first = j / PANEL * PANEL;
            int length = A.rows() - first;
            double[] V = panels[j / PANEL];
            int v = (j - first) * length;
            double s = tau[j] * Vectors.dot(length, V, v, y, first);
            for (int i = 0; i < length; i++) y[first + i] -= s * V[v + i];
        }
        return y;
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
        if (b.size() != A.rows())
            throw new IllegalArgumentException("b has " + b.size() + " entries, expected " + A.rows());
        Shapes.finite(b, "b");
        UpperTriangle R = new UpperTriangle(r, n);
        R.requireRegular();
        double size = Scaling.of(b.maxNorm());
        double[] x = Arrays.copyOf(rotated(b.times(size)), n);
        R.solve(x);
        for (int i = 0; i < n; i++) x[i] = x[i] * scale / size;
        return Vector.of(MagnitudeException.check(x));
    }

    /** {@code det A}: the product of the diagonal of R, times −1 for every reflection. */
    public double determinant() {
        int n = Shapes.square(A, "A");
        LongProduct d = new LongProduct();
        int sign = 1;
        for (int j = 0; j < n; j++) {
            double x = r[j * n + j];
            if (tau[j] != 0) sign = -sign;
            if (x < 0) sign = -sign;
            d.times(Math.abs(x));
            d.times(1 / scale);
        }
        return sign * d.value();
    }

    /** {@code QR}, which is A up to rounding. */
    public Matrix reconstruct() {
        int n = A.cols();
        double[] x = Arrays.copyOf(triangle(), A.rows() * n);
        applyQ(x, n);
        Scaling.undo(x, scale, "an entry of QR");
        return Matrix.of(A.rows(), n, x);
    }

    /** That {@code A = QR} up to rounding, and that the columns of Q are orthonormal. */
    public Certificate certificate() {
        int size = Math.max(A.rows(), A.cols());
        Matrix Q = Q();
        double loss = Q.transpose().times(Q).minus(Matrix.identity(Q.cols())).maxNorm();
        return Certificate.of(
                "A = QR",
                new Check("‖A − QR‖", A.minus(reconstruct()).maxNorm(), 8 * size * EPSILON * A.maxNorm()),
                new Check("‖I − QᵀQ‖", loss, 8 * size * EPSILON));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Qr d && A.equals(d.A) && Arrays.equals(r, d.r) && Arrays.deepEquals(panels, d.panels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(r);
    }

    @Override
    public String toString() {
        return "QR of a " + Shapes.shape(A) + " matrix";
    }
}
