package mml.demo.ch11;

import java.io.IOException;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.mixture.EmStep;
import mml.mixture.GaussianMixture;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.mixture.EmScene;

/**
 * The run of Examples 11.1 to 11.6: responsibilities, means, variances and weights one after the other.
 *
 * @mml §11.2, Figures 11.3 to 11.7; §11.3, Figure 11.8
 */
public final class SevenPoints {
    private static final Matrix X = Matrix.of(7, 1, -3, -2.5, -1, 0, 2, 4, 5);
    private static final GaussianMixture START =
            GaussianMixture.of(Vector.of(1 / 3.0, 1 / 3.0, 1 / 3.0), Vector.of(-4, 0, 8), Vector.of(1, 0.2, 3));

    private SevenPoints() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "em-line")));
    }

    /** Five iterations as frames, and the mixture after them. */
    public static String run(Folder out) throws IOException {
        EmSettings five = EmSettings.BOOK.withIterations(5);
        Trace<EmStep> trace = Trace.of(t -> Em.of(X, START, five, t));
        EmScene scene = new EmScene(trace, out.canvas());
        out.figure("start", scene.frame(1).picture());
        out.figure("after-5", scene.frame(scene.frames() - 1).picture());
        out.frames("steps", scene);
        EmResult r = Em.of(X, START, five, Tracer.off());
        return r.mixture() + ", log likelihood " + NumberText.of(r.logLikelihood())
                + (r.certificate(X).holds() ? "; checked" : "; unconfirmed");
    }
}
