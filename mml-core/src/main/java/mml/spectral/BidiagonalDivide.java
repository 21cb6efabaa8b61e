package mml.spectral;

import static mml.kernel.Rounding.UNIT_ROUNDOFF;

import java.util.Arrays;
import mml.kernel.Block;
import mml.kernel.Gemm;
import mml.kernel.Givens;
import mml.kernel.Vectors;
import mml.matrix.Scaling;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * Divide and conquer for an upper bidiagonal matrix (Gu and Eisenstat 1995).
 *
 * <p>Without its middle row B falls into two bidiagonal blocks, each with one more column than rows. With their
 * singular vectors as bases B becomes {@code M}, which has a first row z and the singular values {@code d_i} of the
 * blocks on the diagonal, {@code d_0 = 0}; its singular values are the roots σ of {@code 1 + Σ z_i² / (d_i² − σ²) = 0}.
 * Deflation and the combination by matrix products are as in {@link TridiagonalDivide}.
 */
final class BidiagonalDivide {
    private static final int LEAF = 32;

    /** Singular vectors as rows: U is n×n, V is n×n or, of a block with one more column, (n+1)×(n+1). */
    static final class Factors {
        final double[] U;
        final double[] V;

        Factors(double[] U, double[] V) {
            this.U = U;
            this.V = V;
        }
    }

    private BidiagonalDivide() {}

    /**
     * Diagonalises a square bidiagonal matrix.
     *
     * @param d the diagonal; gets the singular values, ascending
     * @param e {@code e[i]} is right of {@code d[i]}
     */
    static Factors solve(double[] d, double[] e, Tracer<? super SvdStep> trace) {
        int n = d.length;
        return n <= LEAF ? leaf(d, e, 0, n, 0, trace) : solve(d, e, 0, n, 0, trace);
    }

    private static Factors solve(double[] d, double[] e, int from, int n, int extra, Tracer<? super SvdStep> trace) {
        if (n <= LEAF) return leaf(d, e, from, n, extra, Tracer.off());
        int middle = n / 2;
        double alpha = d[from + middle];
        double beta = e[from + middle];
        Factors upper = solve(d, e, from, middle, 1, trace);
        Factors lower = solve(d, e, from + middle + 1, n - middle - 1, extra, trace);
        double[] block = Arrays.copyOfRange(d, from, from + n);
        double max = Math.max(Math.abs(beta), Vectors.largest(block));
        double scale = Scaling.toOne(max);
        Scaling.times(block, scale);
        Merge merge = new Merge(n, extra, middle, upper, lower, block, alpha * scale, beta * scale);
        merge.deflate();
        Factors factors = merge.combine();
        for (int i = 0; i < n; i++) d[from + i] = merge.d[i] / scale;
        if (trace.on())
            trace.step(new SvdStep.Merged(
                    from, n, middle, merge.deflatedCount, Vector.of(Arrays.copyOfRange(d, from, from + n))));
        return factors;
    }

    private static Factors leaf(double[] d, double[] e, int from, int n, int extra, Tracer<? super SvdStep> trace) {
        int N = n + extra;
        double[][] U = identity(n);
        double[][] V = identity(N);
        double[] values = Arrays.copyOfRange(d, from, from + n);
        double[] off = Arrays.copyOfRange(e, from, from + n);
        if (extra == 1) BidiagonalQr.dropLastColumn(values, off, V);
        BidiagonalQr.solve(values, off, U, V, trace);
        int[] order = Ordering.ascending(values, n);
        double[] u = new double[n * n];
        double[] v = new double[N * N];
        for (int i = 0; i < n; i++) {
            d[from + i] = values[order[i]];
            System.arraycopy(U[order[i]], 0, u, i * n, n);
            System.arraycopy(V[order[i]], 0, v, i * N, N);
        }
        if (extra == 1) System.arraycopy(V[n], 0, v, n * N, N);
        return new Factors(u, v);
    }

    private static double[][] identity(int n) {
        double[][] I = Block.zeros(n, n);
        for (int i = 0; i < n; i++) I[i][i] = 1;
        return I;
    }

    /** Two solved blocks and the row between them become one. */
    private static final class Merge {
        private final int n;
        private final int N;
        private final int middle;
        private final double[] U;
        private final double[] V;
        private final double[] z;
        private final double tolerance;
        private final int[] part; // of each pair of vectors: 1 upper block, 2 lower block, 3 both
        private final int[] kept;
        private int keptCount;
        private final int[] deflated;
        private int deflatedCount;
        double[] d;

        Merge(int n, int extra, int middle, Factors upper, Factors lower, double[] d, double alpha, double beta) {
            this.n = n;
            this.middle = middle;
            this.d = d;
            N = n + extra;
            U = new double[n * n];
            V = new double[N * N];
            z = new double[n];
            part = new int[n];
            kept = new int[n];
            deflated = new int[n];
            int l = middle + 1; // where the lower block begins
            int lowerRows = n - l;
            int lowerCols = N - l;
            for (int i = 0; i < middle; i++) System.arraycopy(upper.U, i * middle, U, i * n, middle);
            U[middle * n + middle] = 1;
            for (int i = 0; i < lowerRows; i++) System.arraycopy(lower.U, i * lowerRows, U, (l + i) * n + l, lowerRows);
            for (int i = 0; i < l; i++) System.arraycopy(upper.V, i * l, V, i * N, l);
            for (int i = 0; i < lowerCols; i++) System.arraycopy(lower.V, i * lowerCols, V, (l + i) * N + l, lowerCols);
            double max = Math.max(Math.abs(alpha), Math.abs(beta));
            for (int i = 0; i < n; i++) {
                part[i] = i < middle ? 1 : i > middle ? 2 : 3;
                z[i] = i <= middle ? alpha * V[i * N + middle] : beta * V[i * N + l];
                if (i == middle) d[i] = 0;
                max = Math.max(max, d[i]);
            }
            tolerance = 16 * UNIT_ROUNDOFF * max;
            if (extra == 1) joinNullVectors(beta * V[n * N + l]);
            if (Math.abs(z[middle]) <= tolerance) z[middle] = tolerance;
        }

        /** Both blocks have a null vector on the right; a rotation leaves one that meets z and one that does not. */
        private void joinNullVectors(double other) {
            double length = Givens.hypot(z[middle], other);
            if (length == 0) return;
            Givens.rotate(N, V, middle * N, n * N, z[middle] / length, other / length);
            z[middle] = length;
        }

        void deflate() {
            if (tolerance == 0) { // all is zero, and the vectors at hand are as good as any
                for (int j = 0; j < n; j++) deflated[deflatedCount++] = j;
                return;
            }
            kept[keptCount++] = middle;
            int held = -1;
            for (int j : Ordering.ascending(d, n)) {
                if (j == middle) continue;
                if (Math.abs(z[j]) <= tolerance) {
                    deflated[deflatedCount++] = j;
                } else if (held < 0) {
                    held = j;
                } else {
                    if (d[j] - d[held] <= tolerance) {
                        rotateOut(held, j);
                        deflated[deflatedCount++] = held;
                    } else {
                        kept[keptCount++] = held;
                    }
                    held = j;
                }
            }
            if (held >= 0) kept[keptCount++] = held;
        }

        /** Turns two pairs of vectors with almost the same singular value so that the first no longer meets z. */
        private void rotateOut(int i, int j) {
            double length = Givens.hypot(z[j], z[i]);
            double c = z[j] / length;
            double s = z[i] / length;
            z[j] = length;
            z[i] = 0;
            if (part[i] != part[j]) {
                part[i] = 3;
                part[j] = 3;
            }
            Givens.rotate(n, U, i * n, j * n, c, -s);
            Givens.rotate(N, V, i * N, j * N, c, -s);
        }

        /** Solves what is left and returns all vectors in the order of the singular values, which d becomes. */
        Factors combine() {
            int K = keptCount;
            double[] poles = new double[K];
            double[] weights = new double[K];
            for (int i = 0; i < K; i++) {
                poles[i] = d[kept[i]];
                weights[i] = z[kept[i]];
            }
            double[] newU = new double[K * n];
            double[] newV = new double[K * N];
            double[] all = new double[n];
            if (K > 1 && poles[1] <= tolerance / 2) poles[1] = tolerance / 2;
            if (K > 0) {
                Secular secular = new Secular(poles, weights, 1, true);
                System.arraycopy(secular.root, 0, all, 0, K);
                multiply(secular, poles, newU, newV);
            }
            for (int i = 0; i < deflatedCount; i++) all[K + i] = d[deflated[i]];
            int[] order = Ordering.ascending(all, n);
            double[] sortedU = new double[n * n];
            double[] sortedV = new double[N * N];
            d = new double[n];
            for (int i = 0; i < n; i++) {
                int s = order[i];
                d[i] = all[s];
                boolean combined = s < K;
                int row = combined ? s : deflated[s - K];
                System.arraycopy(combined ? newU : U, row * n, sortedU, i * n, n);
                System.arraycopy(combined ? newV : V, row * N, sortedV, i * N, N);
            }
            if (N > n) System.arraycopy(V, n * N, sortedV, n * N, N);
            return new Factors(sortedU, sortedV);
        }

        /** {@code v_i = z_i / (d_i² − σ²)} and {@code u_i = d_i v_i}, {@code u_0 = −1}, scaled to length one. */
        private void multiply(Secular secular, double[] poles, double[] newU, double[] newV) {
            int K = keptCount;
            Grouping group = new Grouping(kept, K, part);
            double[] left = new double[K * K];
            double[] right = new double[K * K];
            double[] u = new double[K];
            double[] v = new double[K];
            for (int k = 0; k < K; k++) {
                double uu = 0;
                double vv = 0;
                for (int i = 0; i < K; i++) {
                    double q = secular.z[i] / secular.gap[k * K + i];
                    double p = i == 0 ? -1 : poles[i] * q;
                    v[i] = q;
                    u[i] = p;
                    vv += q * q;
                    uu += p * p;
                }
                uu = 1 / Math.sqrt(uu);
                vv = 1 / Math.sqrt(vv);
                for (int i = 0; i < K; i++) {
                    left[k * K + group.place[i]] = u[i] * uu;
                    right[k * K + group.place[i]] = v[i] * vv;
                }
            }
            product(group, left, U, n, newU);
            product(group, right, V, N, newV);
        }

        private void product(Grouping group, double[] coefficients, double[] rows, int width, double[] out) {
            int K = keptCount;
            int l = middle + 1;
            double[] upper = group.gather(rows, width, 0, l, true);
            Gemm.add(K, l, group.upper, 1, coefficients, 0, K, false, upper, 0, l, false, out, 0, width);
            double[] lower = group.gather(rows, width, l, width - l, false);
            Gemm.add(
                    K,
                    width - l,
                    group.lower,
                    1,
                    coefficients,
                    K - group.lower,
                    K,
                    false,
                    lower,
                    0,
                    width - l,
                    false,
                    out,
                    l,
                    width);
        }
    }
}
