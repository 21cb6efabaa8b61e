package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.model.BayesFactor;
import mml.model.Estimates;
import mml.probability.Beta;
import mml.probability.ConjugateStep;
import mml.probability.ConjugateUpdate;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.model.EstimateScene;

/**
 * One coin, three answers: the likeliest probability of heads, the most probable one, and all of them with their weights.
 *
 * @mml §8.3.1, §8.3.2, §8.4.2; §8.6.3
 */
public final class EstimateWidget extends TraceWidget {
    private static final FlipsInput FLIPS = new FlipsInput();
    private static final Param<Integer> ALPHA =
            Param.count("alpha", "α of the prior", new Range(1, 20, "1"), 2).outdates("step");
    private static final Param<Integer> BETA =
            Param.count("beta", "β of the prior", new Range(1, 20, "1"), 2).outdates("step");

    private static final Prediction NEXT = Prediction.of(
            "In the end, how probable will heads be held next time: more than the share of heads so far?",
            EstimateWidget::question);

    public EstimateWidget() {
        super(
                "estimates",
                "The likeliest, the most probable, and all",
                NEXT.group(),
                Group.of("Flips", FLIPS),
                Group.of("Prior Beta(α, β)", ALPHA, BETA));
    }

    private static Beta prior(State state) {
        return new Beta(ALPHA.in(state), BETA.in(state));
    }

    /** The estimates after all flips. */
    static Estimates all(State state) {
        return estimates(state, FLIPS.in(state).size());
    }

    private static Estimates estimates(State state, int flips) {
        int heads = (int) FLIPS.in(state).part(0, flips).sum();
        return new Estimates(prior(state), heads, flips - heads);
    }

    private static Prediction.Asked question(State state) {
        int n = FLIPS.in(state).size();
        Estimates e = estimates(state, n);
        int heads = e.successes();
        // compared in whole numbers: (α + k) n against k (α + β + n)
        int more = (ALPHA.in(state) + heads) * n - heads * (ALPHA.in(state) + BETA.in(state) + n);
        String right = more > 0 ? "more" : more < 0 ? "less" : "same";
        String words = "the share is " + heads + "/" + n + ", the mean of what is believed "
                + NumberText.of(e.predictive()) + ": the prior counts as " + ALPHA.in(state) + " heads and "
                + BETA.in(state) + " tails seen before.";
        return new Prediction.Asked(
                List.of(new Option("more", "more"), new Option("same", "just that"), new Option("less", "less")),
                right,
                (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Vector flips = FLIPS.in(state);
        Beta prior = prior(state);
        Trace<ConjugateStep> trace = Trace.of(t -> ConjugateUpdate.of(prior, flips, t));
        EstimateScene scene = new EstimateScene(trace, Screen.canvas(state));
        int n = flips.size();
        Estimates end = estimates(state, n);
        BayesFactor fair = new BayesFactor(n * Elementary.log(0.5), end.logEvidence());
        Vector last = trace.last().parameters();
        return Showing.of(scene)
                .each((step, view) -> {
                    Estimates e = estimates(state, step);
                    view.fact("heads", e.successes() + " of " + step)
                            .fact("likeliest", e.likeliest().map(NumberText::of).orElse("any: nothing was seen"))
                            .fact(
                                    "most probable",
                                    e.mostProbable().map(NumberText::of).orElse("any: all alike"))
                            .fact("heads next time", NumberText.of(e.predictive()));
                })
                .java("Vector flips = " + Calls.vector(flips) + ";\nnew Estimates(new Beta(" + ALPHA.in(state) + ", "
                        + BETA.in(state) + "), " + end.successes() + ", " + end.failures() + ").predictive();")
                .atTheEnd()
                .fact("median", NumberText.of(end.posterior().quantile(0.5)))
                .fact(
                        "95 % in the middle",
                        NumberText.of(end.posterior().quantile(0.025)) + " to "
                                + NumberText.of(end.posterior().quantile(0.975)))
                .fact("log evidence", NumberText.of(end.logEvidence()))
                .fact("a fair coin against this prior", NumberText.significant(fair.ratio(), 3) + " : 1")
                .check(
                        "one by one is the same as all at once",
                        last.isClose(
                                Vector.of(
                                        end.posterior().alpha(), end.posterior().beta()),
                                1e-9));
    }
}
