package mml.svm;

import java.util.Arrays;
import java.util.Objects;
import mml.kernel.Vectors;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import org.jspecify.annotations.Nullable;

/** {@code f(x) = Σ β_n k(x_n, x) + b} over the support vectors: what every trained machine is. */
final class Expansion {
    private static final int BLOCK = 4096;

    final Kernel kernel;
    final @Nullable Scaling scaling;
    final int[] support;
    final Matrix vectors; // as the kernel sees them; without columns for a precomputed kernel
    final double[] coefficients;
    final double b;

    Expansion(
            Kernel kernel, @Nullable Scaling scaling, int[] support, Matrix vectors, double[] coefficients, double b) {
        this.kernel = kernel;
        this.scaling = scaling;
        this.support = support;
        this.vectors = vectors;
        this.coefficients = coefficients;
        this.b = b;
    }

    /** Of the points of Z, already scaled, with the coefficients that are not 0. */
    static Expansion of(Kernel kernel, @Nullable Scaling scaling, Matrix Z, double[] beta, double b) {
        int[] places = new int[beta.length];
        int count = 0;
        for (int n = 0; n < beta.length; n++) if (beta[n] != 0) places[count++] = n;
        int[] support = Arrays.copyOf(places, count);
        double[] coefficients = new double[count];
        for (int n = 0; n < count; n++) coefficients[n] = beta[support[n]];
        boolean precomputed = kernel instanceof Kernel.Precomputed;
        Matrix vectors = precomputed ? Matrix.zeros(count, 0) : rows(Z, support);
        return new Expansion(kernel, scaling, support, vectors, coefficients, b);
    }

    private static Matrix rows(Matrix Z, int[] numbers) {
        double[] z = Z.entries();
        int D = Z.cols();
        double[] some = new double[numbers.length * D];
        for (int n = 0; n < numbers.length; n++) System.arraycopy(z, numbers[n] * D, some, n * D, D);
        return Matrix.of(numbers.length, D, some);
    }

    /** f of every row of X. */
    Vector values(Matrix X) {
        Shapes.finite(X, "X");
        double[] f = new double[X.rows()];
        if (kernel instanceof Kernel.Precomputed) {
            int most = support.length == 0 ? 0 : support[support.length - 1];
            if (X.cols() <= most)
                throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column")
                        + ", expected one for each point of the training data, at least " + (most + 1));
            for (int m = 0; m < f.length; m++) {
                double sum = 0;
                for (int n = 0; n < support.length; n++) sum += coefficients[n] * X.get(m, support[n]);
                f[m] = sum + b;
            }
            return Vector.of(f);
        }
        if (X.cols() != vectors.cols())
            throw new IllegalArgumentException(
                    "X has " + Count.of(X.cols(), "column") + ", expected " + vectors.cols());
        double[][] rows = (scaling == null ? X : scaling.apply(X)).toArray();
        double[] row = new double[Math.min(BLOCK, f.length)];
        for (int from = 0; from < f.length; from += BLOCK) {
            int to = Math.min(f.length, from + BLOCK);
            Points points = Points.of(Matrix.of(Arrays.copyOfRange(rows, from, to)));
            double[] sum = new double[to - from];
            for (int n = 0; n < support.length; n++) {
                kernel.row(points, vectors.row(n).toArray(), row);
                Vectors.add(sum.length, coefficients[n], row, sum);
            }
            for (int m = from; m < to; m++) f[m] = sum[m - from] + b;
        }
        return Vector.of(f);
    }

    /** For the linear kernel: w, for the features as they were given. */
    Vector weights() {
        if (!(kernel instanceof Kernel.Linear))
            throw new IllegalStateException("the kernel " + kernel + " has no weights, expected the linear one");
        double[] w = Training.weights(vectors, coefficients).toArray();
        if (scaling != null)
            for (int d = 0; d < w.length; d++) w[d] /= scaling.deviation().get(d);
        return Vector.of(w);
    }

    /** b that goes with {@link #weights}. */
    double offset() {
        return scaling == null ? b : b - weights().dot(scaling.mean());
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Expansion e
                && kernel.equals(e.kernel)
                && Objects.equals(scaling, e.scaling)
                && Arrays.equals(support, e.support)
                && vectors.equals(e.vectors)
                && Arrays.equals(coefficients, e.coefficients)
                && b == e.b;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(coefficients) + Arrays.hashCode(support);
    }
}
