package mml.exact;

import mml.matrix.NumericalException;

/** A matrix has no basis of eigenvectors with entries that are fractions. The witness are its eigenspaces. */
public final class NotDiagonalisableException extends NumericalException {
    private static final long serialVersionUID = 1L;

    private final transient Eigenspaces spaces;

    NotDiagonalisableException(Eigenspaces spaces) {
        super("A has no basis of eigenvectors: " + reason(spaces));
        this.spaces = spaces;
    }

    private static String reason(Eigenspaces spaces) {
        for (Eigenspaces.Eigenspace s : spaces.spaces())
            if (s.defective())
                return "the eigenvalue " + Elements.text(s.lambda()) + " counts " + s.algebraic()
                        + " times, its space has dimension " + s.geometric();
        return (spaces.rest().size() - 1) + " of its eigenvalues are not fractions";
    }

    /** Which eigenvectors there are. */
    public Eigenspaces spaces() {
        return spaces;
    }
}
