package mml.demo.ch04;

import java.io.IOException;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.decomposition.GivensQr;
import mml.decomposition.GivensQrStep;
import mml.decomposition.Lu;
import mml.decomposition.LuStep;
import mml.decomposition.Qr;
import mml.decomposition.QrStep;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.viz.scene.decomposition.CholeskyScene;
import mml.viz.scene.decomposition.GivensScene;
import mml.viz.scene.decomposition.LuScene;
import mml.viz.scene.decomposition.QrScene;

/**
 * How triangles come about: the Cholesky factor entry by entry, as in Example 4.10, and for the same matrix elimination,
 * reflections and rotations.
 *
 * @mml §4.3, Example 4.10; §4.1; §3.8.3
 */
public final class Triangles {
    private static final Matrix A = Matrix.of(new double[][] {{4, 2, 2}, {2, 5, 3}, {2, 3, 6}});

    private Triangles() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "triangles")));
    }

    /** Draws the four films and returns the diagonals. */
    public static String run(Folder out) throws IOException {
        Trace<CholeskyStep> cholesky = Trace.of(t -> Cholesky.of(A, t));
        Trace<LuStep> lu = Trace.of(t -> Lu.of(A, t));
        Trace<QrStep> qr = Trace.of(t -> Qr.of(A, t));
        Trace<GivensQrStep> givens = Trace.of(t -> GivensQr.of(A, t));
        out.figure(
                "cholesky", new CholeskyScene(cholesky, out.canvas()).frame(5).picture());
        out.figure("lu", new LuScene(lu, out.canvas()).frame(3).picture());
        out.figure("householder", new QrScene(qr, out.canvas()).frame(1).picture());
        out.figure("givens", new GivensScene(givens, out.canvas()).frame(2).picture());
        out.frames("cholesky-steps", new CholeskyScene(cholesky, out.canvas()));
        out.frames("lu-steps", new LuScene(lu, out.canvas()));
        out.frames("householder-steps", new QrScene(qr, out.canvas()));
        out.frames("givens-steps", new GivensScene(givens, out.canvas()));

        Matrix L = Cholesky.of(A).L();
        return "diagonal of L: " + L.text(0, 0) + ", " + L.text(1, 1) + ", " + L.text(2, 2) + "; det A = "
                + Numbers.rounded(Cholesky.of(A).determinant(), 6) + ", by elimination "
                + Numbers.rounded(Lu.of(A).determinant(), 6);
    }
}
