package mml.hub.widget.ch04;

import java.util.Arrays;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Numbers;
import mml.text.Table;

/** Small pieces that the widgets of this chapter share: numbers and matrices as text, matrices as they are typed. */
final class Words {
    private Words() {}

    static String minus(String number) {
        return number.replace('-', '−');
    }

    /** About four digits. */
    static String number(double x) {
        return minus(Numbers.rounded(x, Math.abs(x) < 0.1 ? 6 : 4));
    }

    /** {@code (0.7071, −0.7071)}. */
    static String tuple(Vector x) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < x.size(); i++) out.append(i > 0 ? ", " : "").append(number(x.get(i)));
        return out.append(')').toString();
    }

    /** The i-th largest entry, counted from 0. */
    static double largest(Vector x, int i) {
        double[] sorted = x.toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1 - i];
    }

    /** Whole numbers from −4 to 4. */
    static Matrix random(Rng rng, int rows, int cols) {
        double[] entries = new double[rows * cols];
        for (int i = 0; i < entries.length; i++) entries[i] = rng.below(9) - 4.0;
        entries[0] = entries[0] == 0 ? 1 : entries[0];
        return Matrix.of(rows, cols, entries);
    }

    /** {@code (2, −1/2)} from column j. */
    static String column(Table A, int j) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < A.rows(); i++) out.append(i > 0 ? ", " : "").append(minus(A.text(i, j)));
        return out.append(')').toString();
    }
}
