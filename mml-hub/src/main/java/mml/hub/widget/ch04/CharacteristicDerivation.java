package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.CharacteristicPolynomial;
import mml.exact.Determinant;
import mml.exact.Eigenspaces;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.Inverse;
import mml.exact.NiceMatrices;
import mml.hub.widget.Derivation;
import mml.random.Rng;
import mml.text.NumberText;
import mml.viz.plot.Line;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Why eigenvalues are the roots of {@code det(A − λI)}, checked on Example 4.5 or on a random matrix with whole eigenvalues.
 *
 * @mml §4.1, Definition 4.5; §4.2, Theorem 4.8, Example 4.5
 */
public final class CharacteristicDerivation extends Derivation {
    public CharacteristicDerivation() {
        super("characteristic");
    }

    @Override
    public List<Line> lines(int seed) {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{4, 2}, {1, 3}});
        if (seed > 0) {
            Rng rng = Rng.seeded(seed);
            FieldMatrix<BigFraction> P = NiceMatrices.invertible(2, rng);
            int first = rng.between(-4, 4);
            int second = first + rng.between(1, 5);
            FieldMatrix<BigFraction> D = FieldMatrix.of(new int[][] {{first, 0}, {0, second}});
            A = P.times(D).times(Inverse.of(P).inverse());
        }
        Eigenspaces spaces = Eigenspaces.of(A);
        Eigenspaces.Eigenspace last = spaces.spaces().get(spaces.spaces().size() - 1);
        FieldMatrix<BigFraction> x = last.basis().get(0);
        BigFraction lambda = last.lambda();
        FieldMatrix<BigFraction> shifted = minus(A, lambda);
        String l = text(lambda);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "x = " + NumberText.tuple(x, 0) + ": Ax = " + NumberText.tuple(A.times(x), 0) + " = " + l
                        + "·x, and (A − λI)x = " + NumberText.tuple(shifted.times(x), 0),
                shifted.times(x).isZero() && !x.isZero()));
        BigFraction zero = Determinant.of(shifted).value();
        BigFraction other = lambda.add(1);
        BigFraction away = Determinant.of(minus(A, other)).value();
        lines.add(new Line(
                "det(A − λI) = " + text(zero) + " for λ = " + l + ", but " + text(away) + " for λ = " + text(other),
                zero.equals(BigFraction.ZERO) && !isRoot(spaces, other) == !away.equals(BigFraction.ZERO)));
        CharacteristicPolynomial<BigFraction> p = spaces.polynomial();
        BigFraction trace = A.get(0, 0).add(A.get(1, 1));
        lines.add(new Line(
                "det(A − λI) = " + NumberText.exact(p.toString().replace("λ^2", "λ²")) + ", with tr A = " + text(trace)
                        + " and det A = " + text(Determinant.of(A).value()),
                p.coefficients().get(1).equals(trace.negate())
                        && p.determinant().equals(Determinant.of(A).value())));
        BigFraction sum = BigFraction.ZERO;
        BigFraction product = BigFraction.ONE;
        StringBuilder values = new StringBuilder();
        for (Eigenspaces.Eigenspace s : spaces.spaces()) {
            sum = sum.add(s.lambda());
            product = product.multiply(s.lambda());
            values.append(values.length() > 0 ? " and " : "").append(text(s.lambda()));
        }
        lines.add(new Line(
                "roots " + values + ": their sum is " + text(sum) + ", their product " + text(product),
                spaces.complete() && sum.equals(trace) && product.equals(p.determinant())));
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

    private static String text(BigFraction x) {
        return NumberText.exact(Fractions.text(x));
    }
}
