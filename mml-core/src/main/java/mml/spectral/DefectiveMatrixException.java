package mml.spectral;

import mml.matrix.NumericalException;

/** A matrix that has no basis of eigenvectors, as far as doubles can tell. */
public final class DefectiveMatrixException extends NumericalException {
    private static final long serialVersionUID = 1L;
    private final int index;
    private final double condition;

    DefectiveMatrixException(int index, Complex eigenvalue, double condition) {
        super("the matrix is defective: the left and right eigenvectors of eigenvalue " + (index + 1) + ", which is "
                + eigenvalue + ", meet at cosine " + condition
                + ", so its eigenvectors are no basis; a singular value decomposition always exists");
        this.index = index;
        this.condition = condition;
    }

    /** The first eigenvalue that lacks an eigenvector of its own. */
    public int index() {
        return index;
    }

    /** {@code |yᴴx|} for its left and right eigenvectors of length one: 0 for a truly defective one. */
    public double condition() {
        return condition;
    }
}
