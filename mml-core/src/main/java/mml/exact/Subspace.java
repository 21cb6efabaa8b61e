package mml.exact;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Shapes;
import mml.text.Count;
import mml.text.Scripts;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;

/**
 * A subspace of {@code ℝⁿ}, given by the basis that all its generating sets lead to: the generators, as rows, in
 * reduced row echelon form. So equal subspaces are equal values. Entries must be exact, since over doubles it depends
 * on a tolerance what a subspace contains.
 *
 * @param n the dimension of the space around
 * @param field where the entries come from
 * @param basis n×1 each; empty for {@code {0}}
 * @mml §2.4.3, Definition 2.10; §2.6.1, Definition 2.13
 */
public record Subspace<T extends FieldElement<T>>(int n, Field<T> field, List<FieldMatrix<T>> basis) {

    public Subspace {
        if (n < 1) throw new IllegalArgumentException("n is " + n + ", expected at least 1");
        basis = canonical(n, basis);
    }

    /** The span of the columns of X. */
    public static <T extends FieldElement<T>> Subspace<T> span(FieldMatrix<T> X) {
        return new Subspace<>(X.rows(), X.field(), columns(X));
    }

    /** The subspace {@code {0}} of {@code ℝⁿ}. */
    public static <T extends FieldElement<T>> Subspace<T> zero(int n, Field<T> field) {
        return new Subspace<>(n, field, List.of());
    }

    /** The solutions of {@code Ax = 0}. */
    public static <T extends FieldElement<T>> Subspace<T> kernel(FieldMatrix<T> A) {
        return new Subspace<>(A.cols(), A.field(), ImageAndKernel.of(A).kernel());
    }

    private static <T extends FieldElement<T>> List<FieldMatrix<T>> columns(FieldMatrix<T> X) {
        List<FieldMatrix<T>> columns = new ArrayList<>();
        for (int j = 0; j < X.cols(); j++) columns.add(X.column(j));
        return columns;
    }

    private static <T extends FieldElement<T>> List<FieldMatrix<T>> canonical(int n, List<FieldMatrix<T>> generators) {
        List<List<T>> rows = new ArrayList<>();
        for (FieldMatrix<T> x : generators) rows.add(vector(x, n).columnEntries(0));
        if (rows.isEmpty()) return List.of();
        FieldMatrix<T> X = FieldMatrix.of(rows);
        if (X.rounds()) throw new IllegalArgumentException("the vectors are doubles, expected exact entries");
        RowReduction<T> reduced = RowReduction.of(X);
        List<FieldMatrix<T>> basis = new ArrayList<>();
        for (int k = 0; k < reduced.rank(); k++)
            basis.add(FieldMatrix.ofColumn(reduced.matrix().rowEntries(k)));
        return List.copyOf(basis);
    }

    private static <T extends FieldElement<T>> FieldMatrix<T> vector(FieldMatrix<T> x, int n) {
        if (x.rows() != n || x.cols() != 1)
            throw new IllegalArgumentException(
                    "x is " + Shapes.shape(x) + ", expected a vector of " + Count.entries(n));
        return x;
    }

    public int dimension() {
        return basis.size();
    }

    public boolean contains(FieldMatrix<T> x) {
        return remainder(x).isZero();
    }

    public boolean contains(Subspace<T> V) {
        same(V);
        for (FieldMatrix<T> v : V.basis) if (!contains(v)) return false;
        return true;
    }

    /** The one vector of {@code x + U} that is zero wherever a basis vector begins. */
    FieldMatrix<T> remainder(FieldMatrix<T> x) {
        FieldMatrix<T> rest = vector(x, n);
        for (FieldMatrix<T> b : basis) {
            int begin = 0;
            while (Elements.isZero(b.get(begin, 0))) begin++;
            T weight = rest.get(begin, 0);
            rest = rest.minus(b.map(v -> v.multiply(weight)));
        }
        return rest;
    }

    /** {@code U + V}, all sums of a vector of this and one of V. */
    public Subspace<T> sum(Subspace<T> V) {
        return SumAndIntersection.of(this, V).sum();
    }

    /** {@code U ∩ V}. */
    public Subspace<T> intersection(Subspace<T> V) {
        return SumAndIntersection.of(this, V).intersection();
    }

    void same(Subspace<T> V) {
        if (V.n != n)
            throw new IllegalArgumentException(
                    "the subspaces lie in ℝ" + Scripts.superscript(n) + " and ℝ" + Scripts.superscript(V.n));
    }

    /** {@code span{(1, 0, 2), (0, 1, −1/2)}}, or {@code {0}}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(basis.isEmpty() ? "{0" : "span{");
        for (int k = 0; k < basis.size(); k++) out.append(k == 0 ? "" : ", ").append(basis.get(k));
        return out.append('}').toString();
    }
}
