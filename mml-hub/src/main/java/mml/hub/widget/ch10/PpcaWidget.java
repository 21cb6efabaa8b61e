package mml.hub.widget.ch10;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
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
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.NumericalException;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.reduction.Ppca;
import mml.reduction.PpcaStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Tracer;
import mml.viz.scene.reduction.PpcaScene;
import org.jspecify.annotations.Nullable;

/**
 * Probabilistic PCA of points of which a coordinate may be missing: the model finds line and noise, tells what the missing
 * values are likely to be, and draws new points.
 *
 * @mml §10.7, Figures 10.14 and 10.15, Example 10.5; §10.8, (10.77) to (10.79)
 */
public final class PpcaWidget extends TraceWidget {
    private static final int ITERATIONS = 30;
    private static final int COUNT = 60;
    private static final double TOLERANCE = 1e-8;

    static final DataInput DATA = DataInput.gaps()
            .checked(PpcaWidget::fitting)
            .example("gaps", "Six points, two values missing", "0,0;1,1;2,1;3,3;4,?;5,?")
            .example("cloud", "Twelve points", Samples.CLOUD)
            .example("holes", "Holes in both columns", "1,1.4;?,2.1;2.2,?;2.9,2.7;3.5,3.9;?,4.2;4.8,4.1;5.6,?;6.1,5.9")
            .example("round", "No direction stands out", "1,1.1;-1,1;1,-1;-1,-1.1;0,0.3;0.2,-0.2")
            .outdates("step");
    private static final Param<String> NOISE = Param.choice(
                    "noise", "Noise variance σ²", new Option("", "as EM finds it"), new Option("hand", "by hand"))
            .outdates("step");
    private static final Param<Integer> SHARE = Param.count(
                    "share", "σ², percent of the variance of the data", new Range(1, 150, "1"), 25)
            .outdates("step");
    private static final Param<String> HIDDEN = Param.choice(
                    "hide",
                    "Hide a coordinate",
                    new Option("", "none"),
                    new Option("first", "the first of a point"),
                    new Option("second", "the second of a point"))
            .outdates("step");
    private static final Param<Integer> POINT = Param.of(
                    "point",
                    state -> Math.min(
                            Math.max(1, state.count("point", 1)),
                            DATA.points(state).rows()),
                    (state, value) -> new Control.Slider(
                            "point", "Point", 1, DATA.points(state).rows(), "1", Integer.toString(value)))
            .outdates("step");
    private static final Param<String> DRAWN = Param.choice(
            "drawn",
            "Points drawn from the model",
            new Option("", "none"),
            new Option("1", COUNT + " in the last step"));
    private static final Param<Integer> SEED = Param.seed("Random numbers", 0);

    private static final Prediction ABOVE = Prediction.yesOrNo(
            "Will the first missing value be put above the mean of its column?",
            state -> first(state) > 0,
            PpcaWidget::words);

    public PpcaWidget() {
        super(
                "ppca",
                "A line with noise: probabilistic PCA",
                ABOVE.group(),
                Group.of("Data", DATA, HIDDEN, POINT.when(PpcaWidget::hides)),
                Group.of(
                        "Model",
                        NOISE,
                        SHARE.when(PpcaWidget::byHand),
                        DRAWN,
                        SEED.when(state -> DRAWN.in(state).equals("1"))));
    }

    /** Data on which EM can start. */
    private static DataText fitting(DataText data) {
        if (data.X().cols() != 2) throw new IllegalArgumentException("Two columns of numbers are needed.");
        try {
            if (!Double.isNaN(data.X().sum())) Ppca.of(data.X(), 1);
            Ppca.em(data.X(), 1, Rng.seeded(0), new Stopping(TOLERANCE, 2), Tracer.off());
            return data;
        } catch (NumericalException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** A run of EM, or what ended it. */
    private record Run(Recorder<PpcaStep> steps, @Nullable Ppca model, String problem) {}

    private static final Memo<State, Run> RUNS = new Memo<>(PpcaWidget::found);
    /** Those with the noise that EM finds, beside one that is set by hand. */
    private static final Memo<State, Run> FREE = new Memo<>(PpcaWidget::found);

    private static Run found(State state) {
        Recorder<PpcaStep> steps = Recorder.all();
        Matrix X = points(state);
        Stopping stopping = new Stopping(TOLERANCE, ITERATIONS);
        try {
            Ppca model = byHand(state)
                    ? Ppca.em(X, 1, noise(state, X), Rng.seeded(0), stopping, steps)
                    : Ppca.em(X, 1, Rng.seeded(0), stopping, steps);
            return new Run(steps, model, "");
        } catch (NumericalException e) {
            return new Run(steps, null, String.valueOf(e.getMessage()));
        }
    }

    private static Run em(State state) {
        return RUNS.get(computed(state, "drawn", "seed"));
    }

    private static Run free(State state) {
        return FREE.get(computed(state, "drawn", "seed", "noise", "share"));
    }

    private static boolean hides(State state) {
        return !HIDDEN.in(state).isEmpty();
    }

    private static boolean byHand(State state) {
        return !NOISE.in(state).isEmpty();
    }

    /** The noise that is set by hand, beside the mean square of all values less the means of their columns. */
    private static double noise(State state, Matrix X) {
        double sum = 0;
        int count = 0;
        for (int d = 0; d < 2; d++) {
            double mean = seen(X, d);
            for (int n = 0; n < X.rows(); n++)
                if (!Double.isNaN(X.get(n, d))) {
                    sum += (X.get(n, d) - mean) * (X.get(n, d) - mean);
                    count++;
                }
        }
        return SHARE.in(state) / 100.0 * sum / count;
    }

    /**
     * The data, less the coordinate that is hidden.
     *
     * @param problem why the coordinate cannot be hidden; empty if it can, or none is asked to
     */
    private record Observed(Matrix X, String problem) {}

    private static final Memo<State, Observed> OBSERVED = new Memo<>(PpcaWidget::hidden);

    private static Observed observed(State state) {
        return OBSERVED.get(computed(state, "drawn", "seed", "noise", "share"));
    }

    static Matrix points(State state) {
        return observed(state).X();
    }

    private static Observed hidden(State state) {
        DataText data = DATA.in(state);
        Matrix X = data.X();
        if (!hides(state)) return new Observed(X, "");
        int point = POINT.in(state) - 1;
        int coordinate = coordinate(state);
        if (Double.isNaN(X.get(point, 1 - coordinate)))
            return new Observed(X, "Nothing is hidden: point " + (point + 1) + " would have no coordinate left.");
        Matrix less = Matrix.generate(X.rows(), 2, (n, d) -> n == point && d == coordinate ? Double.NaN : X.get(n, d));
        try {
            return new Observed(
                    fitting(new DataText(less, data.names(), data.labels())).X(), "");
        } catch (IllegalArgumentException e) {
            return new Observed(X, "Nothing is hidden: " + e.getMessage() + ".");
        }
    }

    private static int coordinate(State state) {
        return HIDDEN.in(state).equals("first") ? 0 : 1;
    }

    /** The model that EM ends with; none where the noise vanishes. */
    static @Nullable Ppca model(State state) {
        return em(state).model();
    }

    /** By how much the first missing value is put above the mean of its column; 0 if none is missing. */
    private static double first(State state) {
        Matrix X = points(state);
        Ppca model = model(state);
        if (model == null) return 0;
        for (int n = 0; n < X.rows(); n++)
            for (int d = 0; d < 2; d++)
                if (Double.isNaN(X.get(n, d))) return model.impute(X).get(n, d) - seen(X, d);
        return 0;
    }

    /** The mean of what is there in column d. */
    private static double seen(Matrix X, int d) {
        double sum = 0;
        int count = 0;
        for (int n = 0; n < X.rows(); n++)
            if (!Double.isNaN(X.get(n, d))) {
                sum += X.get(n, d);
                count++;
            }
        return sum / count;
    }

    private static String words(State state) {
        double above = first(state);
        if (above == 0) return "no value is missing. Hide one of them.";
        return "it is put " + NumberText.of(Math.abs(above)) + (above > 0 ? " above" : " below")
                + " that mean: the other coordinate of the point has a say, too.";
    }

    @Override
    protected Showing run(State state) {
        Matrix X = points(state);
        Run run = em(state);
        Ppca model = run.model();
        PpcaScene scene = new PpcaScene(run.steps().trace(), Screen.canvas(state))
                .within(DATA.reach(state, 0), DATA.reach(state, 1))
                .naming(DATA.in(state).features());
        if (model != null && DRAWN.in(state).equals("1")) scene = scene.with(drawn(model, SEED.in(state)));
        PpcaScene shown = scene;
        Showing showing = Showing.of(shown)
                .handles(step -> DATA.handles(state, shown.plane(), 0))
                .java(Calls.data("X", X).replace("NaN", "Double.NaN")
                        + (byHand(state)
                                ? "Ppca model = Ppca.em(X, 1, " + Numbers.shortest(noise(state, X))
                                        + ", Rng.seeded(0), new Stopping(1e-8, " + ITERATIONS + "), Tracer.off());"
                                : "Ppca model = Ppca.em(X, 1, Rng.seeded(0));")
                        + "\nmodel.impute(X);\nmodel.sample(Rng.seeded(1));")
                .each((step, view) -> {
                    var trace = shown.trace();
                    trace.latest(step, PpcaStep.Latent.class)
                            .ifPresent(l -> view.fact("log p(X)", NumberText.of(l.logLikelihood())));
                    trace.latest(step, PpcaStep.Model.class)
                            .ifPresent(m -> view.fact("B", NumberText.tuple(m.B().column(0)))
                                    .fact("σ²", NumberText.of(m.sigma2())));
                })
                .atTheEnd();
        if (model == null) return showing.warning(sentence(run.problem()));
        boolean done = model.outcome() == Outcome.CONVERGED;
        showing.fact(
                "EM", (done ? "converged after " : "still rising after ") + Count.of(model.iterations(), "iteration"));
        for (String gap : gaps(model, X)) showing.fact("missing", gap);
        if (hides(state)) {
            String problem = observed(state).problem();
            if (problem.isEmpty())
                showing.fact("hidden", NumberText.of(DATA.points(state).get(POINT.in(state) - 1, coordinate(state))));
            else showing.warning(problem);
        }
        if (byHand(state)) {
            Ppca free = free(state).model();
            showing.fact(
                    "with σ² as EM finds it",
                    free == null
                            ? "log p(X) grows without bound"
                            : "log p(X) = " + NumberText.of(free.logLikelihood()) + ", σ² = "
                                    + NumberText.of(free.sigma2()));
        }
        return showing.check("likelihood checked", model.certificate(X).holds());
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static List<String> gaps(Ppca model, Matrix X) {
        List<String> out = new ArrayList<>();
        Matrix means = model.impute(X);
        Matrix variances = model.imputedVariance(X);
        for (int n = 0; n < X.rows() && out.size() < 6; n++)
            for (int d = 0; d < 2; d++)
                if (Double.isNaN(X.get(n, d)))
                    out.add("point " + (n + 1) + ": " + NumberText.of(means.get(n, d)) + " ± "
                            + NumberText.of(Math.sqrt(variances.get(n, d))));
        return out;
    }

    private static Matrix drawn(Ppca model, int seed) {
        Rng rng = Rng.seeded(seed);
        Vector[] rows = new Vector[COUNT];
        for (int n = 0; n < COUNT; n++) rows[n] = model.sample(rng);
        return Matrix.ofRows(rows);
    }
}
