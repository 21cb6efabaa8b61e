package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.RowReduction;
import mml.hub.widget.Derivation;
import mml.random.Rng;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.viz.plot.Line;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The Minus-1 trick, checked on Example 2.8 or on a random matrix of rank 3 with five columns.
 *
 * @mml §2.3.3, Example 2.8
 */
public final class MinusOneDerivation extends Derivation {
    public MinusOneDerivation() {
        super("minus-one");
    }

    @Override
    public List<Line> lines(int seed) {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 3, 0, 0, 3}, {0, 0, 1, 0, 9}, {0, 0, 0, 1, -4}});
        if (seed > 0) A = random(Rng.seeded(seed));
        RowReduction<BigFraction> reduction = RowReduction.of(A);
        FieldMatrix<BigFraction> R = reduction.matrix();
        List<Integer> pivots = reduction.pivotColumns();
        List<Integer> free = reduction.freeColumns();
        FieldMatrix<BigFraction> square = filled(R, pivots);
        int first = free.get(0);
        FieldMatrix<BigFraction> k = square.column(first);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "pivots in columns " + list(pivots) + ", free columns " + list(free),
                pivots.size() + free.size() == A.cols()));
        lines.add(new Line(
                "x" + Scripts.subscript(first + 1) + " = −1 gives k = " + NumberText.tuple(k, 0) + ", and A·k = "
                        + NumberText.tuple(A.times(k), 0),
                A.times(k).isZero()));
        StringBuilder columns = new StringBuilder();
        boolean all = true;
        for (int j : free) {
            FieldMatrix<BigFraction> column = square.column(j);
            columns.append(columns.length() > 0 ? ", " : "").append(NumberText.tuple(column, 0));
            all &= A.times(column).isZero();
        }
        lines.add(new Line("columns " + list(free) + " with the rows put in: " + columns + ", all in the kernel", all));
        FieldMatrix<BigFraction> K = FieldMatrix.generate(A.cols(), free.size(), (i, j) -> square.get(i, free.get(j)));
        int rank = RowReduction.of(K).rank();
        lines.add(new Line(
                "rank of these " + free.size() + " vectors: " + rank + " = " + A.cols() + " − " + reduction.rank(),
                rank == free.size() && rank == A.cols() - reduction.rank()));
        return lines;
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
        FieldMatrix<BigFraction> L = Randoms.invertible(rng, 3, 2);
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
        for (int j : columns) out.append(out.length() > 0 ? ", " : "").append(j + 1);
        return out.toString();
    }
}
