package mml.mixture;

import java.util.Arrays;

/**
 * Sorted points of a line cut into K stretches, so that the squared distances to the means of the stretches have the smallest
 * sum: by dynamic programming, KN² operations.
 *
 * <pre>
 *   J(k, n) = min_m J(k − 1, m) + cost of x_(m+1) … x_(n) as one stretch
 * </pre>
 */
final class Segments {
    private final double[] sorted;
    /** Where each stretch begins. */
    private final int[] first;

    private final double inertia;

    private Segments(double[] sorted, int[] first, double inertia) {
        this.sorted = sorted;
        this.first = first;
        this.inertia = inertia;
    }

    /** @param K at most as many as there are different points */
    static Segments of(double[] sorted, int K) {
        int N = sorted.length;
        double[] best = new double[N + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        int[][] from = new int[K][N + 1];
        for (int k = 0; k < K; k++) {
            double[] next = new double[N + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int n = 1; n <= N; n++) {
                double mean = 0;
                double cost = 0;
                for (int m = n - 1; m >= 0; m--) {
                    double d = sorted[m] - mean;
                    mean += d / (n - m);
                    cost += d * (sorted[m] - mean);
                    if (best[m] + cost < next[n]) {
                        next[n] = best[m] + cost;
                        from[k][n] = m;
                    }
                    if (cost > next[n]) break; // it only grows
                }
            }
            best = next;
        }
        int[] first = new int[K];
        int end = N;
        for (int k = K - 1; k >= 0; k--) {
            first[k] = from[k][end];
            end = first[k];
        }
        return new Segments(sorted, first, best[N]);
    }

    /** J. */
    double inertia() {
        return inertia;
    }

    /** The mean of each stretch. */
    double[] means() {
        double[] means = new double[first.length];
        for (int k = 0; k < first.length; k++) {
            int end = k + 1 < first.length ? first[k + 1] : sorted.length;
            for (int n = first[k]; n < end; n++) means[k] += (sorted[n] - sorted[first[k]]) / (end - first[k]);
            means[k] += sorted[first[k]];
        }
        return means;
    }

    /** The stretch that a point is in. */
    int label(double x) {
        int k = first.length - 1;
        while (k > 0 && x < sorted[first[k]]) k--;
        return k;
    }
}
