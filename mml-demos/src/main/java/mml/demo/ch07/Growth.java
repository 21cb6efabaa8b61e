package mml.demo.ch07;

import java.io.IOException;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.optimization.Fit;
import mml.optimization.LevenbergMarquardt;
import mml.optimization.Residuals;
import mml.text.Count;
import mml.text.NumberText;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Role;

/**
 * Carbon dioxide over Mauna Loa as a constant, something that grows by a fixed share a year, and a wave: five parameters that the model is not straight
 * in, found by Levenberg and Marquardt's method.
 *
 * @mml §7.1, §9.2
 */
public final class Growth {
    private static final double FIRST = 1958;
    private static final Expression MODEL = Expression.parse("b1 + b2 exp(b3 x) + b4 sin(2 pi (x - b5))");
    private static final List<String> PARAMETERS = List.of("b1", "b2", "b3", "b4", "b5");

    private Growth() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "growth")));
    }

    /** Draws the fit, and returns what it says: the level before, how fast the rest doubles, how far the wave swings. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.maunaLoaCo2().table().withoutMissing("co2_ppm");
        List<String> dates = table.texts("date");
        Vector x = Vector.generate(dates.size(), n -> year(dates.get(n)) - FIRST);
        Vector y = table.vector("co2_ppm");
        Residuals residuals = Residuals.of(MODEL, PARAMETERS, x, y);
        Fit fit = new LevenbergMarquardt().fit(residuals, Vector.of(280, 35, 0.02, 3, 0.1));
        Vector beta = fit.beta();
        double[] years = x.map(t -> FIRST + t).toArray();
        double[] fitted = residuals.at(beta).plus(y).toArray();
        out.figure(
                "growth",
                out.plot(Canvas.WIDE)
                        .x("year", Scale.linear(FIRST, Math.ceil(years[years.length - 1])))
                        .y("parts per million")
                        .add(Dots.of(years, y.toArray())
                                .named("measured")
                                .painted(Role.SERIES_1)
                                .sized(0.12))
                        .add(Line.of(years, fitted).named("growth and a wave").painted(Role.SERIES_2))
                        .svg("Growth of carbon dioxide over Mauna Loa"));
        double doubling = Elementary.log(2) / beta.get(2);
        return Count.of(y.size(), "month") + ", " + fit.outcome().verb() + " after "
                + Count.of(fit.iterations(), "step") + ": "
                + NumberText.significant(beta.get(0), 3) + " ppm from before, the rest doubles every "
                + NumberText.significant(doubling, 3) + " years, a wave of ±"
                + NumberText.significant(Math.abs(beta.get(3)), 3) + " ppm, "
                + NumberText.significant(Math.sqrt(fit.sumOfSquares() / y.size()), 3) + " ppm left"
                + (fit.certificate().holds() ? "; checked" : "; unconfirmed");
    }

    /** The middle of the month of a date such as 1958-03-01. */
    private static double year(String date) {
        int dash = date.indexOf('-');
        int month = Integer.parseInt(date.substring(dash + 1, dash + 3));
        return Integer.parseInt(date.substring(0, dash)) + (month - 0.5) / 12;
    }
}
