package mml.calculus;

import java.util.Arrays;

/**
 * One operation at many places of an array, in order. Which places move along is the form of a {@link Stretches stretch}; the k-th
 * operation of one that is uneven finds them in lists.
 */
final class Loops {
    private Loops() {}

    /** {@code Σ v[terms]}, in order. */
    static double sum(double[] v, int[] terms, int from, int to) {
        double sum = v[terms[from]];
        for (int k = from + 1; k < to; k++) sum += v[terms[k]];
        return sum;
    }

    /** About {@code Σ |v[terms]|}, added by four at a time: in order, each addition would wait for the one before. */
    static double size(double[] v, int[] terms) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < terms.length; k += 4) {
            a += Math.abs(v[terms[k]]);
            b += Math.abs(v[terms[k + 1]]);
            c += Math.abs(v[terms[k + 2]]);
            d += Math.abs(v[terms[k + 3]]);
        }
        for (; k < terms.length; k++) a += Math.abs(v[terms[k]]);
        return a + b + (c + d);
    }

    /** {@code v[to + k] ← v[a] + v[b]}. */
    static void add(int form, int n, double[] v, int to, int[] a, int[] b, int at) {
        int i = a[at];
        int j = b[at];
        if (form == 3) for (int k = 0; k < n; k++) v[to + k] = v[i + k] + v[j + k];
        else if (form == 1) add(n, v, to, i, v[j]);
        else if (form == 2) add(n, v, to, j, v[i]);
        else for (int k = 0; k < n; k++) v[to + k] = v[a[at + k]] + v[b[at + k]];
    }

    private static void add(int n, double[] v, int to, int i, double c) {
        for (int k = 0; k < n; k++) v[to + k] = v[i + k] + c;
    }

    /** {@code v[to + k] ← v[a] − v[b]}. */
    static void subtract(int form, int n, double[] v, int to, int[] a, int[] b, int at) {
        int i = a[at];
        int j = b[at];
        if (form == 3) for (int k = 0; k < n; k++) v[to + k] = v[i + k] - v[j + k];
        else if (form == 1) subtract(n, v, to, i, v[j]);
        else if (form == 2) reverse(n, v, to, v[i], j);
        else for (int k = 0; k < n; k++) v[to + k] = v[a[at + k]] - v[b[at + k]];
    }

    private static void subtract(int n, double[] v, int to, int i, double c) {
        for (int k = 0; k < n; k++) v[to + k] = v[i + k] - c;
    }

    private static void reverse(int n, double[] v, int to, double c, int j) {
        for (int k = 0; k < n; k++) v[to + k] = c - v[j + k];
    }

    /** {@code v[to + k] ← v[a] v[b]}. */
    static void multiply(int form, int n, double[] v, int to, int[] a, int[] b, int at) {
        int i = a[at];
        int j = b[at];
        if (form == 3) for (int k = 0; k < n; k++) v[to + k] = v[i + k] * v[j + k];
        else if (form == 1) multiply(n, v, to, v, i, v[j]);
        else if (form == 2) multiply(n, v, to, v, j, v[i]);
        else for (int k = 0; k < n; k++) v[to + k] = v[a[at + k]] * v[b[at + k]];
    }

    /** {@code d[to] ← d[to] + d[from]}. */
    static void addTo(int form, int n, double[] d, int[] to, int[] from, int at) {
        int i = to[at];
        int j = from[at];
        if (form == 3) for (int k = 0; k < n; k++) d[i + k] += d[j + k];
        else if (form == 2) d[i] = sum(n, d[i], d, j);
        else for (int k = at; k < at + n; k++) d[to[k]] += d[from[k]];
    }

    private static double sum(int n, double start, double[] d, int j) {
        double sum = start;
        for (int k = 0; k < n; k++) sum += d[j + k];
        return sum;
    }

    /** {@code d[to] ← d[to] − d[from]}. */
    static void subtractFrom(int form, int n, double[] d, int[] to, int[] from, int at) {
        int i = to[at];
        int j = from[at];
        if (form == 3) for (int k = 0; k < n; k++) d[i + k] -= d[j + k];
        else for (int k = at; k < at + n; k++) d[to[k]] -= d[from[k]];
    }

    /** {@code d[to] ← d[to] + d[from] v[by]}. */
    static void addTo(int form, int n, double[] d, int[] to, int[] from, double[] v, int[] by, int at) {
        int i = to[at];
        int j = from[at];
        int f = by[at];
        if (form == 7) for (int k = 0; k < n; k++) d[i + k] += d[j + k] * v[f + k];
        else if (form == 3) addTo(n, d, i, d, j, v[f]);
        else if (form == 5) addTo(n, d, i, v, f, d[j]);
        else if (form == 6) d[i] = dot(n, d[i], d, j, v, f);
        else for (int k = at; k < at + n; k++) d[to[k]] += d[from[k]] * v[by[k]];
    }

    private static void addTo(int n, double[] d, int i, double[] u, int j, double c) {
        for (int k = 0; k < n; k++) d[i + k] += u[j + k] * c;
    }

    private static double dot(int n, double start, double[] d, int j, double[] v, int f) {
        double sum = start;
        for (int k = 0; k < n; k++) sum += d[j + k] * v[f + k];
        return sum;
    }

    /** {@code d[to] ← d[from]}. */
    static void copy(int form, int n, double[] d, int[] to, int[] from, int at) {
        int i = to[at];
        int j = from[at];
        if (form == 3) System.arraycopy(d, j, d, i, n);
        else if (form == 1) Arrays.fill(d, i, i + n, d[j]);
        else for (int k = at; k < at + n; k++) d[to[k]] = d[from[k]];
    }

    /** {@code d[to] ← −d[from]}. */
    static void negate(int form, int n, double[] d, int[] to, int[] from, int at) {
        int i = to[at];
        int j = from[at];
        if (form == 3) for (int k = 0; k < n; k++) d[i + k] = 0 - d[j + k];
        else for (int k = at; k < at + n; k++) d[to[k]] = 0 - d[from[k]];
    }

    /** {@code d[to] ← d[from] v[by]}. */
    static void multiply(int form, int n, double[] d, int[] to, int[] from, double[] v, int[] by, int at) {
        int i = to[at];
        int j = from[at];
        int f = by[at];
        if (form == 7) for (int k = 0; k < n; k++) d[i + k] = d[j + k] * v[f + k];
        else if (form == 3) multiply(n, d, i, d, j, v[f]);
        else if (form == 5) multiply(n, d, i, v, f, d[j]);
        else for (int k = at; k < at + n; k++) d[to[k]] = d[from[k]] * v[by[k]];
    }

    private static void multiply(int n, double[] d, int i, double[] u, int j, double c) {
        for (int k = 0; k < n; k++) d[i + k] = u[j + k] * c;
    }

    /** {@code d[to] ← 2 d[from] v[by]}, the same product twice. */
    static void twice(int form, int n, double[] d, int[] to, int[] from, double[] v, int[] by, int at) {
        int i = to[at];
        int j = from[at];
        int f = by[at];
        if (form == 7) for (int k = 0; k < n; k++) d[i + k] = 2 * (d[j + k] * v[f + k]);
        else if (form == 5) twice(n, d, i, v, f, d[j]);
        else for (int k = at; k < at + n; k++) d[to[k]] = 2 * (d[from[k]] * v[by[k]]);
    }

    private static void twice(int n, double[] d, int i, double[] u, int j, double c) {
        for (int k = 0; k < n; k++) d[i + k] = 2 * (u[j + k] * c);
    }

    /** {@code d[to] ← d[to] + d[from] v[by] + d[from] v[by]}. */
    static void addTwice(int form, int n, double[] d, int[] to, int[] from, double[] v, int[] by, int at) {
        int i = to[at];
        int j = from[at];
        int f = by[at];
        if (form == 7)
            for (int k = 0; k < n; k++) {
                double added = d[j + k] * v[f + k];
                d[i + k] = d[i + k] + added + added;
            }
        else
            for (int k = at; k < at + n; k++) {
                double added = d[from[k]] * v[by[k]];
                d[to[k]] = d[to[k]] + added + added;
            }
    }
}
