package mml.hub.widget;

import mml.exact.FieldMatrix;
import org.apache.commons.math3.fraction.BigFraction;

/** Matrices with numbers that a picture has room for. */
public final class Drawable {
    private static final int LARGEST = 1_000_000;

    private Drawable() {}

    /** One with as many rows as columns. */
    public static FieldMatrix<BigFraction> square(String[][] cells) {
        FieldMatrix<BigFraction> A = parse(cells);
        if (A.rows() != A.cols())
            throw new IllegalArgumentException(
                    "The matrix is " + A.rows() + " × " + A.cols() + "; it needs as many rows as columns.");
        return A;
    }

    public static FieldMatrix<BigFraction> parse(String[][] cells) {
        FieldMatrix<BigFraction> M = FieldMatrix.parse(cells);
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.cols(); j++)
                if (M.get(i, j).abs().compareTo(new BigFraction(LARGEST)) > 0)
                    throw new IllegalArgumentException(
                            "Row " + (i + 1) + ", column " + (j + 1) + " is too large: up to a million can be drawn.");
        return M;
    }
}
