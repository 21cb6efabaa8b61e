package mml.hub.widget;

import java.util.List;
import mml.random.Rng;

/**
 * A question that can be drawn anew, whose answers are checked by the library itself. The same seed gives the same
 * numbers; 0 is the draw that stands on the page at first.
 *
 * @mml §1.3
 */
public abstract class Exercise {
    private final String name;
    private final List<Control> fields;

    /** @param fields what is to be filled in or chosen; an answer is a state with their keys */
    protected Exercise(String name, Control... fields) {
        this.name = name;
        this.fields = List.of(fields);
    }

    public final String name() {
        return name;
    }

    public final List<Control> fields() {
        return fields;
    }

    /** Draws numbers that are nice to work with by hand. */
    protected abstract Task draw(Rng rng);

    public final Task task(int seed) {
        return draw(Rng.seeded(seed));
    }

    /** Marks an answer: right, wrong and why, or a note on what could not be read. */
    public final Feedback mark(int seed, State answer) {
        return task(seed).mark(answer);
    }

    /** A field with the buttons yes and no. */
    protected static Control yesOrNo(String key, String label) {
        return new Control.Choice(
                key, label, List.of(new Control.Option("yes", "yes"), new Control.Option("no", "no")), "");
    }
}
