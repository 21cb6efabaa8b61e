package mml.exact;

import mml.matrix.NumericalException;

/**
 * A matrix has no basis of eigenvectors with entries that are fractions: because one is missing, or because eigenvalues
 * are irrational or complex; then {@link mml.spectral.Eigen} may find a basis. The witness are its eigenspaces.
 */
public final class NotDiagonalisableException extends NumericalException {
    private static final long serialVersionUID = 1L;

    private final transient Eigenspaces spaces;

    NotDiagonalisableException(Eigenspaces spaces) {
        super(reason(spaces));
        this.spaces = spaces;
    }

    private static String reason(Eigenspaces spaces) {
        for (Eigenspaces.Eigenspace s : spaces.spaces())
            if (s.defective())
                return "A has no basis of eigenvectors: the eigenvalue " + Elements.text(s.lambda()) + " counts "
                        + s.algebraic() + " times, its space has dimension " + s.geometric();
        int others = spaces.rest().size() - 1;
        return "A is not diagonalised over the fractions: " + others
                + (others == 1 ? " of its eigenvalues is" : " of its eigenvalues are")
                + " irrational or complex; Eigen and SymmetricEigen find them over doubles";
    }

    /** Which eigenvectors there are. */
    public Eigenspaces spaces() {
        return spaces;
    }
}
