package mml.demo.ch10;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.reduction.Ppca;
import mml.reduction.PpcaStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.scene.Canvas;
import mml.viz.scene.reduction.PpcaScene;

/**
 * Probabilistic PCA fills in what is missing: of every tenth penguin the weight is hidden and then told from bill and
 * flipper, beside what the mean of all weights would say.
 *
 * @mml §10.7, Figures 10.14, 10.15
 */
public final class Missing {
    private static final List<String> COLUMNS =
            List.of("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g");
    private static final int WEIGHT = 3;

    private Missing() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "missing-values")));
    }

    /** Hides, fills in, draws both and returns how far off they are. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.penguins().table().withoutMissing(COLUMNS.toArray(String[]::new));
        Matrix X = table.matrix(COLUMNS.toArray(String[]::new));
        Matrix Z = standardised(X);
        Matrix holes =
                Matrix.generate(Z.rows(), Z.cols(), (n, d) -> d == WEIGHT && n % 10 == 0 ? Double.NaN : Z.get(n, d));
        Trace<PpcaStep> trace = Trace.of(t -> Ppca.em(holes, 2, Rng.seeded(1), new Stopping(1e-8, 2000), t));
        Ppca model = Ppca.em(holes, 2, Rng.seeded(1), new Stopping(1e-8, 2000), t -> {});
        Matrix filled = model.impute(holes);
        List<Double> truth = new ArrayList<>();
        List<Double> said = new ArrayList<>();
        double error = 0;
        double mean = 0;
        for (int n = 0; n < Z.rows(); n += 10) {
            truth.add(Z.get(n, WEIGHT));
            said.add(filled.get(n, WEIGHT));
            error += Math.pow(filled.get(n, WEIGHT) - Z.get(n, WEIGHT), 2);
            mean += Z.get(n, WEIGHT) * Z.get(n, WEIGHT);
        }
        Plot plot = out.plot(Canvas.WIDE)
                .x("weight, in standard deviations")
                .y("as filled in")
                .add(Line.of(new double[] {-2, 2.5}, new double[] {-2, 2.5}).named("equal"))
                .add(Dots.of(numbers(truth), numbers(said)).named("hidden penguins"));
        out.figure("filled-in", plot.svg("Hidden weights and what probabilistic PCA says"));
        double[] rise = trace.values(s -> s instanceof PpcaStep.Latent l ? l.logLikelihood() : Double.NaN);
        out.figure(
                "likelihood",
                out.plot(Canvas.WIDE)
                        .x("iteration")
                        .y("log likelihood")
                        .add(Line.of(rise))
                        .svg("The log likelihood rises"));
        int hidden = truth.size();
        Matrix two = holes.columns(2, 4).rows(0, 60); // few enough to be seen each
        PpcaScene scene =
                new PpcaScene(Trace.of(t -> Ppca.em(two, 1, Rng.seeded(1), new Stopping(1e-8, 8), t)), out.canvas());
        out.figure("flipper-and-weight", scene.frame(scene.frames() - 1).picture());
        return hidden + " hidden weights are off by " + NumberText.significant(Math.sqrt(error / hidden), 3)
                + " standard deviations, the mean by " + NumberText.significant(Math.sqrt(mean / hidden), 3)
                + (model.certificate(holes).holds() ? "; likelihood checked" : "; unconfirmed");
    }

    private static Matrix standardised(Matrix X) {
        double[] s = new double[X.cols()];
        double[] m = X.columnMeans().toArray();
        for (int d = 0; d < s.length; d++) {
            double mu = m[d];
            s[d] = X.column(d).map(x -> x - mu).norm() / Math.sqrt(X.rows());
        }
        return Matrix.generate(X.rows(), X.cols(), (n, d) -> (X.get(n, d) - m[d]) / s[d]);
    }

    private static double[] numbers(List<Double> values) {
        double[] x = new double[values.size()];
        for (int i = 0; i < x.length; i++) x[i] = values.get(i);
        return x;
    }
}
