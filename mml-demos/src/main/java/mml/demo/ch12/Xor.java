package mml.demo.ch12;

import java.io.IOException;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.FeatureLift;
import mml.svm.LiftStep;
import mml.trace.Recorder;
import mml.viz.scene.svm.LiftScene;

/**
 * Four points that no line parts: lifted into space by x₁², √2 x₁x₂, x₂² a plane does.
 *
 * @mml §12.4, Figure 12.10
 */
public final class Xor {
    private static final Matrix X = Matrix.of(4, 2, 1, 1, -1, -1, 1, -1, -1, 1);
    private static final Vector Y = Vector.of(1, 1, -1, -1);

    private Xor() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "xor")));
    }

    /** Draws the lift and returns how many points lie wrong. */
    public static String run(Folder out) throws IOException {
        Recorder<LiftStep> steps = Recorder.all();
        FeatureLift lift = FeatureLift.of(X, Y, 1000, steps);
        LiftScene scene = new LiftScene(steps.trace(), out.canvas());
        out.figure("lifted", scene.frame(scene.frames() - 1).picture());
        out.frames("steps", scene);
        return "in space a plane leaves " + lift.wrong(Y) + " of 4 points on the wrong side"
                + (lift.certificate(X).holds() ? "; checked" : "; unconfirmed");
    }
}
