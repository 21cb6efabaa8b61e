package mml.hub.widget.ch06;

import java.util.List;
import mml.exact.Fractions;
import mml.hub.widget.Calls;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.kernel.Special;
import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.ConjugateStep;
import mml.probability.ConjugateUpdate;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.probability.ConjugateScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What is believed of the probability of a 1, before the throws and after each of them: a beta distribution that only counts.
 *
 * @mml §6.6.1, (6.98), Example 6.11, Figure 6.11
 */
public final class UpdaterWidget extends TraceWidget {
    private static final double LEVEL = 0.95;
    private static final double CLOSE = 1e-10;
    private static final Range COUNT = new Range(0, 20, "0.5");
    private static final double LEAST = 0.5;

    private static final Throws THROWS = new Throws();
    private static final Param<Double> ALPHA = count("alpha", "α of the prior", 2);
    private static final Param<Double> BETA = count("beta", "β of the prior", 3);

    private static final Prediction NEXT =
            Prediction.of("After all throws: how likely will the next one be a 1?", UpdaterWidget::question);

    public UpdaterWidget() {
        super(
                "updater",
                "Belief in a coin, throw by throw",
                NEXT.group(),
                Group.of("Throws", THROWS),
                Group.of("Prior", ALPHA, BETA));
    }

    private static Param<Double> count(String key, String label, double otherwise) {
        return Param.decimal(
                key, label, COUNT, state -> Math.max(LEAST, Reals.in(state, key, otherwise, COUNT.min(), COUNT.max())));
    }

    static Vector throwsOf(State state) {
        return THROWS.in(state);
    }

    static Beta prior(State state) {
        return new Beta(ALPHA.in(state), BETA.in(state));
    }

    private static Prediction.Asked question(State state) {
        Vector x = THROWS.in(state);
        BigFraction alpha = Fractions.parse(Reals.text(ALPHA.in(state)));
        BigFraction beta = Fractions.parse(Reals.text(BETA.in(state)));
        int ones = (int) x.sum();
        BigFraction p = alpha.add(ones).divide(alpha.add(beta).add(x.size()));
        String words = "(" + Fractions.text(alpha) + " + " + ones + ") / (" + Fractions.text(alpha) + " + "
                + Fractions.text(beta) + " + " + x.size() + ") = " + Fractions.text(p)
                + ", the mean of what is believed.";
        return new Prediction.Asked(List.of(), Fractions.text(p), (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Beta prior = prior(state);
        Vector x = THROWS.in(state);
        Recorder<ConjugateStep> steps = Recorder.all();
        ConjugateUpdate end = ConjugateUpdate.of(prior, x, steps);
        Trace<ConjugateStep> trace = steps.trace();
        ConjugateScene scene = new ConjugateScene(trace, Screen.canvas(state));
        Vector back = Vector.generate(x.size(), n -> x.get(x.size() - 1 - n));
        ConjugateUpdate other = ConjugateUpdate.of(prior, back, Tracer.off());
        double closed =
                Special.logBeta(end.parameters().get(0), end.parameters().get(1))
                        - Special.logBeta(prior.alpha(), prior.beta());
        return Showing.of(scene)
                .java("Vector x = " + Calls.vector(x) + ";\nConjugateUpdate.of(new Beta("
                        + Numbers.shortest(prior.alpha()) + ", " + Numbers.shortest(prior.beta())
                        + "), x, Tracer.off()).parameters();")
                .each((step, view) -> {
                    Beta b = new Beta(
                            trace.get(step).parameters().get(0),
                            trace.get(step).parameters().get(1));
                    double[] ends = b.interval(LEVEL);
                    view.fact(
                                    "belief",
                                    "Beta" + NumberText.tuple(trace.get(step).parameters()))
                            .fact("mean, and p(next is 1)", NumberText.of(b.mean()))
                            .fact("95 % between", NumberText.of(ends[0]) + " and " + NumberText.of(ends[1]));
                    if (trace.get(step) instanceof ConjugateStep.Datum d)
                        view.fact("log evidence so far", NumberText.of(d.logEvidence(), 1));
                })
                .atTheEnd()
                .check(
                        "evidence = B(α + ones, β + zeros) / B(α, β)",
                        Math.abs(closed - end.logEvidence()) <= CLOSE * (1 + Math.abs(closed)))
                .check("the other way round it is the same", other.parameters().equals(end.parameters()));
    }
}
