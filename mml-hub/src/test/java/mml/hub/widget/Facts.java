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

    /** Whether something was checked in a view, and all that was holds. */
    public static boolean certified(View view) {
        return view.facts().stream().anyMatch(f -> f.mark().equals("holds"))
                && view.facts().stream().noneMatch(f -> f.mark().equals("fails"));
    }
}
