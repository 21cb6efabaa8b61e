package mml.demo.ch04;

import java.io.IOException;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.EigenIterate;
import mml.spectral.EigenIteration;
import mml.spectral.PowerIteration;
import mml.text.Count;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.viz.scene.spectral.PowerIterationScene;

/**
 * The power iteration on the matrix of Example 4.5, from a vector close to the wrong eigenvector: each step gains a factor
 * of 5/2.
 *
 * @mml §4.2, Examples 4.5, 4.9
 */
public final class PowerMethod {
    private static final Matrix A = Matrix.of(2, 2, 4, 2, 1, 3);
    private static final Vector START = Vector.of(1, -0.9);

    private PowerMethod() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "power-iteration")));
    }

    /** Iterates, draws the steps and returns what was found. */
    public static String run(Folder out) throws IOException {
        Trace<EigenIterate> trace = Trace.of(t -> new PowerIteration(1e-12, 100).from(A, START, t));
        PowerIterationScene scene = new PowerIterationScene(trace, out.canvas());
        out.figure("power-iteration", scene.frame(6).picture());
        out.frames("steps", scene);
        EigenIteration found = new PowerIteration(1e-12, 100).from(A, START, t -> {});
        return "λ = " + Numbers.rounded(found.eigenvalue(), 6) + " after "
                + Count.of(found.last().k(), "step") + ", x = ("
                + Numbers.rounded(found.eigenvector().get(0), 6) + ", "
                + Numbers.rounded(found.eigenvector().get(1), 6) + ")"
                + (found.certificate().holds() ? "; Ax = λx checked" : "; unconfirmed");
    }
}
