package mml.decomposition;

import static mml.kernel.Rounding.direct;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * The x that makes {@code ‖b − Ax‖} smallest; where several do, the shortest of them.
 *
 * <p>{@code A = QR}, then {@code Rx = Qᵀb}. Unless the columns are clearly independent they are scaled to about the same
 * length first, by powers of two, which costs no digit; rows of very different size are taken from large to small, so
 * that the small ones keep their digits (Powell and Reid 1969). The normal equations {@code AᵀAx = Aᵀb} say the same, but square the condition number. When R is
 * singular to working precision, columns that add nothing are found by {@link PivotedQr} and named in
 * {@link #dependent}; the shortest solution comes from a second QR decomposition, of the rows of R.
 *
 * @param A m×n
 * @param b m entries
 * @param x n entries
 * @param rank the number of columns of A that are independent to working precision
 * @param dependent the columns that are combinations of others, ascending; none when the rank is n
 * @mml §3.8.2, §9.2.1
 */
public record LeastSquares(Matrix A, Vector b, Vector x, int rank, List<Integer> dependent) {

    private static final double UNEVEN = 1e3; // rows: from here on their order counts
    private static final double WIDE = 0x1p100; // columns: from here on they are scaled at once

    public LeastSquares {
        dependent = List.copyOf(dependent);
    }

    public static LeastSquares of(Matrix A, Vector b) {
        return of(A, b, Tracer.off());
    }

    /**
     * Solves the problem while {@code trace} watches; of the QR decompositions those of A, and where the
     * solution is not unique that of R transposed, too.
     *
     * @throws IllegalArgumentException if A is empty, b has not as many entries as A has rows, or an entry is not finite
     */
    public static LeastSquares of(Matrix A, Vector b, Tracer<? super LeastSquaresStep> trace) {
        Shapes.notEmpty(A, "A");
        Shapes.vector(b, A.rows(), "b");
        Shapes.finite(A, "A");
        final boolean on = trace.on();
        if (on) trace.step(new LeastSquaresStep.Start(A, b));
        LeastSquares result = ordered(A, b, trace.via(LeastSquaresStep.Factor::new));
        if (on) trace.step(new LeastSquaresStep.Done(result.x, result.residual()));
        return result;
    }

    private static LeastSquares ordered(Matrix A, Vector b, Tracer<? super QrStep> trace) {
        int[] order = heavyFirst(A);
        if (order == null) return solved(A, b, trace);
        LeastSquares ordered =
                solved(rows(A, order), rows(Matrix.ofColumns(b), order).column(0), trace);
        return new LeastSquares(A, b, ordered.x, ordered.rank, ordered.dependent);
    }

    private static LeastSquares solved(Matrix A, Vector b, Tracer<? super QrStep> trace) {
        if (A.rows() >= A.cols() && range(A.transpose()) < WIDE) {
            Qr qr = Qr.of(A, trace);
            if (qr.regularity().sure()) return unique(A, b, qr.solution(b));
        }
        return carefully(A, b, trace);
    }

    /** The rows from large to small, or null when they are of about the same size. */
    private static int @Nullable [] heavyFirst(Matrix A) {
        if (range(A) < UNEVEN) return null;
        double[] size = new double[A.rows()];
        for (int i = 0; i < size.length; i++) size[i] = A.row(i).maxNorm();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size.length; i++) order.add(i);
        order.sort((i, k) -> Double.compare(size[k], size[i]));
        int[] rows = new int[size.length];
        for (int i = 0; i < rows.length; i++) rows[i] = order.get(i);
        return rows;
    }

    private static Matrix rows(Matrix A, int[] order) {
        double[][] rows = new double[order.length][];
        for (int i = 0; i < order.length; i++) rows[i] = A.row(order[i]).toArray();
        return Matrix.of(rows);
    }

    /** How many times as large as the smallest row that is not zero the largest is. */
    private static double range(Matrix A) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 0; i < A.rows(); i++) {
            double size = A.row(i).maxNorm();
            if (size == 0) continue;
            least = Math.min(least, size);
            most = Math.max(most, size);
        }
        return most == 0 ? 1 : most / least;
    }

    private static LeastSquares unique(Matrix A, Vector b, double[] x) {
        return new LeastSquares(A, b, Vector.of(MagnitudeException.check(x)), A.cols(), List.of());
    }

    /** With the largest entry of each column brought near one, by powers of two, so that its unit does not count. */
    private static LeastSquares carefully(Matrix A, Vector b, Tracer<? super QrStep> trace) {
        Shapes.finite(A, "A");
        int m = A.rows();
        int n = A.cols();
        double[] scales = new double[n];
        for (int j = 0; j < n; j++) scales[j] = Scaling.toOne(A.column(j).maxNorm());
        double[] entries = A.entries();
        for (int i = 0; i < m; i++) for (int j = 0; j < n; j++) entries[i * n + j] *= scales[j];
        Matrix scaled = Matrix.of(m, n, entries);
        if (m >= n) {
            Qr qr = Qr.of(scaled);
            if (!qr.regularity().singular()) {
                double[] x = qr.solution(b);
                for (int j = 0; j < n; j++) x[j] *= scales[j];
                return unique(A, b, x);
            }
        }
        return shortest(A, b, PivotedQr.of(scaled), scales, trace);
    }

    /**
     * The x that makes {@code Σ w_i (b_i − a_iᵀx)²} smallest, with a_i the rows of A: the length of the residual in the
     * inner product {@code uᵀWv}, W diagonal. Solved as the plain problem of {@code √W A} and {@code √W b}, to which
     * everything in the result belongs.
     *
     * @param weights m of them, 0 or more, not all 0
     * @throws IllegalArgumentException if a weight is negative or not finite, or all are 0
     * @mml §3.2.3, §3.8.2
     */
    public static LeastSquares weighted(Matrix A, Vector b, Vector weights) {
        Shapes.notEmpty(A, "A");
        int m = A.rows();
        Shapes.finite(A, "A");
        Shapes.vector(b, m, "b");
        Shapes.vector(weights, m, "weights");
        double[][] rows = A.toArray();
        double[] right = b.toArray();
        for (int i = 0; i < m; i++) {
            double w = weights.get(i);
            if (w < 0) throw new IllegalArgumentException("weights[" + i + "] is " + w + ", expected 0 or more");
            Scaling.times(rows[i], Math.sqrt(w));
            right[i] *= Math.sqrt(w);
        }
        if (weights.maxNorm() == 0) throw new IllegalArgumentException("all weights are 0, expected one above");
        return of(Matrix.of(rows), Vector.of(right));
    }

    /** From {@code A = Q₁R₁}, R₁ of full rank r×n, and {@code R₁ᵀ = Q₂R₂}: {@code x = Q₂R₂⁻ᵀQ₁ᵀb}. */
    private static LeastSquares shortest(
            Matrix A, Vector b, PivotedQr qr, double[] scales, Tracer<? super QrStep> trace) {
        int n = A.cols();
        int r = qr.rank();
        List<Integer> dependent = new ArrayList<>();
        for (int j = r; j < n; j++) dependent.add(qr.P().get(j));
        dependent.sort(null);
        if (r == 0) return new LeastSquares(A, b, Vector.zeros(n), 0, dependent);
        double[][] transposed = new double[n][r];
        for (int j = 0; j < n; j++) {
            int column = qr.P().get(j);
            for (int i = 0; i < r; i++) transposed[column][i] = qr.R().get(i, j) / scales[column];
        }
        Qr second = Qr.of(Matrix.of(transposed), trace);
        Matrix R2 = second.R();
        double[] y = new double[r];
        for (int i = 0; i < r; i++) {
            y[i] = qr.Q().column(i).dot(b);
            for (int k = 0; k < i; k++) y[i] -= R2.get(k, i) * y[k];
            y[i] /= R2.get(i, i);
        }
        return new LeastSquares(A, b, second.Q().times(Vector.of(MagnitudeException.check(y))), r, dependent);
    }

    /** {@code b − Ax}. */
    public Vector residual() {
        return b.minus(A.times(x));
    }

    /** {@code ‖b − Ax‖}. */
    public double residualNorm() {
        return residual().norm();
    }

    /** That the residual is orthogonal to the columns of A, which is what makes it shortest. */
    public Certificate certificate() {
        double worst = 0;
        Vector r = residual();
        for (int j = 0; j < A.cols(); j++) {
            Vector a = A.column(j);
            double length = a.norm();
            if (length > 0) worst = Math.max(worst, Math.abs(a.times(1 / length).dot(r)));
        }
        int size = Math.max(A.rows(), A.cols());
        double scale = b.norm();
        for (int j = 0; j < A.cols(); j++) scale += A.column(j).norm() * Math.abs(x.get(j));
        return Certificate.of(
                "‖b − Ax‖ is smallest", new Check("cosines of columns and residual", worst, direct(size) * scale));
    }

    @Override
    public String toString() {
        return Printed.of("least squares ‖b − Ax‖", A)
                .put("x", x)
                .line("rank " + rank)
                .places("dependent columns", dependent)
                .line(certificate())
                .toString();
    }
}
