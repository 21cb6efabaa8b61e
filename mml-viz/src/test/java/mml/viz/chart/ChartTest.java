package mml.viz.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import mml.viz.Reductions;
import mml.viz.Xml;
import mml.viz.export.Pdf;
import mml.viz.export.Png;
import mml.viz.export.Style;
import mml.viz.scene.Canvas;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Canvas SIZE = new Canvas(480, 320, 14);
    private static final double[] X = {0, 1, 2, 3};
    private static final double[] Y = {1, 4, 2, 8};

    @Test
    void theSameChartIsTheSameFileInEveryLocale() throws IOException {
        Chart chart = BitLengthChart.of(Reductions.wild(4, 5));
        Svg first = chart.figure(SIZE);
        Locale before = Locale.getDefault();
        for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR")) {
            try {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(
                        first.toString(),
                        BitLengthChart.of(Reductions.wild(4, 5)).figure(SIZE).toString());
            } finally {
                Locale.setDefault(before);
            }
        }
        assertArrayEquals(Pdf.of(List.of(first), Style.LIGHT), Pdf.of(List.of(chart.figure(SIZE)), Style.LIGHT));
    }

    @Test
    void aChartHasAllThemesAndMayBeTransparent() throws IOException {
        Svg chart = Chart.of("Title", "x", "y").line("a", X, Y).figure(SIZE);
        assertEquals(0xff14181d, pixel(chart, Style.LIGHT.withTheme(Theme.DARK)));
        assertEquals(0xffffffff, pixel(chart, Style.LIGHT));
        assertFalse(chart.toString().contains("fill=\"#"), "every colour is a role");
    }

    @Test
    void equalUnitsMakeACircleRound() throws IOException {
        double[] x = new double[100];
        double[] y = new double[100];
        for (int i = 0; i < 100; i++) {
            x[i] = 3 * Math.cos(i * Math.PI / 50);
            y[i] = 3 * Math.sin(i * Math.PI / 50);
        }
        Svg chart = Chart.of("", "x", "y").line("circle", x, y).equalUnits().figure(SIZE);
        int[] box = box(ImageIO.read(new ByteArrayInputStream(Png.of(chart, Style.LIGHT.withScale(1)))), 0x0072b2);
        assertEquals(box[2] - box[0], box[3] - box[1], 2, "as wide as high");
        assertTrue(box[2] - box[0] > 150);
    }

    /** The bounding box of all pixels of a colour. */
    private static int[] box(BufferedImage image, int colour) {
        int[] box = {9999, 9999, -1, -1};
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xffffff) != colour) continue;
                box[0] = Math.min(box[0], x);
                box[1] = Math.min(box[1], y);
                box[2] = Math.max(box[2], x);
                box[3] = Math.max(box[3], y);
            }
        }
        return box;
    }

    @Test
    void extremeAndMissingDataMakeAPictureInTime() {
        double[][] cases = {
            {},
            {Double.NaN},
            {5},
            {5, 5},
            {1e16, 1e16 + 2},
            {-1e300, 1e300},
            {1e-300, 2e-300},
            {-1, 0, Double.NaN, 1},
            {0, -3}
        };
        for (double[] values : cases) {
            for (boolean log : List.of(false, true)) {
                Svg figure = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                    Chart chart = Chart.of("t", "x", "y").points("a", values, values);
                    return (log ? chart.logarithmicY() : chart).figure(SIZE);
                });
                String svg = figure.toString();
                Xml.parse(svg);
                assertFalse(svg.contains("NaN"));
            }
        }
    }

    @Test
    void hostileNamesAreText() throws IOException {
        for (String name :
                List.of("<script>", "", "$x$", "$\\frac{", "]]>&", "\u202E\0", "x".repeat(10_000), "👩‍🔬")) {
            Chart chart = Chart.of(name, name, name).line(name, X, Y).line(name, X, X);
            Xml.parse(chart.figure(SIZE).toString());
        }
    }

    @Test
    void manyPointsMakeASmallFile() throws IOException {
        double[] x = new double[1_000_000];
        for (int i = 0; i < x.length; i++) x[i] = i;
        assertTrue(
                Chart.of("t", "x", "y").line("a", x, x).figure(SIZE).toString().length() < 1_000_000);
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        Chart chart = Chart.of("t", "x", "y");
        assertThrows(IllegalArgumentException.class, () -> chart.line("a", X, new double[2]));
    }

    @Test
    void theBitsOfAnEntryAreThoseOfItsLongestNumber() {
        assertEquals(0, BitLengthChart.bits("0"));
        assertEquals(3, BitLengthChart.bits("-3/7"));
        assertEquals(11, BitLengthChart.bits("1024"));
        assertEquals(5, BitLengthChart.bits("-3/2 a + 17"));
        assertThrows(IllegalArgumentException.class, () -> BitLengthChart.of(Reductions.rounding()));
    }

    @Test
    void ofManyDecadesOnlySomeHaveALabel() {
        List<String> labels = new ArrayList<>();
        for (int e = -16; e <= 0; e++) labels.add(Chart.decade(Double.parseDouble("1e" + e), 1e-16, 1));
        assertEquals(
                List.of(
                        "10⁻¹⁶", "", "10⁻¹⁴", "", "10⁻¹²", "", "10⁻¹⁰", "", "10⁻⁸", "", "10⁻⁶", "", "10⁻⁴", "", "10⁻²",
                        "", "1"),
                labels);
        assertEquals("0.01", Chart.decade(0.01, 1e-3, 1e3));
        assertEquals("100", Chart.decade(100, 1e-3, 1e3));
    }

    @Test
    void theChartSaysInWordsWhatItShows() throws IOException {
        Svg figure = BitLengthChart.of(Reductions.exact(1, "2 4 6", "1 3 7")).figure(SIZE);
        assertEquals("Length of the fractions", figure.title());
        assertTrue(figure.description().startsWith("bits over step. longest numerator or denominator: "));
    }

    private static int pixel(Svg chart, Style style) throws IOException {
        assertEquals(
                0,
                ImageIO.read(new ByteArrayInputStream(Png.of(chart, style.transparent())))
                                .getRGB(2, 2)
                        >>> 24);
        return ImageIO.read(new ByteArrayInputStream(Png.of(chart, style))).getRGB(2, 2);
    }
}
