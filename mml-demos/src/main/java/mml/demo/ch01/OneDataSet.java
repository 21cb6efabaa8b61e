package mml.demo.ch01;

import java.io.IOException;
import mml.demo.Folder;
import mml.matrix.Vector;
import mml.regression.PredictorStep;
import mml.regression.TwoPredictors;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.regression.PredictorScene;

/**
 * One data set and two predictors: hours of practice and points in a test.
 *
 * @mml §1.1; §8.1.2, Figure 8.1; §8.1.3, Figure 8.2
 */
public final class OneDataSet {
    private static final Vector HOURS = Vector.of(1, 2, 2.5, 3, 4, 4.5, 5.5, 6);
    private static final Vector POINTS = Vector.of(31, 38, 33, 45, 44, 52, 50, 59);
    private static final double ASKED = 8;

    private OneDataSet() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "two-predictors")));
    }

    /** Draws a line by hand, the best one and a distribution, and returns what both say. */
    public static String run(Folder out) throws IOException {
        Trace<PredictorStep> trace = Trace.of(t -> TwoPredictors.of(HOURS, POINTS, 2, ASKED, t));
        PredictorScene scene = new PredictorScene(trace, HOURS, POINTS, ASKED, out.canvas());
        out.figure("distribution", scene.frame(scene.frames() - 1).picture());
        out.frames("steps", scene);
        TwoPredictors both = TwoPredictors.of(HOURS, POINTS, 2, ASKED, Tracer.off());
        PredictorStep.Distributed last = (PredictorStep.Distributed) trace.get(2);
        return "after " + NumberText.of(ASKED) + " hours: "
                + NumberText.significant(trace.get(1).prediction(), 3)
                + " points, or " + NumberText.significant(last.prediction(), 3) + " ± "
                + NumberText.significant(2 * Math.sqrt(last.variance()), 2)
                + (both.function().certificate().holds()
                                && both.distribution().certificate().holds()
                        ? "; checked"
                        : "; unconfirmed");
    }
}
