package mml.hub.widget.ch02;

/** A typed row operation as its caption, for tests. */
public final class Operations {
    private Operations() {}

    public static String caption(String typed) {
        return OperationText.parse(typed, 4).caption();
    }
}
