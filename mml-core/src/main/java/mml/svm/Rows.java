package mml.svm;

import java.util.Arrays;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import org.jspecify.annotations.Nullable;

/** The matrix K of a kernel, row by row when asked for: N×N numbers need not fit into memory. */
interface Rows {
    int size();

    /** {@code K_ii}. */
    double diagonal(int i);

    /** {@code out_j = K_ij} over the columns there are; i counts the rows of the whole matrix. */
    void row(int i, double[] out);

    /** The same matrix with only these of its columns. */
    Rows at(int[] columns);

    /**
     * The matrix of a kernel over points, checked as far as it has to be: of a kernel that is known to be positive
     * semidefinite no entry exceeds the largest of the diagonal, of another each row is looked at.
     *
     * @param X one point a row; for a precomputed kernel the matrix itself
     */
    static Rows of(Kernel kernel, Matrix X) {
        if (kernel instanceof Kernel.Precomputed) {
            Shapes.finite(X, "K");
            Shapes.symmetric(X, "K");
            return new OfMatrix(X, X);
        }
        Points points = Points.of(X);
        return new OfPoints(kernel, points, null);
    }

    /** A kernel and its points. */
    final class OfPoints implements Rows {
        private final Kernel kernel;
        private final Points all;
        private final Points columns;
        private final int @Nullable [] numbers;

        OfPoints(Kernel kernel, Points all, int @Nullable [] numbers) {
            this.kernel = kernel;
            this.numbers = numbers;
            this.all = all;
            columns = numbers == null ? all : all.at(numbers);
        }

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public double diagonal(int i) {
            if (kernel instanceof Kernel.Rbf || kernel instanceof Kernel.RationalQuadratic) return 1;
            double[] value = new double[1];
            kernel.row(all.at(new int[] {i}), all.get(i), value);
            return finite(value[0], i, i);
        }

        @Override
        public void row(int i, double[] out) {
            kernel.row(columns, all.get(i), out);
            if (!kernel.isDefinite())
                for (int j = 0; j < columns.size(); j++) finite(out[j], i, numbers == null ? j : numbers[j]);
        }

        private static double finite(double value, int i, int j) {
            if (Shapes.finite(value)) return value;
            throw new IllegalArgumentException("the kernel of points " + (i + 1) + " and " + (j + 1) + " is " + value
                    + ", expected a finite number" + (i == j ? ": are the features scaled?" : ""));
        }

        @Override
        public Rows at(int[] numbers) {
            return new OfPoints(kernel, all, numbers);
        }
    }

    /** A matrix that was given. */
    final class OfMatrix implements Rows {
        private final Matrix K;
        private final double[][] columns;

        OfMatrix(Matrix K, Matrix columns) {
            this.K = K;
            this.columns = columns.toArray();
        }

        @Override
        public int size() {
            return K.rows();
        }

        @Override
        public double diagonal(int i) {
            return K.get(i, i);
        }

        @Override
        public void row(int i, double[] out) {
            System.arraycopy(columns[i], 0, out, 0, columns[i].length);
        }

        @Override
        public Rows at(int[] numbers) {
            double[] kept = new double[K.rows() * numbers.length];
            for (int i = 0; i < K.rows(); i++)
                for (int j = 0; j < numbers.length; j++) kept[i * numbers.length + j] = K.get(i, numbers[j]);
            return new OfMatrix(K, Matrix.of(K.rows(), numbers.length, kept));
        }
    }

    /** Each point twice, one after the other: {@code [K K; K K]}. */
    final class Twice implements Rows {
        private final Rows K;
        private final Rows columns;
        private final int width;
        private final int[] places; // of the column of K that each column is

        Twice(Rows K) {
            this(K, all(2 * K.size()));
        }

        private Twice(Rows K, int[] numbers) {
            this.K = K;
            int n = K.size();
            boolean[] needed = new boolean[n];
            for (int number : numbers) needed[number % n] = true;
            int[] place = new int[n];
            int[] chosen = new int[n];
            int count = 0;
            for (int i = 0; i < n; i++)
                if (needed[i]) {
                    place[i] = count;
                    chosen[count++] = i;
                }
            columns = count == n ? K : K.at(Arrays.copyOf(chosen, count));
            width = count;
            places = new int[numbers.length];
            for (int t = 0; t < places.length; t++) places[t] = place[numbers[t] % n];
        }

        private static int[] all(int n) {
            int[] numbers = new int[n];
            for (int i = 0; i < n; i++) numbers[i] = i;
            return numbers;
        }

        @Override
        public int size() {
            return 2 * K.size();
        }

        @Override
        public double diagonal(int i) {
            return K.diagonal(i % K.size());
        }

        @Override
        public void row(int i, double[] out) {
            double[] once = new double[width];
            columns.row(i % K.size(), once);
            for (int t = 0; t < places.length; t++) out[t] = once[places[t]];
        }

        @Override
        public Rows at(int[] numbers) {
            return new Twice(K, numbers);
        }
    }
}
