package mml.geometry;

import java.util.Objects;
import mml.matrix.MagnitudeException;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * The Cauchy–Schwarz inequality {@code |⟨x, y⟩| ≤ ‖x‖ ‖y‖}, and what it leaves room for.
 *
 * <p>For {@code y ≠ 0} the multiple of y nearest to x is λy with {@code λ = ⟨x, y⟩ / ‖y‖²}, and what remains has length
 * {@code ‖x − λy‖ = √(‖x‖²‖y‖² − ⟨x, y⟩²) / ‖y‖}: the inequality says that a length is not negative, and equality that
 * x and y are multiples of one another.
 *
 * @param x n entries
 * @param y n entries
 * @param product the inner product
 * @param left {@code |⟨x, y⟩|}
 * @param right {@code ‖x‖ ‖y‖}
 * @param rest {@code ‖x − λy‖}; ‖x‖ if y is the zero vector
 * @mml §3.3, (3.17)
 */
public record CauchySchwarz(Vector x, Vector y, InnerProduct product, double left, double right, double rest) {
    /** With the dot product. */
    public static CauchySchwarz of(Vector x, Vector y) {
        return of(x, y, InnerProduct.dot());
    }

    /**
     * Both sides for the given vectors.
     *
     * @throws IllegalArgumentException if x and y do not fit, or are not finite
     * @throws MagnitudeException if a side is larger than every double
     */
    public static CauchySchwarz of(Vector x, Vector y, InnerProduct product) {
        Objects.requireNonNull(product, "product");
        double left = Math.abs(product.product(x, y));
        double n = product.norm(y);
        double right = product.norm(x) * n;
        if (!Shapes.finite(right)) throw new MagnitudeException("‖x‖ ‖y‖", right, 1);
        double lambda = n == 0 ? 0 : product.product(x, y.times(1 / n)) / n;
        Vector remaining = x.plus(-lambda, y);
        if (!Shapes.finite(remaining.maxNorm())) throw new MagnitudeException("x − λy", remaining.maxNorm(), 1);
        return new CauchySchwarz(x, y, product, left, right, product.norm(remaining));
    }

    /** {@code ‖x‖ ‖y‖ − |⟨x, y⟩|}, 0 or more up to rounding. */
    public double slack() {
        return right - left;
    }

    /** That the inequality holds, and that x, λy and the rest form a right triangle. */
    public Certificate certificate() {
        double x2 = product.product(x, x);
        double n = product.norm(y);
        double part = n == 0 ? 0 : left / n;
        return Certificate.of(
                "|⟨x, y⟩| ≤ ‖x‖ ‖y‖",
                new Check("|⟨x, y⟩| − ‖x‖ ‖y‖", Math.max(0, -slack()), product.rounding(x, y)),
                new Check(
                        "|‖x‖² − ‖λy‖² − ‖x − λy‖²|",
                        Math.abs(x2 - part * part - rest * rest),
                        product.rounding(x, x)));
    }

    @Override
    public String toString() {
        return Printed.of("the inequality |⟨x, y⟩| ≤ ‖x‖ ‖y‖")
                .put("|⟨x, y⟩|", left)
                .put("‖x‖ ‖y‖", right)
                .line(certificate())
                .toString();
    }
}
