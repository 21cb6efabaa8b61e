package mml.spectral;

import static mml.kernel.Rounding.EPSILON;

import mml.kernel.Givens;
import mml.kernel.Reflector;
import mml.matrix.Matrix;
import mml.trace.Tracer;

/**
 * Francis' implicitly double-shifted QR iteration for an upper Hessenberg matrix: {@code H = ZTZᵀ} with a quasi upper
 * triangular T, whose 1×1 and 2×2 blocks on the diagonal are the real eigenvalues and the complex pairs (the real Schur
 * form).
 *
 * <p>Each sweep chases a 3×3 bulge, made by both eigenvalues of the last 2×2 block at once so that complex shifts need
 * no complex arithmetic, down the diagonal. Entries below the diagonal vanish when they are negligible by Ahues and
 * Tisseur's test. After 10 and 20 sweeps without an eigenvalue the shift is an exceptional one.
 */
final class FrancisQr {
    private static final int SWEEPS = 60;

    private final int n;
    private final double[][] H;
    private final double[][] Z;
    private final boolean schur;
    private final Tracer<? super EigenStep> trace;

    /** The eigenvalues' real and imaginary parts; of a pair the one with positive imaginary part is first. */
    final double[] re;

    final double[] im;
    private final double[] v = new double[3];
    private double tau;

    /**
     * @param H becomes T, or is destroyed when only eigenvalues are asked for
     * @param Z Zᵀ so far, one array a row, turned along; no rows: eigenvalues only
     */
    FrancisQr(double[][] H, double[][] Z, int low, int high, Tracer<? super EigenStep> trace) {
        this.H = H;
        this.Z = Z;
        this.trace = trace;
        n = H.length;
        schur = Z.length > 0;
        re = new double[n];
        im = new double[n];
        for (int i = 0; i < n; i++) if (i < low || i > high) re[i] = H[i][i];
        run(low, high);
    }

    private void run(int low, int high) {
        int last = high;
        while (last >= low) {
            int first = low;
            int sweep = 0;
            while (true) {
                first = split(first, last);
                if (first > low) H[first][first - 1] = 0;
                if (first >= last - 1) break;
                if (sweep == SWEEPS)
                    throw new ConvergenceException("the QR iteration for eigenvalue " + (last + 1), SWEEPS);
                sweep(first, last, sweep++);
            }
            if (first == last) re[last] = H[last][last];
            else standardise(last - 1);
            if (trace.on()) trace.step(new EigenStep.Found(first, re[first], im[first], last));
            last = first - 1;
        }
    }

    /** The first row of the unreduced block that ends with row {@code last}. */
    private int split(int first, int last) {
        int k = last;
        for (; k > first; k--) {
            double below = Math.abs(H[k][k - 1]);
            double size = Math.abs(H[k - 1][k - 1]) + Math.abs(H[k][k]);
            boolean product = last - first == 1 && size == 0; // λ² = h₁₂h₂₁, to which nothing is negligible
            if (below == 0 || (below <= 2 * Reflector.NOTHING && !product)) break;
            if (size == 0) {
                if (k - 2 >= 0) size += Math.abs(H[k - 1][k - 2]);
                if (k + 1 < n) size += Math.abs(H[k + 1][k]);
            }
            if (below > EPSILON * size) continue;
            double above = Math.abs(H[k - 1][k]);
            double difference = Math.abs(H[k - 1][k - 1] - H[k][k]);
            double a = Math.max(Math.abs(H[k][k]), difference);
            double b = Math.min(Math.abs(H[k][k]), difference);
            double s = a + Math.max(below, above);
            if (Math.min(below, above) * (Math.max(below, above) / s)
                    <= Math.max(Reflector.NOTHING, EPSILON * (b * (a / s)))) break;
        }
        return k;
    }

    private void sweep(int first, int last, int count) {
        double h11 = H[last - 1][last - 1];
        double h21 = H[last][last - 1];
        double h12 = H[last - 1][last];
        double h22 = H[last][last];
        if (count == 10 || count == 20) {
            double s = count == 10
                    ? Math.abs(H[first + 1][first]) + Math.abs(H[first + 2][first + 1])
                    : Math.abs(H[last][last - 1]) + Math.abs(H[last - 1][last - 2]);
            h11 = 0.75 * s + (count == 10 ? H[first][first] : H[last][last]);
            h22 = h11;
            h12 = -0.4375 * s;
            h21 = s;
        }
        double s = Math.abs(h11) + Math.abs(h12) + Math.abs(h21) + Math.abs(h22);
        double re1 = 0;
        double re2 = 0;
        double imaginary = 0;
        if (s != 0) {
            h11 /= s;
            h12 /= s;
            h21 /= s;
            h22 /= s;
            double mean = 0.5 * (h11 + h22);
            double det = (h11 - mean) * (h22 - mean) - h12 * h21;
            double root = Math.sqrt(Math.abs(det));
            if (det >= 0) {
                re1 = re2 = mean * s;
                imaginary = root * s;
            } else { // two real shifts: the one nearer to the corner, twice
                double p = mean + root;
                double q = mean - root;
                re1 = re2 = (Math.abs(p - h22) <= Math.abs(q - h22) ? p : q) * s;
            }
        }
        int start = start(first, last, re1, re2, imaginary);
        chase(first, start, last);
        if (trace.on()) trace.step(new EigenStep.Swept(first, last, re1, imaginary, Matrix.of(H)));
    }

    /** Where two small entries in a row let the bulge begin; leaves the first column of the shifted product in v. */
    private int start(int first, int last, double re1, double re2, double imaginary) {
        for (int m = last - 2; ; m--) {
            double below = H[m + 1][m];
            double d = H[m][m] - re2;
            double unit = 1 / (Math.abs(d) + Math.abs(imaginary) + Math.abs(below));
            double h = unit * below;
            v[0] = h * H[m][m + 1] + (H[m][m] - re1) * (unit * d) + imaginary * (unit * imaginary);
            v[1] = h * (H[m][m] + H[m + 1][m + 1] - re1 - re2);
            v[2] = h * H[m + 2][m + 1];
            if (m > first) {
                double neighbours = Math.abs(H[m - 1][m - 1]) + Math.abs(H[m][m]) + Math.abs(H[m + 1][m + 1]);
                if (Math.abs(H[m][m - 1]) * (Math.abs(v[1]) + Math.abs(v[2])) > EPSILON * Math.abs(v[0]) * neighbours)
                    continue;
            }
            double s = Math.abs(v[0]) + Math.abs(v[1]) + Math.abs(v[2]);
            for (int i = 0; i < 3; i++) v[i] /= s;
            return m;
        }
    }

    private void chase(int first, int start, int last) {
        int right = schur ? n : last + 1;
        int top = schur ? 0 : first;
        for (int k = start; k < last; k++) {
            int size = Math.min(3, last - k + 1);
            if (k > start) {
                v[0] = H[k][k - 1];
                v[1] = H[k + 1][k - 1];
                v[2] = size == 3 ? H[k + 2][k - 1] : 0;
            }
            double beta = reflection();
            double t = tau;
            if (k > start) {
                H[k][k - 1] = beta;
                H[k + 1][k - 1] = 0;
                if (size == 3) H[k + 2][k - 1] = 0;
            } else if (k > first) {
                H[k][k - 1] *= 1 - t;
            }
            int bottom = Math.min(k + 3, last);
            if (size == 3) {
                rows(H[k], H[k + 1], H[k + 2], k, right, v[1], v[2], t);
                columns(top, bottom, k, v[1], v[2], t);
                if (schur) rows(Z[k], Z[k + 1], Z[k + 2], 0, n, v[1], v[2], t);
            } else {
                rows(H[k], H[k + 1], k, right, v[1], t);
                columns(top, bottom, k, v[1], t);
                if (schur) rows(Z[k], Z[k + 1], 0, n, v[1], t);
            }
        }
    }

    /** What {@link Reflector#make} does, for three numbers. */
    private double reflection() {
        double alpha = v[0];
        double s = v[1] * v[1] + v[2] * v[2];
        v[0] = 1;
        if (s < Reflector.NOTHING * Reflector.NOTHING) {
            v[1] = 0;
            v[2] = 0;
            tau = 0;
            return alpha;
        }
        double norm = Math.sqrt(s + alpha * alpha);
        double beta = alpha > 0 ? -norm : norm;
        tau = (beta - alpha) / beta;
        double q = 1 / (alpha - beta);
        v[1] *= q;
        v[2] *= q;
        return beta;
    }

    private static void rows(double[] a, double[] b, double[] c, int from, int to, double p, double q, double t) {
        double tp = t * p;
        double tq = t * q;
        for (int j = from; j < to; j++) {
            double s = a[j] + p * b[j] + q * c[j];
            a[j] -= t * s;
            b[j] -= tp * s;
            c[j] -= tq * s;
        }
    }

    private static void rows(double[] a, double[] b, int from, int to, double p, double t) {
        double tp = t * p;
        for (int j = from; j < to; j++) {
            double s = a[j] + p * b[j];
            a[j] -= t * s;
            b[j] -= tp * s;
        }
    }

    private void columns(int from, int to, int k, double p, double q, double t) {
        double tp = t * p;
        double tq = t * q;
        for (int i = from; i <= to; i++) {
            double[] h = H[i];
            double s = h[k] + p * h[k + 1] + q * h[k + 2];
            h[k] -= t * s;
            h[k + 1] -= tp * s;
            h[k + 2] -= tq * s;
        }
    }

    private void columns(int from, int to, int k, double p, double t) {
        double tp = t * p;
        for (int i = from; i <= to; i++) {
            double[] h = H[i];
            double s = h[k] + p * h[k + 1];
            h[k] -= t * s;
            h[k + 1] -= tp * s;
        }
    }

    /**
     * Rotates the 2×2 block at k so that it is triangular when its eigenvalues are real, and has equal diagonal entries
     * when they are not (Bai and Demmel).
     */
    private void standardise(int k) {
        double a = H[k][k];
        double b = H[k][k + 1];
        double c = H[k + 1][k];
        double d = H[k + 1][k + 1];
        double cs = 1;
        double sn = 0;
        if (c == 0) {
            // triangular already
        } else if (b == 0) {
            cs = 0;
            sn = 1;
            double swap = d;
            d = a;
            a = swap;
            b = -c;
            c = 0;
        } else if (a - d != 0 || (b > 0) == (c > 0)) {
            double half = 0.5 * (a - d);
            double large = Math.max(Math.abs(b), Math.abs(c));
            double small = Math.min(Math.abs(b), Math.abs(c)) * ((b > 0) == (c > 0) ? 1 : -1);
            double scale = Math.max(Math.abs(half), large);
            double z = half / scale * half + large / scale * small;
            if (z >= 4 * EPSILON) { // real
                z = half + Givens.withSign(Math.sqrt(scale) * Math.sqrt(z), half);
                a = d + z;
                d -= large / z * small;
                double length = Givens.hypot(c, z);
                cs = z / length;
                sn = c / length;
                b -= c;
                c = 0;
            } else { // complex, or real and almost equal
                double sigma = b + c;
                double length = Givens.hypot(sigma, a - d);
                cs = Math.sqrt(0.5 * (1 + Math.abs(sigma) / length));
                sn = -(half / (length * cs)) * Givens.withSign(1, sigma);
                double aa = a * cs + b * sn;
                double bb = -a * sn + b * cs;
                double cc = c * cs + d * sn;
                double dd = -c * sn + d * cs;
                a = aa * cs + cc * sn;
                b = bb * cs + dd * sn;
                c = -aa * sn + cc * cs;
                d = -bb * sn + dd * cs;
                double mean = 0.5 * (a + d);
                a = d = mean;
                if (c != 0) {
                    if (b == 0) {
                        b = -c;
                        c = 0;
                        double swap = cs;
                        cs = -sn;
                        sn = swap;
                    } else if ((b > 0) == (c > 0)) { // real after all
                        double rootB = Math.sqrt(Math.abs(b));
                        double rootC = Math.sqrt(Math.abs(c));
                        double p = Givens.withSign(rootB * rootC, c);
                        double r = 1 / Math.sqrt(Math.abs(b + c));
                        a = mean + p;
                        d = mean - p;
                        b -= c;
                        c = 0;
                        double cs1 = rootB * r;
                        double sn1 = rootC * r;
                        double rotated = cs * cs1 - sn * sn1;
                        sn = cs * sn1 + sn * cs1;
                        cs = rotated;
                    }
                }
            }
        }
        re[k] = a;
        re[k + 1] = d;
        if (c != 0) {
            im[k] = Math.sqrt(Math.abs(b)) * Math.sqrt(Math.abs(c));
            im[k + 1] = -im[k];
        }
        turn(k, cs, sn);
        H[k][k] = a;
        H[k][k + 1] = b;
        H[k + 1][k] = c;
        H[k + 1][k + 1] = d;
    }

    /** The rotation of {@link #standardise} for the rest of H and for Z. */
    private void turn(int k, double c, double s) {
        if (!schur || s == 0) return;
        double[] x = H[k];
        double[] y = H[k + 1];
        for (int j = k + 2; j < n; j++) {
            double p = x[j];
            x[j] = c * p + s * y[j];
            y[j] = c * y[j] - s * p;
        }
        for (int i = 0; i < k; i++) {
            double p = H[i][k];
            H[i][k] = c * p + s * H[i][k + 1];
            H[i][k + 1] = c * H[i][k + 1] - s * p;
        }
        Givens.rotate(n, Z[k], Z[k + 1], c, s);
    }
}
