package mml.hub.widget.ch02;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.RowReduction;
import mml.hub.widget.Derivation;
import mml.hub.widget.Draws;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The Minus-1 trick, checked on Example 2.8 or on a random matrix of rank 3 with five columns.
 *
 * @mml §2.3.3, Example 2.8
 */
public final class MinusOneDerivation extends Derivation {
    public MinusOneDerivation() {
        super("minus-one", "row-reduction");
    }

    @Override
    public List<Line> lines(int seed) {
        return lines(
                seed == 0
                        ? FieldMatrix.of(new int[][] {{1, 3, 0, 0, 3}, {0, 0, 1, 0, 9}, {0, 0, 0, 1, -4}})
                        : random(Rng.seeded(seed)));
    }

    @Override
    public List<Line> following(State state) {
        FieldMatrix<BigFraction> A = RowReductionStepper.coefficients(state);
        if (RowReduction.of(A).freeColumns().isEmpty())
            throw new IllegalArgumentException(
                    "Every column of the figure's matrix has a pivot: its kernel is only 0.");
        return lines(A);
    }

    private static List<Line> lines(FieldMatrix<BigFraction> A) {
        RowReduction<BigFraction> reduction = RowReduction.of(A);
        FieldMatrix<BigFraction> R = reduction.matrix();
        List<Integer> pivots = reduction.pivotColumns();
        List<Integer> free = reduction.freeColumns();
        FieldMatrix<BigFraction> square = filled(R, pivots);
        FieldMatrix<BigFraction> k = square.column(free.get(0));
        FieldMatrix<BigFraction> K = FieldMatrix.generate(A.cols(), free.size(), (i, j) -> square.get(i, free.get(j)));
        int rank = RowReduction.of(K).rank();
        return List.of(
                new Line(
                        Live.matrix(A) + "\\to\\mat R=" + Live.matrix(R) + ",\\quad\\text{free: }" + list(free),
                        pivots.size() + free.size() == A.cols()),
                new Line(
                        "x_{" + (free.get(0) + 1) + "}=-1:\\quad" + Live.matrix(A) + Live.matrix(k) + "="
                                + Live.matrix(A.times(k)),
                        A.times(k).isZero()),
                new Line(
                        "\\tilde{\\mat R}=" + Live.matrix(square) + ",\\quad\\mat A" + Live.matrix(K) + "="
                                + Live.matrix(A.times(K)),
                        A.times(K).isZero()),
                new Line(
                        free.size() + "=" + A.cols() + "-" + reduction.rank(),
                        rank == free.size() && rank == A.cols() - reduction.rank()));
    }

    /** R with its pivot rows moved to the diagonal and a −1 wherever no pivot is. */
    private static FieldMatrix<BigFraction> filled(FieldMatrix<BigFraction> R, List<Integer> pivots) {
        return FieldMatrix.generate(R.cols(), R.cols(), (i, j) -> {
            int row = pivots.indexOf(i);
            if (row >= 0) return R.get(row, j);
            return i == j ? BigFraction.MINUS_ONE : BigFraction.ZERO;
        });
    }

    private static FieldMatrix<BigFraction> random(Rng rng) {
        FieldMatrix<BigFraction> L = Draws.invertible(rng, 3, 2);
        int skipped = 1 + rng.below(3);
        int a = rng.between(-3, 3);
        int b = rng.between(-3, 3);
        int c = rng.between(-3, 3);
        FieldMatrix<BigFraction> R = FieldMatrix.generate(3, 5, (i, j) -> {
            int pivot = j < skipped ? j : j - 1;
            int value = j == 4
                    ? (i == 0 ? a : i == 1 ? b : c)
                    : j == skipped ? (i < skipped ? i + 2 : 0) : pivot == i ? 1 : 0;
            return new BigFraction(value);
        });
        return L.times(R);
    }

    private static String list(List<Integer> columns) {
        StringBuilder out = new StringBuilder();
        for (int j : columns)
            out.append(out.length() > 0 ? ",\\ " : "")
                    .append("x_{")
                    .append(j + 1)
                    .append('}');
        return out.toString();
    }
}
