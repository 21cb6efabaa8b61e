package mml.geometry;

import static mml.kernel.Rounding.EPSILON;

import java.util.Objects;
import mml.decomposition.Cholesky;
import mml.decomposition.NotPositiveDefiniteException;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import org.jspecify.annotations.Nullable;

/**
 * An inner product of {@code ℝⁿ}: {@code ⟨x, y⟩ = xᵀAy} with a symmetric, positive definite A. Every inner product of a
 * finite-dimensional space is of this form in the coordinates of a basis; {@code A = I} gives the dot product.
 *
 * <p>With {@code A = LLᵀ} the vectors Lᵀx have the lengths and angles of ordinary geometry that x has under A, and that
 * is how norms are computed: {@code ‖x‖ = ‖Lᵀx‖₂} cannot come out negative under the root, overflow or vanish.
 *
 * @mml §3.2, Definition 3.3, Theorem 3.5; §3.3, Definition 3.6
 */
public final class InnerProduct implements Norm {
    private static final InnerProduct DOT = new InnerProduct(null, null);

    private final @Nullable Matrix A;
    private final @Nullable Matrix Lt;

    private InnerProduct(@Nullable Matrix A, @Nullable Matrix Lt) {
        this.A = A;
        this.Lt = Lt;
    }

    /** The dot product {@code xᵀy}, for vectors of any length. */
    public static InnerProduct dot() {
        return DOT;
    }

    /**
     * {@code ⟨x, y⟩ = xᵀAy}.
     *
     * @param A n×n, symmetric (up to rounding; its symmetric part is taken) and positive definite
     * @throws IllegalArgumentException if A is empty, not square, not finite or not symmetric
     * @throws NotPositiveDefiniteException if A is not positive definite, with an x for which {@code xᵀAx ≤ 0}
     */
    public static InnerProduct of(Matrix A) {
        Objects.requireNonNull(A, "A");
        Matrix Lt = Cholesky.of(A).L().transpose();
        return new InnerProduct(A.plus(A.transpose()).times(0.5), Lt);
    }

    /** Whether this is the dot product as such, which takes vectors of any length. */
    public boolean isDot() {
        return A == null;
    }

    /** A, for vectors of n entries. */
    public Matrix matrix(int n) {
        if (A == null) return Matrix.identity(n);
        if (n != A.rows()) throw wrong(n, "x");
        return A;
    }

    /**
     * {@code ⟨x, y⟩}.
     *
     * @throws IllegalArgumentException if x and y do not fit, or are not finite
     * @throws mml.matrix.MagnitudeException if the product is larger than every double
     */
    public double product(Vector x, Vector y) {
        check(x, "x");
        check(y, "y");
        return DotProduct.of(x, A == null ? y : A.times(y));
    }

    @Override
    public double norm(Vector x) {
        return flat(x).norm();
    }

    /** {@code Lᵀx}: the vector that has, under the dot product, the length and the angles that x has here. */
    public Vector flat(Vector x) {
        check(x, "x");
        return Lt == null ? x : Lt.times(x);
    }

    /** The vector v with {@code Lᵀv = u}, the way back from {@link #flat}: the unit circle becomes the unit ellipse. */
    public Vector curved(Vector u) {
        check(u, "u");
        if (Lt == null) return u;
        double[] v = u.toArray();
        for (int i = v.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < v.length; j++) v[i] -= Lt.get(i, j) * v[j];
            v[i] /= Lt.get(i, i);
        }
        return Vector.of(v);
    }

    /**
     * The Gram matrix {@code BᵀAB} of the columns of B, entry (i, j) being {@code ⟨b_i, b_j⟩}.
     *
     * @param B n×k
     */
    public Matrix gram(Matrix B) {
        return B.transpose().times(times(B));
    }

    /** {@code AB}. */
    public Matrix times(Matrix B) {
        return A == null ? B : A.times(B);
    }

    /** {@code Ax}. */
    public Vector times(Vector x) {
        check(x, "x");
        return A == null ? x : A.times(x);
    }

    @Override
    public String name() {
        return A == null ? "2-norm" : "norm of A";
    }

    /** What rounding may do to {@code ⟨x, y⟩}: a few {@code n ε Σ √a_ii |x_i| Σ √a_ii |y_i|}, the same in all units. */
    double rounding(Vector x, Vector y) {
        return 8 * (x.size() + 2) * EPSILON * weighed(x) * weighed(y);
    }

    private double weighed(Vector x) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++) sum += Math.abs(x.get(i)) * (A == null ? 1 : Math.sqrt(A.get(i, i)));
        return sum;
    }

    void check(Vector x, String name) {
        Objects.requireNonNull(x, name);
        if (A != null && x.size() != A.rows()) throw wrong(x.size(), name);
        Shapes.finite(x, name);
    }

    private IllegalArgumentException wrong(int n, String name) {
        int size = Objects.requireNonNull(A).rows();
        return new IllegalArgumentException(name + " has " + Count.entries(n) + ", expected " + size
                + ": the inner product has a " + size + "×" + size + " matrix");
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof InnerProduct p && Objects.equals(A, p.A);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(A);
    }

    @Override
    public String toString() {
        return A == null ? "xᵀy" : "xᵀAy with A = " + A;
    }
}
