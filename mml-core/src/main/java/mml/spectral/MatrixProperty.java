package mml.spectral;

/** The properties of a matrix that {@link MatrixPhylogeny} asks for, from the root of the tree to its leaves. */
public enum MatrixProperty {
    SQUARE("square"),
    /** Of a square matrix: regular, it has an inverse. */
    FULL_RANK("of full rank"),
    DIAGONALISABLE("diagonalisable"),
    NORMAL("normal"),
    SYMMETRIC("symmetric"),
    POSITIVE_DEFINITE("positive definite"),
    ORTHOGONAL("orthogonal"),
    ROTATION("a rotation"),
    DIAGONAL("diagonal"),
    IDENTITY("the identity");

    private final String adjective;

    MatrixProperty(String adjective) {
        this.adjective = adjective;
    }

    /** As in "the matrix is …". */
    public String adjective() {
        return adjective;
    }
}
