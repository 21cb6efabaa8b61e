package mml.viz;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Svg;

/** Whether a figure keeps to its room: nothing clipped, no text running out. */
public final class Bounds {
    private Bounds() {}

    public static void check(Svg svg) {
        for (Mark mark : svg.marks()) check(svg, mark, 0, 0, 1);
    }

    /** Each keeps to its room and shows something else than the one before. */
    public static void checkSteps(List<Svg> frames) {
        for (int k = 0; k < frames.size(); k++) {
            check(frames.get(k));
            if (k > 0)
                assertNotEquals(
                        frames.get(k - 1).marks(),
                        frames.get(k).marks(),
                        "step " + k + ": " + frames.get(k).title());
        }
    }

    private static void check(Svg svg, Mark mark, double dx, double dy, double scale) {
        if (mark instanceof Mark.Group g) {
            for (Mark inner : g.marks())
                check(
                        svg,
                        inner,
                        dx + scale * g.origin().x(),
                        dy + scale * g.origin().y(),
                        scale * g.scale());
        } else if (mark instanceof Mark.Text t) {
            double share = switch (t.anchor()) {
                case START -> 0;
                case MIDDLE -> 0.5;
                case END -> 1;
            };
            double left = t.at().x() - share * t.width();
            inside(svg, mark, scale * left + dx, scale * (t.at().y() - 0.7 * t.size()) + dy);
            inside(svg, mark, scale * (left + t.width()) + dx, scale * (t.at().y() + 0.2 * t.size()) + dy);
        } else if (mark instanceof Mark.Rect r) {
            inside(svg, mark, scale * r.x() + dx, scale * r.y() + dy);
            inside(svg, mark, scale * (r.x() + r.width()) + dx, scale * (r.y() + r.height()) + dy);
        } else if (mark instanceof Mark.Image m) {
            inside(svg, mark, scale * m.x() + dx, scale * m.y() + dy);
            inside(svg, mark, scale * (m.x() + m.width()) + dx, scale * (m.y() + m.height()) + dy);
        } else if (mark instanceof Mark.Line l) {
            for (Point p : List.of(l.from(), l.to())) inside(svg, mark, scale * p.x() + dx, scale * p.y() + dy);
        }
    }

    private static void inside(Svg svg, Mark mark, double x, double y) {
        assertTrue(
                x >= 0 && x <= svg.width() && y >= 0 && y <= svg.height(),
                () -> mark + " reaches (" + x + ", " + y + ") in " + svg.title() + ", which is " + svg.width() + "×"
                        + svg.height());
    }
}
