package mml.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import mml.exact.FieldMatrix;
import mml.exact.RowReductionStep;
import mml.exact.SolutionSet;
import mml.trace.Trace;
import org.junit.jupiter.api.Test;

/** The ten lines of Java in the README run, and print what the README says. */
class ReadmeTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    static void example(StringBuilder out) {
        // README
        var A = FieldMatrix.of(new int[][] {{1, 1, 1}, {1, -1, 2}, {2, 0, 3}});
        var b = FieldMatrix.of(new int[][] {{3}, {2}, {5}});

        Trace<RowReductionStep> trace = Trace.of(t -> SolutionSet.of(A, b, t));
        for (RowReductionStep step : trace) println(out, step.caption());

        var solutions = SolutionSet.of(A, b);
        println(out, "one solution " + solutions.particular().orElseThrow());
        println(out, "kernel " + solutions.kernel());
        println(out, "checked: " + solutions.certificate().holds());
        // end
    }

    private static void println(StringBuilder out, Object line) {
        out.append(line).append('\n');
    }

    @Test
    void theExampleIsTheOneOfTheReadmeAndPrintsWhatItSays() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String source = Files.readString(ROOT.resolve("mml-demos/src/test/java/mml/book/ReadmeTest.java"));
        String code = source.substring(source.indexOf("// README\n") + 10, source.indexOf("        // end"))
                .lines()
                .map(line -> line.isBlank() ? "" : line.substring(8).replace("println(out, ", "System.out.println("))
                .collect(Collectors.joining("\n"));
        assertTrue(readme.contains(code), () -> "README.md does not have\n" + code);
        StringBuilder out = new StringBuilder();
        example(out);
        int start = readme.indexOf("```text\n", readme.indexOf(code)) + 8;
        assertEquals(out.toString(), readme.substring(start, readme.indexOf("```", start)));
    }
}
