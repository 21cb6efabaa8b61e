package mml.hub.widget;

/** Where a slider goes from and to, and how far one step of it is. */
public record Range(int min, int max, String step) {
    /** The whole number under a name, brought into the range; anything that is none counts as not given. */
    public int in(State state, String name, int otherwise) {
        return Math.max(min, Math.min(max, state.count(name, otherwise)));
    }
}
