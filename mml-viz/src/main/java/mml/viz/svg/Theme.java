package mml.viz.svg;

/** Which colour each {@link Role} has: for a light page, a dark hall, or paper. */
public enum Theme {
    /** Dark on white, in colour. */
    LIGHT(
            "#ffffff", "#1b1f24", "#57606a", "#8a929b", "#e4e7eb", "#0b5cad", "#dbeafb", "#a33a00", "#fde6d3",
            "#fff4cc", "#f3f4f6", "#12693f", "#dcf3e5", "#b3261e", "#fbe1df", "#0072b2", "#d55e00", "#008060",
            "#b85c92", "#b87900", "#2b8ac6", "#948a00", "#1b1f24"),
    /** Light on near-black, in colour. */
    DARK(
            "#14181d", "#eef1f4", "#a7b0ba", "#76808b", "#2a3139", "#7cc0ff", "#17395c", "#ffb27d", "#55301a",
            "#433a12", "#1e242b", "#7bdca5", "#173a29", "#ff9a91", "#55211f", "#56a8e8", "#ff8a4c", "#2fc79c",
            "#e29cc3", "#e9a820", "#8fd0f7", "#f0e442", "#eef1f4"),
    /** Ink on paper: told apart by grey, weight, dash and shape. */
    PRINT(
            "#ffffff", "#000000", "#444444", "#666666", "#d9d9d9", "#000000", "#e6e6e6", "#000000", "#d4d4d4",
            "#f2f2f2", "#f7f7f7", "#000000", "#efefef", "#000000", "#dddddd", "#000000", "#555555", "#777777",
            "#333333", "#666666", "#888888", "#999999", "#000000");

    private final Rgb[] colours;

    Theme(String... colours) {
        this.colours = new Rgb[colours.length];
        for (int i = 0; i < colours.length; i++) this.colours[i] = Rgb.of(colours[i]);
    }

    /**
     * The colour of a role.
     *
     * @throws IllegalArgumentException for {@link Role#NONE}, which has none
     */
    public Rgb colour(Role role) {
        if (role == Role.NONE) throw new IllegalArgumentException("role is NONE, expected one with a colour");
        return colours[role.ordinal() - 1];
    }
}
