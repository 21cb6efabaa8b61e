package mml.demo.ch08;

import java.io.IOException;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.model.LeakSearch;
import mml.model.LeakSearch.Place;
import mml.model.LeakSearch.Plan;
import mml.model.LeakStep;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.model.LeakScene;

/**
 * Thirty features that know nothing: the three that seem best are chosen before the data are cut, and cross-validation is
 * pleased with them.
 *
 * @mml §8.2.4, §8.1.1
 */
public final class TooEarly {
    private static final int N = 20;
    private static final int D = 30;

    private TooEarly() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "too-early")));
    }

    /** Draws the matrix of folds with what was seen too early, and returns what it cost. */
    public static String run(Folder out) throws IOException {
        Rng rng = Rng.seeded(1);
        Matrix X = rng.normalMatrix(N, D);
        Vector y = rng.normalVector(N);
        Recorder<LeakStep> steps = Recorder.all();
        Plan plan = new Plan(Place.INSIDE, Place.BEFORE, 3);
        LeakSearch found = LeakSearch.of(
                (A, b) -> Ridge.withFreeConstant(A, b, 1)::predict, X, y, Folds.inOrder(N, 5), plan, steps);
        LeakScene scene = new LeakScene(steps.trace(), out.canvas());
        out.figure("seen-too-early", scene.frame(3).picture());
        out.figure("cost", scene.frame(scene.frames() - 1).picture());
        out.frames("folds", scene);
        return "chosen before the folds the error says " + NumberText.significant(found.risk(), 3) + ", inside of them "
                + NumberText.significant(found.honest(), 3) + "; the mean alone has "
                + NumberText.significant(found.constant(), 3)
                + (found.certificate().holds() ? "; no leak" : "; leaks were found");
    }
}
