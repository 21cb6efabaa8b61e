package mml.demo.ch03;

import java.io.IOException;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.geometry.Projection;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.viz.chart.Charts;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.scene.Canvas;
import org.knowm.xchart.XYChart;

/**
 * A regression line is a projection: the mileages of 398 cars are one point of ℝ³⁹⁸, the straight lines are the plane
 * spanned by (1, …, 1) and the weights, and the best line is the foot of the perpendicular.
 *
 * @mml §3.8.2, Example 3.11
 */
public final class LineFit {
    private static final double POUNDS = 1000;

    private LineFit() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "line-fit")));
    }

    /** Draws the cars and their line and says how far they are from it. */
    public static String run(Folder out) throws IOException {
        CsvTable cars = Datasets.cars().table().withoutMissing("mpg", "weight_lb");
        Vector weight = cars.vector("weight_lb").times(1 / POUNDS);
        Vector mileage = cars.vector("mpg");
        int n = mileage.size();
        double[] ones = new double[n];
        for (int i = 0; i < n; i++) ones[i] = 1;
        Projection p = Projection.of(Matrix.ofColumns(Vector.of(ones), weight), mileage);
        if (!p.certificate().holds())
            throw new IllegalStateException(p.certificate().toString());
        double a = p.lambda().get(0);
        double b = p.lambda().get(1);
        double[] ends = {1.5, 5.25};
        double[] line = {a + b * ends[0], a + b * ends[1]};
        String title = "Mileage of cars, and its projection onto all straight lines";
        out.figure(
                "line-fit",
                out.plot(Canvas.WIDE.withFontSize(20))
                        .titled(title)
                        .x("weight in 1000 lb")
                        .y("miles per gallon")
                        .add(Dots.of(weight.toArray(), mileage.toArray())
                                .named("cars")
                                .sized(0.2))
                        .add(Line.of(ends, line).named("projection"))
                        .svg(title));
        Charts charts = out.charts(Canvas.WIDE);
        XYChart chart =
                charts.scatter(title, "weight in 1000 lb", "miles per gallon", weight.toArray(), mileage.toArray());
        charts.line(chart, "projection", ends, line);
        out.chart("scatter", chart);
        return "mpg ≈ " + Numbers.rounded(a, 2) + " − " + Numbers.rounded(-b, 2) + " · weight; the " + n
                + " residuals are orthogonal to (1, …, 1) and to the weights, and have length "
                + Numbers.rounded(p.distance(), 2);
    }
}
