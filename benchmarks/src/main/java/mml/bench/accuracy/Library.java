package mml.bench.accuracy;

import mml.matrix.Matrix;
import mml.matrix.Vector;

/** What is asked of each library, by the way that it recommends. Any exception counts as a refusal. */
interface Library {
    String name();

    /** The x with {@code Ax = b} by LU with partial pivoting. */
    Vector solve(Matrix A, Vector b);

    /** The x with the least {@code ‖Ax − b‖} by QR. */
    Vector leastSquares(Matrix A, Vector b);

    /** Eigenvalues in any order, the eigenvectors as columns. */
    Pairs symmetricEigen(Matrix A);

    /** Real and imaginary parts of the eigenvalues, in two columns. */
    Matrix eigenvalues(Matrix A);

    /** At least min(m, n) columns in U and V. */
    Triple svd(Matrix A);

    /** Eigenvalues and eigenvectors. */
    record Pairs(Vector values, Matrix vectors) {}

    /** The factors of a singular value decomposition. */
    record Triple(Matrix U, Vector values, Matrix V) {}
}
