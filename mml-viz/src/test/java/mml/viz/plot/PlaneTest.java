package mml.viz.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.viz.Legible;
import mml.viz.Xml;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Space;
import mml.viz.svg.Svg;
import mml.viz.svg.Symbol;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaneTest {
    private static final Clip AREA = new Clip(50, 10, 350, 210);

    private static Plane plane(double x0, double x1, double y0, double y1) {
        return new Plane(AREA, Scale.linear(x0, x1), Scale.linear(y0, y1), 12);
    }

    @Test
    void cornersOfTheDataAreCornersOfTheArea() {
        Plane plane = plane(-1, 2, 10, 20);
        assertEquals(new Point(50, 210), plane.at(-1, 10));
        assertEquals(new Point(350, 10), plane.at(2, 20));
        assertEquals(0.5, plane.x(200), 1e-12);
        assertEquals(15, plane.y(110), 1e-12);
    }

    /** The distances between the lines of the grid, across and up. */
    private static List<Double> distances(Plane plane) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (Mark mark : plane.grid()) {
            Mark.Line line = (Mark.Line) mark;
            if (line.from().x() == line.to().x()) x.add(line.from().x());
            else y.add(line.from().y());
        }
        return List.of(Math.abs(x.get(1) - x.get(0)), Math.abs(y.get(1) - y.get(0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.6, 2.4, 2.8, 4, 6, 9.5, 14, 75, 1234, 0.003})
    void equalUnitsHaveEqualDistancesBetweenTheirNumbers(double reach) {
        for (double width : new double[] {220, 300, 480, 900})
            for (double height : new double[] {220, 300, 460}) {
                Scale scale = Scale.linear(-reach, reach);
                Plane plane = new Plane(new Clip(20, 20, 20 + width, 20 + height), scale, scale, 20).equalUnits();
                List<Double> apart = distances(plane);
                String words = reach + " on " + width + "×" + height;
                assertEquals(apart.get(0), apart.get(1), 1e-9 * apart.get(0), words);
                assertEquals(
                        List.of(), Legible.findings(new Svg(width + 40, height + 40, "t", "d", plane.axes())), words);
                int least = Math.min(width, height) < 300 ? 2 : 4;
                assertTrue(numbers(plane) >= least, () -> words + " has " + numbers(plane) + " numbers");
            }
    }

    private static int numbers(Plane plane) {
        int numbers = 0;
        for (Mark mark : plane.axes()) if (mark instanceof Mark.Text) numbers++;
        return numbers;
    }

    @Test
    void theAxesOfAPartEndWithIt() {
        Plane whole = new Plane(AREA, Scale.linear(-1, 1), Scale.linear(-1, 1), 12).equalUnits();
        Plane part = whole.within(1.2);
        assertEquals(whole.at(0.3, -0.7), part.at(0.3, -0.7));
        assertEquals(whole.at(1.2, 0).x(), part.area().right(), 1e-9);
        assertEquals(AREA.top(), part.area().top(), 1e-9);
    }

    @Test
    void equalUnitsMakeSquaresSquare() {
        Plane plane = plane(-1, 1, -10, 10).equalUnits();
        Point o = plane.at(0, 0);
        assertEquals(plane.at(1, 0).x() - o.x(), o.y() - plane.at(0, 1).y(), 1e-9);
        assertEquals(new Point(200, 110), o);
    }

    @Property(seed = "1")
    void aLineIsCutAtTheBorderAndKeepsItsEquation(
            @ForAll @DoubleRange(min = -5, max = 5) double a,
            @ForAll @DoubleRange(min = -5, max = 5) double b,
            @ForAll @DoubleRange(min = -5, max = 5) double c) {
        Plane plane = plane(-4, 4, -3, 3);
        for (Mark mark : plane.line(a, b, c, Look.stroke(Role.INK, 1))) {
            Mark.Line line = (Mark.Line) mark;
            for (Point p : List.of(line.from(), line.to())) {
                assertEquals(c, a * plane.x(p.x()) + b * plane.y(p.y()), 1e-6);
                assertTrue(p.x() >= 49.999 && p.x() <= 350.001 && p.y() >= 9.999 && p.y() <= 210.001);
            }
        }
    }

    @Test
    void aLineThroughTheViewIsDrawnAndOneBesideItIsNot() {
        Plane plane = plane(-4, 4, -3, 3);
        Look look = Look.stroke(Role.INK, 1);
        assertEquals(1, plane.line(1, 0, 2, look).size());
        assertEquals(1, plane.line(1, 1e-9, 2, look).size());
        assertEquals(0, plane.line(1, 0, 9, look).size());
        assertEquals(0, plane.line(0, 0, 0, look).size());
    }

    @Test
    void aMillionPointsMakeASmallFigure() {
        int n = 1_000_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i / (double) n;
            y[i] = (i * 7919L % n) / (double) n;
        }
        Plane plane = plane(0, 1, 0, 1);
        List<Mark> points = plane.points(x, y, Symbol.DISC, 2, Role.SERIES_1);
        assertEquals(Plane.MAX_POINTS + 1, points.size());
        String svg = new Svg(400, 250, "", "", points).toString();
        assertTrue(svg.contains("5000 of 1000000 points shown"));
        assertTrue(svg.length() < 400_000);
        assertTrue(new Svg(400, 250, "", "", plane.curve(x, y, Look.stroke(Role.INK, 1)))
                        .toString()
                        .length()
                < 400_000);
    }

    @Test
    void nothingToShowIsSaid() {
        for (double[] x : new double[][] {{}, {Double.NaN, Double.NaN}, {Double.POSITIVE_INFINITY}}) {
            Plane plane = new Plane(AREA, Scale.around(x), Scale.around(x), 12);
            String svg = svg(plane, x);
            assertTrue(svg.contains("no data"), svg);
            assertFalse(svg.contains("NaN"));
        }
    }

    @Test
    void oneValueStandsInTheMiddleOfItsScale() {
        for (double[] x : new double[][] {{3}, {3, 3}, {0}, {-1e-300}, {1e300}}) {
            Plane plane = new Plane(AREA, Scale.around(x), Scale.around(x), 12);
            assertEquals(200, plane.at(x[0], x[0]).x(), 1e-6);
            svg(plane, x);
        }
    }

    @Test
    void extremeValuesMakeAValidPicture() {
        double[] x = {-1e300, 1e-300, 0, 1e300, Double.MAX_VALUE, -Double.MAX_VALUE};
        svg(new Plane(AREA, Scale.around(x), Scale.around(x), 12), x);
        svg(new Plane(AREA, Scale.aroundLog(x), Scale.aroundLog(x), 12), x);
        double[] tiny = {4.9e-324, 1e-310, 1e-320};
        svg(new Plane(AREA, Scale.aroundLog(tiny), Scale.aroundLog(tiny), 12), tiny);
        double[] close = {1e16, 1e16 + 2};
        svg(new Plane(AREA, Scale.around(close), Scale.around(close), 12), close);
    }

    @Test
    void aLogAxisSaysHowManyPointsItCannotShow() {
        double[] x = {1, 10, 0, -5};
        Plane plane = new Plane(AREA, Scale.aroundLog(x), Scale.aroundLog(x), 12);
        assertTrue(svg(plane, x).contains("2 of 4 points shown"));
        assertThrows(IllegalArgumentException.class, () -> Scale.log(0, 1));
    }

    @Test
    void logScalesGoBackAndForth() {
        Scale s = Scale.log(0.01, 100);
        assertEquals(0.5, s.share(1), 1e-12);
        assertEquals(1, s.value(0.5), 1e-12);
        assertEquals(0.7, s.share(s.value(0.7)), 1e-12);
    }

    private static String svg(Plane plane, double[] x) {
        java.util.ArrayList<Mark> marks = new java.util.ArrayList<>(plane.grid());
        marks.addAll(plane.cross("x", "y"));
        marks.addAll(plane.curve(x, x, Look.stroke(Role.SERIES_1, 1)));
        marks.addAll(plane.points(x, x, Symbol.DISC, 3, Role.SERIES_1));
        String svg = new Svg(400, 250, "t", "d", marks).toString();
        Xml.parse(svg);
        return svg;
    }

    @Test
    void aCurveIsBrokenWhereAValueIsMissing() {
        double[] x = {0, 1, 2, 3, 4};
        double[] y = {0, 1, Double.NaN, 1, 0};
        assertEquals(2, plane(0, 4, 0, 1).curve(x, y, Look.stroke(Role.INK, 1)).size());
        assertThrows(
                IllegalArgumentException.class,
                () -> plane(0, 1, 0, 1).curve(x, new double[2], Look.stroke(Role.INK, 1)));
    }

    @Test
    void polygonsAreCutAtTheBorder() {
        Clip unit = new Clip(0, 0, 1, 1);
        List<Point> cut =
                unit.polygon(List.of(new Point(-1, 0.5), new Point(0.5, 0.5), new Point(0.5, 3), new Point(-1, 3)));
        assertEquals(4, cut.size());
        for (Point p : cut) assertTrue(unit.contains(p));
        assertEquals(List.of(), unit.polygon(List.of(new Point(2, 2), new Point(3, 2), new Point(3, 3))));
    }

    @Test
    void aPlaneCutsTheCubeInThreeToSixCorners() {
        Space space = new Space(new Point(0, 0), 100, 1, 30, 20);
        assertEquals(6, space.plane(1, 1, 1, 0).size());
        assertEquals(3, space.plane(1, 1, 1, 2.5).size());
        assertEquals(4, space.plane(0, 0, 2, 1).size());
        assertEquals(0, space.plane(1, 1, 1, 3.5).size());
        assertEquals(0, space.plane(0, 0, 0, 0).size());
    }

    @Test
    void thePlaneOfSpaceStandsWhereItsEquationSays() {
        Space top = new Space(new Point(0, 0), Math.sqrt(3), 1, 0, 90);
        for (Point p : top.plane(1, 2, 4, 1)) {
            double x = p.y();
            double y = p.x();
            double z = (1 - x - 2 * y) / 4;
            assertTrue(Math.abs(x) <= 1 + 1e-9 && Math.abs(y) <= 1 + 1e-9 && Math.abs(z) <= 1 + 1e-9);
            assertTrue(Math.abs(Math.abs(x) - 1) < 1e-9
                    || Math.abs(Math.abs(y) - 1) < 1e-9
                    || Math.abs(Math.abs(z) - 1) < 1e-9);
        }
    }
}
