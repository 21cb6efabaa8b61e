package mml.demo.ch08;

import java.io.IOException;
import java.util.List;
import mml.demo.Folder;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.BiasStep;
import mml.model.BiasVariance;
import mml.model.Folds;
import mml.model.Learner;
import mml.model.LearningCurve;
import mml.model.LearningStep;
import mml.model.Loss;
import mml.model.Preparation;
import mml.random.Rng;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.model.BiasScene;
import mml.viz.scene.model.LearningScene;

/**
 * A wave is learned as a cubic from more and more examples: the risk on what was seen and on what was not come together.
 * And what the error of a line is made of: it is always the wrong shape, whatever the data.
 *
 * @mml §8.2.2, §8.3.3; §8.2.3
 */
public final class HowMuchData {
    private static final int N = 60;
    private static final double NOISE = 0.3;
    private static final Learner LINE = (X, y) -> LinearRegression.of(X, y)::predict;
    private static final Learner CUBIC = (X, y) -> LinearRegression.of(FeatureMap.polynomial(3), X, y)::predict;
    private static final Learner.Predictor WAVE = x -> Elementary.sin(1.3 * x.get(0));
    private static final Matrix X = Matrix.generate(N, 1, (n, d) -> (n * 7) % N * 6.0 / (N - 1) - 3);

    private HowMuchData() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "how-much-data")));
    }

    /** Draws both and returns the parts of the error. */
    public static String run(Folder out) throws IOException {
        Rng rng = Rng.seeded(2);
        Vector y = Vector.generate(N, n -> WAVE.predict(X.row(n)) + NOISE * rng.normal());
        List<Integer> sizes = List.of(5, 8, 12, 20, 30, 40);
        Trace<LearningStep> learning = Trace.of(t -> LearningCurve.of(
                CUBIC, Preparation.NONE, X, y, Folds.shuffled(N, 3, Rng.seeded(1)), sizes, Loss.SQUARED, t));
        LearningScene curve = new LearningScene(learning, CUBIC, WAVE, X, y, out.canvas());
        out.figure("more-and-more", curve.frame(curve.frames() - 1).picture());
        Recorder<BiasStep> steps = Recorder.all();
        Matrix at = Matrix.generate(25, 1, (n, d) -> n / 4.0 - 3);
        BiasVariance parts = BiasVariance.of(LINE, WAVE, X, at, NOISE * NOISE, 30, Rng.seeded(1), steps);
        BiasScene bias = new BiasScene(steps.trace(), out.canvas());
        out.figure("bias", bias.frame(bias.frames() - 1).picture());
        return "of a line bias² " + NumberText.significant(parts.biasSquared(), 3) + ", variance "
                + NumberText.significant(parts.meanVariance(), 3) + ", noise "
                + NumberText.significant(NOISE * NOISE, 3);
    }
}
