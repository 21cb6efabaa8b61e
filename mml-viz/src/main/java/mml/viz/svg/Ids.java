package mml.viz.svg;

/** Names inside a figure: a letter, then letters, digits, {@code -} and {@code _}. */
final class Ids {
    private Ids() {}

    /** @throws IllegalArgumentException if id is neither empty nor a name */
    static void check(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean inner = (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!letter && !(inner && i > 0)) {
                throw new IllegalArgumentException(
                        "id is \"" + Labels.clean(id, 40) + "\", expected a letter, then letters, digits, - and _");
            }
        }
    }
}
