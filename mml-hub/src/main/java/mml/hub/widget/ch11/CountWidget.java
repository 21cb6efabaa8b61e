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
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.mixture.CollapseException;
import mml.mixture.ComponentSelection;
import mml.mixture.ComponentStep;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.model.Folds;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.mixture.ComponentScene;

/**
 * How many components? The likelihood always wants more; points not seen and BIC do not.
 *
 * @mml §11.3; §8.2.4; §8.6.3
 */
public final class CountWidget extends TraceWidget {
    private static final int MOST = 5;
    private static final int FOLDS = 5;
    private static final int RESTARTS = 3;
    private static final Stopping STOPPING = new Stopping(1e-6, 60);

    private static final DataInput DATA = Mixing.points(2 * FOLDS, "to leave some out")
            .example("galaxies", "Velocities of 82 galaxies", Samples.GALAXIES)
            .example("geyser", "The geyser Old Faithful", OldFaithful.TABLE)
            .example("blobs", "Three clouds", Samples.BLOBS)
            .example("long", "Two long clouds side by side", Samples.LONG)
            .outdates("step");

    private static final Param<String> BESIDE = Param.choice(
            "beside",
            "Beside the data",
            new Option("judges", "points seen and not seen"),
            new Option("made", "points made up by it"));

    private record Tried(Matrix X, Trace<ComponentStep> trace, ComponentSelection selection) {}

    private static final Memo<State, Tried> RUNS = new Memo<>(CountWidget::tried);

    private static final Prediction BEST =
            Prediction.of("Which K will say most of points that it has not seen?", CountWidget::question);

    public CountWidget() {
        super(
                "count",
                "How many components?",
                BEST.group(),
                Group.of("Data", DATA),
                Group.of("Mixture", Mixing.FAMILY),
                Group.of("Picture", BESIDE));
    }

    private static Tried of(State state) {
        return RUNS.get(computed(state, "beside"));
    }

    /** The fit that the figure looks at. */
    static EmResult fit(State state) {
        List<EmResult> fits = of(state).selection().fits();
        return fits.get(Math.min(state.count("step", 0), fits.size() - 1));
    }

    private static Tried tried(State state) {
        Matrix X = DATA.points(state);
        Recorder<ComponentStep> steps = Recorder.all();
        EmSettings settings = new EmSettings(Mixing.family(state), null, RESTARTS, STOPPING);
        Folds folds = Folds.shuffled(X.rows(), FOLDS, Rng.seeded(0));
        try {
            ComponentSelection selection = ComponentSelection.of(X, MOST, folds, settings, Rng.seeded(0), steps);
            return new Tried(X, steps.trace(), selection);
        } catch (CollapseException e) {
            throw new IllegalArgumentException("With every K a component closes in on points that are alike.", e);
        }
    }

    /** As many points as there are, from each mixture. */
    private static List<Matrix> made(Tried tried) {
        List<Matrix> all = new ArrayList<>();
        for (EmResult fit : tried.selection().fits())
            all.add(fit.mixture().sample(tried.X().rows(), Rng.seeded(1)));
        return all;
    }

    private static Prediction.Asked question(State state) {
        ComponentSelection selection = of(state).selection();
        List<Option> options = new ArrayList<>();
        for (ComponentStep step : selection.tried()) {
            String K = Integer.toString(step.K());
            options.add(new Option(K, K));
        }
        int best = selection.byHeldOut();
        int bic = selection.byBic();
        return new Prediction.Asked(
                options,
                Integer.toString(best),
                (guess, right) -> "each point, left out of the fit, is told best by " + Count.of(best, "component")
                        + (bic == best
                                ? "; BIC says the same."
                                : ". BIC, which counts parameters, takes " + bic + "."));
    }

    @Override
    protected Showing run(State state) {
        Tried tried = of(state);
        ComponentSelection selection = tried.selection();
        ComponentScene scene =
                new ComponentScene(tried.trace(), tried.X(), Screen.canvas(state)).within(DATA.axes(state));
        if (BESIDE.in(state).equals("made")) scene = scene.besides(made(tried));
        ComponentScene shown = scene;
        Showing showing = Showing.of(shown)
                .handles(step -> DATA.handles(state, shown.plane(), shown.below()))
                .each((step, view) -> {
                    ComponentStep at = tried.trace().get(step);
                    view.fact("K", Integer.toString(at.K()))
                            .fact("per point seen", NumberText.of(at.logLikelihood()))
                            .fact("per point not seen", NumberText.of(at.heldOut()))
                            .fact("−BIC / 2N", NumberText.of(at.criterion()))
                            .check(
                                    "likelihood checked",
                                    selection
                                            .fits()
                                            .get(step)
                                            .certificate(tried.X())
                                            .holds());
                })
                .java(Calls.data("X", tried.X()) + "Folds folds = Folds.shuffled(X.rows(), " + FOLDS
                        + ", Rng.seeded(0));\nComponentSelection.of(X, " + MOST
                        + ", folds, EmSettings.BOOK, Rng.seeded(0), Tracer.off()).byHeldOut();")
                .atTheEnd()
                .fact("most of points not seen", "K = " + selection.byHeldOut())
                .fact("smallest BIC", "K = " + selection.byBic());
        if (selection.tried().size() < MOST)
            showing.fact(
                    "Note",
                    "With the other numbers of components some fit collapsed: "
                            + selection.tried().size() + " of " + MOST + " stand.");
        return showing;
    }
}
