package mml.hub.widget;

/** An answer to what was just done: kind is "right", "wrong" or "note". */
public record Feedback(String kind, String text) {
    public static final Feedback NONE = new Feedback("", "");

    public static Feedback right(String text) {
        return new Feedback("right", text);
    }

    public static Feedback wrong(String text) {
        return new Feedback("wrong", text);
    }

    public static Feedback note(String text) {
        return new Feedback("note", text);
    }
}
