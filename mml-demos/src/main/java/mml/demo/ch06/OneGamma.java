package mml.demo.ch06;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import mml.demo.Folder;
import mml.matrix.Vector;
import mml.probability.Elicitation;
import mml.probability.Exploration;
import mml.probability.ExplorationStep;
import mml.probability.Gamma;
import mml.probability.LogPartition;
import mml.probability.NaturalGamma;
import mml.probability.Normal;
import mml.probability.Parametrisation;
import mml.probability.PartitionStep;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.plot.Scale;
import mml.viz.scene.probability.ExplorationScene;
import mml.viz.scene.probability.PartitionScene;

/**
 * One gamma distribution under three names, two intervals that hold nine tenths of it, and back from one of them; its tails
 * beside those of a Gaussian, and its mean and variance out of its log partition function.
 *
 * @mml §6.4.1; §6.6.1, table 6.2; §6.6.3, (6.107)
 */
public final class OneGamma {
    private OneGamma() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "one-gamma")));
    }

    /** Draws density and intervals, and returns what it is called and how long the intervals are. */
    public static String run(Folder out) throws IOException {
        Gamma X = Gamma.ofShapeAndRate(3, 2);
        Recorder<ExplorationStep> steps = Recorder.all();
        Exploration e = Exploration.of(X, 1, 0.9, steps);
        ExplorationScene scene = new ExplorationScene(steps.trace(), X, out.canvas());
        out.figure("below", scene.frame(1).picture());
        out.figure("shortest", scene.frame(4).picture());
        out.frames("questions", scene);
        Normal alike = Normal.ofVariance(X.mean(), X.variance());
        out.figure(
                "tails",
                new ExplorationScene(steps.trace(), X, out.canvas())
                        .beside(alike)
                        .logarithmic()
                        .frame(1)
                        .picture());
        DoubleFunction<NaturalGamma> byRate = theta -> new NaturalGamma(Gamma.ofShapeAndRate(X.shape(), -theta));
        Recorder<PartitionStep> moments = Recorder.all();
        LogPartition.of(byRate, 1, -X.rate(), moments);
        PartitionScene partition = new PartitionScene(moments.trace(), byRate, 1, Scale.linear(-4, -0.5), out.canvas());
        out.figure("log-partition", partition.frame(2).picture());
        Gamma elicited = Elicitation.gamma(e.tails().get(0), e.tails().get(1), 0.9);
        List<String> names = new ArrayList<>();
        for (Parametrisation p : Parametrisation.all(X)) names.add(p.text());
        return String.join("; ", names) + ". 90 % with equal tails is " + length(e.tails()) + " long, the shortest "
                + length(e.shortest()) + "; from these tails alone: "
                + Parametrisation.all(elicited).get(0).text()
                + (e.certificate().holds() ? "; checked" : "; unconfirmed");
    }

    private static String length(Vector ends) {
        return NumberText.significant(ends.get(1) - ends.get(0), 4);
    }
}
