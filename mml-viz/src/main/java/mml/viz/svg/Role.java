package mml.viz.svg;

import java.util.List;

/**
 * What a colour is for. A scene names roles, a {@link Theme} says which colour each has, so one frame serves the light
 * page, the dark lecture hall and the printed handout.
 */
public enum Role implements Paint {
    /** Nothing is painted. */
    NONE("#000000", "#000000", "#000000"),
    /** The ground of the figure. */
    PAPER("#ffffff", "#14181d", "#ffffff"),
    /** Text and main lines. */
    INK("#1b1f24", "#eef1f4", "#000000"),
    /** Text of second rank. */
    MUTED("#57606a", "#a7b0ba", "#444444"),
    /** Axes and frames. */
    AXIS("#8a929b", "#76808b", "#666666"),
    /** Grid lines, barely there. */
    GRID("#e4e7eb", "#2a3139", "#d9d9d9"),
    /** What the reader should look at: text and lines. */
    FOCUS("#0b5cad", "#7cc0ff", "#000000"),
    /** Ground under what the reader should look at. */
    FOCUS_FILL("#bcddff", "#193959", "#d7d7d7"),
    /** What is different from the step before: text and lines. */
    CHANGE("#a33a00", "#ffb27d", "#000000"),
    /** Ground under what is different from the step before. */
    CHANGE_FILL("#ffd0aa", "#5c3416", "#c4c4c4"),
    /** Ground under what a step works with. */
    TOUCH_FILL("#f0d883", "#3b381c", "#d9d9d9"),
    /** Ground of what stands back. */
    QUIET_FILL("#f3f4f6", "#1e242b", "#f7f7f7"),
    /** A statement that holds: text and lines. */
    GOOD("#12693f", "#7bdca5", "#000000"),
    /** Ground under a statement that holds. */
    GOOD_FILL("#ade6c7", "#173a29", "#d7d7d7"),
    /** A statement that fails: text and lines. */
    BAD("#b3261e", "#ff9a91", "#000000"),
    /** Ground under a statement that fails. */
    BAD_FILL("#ffcecb", "#622222", "#cccccc"),
    /** First data series: blue. */
    SERIES_1("#0072b2", "#56a8e8", "#000000"),
    /** Second data series: vermilion. */
    SERIES_2("#d55e00", "#ff8a4c", "#555555"),
    /** Third data series: bluish green. */
    SERIES_3("#008060", "#2fc79c", "#777777"),
    /** Fourth data series: reddish purple. */
    SERIES_4("#b85c92", "#e29cc3", "#333333"),
    /** Fifth data series: orange. */
    SERIES_5("#b87900", "#e9a820", "#666666"),
    /** Sixth data series: sky blue. */
    SERIES_6("#2b8ac6", "#8fd0f7", "#888888"),
    /** Seventh data series: yellow. */
    SERIES_7("#948a00", "#f0e442", "#999999"),
    /** Eighth data series: the ink. */
    SERIES_8("#1b1f24", "#eef1f4", "#000000");

    private final String light;
    private final String dark;
    private final String print;

    private static final List<Role> SERIES =
            List.of(SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6, SERIES_7, SERIES_8);

    /**
     * The paint of the i-th data series, counted from 0; after eight they repeat, told apart by {@link Dash} and
     * {@link Symbol}.
     */
    public static Role series(int i) {
        return SERIES.get((i % 8 + 8) % 8);
    }

    Role(String light, String dark, String print) {
        this.light = light;
        this.dark = dark;
        this.print = print;
    }

    Rgb light() {
        return Rgb.of(light);
    }

    Rgb dark() {
        return Rgb.of(dark);
    }

    Rgb print() {
        return Rgb.of(print);
    }

    /** The name in CSS, such as {@code focus-fill}. */
    public String css() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name().length(); i++) {
            char c = name().charAt(i);
            out.append(c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return out.toString();
    }
}
