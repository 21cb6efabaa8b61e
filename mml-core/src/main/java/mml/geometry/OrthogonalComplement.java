package mml.geometry;

import static mml.kernel.Rounding.EPSILON;
import static mml.kernel.Rounding.direct;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Qr;
import mml.decomposition.QrStep;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The orthogonal complement {@code U⊥ = {v : ⟨u, v⟩ = 0 for all u ∈ U}} of the subspace spanned by the columns of B. Its
 * dimension is {@code n − dim U}; that of a plane in ℝ³, or of any hyperplane, is a line, spanned by the normal vector.
 *
 * <p>Householder reflections that bring a basis of U to the first r coordinate axes send the other axes to a basis of U⊥.
 *
 * @param B n×k, generators of U as columns; they may be dependent
 * @param inner says what orthogonal means
 * @param basis n×(n − r), orthonormal under the inner product; the first entry of a column that is not 0 is positive
 * @mml §3.6
 */
public record OrthogonalComplement(Matrix B, InnerProduct inner, Matrix basis) {

    public static OrthogonalComplement of(Matrix B) {
        return of(B, InnerProduct.dot(), Tracer.off());
    }

    public static OrthogonalComplement of(Matrix B, InnerProduct inner) {
        return of(B, inner, Tracer.off());
    }

    /**
     * Finds the complement while {@code trace} watches the reflections.
     *
     * @throws IllegalArgumentException if B is empty, not finite, or does not fit the inner product
     */
    public static OrthogonalComplement of(Matrix B, InnerProduct inner, Tracer<? super QrStep> trace) {
        Shapes.notEmpty(B, "B");
        Shapes.finite(B, "B");
        Matrix flat = Projection.flat(B, inner);
        List<Integer> dependent = GramSchmidt.of(flat).dependent();
        List<Vector> independent = new ArrayList<>();
        for (int j = 0; j < B.cols(); j++) if (!dependent.contains(j)) independent.add(flat.column(j));
        int r = independent.size();
        Matrix Q = r == 0
                ? Matrix.identity(B.rows())
                : Qr.of(Matrix.ofColumns(independent.toArray(new Vector[0])), trace)
                        .fullQ();
        if (r == B.rows()) return new OrthogonalComplement(B, inner, Matrix.zeros(r, 0));
        Vector[] columns = new Vector[B.rows() - r];
        for (int j = 0; j < columns.length; j++) columns[j] = positive(inner.curved(Q.column(r + j)));
        return new OrthogonalComplement(B, inner, Matrix.ofColumns(columns));
    }

    private static Vector positive(Vector v) {
        double negligible = v.size() * EPSILON * v.maxNorm();
        for (int i = 0; i < v.size(); i++) if (Math.abs(v.get(i)) > negligible) return v.get(i) < 0 ? v.times(-1) : v;
        return v;
    }

    /** {@code dim U⊥}. */
    public int dimension() {
        return basis.cols();
    }

    /**
     * The normal vector of a hyperplane, of length one.
     *
     * @throws IllegalStateException if the complement is not a line
     */
    public Vector normal() {
        if (dimension() != 1)
            throw new IllegalStateException(
                    "the complement has dimension " + dimension() + ", a normal vector needs 1");
        return basis.column(0);
    }

    /** That every basis vector is orthogonal to every generator, and that they are orthonormal. */
    public Certificate certificate() {
        double worst = 0;
        for (int j = 0; j < B.cols(); j++) {
            double size = inner.norm(B.column(j));
            for (int k = 0; size > 0 && k < dimension(); k++)
                worst = Math.max(
                        worst, Math.abs(inner.flat(B.column(j)).times(1 / size).dot(inner.flat(basis.column(k)))));
        }
        double bound = 2 * direct(Math.max(B.rows(), B.cols()));
        Matrix flat = Projection.flat(basis, inner);
        double loss =
                flat.transpose().times(flat).minus(Matrix.identity(dimension())).maxNorm();
        return Certificate.of(
                "U⊥ is orthogonal to U",
                new Check("cosines of basis and generators", worst, bound),
                new Check("‖VᵀAV − I‖", loss, bound));
    }

    @Override
    public String toString() {
        return Printed.of("orthogonal complement of the columns of B, of dimension " + dimension())
                .put("basis", basis)
                .line(certificate())
                .toString();
    }
}
