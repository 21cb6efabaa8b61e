package mml.viz.plot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/** Whether all texts of a figure can be read: inside it, none over another, in colours that are readable in all themes. */
final class Texts {
    /** These have a contrast of 4.5 on every ground, see {@code ThemeTest}. */
    private static final Set<Role> READABLE =
            EnumSet.of(Role.INK, Role.MUTED, Role.FOCUS, Role.CHANGE, Role.GOOD, Role.BAD);

    private static final double SLACK = 0.02; // coordinates are written with two places

    record Box(String text, double left, double top, double right, double bottom) {
        boolean overlaps(Box b) {
            return left < b.right - SLACK && b.left < right - SLACK && top < b.bottom - SLACK && b.top < bottom - SLACK;
        }
    }

    private Texts() {}

    static void check(Svg svg) {
        List<Box> boxes = new ArrayList<>();
        collect(svg.marks(), 0, 0, boxes);
        for (Box b : boxes)
            assertTrue(
                    b.left >= -SLACK
                            && b.top >= -SLACK
                            && b.right <= svg.width() + SLACK
                            && b.bottom <= svg.height() + SLACK,
                    () -> b + " leaves " + svg.width() + "×" + svg.height());
        for (int i = 0; i < boxes.size(); i++)
            for (int j = 0; j < i; j++) {
                Box a = boxes.get(i);
                Box b = boxes.get(j);
                assertFalse(a.overlaps(b), () -> a + " stands over " + b);
            }
    }

    static List<String> of(List<Mark> marks) {
        List<Box> boxes = new ArrayList<>();
        collect(marks, 0, 0, boxes);
        return boxes.stream().map(Box::text).toList();
    }

    private static void collect(List<Mark> marks, double dx, double dy, List<Box> out) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group g)
                collect(g.marks(), dx + g.origin().x(), dy + g.origin().y(), out);
            if (!(mark instanceof Mark.Text t)) continue;
            assertTrue(t.paint() instanceof Role r && READABLE.contains(r), () -> t + " is hard to read");
            double left = t.at().x() + dx - t.anchor().share() * t.width();
            StringBuilder text = new StringBuilder();
            t.spans().forEach(s -> text.append(s.text()));
            double y = t.at().y() + dy;
            out.add(new Box(text.toString(), left, y - 0.73 * t.size(), left + t.width(), y + 0.2 * t.size()));
        }
    }
}
