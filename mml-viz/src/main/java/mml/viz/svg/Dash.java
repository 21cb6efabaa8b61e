package mml.viz.svg;

/** How a line is broken, so that series differ without colour too. */
public enum Dash {
    /** Unbroken. */
    SOLID(""),
    /** Long strokes. */
    DASHED("8 5"),
    /** Dots. */
    DOTTED("2 4"),
    /** Stroke and dot. */
    DASH_DOT("9 4 2 4");

    private final String pattern;

    Dash(String pattern) {
        this.pattern = pattern;
    }

    /** The dash of the i-th data series, counted from 0. */
    public static Dash series(int i) {
        return values()[(i % 4 + 4) % 4];
    }

    String pattern() {
        return pattern;
    }
}
