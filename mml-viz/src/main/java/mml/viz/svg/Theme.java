package mml.viz.svg;

/** Which colour each {@link Role} has: for a light page, a dark hall, or paper. */
public enum Theme {
    /** Dark on white, in colour. */
    LIGHT,
    /** Light on near-black, in colour. */
    DARK,
    /** Ink on paper: told apart by grey, weight, dash and shape. */
    PRINT;

    /**
     * The colour of a role.
     *
     * @throws IllegalArgumentException for {@link Role#NONE}, which has none
     */
    public Rgb colour(Role role) {
        if (role == Role.NONE) throw new IllegalArgumentException("role is NONE, expected one with a colour");
        return switch (this) {
            case LIGHT -> role.light();
            case DARK -> role.dark();
            case PRINT -> role.print();
        };
    }
}
