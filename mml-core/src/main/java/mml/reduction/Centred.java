package mml.reduction;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Vectors;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Moments;

/**
 * Data with their mean taken away, and divided by the deviations if asked for. They are kept times a power of two,
 * {@code scale}, so that squares neither overflow nor vanish.
 *
 * @param Z N×D
 * @param deviation what each column was divided by, 1 without standardising and for a constant column
 * @param constant the columns with one value only
 */
record Centred(Matrix Z, double scale, Vector mean, Vector deviation, List<Integer> constant) {
    static Centred of(Matrix X, Divisor divisor, boolean standardise) {
        int N = X.rows();
        int D = X.cols();
        double common = Scaling.of(X);
        double[] z = X.entries();
        double[] mean = new double[D];
        double[] deviation = new double[D];
        List<Integer> constant = new ArrayList<>();
        for (int d = 0; d < D; d++) {
            double[] x = new double[N];
            for (int n = 0; n < N; n++) x[n] = z[n * D + d];
            double first = x[0];
            boolean same = true;
            for (double v : x) same &= v == first;
            double scale = standardise ? Scaling.of(Vectors.largest(x)) : common;
            deviation[d] = 1;
            if (same) {
                mean[d] = first;
                constant.add(d);
                for (int n = 0; n < N; n++) z[n * D + d] = 0;
                continue;
            }
            Scaling.times(x, scale);
            mean[d] = Moments.center(N, 1, x)[0] / scale;
            if (standardise) {
                double s = Vectors.norm(x, 0, N) / Math.sqrt(divisor.of(N));
                deviation[d] = s / scale;
                for (int n = 0; n < N; n++) x[n] /= s;
            }
            for (int n = 0; n < N; n++) z[n * D + d] = x[n];
        }
        return new Centred(
                Matrix.of(N, D, z), standardise ? 1 : common, Vector.of(mean), Vector.of(deviation), constant);
    }
}
