package mml.viz.scene;

import mml.viz.svg.Length;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;

/**
 * The room a scene has: its size in points, and how large its text is to be.
 *
 * @param width more than 0
 * @param height more than 0; or 0: as high as the scene needs it
 * @param fontSize of the main text; 18 to 24 on slides, 8 to 10 on paper
 * @param headed whether there is a heading above the picture
 * @param head what the heading says
 */
public record Canvas(double width, double height, double fontSize, boolean headed, Head head) {
    /** What a heading says: the caption of the frame, which of how many it is, both, or nothing. */
    public enum Head {
        /** Caption and count. */
        WHOLE,
        /** The caption alone: for what does not move. */
        CAPTION,
        /** The count alone: for a slide that says the caption itself. */
        COUNT,
        /** Nothing, and the picture takes its room. */
        NOTHING;

        boolean captioned() {
            return this == WHOLE || this == CAPTION;
        }

        boolean counted() {
            return this == WHOLE || this == COUNT;
        }
    }

    /** The smallest text that can be read from the last row of a hall. */
    public static final double LEAST = 16;
    /** The share of the wanted font size that numbers have at least where they are written. */
    private static final double READABLE = 2 / 3.0;

    /** The margin of a picture without heading. */
    static final double BARE_MARGIN = 8;

    /** A slide of 16:9, as slide programs make it. */
    public static final Canvas WIDE = new Canvas(960, 540, 24);
    /** A slide of 16:10, as projectors have it. */
    public static final Canvas TEN = new Canvas(960, 600, 24);
    /** A slide of 4:3. */
    public static final Canvas CLASSIC = new Canvas(720, 540, 22);
    /** A square, for a post or a page. */
    public static final Canvas SQUARE = new Canvas(540, 540, 20);
    /** Half of a 16:9 slide, beside text. */
    public static final Canvas HALF = new Canvas(480, 480, 20);
    /** A column of a paper with two: 8.6 cm, its text as small as the paper's. */
    public static final Canvas COLUMN = new Canvas(244, 168, 9);

    /** @throws IllegalArgumentException if a size is not positive, the room beyond 20000 or the font beyond 400 */
    public Canvas {
        check("width", width, Svg.MAX_SIZE);
        if (height != 0) check("height", height, Svg.MAX_SIZE);
        check("fontSize", fontSize, 400);
    }

    /** With the caption above the picture. */
    public Canvas(double width, double height, double fontSize) {
        this(width, height, fontSize, true, Head.WHOLE);
        check("height", height, Svg.MAX_SIZE);
    }

    /** Of a width, and just as high as the scene needs it: for a page that scrolls. */
    public static Canvas ofWidth(double width, double fontSize) {
        return new Canvas(width, 0, fontSize, true, Head.WHOLE);
    }

    /** A piece of paper or slide of a real size. */
    public static Canvas of(Length width, Length height, double fontSize) {
        return new Canvas(width.points(), height.points(), fontSize);
    }

    /** The same room with text of another size. */
    public Canvas withFontSize(double points) {
        return new Canvas(width, height, points, headed, head);
    }

    /** The same without the caption above the picture: for a page that says it itself. */
    public Canvas bare() {
        return new Canvas(width, height, fontSize, false, head);
    }

    /** The same with another heading. */
    public Canvas withHead(Head words) {
        return new Canvas(width, height, fontSize, headed, words);
    }

    /** The same, so high where it is to be as high as the scene needs it. */
    public Canvas orHigh(double points) {
        return isFitted() ? new Canvas(width, points, fontSize, headed, head) : this;
    }

    /** Whether it is as high as the scene needs it. */
    public boolean isFitted() {
        return height == 0;
    }

    /**
     * The room of a picture that has no heading: a slide keeps the margins that headed pictures have, a page has its own.
     *
     * @param needed the height where it is to be as high as the picture needs it
     */
    public Room room(double needed) {
        double margin = headed && !isFitted() ? Heading.MARGIN * fontSize : BARE_MARGIN;
        return Room.of(margin, margin, width - margin, orHigh(needed).height - margin, fontSize);
    }

    /** How much larger than the font a picture's own text may become: as asked on a slide, not at all on a page. */
    public double growth(double most) {
        return isFitted() ? 1 : most;
    }

    /** The smallest text where such text is wished for: it can be read from the last row, and on paper beside the rest. */
    static double least(double fontSize) {
        return Math.min(LEAST, 0.8 * fontSize);
    }

    private boolean isSlide() {
        return headed && !isFitted();
    }

    /** Text of a share of the font; on a slide no smaller than can be read from the last row. */
    public double small(double share) {
        double size = share * fontSize;
        return isSlide() ? Math.max(size, least(fontSize)) : size;
    }

    /**
     * The font of a smaller plot, a share of this one; on a slide no smaller than so that the numbers on its axes can be read.
     *
     * @param numbers the share of the plot's font that these have
     */
    public double smallPlot(double share, double numbers) {
        double size = share * fontSize;
        return isSlide() ? Math.max(size, Math.min(LEAST / numbers, fontSize)) : size;
    }

    /** Whether numbers of this size can be read where text of {@link #fontSize} is wished for. */
    public boolean isReadable(double size) {
        return size >= READABLE * fontSize;
    }

    private static void check(String name, double value, double most) {
        if (!(value > 0 && value <= most)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected more than 0, at most " + (int) most);
        }
    }
}
