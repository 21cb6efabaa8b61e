package mml.demo.ch06;

import java.io.IOException;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Vector;
import mml.probability.Cancellation;
import mml.probability.VarianceStep;
import mml.trace.Trace;
import mml.viz.scene.probability.CancellationScene;

/**
 * The variance of the velocities of galaxies by three formulas that are equal on paper, when 1, 10, 100, … is added to
 * each velocity.
 *
 * @mml §6.4.3, (6.43) to (6.45)
 */
public final class ThreeVariances {
    private static final int MOST = 12;

    private ThreeVariances() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "three-variances")));
    }

    /** Draws the errors of the three and returns the last of each. */
    public static String run(Folder out) throws IOException {
        Vector v = Datasets.galaxies().table().matrix().times(0.001).column(0);
        Trace<VarianceStep> trace = Trace.of(t -> Cancellation.of(v, MOST, t));
        CancellationScene scene = new CancellationScene(trace, out.canvas());
        out.figure("cancellation", scene.frame(scene.frames() - 1).picture());
        return trace.last().caption();
    }
}
