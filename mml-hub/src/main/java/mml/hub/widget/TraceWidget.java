package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import mml.trace.Step;
import mml.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A widget over the trace of an algorithm. It declares its controls once and says what a state asks for ({@link #run});
 * views, steps, drags and exports all come from that one run, which is kept until another state asks for another one.
 */
public abstract class TraceWidget implements Widget {
    private final String name;
    private final String title;
    private final List<Group> groups;
    private @Nullable Made last;

    private record Made(State asked, Showing showing) {}

    protected TraceWidget(String name, String title, Group... groups) {
        this.name = name;
        this.title = title;
        this.groups = List.of(groups);
    }

    /** Works out what a state asks for; which step is looked at does not matter. */
    protected abstract Showing run(State state);

    /** What the run depends on: everything but the step, and what was guessed. */
    protected State asked(State state) {
        return state.without("step", Prediction.GUESS, Prediction.ALL);
    }

    /**
     * What a {@link Memo} of costly numbers goes by: neither the step, nor a guess, nor the place of the picture.
     *
     * @param others what does not matter to these numbers, either
     */
    protected static State computed(State state, String... others) {
        return state.without("step", Prediction.GUESS, Prediction.ALL, Screen.ROOM)
                .without(others);
    }

    /** Which of so many steps a state looks at; one beyond the end is the last. */
    protected int step(State state, int steps) {
        return state.count("step", 0);
    }

    /** The state that looks at another step. */
    protected State lookAt(State state, String step) {
        return state.with("step", step);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String title() {
        return title;
    }

    private Showing known(State state) {
        State asked = asked(state);
        Made made = last;
        if (made == null || !made.asked().equals(asked)) {
            made = new Made(asked, run(state));
            last = made;
        }
        return made.showing();
    }

    /** The next state is worked out anew although it may look the same. */
    protected final void forget() {
        last = null;
    }

    private int shown(State state, Showing showing) {
        return Math.min(step(state, showing.steps()), showing.steps() - 1);
    }

    @Override
    public final View view(State state) {
        Showing showing = known(state);
        List<Panel> panels = new ArrayList<>();
        for (Group group : groups) group.panel(state).ifPresent(panels::add);
        View.Builder view = showing.at(shown(state, showing), state).panels(panels);
        for (Group group : groups) for (Input input : group.inputs()) view.guessed(input.answer(state));
        return view.build();
    }

    /** The questions that are asked. */
    final List<Prediction> predictions() {
        List<Prediction> out = new ArrayList<>();
        for (Group group : groups)
            for (Input input : group.inputs()) if (input instanceof Prediction asked) out.add(asked);
        return out;
    }

    @Override
    public final State set(State state, String key, String value) {
        if (key.equals("step")) return lookAt(state, value);
        Input input = owner(state, key);
        if (input == null) return state;
        return key.equals(Prediction.GUESS) || key.equals(Prediction.ALL)
                ? input.set(state, key, value)
                : input.set(state.without(Prediction.GUESS), key, value);
    }

    /** Of inputs with the same key, such as two that have examples, the one that is offered now. */
    private @Nullable Input owner(State state, String key) {
        Input first = null;
        for (Group group : groups)
            for (Input input : group.inputs()) {
                if (!input.owns(key)) continue;
                if (first == null) first = input;
                for (Control control : input.controls(state)) if (control.key().equals(key)) return input;
            }
        return first;
    }

    @Override
    public final State drag(State state, String handle, double x, double y) {
        Handle held = handle(state, handle);
        return held == null ? state : held.drag().to(state.without(Prediction.GUESS), x, y);
    }

    @Override
    public final State nudge(State state, String handle, int right, int up) {
        Handle held = handle(state, handle);
        return held == null ? state : held.nudge().to(state.without(Prediction.GUESS), right, up);
    }

    private @Nullable Handle handle(State state, String key) {
        Showing showing = known(state);
        for (Handle handle : showing.handlesAt(shown(state, showing), state))
            if (handle.key().equals(key)) return handle;
        return null;
    }

    @Override
    public final Trace<? extends Step> trace(State state) {
        return known(state).trace();
    }
}
