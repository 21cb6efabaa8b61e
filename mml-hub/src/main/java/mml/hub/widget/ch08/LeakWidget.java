package mml.hub.widget.ch08;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.DataText;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
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
import mml.viz.scene.model.LeakScene;

/**
 * What is done before the folds and what inside of them, on features of which none, or one, tells anything: leaks are found by
 * trying, and what they cost is shown.
 *
 * @mml §8.2.4, §8.1.1
 */
public final class LeakWidget extends TraceWidget {
    private static final int DRAWN = 20;
    private static final int LEAST = 6;
    private static final int MOST = 200;
    private static final double NOTICEABLE = 0.02;
    private static final String OWN = "own";

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
                    new Option("one", "the first feature"),
                    new Option(OWN, "who knows: a table, such as yours"))
            .outdates("step");
    private static final DataInput DATA = DataInput.table(Tables.FEATURES, LEAST, MOST)
            .checked(LeakWidget::fit)
            .example("diabetes", "30 patients with diabetes", Tables.DIABETES)
            .example("stackloss", "21 days of a chemical plant", Tables.STACKLOSS)
            .outdates("step");
    private static final Param<String> ORDER = Param.choice(
                    "order", "Folds are cut", new Option("", "in order"), new Option("shuffled", "shuffled"))
            .outdates("step");
    private static final Param<Integer> SEED =
            Param.seed("seed of the random numbers", 1).outdates("step");

    /** What is cut, and how: the numbers behind a state. */
    record Cut(Matrix X, Vector y, Folds folds, Plan plan, LeakSearch found, Trace<LeakStep> trace) {}

    private static final Memo<State, Cut> CUTS = new Memo<>(LeakWidget::made);

    private static final Prediction BETTER =
            Prediction.of("Beside what is honest, the error will come out …", LeakWidget::question);

    public LeakWidget() {
        super(
                "leak",
                "Before the folds, or inside of them?",
                BETTER.group(),
                Group.of("The order of things", SELECT, SCALE, KEPT.when(state -> select(state) != Place.NEVER)),
                Group.of(
                        "Data",
                        TRUTH,
                        DATA.when(LeakWidget::isOwn),
                        FEATURES.when(state -> !isOwn(state)),
                        FOLDS,
                        ORDER.when(LeakWidget::isOwn),
                        SEED.when(state -> !isOwn(state) || ORDER.in(state).equals("shuffled"))));
    }

    private static boolean isOwn(State state) {
        return TRUTH.in(state).equals(OWN);
    }

    private static DataText fit(DataText data) {
        Vector y = data.X().column(data.X().cols() - 1);
        if (y.map(v -> v - y.get(0)).maxNorm() == 0)
            throw new IllegalArgumentException("The last column, y, is the same in every row; nothing is to be told.");
        return data;
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

    static Cut cut(State state) {
        return CUTS.get(computed(state));
    }

    private static Cut made(State state) {
        Rng rng = Rng.seeded(SEED.in(state));
        Matrix table = isOwn(state) ? DATA.points(state) : drawn(state, rng);
        int N = table.rows();
        int D = table.cols() - 1;
        Matrix X = table.columns(0, D);
        Vector y = table.column(D);
        int K = Math.min(FOLDS.in(state), N);
        Folds folds =
                isOwn(state) && ORDER.in(state).equals("shuffled") ? Folds.shuffled(N, K, rng) : Folds.inOrder(N, K);
        Plan plan = new Plan(where(SCALE.in(state)), select(state), Math.min(KEPT.in(state), D));
        Recorder<LeakStep> steps = Recorder.all();
        LeakSearch found = LeakSearch.of((A, b) -> Ridge.withFreeConstant(A, b, 1)::predict, X, y, folds, plan, steps);
        return new Cut(X, y, folds, plan, found, steps.trace());
    }

    /** Features and, last, y, of the random numbers of a seed. */
    private static Matrix drawn(State state, Rng rng) {
        int D = FEATURES.in(state);
        Matrix X = rng.normalMatrix(DRAWN, D);
        Vector noise = rng.normalVector(DRAWN);
        boolean nothing = TRUTH.in(state).isEmpty();
        return Matrix.generate(
                DRAWN, D + 1, (n, d) -> d < D ? X.get(n, d) : noise.get(n) + (nothing ? 0 : X.get(n, 0)));
    }

    private static Prediction.Asked question(State state) {
        LeakSearch found = cut(state).found();
        double off = found.risk() - found.honest();
        String right = Math.abs(off) <= NOTICEABLE * found.honest() ? "alike" : off < 0 ? "small" : "large";
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
        Cut cut = cut(state);
        LeakSearch found = cut.found();
        Trace<LeakStep> trace = cut.trace();
        Plan plan = cut.plan();
        List<String> names = isOwn(state) ? DATA.in(state).names() : List.of();
        int N = cut.X().rows();
        int leaks = 0;
        for (boolean leak : found.leaks()) if (leak) leaks++;
        Showing showing = Showing.of(new LeakScene(trace, Screen.canvas(state)))
                .java("LeakSearch.of((A, b) -> Ridge.withFreeConstant(A, b, 1)::predict, X, y, "
                        + folds(state, cut.folds()) + ", new Plan(Place." + plan.scale() + ", Place." + plan.select()
                        + ", " + plan.count() + "), Tracer.off());")
                .each((step, view) -> {
                    if (trace.get(step) instanceof LeakStep.Fold f)
                        view.fact("features in use", places(f.selected(), names))
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

    private static String folds(State state, Folds folds) {
        int N = folds.of().size();
        return isOwn(state) && ORDER.in(state).equals("shuffled")
                ? "Folds.shuffled(" + N + ", " + folds.count() + ", Rng.seeded(" + SEED.in(state) + "))"
                : "Folds.inOrder(" + N + ", " + folds.count() + ")";
    }

    private static String places(List<Integer> features, List<String> names) {
        if (features.size() > 6) return "all " + features.size();
        StringBuilder out = new StringBuilder();
        for (int d : features)
            out.append(out.isEmpty() ? "" : ", ").append(d < names.size() ? names.get(d) : Integer.toString(d + 1));
        return out.toString();
    }
}
