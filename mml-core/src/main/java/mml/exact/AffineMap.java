package mml.exact;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Shapes;
import mml.text.Printed;
import org.apache.commons.math3.FieldElement;

/**
 * An affine mapping {@code x ↦ Φ(x) + t}: a linear mapping followed by a translation.
 *
 * @param A the matrix of Φ, m×n
 * @param t the translation, m×1
 * @mml §2.8.2, Definition 2.26
 */
public record AffineMap<T extends FieldElement<T>>(FieldMatrix<T> A, FieldMatrix<T> t) {

    public AffineMap {
        if (t.rows() != A.rows() || t.cols() != 1)
            throw new IllegalArgumentException("t is " + Shapes.shape(t) + ", expected " + A.rows() + "×1");
    }

    /** {@code Ax + t}. */
    public FieldMatrix<T> apply(FieldMatrix<T> x) {
        return A.times(x).plus(t);
    }

    /** This mapping after {@code first}, which is affine again: {@code x ↦ A(Bx + s) + t}. */
    public AffineMap<T> after(AffineMap<T> first) {
        return new AffineMap<>(A.times(first.A), apply(first.t));
    }

    /** The image of an affine subspace, which is one again. */
    public AffineSubspace<T> image(AffineSubspace<T> L) {
        List<FieldMatrix<T>> directions = new ArrayList<>();
        for (FieldMatrix<T> u : L.direction().basis()) directions.add(A.times(u));
        return new AffineSubspace<>(apply(L.support()), new Subspace<>(A.rows(), A.field(), directions));
    }

    @Override
    public String toString() {
        return Printed.of("affine map x ↦ t + Ax").put("A", A).put("t", t).toString();
    }
}
