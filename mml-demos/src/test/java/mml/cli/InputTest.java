package mml.cli;

import static mml.cli.Ran.mml;
import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mml run} reads and refuses to read: rows B129, B133, F054 to F056 and the CSV rows as users meet them. */
class InputTest {
    private static final String RUN = "row-reduction";

    private static Ran reduce(String input, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "run";
        args[1] = RUN;
        System.arraycopy(options, 0, args, 2, options.length);
        return on(input, args);
    }

    private static String bad(String file) {
        return "src/test/resources/badinputs/" + file;
    }

    @Test
    void fractionsAndDecimalsAreReadExactly() {
        String out = reduce("0.1,1\n1/3,2/3\n", "--json", "--exact", "--form", "echelon")
                .fine()
                .out();
        assertTrue(out.contains("\"exact\":{\"ref\":[[\"1/10\",\"1\"],[\"0\",\"-8/3\"]]}"), out);
        assertTrue(out.contains("\"result\":{\"ref\":[[0.1,1],[0,-2.6666666666666665]]"), out);
    }

    @Test
    void jsonNumbersAreReadExactlyFromTheirText() {
        String csv = reduce("0.1,1\n1/3,2/3\n", "--json", "--exact").fine().out();
        assertEquals(
                csv,
                reduce("{\"matrix\": [[0.1, 1], [\"1/3\", \"2/3\"]]}", "--json", "--exact")
                        .fine()
                        .out());
        assertEquals(
                csv,
                reduce(" [[1e-1, 1.0], [\"1/3\", \"2/3\"]]", "--json", "--exact")
                        .fine()
                        .out());
    }

    @Test
    void theRightHandSideIsTheLastColumnOfACsvOrAFieldOfItsOwn() {
        String csv = reduce("1,2,5\n3,4,a\n", "--augmented", "--json", "--exact")
                .fine()
                .out();
        String json = "{\"rhs\": [5, \"a\"], \"matrix\": [[1, 2], [3, 4]]}";
        assertEquals(csv, reduce(json, "--json", "--exact").fine().out());
        assertTrue(csv.contains("[\"1\",\"0\",\"a - 10\"]"), csv);
    }

    @Test
    void aBadCellIsNamedByLineAndColumn() {
        reduce("1,2\n3,xy\n")
                .refused(
                        2,
                        "standard input: line 2, column 2: \"xy\" is not a number, expected one such as 3, -3/2 or"
                                + " 0.25");
        reduce("1,2\n3,\n").refused(2, "standard input: line 2, column 2: the value is missing, expected a number");
        reduce("1,2\n3,4,5\n").refused(2, "standard input: line 2 has 3 fields, expected 2");
        reduce("{\"matrix\": [[1, 2], [3, \"xy\"]]}")
                .refused(
                        2,
                        "standard input: matrix row 2, column 2: \"xy\" is not a number, expected one such as 3, -3/2"
                                + " or 0.25");
    }

    @Test
    void f016ADecimalCommaIsRefused() {
        Ran ran = mml("run", RUN, "--input", bad("decimal_comma.csv"), "--header", "yes");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("line 2, column 1 (\"x\"): \"1,5\" is not a number"), ran.err());
        assertTrue(ran.err().contains("with --separator semicolon, or tab, its comma is a decimal comma"), ran.err());
    }

    @Test
    void f028NamesInTheFirstRowAreToldNotDroppedInSilence() {
        Ran ran = reduce("x,y\n1,2\n");
        assertEquals(0, ran.code());
        assertEquals("mml: took the first row as names: x, y (--header no if it is data)\n", ran.err());
        assertEquals(2, reduce("x,y\n1,2\n", "--header", "no").code());
        reduce("x,y\n1,2\n", "--header", "yes").fine();
    }

    @Test
    void f041ControlCharactersAreNotEchoed() {
        Ran ran = mml("run", RUN, "--input", bad("control_chars.csv"), "--json");
        assertEquals(2, ran.code());
        assertFalse((ran.err() + ran.out()).contains("\u001b"));
        assertFalse((ran.err() + ran.out()).contains("\u0001"));
    }

    @Test
    void f054BadJsonIsNamedByLineAndCharacter() {
        mml("run", RUN, "--input", bad("json_bad.json"))
                .refused(
                        2,
                        bad("json_bad.json")
                                + ": line 1, character 2: unknown field \"x\", expected \"matrix\", \"rhs\"");
        Ran ran = reduce("{\"matrix\": [[1,2,");
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("mml: standard input: line 1, character 18: not valid JSON: "), ran.err());
        assertEquals(1, ran.err().lines().count());
    }

    @Test
    void f055DeepJsonIsRefusedWhereItGetsTooDeep() {
        Ran ran = mml("run", RUN, "--input", bad("json_deep.json"));
        ran.refused(
                2,
                bad("json_deep.json") + ": line 1, character 3: matrix row 1, column 1 is an array, expected a number"
                        + " or a string such as \"3/2\"");
    }

    @Test
    void f056AFieldTwiceIsRefused() {
        Ran ran = reduce("{\"matrix\": [[1]], \"matrix\": [[2]]}");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("Duplicate field 'matrix'"), ran.err());
    }

    @Test
    void aMatrixMayBeWrittenAsInLatexMatlabOrNumpy() {
        String csv = reduce("1/2,2\n3,4.5\n", "--json", "--exact").fine().out();
        for (String written : new String[] {
            "[.5 2; 3 4.5]",
            "[0.5, 2; 3, 4.5]",
            "\\begin{bmatrix}\\frac{1}{2} & 2 \\\\ 3 & 4{,}5\\end{bmatrix}",
            "np.array([[.5, 2.],\n          [3., 4.5]])",
            "[[0.5 2.]\n [3. 4.5]]",
            "0,5;2\n3;4,5\n",
            "1/2 2; 3 9/2"
        }) assertEquals(csv, reduce(written, "--json", "--exact").fine().out(), written);
    }

    @Test
    void aBadEntryOfAWrittenMatrixIsNamed() {
        reduce("[1 xy; 3 4]")
                .refused(
                        2,
                        "standard input: row 1, column 2: \"xy\" is not a number, expected one such as 3, -3/2 or"
                                + " 0.25");
        reduce("\\begin{bmatrix}1 & 2 \\\\ 3\\end{bmatrix}")
                .refused(2, "standard input: Row 2 has 1 entry, row 1 has 2: all rows must be equally long.");
    }

    @Test
    void matrixMarketIsRecognisedByItsBannerAndReadExactly() {
        String csv = reduce("0.1,0\n0,-2\n", "--json", "--exact").fine().out();
        String mm = "%%MatrixMarket matrix coordinate real general\n2 2 2\n1 1 0.1\n2 2 -2\n";
        assertEquals(csv, reduce(mm, "--json", "--exact").fine().out());
        reduce(mm.replace("2 2 -2", "2 3 -2"))
                .refused(2, "standard input: line 4, column 2: the column is \"3\", expected 1 to 2");
        reduce(mm.replace("2 2 -2", "2 2 1e999"))
                .refused(2, "standard input: line 4: \"1e999\" is out of range, expected an exponent from -400 to 400");
    }

    @Test
    void theRightHandSideMayComeFromAFileOfAnyKind(@TempDir Path folder) throws IOException {
        String expected = on("2,0,1\n0,4,1\n", "run", "solve", "--json").fine().out();
        for (String rhs : new String[] {"1\n1\n", "[1, 1]", "%%MatrixMarket matrix array real general\n2 1\n1\n1\n"}) {
            Path file = Files.writeString(folder.resolve("b"), rhs);
            assertEquals(
                    expected,
                    on("2,0\n0,4\n", "run", "solve", "--json", "--rhs", file + "")
                            .fine()
                            .out());
        }
        Path file = Files.writeString(folder.resolve("b"), "1\n1\n1\n");
        on("2,0\n0,4\n", "run", "solve", "--rhs", file + "")
                .refused(2, "standard input: rhs has 3 entries, expected 2, one for each row of the matrix");
        on("2,0\n0,4\n", "run", "least-squares", "--rhs", file + "")
                .refused(2, "standard input: rhs has 3 entries, expected 2, one for each row of the matrix");
        on("{\"matrix\": [[1]], \"rhs\": [1]}", "run", "solve", "--rhs", file + "")
                .refused(2, "there are two right-hand sides: in --rhs and in the field \"rhs\" of --input");
        Path none = folder.resolve("none");
        on("1\n", "run", "solve", "--rhs", none + "").refused(2, "cannot read " + none + ": there is no such file");
    }

    @Test
    void theDecompositionsRefuseWhatTheyCannotTake() {
        on("1,2,3\n4,5,6\n", "run", "eigen").refused(2, "standard input: A is 2×3, expected square");
        on("1,x\n", "run", "svd", "--header", "no")
                .refused(
                        2,
                        "standard input: line 1, column 2: \"x\" is not a number, expected one such as 3, -3/2 or"
                                + " 0.25; one letter may stand in the matrix of solve, row-reduction, inverse, determinant"
                                + " and characteristic-polynomial");
        on("1/2,1e400\n", "run", "svd")
                .refused(
                        2,
                        "standard input: line 1, column 2: \"1e400\" is out of range, expected a size of at most"
                                + " 1.7976931348623157e308");
        assertEquals(
                on("0.5,0\n", "run", "svd").fine().out(),
                on("1/2,0\n", "run", "svd").fine().out());
    }

    @Test
    void jsonThatIsNoProblemIsRefused() {
        reduce("{}").refused(2, "standard input: the input has no field \"matrix\"");
        reduce("{\"matrix\": []}").refused(2, "standard input: matrix is empty, needs at least 1×1");
        reduce("{\"matrix\": [[1,2],[3]]}").refused(2, "standard input: matrix row 2 has 1 entry, expected 2");
        reduce("{\"matrx\": [[1]]}")
                .refused(2, "standard input: line 1, character 2: unknown field \"matrx\"; did you mean \"matrix\"?");
        reduce("{\"matrix\": [[1],2]}")
                .refused(2, "standard input: line 1, character 17: matrix mixes rows and numbers, expected one kind");
        reduce("{\"matrix\": [[null]]}")
                .refused(
                        2,
                        "standard input: line 1, character 14: matrix row 1, column 1 is null, expected a number or a"
                                + " string such as \"3/2\"");
        reduce("{\"matrix\": [[1]]} 2")
                .refused(2, "standard input: line 1, character 19: something follows the JSON text, expected its end");
        reduce("{\"matrix\": [[1],[2]], \"rhs\": [1]}")
                .refused(2, "standard input: rhs has 1 entry, expected 2, one for each row of the matrix");
        assertEquals(2, reduce("{\"matrix\": [[NaN]]}").code());
    }

    @Test
    void b129AnUnreadableInputIsNamedInOneLine(@TempDir Path folder) throws IOException {
        Path none = folder.resolve("none.csv");
        mml("run", RUN, "--input", none.toString()).refused(2, "cannot read " + none + ": there is no such file");
        mml("run", RUN, "--input", folder.toString()).refused(2, "cannot read " + folder + ": it is a folder");
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        mml("run", RUN, "--input", empty.toString()).refused(2, empty + ": the table is empty");
        mml("run", RUN, "--input", "a\0b").refused(2, "cannot read a\\u0000b: this cannot be the name of a file");
        Ran json = mml("run", RUN, "--json", "--input", none.toString());
        assertTrue(json.out().startsWith("{\"error\":{\"kind\":\"Unreadable\",\"message\":\"cannot read "), json.out());
    }

    @Test
    void b129ALargeFileIsRefusedByItsSize(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.csv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(5L << 30);
        }
        mml("run", RUN, "--input", large.toString())
                .refused(2, large + ": the input has more than 67108864 bytes, the most that is read");
    }

    @Test
    void b129AStackTraceIsShownOnlyOnRequest(@TempDir Path folder) {
        String none = folder.resolve("none.csv").toString();
        assertTrue(mml("run", RUN, "--input", none, "--debug").err().contains("\tat mml.cli."));
    }

    @Test
    void b133AnyFileNameWorks(@TempDir Path folder) throws IOException {
        for (String name : new String[] {"größe – 矩阵.csv", "two words.csv", "-dash.csv"}) {
            Path file = Files.writeString(folder.resolve(name), "1,2\n");
            mml("run", RUN, "--input", file.toString()).fine();
            mml("run", RUN, "--input=" + file).fine();
        }
    }
}
