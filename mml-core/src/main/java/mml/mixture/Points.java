package mml.mixture;

import java.util.Arrays;
import mml.matrix.Matrix;
import mml.matrix.Scaling;

/** Points feature by feature, in strips that stay at hand, with the squared distance of each from its centre. */
final class Points {
    private static final int SIZE = 512;
    private static final double LARGE = 0x1p1000; // twice, it brings the smallest number above 1

    private final int count;
    private final int D;
    private final double[][][] strips; // [strip][feature][point]
    private final double[] nearest;
    private final double[] distance = new double[SIZE];

    private Points(int count, int D, double[][][] strips) {
        this.count = count;
        this.D = D;
        this.strips = strips;
        nearest = new double[count];
    }

    static Points of(Matrix X, double scale) {
        int count = X.rows();
        int D = X.cols();
        double[] x = X.entries();
        if (scale != 1) Scaling.times(x, scale);
        double[][][] strips = new double[(count + SIZE - 1) / SIZE][D][];
        for (int s = 0; s < strips.length; s++)
            for (int d = 0; d < D; d++) {
                double[] row = new double[Math.min(SIZE, count - s * SIZE)];
                for (int i = 0; i < row.length; i++) row[i] = x[(s * SIZE + i) * D + d];
                strips[s][d] = row;
            }
        return new Points(count, D, strips);
    }

    /** {@code ‖x_n − c‖²} of all points. */
    double[] squares(double[] c) {
        double[] all = new double[count];
        for (int s = 0; s < strips.length; s++) {
            int n = strips[s][0].length;
            squares(n, strips[s], c);
            System.arraycopy(distance, 0, all, s * SIZE, n);
        }
        return all;
    }

    private void squares(int n, double[][] x, double[] c) {
        square(n, x[0], c[0], distance);
        int d = 1;
        for (; d + 3 <= D; d += 3) add(n, x[d], c[d], x[d + 1], c[d + 1], x[d + 2], c[d + 2], distance);
        for (; d < D; d++) add(n, x[d], c[d], distance);
    }

    private static void square(int n, double[] x, double c, double[] out) {
        for (int i = 0; i < n; i++) out[i] = (x[i] - c) * (x[i] - c);
    }

    private static void add(int n, double[] x, double c, double[] out) {
        for (int i = 0; i < n; i++) out[i] += (x[i] - c) * (x[i] - c);
    }

    private static void add(int n, double[] x, double c, double[] y, double e, double[] z, double f, double[] out) {
        for (int i = 0; i < n; i++)
            out[i] = ((out[i] + (x[i] - c) * (x[i] - c)) + (y[i] - e) * (y[i] - e)) + (z[i] - f) * (z[i] - f);
    }

    /** Gives every point the number of its nearest centre, the first of equals; returns how many have another than before. */
    int assign(double[][] centres, int[] labels) {
        int changed = 0;
        double[] best = new double[SIZE];
        double[] which = new double[SIZE];
        for (int s = 0; s < strips.length; s++) {
            int n = strips[s][0].length;
            for (int k = 0; k < centres.length; k++) {
                squares(n, strips[s], centres[k]);
                if (k == 0) {
                    System.arraycopy(distance, 0, best, 0, n);
                    Arrays.fill(which, 0, n, 0);
                } else nearer(n, distance, k, best, which);
            }
            for (int i = 0; i < n; i++) {
                int label = (int) which[i];
                if (labels[s * SIZE + i] != label) changed++;
                labels[s * SIZE + i] = label;
            }
            System.arraycopy(best, 0, nearest, s * SIZE, n);
        }
        return changed;
    }

    /** Where the k-th centre is nearer than the best so far; without branches, so that many are done at a time. */
    private static void nearer(int n, double[] distance, double k, double[] best, double[] which) {
        for (int i = 0; i < n; i++) {
            double gained = Math.max(0, best[i] - distance[i]);
            double one = Math.min(1, gained * LARGE * LARGE); // or 0
            which[i] += one * (k - which[i]);
            best[i] = Math.min(best[i], distance[i]);
        }
    }

    /** The sum of all squared distances. */
    double inertia() {
        double sum = 0;
        for (double d : nearest) sum += d;
        return sum;
    }

    /** The point farthest from its centre, of a cluster with other points; −1 when every point is at its centre. */
    int farthest(int[] labels, int[] sizes) {
        int far = -1;
        for (int n = 0; n < count; n++)
            if (nearest[n] > 0 && sizes[labels[n]] > 1 && (far < 0 || nearest[n] > nearest[far])) far = n;
        return far;
    }

    /** This point has become a centre. */
    void settle(int point) {
        nearest[point] = 0;
    }

    /** Each centre becomes the mean of its points; one without points stays. */
    void means(int[] labels, double[][] centres, int[] sizes) {
        double[][] sums = new double[D][centres.length];
        double[][] old = new double[D][centres.length];
        for (int k = 0; k < centres.length; k++) for (int d = 0; d < D; d++) old[d][k] = centres[k][d];
        for (int s = 0; s < strips.length; s++) {
            double[][] x = strips[s];
            int from = s * SIZE;
            int d = 0;
            for (; d + 2 <= D; d += 2) sum(from, labels, x[d], old[d], sums[d], x[d + 1], old[d + 1], sums[d + 1]);
            if (d < D) sum(from, labels, x[d], old[d], sums[d]);
        }
        for (int k = 0; k < centres.length; k++)
            if (sizes[k] > 0) for (int d = 0; d < D; d++) centres[k][d] += sums[d][k] / sizes[k];
    }

    /** About the old centre, which costs no digits. */
    private static void sum(int from, int[] labels, double[] x, double[] c, double[] sum) {
        for (int i = 0; i < x.length; i++) sum[labels[from + i]] += x[i] - c[labels[from + i]];
    }

    /** Two features at a time. */
    private static void sum(
            int from, int[] labels, double[] x, double[] c, double[] sum, double[] y, double[] e, double[] sums) {
        for (int i = 0; i < x.length; i++) {
            int k = labels[from + i];
            sum[k] += x[i] - c[k];
            sums[k] += y[i] - e[k];
        }
    }
}
