package mml.matrix;

import java.util.Arrays;

/**
 * A rearrangement of 0, …, n − 1, immutable and equal by value: place i takes what stood at {@link #get get(i)}.
 *
 * <p>As a matrix P it has a one at (i, get(i)), so that row i of {@code PA} is row get(i) of A.
 */
public final class Permutation {
    private final int[] p;

    private Permutation(int[] p) {
        this.p = p;
    }

    /**
     * Copies the images of 0, …, n − 1.
     *
     * @throws IllegalArgumentException if a number is missing, named by the first one that is out of range or twice
     */
    public static Permutation of(int... p) {
        boolean[] seen = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            if (p[i] < 0 || p[i] >= p.length)
                throw new IllegalArgumentException("p[" + i + "] is " + p[i] + ", expected 0 to " + (p.length - 1));
            if (seen[p[i]]) throw new IllegalArgumentException("p[" + i + "] is " + p[i] + ", which stood before");
            seen[p[i]] = true;
        }
        return new Permutation(p.clone());
    }

    public static Permutation identity(int n) {
        Shapes.count(n, "n");
        int[] p = new int[n];
        for (int i = 0; i < n; i++) p[i] = i;
        return new Permutation(p);
    }

    public int size() {
        return p.length;
    }

    public int get(int i) {
        Shapes.index(i, p.length, "entry");
        return p[i];
    }

    public int[] toArray() {
        return p.clone();
    }

    public Permutation inverse() {
        int[] q = new int[p.length];
        for (int i = 0; i < p.length; i++) q[p[i]] = i;
        return new Permutation(q);
    }

    /** +1 for an even number of swaps, −1 for an odd one: the determinant of the matrix. */
    public int sign() {
        boolean[] seen = new boolean[p.length];
        int sign = 1;
        for (int i = 0; i < p.length; i++)
            for (int j = p[i]; !seen[i] && j != i; j = p[j]) {
                seen[j] = true;
                sign = -sign;
            }
        return sign;
    }

    public Matrix toMatrix() {
        double[] a = new double[Shapes.size(p.length, p.length)];
        for (int i = 0; i < p.length; i++) a[i * p.length + p[i]] = 1;
        return Matrix.of(p.length, p.length, a);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Permutation q && Arrays.equals(p, q.p);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(p);
    }

    @Override
    public String toString() {
        return Arrays.toString(p);
    }
}
