package mml.viz.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import mml.viz.svg.Mark;
import mml.viz.svg.Rgb;

/** A picture of dots, painted through Java's graphics; text as the outlines of {@link Face}. */
final class Pixels implements Surface {
    /** How far a straight piece may be off its curve, in pixels. */
    private static final double FLATNESS = 0.02;

    private final Graphics2D graphics;
    private final Deque<AffineTransform> places = new ArrayDeque<>();

    Pixels(Graphics2D graphics) {
        this.graphics = graphics;
    }

    @Override
    public void fill(Shape shape, Rgb colour, double opacity) {
        with(colour, opacity);
        AffineTransform place = graphics.getTransform();
        graphics.setTransform(new AffineTransform());
        graphics.fill(straight(shape, place));
        graphics.setTransform(place);
    }

    @Override
    public void draw(Shape shape, BasicStroke stroke, Rgb colour, double opacity) {
        fill(stroke.createStrokedShape(shape), colour, opacity);
    }

    @Override
    public void text(Mark.Text text, Rgb colour) {
        fill(Glyphs.outline(text), colour, 1);
    }

    @Override
    public void image(BufferedImage dots, AffineTransform place, boolean smooth) {
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                smooth
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(dots, place, null);
    }

    @Override
    public void enter(AffineTransform place) {
        places.push(graphics.getTransform());
        graphics.transform(place);
    }

    @Override
    public void leave() {
        graphics.setTransform(places.pop());
    }

    /** Curves as short straight pieces where they stand: of a curve, each version of Java makes pixels of its own. */
    private static Shape straight(Shape shape, AffineTransform place) {
        PathIterator curves = shape.getPathIterator(place);
        Path2D path = new Path2D.Double(curves.getWindingRule());
        path.append(new FlatteningPathIterator(curves, FLATNESS), false);
        return path;
    }

    private void with(Rgb colour, double opacity) {
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
        graphics.setColor(new Color(colour.red(), colour.green(), colour.blue()));
    }
}
