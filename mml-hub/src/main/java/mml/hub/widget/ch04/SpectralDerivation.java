package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Diagonalization;
import mml.exact.Eigenspaces;
import mml.exact.FieldMatrix;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.SymmetricEigen;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The spectral theorem for symmetric 2×2 matrices, checked on Example 4.11 or on a random matrix whose eigenvalues are
 * whole.
 *
 * @mml §4.2, Theorem 4.15; §4.4, Example 4.11
 */
public final class SpectralDerivation extends Derivation {
    public SpectralDerivation() {
        super("spectral", "symmetry");
    }

    @Override
    public List<Line> lines(int seed) {
        return lines(
                seed == 0
                        ? FieldMatrix.parse(new String[][] {{"5/2", "-1"}, {"-1", "5/2"}})
                        : random(Rng.seeded(seed)));
    }

    @Override
    public List<Line> following(State state) {
        FieldMatrix<BigFraction> A = SymmetryWidget.matrix(state);
        if (!A.equals(A.transpose()))
            throw new IllegalArgumentException("The figure's matrix is not symmetric; set t to 0 there.");
        Eigenspaces spaces = Eigenspaces.of(A);
        if (!spaces.complete()) return lines(A.toMatrix());
        if (spaces.spaces().size() < 2)
            throw new IllegalArgumentException("The figure's matrix has a double eigenvalue: any basis will do.");
        return lines(A);
    }

    /** The same in decimals, for eigenvalues that are no fractions. */
    private static List<Line> lines(Matrix A) {
        SymmetricEigen eigen = SymmetricEigen.of(A);
        double first = eigen.eigenvalues().get(0);
        double second = eigen.eigenvalues().get(1);
        Vector x = eigen.eigenvectors().column(0);
        Vector y = eigen.eigenvectors().column(1);
        double square = (A.get(0, 0) - A.get(1, 1)) * (A.get(0, 0) - A.get(1, 1)) + 4 * A.get(0, 1) * A.get(0, 1);
        double gap = first - second;
        double left = A.times(x).dot(y);
        double size = A.maxNorm();
        Matrix P = eigen.eigenvectors();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "\\lambda=\\tfrac{1}{2}\\left(" + Live.number(A.get(0, 0) + A.get(1, 1)) + "\\pm\\sqrt{"
                        + Live.number(square) + "}\\right):\\quad\\lambda_1=" + Live.number(first)
                        + ",\\ \\lambda_2=" + Live.number(second),
                Math.abs(gap * gap - square) <= 1e-12 * square));
        lines.add(new Line(
                "\\left(" + Live.matrix(A) + Live.column(x) + "\\right)\\T" + Live.column(y) + "="
                        + Live.number(left, size) + "=" + Live.column(x) + "\\T\\left(" + Live.matrix(A)
                        + Live.column(y) + "\\right)",
                Math.abs(left - x.dot(A.times(y))) <= 1e-12 * size,
                "series-1 series-2"));
        lines.add(new Line(
                "(" + Live.number(first) + "-" + Live.factor(second) + ")\\cdot" + Live.column(x) + "\\T"
                        + Live.column(y) + "=" + Live.number(gap) + "\\cdot0=0",
                Math.abs(x.dot(y)) <= 1e-12 && gap != 0,
                "series-1"));
        lines.add(new Line(
                Live.matrix(P) + "\\T" + Live.matrix(P) + "=" + Live.matrix(Matrix.identity(2)) + ",\\quad"
                        + Live.matrix(A) + "=" + Live.matrix(P)
                        + Live.matrix(Matrix.diagonal(eigen.eigenvalues())) + Live.matrix(P) + "\\T",
                eigen.certificate().holds()));
        return lines;
    }

    private static List<Line> lines(FieldMatrix<BigFraction> A) {
        BigFraction a = A.get(0, 0);
        BigFraction b = A.get(0, 1);
        BigFraction d = A.get(1, 1);
        BigFraction square =
                a.subtract(d).multiply(a.subtract(d)).add(b.multiply(b).multiply(4));
        Diagonalization of = Diagonalization.of(A);
        BigFraction first = of.D().get(0, 0);
        BigFraction second = of.D().get(1, 1);
        BigFraction gap = first.subtract(second);
        FieldMatrix<BigFraction> x = of.P().column(0);
        FieldMatrix<BigFraction> y = of.P().column(1);
        BigFraction inner = x.transpose().times(y).get(0, 0);
        BigFraction left = A.times(x).transpose().times(y).get(0, 0);
        BigFraction right = x.transpose().times(A.times(y)).get(0, 0);
        FieldMatrix<BigFraction> gram = of.P().transpose().times(of.P());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "\\lambda=\\tfrac{1}{2}\\left(" + Live.exact(a.add(d)) + "\\pm\\sqrt{" + Live.exact(square)
                        + "}\\right):\\quad\\lambda_1=" + Live.exact(first) + ",\\ \\lambda_2=" + Live.exact(second),
                square.getNumerator().signum() >= 0 && gap.multiply(gap).equals(square)));
        lines.add(new Line(
                "\\left(" + Live.matrix(A) + Live.matrix(x) + "\\right)\\T" + Live.matrix(y) + "=" + Live.exact(left)
                        + "=" + Live.matrix(x) + "\\T\\left(" + Live.matrix(A) + Live.matrix(y) + "\\right)",
                left.equals(right),
                "series-1 series-2"));
        lines.add(new Line(
                "(" + Live.exact(first) + "-" + Live.factor(second) + ")\\cdot" + Live.matrix(x) + "\\T"
                        + Live.matrix(y) + "=" + Live.exact(gap) + "\\cdot" + Live.factor(inner) + "=0",
                inner.equals(BigFraction.ZERO) && gap.getNumerator().signum() != 0,
                "series-1"));
        lines.add(new Line(
                Live.matrix(of.P()) + "\\T" + Live.matrix(of.P()) + "=" + Live.matrix(gram) + ",\\quad" + Live.matrix(A)
                        + "=" + Live.matrix(of.P()) + Live.matrix(of.D()) + Live.matrix(of.P()) + "^{-1}",
                gram.get(0, 1).equals(BigFraction.ZERO) && of.certificate().holds()));
        return lines;
    }

    /** {@code (λ₁vvᵀ + λ₂wwᵀ) / ‖v‖²} for v = (p, q) and w = (−q, p). */
    private static FieldMatrix<BigFraction> random(Rng rng) {
        int p = rng.between(1, 3);
        int q = rng.between(1, 3);
        int first = rng.between(-4, 4);
        int second = first + rng.between(1, 6);
        int n = p * p + q * q;
        int[][] whole = {
            {first * p * p + second * q * q, (first - second) * p * q},
            {(first - second) * p * q, first * q * q + second * p * p}
        };
        return FieldMatrix.of(whole).map(v -> v.divide(n));
    }
}
