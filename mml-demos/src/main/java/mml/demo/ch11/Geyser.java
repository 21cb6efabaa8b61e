package mml.demo.ch11;

import java.io.IOException;
import java.util.List;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.mixture.EmStep;
import mml.mixture.Family;
import mml.mixture.GaussianMixture;
import mml.mixture.KMeans;
import mml.mixture.KMeansStep;
import mml.mixture.Selection;
import mml.mixture.SelectionStep;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.DataAxes;
import mml.viz.scene.mixture.CriterionPicture;
import mml.viz.scene.mixture.EmScene;
import mml.viz.scene.mixture.KMeansScene;
import mml.viz.scene.mixture.SelectionScene;

/**
 * EM in the plane: short and long eruptions of a geyser, from a start that has both components in the wrong place.
 *
 * @mml §11.3, Figures 11.9, 11.10
 */
public final class Geyser {
    private static final Matrix WIDE = Matrix.of(2, 2, 0.5, 0, 0, 60);
    private static final GaussianMixture START =
            GaussianMixture.of(Vector.of(0.5, 0.5), Matrix.of(2, 2, 2, 85, 4.5, 55), List.of(WIDE, WIDE));

    private static final DataAxes MINUTES = new DataAxes(List.of("eruption, minutes", "wait, minutes"), null, null);

    private Geyser() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "em-plane")));
    }

    /** The first iterations as frames, and where they lead. */
    public static String run(Folder out) throws IOException {
        Matrix X = Datasets.oldFaithful().table().matrix("eruptions_min", "waiting_min");
        Trace<EmStep> trace = Trace.of(t -> Em.of(X, START, EmSettings.BOOK.withIterations(8), t));
        EmScene scene = new EmScene(trace, out.canvas()).within(MINUTES);
        out.figure("between", scene.frame(9).picture());
        out.frames("steps", scene);
        EmResult r = Em.of(X, START, EmSettings.BOOK, Tracer.off());
        EmScene all = new EmScene(Trace.of(t -> Em.of(X, START, EmSettings.BOOK, t)), out.canvas()).within(MINUTES);
        out.figure("end", all.frame(all.frames() - 1).picture());
        Matrix Z =
                X.times(Matrix.of(2, 2, 1, 0, 0, 0.1)); // tens of minutes of waiting weigh like minutes of an eruption
        Trace<KMeansStep> centres = Trace.of(t -> KMeans.of(Z, 2, Rng.seeded(1), t));
        KMeansScene means = new KMeansScene(centres, out.canvas());
        out.figure("two-means", means.frame(means.frames() - 1).picture());
        EmSettings often = EmSettings.BOOK.withRestarts(4).withTolerance(1e-9);
        Recorder<SelectionStep> tried = Recorder.all();
        Selection selection = Selection.of(X, List.of(Family.values()), 4, often, Rng.seeded(1), tried);
        out.figure("families", CriterionPicture.of(selection));
        SelectionScene chosen = new SelectionScene(tried.trace(), X, out.canvas());
        out.figure("chosen-family", chosen.frame(chosen.frames() - 1).picture());
        return "after " + Count.of(r.iterations(), "iteration") + " "
                + NumberText.significant(100 * r.mixture().weights().maxNorm(), 3)
                + " % of the eruptions are long, about "
                + NumberText.significant(r.mixture().means().column(0).maxNorm(), 3) + " minutes; log likelihood "
                + NumberText.of(r.logLikelihood()) + (r.certificate(X).holds() ? "; checked" : "; unconfirmed");
    }
}
