package mml.viz.scene;

import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.text.Table;

/** A matrix of doubles as it is shown, its entries as captions write numbers. */
public record Digits(Matrix matrix) implements Table {
    /** As {@link NumberText#of(double)}. */
    public static String of(double x) {
        return NumberText.of(x);
    }

    /** A computed M with entries that are nothing but rounding beside the largest as 0: {@link NumberText#isRounding}. */
    public static Matrix tidy(Matrix M) {
        double[] a = M.entries();
        double scale = M.maxNorm();
        for (int k = 0; k < a.length; k++) if (NumberText.isRounding(a[k], scale)) a[k] = 0;
        return Matrix.of(M.rows(), M.cols(), a);
    }

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public int cols() {
        return matrix.cols();
    }

    @Override
    public String text(int i, int j) {
        return of(matrix.get(i, j));
    }
}
