package mml.exact;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import mml.matrix.Shapes;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;

/**
 * The characteristic polynomial {@code p(λ) = det(A − λI) = c₀ + c₁λ + … + c_nλⁿ} of a square matrix, by the method of
 * Faddeev and LeVerrier: with {@code M₁ = I},
 * <pre>
 *   a_k = −tr(A M_k) / k,   M_{k+1} = A M_k + a_k I,   k = 1, …, n,
 * </pre>
 * and {@code det(λI − A) = λⁿ + a₁λⁿ⁻¹ + … + a_n}. No division but by whole numbers, so over fractions it is exact;
 * over doubles it rounds and is for small matrices only. Takes n⁴ multiplications.
 *
 * @param A n×n
 * @param coefficients c₀, …, c_n: c₀ = det A, c_{n−1} = (−1)ⁿ⁻¹ tr A, c_n = (−1)ⁿ
 * @mml §4.1, Definition 4.5; §4.2, Example 4.5
 */
public record CharacteristicPolynomial<T extends FieldElement<T>>(FieldMatrix<T> A, List<T> coefficients) {
    public CharacteristicPolynomial {
        coefficients = List.copyOf(coefficients);
    }

    public static <T extends FieldElement<T>> CharacteristicPolynomial<T> of(FieldMatrix<T> A) {
        return of(A, Tracer.off());
    }

    /**
     * The polynomial while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is not square
     */
    public static <T extends FieldElement<T>> CharacteristicPolynomial<T> of(
            FieldMatrix<T> A, Tracer<? super CharacteristicPolynomialStep> trace) {
        Objects.requireNonNull(A, "A");
        int n = Shapes.square(A, "A");
        if (trace.on()) trace.step(new CharacteristicPolynomialStep.Start(A));
        T one = A.field().getOne();
        FieldMatrix<T> M = FieldMatrix.identity(n, A.field());
        List<T> descending = new ArrayList<>();
        descending.add(one);
        for (int k = 1; k <= n; k++) {
            FieldMatrix<T> AM = A.times(M);
            T a = trace(AM).divide(one.multiply(k)).negate();
            descending.add(a);
            if (trace.on()) trace.step(new CharacteristicPolynomialStep.Coefficient(k, Elements.text(a), M));
            M = plusDiagonal(AM, a);
        }
        Collections.reverse(descending);
        if (n % 2 == 1)
            for (int i = 0; i <= n; i++) descending.set(i, descending.get(i).negate());
        CharacteristicPolynomial<T> p = new CharacteristicPolynomial<>(A, descending);
        if (trace.on()) trace.step(new CharacteristicPolynomialStep.Done(p.toString()));
        return p;
    }

    private static <T extends FieldElement<T>> T trace(FieldMatrix<T> A) {
        T sum = A.get(0, 0);
        for (int i = 1; i < A.rows(); i++) sum = sum.add(A.get(i, i));
        return sum;
    }

    private static <T extends FieldElement<T>> FieldMatrix<T> plusDiagonal(FieldMatrix<T> square, T x) {
        return FieldMatrix.generate(
                square.rows(),
                square.cols(),
                (i, j) -> i == j ? square.get(i, j).add(x) : square.get(i, j));
    }

    /** {@code p(λ)}, by Horner's rule. */
    public T at(T lambda) {
        T value = coefficients.get(coefficients.size() - 1);
        for (int i = coefficients.size() - 2; i >= 0; i--)
            value = value.multiply(lambda).add(coefficients.get(i));
        return value;
    }

    /** {@code det A = p(0)}. */
    public T determinant() {
        return coefficients.get(0);
    }

    /** {@code p(A)}, zero by the theorem of Cayley and Hamilton. */
    public FieldMatrix<T> atMatrix() {
        int n = A.rows();
        FieldMatrix<T> value = FieldMatrix.generate(n, n, (i, j) -> A.field().getZero());
        for (int i = coefficients.size() - 1; i >= 0; i--) value = plusDiagonal(A.times(value), coefficients.get(i));
        return value;
    }

    /** {@code p(A) = 0}; over doubles up to {@code 8n²ε} times what {@code p(A)} is with all signs made positive. */
    public Certificate certificate() {
        FieldMatrix<T> zero = atMatrix();
        if (!Elements.rounds(A.get(0, 0))) {
            boolean holds = true;
            for (int i = 0; i < zero.rows(); i++)
                for (int j = 0; j < zero.cols(); j++) holds &= Elements.isZero(zero.get(i, j));
            return Certificate.of("p(A) = 0 (Cayley and Hamilton)", Check.exact("p(A) = 0", holds));
        }
        double size = 0;
        double row = 0;
        for (int i = 0; i < A.rows(); i++) {
            double s = 0;
            for (int j = 0; j < A.cols(); j++) s += Math.abs(Elements.toDouble(A.get(i, j)));
            row = Math.max(row, s);
        }
        for (int i = coefficients.size() - 1; i >= 0; i--)
            size = size * row + Math.abs(Elements.toDouble(coefficients.get(i)));
        return Certificate.of(
                "p(A) = 0 (Cayley and Hamilton)",
                new Check("max |p(A)|", zero.toMatrix().maxNorm(), 8.0 * A.rows() * A.rows() * EPSILON * size));
    }

    /** {@code λ^2 - 7 λ + 10}, the highest power first. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = coefficients.size() - 1; i >= 0; i--) {
            if (Elements.isZero(coefficients.get(i))) continue;
            String text = Elements.text(coefficients.get(i));
            boolean sum = text.indexOf(' ') >= 0;
            boolean negative = text.charAt(0) == '-' && !sum;
            String size = negative ? text.substring(1) : text;
            if (out.length() == 0) out.append(negative ? "-" : "");
            else out.append(negative ? " - " : " + ");
            String power = i == 0 ? "" : i == 1 ? "λ" : "λ^" + i;
            if (i > 0 && size.equals("1")) out.append(power);
            else out.append(sum ? "(" + size + ")" : size).append(i == 0 ? "" : " " + power);
        }
        return out.toString();
    }
}
