package mml.spectral;

import static mml.kernel.Rounding.UNIT_ROUNDOFF;

import mml.kernel.Givens;

/**
 * The secular equation {@code 1 + ρ Σ z_i² / (p_i − x) = 0} behind both divide and conquer methods: its roots are the
 * eigenvalues of {@code diag(p) + ρzzᵀ}, one between each pole and the next, the last one beyond the last pole.
 *
 * <p>A root is found as its distance to the nearer pole, so that every {@code p_i − x_k} keeps full relative accuracy.
 * Each iteration replaces the sums left and right of the root by one pole each (Li's middle way), kept inside a
 * bracket; 3 or 4 suffice. From the differences follows the z for which the rounded roots are exact (Gu and Eisenstat);
 * with it the eigenvectors are orthogonal to working precision without further care.
 */
final class Secular {
    private static final int ITERATIONS = 100;

    private final int n;
    private final double[] d;
    private final boolean squared;
    private final double rho;
    private final double[] z2;

    /** The roots, ascending; for squared poles their square roots. */
    final double[] root;
    /** {@code p_i − x_k} at {@code k·n + i}. */
    final double[] gap;
    /** The z that belongs to the rounded roots. */
    final double[] z;

    /**
     * @param d ascending and distinct; the poles are d_i, or d_i² when {@code squared}
     * @param z no zeros
     * @param rho positive
     */
    Secular(double[] d, double[] z, double rho, boolean squared) {
        n = d.length;
        this.d = d;
        this.squared = squared;
        this.rho = rho;
        z2 = new double[n];
        for (int i = 0; i < n; i++) z2[i] = z[i] * z[i];
        root = new double[n];
        gap = new double[n * n];
        double[] t = new double[n];
        for (int k = 0; k < n; k++) find(k, t);
        this.z = refined(z);
    }

    /** {@code p_i − p_j}. */
    private double between(int i, int j) {
        return squared ? (d[i] - d[j]) * (d[i] + d[j]) : d[i] - d[j];
    }

    private void find(int k, double[] t) {
        boolean last = k == n - 1;
        double width = last ? rho * sum(0, n) : between(k + 1, k);
        int left = last ? Math.max(n - 2, 0) : k; // the two poles that the iteration keeps
        double middle = 0.5 * width;
        for (int i = 0; i < n; i++) t[i] = between(i, k);
        double f = 1;
        double rest = 1;
        for (int i = 0; i < n; i++) {
            double q = rho * z2[i] / (t[i] - middle);
            f += q;
            if (i != left && i != left + 1) rest += q;
        }
        boolean right = !last && f < 0; // nearer to the pole on the right
        int origin = right ? k + 1 : k;
        double lo = right ? -middle : last && f < 0 ? middle : 0;
        double hi = right ? 0 : last && f < 0 ? width : middle;
        if (right) for (int i = 0; i < n; i++) t[i] = between(i, origin);
        double x = n == 1 ? width : start(t, left, rest, last, lo, hi);
        if (n > 1) x = iterate(k, t, left, x, lo, hi);
        int o = k * n;
        for (int i = 0; i < n; i++) gap[o + i] = t[i] - x;
        root[k] = squared
                ? d[origin] + x / (d[origin] + Math.sqrt(Math.max(0, d[origin] * d[origin] + x)))
                : d[origin] + x;
    }

    private double sum(int from, int to) {
        double s = 0;
        for (int i = from; i < to; i++) s += z2[i];
        return s;
    }

    /** The root for the two nearest poles when the others stay as they are in the middle. */
    private double start(double[] t, int left, double rest, boolean last, double lo, double hi) {
        double zl = rho * z2[left];
        double zr = rho * z2[left + 1];
        double tl = t[left];
        double tr = t[left + 1];
        double x = quadratic(rest * (tl + tr) + zl + zr, rest * tl * tr + zl * tr + zr * tl, rest, last);
        return x > lo && x < hi ? x : 0.5 * (lo + hi);
    }

    private double iterate(int k, double[] t, int left, double start, double from, double to) {
        double x = start;
        double lo = from;
        double hi = to;
        boolean last = k == n - 1;
        for (int step = 0; step < ITERATIONS; step++) {
            double psi = 0, dpsi = 0, psi1 = 0, dpsi1 = 0;
            int i = 0;
            for (; i + 1 <= left; i += 2) {
                double u = 1 / (t[i] - x), v = 1 / (t[i + 1] - x);
                double p = z2[i] * u, q = z2[i + 1] * v;
                psi += p;
                psi1 += q;
                dpsi += p * u;
                dpsi1 += q * v;
            }
            for (; i <= left; i++) {
                double u = 1 / (t[i] - x);
                double p = z2[i] * u;
                psi += p;
                dpsi += p * u;
            }
            double phi = 0, dphi = 0, phi1 = 0, dphi1 = 0;
            for (; i + 1 < n; i += 2) {
                double u = 1 / (t[i] - x), v = 1 / (t[i + 1] - x);
                double p = z2[i] * u, q = z2[i + 1] * v;
                phi += p;
                phi1 += q;
                dphi += p * u;
                dphi1 += q * v;
            }
            for (; i < n; i++) {
                double u = 1 / (t[i] - x);
                double p = z2[i] * u;
                phi += p;
                dphi += p * u;
            }
            psi = rho * (psi + psi1);
            dpsi = rho * (dpsi + dpsi1);
            phi = rho * (phi + phi1);
            dphi = rho * (dphi + dphi1);
            double f = 1 + psi + phi;
            if (Math.abs(f) <= UNIT_ROUNDOFF * n * (1 + Math.abs(psi) + Math.abs(phi))) return x;
            if (f < 0) lo = x;
            else hi = x;
            if (hi - lo <= 2 * UNIT_ROUNDOFF * Math.max(Math.abs(lo), Math.abs(hi))) return x;
            double l = t[left] - x;
            double r = t[left + 1] - x;
            double slope = dpsi + dphi;
            double next = x + quadratic((l + r) * f - l * r * slope, l * r * f, f - l * dpsi - r * dphi, last);
            if (!(next > lo && next < hi)) next = x - f / slope;
            if (!(next > lo && next < hi)) next = 0.5 * (lo + hi);
            if (next == x) return x;
            x = next;
        }
        throw new ConvergenceException("the secular equation for root " + k, ITERATIONS);
    }

    /** The root of {@code cx² − ax + b} that lies between the two poles, or beyond both. */
    private static double quadratic(double a, double b, double c, boolean beyond) {
        double s = Math.sqrt(Math.max(0, a * a - 4 * b * c));
        if (beyond) return a >= 0 ? (a + s) / (2 * c) : 2 * b / (a - s);
        return a <= 0 ? (a - s) / (2 * c) : 2 * b / (a + s);
    }

    /** {@code z_i² = Π_k (x_k − p_i) / Π_{k≠i} (p_k − p_i)}, with the sign of the given z. */
    private double[] refined(double[] sign) {
        double[] product = new double[n];
        for (int i = 0; i < n; i++) product[i] = 1;
        for (int k = 0; k < n; k++) {
            int o = k * n;
            for (int i = 0; i < n; i++) {
                double own = i == k ? -1 : between(i, k);
                product[i] *= gap[o + i] / own;
            }
        }
        for (int i = 0; i < n; i++) product[i] = Givens.withSign(Math.sqrt(Math.abs(product[i])), sign[i]);
        return product;
    }
}
