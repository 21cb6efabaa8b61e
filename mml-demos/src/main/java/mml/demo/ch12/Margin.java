package mml.demo.ch12;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.Kernel;
import mml.svm.SmoStep;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.DataAxes;
import mml.viz.scene.svm.MarginScene;
import mml.viz.scene.svm.SoftMarginScene;

/**
 * The soft margin on two species of iris: a small C gives a wide street with some points in it, a large one a narrow
 * street.
 *
 * @mml §12.2.4, Figure 12.6; §12.3
 */
public final class Margin {
    private static final DataAxes PETALS = new DataAxes(List.of("petal length, cm", "petal width, cm"), null, null);

    private Margin() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "margin")));
    }

    /** Trains with two C, draws both and returns the margins. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.iris().table();
        Matrix all = table.matrix("petal_length_cm", "petal_width_cm");
        List<String> species = table.texts("species");
        List<String> y = new ArrayList<>();
        List<Vector> rows = new ArrayList<>();
        for (int n = 0; n < all.rows(); n++)
            if (!species.get(n).equals(species.get(0))) {
                y.add(species.get(n));
                rows.add(all.row(n));
            }
        Matrix X = Matrix.ofRows(rows.toArray(Vector[]::new));
        StringBuilder line = new StringBuilder();
        for (double C : new double[] {0.2, 20}) {
            SvmSettings settings = SvmSettings.of(Kernel.linear(), C);
            Trace<SmoStep> trace = Trace.of(t -> Svm.of(X, y, settings, t));
            MarginScene scene = new MarginScene(trace, settings.kernel(), out.canvas()).within(PETALS);
            out.figure(
                    C < 1 ? "wide" : "narrow", scene.frame(scene.frames() - 1).picture());
            if (C < 1) {
                out.frames("pairs", scene);
                SoftMarginScene slack = new SoftMarginScene(trace, out.canvas());
                out.figure("slack", slack.frame(slack.frames() - 1).picture());
            }
            Svm svm = Svm.of(X, y, settings);
            line.append(line.length() == 0 ? "" : "; ")
                    .append("C = ")
                    .append(NumberText.shortest(C))
                    .append(": a margin of ")
                    .append(NumberText.significant(1 / Math.sqrt(svm.squaredNorm()), 3))
                    .append(" cm, ")
                    .append(svm.support().length)
                    .append(" support vectors")
                    .append(svm.certificate().holds() ? "" : " (unconfirmed)");
        }
        return line.toString();
    }
}
