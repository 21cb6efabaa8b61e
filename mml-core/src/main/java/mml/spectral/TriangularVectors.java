package mml.spectral;

import static mml.kernel.Rounding.UNIT_ROUNDOFF;

import mml.kernel.Reflector;
import mml.kernel.Vectors;

/**
 * The eigenvectors of a quasi upper triangular matrix by back substitution: for the eigenvalue λ of the block that ends
 * with row k, {@code (T − λI)x = 0} with the entries of x below that block zero, solved upwards, two equations at a
 * time where T has a 2×2 block. Rows may be scaled, {@code (RT − λR)x = 0}, blocks of rows with the same eigenvalues by
 * the same power of two; λ is given times that of its own row.
 *
 * <p>A diagonal entry that equals λ, which happens for multiple eigenvalues, is replaced by what rounding may make of
 * it; a vector that grows beyond bounds is scaled down. So of a Jordan block all vectors come out almost parallel.
 */
final class TriangularVectors {
    private static final double LARGE = 0x1p100;

    private final double[][] T;
    private final int n;
    private final double[] factor;
    private final double[] smallest; // of the pivot of each row
    private final double[] xr;
    private final double[] xi;
    private final double[] out = new double[4]; // two complex numbers

    private TriangularVectors(double[][] T, double[] factor, double[] size) {
        this.T = T;
        this.factor = factor;
        n = T.length;
        xr = new double[n];
        xi = new double[n];
        smallest = new double[n];
        double max = 0;
        for (double[] row : T) max = Math.max(max, Vectors.largest(row));
        for (int i = 0; i < n; i++)
            smallest[i] = max == 0 ? 1 : Math.max(0x1p-400, 0x1p-150 * (size[i] > 0 ? size[i] : max));
    }

    /**
     * All eigenvectors as columns of a row-major n × n matrix; of a complex pair the real and the imaginary part of the
     * vector for the eigenvalue with positive imaginary part.
     *
     * @param factor what each row was multiplied by
     * @param size the largest entry of the diagonal block that each row belongs to
     */
    static double[] of(double[][] T, double[] re, double[] im, double[] factor, double[] size) {
        TriangularVectors vectors = new TriangularVectors(T, factor, size);
        int n = T.length;
        double[] X = new double[n * n];
        for (int k = 0; k < n; k++) {
            boolean pair = im[k] != 0;
            if (pair) vectors.complex(k, re[k], im[k]);
            else vectors.real(k, re[k]);
            for (int i = 0; i < n; i++) {
                X[i * n + k] = vectors.xr[i];
                if (pair) X[i * n + k + 1] = vectors.xi[i];
            }
            if (pair) k++;
        }
        return X;
    }

    private void real(int k, double lambda) {
        clear();
        xr[k] = 1;
        upwards(k - 1, k, k, lambda, 0);
    }

    private void complex(int k, double re, double im) {
        clear();
        double b = T[k][k + 1];
        double c = T[k + 1][k];
        if (Math.abs(b) >= Math.abs(c)) {
            xr[k] = 1;
            xi[k + 1] = im / b;
        } else {
            xr[k] = -im / c;
            xi[k + 1] = 1;
        }
        upwards(k - 1, k, k + 1, re, im);
    }

    private void clear() {
        for (int i = 0; i < n; i++) xr[i] = xi[i] = 0;
    }

    /** Solves rows {@code from}, …, 0 for the eigenvalue of row k; x is known from there on to entry {@code last}. */
    private void upwards(int from, int k, int last, double re, double im) {
        for (int j = from; j >= 0; j--) {
            boolean block = j > 0 && T[j][j - 1] != 0;
            double f = factor[j] == factor[k] || (re == 0 && im == 0) ? 1 : factor[j] / factor[k];
            double s = f > 1 ? 1 / f : 1; // the larger of row and λ is scaled down to the other
            double p = f > 1 ? re : f * re;
            double q = f > 1 ? im : f * im;
            double floor = Math.max(UNIT_ROUNDOFF * (Math.abs(p) + Math.abs(q)), s * smallest[j]);
            double br = s * -Reflector.dot(T[j], xr, j + 1, last + 1);
            double bi = im == 0 ? 0 : s * -Reflector.dot(T[j], xi, j + 1, last + 1);
            if (block) {
                double ar = s * -Reflector.dot(T[j - 1], xr, j + 1, last + 1);
                double ai = im == 0 ? 0 : s * -Reflector.dot(T[j - 1], xi, j + 1, last + 1);
                solve2(j - 1, s, p, q, ar, ai, br, bi, floor);
                j--;
                xr[j] = out[0];
                xi[j] = out[1];
                xr[j + 1] = out[2];
                xi[j + 1] = out[3];
            } else {
                divide(br, bi, s * T[j][j] - p, -q, floor, 0);
                xr[j] = out[0];
                xi[j] = out[1];
            }
            bound(j, last, block);
        }
    }

    private void bound(int j, int last, boolean block) {
        double size = Math.max(Math.abs(xr[j]), Math.abs(xi[j]));
        if (block) size = Math.max(size, Math.max(Math.abs(xr[j + 1]), Math.abs(xi[j + 1])));
        if (size <= LARGE) return;
        for (int i = j; i <= last; i++) {
            xr[i] /= LARGE;
            xi[i] /= LARGE;
        }
    }

    /** {@code (a + bi) / (c + di)} by Smith's method, to {@code out[at]}; a divisor below the floor becomes the floor. */
    private void divide(double a, double b, double c, double d, double floor, int at) {
        if (Math.abs(c) + Math.abs(d) < floor) {
            out[at] = a / floor;
            out[at + 1] = b / floor;
        } else if (d == 0) {
            out[at] = a / c;
            out[at + 1] = b / c;
        } else if (Math.abs(c) >= Math.abs(d)) {
            double r = d / c;
            double s = c + d * r;
            out[at] = (a + b * r) / s;
            out[at + 1] = (b - a * r) / s;
        } else {
            double r = c / d;
            double s = c * r + d;
            out[at] = (a * r + b) / s;
            out[at + 1] = (b * r - a) / s;
        }
    }

    /** Two equations with {@code scale} times the block of T at i less λ, by elimination with the larger pivot of the first column. */
    private void solve2(
            int i, double scale, double re, double im, double ar, double ai, double br, double bi, double floor) {
        double p = scale * T[i][i] - re; // first row: p − im·i, q; second row: r, s − im·i
        double q = scale * T[i][i + 1];
        double r = scale * T[i + 1][i];
        double s = scale * T[i + 1][i + 1] - re;
        if (Math.abs(p) + Math.abs(im) >= Math.abs(r)) {
            divide(r, 0, p, -im, floor, 0);
            double fr = out[0];
            double fi = out[1];
            divide(br - (fr * ar - fi * ai), bi - (fr * ai + fi * ar), s - fr * q, -im - fi * q, floor, 2);
            divide(ar - q * out[2], ai - q * out[3], p, -im, floor, 0);
        } else {
            double fr = p / r;
            double fi = -im / r;
            // the first row less f times the second: q − f(s − im·i)
            double dr = q - (fr * s + fi * im);
            double di = -(fi * s - fr * im);
            divide(ar - (fr * br - fi * bi), ai - (fr * bi + fi * br), dr, di, floor, 2);
            double yr = out[2];
            double yi = out[3];
            divide(br - (s * yr + im * yi), bi - (s * yi - im * yr), r, 0, floor, 0);
        }
    }
}
