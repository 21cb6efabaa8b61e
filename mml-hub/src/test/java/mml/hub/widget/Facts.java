package mml.hub.widget;

/** What tests read off the facts of a view. */
public final class Facts {
    private Facts() {}

    /** What the fact of this name says, its value or its mark; nothing if it is not told. */
    public static String fact(View view, String name) {
        return view.facts().stream()
                .filter(f -> f.name().equals(name))
                .map(f -> f.value() + f.mark())
                .findFirst()
                .orElse("");
    }

    /** Whether something was checked in a view, and all that was holds. */
    public static boolean certified(View view) {
        return view.facts().stream().anyMatch(f -> f.mark().equals("holds"))
                && view.facts().stream().noneMatch(f -> f.mark().equals("fails"));
    }
}
