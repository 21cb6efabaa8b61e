package mml.spectral;

import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.text.Aligned;

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

    /**
     * The matrix itself, if it is real.
     *
     * @throws IllegalArgumentException if an imaginary part is not zero, with its place
     */
    public Matrix real() {
        for (int i = 0; i < rows(); i++)
            for (int j = 0; j < cols(); j++)
                if (im.get(i, j) != 0)
                    throw new IllegalArgumentException(
                            "row " + (i + 1) + ", column " + (j + 1) + " is " + get(i, j) + ", expected a real matrix");
        return re;
    }

    /** Whether every imaginary part is zero. */
    public boolean isReal() {
        return im.maxNorm() == 0;
    }

    /** Row below row, columns aligned, as {@link Matrix} prints itself. */
    @Override
    public String toString() {
        return isReal()
                ? re.toString()
                : Aligned.of(rows(), cols(), (i, j) -> get(i, j).toString());
    }
}
