package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.RowOperation;
import mml.exact.SolutionSet;
import mml.hub.widget.Derivation;
import mml.random.Rng;
import mml.text.NumberText;
import mml.text.Sums;
import mml.viz.plot.Line;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Row operations keep the solutions, checked on a system of Example 2.2 or a random one.
 *
 * @mml §2.3.2
 */
public final class ElementaryDerivation extends Derivation {
    public ElementaryDerivation() {
        super("elementary");
    }

    @Override
    public List<Line> lines(int seed) {
        FieldMatrix<BigFraction> x = FieldMatrix.of(new int[][] {{1}, {1}, {1}});
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 1, 1}, {1, -1, 2}, {0, 1, 1}});
        int i = 1;
        int k = 0;
        BigFraction c = new BigFraction(-1);
        if (seed > 0) {
            Rng rng = Rng.seeded(seed);
            x = Randoms.matrix(rng, 3, 1, 3);
            A = Randoms.invertible(rng, 3, 3);
            i = rng.below(3);
            k = (i + 1 + rng.below(2)) % 3;
            c = new BigFraction(rng.between(1, 4));
        }
        FieldMatrix<BigFraction> before = A.augment(A.times(x));
        RowOperation<BigFraction> operation = new RowOperation.Add<>(i, c, k);
        FieldMatrix<BigFraction> after = operation.applyTo(before);
        List<Line> lines = new ArrayList<>();
        String point = NumberText.tuple(x, 0);
        lines.add(new Line(
                point + " solves " + Sums.equation(before, i) + " and " + Sums.equation(before, k),
                solves(before, i, x) && solves(before, k, x)));
        lines.add(new Line(
                operation.caption() + " makes row " + (i + 1) + " say " + Sums.equation(after, i) + ", and " + point
                        + " solves it",
                solves(after, i, x)));
        lines.add(new Line(
                operation.inverse().caption() + " brings back " + Sums.equation(before, i),
                operation.inverse().applyTo(after).equals(before)));
        lines.add(new Line(
                "solved before: x = " + solution(before) + "; solved after: x = " + solution(after),
                solution(before).equals(solution(after)) && solution(before).equals(point)));
        return lines;
    }

    private static boolean solves(FieldMatrix<BigFraction> M, int i, FieldMatrix<BigFraction> x) {
        BigFraction sum = BigFraction.ZERO;
        for (int j = 0; j < x.rows(); j++) sum = sum.add(M.get(i, j).multiply(x.get(j, 0)));
        return sum.equals(M.get(i, x.rows()));
    }

    private static String solution(FieldMatrix<BigFraction> M) {
        SolutionSet<BigFraction> set = SolutionSet.of(M.columns(0, 3), M.columns(3, 4));
        return set.particular().isPresent() ? NumberText.tuple(set.particular().get(), 0) : "none";
    }
}
