package mml.exact;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Shapes;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The eigendecomposition {@code A = PDP⁻¹} with exact entries: the columns of P are eigenvectors, the diagonal of D their
 * eigenvalues. In the basis of P the map A only stretches, so {@code A^k = P D^k P⁻¹}.
 *
 * @param spaces of A
 * @param P n×n, regular
 * @param D n×n, diagonal
 * @param inverse {@code P⁻¹}
 * @mml §4.4, Theorem 4.20, (4.55), (4.62), Example 4.11
 */
public record Diagonalization(
        Eigenspaces spaces, FieldMatrix<BigFraction> P, FieldMatrix<BigFraction> D, FieldMatrix<BigFraction> inverse) {

    /**
     * Diagonalises A.
     *
     * @throws IllegalArgumentException if A is not square
     * @throws NotDiagonalisableException if eigenvectors are missing, or eigenvalues are not fractions
     */
    public static Diagonalization of(FieldMatrix<BigFraction> A) {
        return of(A, Tracer.off());
    }

    /** The same while {@code trace} watches the search for the eigenspaces. */
    public static Diagonalization of(FieldMatrix<BigFraction> A, Tracer<? super EigenspacesStep> trace) {
        Eigenspaces spaces = Eigenspaces.of(A, trace);
        if (!spaces.diagonalisable()) throw new NotDiagonalisableException(spaces);
        List<FieldMatrix<BigFraction>> columns = new ArrayList<>();
        List<BigFraction> values = new ArrayList<>();
        for (Eigenspaces.Eigenspace space : spaces.spaces())
            for (FieldMatrix<BigFraction> x : space.basis()) {
                columns.add(x);
                values.add(space.lambda());
            }
        int n = A.rows();
        FieldMatrix<BigFraction> P =
                FieldMatrix.generate(n, n, (i, j) -> columns.get(j).get(i, 0));
        FieldMatrix<BigFraction> D = FieldMatrix.generate(n, n, (i, j) -> i == j ? values.get(i) : BigFraction.ZERO);
        return new Diagonalization(spaces, P, D, Inverse.of(P).inverse());
    }

    /**
     * {@code A^k = P D^k P⁻¹}.
     *
     * @throws IllegalArgumentException if k is negative
     */
    public FieldMatrix<BigFraction> power(int k) {
        Shapes.count(k, "k");
        FieldMatrix<BigFraction> powers = FieldMatrix.generate(
                D.rows(), D.cols(), (i, j) -> i == j ? D.get(i, i).pow(k) : BigFraction.ZERO);
        return P.times(powers).times(inverse);
    }

    /** {@code PDP⁻¹ = A} and {@code PP⁻¹ = I}. */
    public Certificate certificate() {
        return Certificate.of(
                "A = PDP⁻¹",
                Check.exact("PDP⁻¹ = A", P.times(D).times(inverse).equals(spaces.A())),
                Check.exact("PP⁻¹ = I", P.times(inverse).equals(FieldMatrix.identity(D.rows(), D.field()))));
    }

    @Override
    public String toString() {
        return Printed.of("eigendecomposition A = PDP⁻¹", spaces.A())
                .put("P", P)
                .put("D", D)
                .put("P⁻¹", inverse)
                .line(certificate())
                .toString();
    }
}
