package mml.cli;

import static mml.cli.Ran.mml;
import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows B127 and B128 of the list of bad inputs. */
class UsageTest {
    @Test
    void b127WithoutArgumentsItSaysWhatItExpectsAndExitsWith2() {
        mml().refused(2, "expected a command: run, predict, demo or list (mml --help tells more)");
        assertEquals(2, mml("run").code());
    }

    @Test
    void b127HelpAndVersionArePrintedOnStandardOutput() throws IOException {
        assertTrue(mml("--help").fine().out().startsWith("Usage: mml "));
        assertEquals(mml("--help").out(), mml("-h").out());
        String version = mml("--version").fine().out().strip().substring("mml ".length());
        String pom = Files.readString(Path.of("../pom.xml"));
        assertTrue(pom.contains("<artifactId>mml</artifactId>\n  <version>" + version + "</version>"), version);
        assertTrue(mml("run", "row-reduction", "--help").fine().out().contains("--augmented"));
    }

    @Test
    void b127EveryAlgorithmIsListedWithItsSection() {
        String list = mml("list").fine().out();
        for (Algorithm algorithm : Algorithms.ALL) {
            assertTrue(list.contains("  " + algorithm.name() + " "));
            assertTrue(list.contains(algorithm.section()));
            assertTrue(mml("run", algorithm.name(), "--help").fine().out().contains(algorithm.section()));
        }
    }

    @Test
    void theAlgorithmsOfChaptersTwoAndFourAreThere() {
        List<String> wanted = List.of(
                "row-reduction",
                "solve",
                "inverse",
                "determinant",
                "lu",
                "qr",
                "cholesky",
                "eigen",
                "eigen-symmetric",
                "svd",
                "low-rank",
                "pinv",
                "least-squares",
                "page-rank",
                "norm",
                "condition");
        assertTrue(Algorithms.names().containsAll(wanted), Algorithms.names().toString());
    }

    @Test
    void theReadmePrintsWhatCholeskyPrints() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String text = on("4,2,2\n2,5,3\n2,3,6\n", "run", "cholesky").fine().out();
        assertTrue(readme.contains("```text\n" + text + "```"), text);
    }

    @Test
    void numbersOfOptionsAreChecked() {
        on("1,2\n3,4\n", "run", "low-rank", "--rank", "3")
                .refused(2, "standard input: k is 3, expected 0 to 2 for a 2×2 matrix");
        mml("run", "low-rank", "--rank", "-1")
                .refused(2, "invalid value for option '--rank': \"-1\", expected a whole number such as 1");
        on("1,2\n3,4\n", "run", "page-rank", "--damping", "1")
                .refused(2, "standard input: damping is 1.0, expected 0 or more and less than 1");
        mml("run", "page-rank", "--damping", "x")
                .refused(2, "invalid value for option '--damping': not a decimal number: \"x\"");
        mml("run", "norm", "--p", "frobenous")
                .refused(2, "invalid value for option '--p': \"frobenous\"; did you mean frobenius?");
    }

    @Test
    void b128AnUnknownWordGetsTheNearest() {
        mml("rum").refused(2, "unknown command \"rum\"; did you mean run?");
        mml("run", "row-reducton").refused(2, "unknown algorithm \"row-reducton\"; did you mean row-reduction?");
        mml("run", "row").refused(2, "unknown algorithm \"row\"; did you mean row-reduction?");
        mml("run", "row-reduction", "--jsno").refused(2, "unknown option \"--jsno\"; did you mean --json?");
    }

    @Test
    void b128AWordThatResemblesNothingGetsTheList() {
        assertTrue(mml("run", "fourier").err().contains("unknown algorithm \"fourier\", expected row-reduction"));
    }

    @Test
    void b128AMissingValueARepeatedOptionAndArgumentsAfterTwoDashesAreNamed() {
        mml("run", "row-reduction", "--input").refused(2, "missing required parameter for option '--input' (FILE|-)");
        mml("run", "row-reduction", "--json", "--json").refused(2, "option '--json' should be specified only once");
        mml("run", "row-reduction", "--", "--json")
                .refused(2, "unexpected argument \"--json\" after --, expected options before it");
        mml("run", "--json", "row-reduction")
                .refused(2, "option \"--json\" comes after the algorithm: mml run ALGORITHM --json");
    }

    @Test
    void b132AChoiceThatDoesNotExistGetsTheNearestOrTheList() {
        mml("run", "row-reduction", "--form", "redced")
                .refused(2, "invalid value for option '--form': \"redced\"; did you mean reduced?");
        mml("run", "row-reduction", "--form", "7")
                .refused(2, "invalid value for option '--form': \"7\", expected echelon, reduced");
    }

    @Test
    void aUsageErrorIsAlsoJsonWhenAskedFor() {
        Ran ran = mml("run", "row-reduction", "--json", "--frm");
        assertEquals(
                "{\"error\":{\"kind\":\"Usage\",\"message\":\"unknown option \\\"--frm\\\"; did you mean --form?\"}}\n",
                ran.out());
    }

    @Test
    void controlCharactersOfAnArgumentAreNotEchoed() {
        assertEquals(-1, mml("run", "\u001b[31mred\u202e").err().indexOf('\u001b'));
    }
}
