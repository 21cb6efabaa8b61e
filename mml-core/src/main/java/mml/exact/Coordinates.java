package mml.exact;

import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;

/**
 * The coordinates of a vector x in an ordered basis B: the only α with {@code x = α₁b₁ + … + α_k b_k}.
 *
 * <p>They solve {@code Bα = x}, with the basis vectors as columns of B. B may be a basis of a subspace; then x must
 * lie in it.
 *
 * @param B n×k with independent columns
 * @param x n×1
 * @param alpha k×1
 * @mml §2.7.1, Definition 2.18, Example 2.20
 */
public record Coordinates<T extends FieldElement<T>>(FieldMatrix<T> B, FieldMatrix<T> x, FieldMatrix<T> alpha) {

    public static <T extends FieldElement<T>> Coordinates<T> of(FieldMatrix<T> B, FieldMatrix<T> x) {
        return of(B, x, Tracer.off());
    }

    /**
     * Finds the coordinates while {@code trace} watches the reduction of {@code [B | x]}.
     *
     * @throws IllegalArgumentException if a column of B is a combination of those before it, or x is not n×1
     * @throws NotInSpanException if x is no combination of the columns of B
     */
    public static <T extends FieldElement<T>> Coordinates<T> of(
            FieldMatrix<T> B, FieldMatrix<T> x, Tracer<? super RowReductionStep> trace) {
        SolutionSet<T> solutions = SolutionSet.of(B, x, trace);
        if (!solutions.kernel().isEmpty())
            throw new IllegalArgumentException(
                    "column " + (solutions.reduction().freeColumns().get(0) + 1)
                            + " of B is a combination of the columns before it, expected a basis");
        if (solutions.particular().isEmpty()) {
            FieldMatrix<T> y = solutions.contradiction().orElseThrow();
            throw new NotInSpanException(y, y.times(x).text(0, 0));
        }
        return new Coordinates<>(B, x, solutions.particular().orElseThrow());
    }

    /** {@code Bα = x}. */
    public Certificate certificate() {
        return Certificate.of("the basis vectors, weighted, add up to x", Proofs.product("B·α = x", B, alpha, x));
    }

    @Override
    public String toString() {
        return Printed.of("coordinates of x in the basis of the columns of B")
                .put("x", x)
                .put("α", alpha)
                .line(certificate())
                .toString();
    }
}
