package mml.bench.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.Svd;

/**
 * LAPACK's gate: what was lost, as a multiple of what rounding may lose. LAPACK's own tests want less than 30 on all
 * these kinds of matrices, at every size and scale.
 */
final class Gate {
    static final double LIMIT = 30;
    private static final double EPS = Math.ulp(1.0);
    private static final int[][] SHAPES = {{3, 3}, {10, 10}, {40, 40}, {30, 12}, {12, 30}};
    private static final double[] SCALES = {1, 1e-290, 1e290};

    private Gate() {}

    /** {@code ‖b − Ax‖ / (‖A‖ ‖x‖ ε)}. */
    static double solve(Library library, Matrix A) {
        Vector b = A.column(0).plus(A.column(A.cols() - 1));
        Vector x = library.solve(A, b);
        double s = 1 / A.maxNorm();
        double t = 1 / Math.max(x.maxNorm(), Double.MIN_NORMAL);
        Matrix a = A.times(s);
        Vector r = b.times(s).times(t).minus(a.times(x.times(t)));
        return r.maxNorm() / (Norms.infinity(a) * x.times(t).maxNorm() * EPS);
    }

    /** {@code ‖A − QΛQᵀ‖ / (n ‖A‖ ε)} and {@code ‖I − QᵀQ‖ / (n ε)}, the larger. */
    static double symmetricEigen(Library library, Matrix A) {
        Library.Pairs pairs = library.symmetricEigen(A);
        return Math.max(product(A, pairs.vectors(), pairs.values(), pairs.vectors()), orthogonality(pairs.vectors()));
    }

    /** {@code ‖A − UΣVᵀ‖ / (max(m, n) ‖A‖ ε)}, {@code ‖I − UᵀU‖ / (m ε)} and {@code ‖I − VᵀV‖ / (n ε)}, the largest. */
    static double svd(Library library, Matrix A) {
        Library.Triple svd = library.svd(A);
        int k = Math.min(A.rows(), A.cols());
        Matrix U = first(svd.U(), k);
        Matrix V = first(svd.V(), k);
        return Math.max(product(A, U, svd.values(), V), Math.max(orthogonality(U), orthogonality(V)));
    }

    private static Matrix first(Matrix A, int columns) {
        return Matrix.ofColumns(IntStream.range(0, columns).mapToObj(A::column).toArray(Vector[]::new));
    }

    private static double product(Matrix A, Matrix U, Vector d, Matrix V) {
        double s = A.maxNorm() == 0 ? 1 : 1 / A.maxNorm();
        Matrix a = A.times(s);
        Matrix D = Matrix.diagonal(Vector.of(Arrays.copyOf(d.times(s).toArray(), U.cols())));
        double loss = Norms.one(a.minus(U.times(D).times(V.transpose())));
        double norm = Norms.one(a);
        return norm == 0
                ? (loss == 0 ? 0 : Double.POSITIVE_INFINITY)
                : loss / (Math.max(A.rows(), A.cols()) * norm * EPS);
    }

    private static double orthogonality(Matrix Q) {
        return Norms.one(Matrix.identity(Q.cols()).minus(Q.transpose().times(Q))) / (Q.rows() * EPS);
    }

    /** All kinds in all shapes and scales. */
    static List<Matrix> matrices(boolean squareOnly) {
        List<Matrix> all = new ArrayList<>();
        for (int[] shape : SHAPES)
            if (!squareOnly || shape[0] == shape[1])
                for (Matrix A : kinds(shape[0], shape[1])) for (double s : SCALES) all.add(A.times(s));
        return all;
    }

    /** The square ones of them with a condition below 1e12. */
    static List<Matrix> regular() {
        return matrices(true).stream()
                .filter(A -> Svd.of(A).conditionNumber() < 1e12)
                .toList();
    }

    private static List<Matrix> kinds(int m, int n) {
        Rng rng = Rng.seeded(31L * m + n);
        int k = Math.min(m, n);
        List<Matrix> kinds = new ArrayList<>();
        kinds.add(Matrix.zeros(m, n));
        kinds.add(diagonal(m, n, i -> 1));
        kinds.add(entries(m, n, (i, j) -> j == i ? 2 : j == i + 1 ? 1 : 0));
        List<IntToDoubleFunction> spectra = List.of(
                i -> 1 - i / (k + 1.0),
                i -> Math.pow(1e-10, i / (k - 1.0)),
                i -> i == 0 ? 1 : 1e-10,
                i -> Math.pow(0.5, i / (k - 1.0)),
                i -> Math.pow(Math.sqrt(10 * EPS), i / (k - 1.0)),
                i -> Math.pow(10 * EPS, i / (k - 1.0)));
        for (IntToDoubleFunction d : spectra) {
            kinds.add(diagonal(m, n, d));
            kinds.add(orthogonal(m, rng).times(diagonal(m, n, d)).times(orthogonal(n, rng)));
        }
        Matrix R = entries(m, n, (i, j) -> 2 * rng.uniform() - 1);
        kinds.add(R);
        kinds.add(entries(m, n, (i, j) -> j == 0 ? 0 : R.get(i, j)));
        kinds.add(entries(m, n, (i, j) -> j == n - 1 ? 0 : R.get(i, j)));
        kinds.add(entries(m, n, (i, j) -> j >= n / 2 ? 0 : R.get(i, j)));
        return kinds;
    }

    /** A random orthogonal matrix, a product of reflections. */
    private static Matrix orthogonal(int n, Rng rng) {
        Matrix Q = Matrix.identity(n);
        for (int k = 0; k < 4; k++) {
            double[] v = new double[n];
            for (int i = 0; i < n; i++) v[i] = rng.normal();
            Matrix u = Matrix.ofColumns(Vector.of(v).times(1 / Vector.of(v).norm()));
            Q = Q.minus(u.times(u.transpose().times(Q)).times(2));
        }
        return Q;
    }

    private static Matrix diagonal(int m, int n, IntToDoubleFunction d) {
        return entries(m, n, (i, j) -> i == j ? d.applyAsDouble(i) : 0);
    }

    private interface Entry {
        double at(int i, int j);
    }

    private static Matrix entries(int m, int n, Entry entry) {
        double[][] a = new double[m][n];
        for (int i = 0; i < m; i++) for (int j = 0; j < n; j++) a[i][j] = entry.at(i, j);
        return Matrix.of(a);
    }
}
