package mml.hub.widget.ch11;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.OldFaithful;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.mixture.CollapseException;
import mml.mixture.EmSettings;
import mml.mixture.Family;
import mml.mixture.Selection;
import mml.mixture.SelectionStep;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.mixture.SelectionScene;

/**
 * Which covariances, and how many? The table of BIC is filled family by family.
 *
 * @mml §8.6.3; §11.3
 */
public final class FamilyWidget extends TraceWidget {
    private static final int MOST = 5;
    private static final double NOTHING = 1e-9;
    private static final EmSettings SETTINGS = new EmSettings(Family.FULL, null, 3, new Stopping(1e-6, 60));

    private static final DataInput DATA = Mixing.points(2 * MOST, "for up to " + MOST + " components")
            .example("geyser", "The geyser Old Faithful", OldFaithful.TABLE)
            .example("blobs", "Three clouds", Samples.BLOBS)
            .example("long", "Two long clouds side by side", Samples.LONG)
            .example("galaxies", "Velocities of 82 galaxies", Samples.GALAXIES)
            .outdates("step");

    private record Tried(Matrix X, Trace<SelectionStep> trace, Selection selection) {}

    private static final Memo<State, Tried> RUNS = new Memo<>(FamilyWidget::tried);

    private static final Prediction BEST =
            Prediction.of("With which covariances will BIC be smallest?", FamilyWidget::question);

    public FamilyWidget() {
        super("families", "Which covariances?", BEST.group(), Group.of("Data", DATA));
    }

    private static Tried of(State state) {
        return RUNS.get(computed(state));
    }

    private static Tried tried(State state) {
        Matrix X = DATA.points(state);
        Recorder<SelectionStep> steps = Recorder.all();
        try {
            Selection selection = Selection.of(X, List.of(Family.values()), MOST, SETTINGS, Rng.seeded(0), steps);
            return new Tried(X, steps.trace(), selection);
        } catch (CollapseException e) {
            throw new IllegalArgumentException("With every family a component closes in on points that are alike.", e);
        }
    }

    private static Prediction.Asked question(State state) {
        Selection selection = of(state).selection();
        List<Option> options = new ArrayList<>();
        for (Family family : selection.families()) options.add(new Option(family.name(), family.words()));
        int K = selection.best().mixture().size();
        List<String> best = new ArrayList<>();
        String answer = selection.best().family().name();
        for (int f = 0; f < selection.families().size(); f++) {
            if (!alike(selection, f)) continue;
            best.add(selection.families().get(f).words());
            String name = selection.families().get(f).name();
            if (name.equals(state.get("guess", ""))) answer = name;
        }
        return new Prediction.Asked(
                options,
                answer,
                (guess, right) -> "with " + String.join(" or ", best) + " ones it is smallest, for "
                        + Count.of(K, "component") + ", which take "
                        + Count.of(selection.best().parameters(), "number") + " to be chosen.");
    }

    /** Whether a family reaches the smallest BIC: on a line full, diagonal and spherical ones are the same. */
    private static boolean alike(Selection selection, int family) {
        double best = selection.best().bic();
        for (double bic : selection.bic().row(family).toArray())
            if (bic <= best + NOTHING * (1 + Math.abs(best))) return true;
        return false;
    }

    @Override
    protected Showing run(State state) {
        Tried tried = of(state);
        Selection selection = tried.selection();
        SelectionScene scene =
                new SelectionScene(tried.trace(), tried.X(), Screen.canvas(state)).within(DATA.axes(state));
        return Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.plane(), scene.below()))
                .each((step, view) -> {
                    SelectionStep at = tried.trace().get(step);
                    view.fact("covariances", at.family());
                    if (at.K() > 0)
                        view.fact(
                                        "smallest BIC",
                                        NumberText.significant(at.bic().get(at.K() - 1), 6))
                                .fact("with K", Integer.toString(at.K()));
                })
                .java(Calls.data("X", tried.X())
                        + "Selection.of(X, List.of(Family.values()), " + MOST
                        + ", EmSettings.BOOK, Rng.seeded(0)).best();")
                .atTheEnd()
                .fact(
                        "chosen",
                        Count.of(selection.best().mixture().size(), "component") + ", "
                                + selection.best().family().words())
                .check(
                        "likelihood of the chosen one checked",
                        selection.best().certificate(tried.X()).holds());
    }
}
