package mml.hub.widget;

import mml.exact.FieldMatrix;
import mml.exact.RowReduction;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/** Small whole numbers for exercises and examples, the same for the same seed, and how they are written. */
public final class Draws {
    private Draws() {}

    /** Entries from −size to size. */
    public static FieldMatrix<BigFraction> matrix(Rng rng, int rows, int cols, int size) {
        return FieldMatrix.generate(rows, cols, (i, j) -> new BigFraction(rng.between(-size, size)));
    }

    /** One with full rank; a few trials are enough. */
    public static FieldMatrix<BigFraction> invertible(Rng rng, int n, int size) {
        FieldMatrix<BigFraction> A = matrix(rng, n, n, size);
        while (RowReduction.of(A).rank() < n) A = matrix(rng, n, n, size);
        return A;
    }

    /** A vector with entries from −size to size, not all 0. */
    public static Vector vector(Rng rng, int n, int size) {
        double[] x = new double[n];
        while (Vector.of(x).maxNorm() == 0) for (int i = 0; i < n; i++) x[i] = rng.between(-size, size);
        return Vector.of(x);
    }

    /** 1 or −1. */
    public static int sign(Rng rng) {
        return 2 * rng.below(2) - 1;
    }

    /** The exact text of a square root of a whole number: {@code 3}, {@code 2√5}. */
    public static String root(int n) {
        int outside = 1;
        int inside = n;
        for (int k = 2; k * k <= inside; k++)
            while (inside % (k * k) == 0) {
                inside /= k * k;
                outside *= k;
            }
        if (inside == 1) return Integer.toString(outside);
        return (outside == 1 ? "" : Integer.toString(outside)) + "√" + inside;
    }

    /** In brackets if it is negative, to stand after another sign. */
    public static String bracketed(int n) {
        return n < 0 ? "(" + n + ")" : Integer.toString(n);
    }

    /** With its sign before it, as a term that is not the first: {@code + 2}, {@code - 3}. */
    public static String signed(int n) {
        return (n < 0 ? "- " : "+ ") + Math.abs(n);
    }

    /** {@code (1, -2, 3)}, as it can be typed. */
    public static String tuple(Vector x) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < x.size(); i++) out.append(i > 0 ? ", " : "").append(number(x.get(i)));
        return out.append(')').toString();
    }

    /** The same as TeX. */
    public static String tex(Vector x) {
        return "(" + entries(x) + ")";
    }

    private static String entries(Vector x) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < x.size(); i++) out.append(i > 0 ? "," : "").append(number(x.get(i)));
        return out.toString();
    }

    /** Without the sign that a product leaves before a zero. */
    private static String number(double x) {
        return Numbers.shortest(x == 0 ? 0 : x);
    }

    /** A column of exact numbers as TeX in a row. */
    public static String tex(FieldMatrix<BigFraction> column) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < column.rows(); i++) out.append(i > 0 ? "," : "").append(Tex.entry(column.text(i, 0)));
        return out.append(')').toString();
    }

    /** A matrix of whole numbers as TeX. */
    public static String tex(Matrix A) {
        return Tex.matrix(FieldMatrix.exactly(A));
    }

    /** The columns of M, one vector after the other, as they can be typed. */
    public static String columns(FieldMatrix<BigFraction> M) {
        StringBuilder out = new StringBuilder();
        for (int j = 0; j < M.cols(); j++) out.append(j > 0 ? ", " : "").append(NumberText.tuple(M, j));
        return out.toString();
    }
}
