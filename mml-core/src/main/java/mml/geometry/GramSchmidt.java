package mml.geometry;

import static mml.kernel.Rounding.EPSILON;
import static mml.kernel.Rounding.direct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mml.kernel.Vectors;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Gram–Schmidt: from the columns a₁, a₂, … of A an orthonormal basis q₁, q₂, … of their span. Each column loses its
 * projection onto the span of those before, and what is left is brought to length one:
 * <pre>
 *   u_k = a_k − Σ_{j&lt;k} r_jk q_j,   r_jk = q_jᵀ a_k,   r_kk = ‖u_k‖,   q_k = u_k / r_kk
 * </pre>
 * so that {@code A = QR}. The modified variant takes {@code r_jk = q_jᵀ u} of what is left so far: the same without
 * rounding, but its loss of orthogonality {@code ‖QᵀQ − I‖} grows like {@code κ(A) ε} and not like {@code κ(A)² ε}. Where
 * that is too much, {@link mml.decomposition.Qr} loses nothing.
 *
 * <p>A column of which nothing is left but rounding is a combination of those before: it is named in {@link #dependent},
 * adds no q, and its column of R says how to combine. Takes 2mn² operations.
 *
 * @param A m×n
 * @param variant how the coefficients are computed
 * @param Q m×r with r the number of independent columns
 * @param R r×n; upper triangular if no column is dependent, with a positive diagonal
 * @param dependent the columns that are combinations of those before them, ascending
 * @mml §3.8.3, Example 3.12
 */
public record GramSchmidt(Matrix A, Variant variant, Matrix Q, Matrix R, List<Integer> dependent) {
    private static final double SMALL = 0x1p-500;
    private static final double LARGE = 0x1p500;

    /** Which vector the coefficients are taken from. */
    public enum Variant {
        /** From the column as it was given. */
        CLASSICAL,
        /** From what is left of it. */
        MODIFIED
    }

    public GramSchmidt {
        dependent = List.copyOf(dependent);
    }

    /** The modified variant. */
    public static GramSchmidt of(Matrix A) {
        return of(A, Variant.MODIFIED, Tracer.off());
    }

    public static GramSchmidt of(Matrix A, Variant variant) {
        return of(A, variant, Tracer.off());
    }

    /**
     * Makes the columns of A orthonormal while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is empty or has an entry that is not finite
     * @throws MagnitudeException if an entry of R is beyond the largest double
     */
    public static GramSchmidt of(Matrix A, Variant variant, Tracer<? super GramSchmidtStep> trace) {
        Objects.requireNonNull(variant, "variant");
        Shapes.notEmpty(A, "A");
        Shapes.finite(A, "A");
        boolean on = trace.on();
        int m = A.rows();
        int n = A.cols();
        double[][] q = new double[Math.min(m, n)][];
        double[][] r = new double[q.length][n];
        List<Integer> dependent = new ArrayList<>();
        int rank = 0;
        if (on) trace.step(new GramSchmidtStep.Start(A, variant == Variant.MODIFIED));
        for (int k = 0; k < n; k++) {
            double[] a = A.column(k).toArray();
            double scale = scaled(a);
            double size = Vectors.norm(a, 0, m);
            double[] u = a.clone();
            for (int j = 0; j < rank; j++) {
                double c = Vectors.dot(q[j], variant == Variant.CLASSICAL ? a : u, 0, m);
                Vectors.add(m, -c, q[j], u);
                r[j][k] = c / scale;
                if (on)
                    trace.step(new GramSchmidtStep.Removed(k, j, r[j][k], times(q[j], r[j][k]), times(u, 1 / scale)));
            }
            double length = Vectors.norm(u, 0, m);
            if (rank == m || length <= 4 * Math.max(m, n) * EPSILON * size) {
                dependent.add(k);
                for (int j = 0; j < rank; j++) { // what lost orthogonality has left over belongs to R, too
                    double c = Vectors.dot(q[j], u, 0, m);
                    Vectors.add(m, -c, q[j], u);
                    r[j][k] += c / scale;
                }
                if (on) trace.step(new GramSchmidtStep.Dependent(k, length / scale, size / scale));
                continue;
            }
            Vector left = on ? times(u, 1 / scale) : null;
            Vectors.divide(m, u, length);
            r[rank][k] = length / scale;
            q[rank++] = u;
            if (left != null)
                trace.step(new GramSchmidtStep.Normalised(k, left, length / scale, Vector.of(u), loss(q, rank)));
        }
        GramSchmidt result = result(A, variant, q, r, rank, dependent);
        if (on) trace.step(new GramSchmidtStep.Done(result.Q, result.R, result.loss()));
        return result;
    }

    /** Brings a column of extreme numbers to where squares neither overflow nor vanish; returns the power of two. */
    private static double scaled(double[] column) {
        double max = Vectors.largest(column);
        double scale = max > LARGE ? 0x1p-600 : max > 0 && max < SMALL ? 0x1p600 : 1;
        if (scale != 1) for (int i = 0; i < column.length; i++) column[i] *= scale;
        return scale;
    }

    private static GramSchmidt result(
            Matrix A, Variant variant, double[][] units, double[][] coefficients, int rank, List<Integer> dependent) {
        for (double[] row : coefficients)
            for (double v : row) if (!Shapes.finite(v)) throw new MagnitudeException("an entry of R", v, 1);
        double[] columns = new double[A.rows() * rank];
        for (int j = 0; j < rank; j++) for (int i = 0; i < A.rows(); i++) columns[i * rank + j] = units[j][i];
        Matrix R = rank == 0 ? Matrix.zeros(0, A.cols()) : Matrix.of(Arrays.copyOf(coefficients, rank));
        return new GramSchmidt(A, variant, Matrix.of(A.rows(), rank, columns), R, dependent);
    }

    private static Vector times(double[] x, double c) {
        return Vector.of(x).times(c);
    }

    private static double loss(double[][] units, int count) {
        double worst = 0;
        for (int i = 0; i < count; i++)
            for (int j = 0; j <= i; j++)
                worst = Math.max(
                        worst, Math.abs(Vectors.dot(units[i], units[j], 0, units[i].length) - (i == j ? 1 : 0)));
        return worst;
    }

    /** The largest entry of {@code QᵀQ − I} in absolute value: 0 for an orthonormal basis, near 1 when all is lost. */
    public double loss() {
        return loss(Q.transpose().toArray(), Q.cols());
    }

    /** The number of independent columns. */
    public int rank() {
        return Q.cols();
    }

    /** {@code QR}, which is A up to rounding. */
    public Matrix reconstruct() {
        return Q.times(R);
    }

    /** That {@code A = QR} up to rounding, and that the columns of Q are orthonormal, which nearly dependent columns prevent. */
    public Certificate certificate() {
        int size = Math.max(A.rows(), A.cols());
        return Certificate.of(
                "A = QR with orthonormal columns of Q",
                new Check("max ‖a_j − (QR)_j‖ / ‖a_j‖", Norms.byColumn(A.minus(reconstruct()), A), 2 * direct(size)),
                new Check("‖QᵀQ − I‖", loss(), direct(size)));
    }

    @Override
    public String toString() {
        return Printed.of("Gram–Schmidt A = QR", A)
                .put("Q", Q)
                .put("R", R)
                .places("dependent columns", dependent)
                .line(certificate())
                .toString();
    }
}
