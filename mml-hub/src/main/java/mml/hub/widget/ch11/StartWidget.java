package mml.hub.widget.ch11;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.OldFaithful;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.mixture.CollapseException;
import mml.mixture.EmSettings;
import mml.mixture.StartStep;
import mml.mixture.Starts;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.mixture.StartScene;

/**
 * EM climbs to the nearest maximum: where it comes from many starts, as a histogram.
 *
 * @mml §11.3
 */
public final class StartWidget extends TraceWidget {
    private static final int STARTS = 20;
    private static final int MOST = 5;
    private static final double NEAR = 0.1;
    private static final Stopping STOPPING = new Stopping(1e-7, 300);

    private static final DataInput DATA = Mixing.points(2 * MOST, "for up to " + MOST + " components")
            .example("galaxies", "Velocities of 82 galaxies", Samples.GALAXIES)
            .example("blobs", "Three clouds", Samples.BLOBS)
            .example("geyser", "The geyser Old Faithful", OldFaithful.TABLE)
            .example("rings", "Two rings", Samples.RINGS)
            .outdates("step");
    private static final Param<Integer> K =
            Param.count("k", "Components K", new Range(1, MOST, "1"), 3).outdates("step");
    private static final Param<Integer> SEED = Param.seed("Random starts", 0).outdates("step");

    private record Tried(Matrix X, EmSettings settings, Trace<StartStep> trace, Starts starts) {}

    private static final Memo<State, Tried> RUNS = new Memo<>(StartWidget::tried);

    private static final Prediction MANY =
            Prediction.of("How many of 20 starts will come within 0.1 of the best of them?", state -> {
                Starts starts = of(state).starts();
                int within = starts.within(NEAR);
                return new Prediction.Asked(
                        List.of(),
                        Integer.toString(within),
                        (guess, right) -> Count.of(within, "start") + " of " + STARTS + " reached "
                                + NumberText.of(starts.best().objective()) + " or nearly so"
                                + (within == STARTS ? "." : "; the others stand on a lower top, or collapsed."));
            });

    public StartWidget() {
        super(
                "starts",
                "Where does EM come to rest?",
                MANY.group(),
                Group.of("Data", DATA),
                Group.of("Mixture", K, Mixing.FAMILY, SEED));
    }

    private static Tried of(State state) {
        return RUNS.get(computed(state));
    }

    private static Tried tried(State state) {
        Matrix X = DATA.points(state);
        EmSettings settings = new EmSettings(Mixing.family(state), null, STARTS, STOPPING);
        Recorder<StartStep> steps = Recorder.all();
        try {
            Starts starts = Starts.of(X, K.in(state), settings, Rng.seeded(SEED.in(state)), steps);
            return new Tried(X, settings, steps.trace(), starts);
        } catch (CollapseException e) {
            throw new IllegalArgumentException(
                    "From all " + STARTS + " starts a component closes in on points that leave it no room; take fewer"
                            + " components or other covariances.",
                    e);
        }
    }

    @Override
    protected Showing run(State state) {
        Tried tried = of(state);
        Starts starts = tried.starts();
        StartScene scene = new StartScene(tried.trace(), tried.X(), Screen.canvas(state)).within(DATA.axes(state));
        return Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.plane(), scene.below()))
                .each((step, view) -> {
                    double best = Double.NEGATIVE_INFINITY;
                    int collapsed = 0;
                    for (int s = 0; s <= step; s++) {
                        StartStep at = tried.trace().get(s);
                        if (at.isCollapsed()) collapsed++;
                        else best = Math.max(best, at.objective());
                    }
                    StartStep now = tried.trace().get(step);
                    view.fact("this start", now.isCollapsed() ? "collapsed" : NumberText.of(now.objective()));
                    if (collapsed <= step) view.fact("best so far", NumberText.of(best));
                    if (collapsed > 0) view.fact("collapsed so far", Integer.toString(collapsed));
                })
                .java(Calls.data("X", tried.X()) + "EmSettings settings = EmSettings.BOOK.withFamily(Family."
                        + tried.settings().family().name() + ").withRestarts(" + STARTS + ");\nStarts.of(X, "
                        + K.in(state) + ", settings, Rng.seeded(" + SEED.in(state) + "), Tracer.off()).reached();")
                .atTheEnd()
                .fact("within 0.1 of the best", starts.within(NEAR) + " of " + STARTS)
                .check(
                        "likelihood of the best checked",
                        starts.best().certificate(tried.X()).holds());
    }
}
