package mml.calculus;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mml.decomposition.Lu;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Certificate;

/**
 * The identities of §5.5, each a formula for a derivative by a matrix or a vector, and each checked on numbers: the formula against dual
 * numbers along every direction.
 *
 * <p>A matrix argument is free: its entries are variables of their own. If it is symmetric, {@code x_ij} and {@code x_ji} are one variable
 * and the derivative by it is the sum of both, {@code G + Gᵀ − diag(G)}; {@link Check#symmetric} says this one.
 *
 * @mml §5.5, (5.99)–(5.108)
 */
public enum MatrixIdentity {
    TRANSPOSE(
            "∂f(X)ᵀ/∂x = (∂f(X)/∂x)ᵀ",
            "\\frac{\\partial f(X)^\\top}{\\partial x} = \\Bigl(\\frac{\\partial f(X)}{\\partial x}\\Bigr)^\\top"),
    TRACE(
            "∂tr(f(X))/∂x = tr(∂f(X)/∂x)",
            "\\frac{\\partial \\operatorname{tr}(f(X))}{\\partial x} = \\operatorname{tr}\\Bigl(\\frac{\\partial f(X)}{\\partial x}\\Bigr)"),
    DETERMINANT("∂det(X)/∂X = det(X) X⁻ᵀ", "\\frac{\\partial \\det(X)}{\\partial X} = \\det(X)\\, X^{-\\top}"),
    LOG_DETERMINANT("∂log det(X)/∂X = X⁻ᵀ", "\\frac{\\partial \\log\\det(X)}{\\partial X} = X^{-\\top}"),
    INVERSE(
            "∂X⁻¹/∂x = −X⁻¹ (∂X/∂x) X⁻¹",
            "\\frac{\\partial X^{-1}}{\\partial x} = -X^{-1} \\frac{\\partial X}{\\partial x} X^{-1}"),
    BILINEAR_INVERSE(
            "∂aᵀX⁻¹b/∂X = −X⁻ᵀ a bᵀ X⁻ᵀ",
            "\\frac{\\partial a^\\top X^{-1} b}{\\partial X} = -X^{-\\top} a b^\\top X^{-\\top}"),
    LINEAR(
            "∂xᵀa/∂x = ∂aᵀx/∂x = aᵀ",
            "\\frac{\\partial x^\\top a}{\\partial x} = \\frac{\\partial a^\\top x}{\\partial x} = a^\\top"),
    BILINEAR("∂aᵀXb/∂X = abᵀ", "\\frac{\\partial a^\\top X b}{\\partial X} = a b^\\top"),
    QUADRATIC_FORM("∂xᵀBx/∂x = xᵀ(B + Bᵀ)", "\\frac{\\partial x^\\top B x}{\\partial x} = x^\\top (B + B^\\top)"),
    LEAST_SQUARES(
            "∂(x − As)ᵀW(x − As)/∂s = −2(x − As)ᵀWA",
            "\\frac{\\partial}{\\partial s} (x - A s)^\\top W (x - A s) = -2 (x - A s)^\\top W A");

    private final String text;
    private final String tex;

    MatrixIdentity(String text, String tex) {
        this.text = text;
        this.tex = tex;
    }

    /** The identity in one line. */
    public String text() {
        return text;
    }

    public String tex() {
        return tex;
    }

    /**
     * Both sides of an identity on numbers.
     *
     * @param formula what the identity says; of a matrix that is differentiated by each entry of X, the derivatives by
     *     x_11, x_12, … below one another
     * @param numeric what dual numbers give, in the same places
     * @param bound what rounding can make of the difference
     */
    public record Check(MatrixIdentity identity, Matrix formula, Matrix numeric, double bound) {
        /** The largest difference of both sides. */
        public double error() {
            return formula.minus(numeric).maxNorm();
        }

        /** The derivative by the entries of a symmetric X, of which {@code formula} is that by a free one: {@code G + Gᵀ − diag(G)}. */
        public Matrix symmetric() {
            int n = formula.rows();
            if (formula.cols() != n)
                throw new IllegalArgumentException(identity + " has no square gradient, expected one by a matrix");
            double[][] G = new double[n][n];
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                    G[i][j] = i == j ? formula.get(i, i) : formula.get(i, j) + formula.get(j, i);
            return Matrix.of(G);
        }

        public Certificate certificate() {
            return Certificate.of(identity.text, new Certificate.Check("‖formula − dual numbers‖ₘₐₓ", error(), bound));
        }
    }

    /** On random numbers in [−1, 1], X with 3 added to its diagonal; n is 1 to 10. */
    public Check check(int n, Rng rng) {
        if (n < 1 || n > 10) throw new IllegalArgumentException("n is " + n + ", expected 1 to 10");
        double[][] X = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) X[i][j] = 2 * rng.uniform() - 1 + (i == j ? 3 : 0);
        return check(Matrix.of(X), random(n, rng), random(n, rng));
    }

    private static Vector random(int n, Rng rng) {
        double[] v = new double[n];
        for (int i = 0; i < n; i++) v[i] = 2 * rng.uniform() - 1;
        return Vector.of(v);
    }

    /**
     * On the given numbers.
     *
     * @param X n×n, invertible where the identity wants it; it stands for X, A, B, and {@code X + Xᵀ} for W
     * @param a n numbers; the vector x, too
     * @param b n numbers; the vector s, too
     */
    public Check check(Matrix X, Vector a, Vector b) {
        Shapes.square(X, "X");
        Shapes.vector(a, X.rows(), "a");
        Shapes.vector(b, X.rows(), "b");
        Matrix A = Matrix.ofColumns(a);
        Matrix B = Matrix.ofColumns(b);
        Matrix W = X.plus(X.transpose());
        return switch (this) {
            // of f(X) = X X: the derivative by x_ij is E X + X E
            case TRANSPOSE ->
                byEntries(
                        X,
                        Y -> Y.times(Y).transpose(),
                        E -> E.times(X).plus(X.times(E)).transpose());
            case TRACE ->
                byEntries(
                        X,
                        Y -> scalar(Y.times(Y).trace()),
                        E -> scalar(trace(E.times(X).plus(X.times(E)))));
            case INVERSE -> {
                Matrix inverse = Lu.of(X).inverse();
                yield byEntries(
                        X,
                        ScalarMatrix::inverse,
                        E -> inverse.times(E).times(inverse).times(-1));
            }
            case DETERMINANT ->
                byMatrix(
                        X,
                        ScalarMatrix::determinant,
                        Lu.of(X).inverse().transpose().times(Lu.of(X).determinant()));
            case LOG_DETERMINANT ->
                byMatrix(X, Y -> Y.determinant().abs().log(), Lu.of(X).inverse().transpose());
            case BILINEAR_INVERSE -> {
                Matrix T = Lu.of(X).inverse().transpose();
                yield byMatrix(
                        X,
                        Y -> Y.constant(A)
                                .transpose()
                                .times(Y.inverse())
                                .times(Y.constant(B))
                                .get(0, 0),
                        T.times(A).times(B.transpose()).times(T).times(-1));
            }
            case BILINEAR ->
                byMatrix(
                        X,
                        Y -> Y.constant(A)
                                .transpose()
                                .times(Y)
                                .times(Y.constant(B))
                                .get(0, 0),
                        A.times(B.transpose()));
            case LINEAR -> byMatrix(B, x -> x.transpose().times(x.constant(A)).get(0, 0), A);
            case QUADRATIC_FORM ->
                byMatrix(A, x -> x.transpose().times(x.constant(X)).times(x).get(0, 0), W.times(A));
            case LEAST_SQUARES ->
                byMatrix(
                        B,
                        s -> {
                            ScalarMatrix<Dual> r =
                                    s.constant(A).minus(s.constant(X).times(s));
                            return r.transpose().times(s.constant(W)).times(r).get(0, 0);
                        },
                        X.transpose().times(W).times(A.minus(X.times(B))).times(-2));
        };
    }

    private static double trace(Matrix A) {
        double s = 0;
        for (int i = 0; i < A.rows(); i++) s += A.get(i, i);
        return s;
    }

    private static Matrix scalar(double x) {
        return Matrix.of(1, 1, x);
    }

    private static ScalarMatrix<Dual> scalar(Dual x) {
        return ScalarMatrix.of(1, 1, List.of(x));
    }

    /** Of a number: its derivative by each entry, in the place of the entry. */
    private Check byMatrix(Matrix X, Function<ScalarMatrix<Dual>, Dual> f, Matrix formula) {
        double[][] numeric = new double[X.rows()][X.cols()];
        for (int i = 0; i < X.rows(); i++)
            for (int j = 0; j < X.cols(); j++)
                numeric[i][j] = f.apply(ScalarMatrix.dual(X, entry(X, i, j))).tangent();
        return new Check(this, formula, Matrix.of(numeric), bound(X, formula));
    }

    /** Of a matrix: its derivatives by all entries, below one another. */
    private Check byEntries(
            Matrix X, Function<ScalarMatrix<Dual>, ScalarMatrix<Dual>> f, Function<Matrix, Matrix> formula) {
        List<double[]> numeric = new ArrayList<>();
        List<double[]> expected = new ArrayList<>();
        for (int i = 0; i < X.rows(); i++)
            for (int j = 0; j < X.cols(); j++) {
                Matrix E = entry(X, i, j);
                ScalarMatrix<Dual> Y = f.apply(ScalarMatrix.dual(X, E));
                Matrix side = formula.apply(E);
                for (int p = 0; p < Y.rows(); p++) {
                    double[] row = new double[Y.cols()];
                    for (int q = 0; q < row.length; q++) row[q] = Y.get(p, q).tangent();
                    numeric.add(row);
                    expected.add(side.row(p).toArray());
                }
            }
        Matrix side = Matrix.of(expected.toArray(new double[0][]));
        return new Check(this, side, Matrix.of(numeric.toArray(new double[0][])), bound(X, side));
    }

    private double bound(Matrix X, Matrix formula) {
        int n = X.rows();
        double condition = 1;
        if (this == DETERMINANT || this == LOG_DETERMINANT || this == INVERSE || this == BILINEAR_INVERSE)
            condition = n * n * X.maxNorm() * Lu.of(X).inverse().maxNorm();
        return 64 * n * n * n * EPSILON * condition * condition * Math.max(formula.maxNorm(), X.maxNorm());
    }

    private static Matrix entry(Matrix X, int i, int j) {
        double[][] E = new double[X.rows()][X.cols()];
        E[i][j] = 1;
        return Matrix.of(E);
    }
}
