package mml.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.trace.Trace;
import mml.viz.export.Figure;
import mml.viz.export.Format;
import mml.viz.scene.StepScene;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does a lecturer wait for 200 frames? Promised are less than 5 s for a PDF and less than 10 s for a GIF. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class ExportBenchmark {
    private static final int FRAMES = 200;

    @Param({"SVG", "PDF", "GIF", "PPTX"})
    String size;

    private Figure figure;
    private Path folder;

    @Setup
    public void setup() throws IOException {
        Matrix G = Rng.seeded(1).normalMatrix(100, 100);
        Matrix A = G.times(G.transpose()).plus(Matrix.identity(100));
        Trace<CholeskyStep> trace = Trace.of(t -> Cholesky.of(A, t));
        figure = Figure.of(trace, StepScene::new).scale(1).steps(1, FRAMES);
        folder = Files.createTempDirectory("mml-bench");
    }

    @Benchmark
    public List<Path> mml() throws IOException {
        return figure.save(folder, Format.parse(size));
    }
}
