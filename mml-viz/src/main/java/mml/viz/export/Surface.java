package mml.viz.export;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import mml.viz.svg.Mark;
import mml.viz.svg.Rgb;

/** What a {@link Painter} paints on: pixels or a page; (0, 0) is the upper left corner, y points down. */
interface Surface {
    void fill(Shape shape, Rgb colour, double opacity) throws IOException;

    void draw(Shape shape, BasicStroke stroke, Rgb colour, double opacity) throws IOException;

    void text(Mark.Text text, Rgb colour) throws IOException;

    /** Dots of size 1, moved and stretched to their place. */
    void image(BufferedImage dots, AffineTransform place, boolean smooth) throws IOException;

    /** From here on, everything is moved and scaled. */
    void enter(AffineTransform place) throws IOException;

    /** As before the last {@link #enter}. */
    void leave() throws IOException;
}
