package mml.demo.ch07;

import java.io.IOException;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.QpResult;
import mml.optimization.QpStep;
import mml.optimization.QuadraticProgram;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.optimization.ActiveSetScene;

/**
 * Example 7.6: a bowl whose bottom lies outside of a square; from a corner the active-set method comes to the edge that holds it.
 *
 * @mml §7.3.2, Example 7.6, Figure 7.4
 */
public final class Box {
    private static final QuadraticProgram PROGRAM = QuadraticProgram.of(Matrix.of(2, 2, 2, 1, 1, 4), Vector.of(5, 3))
            .subjectTo(Matrix.of(4, 2, 1, 0, -1, 0, 0, 1, 0, -1), Vector.of(1, 1, 1, 1));

    private Box() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "box")));
    }

    /** Draws the way and returns the optimum with its multipliers. */
    public static String run(Folder out) throws IOException {
        Recorder<QpStep> steps = Recorder.all();
        QpResult result = ActiveSet.from(PROGRAM, Vector.of(1, 1), steps);
        ActiveSetScene scene = new ActiveSetScene(steps.trace(), PROGRAM.u(), out.canvas());
        out.figure("optimum", scene.frame(scene.frames() - 1).picture());
        out.frames("working-set", scene);
        if (!(result instanceof QpResult.Optimal best))
            throw new IllegalStateException("a bowl has a lowest point: " + result.certificate());
        return "lowest at " + NumberText.tuple(best.x()) + ": " + NumberText.of(best.value()) + ", multipliers "
                + NumberText.tuple(best.lambda()) + (best.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
