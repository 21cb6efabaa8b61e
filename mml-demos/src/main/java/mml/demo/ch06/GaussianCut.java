package mml.demo.ch06;

import java.io.IOException;
import java.util.List;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.ConditionalStep;
import mml.probability.Gaussian;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.probability.ConditionalScene;

/**
 * A Gaussian of two numbers is cut at x₂ = −1: what remains of x₁ is narrower than its marginal, and lies elsewhere.
 *
 * @mml §6.5.1, Example 6.6, Figure 6.9
 */
public final class GaussianCut {
    private GaussianCut() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "gaussian-cut")));
    }

    /** Draws the cut step by step, and returns conditional and marginal. */
    public static String run(Folder out) throws IOException {
        Gaussian joint = new Gaussian(Vector.of(0, 2), Matrix.of(2, 2, 0.3, -1, -1, 5));
        Recorder<ConditionalStep> steps = Recorder.all();
        Gaussian rest = joint.conditional(List.of(1), Vector.of(-1), steps);
        ConditionalScene scene = new ConditionalScene(steps.trace(), out.canvas());
        out.figure("cut", scene.frame(scene.frames() - 1).picture());
        out.frames("steps", scene);
        return "x₁ given x₂ = −1: N(" + NumberText.of(rest.mean().get(0)) + ", "
                + NumberText.of(rest.covariance().get(0, 0)) + "); alone: N("
                + NumberText.of(joint.mean().get(0)) + ", "
                + NumberText.of(joint.covariance().get(0, 0)) + ")"
                + (joint.factors(List.of(1), Vector.of(-1)).holds() ? "; checked" : "; unconfirmed");
    }
}
