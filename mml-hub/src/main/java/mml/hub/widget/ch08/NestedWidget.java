package mml.hub.widget.ch08;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
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
import mml.model.Learner;
import mml.model.Loss;
import mml.model.NestedStep;
import mml.model.NestedValidation;
import mml.model.Preparation;
import mml.model.SelectionRule;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.model.NestedScene;

/**
 * Which λ? In each outer fold the others choose, by folds of their own, and the one that had no say judges.
 *
 * @mml §8.6.1, Figure 8.13
 */
public final class NestedWidget extends TraceWidget {
    /** λ, the simplest model first. */
    private static final List<String> PRICES = List.of("100", "10", "1", "0.1", "0.01");

    private static final int LEAST = 12;
    private static final int MOST = 120;

    private static final DataInput DATA = DataInput.table(Tables.FEATURES, LEAST, MOST)
            .example("bend", "24 points about a wave", Tables.WAVE)
            .example("diabetes", "30 patients with diabetes", Tables.DIABETES)
            .example("stackloss", "21 days of a chemical plant", Tables.STACKLOSS)
            .outdates("step");
    private static final Param<Integer> POWERS =
            Param.count("powers", "highest power of x", new Range(1, 8, "1"), 6).outdates("step");
    private static final Param<String> RULE = Param.choice(
                    "rule",
                    "Inside is taken",
                    new Option("", "the λ of least mean loss"),
                    new Option("bar", "the largest λ below the bar"))
            .outdates("step");
    private static final Param<Integer> OUTER = Param.count("k", "outer folds, which judge", new Range(2, 6, "1"), 5)
            .outdates("step");
    private static final Param<Integer> INNER = Param.count(
                    "inner", "inner folds, which choose", new Range(2, 5, "1"), 4)
            .outdates("step");
    private static final Param<Integer> SEED = Param.seed("Random folds", 1).outdates("step");

    /** What was chosen and judged. */
    record Run(Matrix X, Vector y, NestedValidation result, Trace<NestedStep> trace) {}

    private static final Memo<State, Run> RUNS = new Memo<>(NestedWidget::made);

    private static final Prediction SAME =
            Prediction.yesOrNo("Will all outer folds get the same λ?", NestedWidget::same, NestedWidget::words);

    public NestedWidget() {
        super(
                "nested",
                "Chosen inside, judged outside",
                SAME.group(),
                Group.of("Choice", RULE, OUTER, INNER, SEED),
                Group.of("Data", DATA, POWERS.when(NestedWidget::single)));
    }

    /** Whether there is one feature, whose powers count, too. */
    private static boolean single(State state) {
        return DATA.points(state).cols() == 2;
    }

    private static Learner ridge(String lambda) {
        double price = Double.parseDouble(lambda);
        return (A, b) -> Ridge.withFreeConstant(A, b, price)::predict;
    }

    private static SelectionRule rule(State state) {
        return RULE.in(state).isEmpty() ? SelectionRule.LEAST : SelectionRule.ONE_STANDARD_ERROR;
    }

    static Run in(State state) {
        return RUNS.get(computed(state));
    }

    private static Run made(State state) {
        Matrix table = DATA.points(state);
        int D = table.cols() - 1;
        Vector y = table.column(D);
        Matrix X = single(state) ? powers(table.column(0), POWERS.in(state)) : table.columns(0, D);
        List<Learner> candidates = new ArrayList<>();
        for (String lambda : PRICES) candidates.add(ridge(lambda));
        Rng rng = Rng.seeded(SEED.in(state));
        Folds outer = Folds.shuffled(X.rows(), OUTER.in(state), rng);
        Recorder<NestedStep> steps = Recorder.all();
        NestedValidation result = NestedValidation.of(
                candidates,
                Preparation.FROM_TRAINING,
                X,
                y,
                outer,
                INNER.in(state),
                rule(state),
                Loss.SQUARED,
                rng,
                steps);
        return new Run(X, y, result, steps.trace());
    }

    /** Powers of x, the largest of which is 1 in size, for all to be of one size. */
    private static Matrix powers(Vector x, int most) {
        double size = Math.max(x.maxNorm(), 1e-300);
        return Curves.powers(x.map(v -> v / size), most);
    }

    private static boolean same(State state) {
        List<Integer> chosen = in(state).result().chosen();
        return chosen.stream().distinct().count() == 1;
    }

    private static String words(State state) {
        StringBuilder out = new StringBuilder("fold by fold it is ");
        List<Integer> chosen = in(state).result().chosen();
        for (int k = 0; k < chosen.size(); k++) out.append(k == 0 ? "" : ", ").append(PRICES.get(chosen.get(k)));
        return out.append('.').toString();
    }

    @Override
    protected Showing run(State state) {
        Run run = in(state);
        NestedValidation nested = run.result();
        NestedScene scene = new NestedScene(run.trace(), "λ", PRICES, Screen.canvas(state));
        return Showing.of(scene)
                .java(Calls.data("X", run.X()) + "Vector y = " + Calls.vector(run.y())
                        + ";\nList<Learner> candidates = List.of(  // one for each λ\n    (A, b) ->"
                        + " Ridge.withFreeConstant(A, b, 100)::predict, …);\nRng rng = Rng.seeded(" + SEED.in(state)
                        + ");\nNestedValidation.of(candidates, Preparation.FROM_TRAINING, X, y, Folds.shuffled("
                        + run.X().rows() + ", " + OUTER.in(state) + ", rng), " + INNER.in(state) + ", SelectionRule."
                        + rule(state) + ", Loss.SQUARED, rng, Tracer.off()).optimism();")
                .each((step, view) -> {
                    if (run.trace().get(step) instanceof NestedStep.Chosen c)
                        view.fact(
                                        "least mean loss inside",
                                        NumberText.of(c.risks().get(c.least())))
                                .fact(
                                        "one standard error above it",
                                        NumberText.of(c.risks().get(c.least())
                                                + c.standardErrors().get(c.least())))
                                .fact("λ taken", PRICES.get(c.taken()));
                    if (run.trace().get(step) instanceof NestedStep.Judged j)
                        view.fact("λ taken", PRICES.get(j.taken()))
                                .fact("promised inside", NumberText.of(j.inner()))
                                .fact("mean loss of the fold", NumberText.of(j.risk()));
                })
                .atTheEnd()
                .fact("chosen and judged apart", NumberText.of(nested.risk()))
                .fact("by the same folds", NumberText.of(nested.flatRisk()))
                .fact("the first less the second", NumberText.of(nested.optimism(), nested.risk()))
                .check(
                        "no fold had a say in what was chosen for it",
                        nested.certificate().holds());
    }
}
