package mml.demo.ch06;

import java.io.IOException;
import mml.demo.Folder;
import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.ConjugateStep;
import mml.probability.ConjugateUpdate;
import mml.probability.HighestDensity;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.probability.ConjugateScene;

/**
 * A coin that may not be fair, believed to be Beta(2, 3) at first, is thrown ten times and shows heads seven times.
 *
 * @mml §6.6.1, Example 6.11, Figure 6.11
 */
public final class CoinBelief {
    private static final double LEVEL = 0.95;

    private CoinBelief() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "coin-belief")));
    }

    /** Draws the belief after each throw, and returns the last. */
    public static String run(Folder out) throws IOException {
        Vector x = Vector.of(1, 1, 0, 1, 1, 0, 1, 0, 1, 1);
        Recorder<ConjugateStep> steps = Recorder.all();
        ConjugateUpdate update = ConjugateUpdate.of(new Beta(2, 3), x, steps);
        ConjugateScene scene = new ConjugateScene(steps.trace(), out.canvas());
        out.figure("after-all", scene.frame(scene.frames() - 1).picture());
        out.frames("throws", scene);
        Beta belief = new Beta(update.parameters().get(0), update.parameters().get(1));
        double[] ends = HighestDensity.of(belief, LEVEL);
        return "Beta" + NumberText.tuple(update.parameters()) + ": the next is heads with "
                + NumberText.of(belief.mean()) + "; 95 % of the belief lies from " + NumberText.of(ends[0]) + " to "
                + NumberText.of(ends[1]) + "; log evidence " + NumberText.of(update.logEvidence());
    }
}
