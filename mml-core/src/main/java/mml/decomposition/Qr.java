package mml.decomposition;

import static mml.kernel.Rounding.EPSILON;
import static mml.kernel.Rounding.direct;

import java.util.Arrays;
import mml.kernel.Block;
import mml.kernel.LongProduct;
import mml.kernel.Reflector;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.text.Printed;
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
 * {@code Q = H₁ ⋯ H_n}. In a large matrix the reflections of {@value #PANEL} columns are applied to the columns to
 * their right together, as matrix products.
 *
 * <p>Takes 2mn² − 2n³/3 operations for m×n, m ≥ n. A diagonal entry of R may have either sign.
 *
 * @mml §3.8.3
 */
public final class Qr {
    private static final int PANEL = 32;
    private static final int SMALL = 1 << 15; // entries up to which one panel is fastest

    private final Matrix A;
    private final double scale; // r belongs to scale·A
    private final double[] r; // m×n; R on and above the diagonal of its first min(m, n) rows
    private final int width; // of a panel
    private final double[][] v; // of each reflection, from the first row of its panel on
    private final double[] tau;

    private Qr(Matrix A, double scale, double[] r) {
        this.A = A;
        this.scale = scale;
        this.r = r;
        int k = Math.min(A.rows(), A.cols());
        width = r.length <= SMALL ? A.cols() : PANEL;
        v = new double[k][];
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
        double scale = Scaling.of(Shapes.finite(A, "A"));
        double[] r = A.entries();
        if (scale != 1) Scaling.times(r, scale);
        return of(A, scale, r, trace);
    }

    /** The decomposition of r, which holds {@code scale·A} or another matrix of this shape and is overwritten. */
    static Qr of(Matrix A, double scale, double[] r, Tracer<? super QrStep> trace) {
        Qr qr = new Qr(A, scale, r);
        if (trace.on()) trace.step(new QrStep.Start(scale, Matrix.of(A.rows(), A.cols(), r)));
        qr.reduce(trace);
        if (trace.on()) trace.step(new QrStep.Done(qr.Q(), qr.shownR()));
        return qr;
    }

    private void reduce(Tracer<? super QrStep> trace) {
        int m = A.rows();
        int n = A.cols();
        for (int j = 0; j < tau.length; j += width) {
            int columns = Math.min(width, n - j);
            panel(j, columns, trace);
            int rest = n - j - columns;
            if (rest > 0) apply(j, r, n, j + columns, rest, true);
            if (trace.on() && n > PANEL) trace.step(new QrStep.Panel(j, count(j), Matrix.of(m, n, r)));
        }
    }

    /** The number of reflections of the panel that begins with column j. */
    private int count(int j) {
        return Math.min(width, tau.length - j);
    }

    /** Reduces a panel from column {@code first} on, each column in its own array. */
    private void panel(int first, int columns, Tracer<? super QrStep> trace) {
        int n = A.cols();
        int count = count(first);
        int length = A.rows() - first;
        Block panel = Block.of(r, A.rows(), n).part(first, first, length, columns);
        double[][] c = panel.transpose().toRows();
        double[] spare = new double[length];
        for (int j = 0; j < count; j++) {
            double[] x = c[j];
            int diagonal = (first + j) * n + first + j;
            for (int i = 0; i < j; i++) {
                r[diagonal - (j - i) * n] = x[i];
                x[i] = 0;
            }
            r[diagonal] = Reflector.make(x, j, length, j, tau, first + j);
            v[first + j] = x;
            Reflector.apply(x, tau[first + j], c, j + 1, spare, j, length);
            if (trace.on() && n <= PANEL) trace.step(reflected(c, j));
        }
        for (int i = 0; i < length; i++) {
            int row = (first + i) * n + first;
            Arrays.fill(r, row, row + Math.min(i, count), 0);
            for (int j = count; j < columns; j++) r[row + j] = c[j][i];
        }
    }

    /** The state within the only panel of a small matrix: j + 1 columns are those of R. */
    private QrStep reflected(double[][] c, int j) {
        int m = A.rows();
        int n = A.cols();
        double[] now = new double[m * n];
        for (int i = 0; i < m; i++)
            for (int q = 0; q < n; q++) now[i * n + q] = q > j ? c[q][i] : i > q ? 0 : r[i * n + q];
        return new QrStep.Reflected(j, tau[j], Vector.of(v[j]), Matrix.of(m, n, now));
    }

    /** The reflections of the panel at {@code first}, or their transpose, for columns of a row-major matrix. */
    private void apply(int first, double[] x, int ld, int col, int cols, boolean transposed) {
        int length = A.rows() - first;
        int count = count(first);
        double[] V = new double[count * length];
        for (int q = 0; q < count; q++) System.arraycopy(v[first + q], 0, V, q * length, length);
        Reflector.applyLeft(x, ld, first, col, length, cols, V, count, tau, first, transposed);
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
    public void applyQ(double[] x, int cols) {
        for (int j = (tau.length - 1) / width * width; j >= 0; j -= width) apply(j, x, cols, 0, cols, false);
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

    private Matrix shownR() {
        double[] u = triangle();
        Scaling.shown(u, scale);
        return Matrix.of(tau.length, A.cols(), u);
    }

    private double[] triangle() {
        int n = A.cols();
        double[] u = new double[tau.length * n];
        for (int i = 0; i < tau.length; i++) System.arraycopy(r, i * n + i, u, i * n + i, n - i);
        return u;
    }

    /** Whether the columns of A, m ≥ n, are independent to working precision. */
    Regularity regularity() {
        return new UpperTriangle(r, A.cols()).regularity(Math.max(4, A.rows()) * EPSILON);
    }

    /** {@code Qᵀx}, all m entries. */
    double[] rotated(Vector x) {
        double[] y = x.toArray();
        for (int first = 0; first < tau.length; first += width)
            for (int j = first; j < first + count(first); j++)
                Reflector.apply(v[j], tau[j], y, first, j - first, A.rows() - j);
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
        Shapes.vector(b, A.rows(), "b");
        new UpperTriangle(r, n).requireRegular();
        return Vector.of(MagnitudeException.check(solution(b)));
    }

    /** The solution for an R that is known to be regular; its entries may be too large for a double. */
    double[] solution(Vector b) {
        int n = A.cols();
        double size = Scaling.of(b.maxNorm());
        double[] x = rotated(size == 1 ? b : b.times(size));
        if (x.length > n) x = Arrays.copyOf(x, n);
        new UpperTriangle(r, n).solve(x);
        if (scale != size) for (int i = 0; i < n; i++) x[i] = x[i] * scale / size;
        return x;
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
        if (scale == 1) applyQ(x, n);
        else Scaling.columnwise(x, n, scale, columns -> applyQ(columns, n), "an entry of QR");
        return Matrix.of(A.rows(), n, x);
    }

    /** That {@code A = QR} up to rounding, and that the columns of Q are orthonormal. */
    public Certificate certificate() {
        int size = Math.max(A.rows(), A.cols());
        Matrix Q = Q();
        double loss = Q.transpose().times(Q).minus(Matrix.identity(Q.cols())).maxNorm();
        return Certificate.of(
                "A = QR",
                new Check("max ‖a_j − (QR)_j‖ / ‖a_j‖", Norms.byColumn(A.minus(reconstruct()), A), direct(size)),
                new Check("‖I − QᵀQ‖", loss, direct(size)));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Qr d && A.equals(d.A) && Arrays.equals(r, d.r) && Arrays.deepEquals(v, d.v);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(r);
    }

    @Override
    public String toString() {
        return Printed.of("QR decomposition A = QR", A)
                .put("Q", Q())
                .put("R", R())
                .line(certificate())
                .toString();
    }
}
