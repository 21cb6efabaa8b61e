package mml.demo.ch06;

import java.io.IOException;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.probability.Beta;
import mml.probability.ChangeOfVariables;
import mml.probability.ChangeStep;
import mml.probability.Distribution;
import mml.probability.Gamma;
import mml.probability.InverseSampling;
import mml.probability.SamplingStep;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.probability.ChangeScene;
import mml.viz.scene.probability.SamplingScene;

/**
 * The square of a number of density 3x² has a density of its own; and uniform numbers, sent through the inverse of a
 * distribution function, become exponential ones.
 *
 * @mml §6.7.1, Example 6.16; §6.7.2
 */
public final class Transformed {
    private static final int TILES = 8;
    private static final int DRAWN = 12;

    private Transformed() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "transformed")));
    }

    /** Draws both and returns a density and a mean. */
    public static String run(Folder out) throws IOException {
        Recorder<ChangeStep> steps = Recorder.all();
        ChangeOfVariables Y = ChangeOfVariables.of(new Beta(3, 1), Expression.parse("x^2"), TILES, steps);
        ChangeScene change = new ChangeScene(steps.trace(), Y, out.canvas());
        out.figure("squared", change.frame(change.frames() - 1).picture());
        Distribution exponential = Gamma.exponential(1);
        Recorder<SamplingStep> draws = Recorder.all();
        InverseSampling drawn = InverseSampling.of(exponential, DRAWN, Rng.seeded(3), draws);
        SamplingScene sampling = new SamplingScene(draws.trace(), exponential, out.canvas());
        out.figure("exponential", sampling.frame(sampling.frames() - 1).picture());
        return "Y = X² has the density " + NumberText.significant(Y.density(0.25), 3) + " at 1/4; " + DRAWN
                + " exponential numbers with the mean "
                + NumberText.significant(drawn.sample().mean(), 3);
    }
}
