package mml.hub.widget;

import mml.trace.Step;
import mml.trace.Trace;

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
    default State example() {
        return State.empty();
    }

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

    /**
     * The state after the reader chose a picture of his own.
     *
     * @param picture {@code "WIDTH HEIGHT "} and then, row by row, the red, green and blue of each dot as one character each
     */
    default State open(State state, String picture) {
        return state;
    }

    /** Whether {@link #view} may take longer than a moment, so that the page asks for it in the background. */
    default boolean isSlow(State state) {
        return false;
    }

    /** Whether {@link #view} shows how far its reader has come: then the page tells it, see {@link Progress}. */
    default boolean knowsReader() {
        return false;
    }

    /** The steps of the algorithm behind the picture. */
    Trace<? extends Step> trace(State state);
}
