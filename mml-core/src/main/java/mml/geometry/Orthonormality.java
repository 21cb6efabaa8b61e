package mml.geometry;

import static mml.kernel.Rounding.direct;

import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * Whether vectors b₁, …, b_k, the columns of B, are orthonormal: {@code ⟨b_i, b_j⟩ = 0} for i ≠ j and
 * {@code ⟨b_i, b_i⟩ = 1}, that is, whether their Gram matrix is the identity. n such vectors are a basis of ℝⁿ, and the
 * coordinates in it are inner products.
 *
 * @param B n×k
 * @param inner says what orthogonal means
 * @param gram {@code BᵀAB}
 * @param row where the Gram matrix differs most from the identity
 * @param col likewise
 * @mml §3.5, Definition 3.9, (3.33), (3.34), Example 3.8
 */
public record Orthonormality(Matrix B, InnerProduct inner, Matrix gram, int row, int col) {

    public static Orthonormality of(Matrix B) {
        return of(B, InnerProduct.dot());
    }

    /**
     * Computes the Gram matrix.
     *
     * @throws IllegalArgumentException if B is empty, not finite, or does not fit the inner product
     */
    public static Orthonormality of(Matrix B, InnerProduct inner) {
        Shapes.notEmpty(B, "B");
        Shapes.finite(B, "B");
        Matrix flat = Projection.flat(B, inner);
        Matrix gram = flat.transpose().times(flat);
        int row = 0;
        int col = 0;
        for (int i = 0; i < gram.rows(); i++)
            for (int j = 0; j <= i; j++)
                if (difference(gram, i, j) > difference(gram, row, col)) {
                    row = i;
                    col = j;
                }
        return new Orthonormality(B, inner, gram, row, col);
    }

    private static double difference(Matrix gram, int i, int j) {
        return Math.abs(gram.get(i, j) - (i == j ? 1 : 0));
    }

    /** The largest entry of {@code BᵀAB − I} in absolute value, the one at ({@link #row}, {@link #col}). */
    public double loss() {
        return difference(gram, row, col);
    }

    /** Whether the vectors are orthonormal up to rounding. */
    public boolean holds() {
        return certificate().holds();
    }

    /** Whether they are, up to rounding, an orthonormal basis of the whole space. */
    public boolean isBasis() {
        return B.cols() == B.rows() && holds();
    }

    /** The coordinates {@code ⟨b_i, x⟩} of x; those of its projection onto the span if there are fewer than n vectors. */
    public Vector coordinates(Vector x) {
        double[] lambda = new double[B.cols()];
        for (int i = 0; i < lambda.length; i++) lambda[i] = inner.product(B.column(i), x);
        return Vector.of(lambda);
    }

    /** That {@code BᵀAB = I} up to rounding. */
    public Certificate certificate() {
        return Certificate.of("BᵀAB = I", new Check("‖BᵀAB − I‖", loss(), direct(B.rows())));
    }

    @Override
    public String toString() {
        return Printed.of("the columns of B are " + (holds() ? "" : "not ") + "orthonormal")
                .put("gram matrix", gram)
                .line(certificate())
                .toString();
    }
}
