package mml.hub.widget;

import mml.exact.Fractions;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Table;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/** A reader's numbers as TeX, for the lines of a derivation. What is left by rounding, against a scale, is 0. */
public final class Live {
    private static final double ROUNDING = 1e-12;

    private Live() {}

    public static String number(double x) {
        return number(x, 1);
    }

    /**
     * A number, 0 where only rounding is left of it.
     *
     * @param scale the size of the numbers that x was computed from
     */
    public static String number(double x, double scale) {
        return Math.abs(x) <= ROUNDING * scale ? "0" : Tex.number(x);
    }

    /** In brackets if it is negative, to stand after another sign. */
    public static String factor(double x) {
        return factor(x, 1);
    }

    /** The same, against a scale. */
    public static String factor(double x, double scale) {
        return x < 0 ? "(" + number(x, scale) + ")" : number(x, scale);
    }

    public static String exact(BigFraction x) {
        return Tex.entry(Fractions.text(x));
    }

    /** In brackets if it is negative. */
    public static String factor(BigFraction x) {
        return x.getNumerator().signum() < 0 ? "(" + exact(x) + ")" : exact(x);
    }

    /** A column. */
    public static String column(Vector x) {
        return matrix(Matrix.ofColumns(x));
    }

    public static String matrix(Table A) {
        return Tex.matrix(A);
    }

    /** To four digits; against its largest entry and 1. */
    public static String matrix(Matrix A) {
        double scale = Math.max(1, A.maxNorm());
        StringBuilder out = new StringBuilder("\\begin{bmatrix}");
        for (int i = 0; i < A.rows(); i++) {
            if (i > 0) out.append("\\\\");
            for (int j = 0; j < A.cols(); j++) out.append(j > 0 ? "&" : "").append(number(A.get(i, j), scale));
        }
        return out.append("\\end{bmatrix}").toString();
    }
}
