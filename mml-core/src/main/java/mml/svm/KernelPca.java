package mml.svm;

import mml.kernel.Rounding;
import mml.matrix.Matrix;
import mml.matrix.NumericalException;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.SymmetricEigen;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.NumberText;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Principal components of points mapped by φ, which is never computed: with {@code K_ij = ⟨φ(x_i), φ(x_j)⟩},
 * <pre>
 *   K̃ = K − 1K − K1 + 1K1,   1 the N×N matrix of entries 1/N        φ moved to its mean
 *   K̃ u_m = N λ_m u_m,   a_m = u_m / √(N λ_m)
 *   z_m(x) = Σ_n a_nm k̃(x_n, x)                                     the coordinates, of variance λ_m
 * </pre>
 *
 * <p>With the linear kernel it is {@code Pca} by the N×N inner products. It takes N² kernel values and N³ multiplications.
 * Signs are free: of each a_m the first of the largest entries, up to 10⁻⁸, is made positive.
 *
 * @param X the N points it was found in
 * @param A N×M, the weights of the points in each direction
 * @param eigenvalues λ of all N directions, descending, 0 where they are within rounding
 * @param means of the columns of K, by which other points are centred
 * @mml §10.8; §12.4
 */
public record KernelPca(Kernel kernel, Matrix X, Matrix A, Vector eigenvalues, Vector means) {
    private static final int VERSION = 1;
    private static final double TIE = 1 - 1e-8;

    /**
     * The first M directions.
     *
     * @param X N×D with N ≥ 2; for a precomputed kernel K itself
     * @param M from 1 to the number of directions in which the mapped points vary, at most N − 1
     * @throws IllegalArgumentException if X or M is not so
     * @throws NumericalException if the kernel is none, K not being positive semidefinite
     */
    public static KernelPca of(Matrix X, Kernel kernel, int M) {
        return of(X, kernel, M, Tracer.off());
    }

    /** The same while {@code trace} watches. */
    public static KernelPca of(Matrix X, Kernel kernel, int M, Tracer<? super KernelPcaStep> trace) {
        int N = X.rows();
        if (N < 2)
            throw new IllegalArgumentException("X has " + N + (N == 1 ? " row" : " rows") + ", expected at least 2");
        Matrix K = gram(kernel, X);
        boolean on = trace.on();
        if (on) trace.step(new KernelPcaStep.Products(K, kernel.toString()));
        Vector means = K.columnMeans();
        double mean = means.mean();
        Matrix centred = Matrix.generate(N, N, (i, j) -> K.get(i, j) - (means.get(i) + means.get(j)) + mean);
        if (on) trace.step(new KernelPcaStep.Centred(centred));
        SymmetricEigen eigen = SymmetricEigen.of(centred).descending();
        double size = Math.max(K.maxNorm(), Double.MIN_NORMAL);
        double rounding = N * Rounding.EPSILON * N * size;
        double smallest = eigen.eigenvalues().get(N - 1);
        if (smallest < -rounding) throw new Indefinite(kernel, smallest);
        Vector lambda = eigen.eigenvalues().map(l -> l > rounding ? l / N : 0);
        int rank = 0;
        while (rank < N && lambda.get(rank) > 0) rank++;
        if (M < 1 || M > rank)
            throw new IllegalArgumentException("M is " + M + ", expected 1 to " + rank
                    + ", the number of directions in which the mapped points vary");
        double[][] a = new double[N][M];
        for (int m = 0; m < M; m++) {
            Vector u = eigen.eigenvectors().column(m);
            double largest = u.maxNorm();
            double sign = 0;
            for (int n = 0; sign == 0; n++) if (Math.abs(u.get(n)) >= TIE * largest) sign = u.get(n) < 0 ? -1 : 1;
            double length = sign * Math.sqrt(N * lambda.get(m));
            for (int n = 0; n < N; n++) a[n][m] = u.get(n) / length;
            if (on) trace.step(new KernelPcaStep.Direction(m, lambda.get(m), u.times(1 / length)));
        }
        return new KernelPca(kernel, X, Matrix.of(a), lambda, means);
    }

    private static Matrix gram(Kernel kernel, Matrix X) {
        Shapes.notEmpty(X, "X");
        Rows rows = Rows.of(kernel, X);
        int N = rows.size();
        double[][] K = new double[N][N];
        for (int i = 0; i < N; i++) rows.row(i, K[i]);
        Matrix all = Matrix.of(K);
        Shapes.symmetric(all, "K");
        return Matrix.generate(N, N, (i, j) -> K[Math.max(i, j)][Math.min(i, j)]);
    }

    /** How many directions are kept. */
    public int components() {
        return A.cols();
    }

    /** The share of the first M directions in the whole variance of the mapped points. */
    public double captured(int M) {
        if (M < 0 || M > eigenvalues.size())
            throw new IllegalArgumentException("M is " + M + ", expected 0 to " + eigenvalues.size());
        return eigenvalues.part(0, M).sum() / eigenvalues.sum();
    }

    /**
     * The coordinates of points, one a row.
     *
     * @param Y as many columns as X; for a precomputed kernel the values with the N points
     */
    public Matrix encode(Matrix Y) {
        int N = X.rows();
        if (Y.cols() != X.cols())
            throw new IllegalArgumentException("X has " + Count.of(Y.cols(), "column") + ", expected " + X.cols());
        Shapes.finite(Y, "X");
        Points points = kernel instanceof Kernel.Precomputed ? null : Points.of(X);
        double mean = means.mean();
        double[][] z = new double[Y.rows()][];
        for (int r = 0; r < z.length; r++) {
            double[] k = Y.row(r).toArray();
            if (points != null) {
                double[] y = k;
                k = new double[N];
                kernel.row(points, y, k);
            }
            double own = Vector.of(k).mean();
            double[] row = k;
            z[r] = A.transpose()
                    .times(Vector.generate(N, n -> row[n] - (means.get(n) + own) + mean))
                    .toArray();
        }
        return z.length == 0 ? Matrix.zeros(0, A.cols()) : Matrix.of(z);
    }

    /** That the coordinates of the points have mean 0, the variances claimed, and no covariance. */
    public Certificate certificate() {
        int N = X.rows();
        Matrix Z = encode(X);
        Matrix S = Z.transpose().times(Z).times(1.0 / N);
        double off = 0;
        for (int i = 0; i < S.rows(); i++)
            for (int j = 0; j < S.cols(); j++)
                off = Math.max(off, Math.abs(S.get(i, j) - (i == j ? eigenvalues.get(i) : 0)));
        double largest = eigenvalues.get(0);
        double small = largest / eigenvalues.get(components() - 1);
        double bound = Rounding.spectral(N) * (1 + small);
        return Certificate.of(
                "the coordinates have mean 0 and the covariance diag(λ)",
                new Check("max |mean of a coordinate| / √λ₁", Z.columnMeans().maxNorm() / Math.sqrt(largest), bound),
                new Check("max |covariance − diag(λ)| / λ₁", off / largest, bound));
    }

    /** All of it, so that {@link #fromJson} gives the same bits; not of a kernel of your own. */
    public String toJson() {
        return Json.object()
                .put("kind", "kernel-pca")
                .put("version", VERSION)
                .put("kernel", SvmJson.kernel(kernel))
                .put("X", X)
                .put("A", A)
                .put("eigenvalues", eigenvalues)
                .put("means", means)
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static KernelPca fromJson(String text) {
        JsonValue json = JsonValue.model(text, "kernel-pca", VERSION);
        Matrix X = Matrix.of(json.get("X").rows());
        Matrix A = Matrix.of(json.get("A").rows());
        Vector means = Vector.of(json.get("means").numbers());
        Vector eigenvalues = Vector.of(json.get("eigenvalues").numbers());
        if (A.rows() != X.rows())
            throw new IllegalArgumentException("A has " + Count.of(A.rows(), "row") + ", expected " + X.rows());
        Shapes.vector(means, X.rows(), "means");
        Shapes.vector(eigenvalues, X.rows(), "eigenvalues");
        return new KernelPca(SvmJson.kernel(json.get("kernel")), X, A, eigenvalues, means);
    }

    @Override
    public String toString() {
        return "kernel PCA of " + Count.of(X.rows(), "point") + " with " + kernel + ": "
                + Count.of(components(), "direction keeps", "directions keep") + " "
                + NumberText.significant(100 * captured(components()), 4) + " % of the variance of the mapped points";
    }

    /** The kernel is none on these points: the mapped points would have a negative variance. */
    public static final class Indefinite extends NumericalException {
        private static final long serialVersionUID = 1L;
        private final double eigenvalue;

        Indefinite(Kernel kernel, double eigenvalue) {
            super(kernel + " is no kernel on these points: the centred matrix K has an eigenvalue of " + eigenvalue
                    + ", expected none below 0");
            this.eigenvalue = eigenvalue;
        }

        /** The negative eigenvalue of the centred K. */
        public double eigenvalue() {
            return eigenvalue;
        }
    }
}
