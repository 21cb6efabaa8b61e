package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.junit.jupiter.api.Test;

class ApartTest {
    private static final Clip AREA = new Clip(0, 0, 400, 400);

    private static List<Mark> apart(String name, Mark... others) {
        List<Mark> marks = new ArrayList<>(List.of(others));
        marks.addAll(MathText.parse(name).marks(200, 200, 20, Anchor.MIDDLE, Role.INK));
        List<Mark> out = Apart.of(marks, AREA);
        return out.subList(others.length, out.size());
    }

    private static Point place(List<Mark> name) {
        return ((Mark.Text) name.get(0)).at();
    }

    @Test
    void aNameOnNothingStays() {
        assertEquals(new Point(200, 200), place(apart("x", Mark.line(0, 300, 400, 300, Look.stroke(Role.INK, 2)))));
        assertEquals(new Point(200, 200), place(apart("x", Mark.line(0, 195, 400, 195, Look.stroke(Role.GRID, 1)))));
    }

    @Test
    void aNameLeavesLinesAndTheWiderALineTheFarther() {
        double fine = place(apart("x", Mark.line(0, 195, 400, 195, Look.stroke(Role.INK, 2))))
                .y();
        double wide = place(apart("x", Mark.line(0, 195, 400, 195, Look.stroke(Role.INK, 14))))
                .y();
        assertTrue(Math.abs(fine - 195) > 5 && Math.abs(wide - 195) > Math.abs(fine - 195), fine + ", " + wide);
    }

    @Test
    void aNameLeavesOutlinesDotsAndAxes() {
        Look line = Look.stroke(Role.INK, 1.5);
        Mark outline = new Mark.Polygon(List.of(new Point(0, 195), new Point(400, 195), new Point(200, 399)), line);
        Mark dot = new Mark.Circle(new Point(200, 195), 8, Look.fill(Role.INK));
        Mark axis = Mark.line(0, 195, 400, 195, Look.stroke(Role.AXIS, 1.4));
        for (Mark mark : List.of(outline, dot, axis))
            assertTrue(place(apart("x", mark)).distance(new Point(200, 200)) > 5, mark.toString());
    }

    @Test
    void anIndexAndTheHeadOfAnAxisAreKeptApartToo() {
        Mark axis = Mark.line(0, 202, 400, 202, Look.stroke(Role.AXIS, 1.4));
        assertEquals(new Point(200, 200), place(apart("x", axis)));
        assertTrue(place(apart("x_1", axis)).distance(new Point(200, 200)) > 5, "the index stands on the axis");
        List<Mark> arrow = Arrow.of(new Point(0, 203), new Point(205, 203), Role.AXIS, 1.4);
        assertTrue(place(apart("x", arrow.toArray(Mark[]::new))).distance(new Point(200, 200)) > 5);
    }

    @Test
    void theNameOfAVectorAlongAnAxisOfSpaceStandsBesideTheAxis() {
        Room room = Room.of(0, 0, 400, 400, 20);
        for (int axis = 0; axis < 3; axis++)
            for (double length : new double[] {-4, -2, 0.5, 1, 2, 3, 4}) {
                Stage stage = Stage.of(3, room, Eye.CHOSEN.reaching(4));
                int along = axis;
                Vector x = Vector.generate(3, k -> k == along ? length : 0);
                List<Mark> ground = stage.ground();
                List<Mark> marks = new ArrayList<>(ground);
                marks.addAll(stage.arrow(x.times(0), x, Role.SERIES_1, 3));
                marks.addAll(stage.name(x.times(0), x, "b_1", Role.SERIES_1));
                List<Mark> apart = Apart.of(marks, room.area());
                Mark.Text name = (Mark.Text) apart.get(apart.size() - 1);
                double left = name.at().x() - name.width() / 2;
                Clip letters = new Clip(
                        left + 2,
                        name.at().y() - 11,
                        left + name.width() - 2,
                        name.at().y() + 4);
                for (Mark mark : ground)
                    if (mark instanceof Mark.Line line && line.look().stroke() == Role.AXIS)
                        assertEquals(List.of(), letters.segment(line.from(), line.to()), x + ": " + name);
            }
    }

    @Test
    void aNumberOfAnAxisGoesToItsOtherSideOrAway() {
        Mark below = Mark.line(150, 208, 250, 208, Look.stroke(Role.INK, 2));
        Mark above = Mark.line(150, 180, 250, 180, Look.stroke(Role.INK, 2));
        assertEquals(new Point(200, 213), place(number()));
        assertEquals(213 - 1.8 * 16, place(number(below)).y(), 1e-9);
        assertEquals(List.of(), number(below, above));
    }

    private static List<Mark> number(Mark... others) {
        List<Mark> marks = new ArrayList<>(List.of(others));
        marks.add(Mark.rect(190, 200, 20, 16, Look.fill(Role.PAPER).faded(0.8)));
        marks.add(Mark.text(200, 213, 16, Anchor.MIDDLE, "2", Role.MUTED));
        List<Mark> out = Apart.of(marks, AREA);
        return out.subList(others.length, out.size()).stream()
                .filter(Mark.Text.class::isInstance)
                .toList();
    }

    @Test
    void aNameKeepsAwayFromTheTipsOfArrows() {
        List<Mark> arrow = Arrow.of(new Point(100, 300), new Point(203, 190), Role.SERIES_1, 3);
        Point at = place(apart("x", arrow.toArray(Mark[]::new)));
        assertTrue(at.distance(new Point(203, 190)) > 12, at.toString());
    }

    @Test
    void aFractionMovesWithItsBar() {
        List<Mark> before = MathText.parse("5/3").marks(200, 200, 20, Anchor.MIDDLE, Role.INK);
        List<Mark> after = apart("5/3", Mark.line(0, 190, 400, 190, Look.stroke(Role.INK, 2)));
        assertEquals(3, after.size());
        Point from = ((Mark.Line) before.get(1)).from();
        Point to = ((Mark.Line) after.get(1)).from();
        assertTrue(from.distance(to) > 5);
        for (int k = 0; k < 3; k += 2) {
            Point was = ((Mark.Text) before.get(k)).at();
            Point is = ((Mark.Text) after.get(k)).at();
            assertEquals(to.x() - from.x(), is.x() - was.x(), 1e-9);
            assertEquals(to.y() - from.y(), is.y() - was.y(), 1e-9);
        }
    }

    @Test
    void whereNothingIsFreeTheNameStandsOnAsFewLinesAsCanBe() {
        List<Mark> lines = new ArrayList<>();
        for (int y = 0; y <= 400; y += 4)
            if (y < 150 || y > 165) lines.add(Mark.line(0, y, 400, y, Look.stroke(Role.INK, 1)));
        assertTrue(Math.abs(place(apart("x", lines.toArray(Mark[]::new))).y() - 200) > 5);
    }
}
