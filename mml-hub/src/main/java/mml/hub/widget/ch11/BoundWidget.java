package mml.hub.widget.ch11;

import mml.hub.widget.Calls;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Sentence;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.mixture.BoundAscent;
import mml.mixture.BoundStep;
import mml.mixture.CollapseException;
import mml.mixture.Em;
import mml.mixture.EmSettings;
import mml.mixture.LowerBound;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.mixture.BoundScene;

/**
 * Why EM never loses ground: a bound that touches the log likelihood, and an M-step that climbs to its top.
 *
 * @mml §11.4.5
 */
public final class BoundWidget extends TraceWidget {
    private static final int ITERATIONS = 6;
    private static final double NO_GAP = 1e-9;

    private record Run(Mixing mixing, Trace<BoundStep> trace, String problem) {
        static Run of(Mixing mixing) {
            Recorder<BoundStep> steps = Recorder.all();
            String problem = "";
            try {
                BoundAscent.of(mixing.X(), mixing.start(), mixing.settings().withIterations(ITERATIONS), steps);
            } catch (CollapseException e) {
                problem = String.valueOf(e.getMessage());
            }
            return new Run(mixing, steps.trace(), problem);
        }

        Run noting(String what) {
            return new Run(mixing, trace, what);
        }
    }

    private static final Run EXAMPLE = Run.of(Mixing.of(State.empty()));

    private static final Memo<State, Run> RUNS = new Memo<>(state -> {
        Run asked = Run.of(Mixing.of(state));
        if (asked.trace().size() > 0) return asked;
        Run one = Run.of(single(asked.mixing()));
        if (!one.problem().isEmpty()) return EXAMPLE.noting(one.problem() + "; the example is shown instead");
        String why = asked.problem().isEmpty() ? "a component answers for no point" : asked.problem();
        return one.noting(why + "; one component is shown instead");
    });

    /** One component, which collapses only on points without an area: shown where the first M-step has no answer. */
    private static Mixing single(Mixing mixing) {
        Matrix X = mixing.X();
        EmSettings settings = mixing.settings();
        return new Mixing(X, Em.start(X, new int[X.rows()], settings.family()), settings);
    }

    private static final Prediction MORE = Prediction.yesOrNo(
            "In the first M-step, does the likelihood rise by more than the bound?",
            state -> gap(state) > NO_GAP,
            state -> gap(state) > NO_GAP
                    ? "it ends " + NumberText.of(gap(state)) + " above the bound: the shares are no longer the"
                            + " responsibilities, and that is the gap."
                    : "with these components there is no gap, so both rise alike.");

    public BoundWidget() {
        super(
                "bound",
                "The bound below the likelihood",
                MORE.group(),
                Group.of("Data", Mixing.DATA),
                Group.of("Mixture", Mixing.K, Mixing.FAMILY, Mixing.START, Mixing.SEED));
    }

    private static Run of(State state) {
        return RUNS.get(computed(state, "prior"));
    }

    /** What the figure runs on. */
    static Mixing mixing(State state) {
        return of(state).mixing();
    }

    /** How many iterations are done where the figure looks. */
    static int done(State state) {
        Trace<BoundStep> trace = of(state).trace();
        int step = Math.min(state.count("step", 0), trace.size() - 1);
        return trace.latest(step, BoundStep.Touched.class)
                .map(BoundStep.Touched::k)
                .orElse(0);
    }

    /** What the first M-step leaves between likelihood and bound. */
    private static double gap(State state) {
        for (BoundStep step : of(state).trace()) if (step instanceof BoundStep.Climbed c) return c.gap();
        return 0;
    }

    @Override
    protected Showing run(State state) {
        Run run = of(state);
        Matrix X = run.mixing().X();
        Showing showing = Showing.of(new BoundScene(run.trace(), Screen.canvas(state)))
                .java(Calls.data("X", X) + "LowerBound.of(X, mixture.responsibilities(X), next).gap();")
                .each((step, view) -> {
                    if (run.trace().get(step) instanceof BoundStep.Climbed c) {
                        view.fact("bound F", NumberText.of(c.bound()))
                                .fact("gap KL", NumberText.of(c.gap(), c.bound()))
                                .fact("log p(X) = F + KL", NumberText.of(c.logLikelihood()));
                    } else if (run.trace().get(step) instanceof BoundStep.Touched t) {
                        view.fact("log p(X) = F", NumberText.of(t.value())).fact("gap KL", "0");
                    }
                });
        if (!run.problem().isEmpty()) showing.warning(Sentence.of(run.problem()));
        LowerBound at = LowerBound.of(
                X, run.mixing().start().responsibilities(X), run.mixing().start());
        return showing.atTheEnd()
                .check("F + KL = log p(X) checked", at.certificate().holds());
    }
}
