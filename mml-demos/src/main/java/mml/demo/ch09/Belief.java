package mml.demo.ch09;

import java.io.IOException;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.BayesianRegression;
import mml.regression.BayesianStep;
import mml.regression.FeatureMap;
import mml.regression.PredictorStep;
import mml.regression.TwoPredictors;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.regression.BayesianScene;
import mml.viz.scene.regression.PredictorScene;

/**
 * A line with intercept −0.3 and slope 0.5 is found from eight noisy points, one after the other; what is believed of it
 * narrows from picture to picture.
 *
 * @mml §9.3.3 to §9.3.5, Figures 9.9 to 9.11
 */
public final class Belief {
    private static final int N = 8;
    private static final double SIGMA = 0.3;

    private Belief() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "belief")));
    }

    /** Draws each belief and returns the last. */
    public static String run(Folder out) throws IOException {
        Rng rng = Rng.seeded(8);
        Matrix X = Matrix.generate(N, 1, (n, d) -> 4 * rng.uniform() - 2);
        Vector y = Vector.generate(N, n -> -0.3 + 0.5 * X.get(n, 0) + SIGMA * rng.normal());
        FeatureMap line = FeatureMap.linear(1);
        BayesianRegression prior = BayesianRegression.prior(line, 1, SIGMA * SIGMA);
        Recorder<BayesianStep> steps = Recorder.all();
        BayesianRegression posterior = prior.update(X, y, steps);
        BayesianScene scene = new BayesianScene(steps.trace(), line, out.canvas());
        out.figure("after-two", scene.frame(2).picture());
        out.figure("after-all", scene.frame(scene.frames() - 2).picture());
        out.frames("beliefs", scene);
        Matrix S = posterior.covariance();
        Vector x = X.column(0);
        Trace<PredictorStep> two = Trace.of(t -> TwoPredictors.of(x, y, 0.2, 1.5, t));
        PredictorScene predictors = new PredictorScene(two, x, y, 1.5, out.canvas());
        out.figure("two-predictors", predictors.frame(predictors.frames() - 1).picture());
        return "intercept " + NumberText.significant(posterior.mean().get(0), 3) + " ± "
                + NumberText.significant(Math.sqrt(S.get(0, 0)), 2) + ", slope "
                + NumberText.significant(posterior.mean().get(1), 3) + " ± "
                + NumberText.significant(Math.sqrt(S.get(1, 1)), 2) + ", log evidence "
                + NumberText.of(posterior.logEvidence())
                + (posterior.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
