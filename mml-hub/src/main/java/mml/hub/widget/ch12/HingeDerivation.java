package mml.hub.widget.ch12;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.random.Rng;
import mml.svm.LossStep;
import mml.svm.MarginLoss;

/**
 * Why the best slack is the hinge loss, and why that bounds the mistakes, at the t of the figure.
 *
 * @mml §12.2.5, (12.28) to (12.33)
 */
public final class HingeDerivation extends Derivation {
    private static final double SMALL = 1e-6;
    private static final double CLOSE = 1e-9;

    public HingeDerivation() {
        super("hinge", "losses");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        return lines(LossStep.at(Rng.seeded(seed).between(-8, 12) / 4.0));
    }

    @Override
    public List<Line> following(State state) {
        return lines(LossWidget.at(state));
    }

    private static List<Line> lines(LossStep at) {
        double t = at.t();
        double xi = at.of(MarginLoss.HINGE);
        double mistakes = at.of(MarginLoss.ZERO_ONE);
        double slope = (MarginLoss.HINGE.of(t + SMALL) - MarginLoss.HINGE.of(t - SMALL)) / (2 * SMALL);
        boolean bend = Math.abs(t - 1) <= SMALL;
        String told = t < 1 ? "-1" : "0";
        return List.of(
                new Line(
                        "\\xi\\ge1-" + Live.factor(t) + "=" + Live.number(1 - t) + ",\\quad\\xi\\ge0",
                        xi >= 1 - t && xi >= 0,
                        "axis"),
                new Line(
                        "\\xi=\\max(0,\\ " + Live.number(1 - t) + ")=" + Live.number(xi),
                        Math.abs(xi - (t < 1 ? 1 - t : 0)) <= CLOSE,
                        "series-2"),
                new Line(Live.number(xi) + "\\ge" + Live.number(mistakes), xi >= mistakes, "series-1 series-2"),
                new Line(
                        bend
                                ? "t=1:\\quad\\text{slopes }-1\\text{ and }0"
                                : "t=" + Live.number(t) + (t < 1 ? "<1" : ">1") + ":\\quad\\text{slope }" + told,
                        bend ? Math.abs(slope + 0.5) <= SMALL : Math.abs(slope - (t < 1 ? -1 : 0)) <= SMALL,
                        "series-2"));
    }
}
