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
 * The determinant by expansion along a row, as Laplace did: with {@code A_ij} for A without row i and column j,
 * <pre>
 *   det A = Σ_j (−1)^{i+j} a_ij det A_ij.
 * </pre>
 *
 * <p>Each smaller determinant is expanded along its first row in the same way, down to one number. Entries that are zero
 * cost nothing; without any there are n! products, which is why elimination, {@link Determinant}, is used instead.
 *
 * @param A n×n, n at most 9
 * @param row the row i that A is expanded along, counted from 0
 * @param terms the n signed products of the expansion along row i
 * @param value det A, the sum of the terms
 * @mml §4.1, Theorem 4.2, Example 4.3
 */
public record LaplaceExpansion<T extends FieldElement<T>>(FieldMatrix<T> A, int row, List<T> terms, T value) {
    private static final int LARGEST = 9;

    public LaplaceExpansion {
        terms = List.copyOf(terms);
    }

    public static <T extends FieldElement<T>> LaplaceExpansion<T> of(FieldMatrix<T> A) {
        return of(A, 0, Tracer.off());
    }

    /**
     * Expands along a row while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is not square or larger than 9×9, or there is no such row
     */
    public static <T extends FieldElement<T>> LaplaceExpansion<T> of(
            FieldMatrix<T> A, int row, Tracer<? super LaplaceStep> trace) {
        Objects.requireNonNull(A, "A");
        int n = Shapes.square(A, "A");
        if (n > LARGEST) throw new IllegalArgumentException("A is " + n + "×" + n + ", expected at most 9×9");
        Shapes.index(row, n, "row");
        if (trace.on()) trace.step(new LaplaceStep.Start(A, row));
        List<T> terms = terms(A, row, 0, trace);
        return new LaplaceExpansion<>(A, row, terms, sum(terms));
    }

    private static <T extends FieldElement<T>> T value(FieldMatrix<T> A, int depth, Tracer<? super LaplaceStep> trace) {
        return A.rows() == 1 ? A.get(0, 0) : sum(terms(A, 0, depth, trace));
    }

    private static <T extends FieldElement<T>> List<T> terms(
            FieldMatrix<T> A, int i, int depth, Tracer<? super LaplaceStep> trace) {
        if (A.rows() == 1) return List.of(A.get(0, 0));
        List<T> terms = new ArrayList<>();
        T zero = A.field().getZero();
        T sum = zero;
        for (int j = 0; j < A.cols(); j++) {
            T a = A.get(i, j);
            if (Elements.isZero(a)) {
                terms.add(zero);
                continue;
            }
            FieldMatrix<T> minor = minor(A, i, j);
            boolean plus = (i + j) % 2 == 0;
            if (trace.on()) trace.step(new LaplaceStep.Minor(depth, i, j, plus, Elements.text(a), minor));
            T det = value(minor, depth + 1, trace);
            T term = plus ? a.multiply(det) : a.multiply(det).negate();
            terms.add(term);
            sum = sum.add(term);
            if (trace.on())
                trace.step(new LaplaceStep.Term(
                        depth, i, j, plus, Elements.text(a), Elements.text(det), Elements.text(sum)));
        }
        return terms;
    }

    /** A without row i and column j. */
    private static <T extends FieldElement<T>> FieldMatrix<T> minor(FieldMatrix<T> A, int i, int j) {
        return FieldMatrix.generate(A.rows() - 1, A.cols() - 1, (r, c) -> A.get(r < i ? r : r + 1, c < j ? c : c + 1));
    }

    private static <T extends FieldElement<T>> T sum(List<T> terms) {
        T sum = terms.get(0);
        for (int j = 1; j < terms.size(); j++) sum = sum.add(terms.get(j));
        return sum;
    }

    /** Elimination gives the same; over doubles up to {@code 8n²ε} of the sum with all signs made positive. */
    public Certificate certificate() {
        T other = Determinant.of(A).value();
        if (!A.rounds())
            return Certificate.of(
                    "expansion and elimination agree", Check.exact("det A by elimination", other.equals(value)));
        double size = 0;
        for (T term : terms) size += Math.abs(Elements.toDouble(term));
        double scale = Math.max(size, hadamard());
        return Certificate.of(
                "expansion and elimination agree",
                new Check(
                        "|Σ terms − det A by elimination|",
                        Math.abs(Elements.toDouble(value) - Elements.toDouble(other)),
                        8.0 * A.rows() * A.rows() * EPSILON * scale));
    }

    /** {@code Π_i ‖row i‖₁}, which no sum of signed products exceeds. */
    private double hadamard() {
        double product = 1;
        for (int i = 0; i < A.rows(); i++) {
            double sum = 0;
            for (int j = 0; j < A.cols(); j++) sum += Math.abs(Elements.toDouble(A.get(i, j)));
            product *= sum;
        }
        return product;
    }

    @Override
    public String toString() {
        return Printed.of("determinant of A expanded along row " + (row + 1), A)
                .put("terms", Elements.exact(terms))
                .line("det A = " + NumberText.exact(Elements.text(value)))
                .line(certificate())
                .toString();
    }
}
