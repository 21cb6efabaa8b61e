package mml.hub.widget.ch08;

import java.util.ArrayList;
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
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.model.LeakSearch;
import mml.model.LeakSearch.Place;
import mml.model.LeakSearch.Plan;
import mml.model.LeakStep;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.model.LeakScene;

/**
 * What is done before the folds and what inside of them, on features of which none, or one, tells anything: leaks are found by
 * trying, and what they cost is shown.
 *
 * @mml §8.2.4, §8.1.1
 */
public final class LeakWidget extends TraceWidget {
    private static final int N = 20;
    private static final double NOTICEABLE = 0.02;

    private static final Param<String> SELECT =
            place("select", "The best features are chosen", "before", "inside", "never");
    private static final Param<String> SCALE =
            place("scale", "The columns are standardised", "inside", "before", "never");
    private static final Param<Integer> FEATURES =
            Param.count("features", "features", new Range(4, 40, "1"), 30).outdates("step");
    private static final Param<Integer> KEPT =
            Param.count("kept", "how many are kept", new Range(1, 4, "1"), 3).outdates("step");
    private static final Param<Integer> FOLDS =
            Param.count("k", "folds", new Range(2, 10, "1"), 5).outdates("step");
    private static final Param<String> TRUTH = Param.choice(
                    "truth",
                    "What tells something of y",
                    new Option("", "nothing at all"),
                    new Option("one", "the first feature"))
            .outdates("step");
    private static final Param<Integer> SEED =
            Param.seed("seed of the random numbers", 1).outdates("step");

    private static final Prediction BETTER =
            Prediction.of("Beside what is honest, the error will come out …", LeakWidget::question);

    public LeakWidget() {
        super(
                "leak",
                "Before the folds, or inside of them?",
                BETTER.group(),
                Group.of("The order of things", SELECT, SCALE, KEPT.when(state -> select(state) != Place.NEVER)),
                Group.of("Data", TRUTH, FEATURES, FOLDS, SEED));
    }

    /** A choice among three places, the first of these at first. */
    private static Param<String> place(String key, String label, String... order) {
        List<Option> options = new ArrayList<>();
        for (String o : order)
            options.add(new Option(
                    o,
                    switch (o) {
                        case "before" -> "before the folds, by all";
                        case "inside" -> "inside, by those learned from";
                        default -> "not at all";
                    }));
        return Param.choice(key, label, options).outdates("step");
    }

    private static Place where(String value) {
        return switch (value) {
            case "before" -> Place.BEFORE;
            case "inside" -> Place.INSIDE;
            default -> Place.NEVER;
        };
    }

    private static Place select(State state) {
        return where(SELECT.in(state));
    }

    private static Plan plan(State state) {
        return new Plan(where(SCALE.in(state)), select(state), KEPT.in(state));
    }

    private static LeakSearch search(State state, Tracer<? super LeakStep> trace) {
        Rng rng = Rng.seeded(SEED.in(state));
        Matrix X = rng.normalMatrix(N, FEATURES.in(state));
        boolean nothing = TRUTH.in(state).isEmpty();
        Vector noise = rng.normalVector(N);
        Vector y = Vector.generate(N, n -> noise.get(n) + (nothing ? 0 : X.get(n, 0)));
        return LeakSearch.of(
                (A, b) -> Ridge.withFreeConstant(A, b, 1)::predict,
                X,
                y,
                Folds.inOrder(N, FOLDS.in(state)),
                plan(state),
                trace);
    }

    private static Prediction.Asked question(State state) {
        LeakSearch found = search(state, Tracer.off());
        double off = found.risk() / found.honest() - 1;
        String right = Math.abs(off) <= NOTICEABLE ? "alike" : off < 0 ? "small" : "large";
        String words = "it says " + NumberText.significant(found.risk(), 3) + ", with everything inside of the folds "
                + NumberText.significant(found.honest(), 3) + ".";
        return new Prediction.Asked(
                List.of(
                        new Option("small", "too small"),
                        new Option("alike", "about as it should"),
                        new Option("large", "too large")),
                right,
                (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Recorder<LeakStep> steps = Recorder.all();
        LeakSearch found = search(state, steps);
        Trace<LeakStep> trace = steps.trace();
        Plan plan = plan(state);
        int seen = 0;
        for (boolean leak : found.leaks()) if (leak) seen++;
        int leaks = seen;
        Showing showing = Showing.of(new LeakScene(trace, Screen.canvas(state)))
                .java("LeakSearch.of((A, b) -> Ridge.withFreeConstant(A, b, 1)::predict, X, y, Folds.inOrder(" + N
                        + ", " + FOLDS.in(state) + "), new Plan(Place." + plan.scale() + ", Place." + plan.select()
                        + ", " + plan.count() + "), Tracer.off());")
                .each((step, view) -> {
                    if (trace.get(step) instanceof LeakStep.Fold f)
                        view.fact("features in use", places(f.selected()))
                                .fact(
                                        "examples looked at for the choice",
                                        f.selectedBy().size() + " of " + N)
                                .fact(
                                        "examples looked at for the scale",
                                        f.scaledBy().size() + " of " + N);
                })
                .atTheEnd()
                .fact("error as it was done", NumberText.of(found.risk()))
                .fact("with everything inside", NumberText.of(found.honest()))
                .fact("of the mean, without features", NumberText.of(found.constant()));
        if (leaks > 0)
            return showing.fact(
                    "folds seen too early", leaks + " of " + found.leaks().size());
        return showing.check(
                "no fold was seen before it was predicted", found.certificate().holds());
    }

    private static String places(List<Integer> features) {
        if (features.size() > 6) return "all " + features.size();
        StringBuilder out = new StringBuilder();
        for (int d : features) out.append(out.isEmpty() ? "" : ", ").append(d + 1);
        return out.toString();
    }
}
