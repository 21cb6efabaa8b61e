package mml.hub.widget.ch11;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.OldFaithful;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Sentence;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.CollapseException;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.mixture.EmStep;
import mml.mixture.Family;
import mml.mixture.KMeans;
import mml.mixture.KMeansStep;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.mixture.EmScene;
import mml.viz.scene.mixture.KMeansScene;
import org.jspecify.annotations.Nullable;

/**
 * The same points and the same start, once with hard labels and once with soft ones: k-means beside EM.
 *
 * @mml §11.3
 */
public final class ClusterWidget extends TraceWidget {
    private static final int MOST = 5;
    private static final int ITERATIONS = 30;
    private static final double TOLERANCE = 1e-6;

    private static final DataInput DATA = DataInput.points(2)
            .checked(data -> {
                if (data.X().cols() != 2) throw new IllegalArgumentException("Two columns of numbers are needed.");
                return data;
            })
            .example("blobs", "Three clouds", Samples.BLOBS)
            .example("long", "Two long clouds side by side", Samples.LONG)
            .example("geyser", "The geyser Old Faithful", OldFaithful.TABLE)
            .example("rings", "Two rings", Samples.RINGS)
            .outdates("step", "k");
    static final Param<String> METHOD = Param.choice(
                    "method",
                    "Labels",
                    new Option("hard", "hard: k-means"),
                    new Option("soft", "soft: EM, any ellipses"))
            .outdates("step");
    private static final Param<Integer> K = Param.count(
                    "k",
                    "Clusters K",
                    new Range(1, MOST, "1"),
                    state -> Math.min(
                            DATA.points(state).rows(),
                            state.count("k", DATA.example(state).equals("blobs") ? 3 : 2)))
            .outdates("step");
    private static final Param<Integer> SEED = Param.seed("Random numbers", 0).outdates("step");

    /** Both methods from one start. */
    private record Both(
            Matrix X,
            Trace<KMeansStep> hardSteps,
            KMeans hard,
            Trace<EmStep> softSteps,
            @Nullable EmResult soft,
            String problem) {
        /** How many points both say the same of, clusters being matched by their order of the start. */
        int alike() {
            EmResult r = soft;
            if (r == null) return 0;
            int[] a = hard.labels();
            int[] b = r.mixture().predict(X);
            int same = 0;
            for (int n = 0; n < a.length; n++) if (a[n] == b[n]) same++;
            return same;
        }
    }

    private static final Memo<State, Both> RUNS = new Memo<>(ClusterWidget::both);

    private static final Prediction SAME = Prediction.yesOrNo(
            "Will k-means and EM give every point to the same cluster?",
            state -> of(state).alike() == of(state).X().rows(),
            ClusterWidget::words);

    public ClusterWidget() {
        super(
                "clusters",
                "Hard or soft: k-means beside EM",
                SAME.group(),
                Group.of("Data", DATA),
                Group.of("Clusters", METHOD, K, SEED));
    }

    private static Both of(State state) {
        return RUNS.get(computed(state, "method"));
    }

    /** What k-means does on the points of the figure. */
    static Trace<KMeansStep> hardSteps(State state) {
        return of(state).hardSteps();
    }

    private static Both both(State state) {
        Matrix X = DATA.points(state);
        int k = Math.max(1, Math.min(K.in(state), X.rows()));
        Matrix centres = drawn(X, k, Rng.seeded(SEED.in(state)));
        Recorder<KMeansStep> hardSteps = Recorder.all();
        KMeans hard = KMeans.from(X, centres, new Stopping(0, ITERATIONS), hardSteps);
        int[] labels = KMeans.from(X, centres, new Stopping(0, 0), Tracer.off()).labels();
        Recorder<EmStep> softSteps = Recorder.all();
        EmSettings settings = new EmSettings(Family.FULL, null, 1, new Stopping(TOLERANCE, ITERATIONS));
        try {
            EmResult soft = Em.of(X, Em.start(X, labels, Family.FULL), settings, softSteps);
            return new Both(X, hardSteps.trace(), hard, softSteps.trace(), soft, "");
        } catch (CollapseException e) {
            return new Both(X, hardSteps.trace(), hard, softSteps.trace(), null, String.valueOf(e.getMessage()));
        }
    }

    /** K of the points. */
    private static Matrix drawn(Matrix X, int k, Rng rng) {
        List<Integer> left = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) left.add(n);
        Vector[] centres = new Vector[k];
        for (int c = 0; c < k; c++) centres[c] = X.row(left.remove(rng.below(left.size())));
        return Matrix.ofRows(centres);
    }

    private static String words(State state) {
        Both both = of(state);
        if (both.soft() == null) return "EM collapses from this start; k-means cannot.";
        int other = both.X().rows() - both.alike();
        return other == 0
                ? "they agree on all points. Try the two long clouds."
                : "they disagree on " + other + (other == 1 ? " point" : " points")
                        + ": k-means knows circles of one size only.";
    }

    @Override
    protected Showing run(State state) {
        Both both = of(state);
        return METHOD.in(state).equals("soft") ? soft(state, both) : hard(state, both);
    }

    private static Showing hard(State state, Both both) {
        KMeansScene scene = new KMeansScene(both.hardSteps(), Screen.canvas(state)).within(DATA.axes(state));
        Showing showing = Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .java(Calls.data("X", both.X()) + "KMeans.best(X, "
                        + both.hard().centres().rows() + ", 10, Rng.seeded(1)).labels();")
                .atTheEnd()
                .fact("squared distances", NumberText.of(both.hard().inertia()));
        for (String note : both.hard().notes()) showing.fact("Note", note);
        return alike(showing, both)
                .check(
                        "nearest centres checked",
                        both.hard().certificate(both.X()).holds());
    }

    private static Showing soft(State state, Both both) {
        EmScene scene = new EmScene(both.softSteps(), Screen.canvas(state)).within(DATA.axes(state));
        Showing showing = Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .java(Calls.data("X", both.X()) + "Em.fit(X, "
                        + both.hard().centres().rows()
                        + ", EmSettings.BOOK, Rng.seeded(1)).mixture().responsibilities(X);")
                .atTheEnd();
        EmResult soft = both.soft();
        if (soft == null) return showing.warning(Sentence.of(both.problem()));
        showing.fact("log p(X)", NumberText.of(soft.logLikelihood()));
        return alike(showing, both)
                .check("likelihood checked", soft.certificate(both.X()).holds());
    }

    private static Showing alike(Showing showing, Both both) {
        return both.soft() == null
                ? showing
                : showing.fact(
                        "given alike by both", both.alike() + " of " + both.X().rows() + " points");
    }
}
