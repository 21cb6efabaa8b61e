package mml.demo.ch07;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.FiniteSum;
import mml.optimization.Quadratic;
import mml.optimization.Schedule;
import mml.optimization.StochasticDescent;
import mml.optimization.StochasticStep;
import mml.random.Rng;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.optimization.Landscape;
import mml.viz.scene.optimization.NoiseScene;

/**
 * A line through the eruptions of a geyser by stochastic descent: each step looks at sixteen eruptions only, and wanders
 * about the minimum.
 *
 * @mml §7.1.3
 */
public final class Noise {
    private static final int BATCH = 16;
    private static final int EPOCHS = 3;
    private static final Scale AXIS = Scale.linear(-1, 2);

    private Noise() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "noise")));
    }

    /** Draws the path and returns where it ends and where least squares do. */
    public static String run(Folder out) throws IOException {
        Matrix X = Datasets.oldFaithful().table().matrix("eruptions_min", "waiting_min");
        Vector x = standardised(X.column(0));
        Vector y = standardised(X.column(1));
        List<Quadratic> losses = new ArrayList<>();
        for (int n = 0; n < x.size(); n++)
            losses.add(new Quadratic(
                    Matrix.of(2, 2, 1, x.get(n), x.get(n), x.get(n) * x.get(n)),
                    Vector.of(-y.get(n), -y.get(n) * x.get(n)),
                    y.get(n) * y.get(n) / 2));
        FiniteSum f = FiniteSum.of(losses);
        StochasticDescent descent =
                StochasticDescent.with(Schedule.fixed(0.2)).inBatchesOf(BATCH).withEpochs(EPOCHS);
        Vector start = Vector.of(-0.8, 1.7);
        Trace<StochasticStep> trace = Trace.of(t -> descent.minimise(f, start, Rng.seeded(2), t));
        NoiseScene scene = new NoiseScene(Landscape.of(f, List.of("θ_0", "θ_1"), AXIS, AXIS), trace, out.canvas());
        out.figure("wandering", scene.frame(scene.frames() - 1).picture());
        Vector end = descent.minimise(f, start, Rng.seeded(2)).x();
        double slope = x.dot(y) / x.dot(x);
        return "after " + Count.of(EPOCHS, "epoch") + " in batches of " + BATCH + " at "
                + NumberText.tuple(end.map(v -> Math.rint(1e3 * v) / 1e3)) + ", least squares at (0, "
                + NumberText.significant(slope, 3) + ")";
    }

    private static Vector standardised(Vector v) {
        double mean = v.mean();
        Vector centred = v.map(a -> a - mean);
        return centred.times(Math.sqrt(v.size()) / centred.norm());
    }
}
