package mml.exact;

import java.util.Objects;
import mml.matrix.Shapes;
import mml.matrix.SingularMatrixException;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;

/**
 * The inverse of a square matrix by Gauss–Jordan elimination: {@code [A | I]} becomes {@code [I | A⁻¹]}.
 *
 * <p>The row operations that turn A into I, multiplied together, are A⁻¹; applied to I they write it down. Takes about
 * 2n³ multiplications. Exact over fractions; over doubles rows are swapped for the largest pivot.
 *
 * @param A n×n
 * @param inverse n×n
 * @param reduction of {@code [A | I]}
 * @mml §2.3.3, (2.56), Example 2.9; §2.2.2, Definition 2.3
 */
public record Inverse<T extends FieldElement<T>>(FieldMatrix<T> A, FieldMatrix<T> inverse, RowReduction<T> reduction) {

    public static <T extends FieldElement<T>> Inverse<T> of(FieldMatrix<T> A) {
        return of(A, Tracer.off());
    }

    /**
     * Inverts A while {@code trace} watches the reduction of {@code [A | I]}.
     *
     * @throws IllegalArgumentException if A is not square
     * @throws SingularMatrixException if a column has no pivot
     */
    public static <T extends FieldElement<T>> Inverse<T> of(FieldMatrix<T> A, Tracer<? super RowReductionStep> trace) {
        return of(A, "A", trace);
    }

    static <T extends FieldElement<T>> Inverse<T> of(
            FieldMatrix<T> A, String name, Tracer<? super RowReductionStep> trace) {
        Objects.requireNonNull(A, name);
        int n = Shapes.square(A, name);
        Rules rules = Rules.reduced().withRightHandSides(n).withPivots(PivotRule.suiting(A));
        RowReduction<T> reduction = RowReduction.of(A.augment(FieldMatrix.identity(n, A.field())), rules, trace);
        if (reduction.rank() < n) throw singular(A, name, reduction);
        return new Inverse<>(A, reduction.matrix().columns(n, 2 * n), reduction);
    }

    private static <T extends FieldElement<T>> SingularMatrixException singular(
            FieldMatrix<T> A, String name, RowReduction<T> reduction) {
        FieldMatrix<T> x = ImageAndKernel.kernel(reduction).get(0);
        return new SingularMatrixException(name, reduction.freeColumns().get(0), x, rcond(A, x));
    }

    /** {@code ‖Ax‖ / (‖A‖ ‖x‖)} in the largest entry; 0 exactly when x is in the kernel of A. */
    private static <T extends FieldElement<T>> double rcond(FieldMatrix<T> A, FieldMatrix<T> x) {
        FieldMatrix<T> Ax = A.times(x);
        if (Ax.isZero()) return 0;
        return Ax.toMatrix().maxNorm() / A.toMatrix().maxNorm() / x.toMatrix().maxNorm();
    }

    /** {@code A·A⁻¹ = I}, which for square matrices makes {@code A⁻¹·A = I}, too. */
    public Certificate certificate() {
        return Certificate.of(
                "the inverse, multiplied by A, is the identity",
                Proofs.product("A·A⁻¹ = I", A, inverse, FieldMatrix.identity(A.rows(), A.field())));
    }

    @Override
    public String toString() {
        return Printed.of("inverse of A", A)
                .put("A⁻¹", inverse)
                .line(certificate())
                .toString();
    }
}
