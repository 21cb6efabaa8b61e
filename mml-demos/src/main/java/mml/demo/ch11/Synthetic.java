package mml.demo.ch11;

import java.io.IOException;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.BoundAscent;
import mml.mixture.BoundStep;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.mixture.GaussianMixture;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.mixture.BoundScene;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Eruptions that a fitted mixture makes up, beside those that were seen; and why EM climbs on the seven points of Example
 * 11.1: the bound that touches the log likelihood.
 *
 * @mml §11.1; §11.4.3; §11.4.5
 */
public final class Synthetic {
    private static final Matrix SEVEN = Matrix.of(7, 1, -3, -2.5, -1, 0, 2, 4, 5);
    private static final GaussianMixture START =
            GaussianMixture.of(Vector.of(1 / 3.0, 1 / 3.0, 1 / 3.0), Vector.of(-4, 0, 8), Vector.of(1, 0.2, 3));

    private Synthetic() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "made-up")));
    }

    /** Draws both, and returns how the made-up means compare. */
    public static String run(Folder out) throws IOException {
        Matrix X = Datasets.oldFaithful().table().matrix("eruptions_min", "waiting_min");
        EmResult r = Em.fit(X, 2, EmSettings.BOOK.withRestarts(3), Rng.seeded(1));
        Matrix made = r.mixture().sample(X.rows(), Rng.seeded(2));
        out.figure("seen", picture(out, X, Role.SERIES_1, "Eruptions that were seen"));
        out.figure("made-up", picture(out, made, Role.SERIES_2, "Eruptions that the mixture made up"));
        Trace<BoundStep> trace = Trace.of(t -> BoundAscent.of(SEVEN, START, EmSettings.BOOK.withIterations(4), t));
        BoundScene scene = new BoundScene(trace, out.canvas());
        out.figure("bound", scene.frame(1).picture());
        out.frames("climb", scene);
        return "seen mean " + NumberText.tuple(X.columnMeans()) + ", made-up mean "
                + NumberText.tuple(made.columnMeans()) + ", of " + X.rows() + " eruptions each"
                + (r.certificate(X).holds() ? "; checked" : "; unconfirmed");
    }

    private static Svg picture(Folder out, Matrix X, Role role, String title) {
        return out.plot(Canvas.WIDE)
                .x("eruption in minutes", Scale.linear(1, 6))
                .y("wait in minutes", Scale.linear(35, 105))
                .add(Dots.of(X.column(0).toArray(), X.column(1).toArray()).painted(role))
                .svg(title);
    }
}
