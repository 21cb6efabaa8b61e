package mml.reduction;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Block;
import mml.kernel.Vectors;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Moments;

/**
 * Data with their mean taken away, and divided by the deviations if asked for. They are kept times a power of two,
 * {@code scale}, so that squares neither overflow nor vanish. {@code deviation} is what each column was divided by, 1
 * without standardising and for a constant column; {@code constant} are the columns with one value only.
 */
final class Centred {
    private final int N;
    private final double[] z; // N×D
    private final double scale;
    private final Vector mean;
    private final Vector deviation;
    private final List<Integer> constant;

    private Centred(int N, double[] z, double scale, double[] mean, double[] deviation, List<Integer> constant) {
        this.N = N;
        this.z = z;
        this.scale = scale;
        this.mean = Vector.of(mean);
        this.deviation = Vector.of(deviation);
        this.constant = List.copyOf(constant);
    }

    static Centred of(Matrix X, Divisor divisor, boolean standardise) {
        return of(X, X.maxNorm(), divisor, standardise);
    }

    /** Of a matrix whose largest entry is known. */
    static Centred of(Matrix X, double largest, Divisor divisor, boolean standardise) {
        int N = X.rows();
        int D = X.cols();
        double[] z = X.entries();
        List<Integer> constant = new ArrayList<>();
        for (int d = 0; d < D; d++) if (isConstant(z, d, D)) constant.add(d);
        double common = standardise ? 1 : Scaling.of(largest);
        double[] scale = standardise ? scales(X) : Vector.ones(D).times(common).toArray();
        for (double s : scale)
            if (s != 1) {
                for (int i = 0; i < z.length; i++) z[i] *= scale[i % D];
                break;
            }
        double[] mean = Moments.center(N, D, z);
        double[] deviation = new double[D];
        for (int d = 0; d < D; d++) {
            mean[d] /= scale[d];
            deviation[d] = 1;
            if (constant.contains(d)) {
                mean[d] = X.get(0, d);
                for (int i = d; i < z.length; i += D) z[i] = 0;
            } else if (standardise) {
                double[] x = new double[N];
                for (int n = 0; n < N; n++) x[n] = z[n * D + d];
                double s = Vectors.norm(x, 0, N) / Math.sqrt(divisor.of(N));
                deviation[d] = s / scale[d];
                for (int i = d; i < z.length; i += D) z[i] /= s;
            }
        }
        return new Centred(N, z, common, mean, deviation, constant);
    }

    private static boolean isConstant(double[] x, int column, int D) {
        for (int i = column + D; i < x.length; i += D) if (x[i] != x[column]) return false;
        return true;
    }

    /** Of each column by itself. */
    private static double[] scales(Matrix X) {
        double[] largest = new double[X.cols()];
        for (int n = 0; n < X.rows(); n++)
            for (int d = 0; d < largest.length; d++) largest[d] = Math.max(largest[d], Math.abs(X.get(n, d)));
        for (int d = 0; d < largest.length; d++) largest[d] = Scaling.of(largest[d]);
        return largest;
    }

    /** The N×D numbers where they are: to be read only. */
    Block block() {
        return Block.of(z, N, mean.size());
    }

    Matrix Z() {
        return Matrix.of(N, mean.size(), z);
    }

    double scale() {
        return scale;
    }

    Vector mean() {
        return mean;
    }

    Vector deviation() {
        return deviation;
    }

    List<Integer> constant() {
        return constant;
    }
}
