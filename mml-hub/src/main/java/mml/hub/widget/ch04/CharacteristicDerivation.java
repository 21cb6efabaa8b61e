package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.CharacteristicPolynomial;
import mml.exact.Determinant;
import mml.exact.Eigenspaces;
import mml.exact.FieldMatrix;
import mml.exact.Inverse;
import mml.exact.NiceMatrices;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Why eigenvalues are the roots of {@code det(A − λI)}, checked on Example 4.5 or on a random matrix with whole eigenvalues.
 *
 * @mml §4.1, Definition 4.5; §4.2, Theorem 4.8, Example 4.5
 */
public final class CharacteristicDerivation extends Derivation {
    public CharacteristicDerivation() {
        super("characteristic", "eigen");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(FieldMatrix.of(new int[][] {{4, 2}, {1, 3}}));
        Rng rng = Rng.seeded(seed);
        FieldMatrix<BigFraction> P = NiceMatrices.invertible(2, rng);
        int first = rng.between(-4, 4);
        int second = first + rng.between(1, 5);
        FieldMatrix<BigFraction> D = FieldMatrix.of(new int[][] {{first, 0}, {0, second}});
        return lines(P.times(D).times(Inverse.of(P).inverse()));
    }

    @Override
    public List<Line> following(State state) {
        FieldMatrix<BigFraction> A = EigenWidget.MATRIX.in(state);
        if (!Eigenspaces.of(A).complete())
            throw new IllegalArgumentException("The eigenvalues of the figure's matrix are no fractions.");
        return lines(A);
    }

    private static List<Line> lines(FieldMatrix<BigFraction> A) {
        Eigenspaces spaces = Eigenspaces.of(A);
        Eigenspaces.Eigenspace last = spaces.spaces().get(spaces.spaces().size() - 1);
        FieldMatrix<BigFraction> x = last.basis().get(0);
        BigFraction lambda = last.lambda();
        FieldMatrix<BigFraction> shifted = minus(A, lambda);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                Live.matrix(A) + Live.matrix(x) + "=" + Live.exact(lambda) + Live.matrix(x) + ",\\quad"
                        + Live.matrix(shifted) + Live.matrix(x) + "=" + Live.matrix(shifted.times(x)),
                shifted.times(x).isZero() && !x.isZero(),
                "series-1 series-2"));
        BigFraction zero = Determinant.of(shifted).value();
        BigFraction other = lambda.add(1);
        BigFraction away = Determinant.of(minus(A, other)).value();
        lines.add(new Line(
                "\\lambda=" + Live.exact(lambda) + ":\\ \\det" + Live.matrix(shifted) + "=" + Live.exact(zero)
                        + ",\\qquad\\lambda=" + Live.exact(other) + ":\\ \\det" + Live.matrix(minus(A, other)) + "="
                        + Live.exact(away),
                zero.equals(BigFraction.ZERO) && isRoot(spaces, other) == away.equals(BigFraction.ZERO)));
        CharacteristicPolynomial<BigFraction> p = spaces.polynomial();
        BigFraction trace = A.get(0, 0).add(A.get(1, 1));
        BigFraction det = Determinant.of(A).value();
        lines.add(new Line(
                "(" + Live.exact(A.get(0, 0)) + "-\\lambda)(" + Live.exact(A.get(1, 1)) + "-\\lambda)-"
                        + Live.factor(A.get(0, 1)) + "\\cdot" + Live.factor(A.get(1, 0)) + "=\\lambda^2-"
                        + Live.factor(trace)
                        + "\\lambda+" + Live.factor(det),
                p.coefficients().get(1).equals(trace.negate())
                        && p.determinant().equals(det)));
        BigFraction first = spaces.spaces().get(0).lambda();
        BigFraction second = trace.subtract(first);
        lines.add(new Line(
                Live.exact(trace) + "=" + Live.exact(first) + "+" + Live.factor(second) + ",\\qquad" + Live.exact(det)
                        + "=" + Live.exact(first) + "\\cdot" + Live.factor(second),
                spaces.complete()
                        && isRoot(spaces, second)
                        && first.multiply(second).equals(det)));
        return lines;
    }

    private static boolean isRoot(Eigenspaces spaces, BigFraction x) {
        for (Eigenspaces.Eigenspace s : spaces.spaces()) if (s.lambda().equals(x)) return true;
        return false;
    }

    private static FieldMatrix<BigFraction> minus(FieldMatrix<BigFraction> A, BigFraction lambda) {
        return FieldMatrix.generate(
                A.rows(), A.cols(), (i, j) -> i == j ? A.get(i, j).subtract(lambda) : A.get(i, j));
    }
}
