package mml.exact;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.matrix.Shapes;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;

/**
 * The determinant of a 3×3 matrix by the rule of Sarrus: write the first two columns once more to the right, add the
 * products down the three diagonals, subtract those up. There is nothing like it for larger matrices.
 *
 * @param A 3×3
 * @param products the six signed products, first the three going down
 * @param value det A
 * @mml §4.1, (4.7)
 */
public record Sarrus<T extends FieldElement<T>>(FieldMatrix<T> A, List<T> products, T value) {
    public Sarrus {
        products = List.copyOf(products);
    }

    public static <T extends FieldElement<T>> Sarrus<T> of(FieldMatrix<T> A) {
        return of(A, Tracer.off());
    }

    /**
     * Adds the six products while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is not 3×3
     */
    public static <T extends FieldElement<T>> Sarrus<T> of(FieldMatrix<T> A, Tracer<? super SarrusStep> trace) {
        Objects.requireNonNull(A, "A");
        if (A.rows() != 3 || A.cols() != 3)
            throw new IllegalArgumentException("A is " + Shapes.shape(A) + ", expected 3×3");
        List<T> products = new ArrayList<>();
        T sum = A.field().getZero();
        for (int k = 0; k < 6; k++) {
            boolean down = k < 3;
            T product = A.field().getOne();
            for (int i = 0; i < 3; i++) product = product.multiply(A.get(down ? i : 2 - i, (k + i) % 3));
            products.add(down ? product : product.negate());
            sum = sum.add(products.get(k));
            if (trace.on()) trace.step(new SarrusStep(k, Elements.text(product), Elements.text(sum), A));
        }
        return new Sarrus<>(A, products, sum);
    }

    /** Elimination gives the same; over doubles up to {@code 64ε} of the products with all signs made positive. */
    public Certificate certificate() {
        T other = Determinant.of(A).value();
        if (!A.rounds())
            return Certificate.of(
                    "Sarrus and elimination agree", Check.exact("det A by elimination", other.equals(value)));
        double size = 0;
        for (T product : products) size += Math.abs(Elements.toDouble(product));
        return Certificate.of(
                "Sarrus and elimination agree",
                new Check(
                        "|Σ products − det A by elimination|",
                        Math.abs(Elements.toDouble(value) - Elements.toDouble(other)),
                        64 * EPSILON * size));
    }

    @Override
    public String toString() {
        return Printed.of("determinant of A by the rule of Sarrus", A)
                .put("products", Elements.exact(products))
                .line("det A = " + NumberText.exact(Elements.text(value)))
                .line(certificate())
                .toString();
    }
}
