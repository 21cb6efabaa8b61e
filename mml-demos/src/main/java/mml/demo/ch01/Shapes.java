package mml.demo.ch01;

import java.io.IOException;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.FeatureMap;
import mml.regression.Pipeline;
import mml.regression.PipelineStep;
import mml.text.Count;
import mml.trace.Trace;
import mml.viz.scene.regression.PipelineScene;

/**
 * The shapes between a table of 21 days and the loss of ammonia that three measurements foretell.
 *
 * @mml §1.1, §8.1.1, §9.2.1
 */
public final class Shapes {
    private Shapes() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "shapes")));
    }

    /** Draws each step, and returns what was learnt from how much. */
    public static String run(Folder out) throws IOException {
        Matrix all = Datasets.stackloss().table().matrix();
        Matrix X = all.columns(0, 3);
        Vector y = all.column(3);
        FeatureMap phi = FeatureMap.powers(3, 2);
        Trace<PipelineStep> trace = Trace.of(t -> Pipeline.of(phi, X, y, t));
        PipelineScene scene = new PipelineScene(trace, out.canvas());
        out.figure("gram", scene.frame(2).picture());
        out.frames("steps", scene);
        Pipeline run = Pipeline.of(phi, X, y);
        return "from " + X.rows() * X.cols() + " measurements "
                + Count.of(run.fit().theta().size(), "parameter")
                + (run.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
