package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.model.NestedStep;
import mml.model.NestedValidation;

/**
 * The bar of one standard error in the first outer fold, who is below it, and what judging apart is worth.
 *
 * @mml §8.6.1
 */
public final class BarDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public BarDerivation() {
        super("bar", "nested");
    }

    @Override
    public List<Line> lines(int seed) {
        return following(State.parse("rule=bar&seed=" + (seed + 1)));
    }

    @Override
    public List<Line> following(State state) {
        NestedWidget.Run run = NestedWidget.in(state);
        NestedStep.Chosen first = (NestedStep.Chosen) run.trace().get(1);
        NestedValidation nested = run.result();
        double least = first.risks().get(first.least());
        double error = first.standardErrors().get(first.least());
        double bar = least + error;
        double taken = first.risks().get(first.taken());
        boolean simplest = true;
        for (int c = 0; c < first.taken(); c++) simplest &= first.risks().get(c) > bar;
        boolean lowest = true;
        for (double r : first.risks().toArray()) lowest &= r >= least;
        double apart = 0;
        for (double loss : nested.losses().toArray())
            apart += loss / nested.losses().size();
        return List.of(
                new Line(Live.number(least) + "+" + Live.number(error) + "=" + Live.number(bar), lowest, "series-1"),
                new Line(
                        Live.number(taken) + "\\le " + Live.number(bar),
                        taken <= bar && (first.taken() == first.least() || simplest),
                        "change"),
                new Line(
                        Live.number(apart) + "-" + Live.number(nested.flatRisk()) + "="
                                + Live.number(nested.optimism(), apart),
                        Math.abs(apart - nested.flatRisk() - nested.optimism()) <= CLOSE * (1 + apart)));
    }
}
