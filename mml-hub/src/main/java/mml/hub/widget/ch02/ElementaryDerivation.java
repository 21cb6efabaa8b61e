package mml.hub.widget.ch02;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.RowOperation;
import mml.exact.Rules;
import mml.exact.SolutionSet;
import mml.exact.Worksheet;
import mml.hub.widget.Derivation;
import mml.hub.widget.Draws;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Row operations keep the solutions, checked on a system of Example 2.2 or a random one.
 *
 * @mml §2.3.2
 */
public final class ElementaryDerivation extends Derivation {
    public ElementaryDerivation() {
        super("elementary", "row-reduction");
    }

    @Override
    public List<Line> lines(int seed) {
        FieldMatrix<BigFraction> x = FieldMatrix.of(new int[][] {{1}, {1}, {1}});
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 1, 1}, {1, -1, 2}, {0, 1, 1}});
        RowOperation.Add<BigFraction> operation = new RowOperation.Add<>(1, new BigFraction(-1), 0);
        if (seed > 0) {
            Rng rng = Rng.seeded(seed);
            x = Draws.matrix(rng, 3, 1, 3);
            A = Draws.invertible(rng, 3, 3);
            int i = rng.below(3);
            int k = (i + 1 + rng.below(2)) % 3;
            operation = new RowOperation.Add<>(i, new BigFraction(rng.between(1, 4)), k);
        }
        return lines(A.augment(A.times(x)), x, operation);
    }

    /** With the first operation of the figure, from the step on that it shows, that adds a multiple of a row. */
    @Override
    public List<Line> following(State state) {
        FieldMatrix<BigFraction> M = RowReductionStepper.system(state);
        int n = M.cols() - 1;
        SolutionSet<BigFraction> set = SolutionSet.of(M.columns(0, n), M.columns(n, n + 1));
        if (set.particular().isEmpty())
            throw new IllegalArgumentException("The system of the figure has no solution to follow.");
        FieldMatrix<BigFraction> now = M;
        RowOperation.Add<BigFraction> next = null;
        FieldMatrix<BigFraction> before = M;
        int from = state.count("step", 0);
        int step = 0;
        Worksheet<BigFraction> sheet = Worksheet.of(M, Rules.reduced().withRightHandSides(1));
        while (next == null || step < from) {
            var hint = sheet.hint();
            if (hint.isEmpty()) break;
            if (hint.get() instanceof RowOperation.Add<BigFraction> add) {
                next = add;
                before = now;
            }
            now = hint.get().applyTo(now);
            sheet = sheet.apply(hint.get());
            step += 2;
        }
        if (next == null)
            throw new IllegalArgumentException(
                    "The system of the figure needs no multiple of one row added to another.");
        return lines(before, set.particular().get(), next);
    }

    private static List<Line> lines(
            FieldMatrix<BigFraction> before, FieldMatrix<BigFraction> x, RowOperation.Add<BigFraction> operation) {
        int i = operation.i();
        int k = operation.k();
        FieldMatrix<BigFraction> after = operation.applyTo(before);
        int n = before.cols() - 1;
        FieldMatrix<BigFraction> E = operation.applyTo(FieldMatrix.identity(before.rows(), before.field()));
        FieldMatrix<BigFraction> back =
                operation.inverse().applyTo(FieldMatrix.identity(before.rows(), before.field()));
        String column = Live.matrix(x);
        SolutionSet<BigFraction> old = SolutionSet.of(before.columns(0, n), before.columns(n, n + 1));
        SolutionSet<BigFraction> fresh = SolutionSet.of(after.columns(0, n), after.columns(n, n + 1));
        return List.of(
                new Line(
                        row(before, i) + column + "=" + Live.exact(before.get(i, n)) + ",\\quad" + row(before, k)
                                + column + "=" + Live.exact(before.get(k, n)),
                        solves(before, i, x) && solves(before, k, x)),
                new Line(
                        row(after, i) + column + "=" + Live.exact(after.get(i, n)) + ",\\quad c="
                                + Live.exact(operation.factor()),
                        solves(after, i, x)),
                new Line(
                        Live.matrix(back) + Live.matrix(E) + Tex.matrix(before, n) + "=" + Live.matrix(back)
                                + Tex.matrix(after, n) + "=" + Tex.matrix(before, n),
                        back.times(E).times(before).equals(before)
                                && E.times(before).equals(after)),
                new Line(
                        "\\text{before: }" + solutions(old) + ",\\quad\\text{after: }" + solutions(fresh),
                        solutions(old).equals(solutions(fresh))));
    }

    private static String row(FieldMatrix<BigFraction> M, int i) {
        return Live.matrix(M.row(i).transpose().columns(0, M.cols() - 1));
    }

    private static String solutions(SolutionSet<BigFraction> set) {
        StringBuilder out = new StringBuilder("\\vec x=")
                .append(Live.matrix(set.particular().orElseThrow()));
        for (int k = 0; k < set.kernel().size(); k++)
            out.append("+\\lambda_")
                    .append(k + 1)
                    .append(Live.matrix(set.kernel().get(k)));
        return out.toString();
    }

    private static boolean solves(FieldMatrix<BigFraction> M, int i, FieldMatrix<BigFraction> x) {
        BigFraction sum = BigFraction.ZERO;
        for (int j = 0; j < x.rows(); j++) sum = sum.add(M.get(i, j).multiply(x.get(j, 0)));
        return sum.equals(M.get(i, x.rows()));
    }
}
