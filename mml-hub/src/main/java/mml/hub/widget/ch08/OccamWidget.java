package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.model.OccamStep;
import mml.model.OccamsRazor;
import mml.model.SequenceModel;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.model.OccamScene;

/**
 * Three models of a few flips, each with one unit of probability to spread over all sequences: which of them did the one that came
 * pay for?
 *
 * @mml §8.6.2, §8.6.3, Figure 8.14
 */
public final class OccamWidget extends TraceWidget {
    private static final int MOST = 6;

    private static final Param<Integer> LENGTH =
            Param.count("n", "flips", new Range(2, MOST, "1"), MOST).outdates("step", "guess");
    private static final Param<Integer> WHICH = Param.count(
                    "which", "sequence, read as a number in base two", new Range(0, (1 << MOST) - 1, "1"), 42)
            .outdates("step", "guess");

    private static final Prediction BEST =
            Prediction.of("Which model will be the most probable after these flips?", OccamWidget::question);

    public OccamWidget() {
        super("occam", "What a model pays for", BEST.group(), Group.of("Flips, 1 for heads", LENGTH, WHICH));
    }

    /** The last flips of the number, the first of them in front. */
    private static String outcomes(State state) {
        int n = LENGTH.in(state);
        int bits = WHICH.in(state);
        StringBuilder out = new StringBuilder();
        for (int i = n - 1; i >= 0; i--) out.append((bits >> i) & 1);
        return out.toString();
    }

    private static Prediction.Asked question(State state) {
        OccamsRazor razor = OccamsRazor.of(outcomes(state));
        return new Prediction.Asked(
                List.of(
                        new Option("FAIR", SequenceModel.FAIR.inWords()),
                        new Option("ONE_RATE", SequenceModel.ONE_RATE.inWords()),
                        new Option("MEMORY", SequenceModel.MEMORY.inWords())),
                razor.best().name(),
                (guess, right) -> "after " + outcomes(state) + " their probabilities are "
                        + NumberText.tuple(razor.posterior()) + ".");
    }

    @Override
    protected Showing run(State state) {
        String outcomes = outcomes(state);
        Trace<OccamStep> trace = Trace.of(t -> OccamsRazor.of(outcomes, t));
        OccamsRazor razor = OccamsRazor.of(outcomes);
        Showing showing = Showing.of(new OccamScene(trace, Screen.canvas(state)))
                .each((step, view) -> {
                    view.fact("flips", outcomes);
                    if (trace.get(step) instanceof OccamStep.Model m)
                        view.fact("p(D | M" + (m.m() + 1) + ")", NumberText.of(m.here()));
                })
                .java("OccamsRazor.of(\"" + outcomes + "\").posterior();")
                .atTheEnd();
        for (int m = 0; m < razor.models().size(); m++)
            showing.fact(
                    "p(M" + (m + 1) + " | D)", NumberText.of(razor.posterior().get(m)));
        return showing.fact(
                        "fair against unknown bias",
                        NumberText.significant(
                                        razor.factor(SequenceModel.FAIR, SequenceModel.ONE_RATE)
                                                .ratio(),
                                        3)
                                + " : 1")
                .check("each model spreads one unit", razor.certificate().holds());
    }
}
