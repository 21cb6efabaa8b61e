package mml.cli;

import static mml.cli.GoldenCase.numbers;
import static mml.cli.GoldenCase.object;
import static mml.cli.GoldenCase.parse;
import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mml.reduction.Pca;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models on the command line: chapters 10 to 12. */
class ModelsTest {
    private static final String FLOWERS = "long,wide,kind\n1,2,a\n2,1,b\n4,6,a\n";

    @TempDir
    Path folder;

    private static Map<String, Object> result(Ran ran) throws IOException {
        return object(parse(ran.out()).get("result"));
    }

    @Test
    void principalComponentsOfSomeColumns() throws IOException {
        Map<String, Object> result = result(on(FLOWERS, "run", "pca", "--label", "kind", "--json"));
        assertEquals(
                5.915428769805325, numbers(result.get("eigenvaluesDescending")).get(0), 1e-14);
        assertEquals("1/N", result.get("divisor"));
        Map<String, Object> one = result(on(FLOWERS, "run", "pca", "--columns", "wide", "--ddof", "1", "--json"));
        assertEquals(7, numbers(one.get("eigenvaluesDescending")).get(0), 1e-14);
        String words = on(FLOWERS, "run", "pca", "--columns", "1,2", "--header", "yes")
                .fine()
                .out();
        assertTrue(words.contains("2 directions keep 100 % of the variance (divisor 1/N)"), words);
    }

    @Test
    void columnsThatAreNotThereAreNamed() {
        Ran ran = on(FLOWERS, "run", "pca", "--columns", "long,tall", "--header", "yes");
        ran.refused(
                2,
                "standard input: --columns names \"tall\", expected one of long, wide, kind or a number from 1 to 3");
        Ran text = on(FLOWERS, "run", "pca", "--header", "yes");
        assertEquals(2, text.code());
        assertTrue(text.err().contains("line 2, column 3 (\"kind\")"), text.err());
    }

    @Test
    void aModelIsSaved() throws IOException {
        Path file = folder.resolve("model.json");
        on("{\"X\": [[1, 2], [2, 1], [4, 6]], \"standardise\": true}", "run", "pca", "--save", file.toString())
                .fine();
        Pca pca = Pca.fromJson(Files.readString(file).strip());
        assertTrue(pca.settings().standardise());
        assertEquals(2, pca.components());
    }

    @Test
    void missingValuesAreFilledIn() throws IOException {
        String six = "a,b\n0,0\n1,1\n2,1\n3,3\n4,\n5,NA\n";
        Map<String, Object> result = result(on(six, "run", "ppca", "--json"));
        assertEquals(3.5, numbers(result.get("imputed")).get(9), 1e-3);
        assertEquals(-13.914770957, numbers(result.get("logLikelihood")).get(0), 1e-7);
        assertEquals(3, on("1,2\n2,4\n3,6\n", "run", "ppca").code());
    }

    @Test
    void aMixtureOfGivenOrDrawnStart() throws IOException {
        String start =
                "{\"X\": [[0], [0.1], [0.2], [5]], \"K\": 2, \"weightsInit\": [0.5, 0.5], \"meansInit\": [[0.1], [5]],"
                        + " \"covariancesInit\": [[[1]], [[1]]]";
        Map<String, Object> one = result(on(start + ", \"iterations\": 1}", "run", "gmm", "--json"));
        assertEquals(3.9218534324809284, numbers(one.get("logLikelihood")).get(0), 1e-12);
        Ran collapse = on(start + "}", "run", "gmm", "--json");
        assertEquals(3, collapse.code());
        Map<String, Object> error = object(parse(collapse.out()).get("error"));
        assertEquals("Collapse", error.get("kind"));
        assertEquals("1", error.get("component"));
        assertTrue(collapse.err().contains("component 2 has collapsed onto point 4"), collapse.err());
        String words = on("0\n0.1\n0.3\n5\n5.2\n5.1\n", "run", "gmm", "--prior", "0.01")
                .fine()
                .out();
        assertTrue(words.contains("EM converged"), words);
    }

    /** Weights that are whole numbers say how often a row stands there. */
    @Test
    void weightsOfAMixtureCountAsEqualRows() throws IOException {
        String weighted = "x,y,count\n0,1,3\n1,0,1\n1,2,2\n9,7,2\n8,9,1\n7,7,2\n50,50,0\n";
        StringBuilder repeated = new StringBuilder("x,y\n");
        for (String line : weighted.lines().skip(1).toList()) {
            int last = line.lastIndexOf(',');
            int count = Integer.parseInt(line.substring(last + 1));
            for (int i = 0; i < count; i++) repeated.append(line, 0, last).append('\n');
        }
        String[] options = {"run", "gmm", "--family", "diagonal", "--prior", "0.1", "--header", "yes", "--json"};
        List<String> all = new ArrayList<>(List.of(options));
        Map<String, Object> expected = result(on(repeated.toString(), options).fine());
        all.addAll(List.of("--weights", "count"));
        Ran ran = on(weighted, all.toArray(String[]::new)).fine();
        Map<String, Object> said = result(ran);
        for (String name : List.of("logLikelihood", "objective", "aic", "bic", "icl"))
            assertEquals(
                    numbers(expected.get(name)).get(0), numbers(said.get(name)).get(0), 1e-8, name);
        assertEquals(numbers(expected.get("weights")).stream().sorted().toList().get(0), 5 / 11.0, 1e-6);
        assertEquals(numbers(said.get("weights")).stream().sorted().toList().get(0), 5 / 11.0, 1e-6);
        assertEquals(7, numbers(said.get("labels")).size());
        assertEquals("true", object(parse(ran.out()).get("certificate")).get("holds"));
        String words = on(weighted, "run", "gmm", "--weights", "3", "--prior", "0.1", "--header", "yes")
                .fine()
                .out();
        assertTrue(words.contains("weighted log likelihood"), words);
    }

    @Test
    void weightsThatAreNoneAreRefused() {
        Ran negative = on("x,w\n1,1\n2,-3\n3,1\n", "run", "gmm", "--weights", "w", "--header", "yes");
        assertEquals(2, negative.code());
        assertTrue(negative.err().contains("weights[1] is -3.0, expected 0 or more"), negative.err());
        Ran twice = on("x,w\n1,1\n2,3\n", "run", "gmm", "--weights", "w", "--columns", "x,w", "--header", "yes");
        assertTrue(twice.err().contains("--columns names \"w\", which is the weights"), twice.err());
        Ran label = on("x,w\n1,1\n2,3\n", "run", "gmm", "--weights", "w", "--label", "w", "--header", "yes");
        assertTrue(label.err().contains("which is the label, expected another column"), label.err());
        Ran alone = on("w\n1\n2\n", "run", "gmm", "--weights", "w", "--header", "yes");
        assertTrue(alone.err().contains("no column but the weights"), alone.err());
        Ran few = on("{\"X\": [[1], [2], [3]], \"exampleWeights\": [1, 2]}", "run", "gmm");
        assertTrue(few.err().contains("there are 2 weights, expected 3, one for each row"), few.err());
    }

    @Test
    void clusters() throws IOException {
        Map<String, Object> result =
                result(on("1\n2\n3\n10\n11\n12\n50\n", "run", "k-means", "--k", "3", "--optimal", "--json"));
        assertEquals(4, numbers(result.get("inertia")).get(0), 1e-12);
        assertEquals("[3, 3, 1]", result.get("sizes").toString());
    }

    @Test
    void aMachineIsTrainedSavedAndAsked() throws IOException {
        Path file = folder.resolve("svm.json");
        String data = "x,y,side\n0,0,left\n0,1,left\n2,0,right\n2,1,right\n";
        Map<String, Object> result =
                result(on(data, "run", "svm", "--label", "side", "--c", "10", "--save", file.toString(), "--json"));
        assertEquals(1, numbers(result.get("w")).get(0), 1e-8);
        assertEquals(-1, numbers(result.get("bias")).get(0), 1e-8);
        String said = on("x,y\n0.5,7\n1.5,7\n", "predict", file.toString(), "--header", "yes")
                .fine()
                .out();
        assertEquals("class,decision\nleft,-0.5\nright,0.5\n", said);
        Ran three = on("1,a\n2,b\n3,c\n", "run", "svm", "--label", "2");
        assertEquals(2, three.code());
        assertTrue(three.err().contains("the 3 classes a, b, c"), three.err());
        Ran wide = on("1,2,3\n", "predict", file.toString());
        assertTrue(wide.err().contains("X has 3 columns, expected 2"), wide.err());
    }

    /** Trains, saves, and asks about the same rows. */
    private String asked(String data, String ask, String... command) throws IOException {
        Path file = folder.resolve("asked.json");
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(command));
        all.addAll(List.of("--save", file.toString()));
        on(data, all.toArray(String[]::new)).fine();
        return on(ask, "predict", file.toString(), "--header", "no").fine().out();
    }

    @Test
    void aTubeAroundALineIsSavedAndAsked() throws IOException {
        Map<String, Object> wide = result(on(
                "{\"X\": [[0], [1], [2]], \"y\": [1, 2, 4], \"epsilon\": 2}",
                "run",
                "support-vector-regression",
                "--json"));
        assertEquals(2.5, numbers(wide.get("bias")).get(0), 1e-12);
        assertEquals("[0, 0, 0]", wide.get("coefficients").toString());
        String said = asked(
                "0,1\n1,3\n2,5\n",
                "3\n",
                "support-vector-regression",
                "--label",
                "2",
                "--epsilon",
                "0",
                "--c",
                "100",
                "--header",
                "no");
        assertTrue(said.startsWith("value\n"), said);
        assertEquals(7, Double.parseDouble(said.strip().split("\n", -1)[1]), 1e-6);
        on("1\n2\n", "run", "support-vector-regression")
                .refused(2, "standard input: the input has no numbers to tell, expected y or --label COLUMN");
    }

    @Test
    void whatIsUnlikeTheOthersIsOutside() throws IOException {
        String data = "0\n0.1\n0.2\n0.3\n9\n";
        Map<String, Object> result =
                result(on(data, "run", "one-class-svm", "--nu", "0.45", "--gamma", "0.5", "--json"));
        List<Double> outside = numbers(result.get("outside"));
        assertTrue(outside.contains(4.0) && outside.size() <= 0.45 * 5, outside.toString());
        assertEquals(
                1, numbers(result.get("alpha")).stream().mapToDouble(a -> a).sum(), 1e-12);
        String said = asked(data, "0.15\n5\n", "one-class-svm", "--nu", "0.45", "--gamma", "0.5");
        String[] lines = said.strip().split("\n", -1);
        assertTrue(Double.parseDouble(lines[1]) > 0 && Double.parseDouble(lines[2]) < 0, said);
    }

    @Test
    void directionsOfMappedPointsAreThoseOfThePointsForTheLinearKernel() throws IOException {
        String data = "2,0\n-2,0\n0,1\n0,-1\n";
        Map<String, Object> result = result(on(data, "run", "kernel-pca", "--kernel", "linear", "--json"));
        assertEquals(2, numbers(result.get("eigenvalues")).get(0), 1e-14);
        assertEquals(0.5, numbers(result.get("eigenvalues")).get(1), 1e-14);
        String said = asked(data, "4,3\n", "kernel-pca", "--kernel", "linear");
        assertEquals("z1,z2", said.split("\n", -1)[0]);
        String[] z = said.split("\n", -1)[1].split(",", -1);
        assertEquals(4, Math.abs(Double.parseDouble(z[0])), 1e-12);
        assertEquals(3, Math.abs(Double.parseDouble(z[1])), 1e-12);
    }

    @Test
    void factorsAndMissingValuesAreAsked() throws IOException {
        String data = "0,0,1\n1,1,0\n2,1,2\n3,3,1\n4,5,2\n5,4,4\n";
        String said = asked(data, data, "factor-analysis");
        assertTrue(said.startsWith("z1,logDensity\n"), said);
        Map<String, Object> result = result(on(data, "run", "factor-analysis", "--json"));
        double sum = 0;
        String[] lines = said.strip().split("\n", -1);
        for (int n = 1; n < lines.length; n++) sum += Double.parseDouble(lines[n].split(",", -1)[1]);
        assertEquals(numbers(result.get("logLikelihood")).get(0), sum, 1e-9);
        String filled = asked("0,0\n1,1\n2,1\n3,3\n4,?\n5,?\n", "4,?\n", "ppca");
        assertEquals(3.5, Double.parseDouble(filled.split("\n", -1)[1].split(",", -1)[1]), 1e-4);
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        Path file = folder.resolve("no.json");
        Files.writeString(file, "{\"kind\": \"tree\", \"version\": 1}");
        on("1\n", "predict", file.toString())
                .refused(
                        2,
                        file + ": the model is of kind tree, expected one of pca, ppca, factor-analysis, kernel-pca,"
                                + " gaussian-mixture, k-means, svm, one-class-svm, support-vector-regression");
        on("1\n", "predict", folder + "/none.json")
                .refused(2, "cannot read " + folder + "/none.json: there is no such file");
    }
}
