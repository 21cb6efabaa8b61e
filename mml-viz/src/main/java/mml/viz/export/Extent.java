package mml.viz.export;

import java.util.List;
import mml.viz.svg.Course;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/** How far marks reach: the smallest upright rectangle around them, text as high and wide as its font may make it. */
final class Extent {
    private static final double MARGIN = 2;
    private static final double ASCENT = 0.95;
    private static final double DESCENT = 0.3;

    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    private Extent() {}

    /** Of all pictures of a roll. */
    static Extent of(Roll roll) {
        Extent e = new Extent();
        for (Roll.Shot shot : roll) e.add(shot.picture().marks(), 0, 0, 1);
        return e;
    }

    /** The same picture without what is empty around the extent; a picture of nothing stays. */
    Svg cropped(Svg p) {
        double x = Math.max(0, left - MARGIN);
        double y = Math.max(0, top - MARGIN);
        double width = Math.min(p.width(), right + MARGIN) - x;
        double height = Math.min(p.height(), bottom + MARGIN) - y;
        if (!(width > 0 && height > 0)) return p;
        return new Svg(
                width,
                height,
                p.title(),
                p.description(),
                List.of(new Mark.Group("", new Point(-x, -y), 1, p.marks())));
    }

    private void add(List<Mark> marks, double dx, double dy, double scale) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group g)
                add(
                        g.marks(),
                        dx + scale * g.origin().x(),
                        dy + scale * g.origin().y(),
                        scale * g.scale());
            else add(mark, dx, dy, scale);
        }
    }

    private void add(Mark mark, double dx, double dy, double scale) {
        if (mark instanceof Mark.Line m) {
            double pen = pen(m.look());
            box(m.from(), pen, dx, dy, scale);
            box(m.to(), pen, dx, dy, scale);
        } else if (mark instanceof Mark.Rect m) {
            double pen = pen(m.look());
            box(new Point(m.x(), m.y()), pen, dx, dy, scale);
            box(new Point(m.x() + m.width(), m.y() + m.height()), pen, dx, dy, scale);
        } else if (mark instanceof Mark.Circle m) {
            box(m.centre(), m.radius() + pen(m.look()), dx, dy, scale);
        } else if (mark instanceof Mark.Polyline m) {
            for (Point p : m.points()) box(p, pen(m.look()), dx, dy, scale);
        } else if (mark instanceof Mark.Polygon m) {
            for (Point p : m.points()) box(p, pen(m.look()), dx, dy, scale);
        } else if (mark instanceof Mark.Path m) {
            for (Course.Move move : m.course().moves())
                for (Point p : move.points()) box(p, pen(m.look()), dx, dy, scale);
        } else if (mark instanceof Mark.Image m) {
            box(new Point(m.x(), m.y()), 0, dx, dy, scale);
            box(new Point(m.x() + m.width(), m.y() + m.height()), 0, dx, dy, scale);
        } else if (mark instanceof Mark.Text m) {
            double from = m.at().x() - m.anchor().share() * m.width();
            box(new Point(from, m.at().y() - ASCENT * m.size()), 0, dx, dy, scale);
            box(new Point(from + m.width(), m.at().y() + DESCENT * m.size()), 0, dx, dy, scale);
        }
    }

    private static double pen(Look look) {
        return look.stroke() == Role.NONE ? 0 : look.width() / 2;
    }

    private void box(Point p, double pen, double dx, double dy, double scale) {
        left = Math.min(left, dx + scale * (p.x() - pen));
        right = Math.max(right, dx + scale * (p.x() + pen));
        top = Math.min(top, dy + scale * (p.y() - pen));
        bottom = Math.max(bottom, dy + scale * (p.y() + pen));
    }
}
