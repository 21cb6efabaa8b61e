package mml.viz.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.viz.export.Fonts;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Dash;
import mml.viz.svg.Labels;
import mml.viz.svg.Paint;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A data plot: an immutable description that {@link #figure} draws with XChart. The only class that names XChart.
 *
 * <p>Values that are not numbers are left out, and of more than {@value #MAX_POINTS} points of a series an even choice is
 * drawn; series differ by colour, dash and symbol.
 */
public final class Chart {
    /** The most points of one series that are drawn. */
    public static final int MAX_POINTS = 4000;

    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.SQUARE,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.PLUS,
        SeriesMarkers.CROSS
    };
    private static final Color UNPAINTED = new Color(255, 255, 255, 0);
    private static final Styler.LegendPosition[] CORNERS = {
        Styler.LegendPosition.InsideNW,
        Styler.LegendPosition.InsideNE,
        Styler.LegendPosition.InsideSW,
        Styler.LegendPosition.InsideSE
    };
    /** The most decades of a logarithmic axis that all have a label. */
    private static final int DECADES = 9;

    /** A narrower range is widened to this share of its place: the ticks in it would not be different doubles. */
    private static final double NARROWEST = 1e-9;

    private final String title;
    private final String xName;
    private final String yName;
    private final List<Series> series;
    private final boolean logarithmicY;
    private final boolean equalUnits;

    private record Series(String name, List<Double> x, List<Double> y, boolean line, boolean symbols) {}

    private Chart(
            String title, String xName, String yName, List<Series> series, boolean logarithmicY, boolean equalUnits) {
        this.title = title;
        this.xName = xName;
        this.yName = yName;
        this.series = List.copyOf(series);
        this.logarithmicY = logarithmicY;
        this.equalUnits = equalUnits;
    }

    /** A chart without data. */
    public static Chart of(String title, String xName, String yName) {
        return new Chart(Labels.clean(title), Labels.clean(xName), Labels.clean(yName), List.of(), false, false);
    }

    /** With one more series, drawn as a line, with symbols on it while they are few. */
    public Chart line(String name, double[] x, double[] y) {
        return with(name, x, y, true, x.length <= 40);
    }

    /** With one more series, drawn as points. */
    public Chart points(String name, double[] x, double[] y) {
        return with(name, x, y, false, true);
    }

    /** With a logarithmic y axis; values that are not positive are left out. */
    public Chart logarithmicY() {
        return new Chart(title, xName, yName, series, true, equalUnits);
    }

    /** With equal units on both axes: circles are round. */
    public Chart equalUnits() {
        return new Chart(title, xName, yName, series, logarithmicY, true);
    }

    private Chart with(String name, double[] x, double[] y, boolean line, boolean symbols) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("y has " + y.length + " values, expected " + x.length + " as x");
        }
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        int kept = Math.min(x.length, MAX_POINTS);
        for (int k = 0; k < kept; k++) {
            int i = x.length <= MAX_POINTS ? k : (int) ((long) k * (x.length - 1) / (MAX_POINTS - 1));
            if (Math.abs(x[i]) <= Double.MAX_VALUE && Math.abs(y[i]) <= Double.MAX_VALUE) {
                xs.add(x[i]);
                ys.add(y[i]);
            }
        }
        List<Series> more = new ArrayList<>(series);
        more.add(new Series(Labels.clean(name, 40), List.copyOf(xs), List.copyOf(ys), line, symbols));
        return new Chart(title, xName, yName, more, logarithmicY, equalUnits);
    }

    /**
     * The chart as a figure, its text as outlines.
     *
     * @throws IOException if this machine has no fonts; the message names the packages
     */
    public Svg figure(Canvas canvas) throws IOException {
        Fonts.require();
        XYChart chart = build(canvas);
        if (equalUnits) equalise(chart, canvas);
        ShapeRecorder recorder = new ShapeRecorder(Chart::role);
        chart.paint(recorder, (int) canvas.width(), (int) canvas.height());
        return new Svg(canvas.width(), canvas.height(), title, description(), recorder.marks());
    }

    private XYChart build(Canvas canvas) {
        XYChart chart = new XYChart((int) canvas.width(), (int) canvas.height());
        chart.setTitle(label(title));
        chart.setXAxisTitle(label(xName));
        chart.setYAxisTitle(label(yName));
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        int number = 0;
        for (Series s : series) {
            add(chart, s, number++, canvas.fontSize());
            xs.addAll(s.x);
            for (double y : s.y) if (!logarithmicY || y > 0) ys.add(y);
        }
        Scale x = Scale.around(doubles(xs));
        Scale y = logarithmicY ? Scale.aroundLog(doubles(ys)) : Scale.around(doubles(ys));
        chart.getStyler().setXAxisMin(low(x)).setXAxisMax(high(x));
        chart.getStyler().setYAxisMin(low(y)).setYAxisMax(high(y));
        style(chart.getStyler(), canvas.fontSize());
        if (ys.isEmpty()) empty(chart, x, y);
        return chart;
    }

    private void add(XYChart chart, Series s, int number, double font) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int i = 0; i < s.x.size(); i++) {
            if (logarithmicY && !(s.y.get(i) > 0)) continue;
            xs.add(s.x.get(i));
            ys.add(s.y.get(i));
        }
        if (xs.isEmpty()) return;
        Color colour = colour(Role.series(number));
        XYSeries drawn = chart.addSeries((number + 1) + " " + s.name, xs, ys);
        drawn.setLabel(label(s.name));
        drawn.setLineColor(colour);
        drawn.setMarkerColor(colour);
        drawn.setMarker(s.symbols ? MARKERS[number % MARKERS.length] : SeriesMarkers.NONE);
        float width = (float) Math.max(1.5, font / 9);
        drawn.setLineWidth(width);
        drawn.setLineStyle(stroke(Dash.series(number), width));
        drawn.setXYSeriesRenderStyle(s.line ? XYSeries.XYSeriesRenderStyle.Line : XYSeries.XYSeriesRenderStyle.Scatter);
    }

    /** XChart cannot measure nothing, and takes what stands between dollars for TeX. */
    private static String label(String text) {
        return text.isEmpty() ? "\u00A0" : text.replace('$', '＄');
    }

    private static void empty(XYChart chart, Scale x, Scale y) {
        XYSeries unseen = chart.addSeries(" ", new double[] {x.min()}, new double[] {y.min()});
        unseen.setMarker(SeriesMarkers.NONE).setShowInLegend(false);
        chart.addAnnotation(new AnnotationText("no data", x.value(0.5), y.value(0.5), false));
    }

    /** Painted once to measure, then one axis is widened. */
    private static void equalise(XYChart chart, Canvas canvas) {
        chart.paint(new ShapeRecorder(Chart::role), (int) canvas.width(), (int) canvas.height());
        XYStyler styler = chart.getStyler();
        double x0 = styler.getXAxisMin();
        double x1 = styler.getXAxisMax();
        double y0 = styler.getYAxisMin();
        double y1 = styler.getYAxisMax();
        double perX = Math.abs(chart.getScreenXFromChart(x1) - chart.getScreenXFromChart(x0)) / (x1 - x0);
        double perY = Math.abs(chart.getScreenYFromChart(y1) - chart.getScreenYFromChart(y0)) / (y1 - y0);
        double widerX = perX > perY ? (x1 - x0) * (perX / perY - 1) / 2 : 0;
        double widerY = perY > perX ? (y1 - y0) * (perY / perX - 1) / 2 : 0;
        styler.setXAxisMin(x0 - widerX).setXAxisMax(x1 + widerX);
        styler.setYAxisMin(y0 - widerY).setYAxisMax(y1 + widerY);
    }

    private void style(XYStyler styler, double size) {
        StringBuilder words = new StringBuilder(label(title))
                .append(label(xName))
                .append(label(yName))
                .append('−');
        if (logarithmicY || needsPowers(styler)) words.append("×⁰¹²³⁴⁵⁶⁷⁸⁹⁻");
        for (Series s : series) words.append(label(s.name));
        String family = Fonts.family(words.toString());
        Font text = new Font(family, Font.PLAIN, 1).deriveFont((float) size);
        Font small = text.deriveFont((float) (0.85 * size));
        styler.setBaseFont(text);
        styler.setChartTitleFont(text.deriveFont(Font.BOLD, (float) (1.1 * size)));
        styler.setAxisTitleFont(text);
        styler.setAxisTickLabelsFont(small);
        styler.setLegendFont(small);
        styler.setAnnotationTextFont(text);
        styler.setChartBackgroundColor(UNPAINTED);
        styler.setPlotBackgroundColor(UNPAINTED);
        styler.setLegendBackgroundColor(colour(Role.PAPER));
        styler.setChartFontColor(colour(Role.INK));
        styler.setXAxisTitleColor(colour(Role.INK)).setYAxisTitleColor(colour(Role.INK));
        styler.setXAxisTickLabelsColor(colour(Role.MUTED)).setYAxisTickLabelsColor(colour(Role.MUTED));
        styler.setXAxisTickMarksColor(colour(Role.AXIS)).setYAxisTickMarksColor(colour(Role.AXIS));
        styler.setAxisTickMarksColor(colour(Role.AXIS));
        styler.setAnnotationTextFontColor(colour(Role.MUTED));
        styler.setPlotGridLinesColor(colour(Role.GRID)).setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotGridHorizontalLinesVisible(!logarithmicY); // XChart would draw all nine of every decade
        styler.setPlotBorderVisible(false);
        styler.setChartTitleBoxVisible(false);
        styler.setLegendBorderColor(colour(Role.PAPER));
        styler.setLegendPosition(emptiestCorner(styler));
        styler.setLegendVisible(series.size() > 1);
        styler.setMarkerSize((int) Math.max(4, size / 3));
        styler.setChartPadding((int) size);
        styler.setYAxisLogarithmic(logarithmicY).setYAxisLogarithmicDecadeOnly(true);
        styler.setXAxisTickMarkSpacingHint((int) (5 * size));
        styler.setYAxisTickMarkSpacingHint((int) (3 * size));
        styler.setXAxisTickLabelsFormattingFunction(v -> NumberText.significant(v, 6));
        double low = styler.getYAxisMin();
        double high = styler.getYAxisMax();
        styler.setYAxisTickLabelsFormattingFunction(
                v -> logarithmicY ? decade(v, low, high) : NumberText.significant(v, 6));
    }

    /** The label of a power of ten on a logarithmic axis: of many, only every second, third, … has one, as a power. */
    static String decade(double v, double low, double high) {
        int every = (int) Math.ceil((Math.log10(high) - Math.log10(low)) / DECADES);
        if (every <= 1) return NumberText.significant(v, 6);
        int e = (int) Math.round(Math.log10(v));
        if (e % every != 0) return "";
        return e == 0 ? "1" : "10" + Scripts.superscript(e);
    }

    /** The corner of the plot with the fewest points in it. */
    private Styler.LegendPosition emptiestCorner(XYStyler styler) {
        Scale xs = Scale.linear(styler.getXAxisMin(), styler.getXAxisMax());
        Scale ys = logarithmicY
                ? Scale.log(styler.getYAxisMin(), styler.getYAxisMax())
                : Scale.linear(styler.getYAxisMin(), styler.getYAxisMax());
        int[] points = new int[4];
        for (Series s : series) {
            for (int i = 0; i < s.x.size(); i++) {
                if (!ys.shows(s.y.get(i))) continue;
                double x = xs.share(s.x.get(i));
                double y = ys.share(s.y.get(i));
                if (Math.abs(x - 0.5) < 0.05 || Math.abs(y - 0.5) < 0.2) continue;
                points[(y > 0.5 ? 0 : 2) + (x < 0.5 ? 0 : 1)]++;
            }
        }
        int best = 0;
        for (int corner = 1; corner < 4; corner++) if (points[corner] < points[best]) best = corner;
        return CORNERS[best];
    }

    private static boolean needsPowers(XYStyler styler) {
        double x = Math.max(Math.abs(styler.getXAxisMin()), Math.abs(styler.getXAxisMax()));
        double y = Math.max(Math.abs(styler.getYAxisMin()), Math.abs(styler.getYAxisMax()));
        return Math.max(x, y) >= 1e7 || Math.min(x, y) < 1e-2;
    }

    private String description() {
        StringBuilder out =
                new StringBuilder(yName).append(" over ").append(xName).append('.');
        for (Series s : series) {
            out.append(' ').append(s.name).append(": ").append(s.y.size()).append(" points");
            if (!s.y.isEmpty()) {
                double first = s.y.get(0);
                double last = s.y.get(s.y.size() - 1);
                out.append(", from ").append(NumberText.significant(first, 4));
                out.append(" to ").append(NumberText.significant(last, 4));
            }
            out.append('.');
        }
        return out.toString();
    }

    private static double low(Scale s) {
        return s.logarithmic() ? s.min() : s.min() - extra(s);
    }

    private static double high(Scale s) {
        return s.logarithmic() ? s.max() : s.max() + extra(s);
    }

    private static double extra(Scale s) {
        double place = Math.max(Math.abs(s.min()), Math.abs(s.max()));
        return Math.max(0, place * NARROWEST - (s.max() - s.min()) / 2);
    }

    private static BasicStroke stroke(Dash dash, float width) {
        float[] pattern = switch (dash) {
            case SOLID -> null;
            case DASHED -> new float[] {4 * width, 3 * width};
            case DOTTED -> new float[] {width, 2 * width};
            case DASH_DOT -> new float[] {5 * width, 2 * width, width, 2 * width};
        };
        return pattern == null
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }

    /** Charts are painted in the light theme; each colour of it stands for its role, so the figure has all themes. */
    private static Color colour(Role role) {
        return Color.decode(Theme.LIGHT.colour(role).toString());
    }

    private static Paint role(Color colour) {
        Rgb rgb = new Rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
        for (Role role : Role.values()) {
            if (role != Role.NONE && Theme.LIGHT.colour(role).equals(rgb)) return role;
        }
        return rgb;
    }

    private static double[] doubles(List<Double> values) {
        double[] out = new double[values.size()];
        for (int i = 0; i < out.length; i++) out[i] = values.get(i);
        return out;
    }
}
