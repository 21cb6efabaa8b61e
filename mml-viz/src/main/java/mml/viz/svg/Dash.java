package mml.viz.svg;

import java.util.List;

/** How a line is broken, so that series differ without colour too. */
public enum Dash {
    /** Unbroken. */
    SOLID(),
    /** Long strokes. */
    DASHED(8, 5),
    /** Dots. */
    DOTTED(2, 4),
    /** Stroke and dot. */
    DASH_DOT(9, 4, 2, 4),
    /** Stroke and two dots. */
    DASH_DOT_DOT(9, 4, 2, 4, 2, 4),
    /** Very long strokes. */
    LONG(18, 5);

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Integer> lengths;

    Dash(Integer... lengths) {
        this.lengths = List.of(lengths);
    }

    /** The dash of the i-th data series, counted from 0. */
    public static Dash series(int i) {
        return values()[(i % 6 + 6) % 6];
    }

    /** How long strokes and gaps are in turn, in user units; none for the unbroken line. */
    public List<Integer> lengths() {
        return lengths;
    }

    /** The same as SVG writes them; empty for the unbroken line. */
    public String pattern() {
        StringBuilder out = new StringBuilder();
        for (int length : lengths) out.append(out.length() == 0 ? "" : " ").append(length);
        return out.toString();
    }
}
