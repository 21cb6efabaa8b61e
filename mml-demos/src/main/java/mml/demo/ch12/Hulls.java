package mml.demo.ch12;

import java.io.IOException;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.ConvexHulls;
import mml.svm.HullStep;
import mml.svm.Kernel;
import mml.svm.LossStep;
import mml.svm.MarginLoss;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.svm.HullScene;
import mml.viz.scene.svm.LossScene;

/**
 * The petals of two species of iris: the line half way between their hulls is the one of the widest street. And the losses
 * that stand in for counting mistakes.
 *
 * @mml §12.1; §12.2.5, Figure 12.8; §12.3.2, Figure 12.9; §12.5
 */
public final class Hulls {
    private static final int STEPS = 20;

    private Hulls() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "hulls")));
    }

    /** Draws hulls and losses, and returns the margin found in two ways. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.iris().table();
        Matrix X = table.matrix("petal_length_cm", "petal_width_cm").rows(0, 100);
        List<String> species = table.texts("species").subList(0, 100);
        Vector y = Vector.generate(100, n -> species.get(n).equals("setosa") ? -1 : 1);
        Recorder<HullStep> steps = Recorder.atMost(STEPS);
        ConvexHulls hulls = ConvexHulls.of(X, y, Kernel.linear(), 1, steps);
        HullScene scene = new HullScene(steps.trace(), out.canvas());
        out.figure("hulls", scene.frame(scene.frames() - 1).picture());
        out.frames("steps", scene);
        Trace<LossStep> losses = Trace.of(t -> LossStep.walk(-2, 3, 10, t));
        out.figure(
                "losses",
                new LossScene(losses, List.of(MarginLoss.values()), out.canvas())
                        .frame(2)
                        .picture());
        Svm svm = Svm.of(X, species, SvmSettings.of(Kernel.linear(), 1e4));
        return "half the distance of the hulls is " + NumberText.of(hulls.distance() / 2) + ", the margin "
                + NumberText.of(1 / Math.sqrt(svm.squaredNorm()))
                + (hulls.certificate().holds() && svm.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
