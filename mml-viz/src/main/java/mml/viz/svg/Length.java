package mml.viz.svg;

/**
 * A length on paper or screen, such as {@code 12cm}.
 *
 * @param value more than 0
 * @param unit what it is counted in
 */
public record Length(double value, Unit unit) {
    /** Units of length, as CSS has them: 96 px = 72 pt = 2.54 cm. */
    public enum Unit {
        /** Pixel of CSS. */
        PX("px", 1),
        /** Point. */
        PT("pt", 96 / 72.0),
        /** Millimetre. */
        MM("mm", 96 / 25.4),
        /** Centimetre. */
        CM("cm", 96 / 2.54),
        /** Inch. */
        IN("in", 96);

        private final String css;
        private final double pixels;

        Unit(String css, double pixels) {
            this.css = css;
            this.pixels = pixels;
        }
    }

    /** @throws IllegalArgumentException if the length is not positive or beyond 20000 px */
    public Length {
        if (!(value > 0) || value * unit.pixels > Svg.MAX_SIZE) {
            throw new IllegalArgumentException(
                    "length is " + value + unit.css + ", expected more than 0, at most " + (int) Svg.MAX_SIZE + "px");
        }
    }

    /** A length in pixels. */
    public static Length px(double value) {
        return new Length(value, Unit.PX);
    }

    /**
     * Reads a number and a unit, such as {@code 12cm}, {@code 340pt} or {@code 960} (pixels).
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Length parse(String text) {
        Unit unit = Unit.PX;
        int end = text.length();
        for (Unit u : Unit.values()) {
            if (text.endsWith(u.css)) {
                unit = u;
                end -= u.css.length();
                break;
            }
        }
        return new Length(number(text, end), unit);
    }

    /** The same length in pixels. */
    public double pixels() {
        return value * unit.pixels;
    }

    /** The same length in points. */
    public double points() {
        return pixels() * 0.75;
    }

    /** As CSS and SVG write it. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        Coordinate.write(out, value);
        return out.append(unit == Unit.PX ? "" : unit.css).toString();
    }

    private static double number(String text, int end) {
        double value = 0;
        double place = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && place == 0) place = 1;
            else if (c >= '0' && c <= '9') {
                place *= 10;
                value = 10 * value + (c - '0');
            } else throw unreadable(text);
        }
        if (end == 0 || end > 12) throw unreadable(text);
        return place > 0 ? value / place : value;
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("length is \"" + Labels.clean(text, 40)
                + "\", expected a number with px, pt, mm, cm or in, such as 12cm");
    }
}
