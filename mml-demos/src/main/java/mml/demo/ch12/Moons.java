package mml.demo.ch12;

import java.io.IOException;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.svm.Kernel;
import mml.svm.SmoMachine;
import mml.svm.SmoStep;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.svm.MarginScene;

/**
 * Two half-moons that no line parts, and the curve that a Gaussian kernel finds between them, pair by pair.
 *
 * @mml §12.4, Figure 12.10
 */
public final class Moons {
    private static final int POINTS = 120;

    private Moons() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "moons")));
    }

    /** Trains with two kernels, draws both and returns how many points are on their side. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.twoMoons().table();
        Matrix X = table.matrix("x1", "x2").rows(0, POINTS);
        List<String> y = table.texts("label").subList(0, POINTS);
        StringBuilder line = new StringBuilder("of " + POINTS + " points ");
        for (Kernel kernel : List.of(Kernel.linear(), Kernel.rbf(2))) {
            SvmSettings settings = SvmSettings.of(kernel, 1);
            Trace<SmoStep> trace = Trace.of(t -> Svm.of(X, y, settings, t));
            boolean bent = !(kernel instanceof Kernel.Linear);
            MarginScene scene = new MarginScene(trace, kernel, out.canvas());
            out.figure(
                    bent ? "bent" : "straight", scene.frame(scene.frames() - 1).picture());
            Svm svm = Svm.of(X, y, settings);
            List<String> said = svm.predict(X);
            int right = 0;
            for (int n = 0; n < POINTS; n++) if (said.get(n).equals(y.get(n))) right++;
            line.append(bent ? ", " : "")
                    .append(right)
                    .append(bent ? " with a Gaussian kernel" : " lie right with a line");
            if (bent)
                out.chart(
                        "gap", out.charts(Canvas.WIDE).residuals("Primal less dual", "gap", trace.values(Moons::gap)));
            line.append(svm.certificate().holds() ? "" : " (unconfirmed)");
        }
        return line.toString();
    }

    private static double gap(SmoStep step) {
        if (!(step instanceof SmoStep.Pair p)) return Double.NaN;
        SmoMachine m = p.machine();
        return m.primal() - m.dual();
    }
}
