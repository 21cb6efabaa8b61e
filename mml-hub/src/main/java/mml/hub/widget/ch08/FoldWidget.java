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
import mml.model.CrossValidation;
import mml.model.FoldStep;
import mml.model.Folds;
import mml.model.Learner;
import mml.model.Loss;
import mml.model.Preparation;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.model.FoldScene;

/**
 * Cross-validation of a polynomial on points of the reader's own: how they are cut, what is learned from what, and what each
 * fold is missed by.
 *
 * @mml §8.2.4, Figure 8.4
 */
public final class FoldWidget extends TraceWidget {
    private static final int POINTS = 40;
    private static final int MOST = 10;
    private static final double LARGEST = 1e4;

    private static final DataInput DATA = DataInput.points(2)
            .checked(data -> {
                Matrix X = data.X();
                if (X.cols() != 2) throw new IllegalArgumentException("Two columns of numbers are needed, x and y.");
                if (X.rows() < 3 || X.rows() > POINTS)
                    throw new IllegalArgumentException(
                            "The data have " + Count.of(X.rows(), "point") + "; 3 to " + POINTS + " are needed.");
                if (X.maxNorm() > LARGEST)
                    throw new IllegalArgumentException("The largest number is " + NumberText.of(X.maxNorm())
                            + "; there is room up to " + NumberText.of(LARGEST) + ".");
                return data;
            })
            .example(
                    "bend",
                    "Twelve points about a bend",
                    "-3,-1.9;-2.4,-0.2;-1.9,0.9;-1.5,1.6;-0.8,1.4;-0.3,0.6;0.4,0.1;0.9,-0.7;1.5,-0.6;2,0.2;2.6,1.5;3.1,3.6")
            .example("hand", "Four points, by hand", "0,1;1,3;2,2;4,5")
            .example("years", "Ten years in a row", "1,2.1;2,2.4;3,2.2;4,2.9;5,2.6;6,3.1;7,4.2;8,5.4;9,6.1;10,7.9")
            .outdates("step");

    private static final Param<Integer> COUNT =
            Param.count("k", "folds K", new Range(2, MOST, "1"), 4).outdates("step");
    private static final Param<String> ORDER = Param.choice(
                    "order",
                    "Folds are cut",
                    new Option("", "in order"),
                    new Option("shuffled", "shuffled"),
                    new Option("alone", "each point alone"))
            .outdates("step");
    private static final Param<Integer> SEED = Param.seed("Shuffle", 1).outdates("step");
    private static final Param<Integer> DEGREE =
            Param.count("degree", "highest power", new Range(1, 6, "1"), 3).outdates("step");
    private static final Param<String> LAMBDA = Curves.price().outdates("step");
    private static final Param<String> FROM = Param.choice(
                    "from",
                    "Powers are standardised by",
                    new Option("", "what is learned from"),
                    new Option("all", "all points"))
            .outdates("step");

    private static final Memo<State, Run> RUN = new Memo<>(FoldWidget::made);

    private static final Prediction WORST = Prediction.of("Which fold will be missed most?", FoldWidget::question);

    /** The folds of a state, and what came of them. */
    record Run(Matrix Phi, Vector y, Folds folds, CrossValidation result, Trace<FoldStep> trace) {}

    public FoldWidget() {
        super(
                "folds",
                "Each in its turn out of sight",
                WORST.group(),
                Group.of(
                        "Folds",
                        ORDER,
                        COUNT.when(s -> !ORDER.in(s).equals("alone")),
                        SEED.when(s -> ORDER.in(s).equals("shuffled"))),
                Group.of("Model", DEGREE, LAMBDA, FROM),
                Group.of("Data", DATA));
    }

    private static Folds folds(State state, int N) {
        int count = Math.min(N, COUNT.in(state));
        return switch (ORDER.in(state)) {
            case "shuffled" -> Folds.shuffled(N, count, Rng.seeded(SEED.in(state)));
            case "alone" -> Folds.leaveOneOut(N);
            default -> Folds.inOrder(N, count);
        };
    }

    /** λ as it stands in Java. */
    private static String lambda(State state) {
        return LAMBDA.in(state).isEmpty() ? "0" : LAMBDA.in(state);
    }

    private static Learner learner(State state) {
        double lambda = Double.parseDouble(lambda(state));
        return (X, y) -> Ridge.withFreeConstant(X, y, lambda)::predict;
    }

    private static Preparation preparation(State state) {
        return FROM.in(state).isEmpty() ? Preparation.FROM_TRAINING : Preparation.FROM_ALL;
    }

    private static Run made(State state) {
        Matrix points = DATA.points(state);
        Matrix Phi = Curves.powers(points.column(0), DEGREE.in(state));
        Vector y = points.column(1);
        Folds folds = folds(state, y.size());
        Recorder<FoldStep> steps = Recorder.all();
        CrossValidation result =
                CrossValidation.of(learner(state), preparation(state), Phi, y, folds, Loss.SQUARED, steps);
        return new Run(Phi, y, folds, result, steps.trace());
    }

    static Run cut(State state) {
        return RUN.get(computed(state));
    }

    private static Prediction.Asked question(State state) {
        CrossValidation cv = cut(state).result();
        int count = cv.folds().count();
        int worst = 0;
        for (int k = 1; k < count; k++)
            if (cv.foldRisks().get(k) > cv.foldRisks().get(worst)) worst = k;
        List<Option> options = new ArrayList<>();
        for (int k = 1; k <= count && count <= MOST; k++)
            options.add(new Option(Integer.toString(k), Integer.toString(k)));
        String words = "fold " + (worst + 1) + " is missed by "
                + NumberText.significant(cv.foldRisks().get(worst), 3) + " in the mean square, all together by "
                + NumberText.significant(cv.risk(), 3) + ".";
        return new Prediction.Asked(
                options, Integer.toString(worst + 1), "The number of the fold", 0, (guess, right) -> words);
    }

    @Override
    protected Showing run(State state) {
        Run run = cut(state);
        int degree = DEGREE.in(state);
        Learner learner = learner(state);
        Preparation preparation = preparation(state);
        FoldScene scene = new FoldScene(
                        run.trace(),
                        k -> {
                            Learner.Predictor f = CrossValidation.fit(
                                    learner,
                                    preparation,
                                    run.Phi(),
                                    run.y(),
                                    run.folds().training(k));
                            return x -> f.predict(Curves.powers(x, degree));
                        },
                        Screen.canvas(state))
                .within(DATA.reach(state, 0), DATA.reach(state, 1));
        Learner.Predictor all = learner.fit(run.Phi(), run.y());
        double seen = 0;
        for (int n = 0; n < run.y().size(); n++)
            seen += Loss.SQUARED.of(run.y().get(n), all.predict(run.Phi().row(n)))
                    / run.y().size();
        CrossValidation cv = run.result();
        return Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .java(java(state, run))
                .fact("fold sizes", sizes(run.folds()))
                .atTheEnd()
                .fact("mean loss on folds not seen", NumberText.of(cv.risk()))
                .fact("standard error, rather too small", NumberText.significant(cv.standardError(), 2))
                .fact("mean loss of the fit to all, on all", NumberText.of(seen, 1))
                .check("no fold was seen before its turn", cv.certificate().holds());
    }

    private static String sizes(Folds folds) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < folds.count(); k++)
            out.append(k > 0 ? ", " : "").append(folds.validation(k).size());
        return out.toString();
    }

    private static String java(State state, Run run) {
        String folds = switch (ORDER.in(state)) {
            case "shuffled" ->
                "Folds.shuffled(X.rows(), " + run.folds().count() + ", Rng.seeded(" + SEED.in(state) + "))";
            case "alone" -> "Folds.leaveOneOut(X.rows())";
            default -> "Folds.inOrder(X.rows(), " + run.folds().count() + ")";
        };
        return Calls.data("X", run.Phi()) + "Vector y = " + Calls.vector(run.y())
                + ";\nCrossValidation.of((A, b) -> Ridge.withFreeConstant(A, b, " + lambda(state)
                + ")::predict, Preparation." + preparation(state) + ", X, y, " + folds
                + ", Loss.SQUARED, Tracer.off()).risk();";
    }
}
