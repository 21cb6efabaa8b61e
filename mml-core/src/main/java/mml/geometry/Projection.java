package mml.geometry;

import static mml.kernel.Rounding.direct;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Qr;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The orthogonal projection of x onto the subspace U spanned by the columns of B: the point of U nearest to x, and the
 * only one from which the way to x is orthogonal to U,
 * <pre>
 *   π_U(x) = Bλ,   BᵀBλ = Bᵀx,   P = B(BᵀB)⁻¹Bᵀ
 * </pre>
 * Onto a line that is {@code λ = bᵀx / ‖b‖²}. With another inner product {@code xᵀAy} read AB for the B whose transpose
 * stands in these formulas. The normal equations are shown, not used: with
 * {@code A = LLᵀ} and {@code LᵀB = QR} the projection is {@code L⁻ᵀQQᵀLᵀx}, and {@code Rλ = QᵀLᵀx}.
 *
 * <p>Generators may be dependent; those that are combinations of earlier ones are named and get the coordinate 0, and λ is
 * then one of many. Takes 6nk² operations for n×k; {@link #P} costs another n²k.
 *
 * @param B n×k, generators of U as columns
 * @param x n entries
 * @param inner says what orthogonal means
 * @param lambda the coordinates, k entries
 * @param projection {@code π_U(x)}
 * @param residual {@code x − π_U(x)}
 * @param basis n×r, a basis of U that is orthonormal under the inner product
 * @param dependent the generators that are combinations of those before them, ascending
 * @mml §3.8.1, (3.46), Example 3.10; §3.8.2, (3.58), (3.59), Example 3.11
 */
public record Projection(
        Matrix B,
        Vector x,
        InnerProduct inner,
        Vector lambda,
        Vector projection,
        Vector residual,
        Matrix basis,
        List<Integer> dependent) {

    public Projection {
        dependent = List.copyOf(dependent);
    }

    /** Onto the line through 0 in a direction. */
    public static Projection of(Vector direction, Vector x) {
        return of(Matrix.ofColumns(direction), x);
    }

    /** Onto the span of the columns of B, under the dot product. */
    public static Projection of(Matrix B, Vector x) {
        return of(B, x, InnerProduct.dot(), Tracer.off());
    }

    public static Projection of(Matrix B, Vector x, InnerProduct inner) {
        return of(B, x, inner, Tracer.off());
    }

    /**
     * Projects x while {@code trace} watches.
     *
     * @throws IllegalArgumentException if B is empty, x does not fit, or an entry is not finite
     * @throws MagnitudeException if a coordinate or the projection is larger than every double
     */
    public static Projection of(Matrix B, Vector x, InnerProduct inner, Tracer<? super ProjectionStep> trace) {
        Shapes.notEmpty(B, "B");
        Shapes.finite(B, "B");
        if (x.size() != B.rows())
            throw new IllegalArgumentException("x has " + Count.entries(x.size()) + ", expected " + B.rows());
        Shapes.finite(x, "x");
        boolean on = trace.on();
        int n = B.rows();
        if (on) trace.step(new ProjectionStep.Start(x, B, inner.matrix(n)));
        Matrix flatB = flat(B, inner);
        double scale = Scaling.of(x.maxNorm());
        Vector flatX = inner.flat(x.times(scale));

        List<Integer> dependent = GramSchmidt.of(flatB).dependent();
        if (on && !dependent.isEmpty()) trace.step(new ProjectionStep.Dependent(dependent));
        Matrix independent = without(flatB, dependent);
        double[] lambda = new double[B.cols()];
        Matrix basis = Matrix.zeros(n, 0);
        Vector projection = Vector.zeros(n);
        if (independent.cols() > 0) {
            double[] lengths = lengths(independent);
            Qr qr = Qr.of(normalised(independent, lengths));
            Matrix Q = qr.Q();
            Vector inBasis = Q.transpose().times(flatX);
            basis = curved(Q, inner);
            projection = basis.times(inBasis).times(1 / scale);
            double[] some = solved(qr.R(), inBasis);
            for (int j = 0, i = 0; j < lambda.length; j++)
                if (!dependent.contains(j)) lambda[j] = some[i] / scale / lengths[i++];
        }
        MagnitudeException.check(lambda);
        MagnitudeException.check(projection.toArray());
        Vector residual = Vector.of(MagnitudeException.check(x.minus(projection).toArray()));
        Projection result = new Projection(B, x, inner, Vector.of(lambda), projection, residual, basis, dependent);
        if (on) result.show(trace);
        return result;
    }

    private void show(Tracer<? super ProjectionStep> trace) {
        Matrix used = without(B, dependent);
        if (used.cols() > 0)
            trace.step(new ProjectionStep.NormalEquations(
                    inner.gram(used), used.transpose().times(inner.times(x))));
        trace.step(new ProjectionStep.Coordinates(lambda));
        trace.step(new ProjectionStep.Foot(projection, residual, distance()));
        trace.step(new ProjectionStep.Done(P()));
    }

    private static double[] lengths(Matrix columns) {
        double[] out = new double[columns.cols()];
        for (int j = 0; j < out.length; j++) out[j] = columns.column(j).norm();
        return out;
    }

    private static Matrix normalised(Matrix columns, double[] lengths) {
        double[] out = columns.entries();
        for (int i = 0; i < out.length; i++) out[i] /= lengths[i % lengths.length];
        return Matrix.of(columns.rows(), columns.cols(), out);
    }

    /** The λ with {@code Rλ = c}, from the last entry up. */
    private static double[] solved(Matrix R, Vector c) {
        double[] lambda = c.toArray();
        for (int i = lambda.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < lambda.length; j++) lambda[i] -= R.get(i, j) * lambda[j];
            lambda[i] /= R.get(i, i);
        }
        return lambda;
    }

    private static Matrix without(Matrix B, List<Integer> columns) {
        if (columns.isEmpty()) return B;
        List<Vector> kept = new ArrayList<>();
        for (int j = 0; j < B.cols(); j++) if (!columns.contains(j)) kept.add(B.column(j));
        return kept.isEmpty() ? Matrix.zeros(B.rows(), 0) : Matrix.ofColumns(kept.toArray(new Vector[0]));
    }

    static Matrix flat(Matrix B, InnerProduct inner) {
        if (inner.isDot()) return B;
        Vector[] columns = new Vector[B.cols()];
        for (int j = 0; j < columns.length; j++) columns[j] = inner.flat(B.column(j));
        return Matrix.ofColumns(columns);
    }

    static Matrix curved(Matrix Q, InnerProduct inner) {
        if (inner.isDot()) return Q;
        Vector[] columns = new Vector[Q.cols()];
        for (int j = 0; j < columns.length; j++) columns[j] = inner.curved(Q.column(j));
        return Matrix.ofColumns(columns);
    }

    /** The projection matrix {@code P = VVᵀA} with V the orthonormal {@link #basis}; {@code P² = P}, and for the dot product {@code P = Pᵀ}. */
    public Matrix P() {
        if (basis.cols() == 0) return Matrix.zeros(B.rows(), B.rows());
        return basis.times(inner.times(basis).transpose());
    }

    /** The dimension of U. */
    public int dimension() {
        return basis.cols();
    }

    /** {@code ‖x − π_U(x)‖}, the distance of x from U. */
    public double distance() {
        return inner.norm(residual);
    }

    /** That the residual is orthogonal to every generator, {@code Bλ = π_U(x)}, {@code P² = P} and {@code AP = (AP)ᵀ}, up to rounding. */
    public Certificate certificate() {
        int n = B.rows();
        double unit = 2 * direct(Math.max(n, B.cols()));
        double worst = 0;
        double length = inner.norm(x);
        double reach = 0;
        for (int j = 0; j < B.cols(); j++) {
            Vector b = B.column(j);
            double size = inner.norm(b);
            if (size > 0)
                worst = Math.max(worst, Math.abs(inner.flat(b).times(1 / size).dot(inner.flat(residual))));
            reach += size * Math.abs(lambda.get(j));
        }
        Matrix P = P();
        Matrix AP = inner.times(P);
        double spread = Math.max(1, P.maxNorm());
        return Certificate.of(
                "π(x) is the point of U nearest to x",
                new Check("residual along U", worst, unit * (length + reach)),
                new Check("‖Bλ − π(x)‖", inner.norm(B.times(lambda).minus(projection)), unit * (length + reach)),
                new Check("‖P² − P‖", P.times(P).minus(P).maxNorm(), unit * spread * spread * n),
                new Check("‖AP − (AP)ᵀ‖", AP.minus(AP.transpose()).maxNorm(), unit * Math.max(AP.maxNorm(), 1)));
    }

    @Override
    public String toString() {
        return Printed.of("projection onto the span of the columns of B")
                .put("π(x)", projection)
                .put("λ", lambda)
                .put("x − π(x)", residual)
                .put("distance", distance())
                .line(certificate())
                .toString();
    }
}
