package mml.svm;

import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * Shifts and scales every feature: {@code (x_d − mean_d) / deviation_d}. A feature that is the same everywhere becomes 0.
 *
 * @param deviation the square root of the variance (divisor N), 1 for a constant feature
 */
record Scaling(Vector mean, Vector deviation) {
    /** Mean 0 and variance 1 over the rows of X. */
    static Scaling of(Matrix X) {
        int N = X.rows();
        int D = X.cols();
        double[] mean = new double[D];
        double[] deviation = new double[D];
        for (int d = 0; d < D; d++) {
            Vector x = X.column(d);
            double size = x.maxNorm();
            if (size == 0) {
                deviation[d] = 1;
                continue;
            }
            double sum = 0;
            for (int i = 0; i < N; i++) sum += x.get(i) / size;
            double m = sum / N;
            double rest = 0;
            for (int i = 0; i < N; i++) rest += x.get(i) / size - m;
            m += rest / N;
            double squares = 0;
            for (int i = 0; i < N; i++) squares += (x.get(i) / size - m) * (x.get(i) / size - m);
            double s = Math.sqrt(squares / N);
            boolean constant = s <= 0x1p-50;
            mean[d] = constant ? x.get(0) : size * m;
            deviation[d] = constant ? 1 : size * s;
        }
        return new Scaling(Vector.of(mean), Vector.of(deviation));
    }

    Matrix apply(Matrix X) {
        double[] x = X.entries();
        int D = X.cols();
        for (int i = 0; i < x.length; i++) x[i] = (x[i] - mean.get(i % D)) / deviation.get(i % D);
        return Matrix.of(X.rows(), D, x);
    }
}
