package mml.hub.widget.ch02;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Inverse;
import mml.hub.widget.Derivation;
import mml.random.Rng;
import mml.text.NumberText;
import mml.viz.plot.Line;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * {@code Ã = T⁻¹AS}, checked on Example 2.24 or on random bases.
 *
 * @mml §2.7.2, (2.105), Example 2.24
 */
public final class BasisChangeDerivation extends Derivation {
    public BasisChangeDerivation() {
        super("basis-change");
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
            A = Randoms.matrix(rng, 4, 3, 3);
            S = Randoms.invertible(rng, 3, 1);
            T = Randoms.invertible(rng, 4, 1);
            xNew = Randoms.matrix(rng, 3, 1, 3);
        }
        FieldMatrix<BigFraction> inverse = Inverse.of(T).inverse();
        FieldMatrix<BigFraction> x = S.times(xNew);
        FieldMatrix<BigFraction> y = A.times(x);
        FieldMatrix<BigFraction> yNew = inverse.times(y);
        FieldMatrix<BigFraction> ANew = inverse.times(A).times(S);
        return List.of(
                new Line(
                        "x̃ = " + text(xNew) + " is x = " + text(x) + " in old coordinates",
                        combination(S, xNew).equals(x)),
                new Line("y = Ax = " + text(y), A.times(S).times(xNew).equals(y)),
                new Line(
                        "ỹ = T⁻¹y = " + text(yNew) + ", and Tỹ = " + text(T.times(yNew)),
                        T.times(yNew).equals(y)),
                new Line(
                        "Ã has the rows " + rows(ANew) + ", and Ãx̃ = " + text(ANew.times(xNew)),
                        ANew.times(xNew).equals(yNew)));
    }

    /** The sum of the columns of S, each times its coordinate. */
    private static FieldMatrix<BigFraction> combination(FieldMatrix<BigFraction> S, FieldMatrix<BigFraction> c) {
        return FieldMatrix.generate(S.rows(), 1, (i, j) -> {
            BigFraction sum = BigFraction.ZERO;
            for (int k = 0; k < S.cols(); k++) sum = sum.add(S.get(i, k).multiply(c.get(k, 0)));
            return sum;
        });
    }

    private static String text(FieldMatrix<BigFraction> v) {
        return NumberText.tuple(v, 0);
    }

    private static String rows(FieldMatrix<BigFraction> M) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < M.rows(); i++) out.append(i > 0 ? ", " : "").append(text(M.row(i)));
        return out.toString();
    }
}
