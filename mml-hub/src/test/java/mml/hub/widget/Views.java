package mml.hub.widget;

/** How tests come to a view, and what they read off it beside its facts. */
public final class Views {
    private Views() {}

    /** With all that the widget otherwise shows only when its step has found it. */
    public static View all(Widget widget, State state) {
        return widget.view(state.with("all", "1"));
    }

    /** The same of a state as a link holds it. */
    public static View all(Widget widget, String state) {
        return all(widget, State.parse(state));
    }

    /** How an answer is judged. */
    public static String guessed(Widget widget, String state, String guess) {
        return widget.view(widget.set(State.parse(state), "guess", guess))
                .feedback()
                .kind();
    }

    /** Those of the answers that are right, one behind the other. */
    public static String right(Widget widget, State state, String... guesses) {
        String found = "";
        for (String guess : guesses)
            if (widget.view(state.with("guess", guess)).feedback().kind().equals("right")) found += guess;
        return found;
    }

    /** The field of this name. */
    public static Control.Field field(Widget widget, State state, String key) {
        return widget.view(state).panels().stream()
                .flatMap(p -> p.controls().stream())
                .filter(c -> c instanceof Control.Field && c.key().equals(key))
                .map(Control.Field.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What is wrong with the text in the field of this name; nothing if it is good. */
    public static String error(Widget widget, State state, String key) {
        return field(widget, state, key).error();
    }
}
