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
        for (Mark mark : svg.marks()) check(svg, mark, 0, 0);
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

    private static void check(Svg svg, Mark mark, double dx, double dy) {
        if (mark instanceof Mark.Group g) {
            for (Mark inner : g.marks())
                check(svg, inner, dx + g.origin().x(), dy + g.origin().y());
        } else if (mark instanceof Mark.Text t) {
            double share = switch (t.anchor()) {
                case START -> 0;
                case MIDDLE -> 0.5;
                case END -> 1;
            };
            double left = t.at().x() - share * t.width();
            inside(svg, mark, left + dx, t.at().y() - 0.7 * t.size() + dy);
            inside(svg, mark, left + t.width() + dx, t.at().y() + 0.2 * t.size() + dy);
        } else if (mark instanceof Mark.Rect r) {
            inside(svg, mark, r.x() + dx, r.y() + dy);
            inside(svg, mark, r.x() + r.width() + dx, r.y() + r.height() + dy);
        } else if (mark instanceof Mark.Image m) {
            inside(svg, mark, m.x() + dx, m.y() + dy);
            inside(svg, mark, m.x() + m.width() + dx, m.y() + m.height() + dy);
        } else if (mark instanceof Mark.Line l) {
            for (Point p : List.of(l.from(), l.to())) inside(svg, mark, p.x() + dx, p.y() + dy);
        }
    }

    private static void inside(Svg svg, Mark mark, double x, double y) {
        assertTrue(
                x >= 0 && x <= svg.width() && y >= 0 && y <= svg.height(),
                () -> mark + " reaches (" + x + ", " + y + ") in " + svg.title() + ", which is " + svg.width() + "×"
                        + svg.height());
    }
}
