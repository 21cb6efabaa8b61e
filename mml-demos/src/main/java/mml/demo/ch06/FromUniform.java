package mml.demo.ch06;

import java.io.IOException;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.BoxMuller;
import mml.probability.BoxMullerStep;
import mml.probability.Description;
import mml.probability.Gaussian;
import mml.probability.InverseSampling;
import mml.probability.KolmogorovDistance;
import mml.probability.LinearSampling;
import mml.probability.LinearSamplingStep;
import mml.probability.SamplingStep;
import mml.probability.StudentT;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.probability.BoxMullerScene;
import mml.viz.scene.probability.LinearSamplingScene;
import mml.viz.scene.probability.QuantileScene;

/**
 * Gaussian points out of uniform numbers, correlated ones out of those, and a sample of heavy tails over its quantiles.
 *
 * @mml §6.5.4, (6.88); §6.7.1, Theorem 6.15
 */
public final class FromUniform {
    private static final int N = 60;

    private FromUniform() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "from-uniform")));
    }

    /** Draws the three, and returns how near the samples are. */
    public static String run(Folder out) throws IOException {
        Recorder<BoxMullerStep> pairs = Recorder.all();
        BoxMuller.of(N, Rng.seeded(4), pairs);
        BoxMullerScene round = new BoxMullerScene(pairs.trace(), out.canvas());
        out.figure("pairs", round.frame(N - 1).picture());
        Gaussian p = new Gaussian(Vector.zeros(2), Matrix.of(2, 2, 1, 1.2, 1.2, 2.25));
        Recorder<LinearSamplingStep> draws = Recorder.all();
        LinearSampling run = LinearSampling.of(p, N, Rng.seeded(4), draws);
        LinearSamplingScene slanted = new LinearSamplingScene(draws.trace(), out.canvas());
        out.figure("correlated", slanted.frame(N).picture());
        out.frames("draws", slanted);
        StudentT t = new StudentT(3);
        Recorder<SamplingStep> steps = Recorder.all();
        InverseSampling heavy = InverseSampling.of(t, N, Rng.seeded(4), steps);
        QuantileScene quantiles = new QuantileScene(steps.trace(), t, out.canvas());
        out.figure("quantiles", quantiles.frame(N - 1).picture());
        return "correlation of the sample "
                + NumberText.significant(Description.of(run.X()).correlation().get(0, 1), 3)
                + ", of the distribution 0.8; distance of the heavy tails from their F "
                + NumberText.significant(KolmogorovDistance.of(t, heavy.sample()), 3) + ", below "
                + NumberText.significant(KolmogorovDistance.bound(N), 3) + " in 95 of 100 samples";
    }
}
