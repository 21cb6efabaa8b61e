package mml.viz.svg;

/**
 * The part of a figure that is free for a picture, and the size of the main text beside it.
 *
 * @param area where to draw
 * @param font in points
 */
public record Room(Clip area, double font) {
    private static final double WIDE = 1.3;
    private static final double LOW = 20; // sizes of the text

    /** A room by its sides. */
    public static Room of(double left, double top, double right, double bottom, double font) {
        return new Room(new Clip(left, top, right, bottom), font);
    }

    /** x of the left side. */
    public double left() {
        return area.left();
    }

    /** y of the upper side. */
    public double top() {
        return area.top();
    }

    /** x of the right side. */
    public double right() {
        return area.right();
    }

    /** y of the lower side. */
    public double bottom() {
        return area.bottom();
    }

    /** From left to right. */
    public double width() {
        return right() - left();
    }

    /** From top to bottom. */
    public double height() {
        return bottom() - top();
    }

    /** Whether pictures stand side by side here rather than one below the other. */
    public boolean isWide() {
        return width() >= WIDE * height();
    }

    /** Whether there is no room here for two pictures, neither side by side nor one below the other. */
    public boolean isLow() {
        return !isWide() && height() < LOW * font;
    }

    /** The point in the middle. */
    public Point centre() {
        return new Point((left() + right()) / 2, (top() + bottom()) / 2);
    }

    /** What is left when so much is taken from each side. */
    public Room within(double fromLeft, double fromTop, double fromRight, double fromBottom) {
        return of(left() + fromLeft, top() + fromTop, right() - fromRight, bottom() - fromBottom, font);
    }
}
