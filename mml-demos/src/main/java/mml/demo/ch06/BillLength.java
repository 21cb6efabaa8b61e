package mml.demo.ch06;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Vector;
import mml.probability.ConjugateStep;
import mml.probability.ConjugateUpdate;
import mml.probability.Dirichlet;
import mml.probability.Normal;
import mml.probability.NormalInverseGamma;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.probability.CategoriesScene;
import mml.viz.scene.probability.MeanScene;
import mml.viz.scene.probability.MeanVarianceScene;

/**
 * The first bills of Gentoo penguins that were measured: what is believed of their length, the variance known or not; and
 * what is believed of the shares of the three species.
 *
 * @mml §6.6.1, table 6.2, on real data
 */
public final class BillLength {
    private static final int N = 12;

    private BillLength() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "bill-length")));
    }

    /** Draws three beliefs, and returns them. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.penguins().table().withoutMissing("bill_length_mm");
        List<String> species = table.texts("species");
        Vector length = table.vector("bill_length_mm");
        List<Double> bills = new ArrayList<>();
        for (int n = 0; n < length.size() && bills.size() < N; n++)
            if (species.get(n).equals("Gentoo")) bills.add(length.get(n));
        Vector x = Vector.generate(N, bills::get);
        Recorder<ConjugateStep> known = Recorder.all();
        ConjugateUpdate mean = ConjugateUpdate.ofMean(Normal.ofDeviation(40, 10), 9, x, known);
        MeanScene of = new MeanScene(known.trace(), 9, out.canvas());
        out.figure("mean", of.frame(3).picture());
        out.frames("measurements", of);
        Recorder<ConjugateStep> unknown = Recorder.all();
        ConjugateUpdate both = ConjugateUpdate.ofMeanAndVariance(new NormalInverseGamma(40, 0.1, 2, 9), x, unknown);
        out.figure(
                "mean-and-variance",
                new MeanVarianceScene(unknown.trace(), out.canvas()).frame(N).picture());
        List<String> names = List.of("Adelie", "Chinstrap", "Gentoo");
        double[] counts = new double[3];
        for (String s : species) counts[names.indexOf(s)]++;
        Vector some = Vector.generate(12, n -> names.indexOf(species.get(n * (species.size() / 12))));
        Recorder<ConjugateStep> drawn = Recorder.all();
        ConjugateUpdate.ofCategories(Vector.ones(3), some, drawn);
        out.figure(
                "species",
                new CategoriesScene(drawn.trace(), out.canvas()).frame(12).picture());
        double[] index = new double[N + 1];
        double[] after = new double[N + 1];
        for (int n = 0; n <= N; n++) {
            index[n] = n;
            after[n] = known.trace().get(n).parameters().get(0);
        }
        out.chart(
                "mean-so-far",
                out.charts(Canvas.WIDE.withFontSize(20))
                        .scatter("Belief in the mean length of a bill", "bills", "mm", index, after));
        Vector m = mean.parameters();
        Vector p = both.parameters();
        Dirichlet shares = new Dirichlet(Vector.ones(3)).update(Vector.of(counts));
        return "variance known: N(" + NumberText.of(m.get(0)) + ", " + NumberText.of(m.get(1)) + "); unknown: mean "
                + NumberText.of(p.get(0)) + ", variance about " + NumberText.of(p.get(3) / (p.get(2) + 1.5))
                + "; the next penguin is one of " + String.join(", ", names) + " with "
                + NumberText.tuple(shares.mean());
    }
}
