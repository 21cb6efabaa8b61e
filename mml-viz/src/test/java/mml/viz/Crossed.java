package mml.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mml.viz.svg.Course;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Span;
import mml.viz.svg.Svg;

/** Texts of a figure that a line runs through, unless a ground lies between the two. Axes and grids stand back
 * and may. */
public final class Crossed {
    private static final double ASCENT = 0.6;
    private static final double SIDE = 0.12;
    /** From this opacity on a ground hides the line beneath it well enough. */
    private static final double COVERS = 0.8;

    private static final Set<Paint> QUIET = Set.of(Role.NONE, Role.GRID, Role.AXIS, Role.PAPER);

    /** A straight stretch, and when it was drawn. */
    private record Stretch(double x1, double y1, double x2, double y2, int time) {}

    private record Box(double left, double top, double right, double bottom, int time, String text) {
        boolean covers(Box o) {
            return left <= o.left && top <= o.top && right >= o.right && bottom >= o.bottom;
        }

        /** Clips the stretch as Liang and Barsky do. */
        boolean meets(Stretch s) {
            double from = 0;
            double to = 1;
            double dx = s.x2 - s.x1;
            double dy = s.y2 - s.y1;
            double[] p = {-dx, dx, -dy, dy};
            double[] q = {s.x1 - left, right - s.x1, s.y1 - top, bottom - s.y1};
            for (int k = 0; k < 4; k++) {
                if (p[k] == 0 && q[k] < 0) return false;
                if (p[k] < 0) from = Math.max(from, q[k] / p[k]);
                if (p[k] > 0) to = Math.min(to, q[k] / p[k]);
            }
            return from < to;
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Box> grounds = new ArrayList<>();
    private final List<Box> texts = new ArrayList<>();
    private int time;

    private Crossed() {}

    /** Each text with what runs through it, in words. */
    public static List<String> texts(Svg svg) {
        Crossed all = new Crossed();
        for (Mark mark : svg.marks()) all.read(mark, 0, 0, 1);
        List<String> out = new ArrayList<>();
        for (Box text : all.texts) if (all.isCrossed(text)) out.add("a line runs through \"" + text.text + "\"");
        return out;
    }

    private boolean isCrossed(Box text) {
        for (Stretch s : stretches) {
            if (!text.meets(s)) continue;
            boolean hidden = false;
            for (Box ground : grounds) hidden |= ground.time > s.time && ground.time < text.time && ground.covers(text);
            if (!hidden) return true;
        }
        return false;
    }

    private void read(Mark mark, double dx, double dy, double scale) {
        time++;
        if (mark instanceof Mark.Group g) {
            for (Mark inner : g.marks())
                read(inner, dx + scale * g.origin().x(), dy + scale * g.origin().y(), scale * g.scale());
        } else if (mark instanceof Mark.Text t) {
            StringBuilder words = new StringBuilder();
            for (Span span : t.spans()) words.append(span.text());
            if (words.toString().isBlank() || t.paint() == Role.NONE) return;
            double size = scale * t.size();
            double width = scale * t.width();
            double x = dx + scale * t.at().x() - t.anchor().share() * width;
            double y = dy + scale * t.at().y();
            double side = Math.min(SIDE * size, width / 4);
            texts.add(new Box(x + side, y - ASCENT * size, x + width - side, y, time, words.toString()));
        } else if (mark instanceof Mark.Line m) {
            line(List.of(m.from(), m.to()), m.look(), dx, dy, scale);
        } else if (mark instanceof Mark.Polyline m) {
            line(m.points(), m.look(), dx, dy, scale);
        } else if (mark instanceof Mark.Path m) {
            List<Point> points = new ArrayList<>();
            for (Course.Move move : m.course().moves()) {
                if (move.command() == 'M') {
                    line(points, m.look(), dx, dy, scale);
                    points.clear();
                }
                if (!move.points().isEmpty())
                    points.add(move.points().get(move.points().size() - 1));
            }
            line(points, m.look(), dx, dy, scale);
        } else if (mark instanceof Mark.Rect m
                && m.look().fill() != Role.NONE
                && m.look().opacity() >= COVERS) {
            ground(m.x(), m.y(), m.x() + m.width(), m.y() + m.height(), dx, dy, scale);
        } else if (mark instanceof Mark.Circle m
                && m.look().fill() != Role.NONE
                && m.look().opacity() >= COVERS) {
            Point c = m.centre();
            ground(c.x() - m.radius(), c.y() - m.radius(), c.x() + m.radius(), c.y() + m.radius(), dx, dy, scale);
        }
    }

    private void ground(double left, double top, double right, double bottom, double dx, double dy, double scale) {
        grounds.add(new Box(dx + scale * left, dy + scale * top, dx + scale * right, dy + scale * bottom, time, ""));
    }

    private void line(List<Point> points, Look look, double dx, double dy, double scale) {
        if (QUIET.contains(look.stroke()) || look.width() == 0 || look.opacity() < 0.3) return;
        for (int k = 1; k < points.size(); k++) {
            Point a = points.get(k - 1);
            Point b = points.get(k);
            stretches.add(
                    new Stretch(dx + scale * a.x(), dy + scale * a.y(), dx + scale * b.x(), dy + scale * b.y(), time));
        }
    }
}
