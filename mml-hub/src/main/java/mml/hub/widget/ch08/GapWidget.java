package mml.hub.widget.ch08;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
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
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.model.LearningScene;

/**
 * Too stiff or too supple: a polynomial learned from more and more examples, its error on what it saw, by cross-validation, and on
 * a thousand fresh examples.
 *
 * @mml §8.2.2, §8.3.3
 */
public final class GapWidget extends TraceWidget {
    private static final int FRESH = 1000;
    private static final int FOLDS = 4;
    private static final int STEPS = 8;
    private static final double CLOSE = 1.25;

    private static final Param<Integer> EXAMPLES =
            Param.count("n", "examples N", new Range(8, 80, "4"), 24).outdates("step", "guess");

    private record Run(
            Matrix X, Vector y, Matrix fresh, Vector labels, LearningCurve curve, Trace<LearningStep> trace) {}

    private static final Memo<State, Run> RUN = new Memo<>(GapWidget::made);

    private static final Prediction MORE = Prediction.of(
            "At the right end, what is the error on what was not seen, beside that on what was?", GapWidget::question);

    public GapWidget() {
        super(
                "gap",
                "Too stiff, too supple",
                MORE.group(),
                Group.of("Model", Curves.DEGREE, Curves.LAMBDA),
                Group.of("Data", Curves.TRUTH, EXAMPLES, Curves.NOISE, Curves.SEED));
    }

    private static Run made(State state) {
        Rng rng = Rng.seeded(Curves.SEED.in(state));
        Matrix X = rng.uniformMatrix(EXAMPLES.in(state), 1, -Curves.REACH, Curves.REACH);
        Vector y = Curves.observed(state, X, rng);
        Matrix fresh = rng.uniformMatrix(FRESH, 1, -Curves.REACH, Curves.REACH);
        Vector labels = Curves.observed(state, fresh, rng);
        Folds folds = Folds.inOrder(X.rows(), FOLDS);
        int most = X.rows();
        for (int k = 0; k < FOLDS; k++) most = Math.min(most, folds.training(k).size());
        List<Integer> sizes = new ArrayList<>();
        for (int s = 1; s <= STEPS; s++) {
            int n = Math.max(2, most * s / STEPS);
            if (sizes.isEmpty() || n > sizes.get(sizes.size() - 1)) sizes.add(n);
        }
        List<LearningCurve> curve = new ArrayList<>();
        Learner learner = Curves.learner(state);
        Trace<LearningStep> trace = Trace.of(
                t -> curve.add(LearningCurve.of(learner, Preparation.NONE, X, y, folds, sizes, Loss.SQUARED, t)));
        return new Run(X, y, fresh, labels, curve.get(0), trace);
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
        Learner learner = Curves.learner(state);
        LearningScene scene =
                new LearningScene(made.trace(), learner, Curves.truth(state), made.X(), made.y(), Screen.canvas(state));
        double sigma = Curves.NOISE.in(state);
        return Showing.of(scene)
                .each((step, view) -> {
                    if (!(made.trace().get(step) instanceof LearningStep.Size size)) return;
                    int n = size.n();
                    Learner.Predictor f =
                            learner.fit(made.X().rows(0, n), made.y().part(0, n));
                    double fresh = EmpiricalRisk.of(f, made.fresh(), made.labels(), Loss.SQUARED)
                            .risk();
                    view.fact("examples", Integer.toString(n))
                            .fact("error on these", NumberText.of(size.training(), 1))
                            .fact(
                                    "by cross-validation",
                                    NumberText.of(size.validation()) + " ± "
                                            + NumberText.significant(size.standardError(), 2))
                            .fact("on 1000 fresh ones", NumberText.of(fresh))
                            .fact("noise σ², which nobody goes below", NumberText.of(sigma * sigma));
                })
                .java(Calls.data("X", made.X()) + "Vector y = " + Calls.vector(made.y()) + ";\n"
                        + Curves.learnerJava(state) + "LearningCurve.of(learner, Preparation.NONE, X, y, Folds.inOrder("
                        + made.X().rows() + ", " + FOLDS + "), List.of("
                        + made.curve().sizes().get(0) + ", "
                        + made.curve().sizes().get(made.curve().sizes().size() - 1)
                        + "), Loss.SQUARED, Tracer.off()).validation();");
    }
}
