package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.model.CrossValidation;

/**
 * From the misses of one fold to the error of cross-validation and how sure one is of it, with the folds of the figure.
 *
 * @mml §8.2.4, (8.13)
 */
public final class TurnsDerivation extends Derivation {
    private static final double CLOSE = 1e-9;
    private static final int FEW = 4;

    public TurnsDerivation() {
        super("turns", "folds");
    }

    @Override
    public List<Line> lines(int seed) {
        return following(seed == 0 ? State.empty() : State.parse("order=shuffled&seed=" + seed));
    }

    @Override
    public List<Line> following(State state) {
        FoldWidget.Run run = FoldWidget.cut(state);
        CrossValidation cv = run.result();
        Vector y = run.y();
        List<Integer> first = cv.folds().validation(0);
        int K = cv.folds().count();
        int N = y.size();
        double squares = 0;
        StringBuilder misses = new StringBuilder();
        for (int n : first) {
            double miss = y.get(n) - cv.predictions().get(n);
            squares += miss * miss;
            misses.append(misses.length() == 0 ? "" : "+")
                    .append(Live.factor(miss, y.maxNorm()))
                    .append("^2");
        }
        double all = 0;
        double mean = 0;
        StringBuilder folds = new StringBuilder();
        for (int k = 0; k < K; k++) {
            int size = cv.folds().validation(k).size();
            double risk = cv.foldRisks().get(k);
            all += size * risk;
            mean += risk / K;
            folds.append(k == 0 ? "" : "+").append(size).append("\\cdot").append(Live.number(risk));
        }
        double spread = 0;
        for (double r : cv.foldRisks().toArray()) spread += (r - mean) * (r - mean);
        double error = Math.sqrt(spread / K / (K - 1));
        double risk = cv.risk();
        return List.of(
                new Line(
                        "R_1=\\frac{" + (first.size() <= FEW ? misses : Live.number(squares)) + "}{" + first.size()
                                + "}=" + Live.number(cv.foldRisks().get(0)),
                        near(squares / first.size(), cv.foldRisks().get(0), risk),
                        "series-2"),
                new Line(
                        "R=\\frac{" + (K <= FEW ? folds : Live.number(all)) + "}{" + N + "}=" + Live.number(risk),
                        near(all / N, risk, risk)),
                new Line(
                        "s=\\frac{" + Live.number(Math.sqrt(spread / (K - 1))) + "}{\\sqrt{" + K + "}}="
                                + Live.number(error),
                        near(error, cv.standardError(), risk)));
    }

    private static boolean near(double x, double y, double scale) {
        return Math.abs(x - y) <= CLOSE * (Math.abs(x) + scale);
    }
}
