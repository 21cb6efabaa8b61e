package mml.cli;

import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mml.viz.export.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --frames DIR --format … --theme … --size …}. */
class FramesTest {
    private static final String SYSTEM = "1,2,5\n3,4,a\n";

    @TempDir
    Path folder;

    private Ran draw(String algorithm, String input, String... options) {
        List<String> args = new ArrayList<>(List.of("run", algorithm, "--frames", folder.toString()));
        args.addAll(List.of(options));
        return on(input, args.toArray(new String[0]));
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatIsWrittenWithAManifest(Format format) throws IOException {
        draw("row-reduction", SYSTEM, "--augmented", "--format", format.word()).fine();
        assertTrue(files().contains("manifest.json"));
        assertTrue(files().stream().anyMatch(name -> name.endsWith("." + format.extension())), files().toString());
        assertFalse(files().stream().anyMatch(name -> name.startsWith(".")), files().toString());
    }

    @Test
    void thereIsOneFrameForEveryStep() throws IOException {
        Ran ran = draw("row-reduction", SYSTEM, "--augmented", "--json").fine();
        long frames = files().stream().filter(name -> name.startsWith("frame-")).count();
        assertTrue(ran.out().endsWith("\"steps\":" + frames + "}\n"), ran.out());
    }

    /** What is drawn of a small input of each algorithm, in the lessons' own scene; where there is none, the steps are. */
    private static final Map<String, String> SCENES = Map.ofEntries(
            Map.entry("row-reduction", "RowReductionScene"),
            Map.entry("solve", "RowReductionScene"),
            Map.entry("inverse", "RowReductionScene"),
            Map.entry("iterate", "IterateScene"),
            Map.entry("norm", "StepScene"),
            Map.entry("angle", "AngleScene"),
            Map.entry("projection", "ProjectionScene"),
            Map.entry("least-squares", "StepScene"),
            Map.entry("gram-schmidt", "GramSchmidtScene"),
            Map.entry("qr", "QrScene"),
            Map.entry("rotation", "RotationScene"),
            Map.entry("determinant", "VolumeScene"),
            Map.entry("lu", "LuScene"),
            Map.entry("eigen", "EigenStagesScene"),
            Map.entry("eigen-symmetric", "EigenStagesScene"),
            Map.entry("page-rank", "PageRankScene"),
            Map.entry("cholesky", "CholeskyScene"),
            Map.entry("ldlt", "StepScene"),
            Map.entry("svd", "SvdStagesScene"),
            Map.entry("pinv", "StepScene"),
            Map.entry("condition", "StepScene"),
            Map.entry("low-rank", "RatingsScene"),
            Map.entry("characteristic-polynomial", "StepScene"),
            Map.entry("eigenspaces", "StepScene"),
            Map.entry("diagonalization", "StepScene"),
            Map.entry("differentiate", "TapeScene"),
            Map.entry("describe", "StepScene"),
            Map.entry("bayes-update", "BayesScene"),
            Map.entry("conjugate", "ConjugateScene"),
            Map.entry("distributions", "ExplorationScene"),
            Map.entry("conditional-gaussian", "ConditionalScene"),
            Map.entry("gradient-descent", "DescentScene"),
            Map.entry("newton", "DescentScene"),
            Map.entry("bfgs", "DescentScene"),
            Map.entry("nonlinear-least-squares", "StepScene"),
            Map.entry("lagrange", "LagrangeScene"),
            Map.entry("lp", "PolygonScene"),
            Map.entry("qp", "ActiveSetScene"),
            Map.entry("cross-validate", "FoldScene"),
            Map.entry("leak", "LeakScene"),
            Map.entry("d-separation", "SeparationScene"),
            Map.entry("regression", "RegressionScene"),
            Map.entry("path", "PathScene"),
            Map.entry("bayesian-regression", "BayesianScene"),
            Map.entry("pca", "PcaScene"),
            Map.entry("ppca", "StepScene"), // PpcaScene where values are missing
            Map.entry("factor-analysis", "StepScene"),
            Map.entry("gmm", "EmScene"),
            Map.entry("k-means", "KMeansScene"),
            Map.entry("svm", "MarginScene"),
            Map.entry("support-vector-regression", "StepScene"),
            Map.entry("one-class-svm", "StepScene"),
            Map.entry("kernel-pca", "StepScene"));

    static Stream<String> algorithms() {
        return Algorithms.names().stream();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void everyAlgorithmIsDrawnAsTheLessonsDrawIt(String algorithm) throws IOException {
        draw(
                        algorithm,
                        switch (algorithm) {
                            case "solve", "least-squares", "iterate" -> "4,2,5\n2,3,6\n";
                            case "rotation" -> "0.5\n";
                            case "diagonalization" -> "4,2\n1,3\n";
                            case "differentiate" -> "{\"function\": \"x1^2 + x1*x2\", \"x\": [1, 2]}";
                            case "gradient-descent", "newton", "bfgs" ->
                                "{\"function\": \"x1^2 + 2 x2^2\", \"x0\": [1, 2]}";
                            case "nonlinear-least-squares" ->
                                "{\"model\": \"b1 exp(b2 x)\", \"x\": [0, 1, 2],"
                                        + " \"y\": [1, 2, 3], \"start\": [1, 1]}";
                            case "lagrange" ->
                                "{\"function\": \"x + y\", \"constraints\": \"x^2 + y^2 = 2\", \"x0\": [-1.5, 0.2]}";
                            case "lp" ->
                                "{\"c\": [-3, -5], \"A\": [[1, 0], [0, 2], [3, 2]], \"rowUpper\": [4, 12, 18]}";
                            case "qp" ->
                                "{\"P\": [[2, 1], [1, 4]], \"q\": [5, 3], \"A\": [[1, 0], [0, 1]],"
                                        + " \"l\": [-1, -1], \"u\": [1, 1]}";
                            case "bayes-update" ->
                                "{\"prior\": [\"1/3\", \"2/3\"], \"likelihood\": [[\"1/4\", \"3/4\"], [\"1/2\","
                                        + " \"1/2\"]], \"outcomes\": [0, 1]}";
                            case "conditional-gaussian" ->
                                "{\"mean\": [0, 2], \"covariance\": [[0.3, -1], [-1, 5]], \"given\": [1],"
                                        + " \"values\": [-1]}";
                            case "conjugate" -> "{\"prior\": \"beta\", \"alpha\": 2, \"beta\": 3, \"data\": [1, 0, 1]}";
                            case "distributions" -> "{\"family\": \"beta\", \"alpha\": 2, \"beta\": 5, \"x\": [0.4]}";
                            case "d-separation" ->
                                "{\"graph\": \"a -> b <- c; b -> d\", \"A\": \"a\", \"B\": \"c\", \"C\": \"d\"}";
                            case "cross-validate", "leak" ->
                                "{\"X\": [[0], [1], [2], [4]], \"y\": [1, 3, 2, 5], \"folds\": 2}";
                            case "regression", "bayesian-regression", "path" ->
                                "{\"X\": [[0], [1], [2], [4]], \"y\": [1, 3, 2, 5]}";
                            case "support-vector-regression" ->
                                "{\"X\": [[0], [1], [2], [4]], \"y\": [1, 3, 2, 5], \"epsilon\": 0.5}";
                            case "pca", "ppca", "gmm", "k-means", "factor-analysis", "kernel-pca", "one-class-svm" ->
                                "{\"X\": [[0, 0], [1, 0.5], [0, 1], [5, 4], [6, 5.5], [5, 6]]}";
                            case "svm" -> "{\"X\": [[0, 0], [1, 0], [3, 2], [4, 3]], \"y\": [-1, -1, 1, 1]}";
                            default -> "4,2\n2,3\n";
                        })
                .fine();
        assertTrue(files().contains("frame-001.svg"));
        assertEquals(SCENES.get(algorithm), scene());
    }

    private String scene() throws IOException {
        return Files.readString(folder.resolve("manifest.json")).replaceFirst("(?s).*?\"scene\":\"(\\w+)\".*", "$1");
    }

    /** The lesson's scene for other input of the same algorithm, or its steps where such input has no place on paper. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lp | {'c': [-1, -1], 'A': [[1, -1]], 'rowUpper': [1]} | PolygonScene",
                "lp | {'c': [1, 2], 'A': [[1, 1]], 'rowUpper': [1], 'rowLower': [1]} | PolygonScene",
                "lp | {'c': [1, 2], 'A': [[1, 1]], 'rowUpper': [-1]} | PolygonScene",
                "lp | {'c': [1, 2], 'xLower': [1, 1]} | PolygonScene",
                "lp | {'c': [1, 2, 1], 'A': [[1, 1, 1]], 'rowLower': [1]} | StepScene",
                "lp | {'c': [1, 2], 'A': [[1, 1]], 'rowLower': [1e9]} | StepScene",
                "qp | {'P': [[0, 0], [0, 2]], 'q': [1, 0], 'A': [[0, 1]], 'u': [1]} | ActiveSetScene",
                "qp | {'P': [[2, 0], [0, 2]], 'q': [1, 0]} | StepScene",
                "qp | {'P': [[2]], 'q': [1], 'A': [[1]], 'u': [1]} | StepScene",
                "lagrange | {'function': 'x1^2 + x2', 'constraints': ['x2 >= 1', 'x1 >= 2'], 'x0': [3, 3]} | LagrangeScene",
                "lagrange | {'function': 'x^2 + y^2 + z^2', 'constraints': 'x + y + z = 1', 'x0': [1, 0, 2]} | StepScene",
                "path | {'X': [[1, 0, 2], [2, 1, 1], [4, 1, 0], [3, 3, 3]], 'y': [1, 2, 2, 5]} | PathScene",
                "cross-validate | {'X': [[0, 1], [1, 2], [2, 0], [4, 1]], 'y': [1, 3, 2, 5], 'folds': 2} | StepScene",
                "cross-validate | {'X': [[0], [1], [2], [4], [5], [6]], 'y': [1, 3, 2, 5, 4, 7], 'folds': 3,"
                        + " 'innerFolds': 2, 'lambdas': [0.1, 10]} | NestedScene",
                "eigen | {'matrix': [[1, 2], [-2, 1]]} | StepScene",
                "eigen | {'matrix': [[1, 1], [0, 1]]} | StepScene",
                "eigen | {'matrix': [[1, 2], [3, -4]]} | EigenStagesScene"
            })
    void otherInputIsDrawnInThePlaneOrInItsSteps(String algorithm, String input, String expected) throws IOException {
        draw(algorithm, input.replace('\'', '"')).fine();
        assertEquals(expected, scene());
    }

    @Test
    void whatIsMissingIsDrawnWhereItIsFilledIn() throws IOException {
        draw("ppca", "0,1\n1,NA\n2,3\n4,4\n5,NA\n", "--iterations=5").fine();
        assertEquals("PpcaScene", scene());
    }

    @Test
    void everyAlgorithmIsSaidToHaveAPictureOrNone() {
        assertEquals(new TreeSet<>(Algorithms.names()), new TreeSet<>(SCENES.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lu", "qr", "cholesky", "svd"})
    void aLargeMatrixIsDrawnAsShadedCells(String algorithm) throws IOException {
        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) large.append(j == 0 ? "" : ",").append(i == j ? 40 : 1);
            large.append('\n');
        }
        draw(algorithm, large.toString()).fine();
        assertTrue(Files.readString(folder.resolve("frame-001.svg")).contains(">positive<"));
    }

    private String frame(int k) throws IOException {
        return Files.readString(folder.resolve("frame-00" + k + ".svg"));
    }

    private long frames() throws IOException {
        return files().stream().filter(name -> name.startsWith("frame-")).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,1\n0,1\n", "1,-0.8\n0,1\n1,0\n"})
    void anSvdFromThePlaneIsDrawnInItsStages(String matrix) throws IOException {
        draw("svd", matrix, "--full").fine();
        assertEquals(4, frames());
        assertTrue(frame(2).contains(
                        "<title id=\"title\">Step 2 of 4: Vᵀ turns the right singular vectors onto the axes<"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,1,0\n0,1,2\n", "1e300,1\n0,1\n", "1\n2\n"})
    void anyOtherSvdIsDrawnInItsSteps(String matrix) throws IOException {
        draw("svd", matrix).fine();
        assertTrue(frame(1).contains(" matrix"), frame(1).substring(0, 300));
        assertFalse(frame(1).contains("unit circle"), frame(1).substring(0, 300));
    }

    @Test
    void approximationsAreDrawnUpToTheRankAskedFor() throws IOException {
        draw("low-rank", "5,4,1\n5,5,0\n0,0,5\n1,0,4\n", "--rank", "2").fine();
        assertEquals(4, frames()); // the matrix and ranks 0, 1, 2
        assertTrue(frame(3).contains(">Rank 1: off by "), frame(3).substring(0, 300));
        assertTrue(frame(4).contains(">row 4<") && frame(4).contains(">col 3<"));
    }

    @Test
    void pagesAreDrawnWithTheirLinks() throws IOException {
        Ran ran = draw("page-rank", "0,1,1\n1,0,0\n1,0,0\n", "--json").fine();
        assertTrue(ran.out().endsWith("\"steps\":" + frames() + "}\n"), ran.out());
        assertTrue(frame(2).contains("Step 1: page 1 leads with"), frame(2).substring(0, 300));
        assertTrue(frame(2).contains("<g id=\"links\">"));
    }

    @Test
    void aDeterminantOfTheFirstSizesIsDrawnAsAnAreaOrVolume() throws IOException {
        draw("determinant", "3,1\n1,2\n").fine();
        assertTrue(frame(1).contains("Vectors (3, 1) and (1, 2)"), frame(1).substring(0, 300));
        draw("determinant", "2,0,1\n1,3,0\n0,1,1\n").fine();
        assertTrue(frame(1).contains("Vectors (2, 0, 1)"), frame(1).substring(0, 300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\n", "1e300,1\n1,1\n", "1,2,3,4\n0,1,2,3\n0,0,1,2\n0,0,0,1\n"})
    void anyOtherDeterminantIsDrawnAsElimination(String matrix) throws IOException {
        draw("determinant", matrix).fine();
        assertFalse(frame(1).contains("Vectors"), frame(1).substring(0, 300));
    }

    @Test
    void aFailureCanBeDrawnToo() throws IOException {
        assertEquals(3, draw("inverse", "1,2\n2,4\n").code());
        assertTrue(files().contains("frame-001.svg"));
    }

    @Test
    void aFailureWhosePictureWouldFailTooIsDrawnInItsSteps() throws IOException {
        draw("regression", "{\"X\": [[1], [1], [1]], \"y\": [1, -7e239, 0]}")
                .refused(3, "‖y − Φθ‖² is larger than every double; scale the matrix down first");
        assertTrue(Files.readString(folder.resolve("manifest.json")).contains("\"StepScene\""));
    }

    /** What the lessons draw, and not a table of numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gradient-descent DescentScene",
                "newton DescentScene",
                "pca PcaScene",
                "gmm EmScene",
                "k-means KMeansScene",
                "svm MarginScene",
                "regression RegressionScene",
                "bayesian-regression BayesianScene"
            })
    void whatHasAPlaceOnPaperIsDrawnThere(String algorithmAndScene) throws IOException {
        String[] said = algorithmAndScene.split(" ", -1);
        String input = switch (said[0]) {
            case "gradient-descent", "newton" -> "{\"function\": \"x1^2 + 2 x2^2\", \"x0\": [1, 2]}";
            case "svm" -> "x1,x2,y\n0,0,a\n1,0,a\n3,2,b\n4,3,b\n";
            case "regression", "bayesian-regression" -> "x1,y\n0,1\n1,3\n2,2\n4,5\n";
            default -> "x1,the_other\n0,0\n1,0.5\n0,1\n5,4\n6,5.5\n5,6\n";
        };
        List<String> options = new ArrayList<>();
        if (!input.startsWith("{")) options.add("--header=yes");
        if (input.contains(",y\n")) options.add("--label=y");
        draw(said[0], input, options.toArray(String[]::new)).fine();
        assertTrue(Files.readString(folder.resolve("manifest.json")).contains("\"" + said[1] + "\""));
        if (input.contains("other")) assertTrue(frame(2).contains(">the other<"), frame(2));
    }

    @Test
    void theFilmIsThatOfTheBestStart() throws IOException {
        String input = "{\"X\": [[0], [0.5], [1], [8], [8.5], [9], [20], [20.5]]}";
        String best = draw("gmm", input, "--k", "3", "--starts", "12", "--family", "equal-spherical")
                .fine()
                .out();
        String manifest = Files.readString(folder.resolve("manifest.json"));
        String likelihood = best.replaceFirst("(?s).*log likelihood (\\S+)\n.*", "$1");
        String end = manifest.substring(manifest.lastIndexOf("the log likelihood is ") + 22);
        assertTrue(likelihood.startsWith(end.substring(0, 5)), likelihood + " at the end of " + manifest);
    }

    @Test
    void numbersThatHaveNoPlaceOnPaperAreDrawnAsSteps() throws IOException {
        draw("pca", "0,0\n1e-300,3\n5e-301,5\n").fine();
        assertTrue(Files.readString(folder.resolve("manifest.json")).contains("\"StepScene\""));
    }

    /** Of a matrix of rank 2 much is 0 that doubles miss by 10⁻¹⁶: no matrix shows that. */
    @ParameterizedTest
    @ValueSource(strings = {"svd", "pinv", "lu", "qr", "eigen", "gram-schmidt", "low-rank", "ldlt", "eigen-symmetric"})
    void whatIsNothingButRoundingIsNoNumber(String algorithm) throws IOException {
        draw(
                        algorithm,
                        algorithm.endsWith("lt") || algorithm.endsWith("symmetric")
                                ? "1,2,3\n2,4,6\n3,6,10\n"
                                : "1,2,3\n4,5,6\n7,8,9\n",
                        "--format=tex,svg")
                .fine();
        String tex = Files.readString(folder.resolve("steps.tex"));
        for (String matrix : tex.split("\\\\begin\\{bmatrix\\}", -1)) {
            String entries = matrix.substring(0, Math.max(0, matrix.indexOf("\\end{bmatrix}")));
            assertFalse(entries.contains("10^{-15}") || entries.contains("10^{-16}"), entries);
        }
    }

    @Test
    void aRunWithoutStepsSaysSo() throws IOException {
        draw("k-means", "1\n2\n4\n", "--optimal").refused(2, "this run has no steps to draw: leave out --frames");
        Ran failed = draw("ppca", "0,0\n1,3\n2,6\n");
        assertEquals(3, failed.code());
        assertFalse(failed.err().contains("step[0]"), failed.err());
        assertEquals(Set.of(), files());
    }

    @Test
    void theSameRunDrawsTheSameBytes() throws IOException {
        draw("row-reduction", SYSTEM, "--augmented", "--format", "pdf").fine();
        byte[] first = Files.readAllBytes(folder.resolve("frames.pdf"));
        draw("row-reduction", SYSTEM, "--augmented", "--format", "pdf").fine();
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("frames.pdf")));
    }

    @Test
    void themesAndSizesShow() throws IOException {
        draw("row-reduction", "1,2\n3,4\n", "--size", "12cmx8cm").fine();
        String light = Files.readString(folder.resolve("frame-001.svg"));
        draw("row-reduction", "1,2\n3,4\n", "--size", "4:3", "--theme", "dark").fine();
        String dark = Files.readString(folder.resolve("frame-001.svg"));
        assertTrue(light.contains("viewBox=\"0 0 340.16 226.77\""), light.substring(0, 300));
        assertTrue(dark.contains("viewBox=\"0 0 720 540\""), dark.substring(0, 300));
        assertTrue(dark.contains("#14181d") && !light.contains("#14181d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x0", "-1x300", "NaNx300", "1e9x1e9", "3,5x400", "99999cmx20cm", "1ptx300pt"})
    void b132ASizeOutOfRangeIsRefusedWithTheRange(String size) throws IOException {
        Ran ran = draw("row-reduction", "1,2\n", "--size=" + size);
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("invalid value for option '--size': "), ran.err());
        assertTrue(ran.err().contains("expected from 100pt to 5000pt"), ran.err());
        assertEquals(Set.of(), files());
    }

    @Test
    void aPictureTooLargeIsNoFaultOfTheInput() throws IOException {
        draw("row-reduction", "1,2\n", "--size=5000ptx5000pt", "--format=gif")
                .refused(
                        2,
                        "the picture is 10000×10000 pixels, expected at most 10000000 in all: choose a smaller size or"
                                + " scale");
        assertEquals(Set.of(), files());
    }

    @Test
    void b132ASizeThatIsNoneIsRefusedWithWhatThereIs() {
        draw("row-reduction", "1,2\n", "--size=12")
                .refused(
                        2,
                        "invalid value for option '--size': \"12\", expected 16:9, 16:10, 4:3, square, half, column"
                                + " or a width and a height such as 12cmx8cm");
    }

    @Test
    void severalFormatsOfSomeStepsUnderANameAreOneRun() throws IOException {
        draw(
                        "row-reduction",
                        "1,2\n3,4\n",
                        "--format=svg,tex,reveal",
                        "--steps=2-3",
                        "--name=talk",
                        "--no-title",
                        "--no-counter",
                        "--transparent",
                        "--font-size=18")
                .fine();
        assertEquals(
                Set.of(
                        "talk-002.svg",
                        "talk-003.svg",
                        "talk-contact-sheet.svg",
                        "talk-manifest.json",
                        "talk-reveal.html",
                        "talk-reveal.qmd",
                        "talk-steps.tex",
                        "talk-steps-document.tex"),
                files());
        String frame = Files.readString(folder.resolve("talk-002.svg"));
        assertFalse(
                frame.contains("font-weight=\"bold\"") || frame.contains("> / ") || frame.contains("#ffffff"), frame);
        on("1,2\n3,4\n", "run", "row-reduction", "--frames", folder.toString(), "--name=talk")
                .fine();
        assertFalse(files().contains("talk-reveal.html"), "what is not made again goes");
    }

    @Test
    void wishesThatCannotBeAreRefused() throws IOException {
        draw("row-reduction", "1,2\n", "--format=svg,docx")
                .refused(
                        2,
                        "invalid value for option '--format': \"docx\", expected svg, office, png, pdf, handout, pptx,"
                                + " reveal, tikz, gif, html, tex");
        draw("row-reduction", "1,2\n", "--steps=3-99").refused(2, "steps are 3 to 99, but the figure has 4");
        draw("row-reduction", "1,2\n", "--steps=9-").refused(2, "steps are 9 on, but the figure has 4");
        draw("row-reduction", "1,2\n", "--steps=7-3")
                .refused(2, "invalid value for option '--steps': \"7-3\", expected such as 3-7, 5 or 4-");
        draw("row-reduction", "1,2\n", "--name=../x")
                .refused(2, "option --name: file name \"../x-001.svg\" contains /, expected a name without a path");
        draw("row-reduction", "1,2\n", "--font-size=0")
                .refused(2, "invalid value for option '--font-size': \"0\", expected from 4 to 100");
        draw("cholesky", "4,2\n2,5\n", "--font-size=100")
                .refused(2, "text of size 100 leaves no room for the picture: choose smaller text or a larger size");
        draw("row-reduction", "1,2\n", "--digits=2.5")
                .refused(2, "invalid value for option '--digits': \"2.5\", expected a whole number");
        draw("row-reduction", "1,2\n", "--digits=16")
                .refused(2, "invalid value for option '--digits': \"16\", expected from 1 to 15");
        assertEquals(Set.of(), files());
    }

    @Test
    void numbersHaveTheDigitsWishedFor() throws IOException {
        draw("cholesky", "10,1\n1,12\n", "--digits=7", "--steps=3").fine();
        String frame = Files.readString(folder.resolve("frame-003.svg"));
        assertTrue(frame.contains(">3.162278<"), frame);
    }

    @Test
    void aLongNumberIsNearNotEqual() {
        String said = on("12345678901234567890,1\n1,98765432109876543210\n", "run", "determinant", "--input", "-")
                .fine()
                .out();
        assertTrue(said.contains("det ≈ 1.21932631137021"), said);
    }

    @Test
    void aFormatThemeOrSizeNeedsFrames() {
        on("1,2\n", "run", "row-reduction", "--theme", "dark").refused(2, "option --theme needs --frames DIR");
        on("1,2\n", "run", "row-reduction", "--crop").refused(2, "option --crop needs --frames DIR");
    }

    @Test
    void b123AFileWhereTheFolderShouldBeIsNamedAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "keep");
        on("1,2\n", "run", "row-reduction", "--frames", file.toString())
                .refused(1, "cannot write " + file + ": it is a file, not a folder");
        assertEquals("keep", Files.readString(file));
    }
}
