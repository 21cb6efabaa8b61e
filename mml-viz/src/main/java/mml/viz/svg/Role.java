package mml.viz.svg;

/**
 * What a colour is for. A scene names roles, a {@link Theme} says which colour each has, so one frame serves the light
 * page, the dark lecture hall and the printed handout.
 */
public enum Role implements Paint {
    /** Nothing is painted. */
    NONE,
    /** The ground of the figure. */
    PAPER,
    /** Text and main lines. */
    INK,
    /** Text of second rank. */
    MUTED,
    /** Axes and frames. */
    AXIS,
    /** Grid lines, barely there. */
    GRID,
    /** What the reader should look at: text and lines. */
    FOCUS,
    /** Ground under what the reader should look at. */
    FOCUS_FILL,
    /** What is different from the step before: text and lines. */
    CHANGE,
    /** Ground under what is different from the step before. */
    CHANGE_FILL,
    /** Ground under what a step works with. */
    TOUCH_FILL,
    /** Ground of what stands back. */
    QUIET_FILL,
    /** A statement that holds: text and lines. */
    GOOD,
    /** Ground under a statement that holds. */
    GOOD_FILL,
    /** A statement that fails: text and lines. */
    BAD,
    /** Ground under a statement that fails. */
    BAD_FILL,
    /** First data series: blue. */
    SERIES_1,
    /** Second data series: vermilion. */
    SERIES_2,
    /** Third data series: bluish green. */
    SERIES_3,
    /** Fourth data series: reddish purple. */
    SERIES_4,
    /** Fifth data series: orange. */
    SERIES_5,
    /** Sixth data series: sky blue. */
    SERIES_6,
    /** Seventh data series: yellow. */
    SERIES_7,
    /** Eighth data series: the ink. */
    SERIES_8;

    private static final int SERIES = 8;

    /**
     * The paint of the i-th data series, counted from 0; after eight they repeat, told apart by {@link Dash} and
     * {@link Symbol}.
     */
    public static Role series(int i) {
        return values()[SERIES_1.ordinal() + mod(i, SERIES)];
    }

    private static int mod(int i, int n) {
        return (i % n + n) % n;
    }

    /** The name in CSS, such as {@code focus-fill}. */
    String css() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name().length(); i++) {
            char c = name().charAt(i);
            out.append(c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return out.toString();
    }
}
