package mml.demo.ch08;

import java.io.IOException;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.CrossValidation;
import mml.model.FoldStep;
import mml.model.Folds;
import mml.model.Learner;
import mml.model.Loss;
import mml.model.Preparation;
import mml.random.Rng;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.model.FoldScene;

/**
 * The temperature of the earth, a value a year, and a polynomial of degree 5. Folds of shuffled years are easy to fill in;
 * folds of years in a row are not, and the last one is the question that one really has.
 *
 * @mml §8.2.4, Figure 8.4
 */
public final class EasyToFillIn {
    private static final int FOLDS = 6;
    private static final Learner QUINTIC = (X, y) -> LinearRegression.of(FeatureMap.polynomial(5), X, y)::predict;

    private EasyToFillIn() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "easy-to-fill-in")));
    }

    /** Draws both ways to cut, and returns their errors. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.globalTemperature().table().withoutMissing("temp");
        Vector year = table.vector("year");
        Matrix X = Matrix.generate(year.size(), 1, (n, d) -> year.get(n));
        Vector y = table.vector("temp");
        CrossValidation shuffled = cut(out, "shuffled", X, y, Folds.shuffled(y.size(), FOLDS, Rng.seeded(1)));
        CrossValidation inOrder = cut(out, "in-order", X, y, Folds.inOrder(y.size(), FOLDS));
        out.chart(
                "temperature",
                out.charts(Canvas.WIDE).scatter("Global temperature", "year", "°C", year.toArray(), y.toArray()));
        return y.size() + " years, typical error: shuffled " + degrees(shuffled.risk()) + ", years together "
                + degrees(inOrder.risk()) + ", the last "
                + inOrder.folds().validation(FOLDS - 1).size() + " years "
                + degrees(inOrder.foldRisks().get(FOLDS - 1));
    }

    private static String degrees(double meanSquare) {
        return NumberText.significant(Math.sqrt(meanSquare), 2) + " °C";
    }

    private static CrossValidation cut(Folder out, String name, Matrix X, Vector y, Folds folds) throws IOException {
        Recorder<FoldStep> steps = Recorder.all();
        CrossValidation result = CrossValidation.of(QUINTIC, Preparation.NONE, X, y, folds, Loss.SQUARED, steps);
        FoldScene scene = new FoldScene(
                        steps.trace(),
                        k -> {
                            Learner.Predictor f =
                                    CrossValidation.fit(QUINTIC, Preparation.NONE, X, y, folds.training(k));
                            return x -> f.predict(Vector.of(x));
                        },
                        out.canvas())
                .named("year", "°C");
        out.figure(name, scene.frame(2 * FOLDS).picture());
        out.frames(name + "-folds", scene);
        return result;
    }
}
