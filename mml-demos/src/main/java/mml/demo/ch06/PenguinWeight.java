package mml.demo.ch06;

import java.io.IOException;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Gaussian;
import mml.probability.Moments;
import mml.text.NumberText;
import mml.viz.plot.Dots;
import mml.viz.plot.Ellipse;
import mml.viz.plot.Line;
import mml.viz.scene.Canvas;
import mml.viz.svg.Role;

/**
 * Flipper and weight of 342 penguins as one Gaussian: with a flipper of 210 mm known, where does the weight lie?
 *
 * @mml §6.4.2; §6.5.1, (6.65) to (6.67)
 */
public final class PenguinWeight {
    private static final String FLIPPER = "flipper_length_mm";
    private static final String WEIGHT = "body_mass_g";
    private static final double KNOWN = 210;

    private PenguinWeight() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "penguin-weight")));
    }

    /** Draws the penguins with their Gaussian, and returns the weight before and after the flipper is known. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.penguins().table().withoutMissing(FLIPPER, WEIGHT);
        Matrix X = table.matrix(FLIPPER, WEIGHT);
        Moments moments = Moments.of(X);
        Gaussian joint = new Gaussian(moments.mean(), moments.covariance(Divisor.N));
        Gaussian weight = joint.conditional(List.of(0), Vector.of(KNOWN));
        double mean = weight.mean().get(0);
        double deviation = Math.sqrt(weight.covariance().get(0, 0));
        out.figure(
                "flipper-and-weight",
                out.plot(Canvas.WIDE)
                        .x("flipper in mm")
                        .y("weight in grams")
                        .add(Dots.of(X.column(0).toArray(), X.column(1).toArray())
                                .painted(Role.SERIES_1)
                                .sized(0.14))
                        .add(Ellipse.of(joint.mean(), joint.covariance(), 2)
                                .painted(Role.SERIES_1)
                                .named("two standard deviations"))
                        .add(Line.of(
                                        new double[] {KNOWN, KNOWN},
                                        new double[] {mean - 2 * deviation, mean + 2 * deviation})
                                .painted(Role.SERIES_2)
                                .weighing(3)
                                .named("flipper known"))
                        .svg("Flipper and weight of penguins"));
        out.chart(
                "penguins",
                out.charts(Canvas.WIDE)
                        .scatter(
                                "Penguins",
                                "flipper in mm",
                                "weight in grams",
                                X.column(0).toArray(),
                                X.column(1).toArray()));
        return X.rows() + " penguins weigh "
                + NumberText.significant(joint.mean().get(1), 4) + " ± "
                + NumberText.significant(Math.sqrt(joint.covariance().get(1, 1)), 3) + " g; with a flipper of 210 mm "
                + NumberText.significant(mean, 4) + " ± " + NumberText.significant(deviation, 3) + " g"
                + (joint.factors(List.of(0), Vector.of(KNOWN)).holds() ? "; checked" : "; unconfirmed");
    }
}
