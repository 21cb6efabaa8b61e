package mml.viz.export;

import mml.viz.svg.Length;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;

/**
 * How figures come out.
 *
 * @param theme their colours
 * @param background whether their ground is painted; otherwise it is transparent
 * @param scale pixels per point in PNG and GIF
 */
record Style(Theme theme, boolean background, double scale) {
    /** Light, on white, two pixels per point: sharp on a projector. */
    public static final Style LIGHT = new Style(Theme.LIGHT, true, 2);

    /** @throws IllegalArgumentException if scale is not within 0.1 … 8 */
    public Style {
        if (!(scale >= 0.1 && scale <= 8)) {
            throw new IllegalArgumentException("scale is " + scale + ", expected 0.1 to 8");
        }
    }

    /** The same in other colours. */
    public Style withTheme(Theme newTheme) {
        return new Style(newTheme, background, scale);
    }

    /** The same without a ground. */
    public Style transparent() {
        return new Style(theme, false, scale);
    }

    /** The same with more or fewer pixels. */
    public Style withScale(double pixelsPerPoint) {
        return new Style(theme, background, pixelsPerPoint);
    }

    /** A figure as an SVG file of its real size, one user unit as one point. */
    public String svg(Svg figure) {
        return figure.document(
                theme,
                background,
                new Length(figure.width(), Length.Unit.PT),
                new Length(figure.height(), Length.Unit.PT));
    }
}
