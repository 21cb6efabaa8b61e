package mml.viz.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import mml.matrix.Vector;
import mml.viz.Golden;
import mml.viz.Legible;
import mml.viz.Xml;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlotTest {
    private static final double[] X = {0, 1, 2, 3};
    private static final double[] Y = {1, 4, 2, 8};

    @Test
    void residualsOnALogarithmicAxis() {
        double[] fast = new double[12];
        double[] slow = new double[12];
        for (int k = 0; k < 12; k++) {
            fast[k] = k == 0 ? 3 : fast[k - 1] / 16;
            slow[k] = k == 0 ? 1 : slow[k - 1] / 2;
        }
        Plot plot = Plot.sized(640, 360, 16)
                .titled("How fast the residual falls")
                .x("step k")
                .y("‖Ax − λx‖")
                .logY()
                .add(Line.of(fast).named("fast"))
                .add(Line.of(slow).named("slow").with(Dots.SMALL))
                .add(Rule.across(1e-9).named("tolerance"));
        Svg svg = plot.svg("Residuals");
        Texts.check(svg);
        Golden.check("plot-residuals.svg", svg);
        assertEquals(
                "‖Ax − λx‖ over step k. fast: 12 points, from 3 to 1.705×10⁻¹³. slow: 12 points, from 1 to 0.0004883.",
                svg.description());
    }

    @Test
    void namedLinesThatDifferInColourAloneAreBrokenDifferently() {
        Plot plot = Plot.sized(640, 360, 16);
        for (int k = 0; k < 6; k++)
            plot = plot.add(
                    Line.of(X, Y).painted(Role.series(k)).named("line " + k).with(Dots.SMALL));
        assertEquals(List.of(), Legible.inGrey(plot.svg("Six lines")));
        List<Mark> alike = List.of(
                Mark.at(0, 0, List.of(Mark.line(0, 0, 9, 0, Look.stroke(Role.SERIES_1, 1)))),
                Mark.at(0, 9, List.of(Mark.line(0, 0, 9, 0, Look.stroke(Role.SERIES_2, 1)))));
        assertEquals(
                1,
                Legible.inGrey(new Svg(9, 9, "t", "d", List.of(Mark.named("plot-legend", alike))))
                        .size());
    }

    @ParameterizedTest
    @MethodSource("mml.viz.svg.Theme#all")
    void theLinesFromNamesToTheEndsOfTheirLinesAreSeen(Theme theme) {
        Plot plot = Plot.sized(640, 360, 16)
                .add(Line.of(X, Y).named("up"))
                .add(Line.of(X, X).named("along"))
                .direct();
        List<Mark> legend = plot.marks().stream()
                .filter(m -> m instanceof Mark.Group g && g.id().endsWith("-legend"))
                .flatMap(m -> ((Mark.Group) m).marks().stream())
                .toList();
        int leaders = 0;
        for (Mark mark : legend)
            if (mark instanceof Mark.Line leader) {
                Rgb colour = theme.colour((Role) leader.look().stroke());
                assertTrue(colour.contrast(theme.colour(Role.PAPER)) >= 1.4, theme + ": " + colour);
                leaders++;
            }
        assertEquals(2, leaders);
    }

    @Test
    void dotsOfADenseLineAreLeftOutAndLeaveTheLegendToo() {
        Plot few =
                Plot.sized(640, 360, 16).add(Line.of(new double[60]).named("f").with(Dots.SMALL));
        Plot many =
                Plot.sized(640, 360, 16).add(Line.of(new double[61]).named("f").with(Dots.SMALL));
        assertEquals(61, count(few.svg("few").toString(), "<circle"));
        assertEquals(0, count(many.svg("many").toString(), "<circle"));
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void b115AMillionPointsMakeASmallFigureThatSaysWhatIsLeftOut() {
        int n = 1_000_000;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] broken = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = i % 1000 == 7 ? 5 : i % 7;
            broken[i] = i % 3 == 2 ? Double.NaN : y[i];
        }
        Plot empty = Plot.sized(960, 540, 24);
        List<Vector> from = Collections.nCopies(n, Vector.of(0, 0));
        List<Vector> to = Collections.nCopies(n, Vector.of(1, 1));
        assertBounded("5000 of 1000000 points shown", empty.add(Dots.of(x, y)));
        assertBounded("", empty.add(Line.of(x, y)));
        assertBounded(" of ", empty.add(Line.of(x, broken)));
        assertBounded("", empty.add(Band.between(x, new double[n], y)));
        assertBounded("5000 of 1000000 bars shown", empty.add(Bars.at(x, y, 0.8)));
        assertBounded("", empty.add(Histogram.of(y).bars()));
        assertBounded("5000 of 1000000 arrows shown", empty.add(Arrows.at(from, to)));
    }

    private static void assertBounded(String note, Plot plot) {
        String svg = plot.svg("Many").toString();
        assertTrue(svg.length() < 2_000_000, svg.length() + " bytes");
        assertTrue(svg.contains(note), note);
    }

    @Test
    void aThinnedLineKeepsItsPeaks() {
        List<Point> line = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) line.add(new Point(i, i == 77_777 ? -9 : i == 12_345 ? 9 : 0));
        List<Point> few = Plane.outline(line, 1000);
        assertTrue(few.size() <= 1000, few.size() + " points");
        assertTrue(few.contains(new Point(77_777, -9)) && few.contains(new Point(12_345, 9)));
        assertEquals(line.get(99_999), few.get(few.size() - 1));
        for (int i = 1; i < few.size(); i++)
            assertTrue(few.get(i - 1).x() < few.get(i).x());
    }

    @Test
    void aPathOverContours() {
        List<Vector> path = List.of(Vector.of(-3, -1), Vector.of(-1.98, 1.21), Vector.of(-1.32, -0.42));
        Svg svg = Plot.sized(420, 420, 15)
                .square()
                .x("x_1", Scale.linear(-4, 4))
                .y("x_2", Scale.linear(-2, 4))
                .add(Contours.of((x, y) -> x * x + x * y + 10 * y * y - 5 * x - 3 * y, -5, 5, 20, 60)
                        .numbered())
                .add(Line.through(path).with(Dots.SMALL))
                .add(Arrows.at(Vector.of(-3, -1), Vector.of(1.02, 2.21)).named("step"))
                .add(Note.math(2.5, 0, "x^{*}"))
                .svg("Descent");
        Texts.check(svg);
        Golden.check("plot-descent.svg", svg);
    }

    @Property(tries = 300, seed = "1")
    void noTextLeavesTheFigureOrCoversAnother(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double from,
            @ForAll @DoubleRange(min = -8, max = 8) double size,
            @ForAll @IntRange(max = 7) int kind,
            @ForAll @IntRange(min = 180, max = 960) int width,
            @ForAll @IntRange(min = 160, max = 540) int height,
            @ForAll @IntRange(min = 8, max = 20) int font) {
        if (width < 16 * font || height < 13 * font) return;
        double to = from + pow10(size);
        double[] x = {from, (from + to) / 2, to};
        double[] y = {pow10(size), 3, pow10(-size) * 7};
        Plot plot = Plot.sized(width, height, font)
                .titled("A title")
                .x("step k")
                .y("‖x‖^2")
                .add(Line.of(x, y).named("first"))
                .add(Line.of(x, new double[] {y[2], y[1], y[0]}).named("second").with(Dots.SMALL))
                .add(Note.math(x[0], y[1], "x_1 = 3/2"))
                .add(Note.words(x[2], y[1], "the end"));
        if ((kind & 1) != 0) plot = plot.logY();
        if ((kind & 2) != 0) plot = plot.direct();
        if ((kind & 4) != 0) plot = plot.square();
        Svg svg = plot.svg("any");
        Xml.parse(svg.toString());
        assertFalse(svg.toString().contains("NaN"));
        Texts.check(svg);
    }

    private static double pow10(double e) {
        return Math.pow(10, Math.floor(e));
    }

    @Test
    void groupsHaveTheSameIdsInAllFrames() {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<String> ids = new ArrayList<>();
            Plot plot = Plot.in(Room.of(0, 0, 300, 200, 12))
                    .named("loss")
                    .x("k", Scale.whole(0, 3))
                    .y("y", Scale.linear(0, 9))
                    .add(Line.of(X, Y))
                    .add(Line.of(java.util.Arrays.copyOf(X, i), java.util.Arrays.copyOf(Y, i)))
                    .add(Bars.of(i, 0, 2));
            for (Mark m : plot.marks()) ids.add(((Mark.Group) m).id());
            assertEquals(ids.size(), new HashSet<>(ids).size());
            all.add(ids);
        }
        assertEquals(
                List.of("loss-grid", "loss-line-1", "loss-line-2", "loss-bars-1", "loss-axes", "loss-notes"),
                all.get(0));
        assertEquals(all.get(0), all.get(1));
        assertEquals(all.get(0), all.get(2));
    }

    @Test
    void seriesDifferWithoutColour() {
        List<Mark> marks = Plot.in(Room.of(0, 0, 300, 200, 12))
                .add(Line.of(X, Y))
                .add(Line.of(X, X))
                .add(Dots.of(X, Y))
                .marks();
        Mark.Polyline first =
                (Mark.Polyline) group(marks, "plot-line-1").marks().get(0);
        Mark.Polyline second =
                (Mark.Polyline) group(marks, "plot-line-2").marks().get(0);
        assertNotEquals(first.look().dash(), second.look().dash());
        assertNotEquals(first.look().stroke(), second.look().stroke());
        assertEquals(
                Role.series(2),
                ((Mark.Polygon) group(marks, "plot-dots-1").marks().get(0))
                        .look()
                        .fill());
    }

    @Test
    void whatStartsAtZeroStandsOnTheAxis() {
        Plane plane = Plot.in(Room.of(0, 0, 300, 200, 12)).add(Bars.of(3, 1, 2)).plane();
        assertEquals(0, plane.up().min());
        assertTrue(plane.up().max() > 3);
    }

    @Test
    void handlesOfAPageFindTheirWayBack() {
        Plane plane = Plot.in(Room.of(10, 20, 300, 200, 12))
                .x("x", Scale.linear(-1, 1))
                .y("y", Scale.log(1, 100))
                .plane();
        Point p = plane.at(0.25, 10);
        assertEquals(0.25, plane.x(p.x()), 1e-12);
        assertEquals(10, plane.y(p.y()), 1e-9);
    }

    @Test
    void equalUnitsStayEqualBesideTheirNumbers() {
        Plane plane = Plot.in(Room.of(0, 0, 500, 200, 12))
                .square()
                .x("x", Scale.linear(-1, 1))
                .y("y", Scale.linear(-1, 1))
                .plane();
        Point o = plane.at(0, 0);
        assertEquals(plane.at(1, 0).x() - o.x(), o.y() - plane.at(0, 1).y(), 1e-9);
    }

    @Test
    void nothingToShowIsSaid() {
        for (double[] y : new double[][] {{}, {Double.NaN}, {Double.POSITIVE_INFINITY, Double.NaN}}) {
            for (Layer layer : List.of(Line.of(y), Dots.of(Data.indices(y.length), y), Band.under(y, y))) {
                Svg svg = Plot.sized(300, 200, 12).add(layer).svg("none");
                assertTrue(Texts.of(svg.marks()).contains("no data"), () -> layer.kind());
                assertFalse(svg.toString().contains("NaN"));
            }
        }
        assertTrue(Texts.of(Plot.sized(300, 200, 12)
                        .logY()
                        .add(Line.of(new double[] {0, -3}))
                        .marks())
                .contains("no data"));
    }

    @Test
    void aLayerWithoutPointsIsSilentBesideOthers() {
        assertFalse(Texts.of(Plot.sized(300, 200, 12)
                        .add(Line.of(new double[] {1, 2}))
                        .add(Dots.of(new double[0], new double[0]))
                        .marks())
                .contains("no data"));
    }

    @Test
    void extremeValuesMakeAValidFigure() {
        double[][] cases = {
            {5}, {5, 5}, {1e16, 1e16 + 2}, {-1e300, 1e300}, {1e-300, 2e-300}, {-1, 0, Double.NaN, 1}, {0, -3}
        };
        for (double[] v : cases)
            for (boolean log : new boolean[] {false, true}) {
                Plot plot = Plot.sized(480, 320, 14)
                        .x("x")
                        .y("y")
                        .add(Line.of(v, v).with(Dots.SMALL))
                        .add(Bars.at(v, v, 1))
                        .add(Band.under(v, v))
                        .add(Rule.across(v[0]))
                        .add(Note.words(v[0], v[0], "here"));
                Svg svg = (log ? plot.logY() : plot).svg("extreme");
                Xml.parse(svg.toString());
                assertFalse(svg.toString().contains("NaN"));
                Texts.check(svg);
            }
    }

    @Test
    void hostileNamesAreText() {
        for (String name : List.of("<script>", "", "$x$", "\\frac{", "]]>&", "\u202E\0", "x".repeat(10_000), "👩‍🔬")) {
            Svg svg = Plot.sized(300, 200, 12)
                    .titled(name)
                    .x(name)
                    .y(name)
                    .add(Line.of(X, Y).named(name))
                    .add(Note.words(1, 2, name))
                    .svg(name);
            Xml.parse(svg.toString());
        }
    }

    @Property(seed = "1")
    void placesAreSpreadInOrderWithinTheirBounds(@ForAll List<@DoubleRange(min = 0, max = 100) Double> wanted) {
        List<Double> sorted = new ArrayList<>(wanted.subList(0, Math.min(9, wanted.size())));
        sorted.sort(null);
        double[] y = Plot.spread(sorted, 10, 0, 100);
        for (int k = 0; k < y.length; k++) {
            assertTrue(y[k] >= -1e-9 && y[k] <= 100 + 1e-9);
            if (k > 0) assertTrue(y[k] - y[k - 1] >= 10 - 1e-9);
        }
    }

    static Mark.Group group(List<Mark> marks, String id) {
        for (Mark m : marks) if (m instanceof Mark.Group g && g.id().equals(id)) return g;
        throw new AssertionError(id + " is not there");
    }

    @Property(tries = 300)
    void noAxisHasOneNumberAlone(
            @ForAll @DoubleRange(min = -40, max = 40) double low,
            @ForAll @DoubleRange(min = 2, max = 30) double range,
            @ForAll @IntRange(min = 240, max = 480) int width,
            @ForAll @IntRange(min = 180, max = 400) int height) {
        Scale scale = Scale.linear(low, low + range);
        Plot plot = Plot.in(Room.of(0, 0, width, height, 24)).x("x", scale).y("y", scale);
        for (Anchor side : List.of(Anchor.MIDDLE, Anchor.END)) {
            int numbers = 0;
            for (Mark.Text number : numbers(plot, side)) if (number.paint() == Role.MUTED) numbers++;
            assertTrue(numbers > 1, numbers + " on " + side);
        }
    }

    @Test
    void namesBelowThePlaneBecomeSmallerBeforeOneIsLeftOut() {
        Scale prices = Scale.named(List.of("10000", "1000", "100", "10", "1"));
        for (int width : List.of(360, 600)) {
            List<Mark.Text> names = numbers(
                    Plot.in(Room.of(0, 0, width, 300, 24)).x("", prices).y("", Scale.linear(0, 1)), Anchor.MIDDLE);
            assertEquals(5, names.size());
            for (Mark.Text name : names) assertEquals(width < 400 ? 18.5 : 21.6, name.size(), 2);
        }
        Plot narrow = Plot.in(Room.of(0, 0, 200, 300, 24)).x("", prices).y("", Scale.linear(0, 1));
        List<Mark.Text> few = numbers(narrow, Anchor.MIDDLE);
        assertTrue(few.size() < 5);
        for (Mark.Text name : few) assertEquals(21.6, name.size(), 1e-9);
    }

    @Test
    void aLabelDoesNotLieOnTheAxis() {
        Plot plot = Plot.in(Room.of(0, 0, 400, 300, 20))
                .x("", Scale.linear(0, 1))
                .y("", Scale.linear(0, 1))
                .add(Note.words(0, 0.5, "a name"));
        for (Mark mark : plot.marks())
            if (mark instanceof Mark.Group g && g.id().equals("plot-notes"))
                for (Mark part : g.marks())
                    if (part instanceof Mark.Text name)
                        assertTrue(name.at().x() > plot.plane().area().left() + 3);
    }

    @Test
    void whereAPowerOfTenIsWrittenOverABarItHasOneFigure() {
        Plot plot = Plot.in(Room.of(0, 0, 600, 300, 20))
                .y("", Scale.linear(0, 2))
                .add(Bars.of(1.477e-12, 1.914e-12, 0, 1.414).numbered(2));
        List<String> texts = Texts.of(plot.marks());
        assertTrue(texts.containsAll(List.of("10⁻¹²", "2×10⁻¹²", "0", "1.4")), texts.toString());
    }

    private static List<Mark.Text> numbers(Plot plot, Anchor side) {
        List<Mark.Text> out = new ArrayList<>();
        for (Mark mark : plot.marks())
            if (mark instanceof Mark.Group g && g.id().equals("plot-axes"))
                for (Mark part : g.marks()) if (part instanceof Mark.Text text && text.anchor() == side) out.add(text);
        return out;
    }
}
