package mml.hub.widget;

/**
 * A number or a result worth a line beside the picture.
 *
 * @param mark "" for a plain fact, "holds" or "fails" for one that was checked
 */
public record Fact(String name, String value, String mark) {
    public static Fact of(String name, String value) {
        return new Fact(name, value, "");
    }

    public static Fact checked(String name, boolean holds) {
        return new Fact(name, "", holds ? "holds" : "fails");
    }
}
