package mml.matrix;

import java.util.Objects;
import mml.text.Count;
import mml.text.Table;

/** Checks arguments at the door and says what was given and what was expected. */
public final class Shapes {
    /** What rounding and printing may cost the symmetry of a matrix, of its largest entry. */
    public static final double ASYMMETRY = 0x1p-40;

    private Shapes() {}

    /** Returns n for an n×n matrix. */
    public static int square(Table A, String name) {
        Objects.requireNonNull(A, name);
        if (A.rows() != A.cols()) throw new IllegalArgumentException(name + " is " + shape(A) + ", expected square");
        return A.rows();
    }

    /** At least one row and one column. */
    public static void notEmpty(Table A, String name) {
        Objects.requireNonNull(A, name);
        if (A.rows() < 1 || A.cols() < 1)
            throw new IllegalArgumentException(name + " is " + shape(A) + ", needs at least 1×1");
    }

    /** Neither NaN nor infinite anywhere; returns the largest absolute entry. */
    public static double finite(Matrix A, String name) {
        Objects.requireNonNull(A, name);
        double largest = A.maxNorm();
        if (finite(largest)) return largest;
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < A.cols(); j++)
                if (!finite(A.get(i, j)))
                    throw new IllegalArgumentException(
                            name + "[" + i + "][" + j + "] is " + A.get(i, j) + ", expected a finite number");
        return largest;
    }

    /** Neither NaN nor infinite anywhere. */
    public static void finite(Vector x, String name) {
        Objects.requireNonNull(x, name);
        if (finite(x.maxNorm())) return;
        for (int i = 0; i < x.size(); i++)
            if (!finite(x.get(i)))
                throw new IllegalArgumentException(name + "[" + i + "] is " + x.get(i) + ", expected a finite number");
    }

    /** A vector of n entries, neither NaN nor infinite. */
    public static void vector(Vector x, int n, String name) {
        Objects.requireNonNull(x, name);
        if (x.size() != n)
            throw new IllegalArgumentException(name + " has " + Count.entries(x.size()) + ", expected " + n);
        finite(x, name);
    }

    /** Square and, up to {@link #ASYMMETRY}, equal to its transpose; names the entries that differ most if it is not. */
    public static void symmetric(Matrix A, String name) {
        int n = square(A, name);
        int p = 0;
        int q = 0;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++)
                if (deviation(A, i, j) > deviation(A, p, q)) {
                    p = i;
                    q = j;
                }
        if (deviation(A, p, q) > 0.5 * ASYMMETRY * A.maxNorm())
            throw new IllegalArgumentException(
                    name + " is not symmetric: " + name + "[" + p + "][" + q + "] is " + A.get(p, q) + ", " + name + "["
                            + q + "][" + p + "] is " + A.get(q, p) + ", the largest difference");
    }

    private static double deviation(Matrix A, int i, int j) {
        return Math.abs(0.5 * A.get(i, j) - 0.5 * A.get(j, i));
    }

    public static boolean finite(double x) {
        return Math.abs(x) <= Double.MAX_VALUE;
    }

    /** The inner dimensions of {@code AB} agree. */
    public static void product(Table A, Table B) {
        if (A.cols() != B.rows())
            throw new IllegalArgumentException("cannot multiply " + shape(A) + " by " + shape(B) + ": "
                    + Count.of(A.cols(), "column") + " meet " + Count.of(B.rows(), "row"));
    }

    public static void same(Table A, Table B) {
        if (A.rows() != B.rows() || A.cols() != B.cols())
            throw new IllegalArgumentException(
                    "cannot combine " + shape(A) + " with " + shape(B) + ": the shapes differ");
    }

    public static void same(Vector x, Vector y) {
        if (x.size() != y.size())
            throw new IllegalArgumentException(
                    "cannot combine vectors of " + x.size() + " and " + y.size() + " entries");
    }

    /** Returns {@code i} if {@code 0 ≤ i < n}; what it counts ({@code row}) goes into the message. */
    public static int index(int i, int n, String what) {
        if (i < 0 || i >= n)
            throw new IllegalArgumentException(what + "[" + i + "] does not exist, expected "
                    + (n == 0 ? "none: there are none" : what + "[0] to " + what + "[" + (n - 1) + "]"));
        return i;
    }

    /** {@code 0 ≤ from ≤ to ≤ n}; what is counted ({@code row}) goes into the message. */
    public static void range(int from, int to, int n, String what) {
        if (from < 0 || from > to || to > n)
            throw new IllegalArgumentException(
                    what + "s(" + from + ", " + to + ") do not exist, expected 0 ≤ from ≤ to ≤ " + n);
    }

    public static void count(int n, String name) {
        if (n < 0) throw new IllegalArgumentException(name + " is " + n + ", expected 0 or more");
    }

    /** The number of entries of an m×n matrix, checked to fit into one array. */
    public static int size(int rows, int cols) {
        count(rows, "rows");
        count(cols, "cols");
        long size = (long) rows * cols;
        if (size > Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("a " + rows + "×" + cols + " matrix has " + Count.entries(size)
                    + ", at most " + (Integer.MAX_VALUE - 8) + " fit into one");
        return (int) size;
    }

    public static String shape(Table A) {
        return A.rows() + "×" + A.cols();
    }
}
