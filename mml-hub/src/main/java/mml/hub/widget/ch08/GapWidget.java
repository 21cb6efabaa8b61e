package mml.hub.widget.ch08;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
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
import mml.model.EmpiricalRisk;
import mml.model.Folds;
import mml.model.Learner;
import mml.model.LearningCurve;
import mml.model.LearningStep;
import mml.model.Loss;
import mml.model.Preparation;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.model.LearningScene;

/**
 * Too stiff or too supple: a polynomial learned from more and more examples, its error on what it saw, by cross-validation, and on
 * a thousand fresh examples; or on those of the reader's own that were held out.
 *
 * @mml §8.2.2, §8.3.3
 */
public final class GapWidget extends TraceWidget {
    private static final int FRESH = 1000;
    private static final int FOLDS = 4;
    private static final int STEPS = 8;
    private static final double CLOSE = 1.25;
    private static final int LEAST = 12;
    private static final int MOST = DataText.ROWS;
    private static final String TABLE = "table";

    private static final Param<Integer> EXAMPLES =
            Param.count("n", "examples N", new Range(8, 80, "4"), 24).outdates("step", "guess");

    private static final Param<String> FROM = Param.choice(
                    "from",
                    "The examples come from",
                    new Option("", "a truth, with noise"),
                    new Option(TABLE, "a table, such as yours"))
            .outdates("step", "guess");
    private static final DataInput DATA = DataInput.points(2)
            .checked(GapWidget::fit)
            .example("cars", "60 cars: weight and mpg", Tables.CARS)
            .example("stackloss", "21 days: air and what was lost", Tables.AIR)
            .outdates("step", "guess");
    private static final Param<Integer> HELD = Param.count("held", "held out, in percent", new Range(10, 50, "5"), 25)
            .outdates("step", "guess");

    /**
     * @param X what is learned from and cut into folds
     * @param fresh what is never learned from
     * @param middle of the inputs
     * @param reach how far they go either way
     */
    private record Run(
            Matrix X,
            Vector y,
            Matrix fresh,
            Vector labels,
            double middle,
            double reach,
            LearningCurve curve,
            Trace<LearningStep> trace) {}

    private static final Memo<State, Run> RUN = new Memo<>(GapWidget::made);

    private static final Prediction MORE = Prediction.of(
            "At the right end, what is the error on what was not seen, beside that on what was?", GapWidget::question);

    public GapWidget() {
        super(
                "gap",
                "Too stiff, too supple",
                MORE.group(),
                Group.of("Model", Curves.DEGREE, Curves.LAMBDA),
                Group.of(
                        "Data",
                        FROM,
                        Curves.TRUTH.when(state -> !isTable(state)),
                        EXAMPLES.when(state -> !isTable(state)),
                        Curves.NOISE.when(state -> !isTable(state)),
                        DATA.when(GapWidget::isTable),
                        HELD.when(GapWidget::isTable),
                        Curves.SEED));
    }

    private static boolean isTable(State state) {
        return FROM.in(state).equals(TABLE);
    }

    private static DataText fit(DataText data) {
        Matrix X = data.X();
        if (X.cols() != 2) throw new IllegalArgumentException("Two columns of numbers are needed, x and y.");
        if (X.rows() < LEAST || X.rows() > MOST)
            throw new IllegalArgumentException(
                    "The data have " + Count.of(X.rows(), "point") + "; " + LEAST + " to " + MOST + " are needed.");
        for (int d = 0; d < 2; d++) {
            double first = X.get(0, d);
            if (X.column(d).map(v -> v - first).maxNorm() == 0)
                throw new IllegalArgumentException(
                        "All " + (d == 0 ? "x" : "y") + " are " + NumberText.of(first) + "; they have to differ.");
        }
        return data;
    }

    private static Run made(State state) {
        Rng rng = Rng.seeded(Curves.SEED.in(state));
        if (isTable(state)) {
            Matrix all = DATA.points(state);
            int N = all.rows();
            int held = (N * HELD.in(state) + 50) / 100;
            int[] order = rng.shuffle(N);
            Matrix mixed = Matrix.generate(N, 2, (n, d) -> all.get(order[n], d));
            Vector x = all.column(0);
            double low = x.min();
            double high = x.max();
            Matrix seen = mixed.rows(held, N);
            Matrix fresh = mixed.rows(0, held);
            return learned(
                    state,
                    seen.columns(0, 1),
                    seen.column(1),
                    fresh.columns(0, 1),
                    fresh.column(1),
                    low + (high - low) / 2,
                    (high - low) / 2);
        }
        Matrix X = rng.uniformMatrix(EXAMPLES.in(state), 1, -Curves.REACH, Curves.REACH);
        Vector y = Curves.observed(state, X, rng);
        Matrix fresh = rng.uniformMatrix(FRESH, 1, -Curves.REACH, Curves.REACH);
        return learned(state, X, y, fresh, Curves.observed(state, fresh, rng), 0, Curves.REACH);
    }

    private static Run learned(
            State state, Matrix X, Vector y, Matrix fresh, Vector labels, double middle, double reach) {
        Folds folds = Folds.inOrder(X.rows(), FOLDS);
        int most = X.rows();
        for (int k = 0; k < FOLDS; k++) most = Math.min(most, folds.training(k).size());
        List<Integer> sizes = new ArrayList<>();
        for (int s = 1; s <= STEPS; s++) {
            int n = Math.max(2, most * s / STEPS);
            if (sizes.isEmpty() || n > sizes.get(sizes.size() - 1)) sizes.add(n);
        }
        List<LearningCurve> curve = new ArrayList<>();
        Learner learner = Curves.learner(state, middle, reach);
        Trace<LearningStep> trace = Trace.of(
                t -> curve.add(LearningCurve.of(learner, Preparation.NONE, X, y, folds, sizes, Loss.SQUARED, t)));
        return new Run(X, y, fresh, labels, middle, reach, curve.get(0), trace);
    }

    private static Run experiment(State state) {
        return RUN.get(computed(state));
    }

    private static Prediction.Asked question(State state) {
        LearningCurve curve = experiment(state).curve();
        int last = curve.sizes().size() - 1;
        double seen = curve.training().get(last);
        double unseen = curve.validation().get(last);
        boolean near = unseen <= CLOSE * seen;
        String words = NumberText.of(seen) + " on what was seen, " + NumberText.of(unseen) + " on what was not. "
                + (near
                        ? "More examples would change little; if both are large, the curve is too stiff."
                        : "The curve follows the noise too; more examples, fewer powers or a larger λ would help.");
        return new Prediction.Asked(
                List.of(
                        new Option("near", "at most a quarter larger"),
                        new Option("far", "larger by more than a quarter")),
                near ? "near" : "far",
                (guess, right) -> words);
    }

    @Override
    protected Showing run(State state) {
        Run made = experiment(state);
        Learner learner = Curves.learner(state, made.middle(), made.reach());
        boolean table = isTable(state);
        LearningScene scene = new LearningScene(
                made.trace(), learner, table ? null : Curves.truth(state), made.X(), made.y(), Screen.canvas(state));
        double sigma = Curves.NOISE.in(state);
        return Showing.of(scene)
                .each((step, view) -> {
                    if (!(made.trace().get(step) instanceof LearningStep.Size size)) return;
                    int n = size.n();
                    Learner.Predictor f =
                            learner.fit(made.X().rows(0, n), made.y().part(0, n));
                    EmpiricalRisk fresh = EmpiricalRisk.of(f, made.fresh(), made.labels(), Loss.SQUARED);
                    view.fact("examples", Integer.toString(n))
                            .fact("error on these", NumberText.of(size.training(), 1))
                            .fact(
                                    "by cross-validation",
                                    NumberText.of(size.validation()) + " ± "
                                            + NumberText.significant(size.standardError(), 2))
                            .fact(
                                    "on " + made.fresh().rows() + (table ? " held out" : " fresh ones"),
                                    NumberText.of(fresh.risk()));
                    if (!table) view.fact("noise σ², which nobody goes below", NumberText.of(sigma * sigma));
                })
                .java(Calls.data("X", made.X()) + "Vector y = " + Calls.vector(made.y()) + ";\n"
                        + Curves.learnerJava(state, made.middle(), made.reach())
                        + "LearningCurve.of(learner, Preparation.NONE, X, y, Folds.inOrder("
                        + made.X().rows() + ", " + FOLDS + "), List.of("
                        + made.curve().sizes().get(0) + ", "
                        + made.curve().sizes().get(made.curve().sizes().size() - 1)
                        + "), Loss.SQUARED, Tracer.off()).validation();");
    }
}
