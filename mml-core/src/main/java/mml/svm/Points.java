package mml.svm;

import java.util.Arrays;
import java.util.Objects;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;

/**
 * N points in D dimensions, laid out so that one point is compared with all others at vector speed: blocks of 512
 * points, coordinate by coordinate. Sums run over the coordinates in order, so that each number is the one that
 * {@link Vector#dot} gives.
 */
public final class Points {
    private static final int BLOCK = 512;

    private final int size;
    private final int dimension;
    private final double[][][] blocks; // coordinate k of point i is blocks[i / BLOCK][k][i % BLOCK]

    private Points(int size, int dimension) {
        this.size = size;
        this.dimension = dimension;
        blocks = new double[(size + BLOCK - 1) / BLOCK][][];
        for (int b = 0; b < blocks.length; b++) blocks[b] = new double[dimension][Math.min(BLOCK, size - b * BLOCK)];
    }

    /**
     * The rows of X as points.
     *
     * @throws IllegalArgumentException if an entry is not finite
     */
    public static Points of(Matrix X) {
        Shapes.finite(X, "X");
        Points points = new Points(X.rows(), X.cols());
        double[] rows = X.entries();
        for (int i = 0; i < points.size; i++)
            for (int k = 0; k < points.dimension; k++)
                points.blocks[i / BLOCK][k][i % BLOCK] = rows[i * points.dimension + k];
        return points;
    }

    /** The points with the given numbers, in that order. */
    Points at(int[] numbers) {
        Points chosen = new Points(numbers.length, dimension);
        for (int i = 0; i < numbers.length; i++) {
            double[][] from = blocks[numbers[i] / BLOCK];
            double[][] to = chosen.blocks[i / BLOCK];
            for (int k = 0; k < dimension; k++) to[k][i % BLOCK] = from[k][numbers[i] % BLOCK];
        }
        return chosen;
    }

    public int size() {
        return size;
    }

    public int dimension() {
        return dimension;
    }

    /** The coordinates of point i. */
    double[] get(int i) {
        double[] z = new double[dimension];
        for (int k = 0; k < dimension; k++) z[k] = blocks[i / BLOCK][k][i % BLOCK];
        return z;
    }

    /** {@code out_i = x_iᵀz}. */
    public void dots(double[] z, double[] out) {
        check(z, out);
        double[] sum = new double
                [Math.min(
                        BLOCK, size)]; // loops over arrays with one index in common are those that run at vector speed
        for (int b = 0; b < blocks.length; b++) {
            double[][] c = blocks[b];
            int n = Math.min(BLOCK, size - b * BLOCK);
            Arrays.fill(sum, 0, n, 0);
            int k = 0;
            for (; k + 4 <= dimension; k += 4)
                dots(n, z[k], c[k], z[k + 1], c[k + 1], z[k + 2], c[k + 2], z[k + 3], c[k + 3], sum);
            for (; k < dimension; k++) dots(n, z[k], c[k], sum);
            System.arraycopy(sum, 0, out, b * BLOCK, n);
        }
    }

    /** {@code out_i = ‖x_i − z‖²}, from the differences: exactly 0 for equal points, however far from 0 they lie. */
    public void squaredDistances(double[] z, double[] out) {
        check(z, out);
        double[] sum = new double
                [Math.min(
                        BLOCK, size)]; // loops over arrays with one index in common are those that run at vector speed
        for (int b = 0; b < blocks.length; b++) {
            double[][] c = blocks[b];
            int n = Math.min(BLOCK, size - b * BLOCK);
            Arrays.fill(sum, 0, n, 0);
            int k = 0;
            for (; k + 4 <= dimension; k += 4)
                squares(n, z[k], c[k], z[k + 1], c[k + 1], z[k + 2], c[k + 2], z[k + 3], c[k + 3], sum);
            for (; k < dimension; k++) squares(n, z[k], c[k], sum);
            System.arraycopy(sum, 0, out, b * BLOCK, n);
        }
    }

    private void check(double[] z, double[] out) {
        Objects.requireNonNull(z, "z");
        if (z.length != dimension)
            throw new IllegalArgumentException("z has " + Count.entries(z.length) + ", expected " + dimension);
        if (out.length < size)
            throw new IllegalArgumentException("out has " + Count.entries(out.length) + ", expected at least " + size);
    }

    private static void dots(
            int n,
            double p,
            double[] u,
            double q,
            double[] v,
            double r,
            double[] w,
            double s,
            double[] t,
            double[] sum) {
        int m = Math.min(n, BLOCK);
        for (int i = 0; i < m; i++) sum[i] = (((sum[i] + p * u[i]) + q * v[i]) + r * w[i]) + s * t[i];
    }

    private static void dots(int n, double p, double[] u, double[] sum) {
        int m = Math.min(n, BLOCK);
        for (int i = 0; i < m; i++) sum[i] += p * u[i];
    }

    private static void squares(
            int n,
            double p,
            double[] u,
            double q,
            double[] v,
            double r,
            double[] w,
            double s,
            double[] t,
            double[] sum) {
        int m = Math.min(n, BLOCK);
        for (int i = 0; i < m; i++) {
            double a = u[i] - p;
            double b = v[i] - q;
            double c = w[i] - r;
            double d = t[i] - s;
            sum[i] = (((sum[i] + a * a) + b * b) + c * c) + d * d;
        }
    }

    private static void squares(int n, double p, double[] u, double[] sum) {
        int m = Math.min(n, BLOCK);
        for (int i = 0; i < m; i++) {
            double a = u[i] - p;
            sum[i] += a * a;
        }
    }
}
