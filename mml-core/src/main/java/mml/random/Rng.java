package mml.random;

import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/** A seeded source of random numbers, the same on every platform (SplitMix64; Steele, Lea and Flood 2014). */
public final class Rng {
    private long state;

    private Rng(long seed) {
        state = seed;
    }

    public static Rng seeded(long seed) {
        return new Rng(seed);
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** Uniform among 0, …, n − 1, without bias. */
    public int below(int n) {
        if (n < 1) throw new IllegalArgumentException("n is " + n + ", expected at least 1");
        long r;
        long v;
        do {
            r = next() >>> 33;
            v = r % n;
        } while (r - v + (n - 1) > 0x7FFFFFFFL);
        return (int) v;
    }

    /** Uniform among the integers low, …, high. */
    public int between(int low, int high) {
        if (high < low || (long) high - low >= Integer.MAX_VALUE)
            throw new IllegalArgumentException("cannot draw between " + low + " and " + high);
        return low + below(high - low + 1);
    }

    /** Standard normal, by the polar method. */
    public double normal() {
        double u;
        double s;
        do {
            u = 2 * uniform() - 1;
            double v = 2 * uniform() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        return u * Math.sqrt(-2 * Elementary.log(s) / s);
    }

    /** n independent standard normal numbers. */
    public Vector normalVector(int n) {
        return Vector.generate(n, i -> normal());
    }

    /** An m×n matrix of independent standard normal numbers, drawn row after row. */
    public Matrix normalMatrix(int rows, int cols) {
        return Matrix.generate(rows, cols, (i, j) -> normal());
    }

    /** An m×n matrix of independent numbers, uniform in [0, 1), drawn row after row. */
    public Matrix uniformMatrix(int rows, int cols) {
        return uniformMatrix(rows, cols, 0, 1);
    }

    /** An m×n matrix of independent numbers, uniform in [low, high), drawn row after row. */
    public Matrix uniformMatrix(int rows, int cols, double low, double high) {
        if (!(low <= high && high - low <= Double.MAX_VALUE))
            throw new IllegalArgumentException("cannot draw between " + low + " and " + high);
        return Matrix.generate(rows, cols, (i, j) -> low + (high - low) * uniform());
    }

    /** 0, …, n − 1 in random order, each order equally likely (Fisher and Yates). */
    public int[] shuffle(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    @Override
    public String toString() {
        return "random numbers (SplitMix64)";
    }
}
