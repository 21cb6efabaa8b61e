package mml.hub.widget.ch10;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.NumericalException;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.random.Rng;
import mml.reduction.Dimensions;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.PcaStep;
import mml.reduction.Ppca;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.reduction.DimensionsPicture;

/**
 * How many directions data have: the scree, and what probabilistic PCA says of rows that it has not seen.
 *
 * @mml §10.3, Figure 10.5; §10.7; §8.2.4
 */
public final class DimensionsWidget extends TraceWidget {
    private static final int FOLDS = 5;
    private static final int SEED = 1;

    private static final DataInput DATA = Tables.input()
            .checked(data -> {
                if (data.X().cols() < 2 || data.X().rows() < 5)
                    throw new IllegalArgumentException("At least two columns and five rows are needed.");
                trial(data.X(), PcaSettings.BOOK);
                trial(data.X(), PcaSettings.BOOK.standardised());
                return data;
            })
            .outdates("step");

    /** What was tried: log densities of rows fitted to and of rows left out, for 0, 1, … directions. */
    record Run(Pca pca, Vector seen, Dimensions unseen) {}

    private static final Memo<State, Run> RUNS = new Memo<>(state -> trial(DATA.points(state), Tables.settings(state)));

    /** As many directions as every fold allows; fewer where the rows lie in a subspace. */
    private static Run trial(Matrix X, PcaSettings settings) {
        Matrix Y = Tables.scaled(X, settings);
        int N = X.rows();
        Folds folds = Folds.shuffled(N, FOLDS, Rng.seeded(SEED));
        int most = Math.min(X.cols() - 1, N - (N + FOLDS - 1) / FOLDS - 2);
        NumericalException last = null;
        for (int M = most; M > 0; M--)
            try {
                Dimensions unseen = Dimensions.of(Y, M, folds);
                Vector seen = Vector.generate(M + 1, m -> Ppca.of(Y, m).logLikelihood() / N);
                return new Run(Pca.of(X, settings), seen, unseen);
            } catch (NumericalException e) {
                last = e; // no noise is left with so many directions
            }
        throw new IllegalArgumentException(
                "The rows lie on one line, or nearly: one direction tells all, and there is nothing to choose.", last);
    }

    private static final Prediction HOW_MANY = Prediction.of(
            "How many directions tell the rows left out best?",
            state -> new Prediction.Asked(
                    List.of(), Integer.toString(in(state).unseen().best()), (guess, right) -> words(in(state))));

    public DimensionsWidget() {
        super("dimensions", "How many directions?", HOW_MANY.group(), Group.of("Data", DATA, Tables.UNITS));
    }

    static Run in(State state) {
        return RUNS.get(computed(state));
    }

    private static String words(Run run) {
        Vector density = run.unseen().logDensity();
        int best = run.unseen().best();
        double top = density.get(best);
        String more = best + 1 < density.size()
                ? "; with one more it is " + NumberText.of(density.get(best + 1), top)
                : ", and more were not to be tried";
        return "with " + best + " the mean log density of rows left out is largest, " + NumberText.of(top) + more + ".";
    }

    @Override
    protected Showing run(State state) {
        Matrix X = DATA.points(state);
        Run run = in(state);
        PcaSettings settings = Tables.settings(state);
        Vector unseen = run.unseen().logDensity();
        DimensionsPicture picture =
                new DimensionsPicture(run.pca().explained(), run.seen(), unseen, Screen.canvas(state));
        return Showing.of(() -> Trace.<PcaStep>of(t -> Pca.of(X, settings, t)), unseen.size(), step -> {
                    String title = "A model with " + Count.of(step, "direction");
                    return picture.frame(step, title, spoken(run, step));
                })
                .java(Calls.data("X", X) + "Dimensions.of(X, " + (unseen.size() - 1) + ", Folds.shuffled(X.rows(), "
                        + FOLDS + ", Rng.seeded(" + SEED + "))).best();"
                        + (settings.standardise() ? "   // X divided by its deviations first" : ""))
                .fact("folds", FOLDS + ", each left out once")
                .each((step, view) -> view.caption("A model with " + Count.of(step, "direction"))
                        .fact("keeps", NumberText.significant(100 * run.pca().captured(step), 3) + " %")
                        .fact("noise σ²", NumberText.of(noise(run.pca().eigenvalues(), step)))
                        .fact("rows fitted to", NumberText.of(run.seen().get(step)))
                        .fact("rows left out", NumberText.of(unseen.get(step))))
                .atTheEnd()
                .fact("best", Count.of(run.unseen().best(), "direction"))
                .check("directions checked", run.pca().certificate(X).holds());
    }

    /** The mean of the variances left out. */
    static double noise(Vector lambda, int M) {
        return lambda.part(M, lambda.size()).sum() / (lambda.size() - M);
    }

    private static String spoken(Run run, int step) {
        StringBuilder out = new StringBuilder("Shares of the variance, in percent: ")
                .append(NumberText.tuple(run.pca().explained().map(r -> 100 * r), 100))
                .append(". Mean log density of rows fitted to and of rows left out");
        for (int M = 0; M <= step; M++)
            out.append(M == 0 ? ", with " : "; with ")
                    .append(Count.of(M, "direction"))
                    .append(' ')
                    .append(NumberText.of(run.seen().get(M)))
                    .append(" and ")
                    .append(NumberText.of(run.unseen().logDensity().get(M)));
        return out.append('.').toString();
    }
}
