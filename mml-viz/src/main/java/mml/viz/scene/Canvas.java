package mml.viz.scene;

import mml.viz.svg.Length;
import mml.viz.svg.Svg;

/**
 * The room a scene has: its size in points, and how large its text is to be.
 *
 * @param width more than 0
 * @param height more than 0
 * @param fontSize of the main text; 18 to 24 on slides, 8 to 10 on paper
 */
public record Canvas(double width, double height, double fontSize) {
    /** A slide of 16:9, as slide programs make it. */
    public static final Canvas WIDE = new Canvas(960, 540, 24);
    /** A slide of 4:3. */
    public static final Canvas CLASSIC = new Canvas(720, 540, 22);
    /** A square, for a post or a page. */
    public static final Canvas SQUARE = new Canvas(540, 540, 20);
    /** Half of a 16:9 slide, beside text. */
    public static final Canvas HALF = new Canvas(480, 480, 20);

    /** @throws IllegalArgumentException if a size is not positive, the room beyond 20000 or the font beyond 400 */
    public Canvas {
        check("width", width, Svg.MAX_SIZE);
        check("height", height, Svg.MAX_SIZE);
        check("fontSize", fontSize, 400);
    }

    /** A piece of paper or slide of a real size. */
    public static Canvas of(Length width, Length height, double fontSize) {
        return new Canvas(width.points(), height.points(), fontSize);
    }

    /** The same room with text of another size. */
    public Canvas withFontSize(double points) {
        return new Canvas(width, height, points);
    }

    private static void check(String name, double value, double most) {
        if (!(value > 0 && value <= most)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected more than 0, at most " + (int) most);
        }
    }
}
