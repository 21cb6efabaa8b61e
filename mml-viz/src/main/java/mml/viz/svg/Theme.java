package mml.viz.svg;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Which colour each {@link Role} has, how heavy lines and how large texts are and in which family text of an SVG is set: for a light page, a
 * dark hall, paper, or as a lecturer's own slides are.
 *
 * <pre>{@code
 * Theme ours = Theme.LIGHT.with(Role.FOCUS, Rgb.of("#7a1fa2")).withFace("Fira Sans").withLines(1.3);
 * }</pre>
 */
public final class Theme {
    /** Dark on white, in colour. */
    public static final Theme LIGHT = builtIn("light", Role::light);
    /** Light on near-black, in colour. */
    public static final Theme DARK = builtIn("dark", Role::dark);
    /** Ink on paper: told apart by grey, weight, dash and shape. */
    public static final Theme PRINT = builtIn("print", Role::print);

    /** The least contrast of text and its ground (WCAG 2, level AA). */
    public static final double READABLE = 4.5;

    private final String name;
    private final Rgb[] colours; // by the number of the role
    private final String face;
    private final double lines;
    private final double text;

    private Theme(String name, Rgb[] colours, String face, double lines, double text) {
        this.name = name;
        this.colours = colours;
        this.face = face;
        this.lines = lines;
        this.text = text;
    }

    private static Theme builtIn(String name, Function<Role, Rgb> of) {
        Role[] roles = Role.values();
        Rgb[] colours = new Rgb[roles.length];
        for (int i = 0; i < roles.length; i++) colours[i] = of.apply(roles[i]);
        return new Theme(name, colours, "", 1, 0);
    }

    /** The three that are built in. */
    public static List<Theme> all() {
        return List.of(LIGHT, DARK, PRINT);
    }

    /**
     * The colour of a role.
     *
     * @throws IllegalArgumentException for {@link Role#NONE}, which has none
     */
    @SuppressWarnings("EnumOrdinal") // the colours are kept in the order of the roles
    public Rgb colour(Role role) {
        if (role == Role.NONE) throw new IllegalArgumentException("role is NONE, expected one with a colour");
        return colours[role.ordinal()];
    }

    /** The same under another name. */
    public Theme named(String newName) {
        return new Theme(Labels.clean(newName, 40), colours, face, lines, text);
    }

    /**
     * The same with another colour for a role.
     *
     * @throws IllegalArgumentException for {@link Role#NONE}, which has none
     */
    @SuppressWarnings("EnumOrdinal")
    public Theme with(Role role, Rgb colour) {
        if (role == Role.NONE) throw new IllegalArgumentException("role is NONE, expected one with a colour");
        Rgb[] changed = colours.clone();
        changed[role.ordinal()] = colour;
        return new Theme(name, changed, face, lines, text);
    }

    /**
     * The same with text of an SVG in another family, where there is one of that name; what is painted stays in our face.
     *
     * @throws IllegalArgumentException if the name is not made of letters, digits, spaces and hyphens
     */
    public Theme withFace(String family) {
        for (int i = 0; i < family.length(); i++) {
            char c = family.charAt(i);
            if (!(Character.isLetterOrDigit(c) || c == ' ' || c == '-'))
                throw new IllegalArgumentException("face is \"" + Labels.clean(family, 40)
                        + "\", expected the name of a family: letters, digits, spaces and hyphens");
        }
        return new Theme(name, colours, family, lines, text);
    }

    /**
     * The same with lines so many times as wide.
     *
     * @throws IllegalArgumentException if that is not within 0.25 … 4
     */
    public Theme withLines(double factor) {
        if (!(factor >= 0.25 && factor <= 4))
            throw new IllegalArgumentException("lines is " + factor + ", expected 0.25 to 4");
        return new Theme(name, colours, face, factor, text);
    }

    /**
     * The same with text of this size, in points, where a figure is laid out for it and nobody wishes for another size.
     *
     * @throws IllegalArgumentException if that is not within 4 … 100
     */
    public Theme withText(double points) {
        if (!(points >= 4 && points <= 100))
            throw new IllegalArgumentException("text is " + points + ", expected 4 to 100");
        return new Theme(name, colours, face, lines, points);
    }

    /** The size of its text in points; 0: that of the canvas. */
    public double text() {
        return text;
    }

    /** What it is called, such as {@code light}. */
    public String name() {
        return name;
    }

    /** How many times as wide as drawn lines come out. */
    public double lines() {
        return lines;
    }

    /** Whether it wants a face of its own. */
    public boolean hasFace() {
        return !face.isEmpty();
    }

    /** The families of the text of an SVG, the wanted one first. */
    public String families() {
        return face.isEmpty() ? Stylesheet.FONTS : "'" + face + "'," + Stylesheet.FONTS;
    }

    /** Whether its ground is darker than its ink. */
    public boolean isDark() {
        Rgb black = new Rgb(0, 0, 0);
        return colour(Role.PAPER).contrast(black) < colour(Role.INK).contrast(black);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Theme t
                && name.equals(t.name)
                && Arrays.equals(colours, t.colours)
                && face.equals(t.face)
                && lines == t.lines
                && text == t.text;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(colours);
    }

    @Override
    public String toString() {
        return name;
    }
}
