package mml.spectral;

import java.util.List;
import mml.kernel.Vectors;
import mml.matrix.Scaling;

/**
 * A matrix made ready for its eigenvalues: {@code B = D⁻¹PᵀAPD} with a permutation P that moves rows and columns that
 * isolate an eigenvalue to the rim and parts the rest into {@linkplain Irreducible irreducible} diagonal blocks, and
 * powers of two on the diagonal of D that bring rows and columns of a block to about the same length (Parlett and Reinsch
 * 1969; lengths as in James, Langou and Lowery 2014). Nothing is rounded.
 *
 * <p>Each block has its own eigenvalues, however small beside those of another, so each has its own scale, too: a power
 * of two for its rows, which {@code (B − λI)x = 0} does not mind if λ is scaled along.
 */
final class Balanced {
    private static final int SWEEPS = 100;
    private static final double FAR = 0x1p40;
    private static final double LARGEST = 0x1p1000;
    private static final double ROOM = 0x1p400; // for products with vectors

    /** B; rows and columns from {@code low} to {@code high} are what is left to do. */
    final double[][] B;

    final int low;
    final int high;

    /** The first row of the block of each row, and the last. */
    final int[] first;

    final int[] last;

    /** What {@link #rescale} multiplied each row by, the same within a block. */
    final double[] factor;

    /** The largest entry of each row's block as {@link #rescale} left it. */
    final double[] size;

    private final int[] place; // row i of B was row place[i] of A
    private final double[] scale;
    private final double[] column;

    /** Balances A, which is overwritten; without {@code scaling} D = I. */
    Balanced(double[][] A, boolean scaling) {
        B = A;
        int n = A.length;
        place = new int[n];
        scale = new double[n];
        column = new double[n];
        first = new int[n];
        last = new int[n];
        factor = new double[n];
        size = new double[n];
        for (int i = 0; i < n; i++) {
            place[i] = first[i] = last[i] = i;
            scale[i] = factor[i] = 1;
        }
        int from = 0;
        int to = n - 1;
        for (int j = to; j >= 0 && to > 0; j--)
            if (isolatedRow(j, to)) {
                exchange(j, to--);
                j = to + 1;
            }
        for (int j = from; j <= to && from < to; j++)
            if (isolatedColumn(j, from, to)) {
                exchange(j, from++);
                j = from - 1;
            }
        low = from;
        high = to;
        part(Irreducible.parts(B, low, high));
        if (scaling) equalise();
    }

    /** Puts the parts one after another. */
    private void part(List<int[]> parts) {
        int n = B.length;
        int[] from = new int[n];
        for (int i = 0; i < n; i++) from[i] = i;
        int at = low;
        boolean moved = false;
        for (int[] part : parts) {
            for (int k = 0; k < part.length; k++) {
                first[at + k] = at;
                last[at + k] = at + part.length - 1;
                from[at + k] = part[k];
                moved |= part[k] != at + k;
            }
            at += part.length;
        }
        if (!moved) return;
        double[][] old = B.clone();
        int[] were = place.clone();
        for (int i = 0; i < n; i++) {
            place[i] = were[from[i]];
            B[i] = new double[n];
            for (int j = 0; j < n; j++) B[i][j] = old[from[i]][from[j]];
        }
    }

    private boolean isolatedRow(int j, int to) {
        for (int i = 0; i <= to; i++) if (i != j && B[j][i] != 0) return false;
        return true;
    }

    private boolean isolatedColumn(int j, int from, int to) {
        for (int i = from; i <= to; i++) if (i != j && B[i][j] != 0) return false;
        return true;
    }

    private void exchange(int i, int j) {
        if (i == j) return;
        double[] row = B[i];
        B[i] = B[j];
        B[j] = row;
        for (double[] r : B) {
            double x = r[i];
            r[i] = r[j];
            r[j] = x;
        }
        int p = place[i];
        place[i] = place[j];
        place[j] = p;
    }

    private void equalise() {
        boolean changed = true;
        for (int sweep = 0; changed && sweep < SWEEPS; sweep++) {
            changed = false;
            for (int i = low; i <= high; i++) changed |= equalise(i);
        }
    }

    private boolean equalise(int i) {
        for (int j = 0; j < B.length; j++) column[j] = B[j][i];
        double c = Vectors.norm(column, first[i], last[i] + 1);
        double r = Vectors.norm(B[i], first[i], last[i] + 1);
        if (c == 0 || r == 0) return false;
        double before = c + r;
        double f = 1;
        while (c < r / 2 && f < 0x1p300) {
            f *= 2;
            c *= 2;
            r /= 2;
        }
        while (c >= r * 2 && f > 0x1p-300) {
            f /= 2;
            c /= 2;
            r *= 2;
        }
        if (f == 1 || c + r >= 0.95 * before) return false;
        double above = largest(column, 0, first[i]);
        double beside = largest(B[i], last[i] + 1, B.length);
        if (above * f > LARGEST || beside / f > LARGEST) return false;
        scale[i] *= f;
        for (int j = 0; j < B.length; j++) B[i][j] /= f;
        for (double[] row : B) row[i] *= f;
        return true;
    }

    /** Whether some rows and columns were scaled so far apart that vectors found here may be spoilt by scaling back. */
    boolean isFar() {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (double s : scale) {
            least = Math.min(least, s);
            most = Math.max(most, s);
        }
        return least < most / FAR;
    }

    private static double largest(double[] x, int from, int to) {
        double max = 0;
        for (int j = from; j < to; j++) max = Math.max(max, Math.abs(x[j]));
        return max;
    }

    /** Scales the rows of every block so that squares of its entries neither overflow nor vanish. */
    void rescale() {
        for (int i = 0; i < B.length; i = last[i] + 1) {
            double inside = inside(i);
            double all = beside(i);
            if (inside > 0 && all / ROOM > inside) all = lessen(i, all / ROOM / inside) * all;
            all = Math.max(inside, all);
            double f = Scaling.of(inside == 0 ? all : inside);
            while (f * all > ROOM) f /= 2;
            for (int k = i; k <= last[i]; k++) {
                factor[k] = f;
                size[k] = f * inside;
                if (f != 1) Scaling.times(B[k], f);
            }
        }
    }

    private double inside(int i) {
        double max = 0;
        for (int k = i; k <= last[i]; k++) max = Math.max(max, largest(B[k], i, last[i] + 1));
        return max;
    }

    private double beside(int i) {
        double max = 0;
        for (int k = i; k <= last[i]; k++) max = Math.max(max, largest(B[k], last[i] + 1, B.length));
        return max;
    }

    /** Divides what stands beside a block, which multiplies what stands above it, and returns by what. */
    private double lessen(int i, double ratio) {
        double above = 0;
        for (int k = 0; k < i; k++) above = Math.max(above, largest(B[k], i, last[i] + 1));
        double c = 1;
        while (1 / c < ratio && above / c < ROOM) c /= 2;
        for (int k = i; k <= last[i]; k++) {
            scale[k] /= c;
            for (int j = last[i] + 1; j < B.length; j++) B[k][j] *= c;
            for (int j = 0; j < i; j++) B[j][k] /= c;
        }
        return c;
    }

    /** Turns right eigenvectors of B, the columns of a row-major n × n matrix, into those of A. */
    double[] undoRight(double[] X) {
        return undo(X, false);
    }

    /** Turns left eigenvectors of B into those of A likewise. */
    double[] undoLeft(double[] X) {
        return undo(X, true);
    }

    private double[] undo(double[] X, boolean left) {
        int n = B.length;
        double[] Y = new double[X.length];
        for (int i = 0; i < n; i++) {
            double s = left ? 1 / scale[i] : scale[i];
            for (int j = 0; j < n; j++) Y[place[i] * n + j] = s * X[i * n + j];
        }
        return Y;
    }
}
