package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmSettings;
import mml.mixture.GaussianMixture;
import mml.mixture.KMeans;
import mml.random.Rng;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.Ppca;
import mml.regression.FeatureMap;
import mml.regression.Influence;
import mml.regression.LinearRegression;
import mml.svm.ConvexHulls;
import mml.svm.Kernel;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.trace.Trace;
import mml.viz.Legible;
import mml.viz.scene.mixture.EmScene;
import mml.viz.scene.mixture.KMeansScene;
import mml.viz.scene.reduction.PcaScene;
import mml.viz.scene.reduction.PpcaScene;
import mml.viz.scene.regression.InfluenceScene;
import mml.viz.scene.regression.RegressionScene;
import mml.viz.scene.svm.HullScene;
import mml.viz.scene.svm.MarginScene;
import mml.viz.scene.svm.SoftMarginScene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever points lie and however far apart, what is written beside them can be read from the last row. */
class WildDataTest {
    private static final int N = 12;
    private static final int PAIRS = 500; // far from 0 no pair is the last

    /** Two clouds of six, that far from 0 and that large. */
    private static Matrix points(double from, double scale) {
        Rng rng = Rng.seeded(4);
        return Matrix.generate(N, 2, (n, d) -> from + scale * (rng.normal() + (n < N / 2 ? -2 : 2)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 1e-9", "0, 12345678.9", "1e6, 0.001", "-987654.321, 1000", "0, 1e100"})
    void theStepsCanBeRead(double from, double scale) {
        Matrix X = points(from, scale);
        Matrix x = X.columns(0, 1);
        Vector y = X.column(1);
        Vector sides = Vector.generate(N, n -> n < N / 2 ? -1 : 1);
        FeatureMap line = FeatureMap.polynomial(1);
        GaussianMixture start = GaussianMixture.of(
                Vector.of(0.5, 0.5),
                Matrix.ofRows(X.row(0), X.row(N - 1)),
                List.of(
                        Matrix.identity(2).times(scale * scale),
                        Matrix.identity(2).times(scale * scale)));
        SvmSettings machine = SvmSettings.of(Kernel.linear(), 1 / scale / scale).withIterations(PAIRS);
        Map<String, Scene> scenes = new LinkedHashMap<>();
        scenes.put(
                "regression",
                new RegressionScene(
                        Trace.of(t -> LinearRegression.of(line, x, y, t)), LinearRegression.of(line, x, y)));
        scenes.put(
                "influence", new InfluenceScene(Trace.of(t -> Influence.of(line, x, y, t)), Influence.of(line, x, y)));
        scenes.put("pca", new PcaScene(Trace.of(t -> Pca.of(X, PcaSettings.BOOK.withComponents(1), t))));
        scenes.put("ppca", new PpcaScene(Trace.of(t -> Ppca.em(X, 1, Rng.seeded(0), new Stopping(1e-8, 5), t))));
        scenes.put("k-means", new KMeansScene(Trace.of(t -> KMeans.of(X, 2, Rng.seeded(1), t))));
        scenes.put("em", new EmScene(Trace.of(t -> Em.of(X, start, EmSettings.BOOK.withIterations(3), t))));
        scenes.put("margin", new MarginScene(Trace.of(t -> Svm.of(X, sides, machine, t)), Kernel.linear()));
        scenes.put("soft", new SoftMarginScene(Trace.of(t -> Svm.of(X, sides, machine, t))));
        scenes.put("hulls", new HullScene(Trace.of(t -> ConvexHulls.of(X, sides, Kernel.linear(), 1, t))));
        Map<String, List<String>> findings = new TreeMap<>();
        scenes.forEach((name, scene) -> {
            for (int i : new int[] {0, scene.frames() / 2, scene.frames() - 1}) {
                List<String> found = Legible.findings(scene.frame(i).picture());
                if (!found.isEmpty()) findings.put(name + " " + i, found);
            }
        });
        assertEquals(Map.of(), findings);
    }
}
