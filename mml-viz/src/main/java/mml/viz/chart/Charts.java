package mml.viz.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.viz.export.Fonts;
import mml.viz.export.Png;
import mml.viz.plot.Histogram;
import mml.viz.scene.Canvas;
import mml.viz.svg.Dash;
import mml.viz.svg.Role;
import mml.viz.svg.Symbol;
import mml.viz.svg.Theme;
import mml.viz.svg.Viridis;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Numbers of a run as genuine charts of XChart, in our colours, dashes and symbols. What comes back belongs to the program
 * that asked: it adds series and changes styles with XChart's own methods, shows the chart in a window and saves it.
 *
 * <pre>{@code
 * XYChart chart = Charts.in(Theme.LIGHT, Canvas.WIDE).residuals("Power iteration", "‖Ax − λx‖", trace.values(EigenIterate::residual));
 * new SwingWrapper<>(chart).displayChart();
 * Files.write(Path.of("residual.png"), Charts.png(chart, 2));
 * }</pre>
 *
 * <p>Figures for pages, slides and papers are drawn by {@link mml.viz.plot.Plot}, whose text is text.
 */
public final class Charts {
    private static final int COLOURS = 8;
    private static final int MARKED = 40; // series of more points have no symbols on their lines
    private static final int SHADES = 16;

    /** Neither grouped nor with zeros at the end, and the sign of the figures. */
    private static final String PLAIN = "0.############;−0.############";
    /** So many decades have a number each. */
    private static final int NUMBERED = 7;

    private final Theme theme;
    private final Canvas canvas;

    private Charts(Theme theme, Canvas canvas) {
        this.theme = theme;
        this.canvas = canvas;
    }

    /** Charts of a theme and a size. */
    public static Charts in(Theme theme, Canvas canvas) {
        return new Charts(theme, canvas);
    }

    /** A chart without data, to which lines and points are added. */
    public XYChart empty(String title, String xName, String yName) {
        XYChart chart = new Rounded((int) canvas.width(), (int) canvas.height());
        chart.setTitle(label(title));
        chart.setXAxisTitle(label(xName));
        chart.setYAxisTitle(label(yName));
        style(chart.getStyler());
        chart.getStyler().setXAxisDecimalPattern(PLAIN);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(v -> NumberText.significant(v, 6));
        chart.getStyler()
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal);
        return chart;
    }

    /** As {@link #empty}, with an upright axis on which equal ratios take equal room; it takes no number that is not positive. */
    public XYChart decades(String title, String xName, String yName) {
        XYChart chart = empty(title, xName, yName);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(v -> decade(chart, v));
        chart.getStyler().setPlotGridHorizontalLinesVisible(false); // it would draw all nine of every decade
        return chart;
    }

    /** The number at a power of ten, or nothing where the numbers of all would be too many. */
    private static String decade(XYChart chart, double value) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (XYSeries series : chart.getSeriesCollection())
            for (double y : series.getYData()) {
                if (!(y > 0)) continue;
                least = Math.min(least, y);
                most = Math.max(most, y);
            }
        int every = (int) Math.max(1, Math.ceil(Math.log10(most / least) / NUMBERED));
        long power = Math.round(Math.log10(value));
        if (Math.floorMod(power, every) != 0) return " ";
        return Math.abs(power) < 3 ? NumberText.significant(value, 6) : "10" + Scripts.superscript((int) power);
    }

    /** A loss or any other number of a run over its steps 0, 1, 2, … */
    public XYChart loss(String title, String name, double[] values) {
        XYChart chart = empty(title, "step", name);
        chart.getStyler().setLegendVisible(false);
        line(chart, name, steps(values.length, 0), values);
        return chart;
    }

    /** Residuals over the steps 0, 1, 2, … on a logarithmic axis, which leaves out what is not positive. */
    public XYChart residuals(String title, String name, double[] values) {
        return logarithmic(title, "step", name, steps(values.length, 0), values);
    }

    /** Singular values or eigenvalues in their order, counted from 1, on a logarithmic axis. */
    public XYChart spectrum(String title, String name, Vector values) {
        return logarithmic(title, "number", name, steps(values.size(), 1), values.toArray());
    }

    /** Points. */
    public XYChart scatter(String title, String xName, String yName, double[] x, double[] y) {
        XYChart chart = empty(title, xName, yName);
        chart.getStyler().setLegendVisible(false);
        points(chart, yName, x, y);
        return chart;
    }

    /** How values are spread, in so many intervals of one width. */
    public CategoryChart histogram(String title, String name, double[] values, int bins) {
        Histogram spread = Histogram.of(values, bins);
        CategoryChart chart = new CategoryChart((int) canvas.width(), (int) canvas.height());
        chart.setTitle(label(title));
        chart.setXAxisTitle(label(name));
        chart.setYAxisTitle("count");
        style(chart.getStyler());
        chart.getStyler().setAvailableSpaceFill(0.98).setLegendVisible(false);
        List<String> centres = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        double[] places = spread.centres();
        for (int k = 0; k < places.length; k++) {
            centres.add(NumberText.significant(places[k], 3));
            counts.add(spread.counts()[k]);
        }
        if (!centres.isEmpty()) chart.addSeries(label(name), centres, counts);
        return chart;
    }

    /** The entries of a matrix as colours, its first row on top. */
    public HeatMapChart heatMap(String title, Matrix A) {
        HeatMapChart chart = new HeatMapChart( // without a theme it has no styles to change
                (int) canvas.width(), (int) canvas.height(), Styler.ChartTheme.XChart);
        chart.setTitle(label(title));
        chart.setXAxisTitle("column");
        chart.setYAxisTitle("row");
        style(chart.getStyler());
        Color[] colours = new Color[SHADES];
        for (int k = 0; k < SHADES; k++)
            colours[k] = Color.decode(Viridis.at(k / (SHADES - 1.0)).toString());
        chart.getStyler().setRangeColors(colours);
        List<String> columns = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        List<Number[]> cells = new ArrayList<>();
        for (int j = 0; j < A.cols(); j++) columns.add(Integer.toString(j + 1));
        for (int i = A.rows(); i >= 1; i--) rows.add(Integer.toString(i)); // XChart counts rows upwards
        for (int j = 0; j < A.cols(); j++)
            for (int i = 0; i < A.rows(); i++) cells.add(new Number[] {j, i, A.get(A.rows() - 1 - i, j)});
        if (!cells.isEmpty()) chart.addSeries("A", columns, rows, cells);
        return chart;
    }

    /** Adds a line, with symbols on it while they are few; a straight one between two points has none. */
    public XYSeries line(XYChart chart, String name, double[] x, double[] y) {
        XYSeries series = chart.addSeries(label(name), x, y);
        series.setLineStyle(
                stroke(Dash.series(chart.getSeriesCollection().size() - 1))); // XChart's own begin after all colours
        if (x.length > MARKED || x.length == 2) series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    /** Adds points. */
    public XYSeries points(XYChart chart, String name, double[] x, double[] y) {
        XYSeries series = chart.addSeries(label(name), x, y);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        return series;
    }

    /** A logarithmic axis refuses what is not positive, and XChart a series of nothing. */
    private XYChart logarithmic(String title, String xName, String yName, double[] x, double[] y) {
        XYChart chart = decades(title, xName, yName);
        chart.getStyler().setLegendVisible(false);
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (!(y[i] > 0 && y[i] <= Double.MAX_VALUE)) continue;
            xs.add(x[i]);
            ys.add(y[i]);
        }
        if (xs.isEmpty()) return chart;
        XYSeries series = chart.addSeries(label(yName), xs, ys);
        if (xs.size() > MARKED) series.setMarker(SeriesMarkers.NONE);
        return chart;
    }

    /**
     * A chart as PNG, its ground as the chart says, also transparent.
     *
     * @param scale how many pixels a unit of the chart has
     * @throws IOException if this machine has no fonts; the message names the packages
     */
    public static byte[] png(XYChart chart, double scale) throws IOException {
        return painted(chart, scale);
    }

    /** A chart as PNG, as {@link #png(XYChart, double)}. */
    public static byte[] png(CategoryChart chart, double scale) throws IOException {
        return painted(chart, scale);
    }

    /** A chart as PNG, as {@link #png(XYChart, double)}. */
    public static byte[] png(HeatMapChart chart, double scale) throws IOException {
        return painted(chart, scale);
    }

    private static byte[] painted(Chart<?, ?> chart, double scale) throws IOException {
        Fonts.require();
        int width = chart.getWidth();
        int height = chart.getHeight();
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(scale * width), (int) Math.ceil(scale * height), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        chart.paint(graphics, width, height);
        graphics.dispose();
        return Png.of(image);
    }

    private void style(AxesChartStyler styler) {
        double size = canvas.fontSize();
        Font text = Fonts.plain((float) size);
        Font small = text.deriveFont((float) (0.85 * size));
        styler.setBaseFont(text);
        styler.setChartTitleFont(Fonts.bold((float) (1.1 * size)));
        styler.setLegendFont(small).setLegendPadding((int) (0.45 * size));
        styler.setLocale(Locale.ROOT);
        styler.setXAxisTickMarkSpacingHint((int) (5 * size));
        styler.setAxisTitleFont(text).setAxisTickLabelsFont(small);
        styler.setChartBackgroundColor(colour(Role.PAPER)).setPlotBackgroundColor(colour(Role.PAPER));
        styler.setChartFontColor(colour(Role.INK)).setChartTitleFontColor(colour(Role.INK));
        styler.setLegendBackgroundColor(colour(Role.PAPER)).setLegendBorderColor(colour(Role.PAPER));
        styler.setAnnotationTextFontColor(colour(Role.INK)).setAnnotationLineColor(colour(Role.MUTED));
        styler.setXAxisTitleColor(colour(Role.INK)).setYAxisTitleColor(colour(Role.INK));
        styler.setXAxisTickLabelsColor(colour(Role.MUTED)).setYAxisTickLabelsColor(colour(Role.MUTED));
        styler.setXAxisTickMarksColor(colour(Role.AXIS)).setYAxisTickMarksColor(colour(Role.AXIS));
        styler.setAxisTickMarksColor(colour(Role.AXIS));
        styler.setPlotGridLinesColor(colour(Role.GRID)).setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotBorderVisible(false).setChartTitleBoxVisible(false).setChartPadding((int) size);
        styler.setYAxisLogarithmicDecadeOnly(true);
        styler.setMarkerSize((int) Math.max(4, size / 3));
        Color[] colours = new Color[COLOURS];
        Marker[] markers = new Marker[Symbol.values().length];
        BasicStroke[] strokes = new BasicStroke[Dash.values().length];
        for (int i = 0; i < colours.length; i++) colours[i] = colour(Role.series(i));
        for (int i = 0; i < markers.length; i++) markers[i] = marker(Symbol.series(i));
        for (int i = 0; i < strokes.length; i++) strokes[i] = stroke(Dash.series(i));
        styler.setSeriesColors(colours).setSeriesMarkers(markers).setSeriesLines(strokes);
    }

    private Color colour(Role role) {
        return Color.decode(theme.colour(role).toString());
    }

    private static Marker marker(Symbol symbol) {
        return switch (symbol) {
            case DISC -> SeriesMarkers.CIRCLE;
            case SQUARE -> SeriesMarkers.SQUARE;
            case TRIANGLE -> SeriesMarkers.TRIANGLE_UP;
            case DIAMOND -> SeriesMarkers.DIAMOND;
            case RING -> SeriesMarkers.PLUS;
            case CROSS -> SeriesMarkers.CROSS;
        };
    }

    private BasicStroke stroke(Dash dash) {
        float width = (float) (theme.lines() * Math.max(1.5, canvas.fontSize() / 9));
        float[] pattern = switch (dash) {
            case SOLID -> null;
            case DASHED -> new float[] {4 * width, 3 * width};
            case DOTTED -> new float[] {width, 2 * width};
            case DASH_DOT -> new float[] {5 * width, 2 * width, width, 2 * width};
            case DASH_DOT_DOT -> new float[] {5 * width, 2 * width, width, 2 * width, width, 2 * width};
            case LONG -> new float[] {9 * width, 3 * width};
        };
        return pattern == null
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }

    /** XChart cannot measure nothing, and takes what stands between dollars for TeX. */
    private static String label(String text) {
        return text.isEmpty() ? "\u00A0" : text.replace('$', '＄');
    }

    /**
     * Has round numbers on its axis. XChart puts them where values at equal distances are, 1, 13, 25, unless the axis begins
     * somewhere else.
     */
    private static final class Rounded extends XYChart {
        private static final int FEW = 12;
        private static final double BEFORE = 0.004;

        Rounded(int width, int height) {
            super(width, height);
        }

        @Override
        public void paint(Graphics2D graphics, int width, int height) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            Set<Double> places = new TreeSet<>();
            for (XYSeries series : getSeriesCollection())
                for (double x : series.getXData()) {
                    places.add(x);
                    least = Math.min(least, x);
                    most = Math.max(most, x);
                }
            boolean free = getStyler().getXAxisMin() == null && !getStyler().isXAxisLogarithmic();
            if (free && places.size() > FEW) getStyler().setXAxisMin(least - BEFORE * (most - least));
            super.paint(graphics, width, height);
            if (free) getStyler().setXAxisMin(null);
        }
    }

    private static double[] steps(int n, int first) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) out[i] = first + i;
        return out;
    }
}
