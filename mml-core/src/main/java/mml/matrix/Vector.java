package mml.matrix;

import java.util.Arrays;
import java.util.Objects;
import mml.kernel.Vectors;
import mml.text.DoubleList;
import mml.text.Numbers;

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

    /** The dot product {@code xᵀy}, summed in order. */
    public double dot(Vector y) {
        Shapes.same(this, y);
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * y.x[i];
        return s;
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

    @Override
    public boolean equals(Object o) {
        return o instanceof Vector v && Arrays.equals(x, v.x);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(x);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < Math.min(x.length, 100); i++)
            out.append(i == 0 ? "" : ", ").append(Numbers.shortest(x[i]));
        return out.append(x.length > 100 ? ", …]" : "]").toString();
    }
}
