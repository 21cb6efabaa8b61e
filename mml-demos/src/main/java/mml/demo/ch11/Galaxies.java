package mml.demo.ch11;

import java.io.IOException;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.ComponentSelection;
import mml.mixture.ComponentStep;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.mixture.StartStep;
import mml.mixture.Starts;
import mml.model.Folds;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Histogram;
import mml.viz.plot.Line;
import mml.viz.scene.Canvas;
import mml.viz.scene.mixture.ComponentScene;
import mml.viz.scene.mixture.StartScene;
import mml.viz.svg.Svg;

/**
 * How many components a mixture should have: the likelihood always rises with their number, the Bayesian information
 * criterion does not.
 *
 * @mml §11.3; §8.6.3
 */
public final class Galaxies {
    private static final int MOST = 5;

    private Galaxies() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "how-many")));
    }

    /** Fits 1 to 5 components, draws the criterion and the best density, and returns the choice. */
    public static String run(Folder out) throws IOException {
        Matrix X = Datasets.galaxies().table().matrix().times(0.001);
        double[] K = new double[MOST];
        double[] bic = new double[MOST];
        EmResult best = null;
        EmSettings settings = EmSettings.BOOK.withRestarts(20).withTolerance(1e-9);
        for (int k = 1; k <= MOST; k++) {
            EmResult r = Em.fit(X, k, settings, Rng.seeded(1));
            K[k - 1] = k;
            bic[k - 1] = r.bic();
            if (best == null || r.bic() < best.bic()) best = r;
        }
        out.figure(
                "criterion",
                out.plot(Canvas.WIDE)
                        .x("components, K")
                        .y("BIC, full covariances")
                        .add(Line.of(K, bic).with(Dots.MEDIUM))
                        .svg("BIC over the number of components"));
        EmResult chosen = best == null ? Em.fit(X, 1, settings, Rng.seeded(1)) : best;
        out.figure("density", density(out, X, chosen));
        out.chart("criterion-chart", out.charts(Canvas.WIDE).scatter("BIC", "K", "BIC", K, bic));
        Trace<ComponentStep> judged = Trace.of(t -> ComponentSelection.of(
                X,
                MOST,
                Folds.shuffled(X.rows(), 4, Rng.seeded(1)),
                EmSettings.BOOK.withRestarts(4),
                Rng.seeded(1),
                t));
        ComponentScene judges = new ComponentScene(judged, X, out.canvas());
        out.figure("judges", judges.frame(judges.frames() - 1).picture());
        Trace<StartStep> reached = Trace.of(t -> Starts.of(X, 3, settings, Rng.seeded(1), t));
        StartScene starts = new StartScene(reached, X, out.canvas());
        out.figure("starts", starts.frame(starts.frames() - 1).picture());
        return "BIC is smallest, " + NumberText.significant(chosen.bic(), 6) + ", for "
                + Count.of(chosen.mixture().size(), "component") + ": " + chosen.mixture()
                + (chosen.certificate(X).holds() ? "; checked" : "; unconfirmed");
    }

    private static Svg density(Folder out, Matrix X, EmResult r) {
        double[] v = X.column(0).toArray();
        Histogram spread = Histogram.of(v, 20);
        return out.plot(Canvas.WIDE)
                .x("velocity in 1000 km per second")
                .y("p(x)")
                .add(spread.density())
                .add(Line.graph(x -> r.mixture().density(Vector.of(x)), 8, 36).named("mixture"))
                .svg("Velocities of galaxies and the mixture BIC prefers");
    }
}
