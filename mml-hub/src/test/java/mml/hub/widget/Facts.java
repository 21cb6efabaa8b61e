package mml.hub.widget;

/** What tests read off the facts of a view. */
public final class Facts {
    private Facts() {}

    /** The value of the fact of this name; nothing if it is not told. */
    public static String fact(View view, String name) {
        return view.facts().stream()
                .filter(f -> f.name().equals(name))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }
}
