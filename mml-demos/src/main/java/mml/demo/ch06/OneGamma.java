package mml.demo.ch06;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.matrix.Vector;
import mml.probability.Exploration;
import mml.probability.ExplorationStep;
import mml.probability.Gamma;
import mml.probability.Parametrisation;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.probability.ExplorationScene;

/**
 * One gamma distribution under three names, and two intervals that hold nine tenths of it.
 *
 * @mml §6.4.1; §6.6.1, table 6.2
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
        ExplorationScene scene = new ExplorationScene(steps.trace(), X);
        out.figure("below", scene.frame(1).picture());
        out.figure("shortest", scene.frame(4).picture());
        out.frames("questions", scene);
        List<String> names = new ArrayList<>();
        for (Parametrisation p : Parametrisation.all(X)) names.add(p.text());
        return String.join("; ", names) + ". 90 % with equal tails is " + length(e.tails()) + " long, the shortest "
                + length(e.shortest()) + (e.certificate().holds() ? "; checked" : "; unconfirmed");
    }

    private static String length(Vector ends) {
        return NumberText.significant(ends.get(1) - ends.get(0), 4);
    }
}
