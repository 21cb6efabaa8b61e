package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import mml.matrix.Vector;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Frame;
import mml.viz.scene.Scene;
import mml.viz.scene.Stage;
import mml.viz.svg.Svg;

/**
 * What a state asks for, worked out once whatever step is looked at: the trace, a picture for each step, and what is said
 * beside it from which step on.
 */
public final class Showing {
    /** What is shown at one step. */
    public interface Look {
        void at(int step, View.Builder view);
    }

    private final Supplier<Trace<? extends Step>> trace;
    private final int steps;
    private final IntFunction<Frame> frame;
    private final List<From> looks = new ArrayList<>();
    private IntFunction<List<Handle>> handles = step -> List.of();
    private Function<State, List<Handle>> aim = state -> List.of();
    private int answered;
    private int from;
    private boolean captioned;

    /** Something that is shown from a step on. */
    private record From(int step, Look look) {}

    private Showing(Supplier<Trace<? extends Step>> trace, int steps, IntFunction<Frame> frame) {
        this.trace = trace;
        this.steps = steps;
        this.frame = frame;
    }

    /** A run that is shown frame by frame. */
    public static Showing of(Scene scene) {
        return new Showing(scene::trace, scene.frames(), scene::frame);
    }

    /** A run with so many pictures of its own. */
    public static Showing of(Trace<? extends Step> trace, int steps, IntFunction<Svg> picture) {
        return of(() -> trace, steps, picture);
    }

    /** A run whose trace is only worked out for who asks for it. */
    public static Showing of(Supplier<Trace<? extends Step>> trace, int steps, IntFunction<Svg> picture) {
        return new Showing(trace, steps, step -> new Frame(picture.apply(step), "", "", step));
    }

    /** What follows is said from the last step on: it answers what the figure asks. */
    public Showing atTheEnd() {
        return from(steps - 1);
    }

    /** What follows is said from this step on. */
    public Showing from(int step) {
        from = step;
        return this;
    }

    /** Adds what depends on the step. */
    public Showing each(Look look) {
        looks.add(new From(from, look));
        return this;
    }

    /** Each frame of a scene with its caption below it. */
    public Showing captioned() {
        captioned = true;
        return this;
    }

    public Showing fact(String name, String value) {
        return each((step, view) -> view.fact(name, value));
    }

    public Showing check(String name, boolean holds) {
        return each((step, view) -> view.check(name, holds));
    }

    public Showing facts(List<Fact> facts) {
        return each((step, view) -> view.facts(facts));
    }

    /** Says why something else is shown than was asked for. */
    public Showing warning(String text) {
        return each((step, view) -> view.warning(text));
    }

    /** The call of mml that gives the same. */
    public Showing java(String call) {
        return each((step, view) -> view.java(call));
    }

    /** What can be dragged at each step. */
    public Showing handles(IntFunction<List<Handle>> atStep) {
        handles = atStep;
        return this;
    }

    /**
     * Until this step, a point with a question mark, to be dragged to where a {@link Prediction#point} is expected.
     *
     * @param start where it stands at first
     */
    public Showing aim(int until, Stage stage, Vector start) {
        answered = until;
        aim = state -> List.of(Handle.aim(stage, Reals.pair(state.get(Prediction.GUESS, ""), start)));
        return this;
    }

    Trace<? extends Step> trace() {
        return trace.get();
    }

    int steps() {
        return steps;
    }

    /** Whether a point is still asked for. */
    private boolean asks(int step, State state) {
        return step < answered && !state.has(Prediction.ALL);
    }

    List<Handle> handlesAt(int step, State state) {
        List<Handle> out = new ArrayList<>(handles.apply(step));
        if (asks(step, state)) out.addAll(aim.apply(state));
        return out;
    }

    /** What is shown at a step; also what comes with a later one, if the state asks for all. */
    View.Builder at(int step, State state) {
        boolean all = state.has(Prediction.ALL);
        Frame shown = frame.apply(step);
        View.Builder view = View.of(shown.picture(), step, steps);
        if (captioned) view.caption(shown.caption());
        for (From from : looks) if (all || step >= from.step()) from.look().at(step, view);
        if (asks(step, state) && state.has(Prediction.GUESS))
            for (Handle guess : aim.apply(state)) view.spokenFirst("Now " + guess.label() + ".");
        return view.handles(handlesAt(step, state));
    }
}
