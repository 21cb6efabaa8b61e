package mml.hub.widget;

/**
 * Something to play with on a page. A widget holds nothing: what it shows, and what a click or a drag leads to, are
 * functions of a {@link State}. The step that is shown is the state's value {@code step}, counted from 0.
 */
public interface Widget {
    /** Short and without spaces: its name in a link. */
    String name();

    /** Its title on the page. */
    String title();

    /** What it opens with: the book's example. */
    State example();

    /** What the state looks like. Never fails: what cannot be read is said in the view. */
    View view(State state);

    /** The state after a control was set. */
    default State set(State state, String key, String value) {
        return state.with(key, value);
    }

    /** The state after a handle was dragged to a place of the picture. */
    default State drag(State state, String handle, double x, double y) {
        return state;
    }

    /** The state after a handle was moved with the arrow keys, one step to the right or up. */
    default State nudge(State state, String handle, int right, int up) {
        return state;
    }

    /** The run as text: format is {@code latex} or {@code json}. */
    String export(State state, String format);
}
