package mml.viz.export;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import mml.viz.svg.Course;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Raster;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/** Paints marks as a browser paints their SVG. */
final class Painter {
    private final Surface surface;
    private final Style style;

    private Painter(Surface surface, Style style) {
        this.surface = surface;
        this.style = style;
    }

    /** Paints a figure over (0, 0) to its width and height. */
    static void paint(Svg figure, Style style, Surface surface) throws IOException {
        Painter painter = new Painter(surface, style);
        if (style.background()) {
            painter.inside(new Rectangle2D.Double(0, 0, figure.width(), figure.height()), Role.PAPER, 1);
        }
        painter.paint(figure.marks());
    }

    private void paint(List<Mark> marks) throws IOException {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Line m) outline(line(m), m.look());
            else if (mark instanceof Mark.Rect m) shape(rect(m), m.look());
            else if (mark instanceof Mark.Circle m) shape(circle(m), m.look());
            else if (mark instanceof Mark.Polyline m) shape(path(m.points(), false), m.look());
            else if (mark instanceof Mark.Polygon m) shape(path(m.points(), true), m.look());
            else if (mark instanceof Mark.Path m) shape(path(m.course()), m.look());
            else if (mark instanceof Mark.Text m) text(m);
            else if (mark instanceof Mark.Image m) image(m);
            else group((Mark.Group) mark);
        }
    }

    private static Shape line(Mark.Line m) {
        return new Line2D.Double(m.from().x(), m.from().y(), m.to().x(), m.to().y());
    }

    private static Shape rect(Mark.Rect m) {
        double corner = 2 * m.corner();
        return corner == 0
                ? new Rectangle2D.Double(m.x(), m.y(), m.width(), m.height())
                : new RoundRectangle2D.Double(m.x(), m.y(), m.width(), m.height(), corner, corner);
    }

    private static Shape circle(Mark.Circle m) {
        double r = m.radius();
        return new Ellipse2D.Double(m.centre().x() - r, m.centre().y() - r, 2 * r, 2 * r);
    }

    private static Path2D path(List<Point> points, boolean closed) {
        Path2D path = new Path2D.Double();
        for (Point p : points) {
            if (path.getCurrentPoint() == null) path.moveTo(p.x(), p.y());
            else path.lineTo(p.x(), p.y());
        }
        if (closed && !points.isEmpty()) path.closePath();
        return path;
    }

    private static Path2D path(Course course) {
        Path2D path = new Path2D.Double();
        course.draw(new Course.Stylus() {
            @Override
            public void moveTo(Point p) {
                path.moveTo(p.x(), p.y());
            }

            @Override
            public void lineTo(Point p) {
                path.lineTo(p.x(), p.y());
            }

            @Override
            public void quadTo(Point c, Point p) {
                path.quadTo(c.x(), c.y(), p.x(), p.y());
            }

            @Override
            public void cubicTo(Point c1, Point c2, Point p) {
                path.curveTo(c1.x(), c1.y(), c2.x(), c2.y(), p.x(), p.y());
            }

            @Override
            public void close() {
                path.closePath();
            }
        });
        return path;
    }

    /** Inside and outline; where both show through, the outline lies beside the inside and not upon it. */
    private void shape(Shape shape, Look look) throws IOException {
        if (look.opacity() == 0) return;
        boolean outlined = look.stroke() != Role.NONE && look.width() > 0;
        Shape inside = shape;
        if (look.opacity() < 1 && look.fill() != Role.NONE && outlined) {
            Area rest = new Area(shape);
            rest.subtract(new Area(stroke(look).createStrokedShape(shape)));
            inside = rest;
        }
        inside(inside, look.fill(), look.opacity());
        if (outlined) surface.draw(shape, stroke(look), colour(look.stroke()), look.opacity());
    }

    /** A line has no inside. */
    private void outline(Shape shape, Look look) throws IOException {
        shape(shape, look.filled(Role.NONE));
    }

    private void inside(Shape shape, Paint paint, double opacity) throws IOException {
        if (paint != Role.NONE) surface.fill(shape, colour(paint), opacity);
    }

    private void text(Mark.Text text) throws IOException {
        if (text.paint() != Role.NONE) surface.text(text, colour(text.paint()));
    }

    private Rgb colour(Paint paint) {
        return paint instanceof Rgb rgb ? rgb : style.theme().colour((Role) paint);
    }

    private BasicStroke stroke(Look look) {
        float width = (float) (style.theme().lines() * look.width());
        if (look.dash() == Dash.SOLID) return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        List<Integer> lengths = look.dash().lengths();
        float[] dash = new float[lengths.size()];
        for (int i = 0; i < dash.length; i++) dash[i] = lengths.get(i);
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private void image(Mark.Image m) throws IOException {
        Raster raster = m.raster();
        BufferedImage dots = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < raster.height(); i++) {
            for (int j = 0; j < raster.width(); j++) {
                Rgb c = raster.at(i, j);
                dots.setRGB(j, i, (c.red() << 16) | (c.green() << 8) | c.blue());
            }
        }
        AffineTransform place = AffineTransform.getTranslateInstance(m.x(), m.y());
        place.scale(m.width() / raster.width(), m.height() / raster.height());
        surface.image(dots, place, m.smooth());
    }

    private void group(Mark.Group m) throws IOException {
        AffineTransform place =
                AffineTransform.getTranslateInstance(m.origin().x(), m.origin().y());
        place.scale(m.scale(), m.scale());
        surface.enter(place);
        paint(m.marks());
        surface.leave();
    }
}
