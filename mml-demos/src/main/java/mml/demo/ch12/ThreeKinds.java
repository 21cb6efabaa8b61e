package mml.demo.ch12;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.random.Rng;
import mml.svm.Kernel;
import mml.svm.OneVsOne;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.viz.plot.Dots;
import mml.viz.plot.Plot;
import mml.viz.plot.Regions;
import mml.viz.scene.Canvas;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Symbol;

/**
 * Three kinds of iris, told apart by a machine for every two of them, whose votes are counted; and how many are told rightly
 * when they were not among those learnt from.
 *
 * @mml §12.6; §8.2.4
 */
public final class ThreeKinds {
    private static final int FOLDS = 5;
    private static final SvmSettings SETTINGS =
            SvmSettings.of(Kernel.rbf(0.5), 1).standardised();

    private ThreeKinds() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "three-kinds")));
    }

    /** Draws the regions of the three kinds by their petals, and returns how many of those not seen are told rightly. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.iris().table();
        List<String> y = table.texts("species");
        Matrix petals = table.matrix("petal_length_cm", "petal_width_cm");
        OneVsOne machines = OneVsOne.of(petals, y, SETTINGS);
        out.figure("irises", picture(out, petals, y, machines));
        Matrix all = table.matrix("sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm");
        boolean checked = true;
        for (Svm machine : machines.machines()) checked &= machine.certificate().holds();
        return "of " + y.size() + " irises not seen, " + right(petals, y) + " are told rightly by their petals, "
                + right(all, y) + " by all four lengths" + (checked ? "; checked" : "; unconfirmed");
    }

    /** How many are told rightly by machines that have learnt from the other folds. */
    private static int right(Matrix X, List<String> y) {
        Folds folds = Folds.shuffled(X.rows(), FOLDS, Rng.seeded(1));
        int right = 0;
        for (int k = 0; k < FOLDS; k++) {
            List<String> learnt = new ArrayList<>();
            for (int n : folds.training(k)) learnt.add(y.get(n));
            List<String> said =
                    OneVsOne.of(rows(X, folds.training(k)), learnt, SETTINGS).predict(rows(X, folds.validation(k)));
            int m = 0;
            for (int n : folds.validation(k)) if (said.get(m++).equals(y.get(n))) right++;
        }
        return right;
    }

    private static Matrix rows(Matrix X, List<Integer> numbers) {
        return Matrix.generate(numbers.size(), X.cols(), (n, d) -> X.get(numbers.get(n), d));
    }

    private static Svg picture(Folder out, Matrix X, List<String> y, OneVsOne machines) {
        List<String> kinds = machines.classes();
        Plot plot = out.plot(Canvas.WIDE)
                .x("petal length in cm")
                .y("petal width in cm")
                .add(Regions.of((a, b) ->
                        kinds.indexOf(machines.predict(Matrix.of(1, 2, a, b)).get(0))));
        for (int k = 0; k < kinds.size(); k++) {
            List<Vector> own = new ArrayList<>();
            for (int n = 0; n < X.rows(); n++) if (y.get(n).equals(kinds.get(k))) own.add(X.row(n));
            plot = plot.add(Dots.at(own)
                    .painted(Role.series(k))
                    .shaped(Symbol.series(k))
                    .named(kinds.get(k)));
        }
        return plot.svg("Three kinds of iris and what the machines say of each place");
    }
}
