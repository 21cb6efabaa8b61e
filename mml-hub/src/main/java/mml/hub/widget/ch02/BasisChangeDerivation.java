package mml.hub.widget.ch02;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Inverse;
import mml.hub.widget.Derivation;
import mml.hub.widget.Draws;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * {@code Ã = T⁻¹AS}, on the bases of the figure, on Example 2.24 or on random ones.
 *
 * @mml §2.7.2, (2.105), Example 2.24
 */
public final class BasisChangeDerivation extends Derivation {
    public BasisChangeDerivation() {
        super("basis-change", "bases");
    }

    @Override
    public List<Line> lines(int seed) {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 2, 0}, {-1, 1, 3}, {3, 7, 1}, {-1, 2, 4}});
        FieldMatrix<BigFraction> S = FieldMatrix.of(new int[][] {{1, 0, 1}, {1, 1, 0}, {0, 1, 1}});
        FieldMatrix<BigFraction> T =
                FieldMatrix.of(new int[][] {{1, 1, 0, 1}, {1, 0, 1, 0}, {0, 1, 1, 0}, {0, 0, 0, 1}});
        FieldMatrix<BigFraction> xNew = FieldMatrix.of(new int[][] {{1}, {2}, {-1}});
        if (seed > 0) {
            Rng rng = Rng.seeded(seed);
            A = Draws.matrix(rng, 4, 3, 3);
            S = Draws.invertible(rng, 3, 1);
            T = Draws.invertible(rng, 4, 1);
            xNew = Draws.matrix(rng, 3, 1, 3);
        }
        return lines(A, S, T, xNew);
    }

    @Override
    public List<Line> following(State state) {
        FieldMatrix<BigFraction> S = BasesWidget.basis(state, "s");
        FieldMatrix<BigFraction> T = BasesWidget.basis(state, "t");
        if (BasesWidget.singular(S) || BasesWidget.singular(T))
            throw new IllegalArgumentException("Two vectors of the figure lie on one line: they are no basis.");
        FieldMatrix<BigFraction> xNew = Inverse.of(S).inverse().times(BasesWidget.x(state));
        return lines(BasesWidget.map(state), S, T, xNew);
    }

    static List<Line> lines(
            FieldMatrix<BigFraction> A,
            FieldMatrix<BigFraction> S,
            FieldMatrix<BigFraction> T,
            FieldMatrix<BigFraction> xNew) {
        FieldMatrix<BigFraction> inverse = Inverse.of(T).inverse();
        FieldMatrix<BigFraction> x = S.times(xNew);
        FieldMatrix<BigFraction> y = A.times(x);
        FieldMatrix<BigFraction> yNew = inverse.times(y);
        FieldMatrix<BigFraction> ANew = inverse.times(A).times(S);
        return List.of(
                new Line(
                        "\\vec x=\\mat S\\tilde{\\vec x}=" + Live.matrix(S) + Live.matrix(xNew) + "=" + Live.matrix(x),
                        combination(S, xNew).equals(x),
                        "series-1"),
                new Line(
                        "\\vec y=\\mat A\\vec x=" + Live.matrix(A) + Live.matrix(x) + "=" + Live.matrix(y),
                        A.times(S).times(xNew).equals(y),
                        "series-3"),
                new Line(
                        "\\tilde{\\vec y}=\\mat T^{-1}\\vec y=" + Live.matrix(inverse) + Live.matrix(y) + "="
                                + Live.matrix(yNew),
                        T.times(yNew).equals(y),
                        "series-2"),
                new Line(
                        "\\tilde{\\mat A}=\\mat T^{-1}\\mat A\\mat S=" + Live.matrix(inverse) + Live.matrix(A)
                                + Live.matrix(S) + "=" + Live.matrix(ANew),
                        ANew.times(xNew).equals(yNew),
                        "series-4"));
    }

    /** The sum of the columns of S, each times its coordinate. */
    private static FieldMatrix<BigFraction> combination(FieldMatrix<BigFraction> S, FieldMatrix<BigFraction> c) {
        return FieldMatrix.generate(S.rows(), 1, (i, j) -> {
            BigFraction sum = BigFraction.ZERO;
            for (int k = 0; k < S.cols(); k++) sum = sum.add(S.get(i, k).multiply(c.get(k, 0)));
            return sum;
        });
    }
}
