package mml.viz.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.scene.Canvas;
import mml.viz.svg.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

class ChartsTest {
    private static final Canvas SIZE = new Canvas(480, 320, 14);
    private static final Charts LIGHT = Charts.in(Theme.LIGHT, SIZE);
    private static final double[] X = {0, 1, 2, 3};
    private static final double[] Y = {1, 4, 2, 8};

    @ParameterizedTest
    @MethodSource("mml.viz.svg.Theme#all")
    void aChartIsPaintedInItsTheme(Theme theme) throws IOException {
        BufferedImage image = image(Charts.in(theme, SIZE).loss("Loss", "f", Y), 1);
        assertEquals(480, image.getWidth());
        assertEquals(
                Color.decode(theme.colour(mml.viz.svg.Role.PAPER).toString()).getRGB(), image.getRGB(2, 2));
        assertTrue(
                has(image, Color.decode(theme.colour(mml.viz.svg.Role.SERIES_1).toString())));
    }

    @Test
    void aTransparentGroundStaysTransparent() throws IOException {
        XYChart chart = LIGHT.loss("Loss", "f", Y);
        chart.getStyler().setChartBackgroundColor(new Color(255, 255, 255, 0));
        assertEquals(0, image(chart, 1).getRGB(2, 2) >>> 24);
        assertEquals(960, image(chart, 2).getWidth());
    }

    @Test
    void theReaderGoesOnWithTheMethodsOfXChart() throws IOException {
        XYChart chart = LIGHT.empty("Two runs", "step", "loss");
        LIGHT.line(chart, "ours", X, Y);
        chart.addSeries("theirs", X, X);
        assertEquals(
                List.of("ours", "theirs"),
                chart.getSeriesCollection().stream().map(s -> s.getName()).toList());
        assertTrue(has(image(chart, 1), new Color(0xd55e00)), "the second series has our second colour");
        assertTrue(chart.getStyler().isLegendVisible());
    }

    @Test
    void residualsLeaveOutWhatALogarithmCannotShow() throws IOException {
        XYChart chart = LIGHT.residuals("r", "‖r‖", new double[] {1, 0.1, 0, -1, Double.NaN, 1e-9});
        assertEquals(3, chart.getSeries("‖r‖").getXData().length);
        assertEquals(5, chart.getSeries("‖r‖").getXData()[2], "and keep their step");
        assertTrue(chart.getStyler().isYAxisLogarithmic());
        image(chart, 1);
        assertTrue(LIGHT.residuals("r", "r", new double[] {0})
                .getSeriesCollection()
                .isEmpty());
    }

    @Test
    void aSpectrumCountsFromOne() {
        XYChart chart = LIGHT.spectrum("σ", "σ", Vector.of(3, 2, 1));
        assertEquals(1, chart.getSeries("σ").getXData()[0]);
        assertEquals(2, chart.getSeries("σ").getYData()[1]);
    }

    @Test
    void aHistogramHasABarForEachInterval() throws IOException {
        CategoryChart chart = LIGHT.histogram("h", "x", new double[] {0, 1, 1, 2, 3, 4}, 2);
        assertArrayEquals(new double[] {3, 3}, chart.getSeries("x").getYData());
        assertFalse(Charts.png(chart, 1).length == 0);
    }

    @Test
    void theFirstRowOfAHeatMapIsOnTop() throws IOException {
        HeatMapChart chart = LIGHT.heatMap("A", Matrix.of(2, 2, 0, 0, 1, 1));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Charts.png(chart, 1)));
        int violet = -1;
        int yellow = -1;
        for (int y = 60; y < 260; y++) {
            int rgb = image.getRGB(200, y) & 0xffffff;
            if (rgb == 0x440154 && violet < 0) violet = y;
            if (rgb == 0xfde725 && yellow < 0) yellow = y;
        }
        assertTrue(violet > 0 && yellow > violet, violet + " and " + yellow);
    }

    @Test
    void emptyAndHostileInputIsPainted() throws IOException {
        image(LIGHT.loss("$\\frac{", "", Y), 1);
        LIGHT.scatter("<b>", "$x$", "\0", X, Y);
        assertTrue(LIGHT.histogram("h", "x", new double[0], 3)
                .getSeriesCollection()
                .isEmpty());
        assertTrue(LIGHT.heatMap("A", Matrix.zeros(0, 0)).getSeriesCollection().isEmpty());
    }

    @Test
    void numbersOfAnAxisAreRoundWhereverThePointsAreAndAreNotTooMany() throws IOException {
        XYChart chart = LIGHT.empty("r", "k", "r");
        double[] years = new double[145];
        for (int i = 0; i < years.length; i++) years[i] = 1880 + i;
        LIGHT.line(chart, "r", years, years);
        List<Double> seen = new ArrayList<>();
        chart.getStyler().setXAxisTickLabelsFormattingFunction(v -> {
            if (v >= 1880 && v != 2024) seen.add(v); // the last it asks for to see how much room a number needs
            return Double.toString(v);
        });
        image(chart, 1);
        assertFalse(seen.isEmpty());
        for (double v : seen) assertEquals(0, v % 5, seen.toString());
        assertNull(chart.getStyler().getXAxisMin(), "and the program may still say where it begins");
    }

    @Test
    void decadesAreNumberedInOneWayAndNotTooDensely() throws IOException {
        XYChart chart = LIGHT.residuals("r", "r", new double[] {10, 1e-3, 1e-17});
        Function<Double, String> number = chart.getStyler().getYAxisTickLabelsFormattingFunction();
        assertEquals("1", number.apply(1.0));
        assertEquals(" ", number.apply(1e-5));
        assertEquals("10⁻⁶", number.apply(1e-6));
        assertEquals(
                "0.1",
                LIGHT.residuals("r", "r", new double[] {1, 0.1})
                        .getStyler()
                        .getYAxisTickLabelsFormattingFunction()
                        .apply(0.1));
    }

    @Test
    void aStraightLineBetweenTwoPointsHasNoSymbolsAtItsEnds() {
        XYChart chart = LIGHT.scatter("s", "x", "y", X, Y);
        double[] ends = {0, 3};
        assertEquals(SeriesMarkers.NONE, LIGHT.line(chart, "fit", ends, ends).getMarker());
    }

    private static boolean has(BufferedImage image, Color colour) {
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) == colour.getRGB()) return true;
        return false;
    }

    private static BufferedImage image(XYChart chart, double scale) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Charts.png(chart, scale)));
    }
}
