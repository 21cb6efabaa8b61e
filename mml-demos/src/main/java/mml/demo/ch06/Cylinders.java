package mml.demo.ch06;

import java.io.IOException;
import java.util.TreeMap;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.probability.Discrete;
import mml.probability.DiscreteStep;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.probability.DiscreteScene;

/**
 * How many cylinders have cars? Mean, variance, mode, quartiles and entropy of a distribution on a few values.
 *
 * @mml §6.1.2; §6.2.1; §6.4.1
 */
public final class Cylinders {
    private Cylinders() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "cylinders")));
    }

    /** Draws what is asked of it, and returns the answers. */
    public static String run(Folder out) throws IOException {
        TreeMap<Double, Integer> counts = new TreeMap<>();
        for (double x : Datasets.cars().table().vector("cylinders").toArray()) counts.merge(x, 1, Integer::sum);
        Vector values = Vector.of(
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray());
        Vector weights = Vector.generate(values.size(), k -> counts.get(values.get(k)));
        Recorder<DiscreteStep> steps = Recorder.all();
        Discrete X = Discrete.of(values, weights, steps);
        DiscreteScene scene = new DiscreteScene(steps.trace());
        out.figure("spread", scene.frame(2).picture());
        out.figure("quartiles", scene.frame(4).picture());
        out.frames("questions", scene);
        return "mean " + NumberText.of(X.mean()) + ", mode "
                + NumberText.of(X.modes().get(0)) + ", median " + NumberText.of(X.median()) + ", variance "
                + NumberText.of(X.variance()) + ", entropy " + NumberText.of(X.entropy() / Elementary.log(2))
                + " bits" + (X.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
