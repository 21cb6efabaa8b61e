package mml.spectral;

/** Places of numbers in ascending order. */
final class Ordering {
    private Ordering() {}

    /** The places of {@code x[0..n)} in ascending order, equal ones as they stand; fast when x is two sorted runs. */
    static int[] ascending(double[] x, int n) {
        int[] order = new int[n];
        int[] spare = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        while (true) { // merges neighbouring runs until one is left
            int runs = 0;
            for (int from = 0; from < n; runs++) {
                int middle = run(x, order, from, n);
                int to = middle < n ? run(x, order, middle, n) : n;
                merge(x, order, from, middle, to, spare);
                from = to;
            }
            if (runs <= 1) return spare;
            int[] swap = order;
            order = spare;
            spare = swap;
        }
    }

    private static int run(double[] x, int[] order, int from, int n) {
        int i = from + 1;
        while (i < n && !(x[order[i - 1]] > x[order[i]])) i++;
        return i;
    }

    private static void merge(double[] x, int[] from, int a, int middle, int end, int[] to) {
        int i = a;
        int j = middle;
        for (int k = a; k < end; k++)
            to[k] = j >= end || (i < middle && !(x[from[i]] > x[from[j]])) ? from[i++] : from[j++];
    }
}
