package mml.demo.ch01;

import java.io.IOException;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.mixture.EmStep;
import mml.mixture.GaussianMixture;
import mml.model.Standardiser;
import mml.pillars.FourPillars;
import mml.pillars.PillarStep;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.PcaStep;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.regression.RegressionStep;
import mml.svm.Kernel;
import mml.svm.SmoStep;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Scene;
import mml.viz.scene.mixture.EmScene;
import mml.viz.scene.pillars.PillarScene;
import mml.viz.scene.reduction.PcaScene;
import mml.viz.scene.regression.RegressionScene;
import mml.viz.scene.svm.MarginScene;

/**
 * The four pillars on one data set, penguins: what a flipper says of the weight, one number instead of two, which sizes are
 * usual, and which species it is.
 *
 * @mml §1.2, Figure 1.1
 */
public final class Pillars {
    private static final DataAxes AXES = new DataAxes(List.of("flipper, cm", "weight, kg"), null, null);
    private static final Matrix I = Matrix.identity(2);
    private static final GaussianMixture START =
            GaussianMixture.of(Vector.of(0.5, 0.5), Matrix.of(2, 2, -1, 0, 1, 0), List.of(I, I));

    private Pillars() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "four-pillars")));
    }

    /** Draws the answer of each pillar, and all of them in one picture; returns all four. */
    public static String run(Folder out) throws IOException {
        CsvTable table =
                Datasets.penguins().table().withoutMissing("bill_depth_mm", "flipper_length_mm", "body_mass_g");
        Matrix flipper = table.matrix("flipper_length_mm");
        Vector weight = table.vector("body_mass_g").times(0.001);
        Matrix raw = table.matrix("bill_depth_mm", "flipper_length_mm");
        Matrix size = Standardiser.of(raw).apply(raw);
        List<String> gentoo = table.texts("species").stream()
                .map(s -> s.equals("Gentoo") ? s : "another")
                .toList();

        FeatureMap line = FeatureMap.polynomial(1);
        LinearRegression fit = LinearRegression.of(line, flipper, weight);
        Trace<RegressionStep> fitting = Trace.of(t -> LinearRegression.of(line, flipper, weight, t));
        last(out, "regression", new RegressionScene(fitting, fit, out.canvas()));

        PcaSettings one = PcaSettings.BOOK.withComponents(1);
        Pca pca = Pca.of(size, one);
        Trace<PcaStep> turning = Trace.of(t -> Pca.of(size, one, t));
        last(out, "reduction", new PcaScene(turning, out.canvas()));

        Trace<EmStep> growing = Trace.of(t -> Em.of(size, START, EmSettings.BOOK, t));
        EmResult mixture = Em.of(size, START, EmSettings.BOOK, Tracer.off());
        last(out, "density", new EmScene(growing, out.canvas()));

        SvmSettings settings = SvmSettings.of(Kernel.linear(), 1);
        Svm svm = Svm.of(size, gentoo, settings);
        Trace<SmoStep> training = Trace.of(t -> Svm.of(size, gentoo, settings, t));
        last(out, "classification", new MarginScene(training, Kernel.linear(), out.canvas()));

        Matrix both = Matrix.ofColumns(flipper.column(0).times(0.1), weight);
        Trace<PillarStep> asked = Trace.of(t -> FourPillars.of(both, gentoo, t));
        out.frames("steps", new PillarScene(asked, out.canvas()).within(AXES));

        int right = 0;
        List<String> said = svm.predict(size);
        for (int n = 0; n < said.size(); n++) if (said.get(n).equals(gentoo.get(n))) right++;
        boolean checked = fit.certificate().holds()
                && pca.certificate(size).holds()
                && mixture.certificate(size).holds()
                && svm.certificate().holds();
        return "a millimetre of flipper weighs "
                + NumberText.significant(1000 * fit.theta().get(1), 3)
                + " g; one direction keeps " + NumberText.significant(100 * pca.captured(1), 3)
                + " % of the variance of two sizes; "
                + NumberText.significant(100 * mixture.mixture().weights().maxNorm(), 3)
                + " % belong to the larger group; " + right + " of " + said.size() + " Gentoo or not, rightly told"
                + (checked ? "; checked" : "; unconfirmed");
    }

    private static void last(Folder out, String name, Scene scene) throws IOException {
        out.figure(name, scene.frame(scene.frames() - 1).picture());
    }
}
