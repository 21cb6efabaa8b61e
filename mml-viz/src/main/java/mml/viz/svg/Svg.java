package mml.viz.svg;

import java.util.List;

/**
 * A figure: marks on a ground of fixed size, with the words that stand for it when it cannot be seen.
 *
 * <p>The same value can be written many times: as a file of its own in any {@link Theme}, or as a piece of an HTML page
 * that carries {@link Stylesheet#page()}.
 *
 * @param width of the view box, in user units
 * @param height of the view box, in user units
 * @param title one line that names the figure
 * @param description what is to be seen, in words
 * @param marks drawn in order, later ones on top
 */
public record Svg(double width, double height, String title, String description, List<Mark> marks) {
    /** The largest width and height of a figure. */
    public static final double MAX_SIZE = 20_000;

    /** @throws IllegalArgumentException if width or height is not positive or beyond {@link #MAX_SIZE} */
    public Svg {
        checkSize("width", width);
        checkSize("height", height);
        title = Labels.clean(title, 300);
        description = Labels.clean(description, 2000);
        marks = List.copyOf(marks);
    }

    /** A file of its own in the light theme, on the theme's ground. */
    @Override
    public String toString() {
        return document(Theme.LIGHT, true);
    }

    /** A file of its own, one user unit as one pixel. */
    public String document(Theme theme, boolean background) {
        return document(theme, background, Length.px(width), Length.px(height));
    }

    /**
     * A file of its own with a real size.
     *
     * @param theme the colours
     * @param background whether the ground is painted; otherwise it is transparent
     * @param realWidth the width it has on a page
     * @param realHeight the height it has on a page
     */
    public String document(Theme theme, boolean background, Length realWidth, Length realHeight) {
        return new SvgWriter("", false, theme.lines()).document(this, theme, background, realWidth, realHeight);
    }

    /**
     * A piece of an HTML page, as wide as its place allows. Style and colours come from the page.
     *
     * @param idPrefix put before every id, so that several figures can share a page: letters, digits, {@code -}, {@code _}
     * @throws IllegalArgumentException if the prefix is empty or not a name
     */
    public String embedded(String idPrefix) {
        if (idPrefix.isEmpty()) throw new IllegalArgumentException("idPrefix is empty, expected a name");
        Ids.check(idPrefix);
        return new SvgWriter(idPrefix + "-", true, 1).embedded(this);
    }

    static void checkSize(String name, double value) {
        if (!(value > 0 && value <= MAX_SIZE)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", expected more than 0, at most " + (int) MAX_SIZE);
        }
    }
}
