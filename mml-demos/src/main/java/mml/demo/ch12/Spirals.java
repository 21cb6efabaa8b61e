package mml.demo.ch12;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.svm.GridStep;
import mml.svm.Kernel;
import mml.svm.SmoStep;
import mml.svm.Svm;
import mml.svm.SvmGrid;
import mml.svm.SvmSettings;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.viz.scene.svm.GridPicture;
import mml.viz.scene.svm.GridScene;
import mml.viz.scene.svm.MarginScene;

/**
 * How wide the bells of a kernel should be, and what a mistake should cost: all pairs tried by cross-validation, on two
 * spirals and on 569 tumours.
 *
 * @mml §12.4; §12.6; §8.2.4
 */
public final class Spirals {
    private static final int FOLDS = 4;
    private static final int STEPS = 40;

    private Spirals() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "spirals")));
    }

    /** Draws both grids and the best machine on the spirals, and returns how much of what it has not seen it says rightly. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.twoSpirals().table();
        Matrix X = table.matrix("x1", "x2");
        List<String> y = table.texts("label");
        Vector C = Vector.of(0.1, 1, 10, 100);
        SvmSettings settings = SvmSettings.of(Kernel.linear(), 1).withTolerance(1e-4);
        Recorder<GridStep> tried = Recorder.all();
        SvmGrid spirals = SvmGrid.of(X, y, C, Vector.of(0.01, 0.1, 1, 10, 100), settings, FOLDS, Rng.seeded(1), tried);
        out.figure("spirals-grid", GridPicture.of(spirals));
        List<Svm> machines = SvmGrid.machines(tried.trace().stream().toList(), X, y, settings);
        String upper = machines.get(0).classes().get(1);
        Vector signs = Vector.generate(X.rows(), n -> y.get(n).equals(upper) ? 1 : -1);
        GridScene filling = new GridScene(tried.trace(), spirals, X, signs, machines, out.canvas());
        out.figure("spirals-filling", filling.frame(filling.frames() - 1).picture());
        Kernel kernel = Kernel.rbf(spirals.bestGamma());
        Recorder<SmoStep> steps = Recorder.atMost(STEPS);
        Svm svm = Svm.of(X, y, SvmSettings.of(kernel, spirals.bestC()), steps);
        MarginScene scene = new MarginScene(steps.trace(), kernel, out.canvas());
        out.figure("spirals", scene.frame(scene.frames() - 1).picture());

        CsvTable tumours = Datasets.breastCancer().table();
        Matrix all = tumours.matrix();
        Vector kind = all.column(all.cols() - 1);
        List<String> names = new ArrayList<>();
        for (int n = 0; n < kind.size(); n++) names.add(kind.get(n) > 0 ? "benign" : "malignant");
        SvmGrid cells = SvmGrid.of(
                all.columns(0, all.cols() - 1),
                names,
                C,
                Vector.of(1e-4, 1e-3, 0.01, 0.1, 1),
                settings.standardised(),
                FOLDS,
                Rng.seeded(1));
        out.figure("tumours-grid", GridPicture.of(cells));
        return "of the spirals " + share(spirals) + " % not seen are said rightly, of the tumours " + share(cells)
                + " % with C = " + NumberText.of(cells.bestC()) + " and γ = " + NumberText.of(cells.bestGamma())
                + (svm.certificate().holds() ? "; checked" : "; unconfirmed");
    }

    private static String share(SvmGrid grid) {
        return Numbers.rounded(
                100 * grid.accuracy().get(grid.best().get(0), grid.best().get(1)), 1);
    }
}
