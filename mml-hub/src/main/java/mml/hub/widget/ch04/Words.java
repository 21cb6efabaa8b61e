package mml.hub.widget.ch04;

import java.util.Arrays;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Drawable;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Numbers;
import mml.text.Table;
import org.apache.commons.math3.fraction.BigFraction;

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

    /** A typed square matrix of numbers that a picture has room for. */
    static FieldMatrix<BigFraction> square(String[][] cells) {
        FieldMatrix<BigFraction> A = Drawable.parse(cells);
        if (A.rows() != A.cols())
            throw new IllegalArgumentException(
                    "The matrix is " + A.rows() + " × " + A.cols() + "; it needs as many rows as columns.");
        return A;
    }

    /** A number of a state between two bounds, in steps of 1/4; 0 if it is none. */
    static BigFraction quarter(State state, String key, int bound) {
        try {
            return quarter(Fractions.toDouble(Fractions.parse(state.get(key, "0"))), bound);
        } catch (IllegalArgumentException e) {
            return BigFraction.ZERO;
        }
    }

    static BigFraction quarter(double x, int bound) {
        double limited = Math.max(-bound, Math.min(bound, x));
        return new BigFraction((int) Math.floor(4 * limited + 0.5), 4);
    }

    /** Java: a matrix of doubles. */
    static String doubles(String name, Matrix A) {
        StringBuilder out = new StringBuilder("Matrix " + name + " = Matrix.of(new double[][] {\n");
        for (int i = 0; i < A.rows(); i++) {
            out.append("    {");
            for (int j = 0; j < A.cols(); j++) out.append(j > 0 ? ", " : "").append(Numbers.shortest(A.get(i, j)));
            out.append("},\n");
        }
        return out.append("});\n").toString();
    }
}
