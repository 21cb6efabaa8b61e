package mml.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/** The kinds of matrices that LAPACK's own tests use, each in several sizes and scales. */
public final class MatrixTypes {
    private static final double EPS = 0x1p-52;
    private static final int[] SIZES = {1, 2, 3, 5, 10, 20, 50, 130};
    private static final int[][] SHAPES = {
        {1, 3}, {3, 1}, {5, 2}, {2, 5}, {10, 3}, {20, 50}, {50, 20}, {130, 20}, {60, 130}, {130, 64}, {200, 170}
    };
    private static final double[] SCALES = {1, 1e-290, 1e290};

    /** A matrix and where it comes from. */
    public record Named(String name, Matrix A) {
        @Override
        public String toString() {
            return name;
        }
    }

    private MatrixTypes() {}

    public static Stream<Named> square() {
        return Arrays.stream(SIZES).boxed().flatMap(n -> of(n, n));
    }

    public static Stream<Named> rectangular() {
        return Stream.of(SHAPES).flatMap(s -> of(s[0], s[1]));
    }

    public static Stream<Named> of(int m, int n) {
        Rng rng = Rng.seeded(31L * m + n);
        int k = Math.min(m, n);
        List<Named> base = new ArrayList<>();
        base.add(new Named("zero", Matrix.zeros(m, n)));
        base.add(new Named("identity", rectangle(m, n, i -> 1)));
        base.add(new Named("Jordan", entries(m, n, (i, j) -> j == i ? 2 : j == i + 1 ? 1 : 0)));
        base.add(new Named("diagonal, even", rectangle(m, n, i -> 1 - i / (k + 1.0))));
        base.add(new Named("diagonal, geometric", rectangle(m, n, i -> geometric(i, k, 1e-10))));
        base.add(new Named("diagonal, clustered", rectangle(m, n, i -> i == 0 ? 1 : 1e-10)));
        base.add(new Named("even", dense(m, n, i -> 1 - i / (k + 1.0), rng)));
        base.add(new Named("clustered", dense(m, n, i -> i == 0 ? 1 : 1e-10, rng)));
        base.add(new Named("condition 2", dense(m, n, i -> geometric(i, k, 0.5), rng)));
        base.add(new Named("condition √(0.1/ε)", dense(m, n, i -> geometric(i, k, Math.sqrt(10 * EPS)), rng)));
        base.add(new Named("condition 0.1/ε", dense(m, n, i -> geometric(i, k, 10 * EPS), rng)));
        Matrix R = random(m, n, rng);
        base.add(new Named("random", R));
        base.add(new Named("first column zero", entries(m, n, (i, j) -> j == 0 ? 0 : R.get(i, j))));
        base.add(new Named("last column zero", entries(m, n, (i, j) -> j == n - 1 ? 0 : R.get(i, j))));
        base.add(new Named("half the columns zero", entries(m, n, (i, j) -> j >= n / 2 ? 0 : R.get(i, j))));
        List<Named> all = new ArrayList<>();
        for (Named b : base)
            for (double s : SCALES)
                all.add(new Named(b.name + " " + m + "×" + n + (s == 1 ? "" : " times " + s), b.A.times(s)));
        return all.stream();
    }

    /** {@code Q diag(d) Qᵀ} in all sizes, d positive. */
    public static Stream<Named> positiveDefinite() {
        return Arrays.stream(SIZES).boxed().flatMap(n -> {
            Rng rng = Rng.seeded(n);
            List<Named> all = new ArrayList<>();
            for (double last : new double[] {1, 0.5, 1e-3, 1e-7})
                for (double s : SCALES) {
                    Matrix Q = orthogonal(n, rng);
                    Matrix D = rectangle(n, n, i -> geometric(i, n, last));
                    Matrix A = Q.times(D).times(Q.transpose());
                    Matrix S = A.plus(A.transpose()).times(0.5 * s);
                    all.add(new Named("condition " + 1 / last + " of size " + n + " times " + s, S));
                }
            return all.stream();
        });
    }

    public static Matrix random(int m, int n, Rng rng) {
        return entries(m, n, (i, j) -> 2 * rng.uniform() - 1);
    }

    /** A random orthogonal matrix, a product of reflections. */
    public static Matrix orthogonal(int n, Rng rng) {
        Matrix Q = Matrix.identity(n);
        for (int k = 0; k < Math.min(n, 4); k++) {
            double[] v = new double[n];
            for (int i = 0; i < n; i++) v[i] = rng.normal();
            Vector u = Vector.of(v).times(1 / Vector.of(v).norm());
            Matrix U = Matrix.ofColumns(u);
            Q = Q.minus(U.times(U.transpose().times(Q)).times(2));
        }
        return Q;
    }

    private static Matrix dense(int m, int n, IntToDoubleFunction d, Rng rng) {
        return orthogonal(m, rng).times(rectangle(m, n, d)).times(orthogonal(n, rng));
    }

    private static double geometric(int i, int k, double last) {
        return k == 1 ? 1 : Math.pow(last, i / (k - 1.0));
    }

    private static Matrix rectangle(int m, int n, IntToDoubleFunction d) {
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
