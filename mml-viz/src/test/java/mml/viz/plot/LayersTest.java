package mml.viz.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.svg.Clip;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Viridis;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final Plane PLANE =
            new Plane(new Clip(0, 0, 400, 400), Scale.linear(-2, 2), Scale.linear(-2, 2), 12);

    @Property(tries = 50, seed = "1")
    void contoursLieOnTheirLevel(
            @ForAll @DoubleRange(min = 0.3, max = 3) double level,
            @ForAll @DoubleRange(min = -0.9, max = 0.9) double mixed) {
        Contours contours = Contours.of((x, y) -> x * x + y * y + mixed * x * y, level);
        int points = 0;
        for (List<Point> line : contours.lines(PLANE).get(0))
            for (Point p : line) {
                double x = PLANE.x(p.x());
                double y = PLANE.y(p.y());
                assertEquals(level, x * x + y * y + mixed * x * y, 2e-3); // linear on a grid of width 1/24
                points++;
            }
        assertTrue(points > 50);
    }

    @Test
    void aContourAroundAMinimumIsOneClosedLineWithTheHigherOutside() {
        List<List<Point>> lines =
                Contours.of((x, y) -> x * x + y * y, 1).lines(PLANE).get(0);
        assertEquals(1, lines.size());
        List<Point> circle = lines.get(0);
        assertEquals(circle.get(0), circle.get(circle.size() - 1));
        assertEquals(Math.PI, Math.abs(area(circle)) / 1e4, 0.01);
        List<Point> hill =
                Contours.of((x, y) -> -x * x - y * y, -1).lines(PLANE).get(0).get(0);
        assertTrue(area(circle) * area(hill) < 0, "what is above lies always on the same side");
    }

    @Test
    void aSaddleHasTwoLinesAndNoCrossing() {
        for (double level : new double[] {-0.001, 0.001, 0.5}) {
            List<List<Point>> lines =
                    Contours.of((x, y) -> x * y, level).lines(PLANE).get(0);
            assertEquals(2, lines.size());
            for (List<Point> line : lines) {
                double side = PLANE.x(line.get(0).x());
                for (Point p : line) assertTrue(side * PLANE.x(p.x()) > 0);
            }
        }
    }

    @Test
    void whatIsNotANumberHasNoContour() {
        List<List<Point>> lines = Contours.of((x, y) -> x < 0 ? Double.NaN : x * x + y * y, 1)
                .lines(PLANE)
                .get(0);
        assertEquals(1, lines.size());
        for (Point p : lines.get(0)) assertTrue(PLANE.x(p.x()) >= 0);
        assertThrows(IllegalArgumentException.class, () -> Contours.of((x, y) -> x, Double.NaN));
    }

    @Test
    void aLevelWithoutALineKeepsItsPlace() {
        List<Mark> marks = Contours.of((x, y) -> x, -9, 0, 9).marks(PLANE);
        assertEquals(3, marks.size());
        assertEquals(List.of(), ((Mark.Group) marks.get(0)).marks());
        assertEquals(1, ((Mark.Group) marks.get(1)).marks().size());
    }

    @Test
    void regionsFillThePlaneAndMeetWhereTheAnswerChanges() {
        Regions regions = Regions.of((x, y) -> x * x + y * y < 1 ? 1 : x > 1.5 ? 2 : 0);
        List<Mark> marks = regions.marks(PLANE);
        assertTrue(marks.get(0) instanceof Mark.Path && marks.get(2) instanceof Mark.Path);
        int circle = 0;
        for (Mark mark : marks.subList(3, marks.size()))
            for (Point p : ((Mark.Polyline) mark).points()) {
                double x = PLANE.x(p.x());
                double y = PLANE.y(p.y());
                double r = Math.sqrt(x * x + y * y);
                if (r < 1.2) circle++;
                assertTrue(Math.abs(r - 1) < 1e-3 || Math.abs(x - 1.5) < 1e-3, () -> "(" + x + ", " + y + ")");
            }
        assertTrue(circle > 50);
        assertThrows(
                IllegalArgumentException.class, () -> Regions.of((x, y) -> -1).marks(PLANE));
    }

    @Property(seed = "1")
    void aHistogramCountsEveryValueOnce(@ForAll double[] values, @ForAll @IntRange(min = 1, max = 40) int bins) {
        double sum = 0;
        for (double c : Histogram.of(values, bins).counts()) sum += c;
        int finite = 0;
        for (double v : values) if (Math.abs(v) <= Double.MAX_VALUE) finite++;
        assertEquals(finite, sum);
    }

    @Test
    void aHistogramByHand() {
        double[] values = {0, 0.5, 1, 1.5, 2, 2, 3, 4};
        assertArrayEquals(new double[] {2, 2, 2, 2}, Histogram.of(values, 4).counts());
        double[] heights = Histogram.of(values, 4).density().ys();
        assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25, 0}, heights);
        assertEquals(4, Histogram.of(values).counts().length);
        assertArrayEquals(
                new double[] {3},
                Histogram.of(new double[] {7, 7, 7, Double.NaN}, 5).counts());
        assertThrows(IllegalArgumentException.class, () -> Histogram.of(values, 0));
    }

    @Test
    void barsStandOnZero() {
        List<Mark> bars = Bars.of(1, -1, 0, 9)
                .marks(new Plane(new Clip(0, 0, 400, 400), Scale.linear(-0.5, 3.5), Scale.linear(-2, 2), 12));
        assertEquals(4, bars.size());
        Mark.Rect up = (Mark.Rect) bars.get(0);
        Mark.Rect down = (Mark.Rect) bars.get(1);
        assertEquals(100, up.y(), 1e-9);
        assertEquals(100, up.height(), 1e-9);
        assertEquals(200, down.y(), 1e-9);
        assertEquals(0, ((Mark.Rect) bars.get(2)).height());
        assertEquals(200, ((Mark.Rect) bars.get(3)).height(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> Bars.at(new double[1], new double[1], 0));
    }

    @Test
    void barsSayTheirHeightsAndHaveNoLinesFromBelowToAbove() {
        Plot plain = Plot.sized(400, 300, 12).add(Bars.of(0.12345, 2).painted(Role.SERIES_1));
        Plot numbered =
                Plot.sized(400, 300, 12).add(Bars.of(0.12345, 2).numbered().painted(Role.SERIES_1));
        assertEquals(List.of(), Texts.of(group(plain, "plot-notes")));
        assertEquals(List.of("0.123", "2"), Texts.of(group(numbered, "plot-notes")));
        Texts.check(numbered.svg("bars"));
        for (Mark line : group(plain, "plot-grid"))
            assertEquals(((Mark.Line) line).from().y(), ((Mark.Line) line).to().y());
    }

    @Test
    void shadedContoursGrowFainterUpwards() {
        List<Mark> levels = Contours.of((x, y) -> x * x + y * y, 0.2, 0.5, 0.8)
                .shaded()
                .marks(new Plane(new Clip(0, 0, 400, 400), Scale.linear(-1, 1), Scale.linear(-1, 1), 12));
        double before = 1;
        for (Mark level : levels) {
            Mark.Polyline line = (Mark.Polyline) ((Mark.Group) level).marks().get(0);
            assertTrue(line.look().opacity() < before && line.look().opacity() >= 0.25);
            before = line.look().opacity();
        }
    }

    private static List<Mark> group(Plot plot, String id) {
        for (Mark mark : plot.marks()) if (mark instanceof Mark.Group g && id.equals(g.id())) return g.marks();
        return List.of();
    }

    @Property(seed = "1")
    void everyPointOfAnEllipseHasTheSameDensity(
            @ForAll @DoubleRange(min = 0.1, max = 3) double a,
            @ForAll @DoubleRange(min = -0.95, max = 0.95) double correlation,
            @ForAll @DoubleRange(min = 0.1, max = 3) double c) {
        double b = correlation * Math.sqrt(a * c);
        Ellipse ellipse = Ellipse.of(Vector.of(1, -2), Matrix.of(2, 2, a, b, b, c), 1.5);
        double det = a * c - b * b;
        for (int k = 0; k < ellipse.xs().length; k++) {
            double x = ellipse.xs()[k] - 1;
            double y = ellipse.ys()[k] + 2;
            assertEquals(2.25, (c * x * x - 2 * b * x * y + a * y * y) / det, 1e-9);
        }
    }

    @Test
    void whatIsNoCovarianceHasNoEllipse() {
        Vector mu = Vector.of(0, 0);
        assertThrows(IllegalArgumentException.class, () -> Ellipse.of(mu, Matrix.of(2, 2, 1, 2, 2, 1), 1));
        assertThrows(IllegalArgumentException.class, () -> Ellipse.of(mu, Matrix.of(2, 2, 1, 0, 1, 1), 1));
        assertThrows(IllegalArgumentException.class, () -> Ellipse.of(mu, Matrix.of(2, 2, 0, 1, 1, 1), 1));
        assertThrows(IllegalArgumentException.class, () -> Ellipse.of(mu, Matrix.of(2, 2, Double.NaN, 0, 0, 1), 1));
        assertThrows(IllegalArgumentException.class, () -> Ellipse.of(mu, Matrix.identity(3), 1));
        double[] flat = Ellipse.of(mu, Matrix.of(2, 2, 1, 1, 1, 1), 1).ys();
        assertArrayEquals(Ellipse.of(mu, Matrix.of(2, 2, 1, 1, 1, 1), 1).xs(), flat, 1e-12, "a segment");
    }

    @Test
    void rowsOfAHeatMapRunDownOnAReversedAxis() {
        Matrix A = Matrix.of(2, 2, 0, 1, 2, 3);
        for (boolean down : new boolean[] {false, true}) {
            Scale ys = Scale.linear(0.5, 2.5);
            Plane plane = new Plane(new Clip(0, 0, 100, 100), Scale.linear(0.5, 2.5), down ? ys.reversed() : ys, 12);
            Mark.Rect first = (Mark.Rect) Heat.of(A).marks(plane).get(0);
            assertEquals(Viridis.at(0), first.look().fill());
            assertEquals(down ? 0 : 50, first.y(), 1e-9);
        }
    }

    @Test
    void aHeatMapOfAFunctionIsAPicture() {
        Mark.Image image = (Mark.Image) Heat.of((x, y) -> x, -2, 2).marks(PLANE).get(0);
        assertEquals(400, image.width());
        assertTrue(image.smooth());
        assertThrows(IllegalArgumentException.class, () -> Heat.of((x, y) -> x, 1, 1));
        assertEquals(new Rgb(68, 1, 84), Viridis.at(0));
    }

    @Test
    void arrowsAreCutAtTheBorder() {
        List<Mark> marks = Arrows.at(Vector.of(0, 0), Vector.of(9, 0)).marks(PLANE);
        assertEquals(new Point(400, 200), ((Mark.Polygon) marks.get(1)).points().get(0));
        assertEquals(List.of(), Arrows.at(Vector.of(3, 3), Vector.of(1, 0)).marks(PLANE));
        assertThrows(IllegalArgumentException.class, () -> Arrows.at(List.of(Vector.of(0, 0)), List.of()));
        assertThrows(IllegalArgumentException.class, () -> Arrows.at(Vector.of(0, 0, 0), Vector.of(1, 0, 0)));
    }

    @Test
    void aBandIsClosedAndBrokenWhereAValueIsMissing() {
        double[] x = {-1, 0, 0.5, 1, 1.5};
        double[] low = {-1, -1, Double.NaN, -1, -1};
        double[] high = {1, 1, 1, 1, 1};
        List<Mark> marks = Band.between(x, low, high).marks(PLANE);
        assertEquals(2, marks.size());
        assertEquals(4, ((Mark.Polygon) marks.get(0)).points().size());
        assertThrows(IllegalArgumentException.class, () -> Band.between(x, low, new double[1]));
    }

    @Test
    void theKeyBreaksIntoRowsAndStaysInItsRoom() {
        Key key = new Key(12);
        for (int i = 0; i < 5; i++)
            key.dots("series " + i, Pen.series(i).symbol(), Pen.series(i).paint());
        assertEquals(18, key.height(key.width()), 1e-9);
        assertEquals(36, key.height(key.width() - 1), 1e-9);
        assertFalse(key.isEmpty());
        assertEquals(90, key.height(1), 1e-9);
        assertTrue(new Key(12).isEmpty());
    }

    @Test
    void aNoteOutOfViewIsNotShown() {
        assertEquals(1, Note.words(0, 0, "in").labels(PLANE).size());
        assertEquals(0, Note.words(9, 0, "out").labels(PLANE).size());
        assertEquals(0, Note.words(Double.NaN, 0, "nowhere").labels(PLANE).size());
    }

    @Test
    void manyNotesFindPlacesOfTheirOwn() {
        Plot plot =
                Plot.in(Room.of(0, 0, 500, 400, 12)).x("x", Scale.linear(0, 1)).y("y", Scale.linear(0, 1));
        for (int k = 0; k < 8; k++) plot = plot.add(Note.words(0.5, 0.5, "note " + k));
        Texts.check(plot.svg("notes"));
    }

    /** Of a closed line, with its sign. */
    private static double area(List<Point> line) {
        double sum = 0;
        for (int i = 1; i < line.size(); i++)
            sum += line.get(i - 1).x() * line.get(i).y()
                    - line.get(i).x() * line.get(i - 1).y();
        return sum / 2;
    }
}
