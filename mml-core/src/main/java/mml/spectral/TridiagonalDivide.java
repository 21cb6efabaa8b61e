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
 * Divide and conquer for a symmetric tridiagonal matrix (Cuppen 1981).
 *
 * <p>Without the entry β that couples its halves, T falls apart, {@code T = diag(T₁, T₂) + ρuuᵀ}. With the eigenvectors
 * of both halves as a basis that is {@code D + ρzzᵀ}, whose eigenvalues are roots of the {@link Secular} equation.
 * An entry of z that is negligible, or can be made so by a rotation because two eigenvalues agree, leaves its
 * eigenpair as it is (deflation); the others are combined by matrix products, which take 4n³/3 multiplications at most.
 */
final class TridiagonalDivide {
    private static final int LEAF = 64;

    private TridiagonalDivide() {}

    /**
     * Diagonalises the matrix with diagonal d and off-diagonal e, {@code e[i]} between i and i + 1.
     *
     * @param d gets the eigenvalues, ascending
     * @return the eigenvectors, n×n, one a row
     */
    static double[] solve(double[] d, double[] e, Tracer<? super SymmetricEigenStep> trace) {
        int n = d.length;
        return n <= LEAF ? leaf(d, e, 0, n, trace) : solve(d, e, 0, n, trace);
    }

    private static double[] solve(double[] d, double[] e, int from, int n, Tracer<? super SymmetricEigenStep> trace) {
        if (n <= LEAF) return leaf(d, e, from, n, Tracer.off());
        int m = n / 2;
        double coupling = e[from + m - 1];
        double rho = Math.abs(coupling);
        d[from + m - 1] -= rho;
        d[from + m] -= rho;
        double[] upper = solve(d, e, from, m, trace);
        double[] lower = solve(d, e, from + m, n - m, trace);
        double[] block = Arrays.copyOfRange(d, from, from + n);
        double max = Math.max(rho, Vectors.largest(block));
        double scale = Scaling.toOne(max);
        Scaling.times(block, scale);
        Merge merge = new Merge(n, m, upper, lower, block, coupling * scale);
        merge.deflate();
        double[] Q = merge.combine();
        for (int i = 0; i < n; i++) d[from + i] = merge.d[i] / scale;
        if (trace.on())
            trace.step(new SymmetricEigenStep.Merged(
                    from, n, m, merge.deflatedCount, Vector.of(Arrays.copyOfRange(d, from, from + n))));
        return Q;
    }

    private static double[] leaf(double[] d, double[] e, int from, int n, Tracer<? super SymmetricEigenStep> trace) {
        double[][] Z = Block.zeros(n, n);
        for (int i = 0; i < n; i++) Z[i][i] = 1;
        double[] values = Arrays.copyOfRange(d, from, from + n);
        double[] off = new double[n];
        System.arraycopy(e, from, off, 0, n - 1);
        TridiagonalQl.solve(values, off, Z, trace);
        TridiagonalQl.sort(values, Z);
        System.arraycopy(values, 0, d, from, n);
        double[] Q = new double[n * n];
        for (int i = 0; i < n; i++) System.arraycopy(Z[i], 0, Q, i * n, n);
        return Q;
    }

    /** Two solved halves become one. */
    private static final class Merge {
        private final int n;
        private final int m;
        private final double[] Q;
        private final double[] z;
        private final double rho;
        private final int[] part; // of each vector: 1 zero below row m, 2 zero above, 3 neither
        private final int[] kept;
        private int keptCount;
        private final int[] deflated;
        private int deflatedCount;
        double[] d;

        Merge(int n, int m, double[] upper, double[] lower, double[] d, double coupling) {
            this.n = n;
            this.m = m;
            this.d = d;
            rho = 2 * Math.abs(coupling); // so that z has length one
            Q = new double[n * n];
            z = new double[n];
            part = new int[n];
            kept = new int[n];
            deflated = new int[n];
            double half = Math.sqrt(0.5);
            int r = n - m;
            for (int i = 0; i < m; i++) {
                System.arraycopy(upper, i * m, Q, i * n, m);
                z[i] = half * upper[i * m + m - 1];
                part[i] = 1;
            }
            for (int i = 0; i < r; i++) {
                System.arraycopy(lower, i * r, Q, (m + i) * n + m, r);
                z[m + i] = (coupling < 0 ? -half : half) * lower[i * r];
                part[m + i] = 2;
            }
        }

        /** Sorts the eigenpairs of the halves into those that stay and those that must be combined. */
        void deflate() {
            double dmax = 0;
            double zmax = 0;
            for (int i = 0; i < n; i++) {
                dmax = Math.max(dmax, Math.abs(d[i]));
                zmax = Math.max(zmax, Math.abs(z[i]));
            }
            double tolerance = 8 * UNIT_ROUNDOFF * Math.max(dmax, zmax * rho);
            int held = -1;
            for (int j : Ordering.ascending(d, n)) {
                if (rho * Math.abs(z[j]) <= tolerance) {
                    deflated[deflatedCount++] = j;
                } else if (held < 0) {
                    held = j;
                } else {
                    double length = Givens.hypot(z[j], z[held]);
                    double c = z[j] / length;
                    double s = z[held] / length;
                    if (Math.abs((d[j] - d[held]) * c * s) <= tolerance) {
                        rotateOut(held, j, c, s, length);
                        deflated[deflatedCount++] = held;
                    } else {
                        kept[keptCount++] = held;
                    }
                    held = j;
                }
            }
            if (held >= 0) kept[keptCount++] = held;
        }

        /** Turns two eigenvectors with almost the same eigenvalue so that the first no longer meets z. */
        private void rotateOut(int i, int j, double c, double s, double length) {
            z[j] = length;
            z[i] = 0;
            if (part[i] != part[j]) {
                part[i] = 3;
                part[j] = 3;
            }
            Givens.rotate(n, Q, i * n, j * n, c, -s);
            double di = d[i] * c * c + d[j] * s * s;
            d[j] = d[i] * s * s + d[j] * c * c;
            d[i] = di;
        }

        /** Solves what is left and returns all eigenvectors in the order of the eigenvalues, which d becomes. */
        double[] combine() {
            int K = keptCount;
            double[] all = new double[n];
            double[] R = new double[K * n];
            if (K > 0) {
                double[] poles = new double[K];
                double[] weights = new double[K];
                for (int i = 0; i < K; i++) {
                    poles[i] = d[kept[i]];
                    weights[i] = z[kept[i]];
                }
                Secular secular = new Secular(poles, weights, rho, false);
                System.arraycopy(secular.root, 0, all, 0, K);
                multiply(secular, R);
            }
            for (int i = 0; i < deflatedCount; i++) all[K + i] = d[deflated[i]];
            int[] order = Ordering.ascending(all, n);
            double[] sorted = new double[n * n];
            d = new double[n];
            for (int i = 0; i < n; i++) {
                int s = order[i];
                d[i] = all[s];
                if (s < K) System.arraycopy(R, s * n, sorted, i * n, n);
                else System.arraycopy(Q, deflated[s - K] * n, sorted, i * n, n);
            }
            return sorted;
        }

        /** The eigenvectors {@code z_i / (d_i − λ_k)}, scaled to length one, expressed by the vectors kept. */
        private void multiply(Secular secular, double[] R) {
            int K = keptCount;
            Grouping group = new Grouping(kept, K, part);
            double[] U = new double[K * K];
            double[] u = new double[K];
            for (int k = 0; k < K; k++) {
                double squares = 0;
                for (int i = 0; i < K; i++) {
                    u[i] = secular.z[i] / secular.gap[k * K + i];
                    squares += u[i] * u[i];
                }
                double scale = 1 / Math.sqrt(squares);
                for (int i = 0; i < K; i++) U[k * K + group.place[i]] = u[i] * scale;
            }
            int r = n - m;
            double[] left = group.gather(Q, n, 0, m, true);
            Gemm.add(K, m, group.upper, 1, U, 0, K, false, left, 0, m, false, R, 0, n);
            double[] right = group.gather(Q, n, m, r, false);
            Gemm.add(K, r, group.lower, 1, U, K - group.lower, K, false, right, 0, r, false, R, m, n);
        }
    }
}
