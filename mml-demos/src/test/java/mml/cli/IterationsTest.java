package mml.cli;

import static mml.cli.GoldenCase.numbers;
import static mml.cli.GoldenCase.result;
import static mml.cli.Ran.mml;
import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mml run iterate}. */
class IterationsTest {
    /** {@code (1, 2, 3)} solves it. */
    private static final String TABLE = "4,-1,0,2\n-1,4,-1,4\n0,-1,4,10\n";

    @ParameterizedTest
    @ValueSource(strings = {"richardson", "jacobi", "gauss-seidel", "sor", "conjugate-gradient", "minres", "gmres"})
    void allMethodsFindTheSolution(String method) throws IOException {
        Ran ran = on(TABLE, "run", "iterate", "--method", method, "--json");
        Map<String, Object> result = result(ran);
        List<Double> x = numbers(result.get("x"));
        for (int i = 0; i < 3; i++) assertEquals(i + 1, x.get(i), 1e-8, method);
        assertEquals("converged", result.get("outcome"));
        assertEquals("true", String.valueOf(result.get("converged")));
        assertTrue(numbers(result.get("relativeResidual")).get(0) <= 1e-10);
        String text = on(TABLE, "run", "iterate", "--method", method).fine().out();
        assertTrue(text.startsWith("x = (1, 2, 3)\n"), text);
        assertTrue(text.contains(" converged after ") && text.contains("\nchecked: Ax = b\n"), text);
    }

    @Test
    void stepsToleranceAndStartAreTheReaders() throws IOException {
        Map<String, Object> three =
                result(on(TABLE, "run", "iterate", "--method", "jacobi", "--iterations", "3", "--json"));
        assertEquals("iteration-limit", three.get("outcome"));
        assertEquals(3, numbers(three.get("iterations")).get(0));
        assertArrayEquals(
                new double[] {0.9375, 1.875, 2.9375},
                numbers(three.get("x")).stream().mapToDouble(v -> v).toArray());
        Map<String, Object> rough = result(on(TABLE, "run", "iterate", "--tolerance", "0.5", "--json"));
        assertEquals(1, numbers(rough.get("iterations")).get(0));
        String warm = "{\"matrix\": [[4, 1], [1, 3]], \"rhs\": [1, 2], \"start\": [2, 1]}";
        String text = on(warm, "run", "iterate").fine().out();
        assertTrue(text.startsWith("x = (0.090909, 0.63636)\nConjugate gradients converged after 2 steps"), text);
        String there = "{\"matrix\": [[4, 1], [1, 3]], \"rhs\": [5, 4], \"start\": [1, 1]}";
        assertTrue(on(there, "run", "iterate").fine().out().contains("converged after 0 steps"));
    }

    @Test
    void theLengthOfAStepIsTheReaders() throws IOException {
        double faster = steps("1.1");
        assertTrue(faster < steps("1") && steps("1") < steps("0.5"));
        assertEquals(
                numbers(result(on(TABLE, "run", "iterate", "--method", "gauss-seidel", "--json"))
                                .get("iterations"))
                        .get(0),
                steps("1"));
    }

    private static double steps(String omega) throws IOException {
        return numbers(result(on(TABLE, "run", "iterate", "--method", "sor", "--omega", omega, "--json"))
                        .get("iterations"))
                .get(0);
    }

    @Test
    void whatDoesNotConvergeIsNotConfirmed() {
        Map.of("jacobi", "diverged", "gauss-seidel", "diverged", "conjugate-gradient", "broke down")
                .forEach((method, verb) -> {
                    String text = on("1,2,1\n2,1,0\n", "run", "iterate", "--method", method)
                            .fine()
                            .out();
                    assertTrue(text.contains(" " + verb + " after "), text);
                    assertTrue(text.contains("NOT confirmed: Ax = b"), text);
                });
    }

    @Test
    void framesAndTraceAreWritten(@TempDir Path folder) throws IOException {
        Path frames = folder.resolve("frames");
        Path trace = folder.resolve("trace.json");
        on("4,1,1\n1,3,2\n", "run", "iterate", "--trace", trace + "", "--frames", frames + "")
                .fine();
        assertTrue(Files.readString(trace).contains("\"residualNorm\""));
        try (Stream<Path> files = Files.list(frames)) {
            assertEquals(
                    5, files.filter(f -> f.toString().endsWith(".svg")).count(), "four steps, and all at a glance");
        }
    }

    @Test
    void badInputIsNamed() {
        refused("1,2,3\n", "matrix is 1×2, expected square");
        refused("0,1,1\n1,0,1\n", "A[0][0] is 0", "--method", "jacobi");
        refused("1,2,1\n0,1,1\n", "A is not symmetric");
        refused(TABLE, "omega is 2.0, expected more than 0 and less than 2", "--method", "sor", "--omega", "2");
        refused(
                TABLE,
                "--omega is 1.5, expected none: jacobi has no step length",
                "--method",
                "jacobi",
                "--omega",
                "1.5");
        refused(TABLE, "tolerance is -1.0, expected 0 or more", "--tolerance", "-1");
        refused("{\"matrix\": [[2]], \"rhs\": [1, 2]}", "rhs has 2 entries, expected 1");
        refused("{\"matrix\": [[2]], \"rhs\": [1], \"start\": [1, 2]}", "x0 has 2 entries, expected 1");
        assertTrue(mml("run", "iterate", "--method", "jakobi").err().contains("did you mean jacobi?"));
    }

    private static void refused(String input, String message, String... options) {
        Ran ran = on(
                input,
                Stream.concat(Stream.of("run", "iterate"), Stream.of(options)).toArray(String[]::new));
        assertEquals(2, ran.code(), ran.err());
        assertTrue(ran.err().contains(message), ran.err());
    }
}
