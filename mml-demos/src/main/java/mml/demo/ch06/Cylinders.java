package mml.demo.ch06;

import java.io.IOException;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.kernel.Elementary;
import mml.probability.Discrete;
import mml.probability.DiscreteStep;
import mml.probability.Pushforward;
import mml.probability.PushforwardStep;
import mml.probability.RunningMean;
import mml.probability.RunningMeanStep;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.probability.DiscreteScene;
import mml.viz.scene.probability.PushforwardScene;
import mml.viz.scene.probability.RunningMeanScene;

/**
 * How many cylinders have cars? Mean, variance, mode, quartiles and entropy of a distribution on a few values; the mean of
 * more and more cars, and how many cylinders off five they are.
 *
 * @mml §6.1.2, (6.8); §6.2.1; §6.4.1
 */
public final class Cylinders {
    private static final int DRAWS = 100;

    private Cylinders() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "cylinders")));
    }

    /** Draws what is asked of it, and returns the answers. */
    public static String run(Folder out) throws IOException {
        Recorder<DiscreteStep> steps = Recorder.all();
        Discrete X = Discrete.ofSample(Datasets.cars().table().vector("cylinders"), steps);
        DiscreteScene scene = new DiscreteScene(steps.trace(), out.canvas());
        out.figure("spread", scene.frame(2).picture());
        out.figure("quartiles", scene.frame(4).picture());
        out.frames("questions", scene);
        Recorder<RunningMeanStep> draws = Recorder.all();
        RunningMean run = RunningMean.of(X, DRAWS, Rng.seeded(2), draws);
        out.figure(
                "running-mean",
                new RunningMeanScene(draws.trace(), X, out.canvas())
                        .frame(DRAWS - 1)
                        .picture());
        Recorder<PushforwardStep> images = Recorder.all();
        Pushforward.of(X, Expression.parse("abs(x - 5)"), images);
        PushforwardScene pushed = new PushforwardScene(images.trace(), out.canvas());
        out.figure("from-five", pushed.frame(pushed.frames() - 1).picture());
        return "mean " + NumberText.of(X.mean()) + ", mode "
                + NumberText.of(X.modes().get(0)) + ", median " + NumberText.of(X.median()) + ", variance "
                + NumberText.of(X.variance()) + ", entropy " + NumberText.of(X.entropy() / Elementary.log(2))
                + " bits; the mean of " + DRAWS + " draws is "
                + NumberText.of(run.means().get(DRAWS - 1)) + (X.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
