package mml.exact;

import java.util.ArrayList;
import java.util.List;
import mml.text.Scripts;
import mml.text.Sums;
import mml.trace.Step;
import mml.trace.Telling;
import org.apache.commons.math3.FieldElement;

/**
 * An elementary row operation as a value: it can be applied, undone by its {@link #inverse()} and replayed. None of
 * the three kinds changes the solutions of a system.
 *
 * @param <T> the elements of the matrix
 * @mml §2.3.2
 */
public sealed interface RowOperation<T extends FieldElement<T>> extends Step {
    /** The matrix after the operation; costs one row. */
    FieldMatrix<T> applyTo(FieldMatrix<T> A);

    /** The operation that takes this one back. */
    RowOperation<T> inverse();

    /** The rows that change. */
    List<Integer> rows();

    /** {@code R_i ↔ R_k}. */
    record Swap<T extends FieldElement<T>>(int i, int k) implements RowOperation<T> {
        public Swap {
            different(i, k);
        }

        @Override
        public FieldMatrix<T> applyTo(FieldMatrix<T> A) {
            return A.withRow(i, A.rowEntries(k)).withRow(k, A.rowEntries(i));
        }

        @Override
        public RowOperation<T> inverse() {
            return this;
        }

        @Override
        public List<Integer> rows() {
            return List.of(i, k);
        }

        @Override
        public void tell(Telling t) {
            t.kind("swap")
                    .put("i", i)
                    .put("k", k)
                    .caption(name(i) + " ↔ " + name(k))
                    .formula(tex(i) + " \\leftrightarrow " + tex(k));
        }
    }

    /** {@code R_i ← factor · R_i} with a factor other than zero. */
    record Scale<T extends FieldElement<T>>(int i, T factor) implements RowOperation<T> {
        public Scale {
            if (Elements.isZero(factor))
                throw new IllegalArgumentException(
                        "the factor is 0, expected another: scaling by 0 loses the equation");
        }

        @Override
        public FieldMatrix<T> applyTo(FieldMatrix<T> A) {
            List<T> row = new ArrayList<>();
            for (T x : A.rowEntries(i)) row.add(x.multiply(factor));
            return A.withRow(i, row);
        }

        @Override
        public RowOperation<T> inverse() {
            return new Scale<>(i, factor.reciprocal());
        }

        @Override
        public List<Integer> rows() {
            return List.of(i);
        }

        @Override
        public void tell(Telling t) {
            t.kind("scale")
                    .put("i", i)
                    .put("factor", Elements.text(factor))
                    .caption(name(i) + " ← " + Sums.factor(Elements.text(factor)) + name(i))
                    .formula(tex(i) + " \\leftarrow " + Sums.texFactor(Elements.text(factor)) + tex(i));
        }
    }

    /** {@code R_i ← R_i + factor · R_k}. */
    record Add<T extends FieldElement<T>>(int i, T factor, int k) implements RowOperation<T> {
        public Add {
            different(i, k);
        }

        @Override
        public FieldMatrix<T> applyTo(FieldMatrix<T> A) {
            List<T> target = A.rowEntries(i);
            List<T> source = A.rowEntries(k);
            List<T> row = new ArrayList<>();
            for (int j = 0; j < A.cols(); j++)
                row.add(target.get(j).add(source.get(j).multiply(factor)));
            return A.withRow(i, row);
        }

        @Override
        public RowOperation<T> inverse() {
            return new Add<>(i, factor.negate(), k);
        }

        @Override
        public List<Integer> rows() {
            return List.of(i);
        }

        @Override
        public void tell(Telling t) {
            String f = Elements.text(factor);
            boolean minus = f.startsWith("-");
            t.kind("add")
                    .put("i", i)
                    .put("factor", Elements.text(factor))
                    .put("k", k)
                    .caption(name(i) + " ← " + name(i) + (minus ? " − " : " + ")
                            + Sums.factor(minus ? f.substring(1) : f) + name(k))
                    .formula(tex(i) + " \\leftarrow " + tex(i) + (minus ? " - " : " + ")
                            + Sums.texFactor(minus ? f.substring(1) : f) + tex(k));
        }
    }

    private static void different(int i, int k) {
        if (i == k)
            throw new IllegalArgumentException("both rows are row " + (i + 1) + ", expected two different ones");
    }

    private static String name(int i) {
        return "R" + Scripts.subscript(i + 1);
    }

    private static String tex(int i) {
        return "R_{" + (i + 1) + "}";
    }
}
