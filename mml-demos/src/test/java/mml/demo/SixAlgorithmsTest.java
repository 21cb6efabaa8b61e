package mml.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.exact.ExactMatrix;
import mml.exact.RowReduction;
import mml.exact.RowReductionStep;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmSettings;
import mml.mixture.EmStep;
import mml.mixture.GaussianMixture;
import mml.optimization.DescentStep;
import mml.optimization.GradientDescent;
import mml.optimization.Quadratic;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.PcaStep;
import mml.spectral.SvdStages;
import mml.spectral.SvdStagesStep;
import mml.svm.Kernel;
import mml.svm.SmoStep;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.scene.exact.RowReductionScene;
import mml.viz.scene.mixture.EmScene;
import mml.viz.scene.optimization.DescentScene;
import mml.viz.scene.optimization.Landscape;
import mml.viz.scene.reduction.PcaScene;
import mml.viz.scene.spectral.SvdStagesScene;
import mml.viz.scene.svm.MarginScene;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

/** The figures of the six algorithms in README.md are those of today; {@code -Dmml.golden.accept=true} draws them anew. */
class SixAlgorithmsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Canvas CANVAS = new Canvas(640, 400, 16);

    private static Map<String, Svg> figures() throws IOException {
        Map<String, Svg> out = new LinkedHashMap<>();
        ExactMatrix A = ExactMatrix.parse("0 2 4 2; 2 1 3 7; 4 1 1 9");
        Trace<RowReductionStep> rows = Trace.of(t -> RowReduction.of(A, t));
        out.put("row-reduction", frame(new RowReductionScene(rows, CANVAS), 0.4));
        Trace<SvdStagesStep> stages = Trace.of(t -> SvdStages.of(Matrix.of(2, 2, 1, 1, 0, 1), t));
        out.put("svd", frame(new SvdStagesScene(stages, CANVAS), 1));
        Quadratic f = Quadratic.of(Matrix.of(2, 2, 2, 1, 1, 20), Vector.of(-5, -3));
        Trace<DescentStep> path = Trace.of(t ->
                GradientDescent.withStepSize(0.085).with(new Stopping(1e-6, 30)).minimise(f, Vector.of(-3, -1), t));
        Landscape valley = Landscape.of(f, List.of("x_1", "x_2"), Scale.linear(-4, 4), Scale.linear(-2.5, 2.5));
        out.put("gradient-descent", frame(new DescentScene(valley, path, Map.of(), CANVAS), 1));
        Matrix geyser = Datasets.oldFaithful().table().matrix("eruptions_min", "waiting_min");
        Trace<PcaStep> pca =
                Trace.of(t -> Pca.of(geyser, PcaSettings.BOOK.standardised().withComponents(1), t));
        out.put("pca", frame(new PcaScene(pca, CANVAS), 1));
        Matrix wide = Matrix.of(2, 2, 0.5, 0, 0, 60);
        GaussianMixture start =
                GaussianMixture.of(Vector.of(0.5, 0.5), Matrix.of(2, 2, 2, 85, 4.5, 55), List.of(wide, wide));
        Trace<EmStep> em = Trace.of(t -> Em.of(geyser, start, EmSettings.BOOK.withIterations(8), t));
        out.put("em", frame(new EmScene(em, CANVAS), 0.4));
        CsvTable moons = Datasets.twoMoons().table();
        Matrix X = moons.matrix("x1", "x2").rows(0, 120);
        Kernel kernel = Kernel.rbf(2);
        Trace<SmoStep> smo =
                Trace.of(t -> Svm.of(X, moons.texts("label").subList(0, 120), SvmSettings.of(kernel, 1), t));
        out.put("svm", frame(new MarginScene(smo, kernel, CANVAS), 1));
        return out;
    }

    private static Svg frame(Scene scene, double share) {
        return scene.frame((int) (share * (scene.frames() - 1))).picture();
    }

    @Test
    void theFiguresOfTheReadmeAreThoseOfTheLibrary() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        for (Map.Entry<String, Svg> figure : figures().entrySet()) {
            String name = "docs/six/" + figure.getKey() + ".svg";
            Path file = ROOT.resolve(name);
            String svg = figure.getValue().toString();
            if (Boolean.getBoolean("mml.golden.accept")) Files.writeString(file, svg);
            assertEquals(Files.readString(file), svg, name + " is out of date: run with -Dmml.golden.accept=true");
            assertTrue(readme.contains("(" + name + ")"), name + " is not shown");
        }
    }
}
