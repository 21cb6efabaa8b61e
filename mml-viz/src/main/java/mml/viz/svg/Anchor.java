package mml.viz.svg;

/** Which point of a text its x coordinate gives. */
public enum Anchor {
    /** Its left end. */
    START("start"),
    /** Its middle. */
    MIDDLE("middle"),
    /** Its right end. */
    END("end");

    private final String svg;

    Anchor(String svg) {
        this.svg = svg;
    }

    String svg() {
        return svg;
    }

    /** How much of a width lies left of the point. */
    double share() {
        return ordinal() / 2.0;
    }
}
