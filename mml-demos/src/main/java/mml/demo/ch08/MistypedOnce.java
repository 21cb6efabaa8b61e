package mml.demo.ch08;

import java.io.IOException;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.model.BayesGrid;
import mml.model.BayesGridStep;
import mml.probability.Normal;
import mml.probability.StudentT;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.model.BayesGridScene;

/**
 * How long is the flipper of an Adelie penguin, if one of twelve lengths was mistyped? By a likelihood with heavy tails, for
 * which no prior is conjugate: so on a grid.
 *
 * @mml §8.4.2, on real data
 */
public final class MistypedOnce {
    private static final int N = 12;
    private static final double SPREAD = 6;
    private static final StudentT HEAVY = new StudentT(3);

    private MistypedOnce() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "mistyped-once")));
    }

    /** Draws what is believed, length by length, and returns what the two likelihoods make of it. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.penguins().table().withoutMissing("flipper_length_mm");
        List<String> species = table.texts("species");
        Vector flippers = table.vector("flipper_length_mm");
        double[] y = new double[N];
        int n = 0;
        for (int row = 0; n < N; row++) if (species.get(row).equals("Adelie")) y[n++] = flippers.get(row);
        y[N - 1] += 50; // a digit hit wrongly
        Vector data = Vector.of(y);
        Normal prior = Normal.ofVariance(200, 400);
        Vector grid = Vector.generate(241, g -> 175 + g / 6.0);
        Recorder<BayesGridStep> steps = Recorder.all();
        BayesGrid heavy = BayesGrid.of(
                prior,
                (x, theta) -> HEAVY.logDensity((x - theta) / SPREAD) - Elementary.log(SPREAD),
                data,
                grid,
                steps);
        BayesGridScene scene = new BayesGridScene(steps.trace(), "length of a flipper, mm", out.canvas());
        out.figure("after-all", scene.frame(scene.frames() - 1).picture());
        out.frames("length-by-length", scene);
        BayesGrid light = BayesGrid.of(
                prior, (x, theta) -> Normal.ofVariance(theta, SPREAD * SPREAD).logDensity(x), data, grid);
        boolean sure = heavy.certificate().holds() && light.certificate().holds();
        return "with heavy tails " + NumberText.significant(heavy.mean(), 4) + " mm, with a Gaussian "
                + NumberText.significant(light.mean(), 4) + " mm" + (sure ? "; checked" : "; unconfirmed");
    }
}
