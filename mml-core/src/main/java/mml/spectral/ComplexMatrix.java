package mml.spectral;

import mml.matrix.Matrix;
import mml.matrix.Shapes;

/**
 * A matrix with complex entries, {@code re + im·i}, such as the eigenvectors of a real matrix as columns.
 *
 * @param re the real parts
 * @param im the imaginary parts, of the same shape
 */
public record ComplexMatrix(Matrix re, Matrix im) {
    public ComplexMatrix {
        Shapes.same(re, im);
    }

    public int rows() {
        return re.rows();
    }

    public int cols() {
        return re.cols();
    }

    public Complex get(int i, int j) {
        return new Complex(re.get(i, j), im.get(i, j));
    }

    /** Whether every imaginary part is zero. */
    public boolean isReal() {
        return im.maxNorm() == 0;
    }
}
