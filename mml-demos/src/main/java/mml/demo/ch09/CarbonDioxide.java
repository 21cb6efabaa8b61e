package mml.demo.ch09;

import java.io.IOException;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.text.Count;
import mml.text.NumberText;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Role;

/**
 * Carbon dioxide in the air over Mauna Loa, a value a month: a cubic in time and two waves a year, straight in their eight
 * parameters.
 *
 * @mml §9.1; §9.2.1, Examples 9.3 and 9.4
 */
public final class CarbonDioxide {
    private static final double TWO_PI = 6.283185307179586;
    private static final double MIDDLE = 1990;
    private static final FeatureMap FEATURES = FeatureMap.named(
            1,
            x -> {
                double t = (x.get(0) - MIDDLE) / 10;
                double year = TWO_PI * (x.get(0) - MIDDLE);
                return Vector.of(
                        1,
                        t,
                        t * t,
                        t * t * t,
                        Elementary.cos(year),
                        Elementary.sin(year),
                        Elementary.cos(2 * year),
                        Elementary.sin(2 * year));
            },
            List.of("1", "t", "t²", "t³", "cos 2πx", "sin 2πx", "cos 4πx", "sin 4πx"));

    private CarbonDioxide() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "carbon-dioxide")));
    }

    /** Draws fit and residuals, and returns how fast it grows and how far the seasons swing. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.maunaLoaCo2().table().withoutMissing("co2_ppm");
        List<String> dates = table.texts("date");
        Matrix X = Matrix.generate(table.rows(), 1, (n, d) -> year(dates.get(n)));
        Vector y = table.vector("co2_ppm");
        LinearRegression fit = LinearRegression.of(FEATURES, X, y);
        double[] x = X.column(0).toArray();
        double first = Math.floor(x[0]);
        double last = Math.ceil(x[x.length - 1]);
        out.figure(
                "fit",
                out.plot(Canvas.WIDE)
                        .x("year", Scale.linear(first, last))
                        .y("parts per million")
                        .add(Dots.of(x, y.toArray())
                                .named("measured")
                                .painted(Role.SERIES_1)
                                .sized(0.12))
                        .add(Line.of(x, fit.fitted().toArray())
                                .named("a cubic and two waves")
                                .painted(Role.SERIES_2))
                        .svg("Carbon dioxide over Mauna Loa"));
        out.chart(
                "residuals",
                out.charts(Canvas.WIDE.withFontSize(20))
                        .scatter(
                                "What is left of the carbon dioxide",
                                "year",
                                "measured − fitted, ppm",
                                x,
                                fit.residual().toArray()));
        Vector theta = fit.theta();
        double end = (x[x.length - 1] - MIDDLE) / 10;
        double growth = (theta.get(1) + 2 * theta.get(2) * end + 3 * theta.get(3) * end * end) / 10;
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int month = 0; month < 12; month++) {
            double angle = TWO_PI * month / 12;
            double swing = theta.get(4) * Elementary.cos(angle)
                    + theta.get(5) * Elementary.sin(angle)
                    + theta.get(6) * Elementary.cos(2 * angle)
                    + theta.get(7) * Elementary.sin(2 * angle);
            low = Math.min(low, swing);
            high = Math.max(high, swing);
        }
        return Count.of(y.size(), "month") + ": at the end it grows by " + NumberText.significant(growth, 3)
                + " ppm a year, the seasons swing by " + NumberText.significant(high - low, 3)
                + " ppm, and the noise has a standard deviation of "
                + NumberText.significant(fit.rootMeanSquare(), 3) + " ppm"
                + (fit.certificate().holds() ? "; checked" : "; unconfirmed");
    }

    /** The middle of the month of a date such as 1958-03-01. */
    private static double year(String date) {
        int dash = date.indexOf('-');
        int month = Integer.parseInt(date.substring(dash + 1, dash + 3));
        return Integer.parseInt(date.substring(0, dash)) + (month - 0.5) / 12;
    }
}
