package mml.exact;

import mml.matrix.Shapes;
import mml.matrix.SingularMatrixException;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;

/**
 * The matrix of a linear mapping in other bases: {@code Ã = T⁻¹AS}.
 *
 * <p>A describes the mapping Φ in the ordered bases B and C. The columns of S are the vectors of a new basis of the
 * domain in coordinates of B, those of T a new basis of the image space in coordinates of C. Read from the right: S
 * turns new coordinates into old ones, A maps, T⁻¹ turns the result into new coordinates. For an endomorphism with
 * {@code T = S} the two matrices are called similar.
 *
 * @param A m×n
 * @param S n×n, invertible
 * @param T m×m, invertible
 * @param inverseT {@code T⁻¹}
 * @param AS the product in between
 * @param result {@code Ã}, m×n
 * @mml §2.7.2, Theorem 2.20, (2.105), Examples 2.23, 2.24
 */
public record BasisChange<F extends FieldElement<F>>(
        FieldMatrix<F> A,
        FieldMatrix<F> S,
        FieldMatrix<F> T,
        FieldMatrix<F> inverseT,
        FieldMatrix<F> AS,
        FieldMatrix<F> result) {

    public static <F extends FieldElement<F>> BasisChange<F> of(FieldMatrix<F> A, FieldMatrix<F> S, FieldMatrix<F> T) {
        return of(A, S, T, Tracer.off());
    }

    /**
     * Changes the bases while {@code trace} watches.
     *
     * @throws IllegalArgumentException if the shapes do not fit
     * @throws SingularMatrixException if the columns of S or T are no basis
     */
    public static <F extends FieldElement<F>> BasisChange<F> of(
            FieldMatrix<F> A, FieldMatrix<F> S, FieldMatrix<F> T, Tracer<? super BasisChangeStep> trace) {
        Shapes.product(A, S);
        Shapes.product(T, A);
        Inverse.of(S, "S", Tracer.off());
        Tracer<RowReductionStep> steps =
                trace.on() ? step -> trace.step(new BasisChangeStep.Invert(step)) : Tracer.off();
        FieldMatrix<F> inverse = Inverse.of(T, "T", steps).inverse();
        FieldMatrix<F> AS = A.times(S);
        if (trace.on()) trace.step(new BasisChangeStep.Multiply("AS", A, S, AS));
        FieldMatrix<F> result = inverse.times(AS);
        if (trace.on()) trace.step(new BasisChangeStep.Multiply("T⁻¹AS", inverse, AS, result));
        return new BasisChange<>(A, S, T, inverse, AS, result);
    }

    /** {@code S⁻¹AS}: an endomorphism in a new basis. */
    public static <F extends FieldElement<F>> BasisChange<F> similar(FieldMatrix<F> A, FieldMatrix<F> S) {
        return of(A, S, S);
    }

    /** Both ways round the square agree: {@code TÃ = AS}. */
    public Certificate certificate() {
        return Certificate.of(
                "mapping in new coordinates and then changing back equals changing first and then mapping",
                Proofs.product("T·Ã = A·S", T, result, AS),
                Proofs.product("A·S = AS", A, S, AS));
    }

    @Override
    public String toString() {
        return Printed.of("change of basis T⁻¹AS")
                .put("T⁻¹AS", result)
                .line(certificate())
                .toString();
    }
}
