package mml.viz.svg;

/** Which point of a text its x coordinate gives. */
public enum Anchor {
    /** Its left end. */
    START("start", 0),
    /** Its middle. */
    MIDDLE("middle", 0.5),
    /** Its right end. */
    END("end", 1);

    private final String svg;
    private final double share;

    Anchor(String svg, double share) {
        this.svg = svg;
        this.share = share;
    }

    String svg() {
        return svg;
    }

    /** How much of a width lies left of the point. */
    public double share() {
        return share;
    }
}
