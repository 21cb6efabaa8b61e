package mml.hub.widget.ch02;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.LinearIndependence;
import mml.hub.widget.Derivation;
import mml.hub.widget.Draws;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * As many independent rows as columns, by {@code X = CR}, on the vectors of the figure or on random ones.
 *
 * @mml §2.6.2
 */
public final class RankDerivation extends Derivation {
    public RankDerivation() {
        super("rank", "basis");
    }

    @Override
    public List<Line> lines(int seed) {
        Rng rng = Rng.seeded(seed);
        return lines(Draws.matrix(rng, 3, 2, 3).times(FieldMatrix.of(new int[][] {{1, 0, 2}, {0, 1, -1}})));
    }

    @Override
    public List<Line> following(State state) {
        FieldMatrix<BigFraction> X = BasisWidget.vectors(state);
        if (X.isZero()) throw new IllegalArgumentException("All vectors of the figure are 0: their basis is empty.");
        return lines(X);
    }

    private static List<Line> lines(FieldMatrix<BigFraction> X) {
        LinearIndependence<BigFraction> found = LinearIndependence.of(X);
        List<Integer> kept = found.basisColumns();
        int rank = kept.size();
        FieldMatrix<BigFraction> C = FieldMatrix.generate(X.rows(), rank, (i, k) -> X.get(i, kept.get(k)));
        FieldMatrix<BigFraction> R = found.reduction().matrix().rows(0, rank);
        int rows = LinearIndependence.of(X.transpose()).basisColumns().size();
        StringBuilder row = new StringBuilder(Live.matrix(X.rows(0, 1)) + "=");
        for (int k = 0; k < rank; k++)
            row.append(k == 0 ? "" : "+").append(Live.factor(C.get(0, k))).append(Live.matrix(R.rows(k, k + 1)));
        return List.of(
                new Line(
                        Live.matrix(X) + "=" + Live.matrix(C) + Live.matrix(R),
                        C.times(R).equals(X)),
                new Line(row.toString(), C.rows(0, 1).times(R).equals(X.rows(0, 1))),
                new Line("\\rk(\\mat X\\T)=" + rows + "\\le" + rank + "=\\rk(\\mat X)", rows <= rank),
                new Line("\\rk(\\mat X)=" + rank + "\\le" + rows + "=\\rk(\\mat X\\T)", rank <= rows));
    }
}
