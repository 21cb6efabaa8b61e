package mml.decomposition;

import static mml.kernel.Rounding.direct;
import static mml.kernel.Rounding.negligible;

import java.util.Arrays;
import mml.kernel.Reflector;
import mml.kernel.Vectors;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Permutation;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * {@code AP = QR} with the columns of A in an order P that brings up, at each step, the column with most left of it
 * outside the span of those before (Businger and Golub 1965): the diagonal of R falls, and where it becomes negligible
 * the rank is found.
 *
 * <p>About as expensive as {@link Qr} without its matrix products.
 *
 * @param A m×n
 * @param Q m×min(m, n), with orthonormal columns
 * @param R min(m, n)×n, upper triangular, its diagonal falling in absolute value
 * @param P column j of AP is column {@code P.get(j)} of A
 * @mml §2.6.2, §3.8.3
 */
public record PivotedQr(Matrix A, Matrix Q, Matrix R, Permutation P) {
    private static final double CANCELLED = 1e-6; // of a squared length: below, it is computed anew

    public static PivotedQr of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Decomposes A while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is empty or has an entry that is not finite
     */
    public static PivotedQr of(Matrix A, Tracer<? super PivotedQrStep> trace) {
        Shapes.notEmpty(A, "A");
        Shapes.finite(A, "A");
        int m = A.rows();
        int n = A.cols();
        int k = Math.min(m, n);
        double scale = Scaling.of(A);
        double[][] c = Scaling.rows(A.transpose(), scale); // one array a column
        int[] order = Permutation.identity(n).toArray();
        double[] tau = new double[k];
        double[][] v = new double[k][];
        double[] left = new double[n]; // squared length of what is left of each column
        double[] known = new double[n]; // the same when it was last computed from the column itself
        for (int j = 0; j < n; j++) left[j] = known[j] = Vectors.dot(c[j], c[j], 0, m);
        double[][] R = new double[k][n];
        if (trace.on()) trace.step(new PivotedQrStep.Start(scale, Matrix.of(c).transpose()));
        for (int j = 0; j < k; j++) {
            int p = j;
            for (int q = j + 1; q < n; q++) if (left[q] > left[p]) p = q;
            double length = Math.sqrt(left[p]);
            exchange(c, left, known, order, j, p);
            if (trace.on())
                trace.step(new PivotedQrStep.Chosen(
                        j, order[j], length, Matrix.of(c).transpose()));
            v[j] = c[j].clone();
            R[j][j] = Reflector.make(v[j], j, m, j, tau, j);
            for (int i = 0; i < j; i++) R[i][j] = c[j][i];
            for (int q = j + 1; q < n; q++) {
                double s = tau[j] * Vectors.dot(v[j], c[q], j, m);
                for (int i = j; i < m; i++) c[q][i] -= s * v[j][i];
                left[q] -= c[q][j] * c[q][j];
                if (left[q] <= CANCELLED * known[q]) left[q] = known[q] = Vectors.dot(c[q], c[q], j + 1, m);
            }
            c[j][j] = R[j][j];
            Arrays.fill(c[j], j + 1, m, 0);
            if (trace.on())
                trace.step(new PivotedQrStep.Reflected(j, Matrix.of(c).transpose()));
        }
        for (int q = k; q < n; q++) for (int i = 0; i < k; i++) R[i][q] = c[q][i];
        for (double[] row : R) Scaling.undo(row, scale, "an entry of R");
        PivotedQr qr = new PivotedQr(A, q(v, tau, m), Matrix.of(R), Permutation.of(order));
        if (trace.on()) trace.step(new PivotedQrStep.Done(qr.Q, qr.R, qr.rank()));
        return qr;
    }

    private static void exchange(double[][] c, double[] left, double[] known, int[] order, int j, int k) {
        double[] column = c[j];
        c[j] = c[k];
        c[k] = column;
        int place = order[j];
        order[j] = order[k];
        order[k] = place;
        left[k] = left[j];
        known[k] = known[j];
    }

    /** The first columns of {@code H₀H₁⋯}. */
    private static Matrix q(double[][] v, double[] tau, int m) {
        int k = v.length;
        double[][] columns = new double[k][m];
        for (int j = 0; j < k; j++) columns[j][j] = 1;
        for (int i = k - 1; i >= 0; i--)
            for (int j = i; j < k; j++) {
                double s = tau[i] * Vectors.dot(v[i], columns[j], i, m);
                for (int p = i; p < m; p++) columns[j][p] -= s * v[i][p];
            }
        return Matrix.of(columns).transpose();
    }

    /** The diagonal entries of R that are more than {@code max(m, n) ε} of the first. */
    public int rank() {
        double tolerance = negligible(A.rows(), A.cols()) * Math.abs(R.get(0, 0));
        int rank = 0;
        while (rank < R.rows() && Math.abs(R.get(rank, rank)) > tolerance) rank++;
        return rank;
    }

    /**
     * The x that makes {@code ‖Ax − b‖} smallest, {@code x = P R⁻¹ Qᵀ b}, for an A of full column rank.
     *
     * @param b m entries
     * @throws IllegalArgumentException if A has more columns than rows
     * @throws SingularMatrixException if the columns are dependent to working precision; {@link LeastSquares} has the
     *     shortest solution then
     */
    public Vector solve(Vector b) {
        int n = A.cols();
        if (A.rows() < n)
            throw new IllegalArgumentException(
                    "A is " + Shapes.shape(A) + ", expected at least as many rows as columns; LeastSquares takes it");
        Shapes.vector(b, A.rows(), "b");
        UpperTriangle triangle = new UpperTriangle(R.entries(), n);
        triangle.requireRegular();
        double size = Scaling.of(b.maxNorm());
        double[] y = Q.transpose().times(b.times(size)).toArray();
        triangle.solve(y);
        double[] x = new double[n];
        for (int j = 0; j < n; j++) x[P.get(j)] = y[j] / size;
        return Vector.of(MagnitudeException.check(x));
    }

    /** {@code QRPᵀ}, which is A up to rounding. */
    public Matrix reconstruct() {
        Matrix product = Q.times(R);
        double[][] a = new double[A.rows()][A.cols()];
        for (int i = 0; i < A.rows(); i++) for (int j = 0; j < A.cols(); j++) a[i][P.get(j)] = product.get(i, j);
        return Matrix.of(a);
    }

    /** That {@code AP = QR} up to rounding, that Q is orthonormal, and that the diagonal of R falls. */
    public Certificate certificate() {
        int size = Math.max(A.rows(), A.cols());
        double loss = Q.transpose().times(Q).minus(Matrix.identity(Q.cols())).maxNorm();
        double rise = 0;
        for (int j = 1; j < R.rows(); j++) rise = Math.max(rise, Math.abs(R.get(j, j)) - Math.abs(R.get(j - 1, j - 1)));
        return Certificate.of(
                "AP = QR",
                new Check("max ‖a_j − (QRPᵀ)_j‖ / ‖a_j‖", Norms.byColumn(A.minus(reconstruct()), A), direct(size)),
                new Check("‖I − QᵀQ‖", loss, direct(size)),
                new Check("rise of |r_jj|", rise, direct(size) * Math.abs(R.get(0, 0))));
    }

    @Override
    public String toString() {
        return Printed.of("QR decomposition AP = QR", A)
                .put("Q", Q)
                .put("R", R)
                .put("P", P.toString())
                .line(certificate())
                .toString();
    }
}
