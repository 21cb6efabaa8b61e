package mml.viz.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Point;
import org.junit.jupiter.api.Test;

class SimplifiedTest {
    /** A circle of 400 points, closed: a fraction of them does, and none of the others is off by more than a tenth. */
    @Test
    void aCircleKeepsItsShapeWithFewerPoints() {
        List<Point> circle = new ArrayList<>();
        for (int i = 0; i <= 400; i++) {
            double angle = 2 * Math.PI * (i % 400) / 400;
            circle.add(new Point(200 + 150 * Math.cos(angle), 200 + 150 * Math.sin(angle)));
        }
        List<Point> few = Simplified.of(circle);
        assertTrue(few.size() < 140, () -> few.size() + " points");
        assertEquals(circle.get(0), few.get(0));
        assertEquals(circle.get(400), few.get(few.size() - 1));
        for (int i = 1; i < few.size(); i++) {
            Point a = few.get(i - 1);
            Point b = few.get(i);
            double inner = Math.hypot((a.x() + b.x()) / 2 - 200, (a.y() + b.y()) / 2 - 200);
            assertTrue(inner > 150 - 0.11, () -> "off by " + (150 - inner));
        }
    }

    @Test
    void cornersStayAndWhatLiesStraightBetweenThemGoes() {
        List<Point> bent = List.of(
                new Point(0, 0),
                new Point(1, 0),
                new Point(2, 0.05),
                new Point(3, 0),
                new Point(3, 4),
                new Point(3, 7));
        assertEquals(List.of(new Point(0, 0), new Point(3, 0), new Point(3, 7)), Simplified.of(bent));
        assertEquals(List.of(new Point(0, 0)), Simplified.of(List.of(new Point(0, 0))));
        List<Point> nothing = List.of(new Point(1, 1), new Point(1, 1), new Point(1, 1));
        assertEquals(2, Simplified.of(nothing).size());
    }
}
