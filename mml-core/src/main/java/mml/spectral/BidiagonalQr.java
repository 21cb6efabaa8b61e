package mml.spectral;

import static mml.kernel.Rounding.UNIT_ROUNDOFF;

import java.util.Arrays;
import mml.kernel.Givens;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * The implicitly shifted QR iteration for an upper bidiagonal matrix B (Golub and Kahan; Demmel and Kahan's shift 0).
 *
 * <p>Each sweep is a QR step on {@code BᵀB} that never forms it: plane rotations from the right and from the left in
 * turn chase a bulge down the diagonal. The shift is the smaller singular value of the last 2×2 block, or 0 when it is
 * negligible, which keeps tiny singular values accurate and splits off zeros. About 2 sweeps a singular value.
 */
final class BidiagonalQr {
    private static final int SWEEPS = 60;

    private final double[] d;
    private final double[] e;
    private final double[][] U;
    private final double[][] V;
    private final double[] cosRight;
    private final double[] sinRight;
    private final double[] cosLeft;
    private final double[] sinLeft;
    private final Rotation rotation = new Rotation();

    private BidiagonalQr(double[] d, double[] e, double[][] U, double[][] V) {
        this.d = d;
        this.e = e;
        this.U = U;
        this.V = V;
        cosRight = new double[d.length];
        sinRight = new double[d.length];
        cosLeft = new double[d.length];
        sinLeft = new double[d.length];
    }

    /**
     * Diagonalises B.
     *
     * @param d the diagonal; gets the singular values, not negative, in no order
     * @param e {@code e[i]} is right of {@code d[i]}; as long as d, the last one ignored; overwritten
     * @param U its rows are turned along; no rows: values only
     * @param V likewise
     */
    static void solve(double[] d, double[] e, double[][] U, double[][] V, Tracer<? super SvdStep> trace) {
        new BidiagonalQr(d, e, U, V).run(trace);
    }

    /**
     * Makes an n×(n+1) bidiagonal matrix, whose last entry {@code e[n−1]} stands in column n, square: rotations from
     * the right turn it into column n − 1, n − 2, … and out at the top. Row n of V becomes the null vector.
     */
    static void dropLastColumn(double[] d, double[] e, double[][] V) {
        int n = d.length;
        Rotation r = new Rotation();
        double f = e[n - 1];
        e[n - 1] = 0;
        for (int i = n - 1; i >= 0 && f != 0; i--) {
            r.of(d[i], f);
            d[i] = r.length;
            Givens.rotate(V[i].length, V[i], V[n], r.c, r.s);
            if (i > 0) {
                f = -r.s * e[i - 1];
                e[i - 1] = r.c * e[i - 1];
            }
        }
    }

    private void run(Tracer<? super SvdStep> trace) {
        double norm = 0;
        for (int i = 0; i < d.length; i++)
            norm = Math.max(norm, Math.max(Math.abs(d[i]), i < d.length - 1 ? Math.abs(e[i]) : 0));
        int sweep = 0;
        for (int last = d.length - 1; last >= 0; ) {
            int first = last;
            while (first > 0 && !negligible(first - 1, norm)) first--;
            if (first > 0) e[first - 1] = 0;
            if (first == last) {
                makePositive(last);
                if (trace.on()) trace.step(new SvdStep.Found(last, d[last]));
                last--;
                sweep = 0;
                continue;
            }
            if (sweep++ == SWEEPS)
                throw new ConvergenceException("the QR iteration for singular value " + (last + 1), SWEEPS);
            double shift = shift(first, last, norm);
            if (shift == 0) sweepUnshifted(first, last);
            else sweep(first, last, shift);
            if (U.length > 0) turn(U, first, last, cosLeft, sinLeft);
            if (V.length > 0) turn(V, first, last, cosRight, sinRight);
            if (trace.on())
                trace.step(
                        new SvdStep.Swept(first, last, shift, Vector.of(d), Vector.of(Arrays.copyOf(e, d.length - 1))));
        }
    }

    private boolean negligible(int i, double norm) {
        double x = Math.abs(e[i]);
        return x <= UNIT_ROUNDOFF * (Math.abs(d[i]) + Math.abs(d[i + 1]))
                || x <= Math.max(0.25 * UNIT_ROUNDOFF * norm, Double.MIN_NORMAL); // products of less lose their digits
    }

    private void makePositive(int i) {
        if (d[i] >= 0) return;
        d[i] = -d[i];
        if (V.length > 0) for (int j = 0; j < V[i].length; j++) V[i][j] = -V[i][j];
    }

    private double shift(int first, int last, double norm) {
        for (int i = first; i <= last; i++) if (Math.abs(d[i]) <= UNIT_ROUNDOFF * norm) return 0;
        double shift = smaller(Math.abs(d[last - 1]), Math.abs(e[last - 1]), Math.abs(d[last]));
        double ratio = shift / Math.abs(d[first]);
        return ratio * ratio < UNIT_ROUNDOFF ? 0 : shift;
    }

    /** The smaller singular value of {@code [f g; 0 h]}, none of them negative. */
    private static double smaller(double f, double g, double h) {
        double min = Math.min(f, h);
        double max = Math.max(f, h);
        if (min == 0) return 0;
        double s = 1 + min / max;
        double t = (max - min) / max;
        if (g < max) {
            double u = g / max;
            return min * (2 / (Math.sqrt(s * s + u * u) + Math.sqrt(t * t + u * u)));
        }
        double u = max / g;
        double a = s * u;
        double b = t * u;
        return 2 * (min / (Math.sqrt(1 + a * a) + Math.sqrt(1 + b * b))) * u;
    }

    private void sweep(int first, int last, double shift) {
        double f = (Math.abs(d[first]) - shift) * (Givens.withSign(1, d[first]) + shift / d[first]);
        double g = e[first];
        for (int i = first; i < last; i++) {
            rotation.of(f, g);
            double c = rotation.c;
            double s = rotation.s;
            if (i > first) e[i - 1] = rotation.length;
            f = c * d[i] + s * e[i];
            e[i] = c * e[i] - s * d[i];
            g = s * d[i + 1];
            d[i + 1] = c * d[i + 1];
            cosRight[i] = c;
            sinRight[i] = s;
            rotation.of(f, g);
            c = rotation.c;
            s = rotation.s;
            d[i] = rotation.length;
            f = c * e[i] + s * d[i + 1];
            d[i + 1] = c * d[i + 1] - s * e[i];
            if (i < last - 1) {
                g = s * e[i + 1];
                e[i + 1] = c * e[i + 1];
            }
            cosLeft[i] = c;
            sinLeft[i] = s;
        }
        e[last - 1] = f;
    }

    private void sweepUnshifted(int first, int last) {
        double c = 1;
        double oldCos = 1;
        double oldSin = 0;
        for (int i = first; i < last; i++) {
            rotation.of(d[i] * c, e[i]);
            c = rotation.c;
            double s = rotation.s;
            double r = rotation.length;
            if (i > first) e[i - 1] = oldSin * r;
            rotation.of(oldCos * r, d[i + 1] * s);
            oldCos = rotation.c;
            oldSin = rotation.s;
            d[i] = rotation.length;
            cosRight[i] = c;
            sinRight[i] = s;
            cosLeft[i] = oldCos;
            sinLeft[i] = oldSin;
        }
        double h = d[last] * c;
        d[last] = h * oldCos;
        e[last - 1] = h * oldSin;
    }

    /** Applies rotations first, …, last − 1 to neighbouring rows, two at a time. */
    private static void turn(double[][] Z, int first, int last, double[] cos, double[] sin) {
        int n = Z[0].length;
        int i = first;
        for (; i + 1 < last; i += 2)
            Givens.rotate2(n, Z[i], Z[i + 1], Z[i + 2], cos[i], sin[i], cos[i + 1], sin[i + 1]);
        if (i < last) Givens.rotate(n, Z[i], Z[i + 1], cos[i], sin[i]);
    }

    /** {@code c² + s² = 1} with {@code c·f + s·g = length} and {@code c·g − s·f = 0}. */
    private static final class Rotation {
        double c;
        double s;
        double length;

        void of(double f, double g) {
            if (g == 0) {
                c = 1;
                s = 0;
                length = f;
                return;
            }
            double lift = Givens.lift(f, g);
            double r = Givens.hypot(lift * f, lift * g);
            c = lift * f / r;
            s = lift * g / r;
            length = r / lift;
        }
    }
}
