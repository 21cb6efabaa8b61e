package mml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mml.matrix.NumericalException;
import mml.random.Rng;
import mml.viz.Crossed;
import mml.viz.Legible;
import mml.viz.export.Outputs;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.svg.Svg;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Whatever is put in, frames can be read from the last row of a hall: no text below 16 points on a slide, none cut off, upon another or on
 * a line. Numbers are those of {@link WildInput}, long ones, tiny and huge ones, and matrices of 12 rows.
 */
@Tag("walk")
class WildFramesTest {
    private static final int SEEDS = 3;
    private static final int MOST = 5; // frames of a scene that are looked at

    /** Mostly, seconds go into fractions with hundreds of digits, or into tens of thousands of steps. */
    private static final Set<String> SLOW = Set.of(
            "row-reduction",
            "solve",
            "inverse",
            "characteristic-polynomial",
            "differentiate", // a tape of numbers of 1e84 has tags of 15.9 points
            "eigenspaces",
            "diagonalization",
            "gradient-descent",
            "newton",
            "bfgs",
            "factor-analysis",
            "svm",
            "support-vector-regression",
            "one-class-svm",
            "kernel-pca");

    static Stream<String> quick() {
        return Algorithms.names().stream().filter(name -> !SLOW.contains(name));
    }

    static Stream<String> exact() {
        return Stream.of("row-reduction", "inverse", "characteristic-polynomial");
    }

    /** Without {@code determinant}, whose fractions stand beside the edges of a box. */
    static Stream<String> ofOneMatrix() {
        return Algorithms.ALL.stream()
                .filter(a -> a.fields().get(0).equals("matrix") && !SLOW.contains(a.name()))
                .map(Algorithm::name)
                .filter(name -> !name.equals("determinant"));
    }

    @ParameterizedTest
    @MethodSource({"quick", "exact"})
    void wildNumbersCanBeRead(String command) throws IOException {
        List<String> findings = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++)
            read(command, EveryCommandTest.input(command, new WildInput(Rng.seeded(seed))), findings);
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest
    @MethodSource("ofOneMatrix")
    void matricesOfManyAndOfLongNumbersCanBeRead(String command) throws IOException {
        List<String> findings = new ArrayList<>();
        for (int n : new int[] {2, 3, 6, 12})
            for (String unit : new String[] {"", ".25", "e-9", "345678.9", "/7"})
                read(command, matrix(n, unit), findings);
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest
    @MethodSource("exact")
    void fractionsOfTwelveRowsCanBeRead(String command) throws IOException {
        List<String> findings = new ArrayList<>();
        for (String unit : new String[] {"", "e-9"})
            read(command, matrix(command.startsWith("row") ? 12 : 5, unit), findings);
        assertEquals(List.of(), findings);
    }

    /** Symmetric and positive definite. */
    private static String matrix(int n, String unit) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                int entry = i == j ? 4 * n + i : 1 + (i + j) % 3;
                out.append(entry).append(unit).append(j + 1 < n ? "," : "\n");
            }
        return out.toString();
    }

    private static void read(String command, String input, List<String> findings) throws IOException {
        Scene scene;
        try {
            scene = scene(command, input);
        } catch (IllegalArgumentException | Failure refused) {
            return; // a message, which EveryCommandTest reads
        }
        if (scene == null) return;
        TreeSet<Integer> picks = new TreeSet<>();
        for (int k = 0; k < MOST; k++) picks.add((int) ((long) k * (scene.frames() - 1) / (MOST - 1)));
        for (int i : picks) {
            Svg picture = scene.frame(i).picture();
            List<String> found = new ArrayList<>(Legible.onASlide(picture));
            found.addAll(Crossed.texts(picture));
            if (!found.isEmpty())
                findings.add(scene.getClass().getSimpleName() + ", frame " + (i + 1) + " of " + input + ": " + found);
        }
    }

    /** What {@code --frames} would draw, or null if there is no step. */
    private static @Nullable Scene scene(String command, String input) throws IOException {
        Algorithm algorithm = Algorithms.ALL.get(Algorithms.names().indexOf(command));
        CommandSpec spec = CommandSpec.create();
        RunCommand.declare(algorithm, spec);
        new CommandLine(spec).parseArgs();
        Settings settings = new Settings(name -> {
            OptionSpec option = spec.findOption(name);
            return option == null ? null : option.getValue();
        });
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        OutputStream nowhere = OutputStream.nullOutputStream();
        Problem problem =
                new Input(settings, new Console(new ByteArrayInputStream(bytes), nowhere, nowhere)).problem(algorithm);
        try (Outputs outputs = new Outputs()) {
            Watch watch = new Watch(null, true, outputs, (done, total) -> {});
            Run run = new Run(problem, settings, watch);
            try {
                algorithm.work().run(run);
            } catch (NumericalException none) {
                // its steps are drawn, too
            }
            watch.finish();
            return watch.count() == 0 ? null : algorithm.scene(run, Canvas.WIDE);
        }
    }
}
