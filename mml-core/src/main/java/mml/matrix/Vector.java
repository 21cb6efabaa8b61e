package mml.matrix;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import mml.kernel.Vectors;
import mml.text.Aligned;
import mml.text.DoubleList;

/** A vector of doubles, immutable and equal by value. Entries count from 0. */
public final class Vector implements DoubleList {
    private final double[] x;

    private Vector(double[] x) {
        this.x = x;
    }

    /** Copies the given entries. */
    public static Vector of(double... x) {
        return new Vector(Objects.requireNonNull(x, "x").clone());
    }

    public static Vector zeros(int n) {
        return generate(n, i -> 0);
    }

    /** All entries 1. */
    public static Vector ones(int n) {
        return generate(n, i -> 1);
    }

    /** The unit vector {@code e_i} of n entries: 1 at i, counted from 0, and 0 elsewhere. */
    public static Vector unit(int n, int i) {
        Shapes.index(i, n, "entry");
        return generate(n, j -> i == j ? 1 : 0);
    }

    /** The vector with entry i as the function says, asked in order. */
    public static Vector generate(int n, IntToDoubleFunction entry) {
        Shapes.count(n, "n");
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = entry.applyAsDouble(i);
        return new Vector(x);
    }

    static Vector wrap(double[] x) {
        return new Vector(x);
    }

    @Override
    public int size() {
        return x.length;
    }

    @Override
    public double get(int i) {
        Shapes.index(i, x.length, "entry");
        return x[i];
    }

    /** A fresh copy, free to be overwritten. */
    public double[] toArray() {
        return x.clone();
    }

    public Vector plus(Vector y) {
        return plus(1, y);
    }

    /** {@code x + c·y}. */
    public Vector plus(double c, Vector y) {
        Shapes.same(this, y);
        double[] z = new double[x.length];
        for (int i = 0; i < z.length; i++) z[i] = x[i] + c * y.x[i];
        return new Vector(z);
    }

    public Vector minus(Vector y) {
        return plus(-1, y);
    }

    /** {@code c·x}. */
    public Vector times(double c) {
        double[] z = new double[x.length];
        for (int i = 0; i < z.length; i++) z[i] = c * x[i];
        return new Vector(z);
    }

    /** The vector of the {@code f(x_i)}. */
    public Vector map(DoubleUnaryOperator f) {
        return generate(x.length, i -> f.applyAsDouble(x[i]));
    }

    /** Entries {@code from} to before {@code to}. */
    public Vector part(int from, int to) {
        Shapes.range(from, to, x.length, "entry");
        return new Vector(Arrays.copyOfRange(x, from, to));
    }

    /** The outer product {@code xyᵀ}, with entries {@code x_i y_j}. */
    public Matrix outer(Vector y) {
        return Matrix.generate(x.length, y.x.length, (i, j) -> x[i] * y.x[j]);
    }

    /** {@code Σ x_i}, in order. */
    public double sum() {
        double s = 0;
        for (double v : x) s += v;
        return s;
    }

    /**
     * {@code Σ x_i / n}.
     *
     * @throws IllegalArgumentException if there is no entry
     */
    public double mean() {
        if (x.length == 0) throw new IllegalArgumentException("x has no entries, needs at least 1 for a mean");
        return sum() / x.length;
    }

    /** Whether y has as many entries and none differs by more than {@code tolerance}. */
    public boolean isClose(Vector y, double tolerance) {
        return x.length == y.x.length && (x.length == 0 || minus(y).maxNorm() <= tolerance);
    }

    /** The dot product {@code xᵀy}, summed in order. */
    public double dot(Vector y) {
        Shapes.same(this, y);
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * y.x[i];
        return s;
    }

    /**
     * The cross product {@code x × y} of two vectors of space: at right angles to both, as long as their parallelogram is
     * large.
     *
     * @throws IllegalArgumentException if one has not three entries
     */
    public Vector cross(Vector y) {
        Shapes.vector(this, 3, "x");
        Shapes.vector(y, 3, "y");
        return new Vector(new double[] {
            x[1] * y.x[2] - x[2] * y.x[1], x[2] * y.x[0] - x[0] * y.x[2], x[0] * y.x[1] - x[1] * y.x[0]
        });
    }

    /**
     * The Euclidean length {@code √(xᵀx)}. Scaled by a power of two first, so that neither {@code (3e200, 4e200)}
     * overflows nor {@code (3e-200, 4e-200)} vanishes.
     */
    public double norm() {
        double max = maxNorm();
        if (max == 0 || Double.isNaN(max) || Double.isInfinite(max)) return max;
        if (max > 1e-140 && max < 1e140) return Math.sqrt(dot(this));
        double scale = max > 1 ? 0x1p-600 : 0x1p600;
        double s = 0;
        for (double v : x) s += scale * v * (scale * v);
        return Math.sqrt(s) / scale;
    }

    /** The largest absolute entry, 0 for an empty vector; NaN if an entry is NaN. */
    public double maxNorm() {
        return Vectors.largest(x);
    }

    /** The smallest entry, ∞ for an empty vector; NaN if an entry is NaN. */
    public double min() {
        double min = Double.POSITIVE_INFINITY;
        for (double v : x) min = Math.min(min, v);
        return min;
    }

    /** The largest entry, −∞ for an empty vector; NaN if an entry is NaN. */
    public double max() {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : x) max = Math.max(max, v);
        return max;
    }

    /** The same entries; −0 is 0. */
    @Override
    public boolean equals(Object o) {
        return o instanceof Vector v && Vectors.same(x, v.x);
    }

    @Override
    public int hashCode() {
        return Vectors.hash(x);
    }

    /** {@code (1, −0.5)} to five significant digits; of a long vector the first entries and how many there are. */
    @Override
    public String toString() {
        return format(Aligned.DIGITS);
    }

    /** The same to another number of significant digits, from 1 to 17. */
    public String format(int digits) {
        return Aligned.of((DoubleList) this, digits);
    }
}
