package mml.demo.ch09;

import java.io.IOException;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Standardiser;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.regression.ParameterPath;
import mml.regression.ParameterPath.Penalty;
import mml.regression.PathStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.scene.Canvas;
import mml.viz.scene.regression.PathScene;
import mml.viz.svg.Role;

/**
 * How far cars go on a gallon, of their weight: a line misses the bend, a square sees it, and the lasso says which of the two
 * comes first.
 *
 * @mml §9.2.1, §9.2.4, on real data
 */
public final class Thirst {
    private static final int STEPS = 30;
    private static final double DOWN = 1e-3;
    private static final int SAMPLES = 100;

    private Thirst() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "thirst")));
    }

    /** Draws both fits and the paths of the square's parameters, and returns how far they miss. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.cars().table().withoutMissing("mpg");
        Matrix X = table.matrix("weight_lb").times(0.001);
        Vector y = table.vector("mpg");
        LinearRegression line = LinearRegression.of(FeatureMap.polynomial(1), X, y);
        LinearRegression square = LinearRegression.of(FeatureMap.polynomial(2), X, y);
        double[] x = X.column(0).toArray();
        double from = X.column(0).min();
        double wide = X.column(0).max() - from;
        Matrix grid = Matrix.generate(SAMPLES + 1, 1, (s, d) -> from + wide * s / SAMPLES);
        out.figure(
                "fits",
                out.plot(Canvas.WIDE)
                        .x("weight, 1000 lb")
                        .y("miles on a gallon")
                        .add(Dots.of(x, y.toArray()).painted(Role.SERIES_1).sized(0.14))
                        .add(Line.of(
                                        grid.column(0).toArray(),
                                        line.predict(grid).toArray())
                                .painted(Role.AXIS)
                                .weighing(1.6)
                                .named("a line"))
                        .add(Line.of(
                                        grid.column(0).toArray(),
                                        square.predict(grid).toArray())
                                .painted(Role.SERIES_2)
                                .weighing(1.6)
                                .named("with a square"))
                        .svg("Miles on a gallon over weight"));
        Matrix powers = FeatureMap.polynomial(2).matrix(X).columns(1, 3);
        Matrix Phi = Standardiser.of(powers).apply(powers);
        double mean = y.mean();
        Vector centred = y.map(v -> v - mean);
        boolean checked = line.certificate().holds() && square.certificate().holds();
        for (Penalty penalty : Penalty.values()) {
            Recorder<PathStep> steps = Recorder.all();
            ParameterPath path = ParameterPath.of(Phi, centred, penalty, STEPS, DOWN, steps);
            checked &= path.certificate().holds();
            PathScene scene = new PathScene(
                    steps.trace(),
                    penalty,
                    Phi,
                    centred,
                    FeatureMap.polynomial(2).names().subList(1, 3),
                    out.canvas());
            String name = penalty == Penalty.RIDGE ? "ridge" : "lasso";
            out.figure(name, scene.frame(STEPS / 2).picture());
            if (penalty == Penalty.LASSO) out.frames("prices", scene);
        }
        return Count.of(y.size(), "car") + ": a line misses by " + NumberText.significant(line.rootMeanSquare(), 3)
                + " miles on a gallon, with a square by " + NumberText.significant(square.rootMeanSquare(), 3)
                + (checked ? "; checked" : "; unconfirmed");
    }
}
