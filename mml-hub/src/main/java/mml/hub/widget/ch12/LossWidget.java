package mml.hub.widget.ch12;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.svm.LossStep;
import mml.svm.MarginLoss;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.svm.LossScene;

/**
 * The hinge and other losses over {@code y f(x)}: each is a bound of the zero-one loss from above.
 *
 * @mml §12.2.5, Figure 12.8
 */
public final class LossWidget extends TraceWidget {
    private static final int PARTS = 20;
    private static final Param<String> BESIDE = Param.choice(
            "beside",
            "Beside the hinge",
            new Option("", "all"),
            new Option("LOGISTIC", "logistic"),
            new Option("SQUARED_HINGE", "squared hinge"),
            new Option("SQUARED", "squared"));

    private static final Prediction RIGHT = Prediction.of(
            "Which loss also charges an example for being far on its own side?",
            state -> new Prediction.Asked(
                    List.of(
                            new Option("hinge", "hinge"),
                            new Option("logistic", "logistic"),
                            new Option("squared", "squared")),
                    "squared",
                    (guess, right) ->
                            "the squared loss (1 − t)² grows again beyond t = 1, so a far point pulls the line"
                                    + " towards itself. The others never rise."));

    public LossWidget() {
        super("losses", "What a mistake costs", RIGHT.group(), Group.of("Losses", BESIDE));
    }

    /** The losses at the t that the figure looks at. */
    static LossStep at(State state) {
        Trace<LossStep> trace = walk();
        return trace.get(Math.min(state.count("step", 0), trace.size() - 1));
    }

    private static Trace<LossStep> walk() {
        return Trace.of(t -> LossStep.walk(-2, 3, PARTS, t));
    }

    @Override
    protected Showing run(State state) {
        List<MarginLoss> shown = new ArrayList<>();
        for (MarginLoss loss : MarginLoss.values())
            if (loss == MarginLoss.ZERO_ONE
                    || loss == MarginLoss.HINGE
                    || BESIDE.in(state).isEmpty()
                    || loss.name().equals(BESIDE.in(state))) shown.add(loss);
        Trace<LossStep> trace = walk();
        return Showing.of(new LossScene(trace, shown, Screen.canvas(state)))
                .java("MarginLoss.HINGE.of(y * svm.decision(x));")
                .each((step, view) -> {
                    LossStep at = trace.get(step);
                    boolean above = true;
                    view.fact("t = y f(x)", NumberText.of(at.t()));
                    for (MarginLoss loss : shown) {
                        view.fact(loss.words(), NumberText.of(at.of(loss), 1));
                        above &= at.of(loss) >= at.of(MarginLoss.ZERO_ONE);
                    }
                    view.check("none below zero–one", above);
                });
    }
}
