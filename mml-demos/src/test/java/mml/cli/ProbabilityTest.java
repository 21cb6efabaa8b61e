package mml.cli;

import static mml.cli.GoldenCase.numbers;
import static mml.cli.GoldenCase.result;
import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mml.probability.Gamma;
import mml.probability.InverseGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chapter 6 on the command line. */
class ProbabilityTest {
    private static final String RARE =
            "{\"prior\": [0.01, 0.99], \"likelihood\": [[0.95, 0.05], [0.1, 0.9]], \"outcomes\": ";
    private static final String BOOK = "{\"mean\": [0, 2], \"covariance\": [[0.3, -1], [-1, 5]], ";

    @Test
    void whatIsBelievedAfterATest() throws IOException {
        String said = on(RARE + "[0]}", "run", "bayes-update").fine().out();
        assertTrue(said.contains("posterior (19/217, 198/217)"), said);
        assertTrue(said.contains("evidence 217/2000"), said);
        Map<String, Object> twice = result(on(RARE + "[0, 0]}", "run", "bayes-update", "--json"));
        assertEquals(0.47688243064729197, numbers(twice.get("posterior")).get(0), 1e-15);
    }

    @Test
    void aGaussianIsCut() throws IOException {
        GoldenCase.own("gaussianConditional").forEach(c -> {
            try {
                Map<String, Object> result = result(on(c.input(), "run", "conditional-gaussian", "--json"));
                for (String name : List.of("conditionalMean", "conditionalCovariance"))
                    assertEquals(
                            numbers(c.expected().get(name)).get(0),
                            numbers(result.get(name)).get(0),
                            1e-12,
                            c.name() + " " + name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        String three = "{\"mean\": [1, -1, 2], \"covariance\": [[4, 2, -2], [2, 5, 3], [-2, 3, 6]], \"given\": [2],"
                + " \"values\": [2], \"keep\": [1]}";
        Map<String, Object> kept = result(on(three, "run", "conditional-gaussian", "--json"));
        assertEquals(List.of(-1.0), numbers(kept.get("conditionalMean")));
        assertEquals(List.of(3.5), numbers(kept.get("conditionalCovariance")));
    }

    @Test
    void columnsAreDescribed() throws IOException {
        GoldenCase.own("covariance").forEach(c -> {
            try {
                Map<String, Object> result = result(on(c.input(), "run", "describe", "--json"));
                for (String name : List.of("mean", "covariance")) {
                    List<Double> right = numbers(c.expected().get(name));
                    List<Double> got = numbers(result.get(name));
                    for (int k = 0; k < right.size(); k++) assertEquals(right.get(k), got.get(k), 1e-6, name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        String said = on("{\"X\": [[1, 3], [2, 3], [6, 3]]}", "run", "describe")
                .fine()
                .out();
        assertTrue(said.contains("mean (3, 3)"), said);
        assertTrue(said.contains("half below (2, 3)"), said);
        assertTrue(said.contains("column 2 has one value only"), said);
    }

    /** Right values of the design: 6.g, 6.j, 6.l, 6.m. */
    @Test
    void aDistributionIsAsked() throws IOException {
        Map<String, Object> gamma = result(on(
                "{\"family\": \"gamma\", \"shape\": 3, \"scale\": 0.5, \"x\": [1, -1]}",
                "run",
                "distributions",
                "--json"));
        assertEquals(
                List.of(1.5, 0.75),
                List.of(
                        numbers(gamma.get("mean")).get(0),
                        numbers(gamma.get("variance")).get(0)));
        assertEquals(0.32332358381693654, numbers(gamma.get("cdf")).get(0), 1e-15);
        assertTrue(String.valueOf(gamma.get("logDensity")).contains("-Infinity"));
        Map<String, Object> beta = result(on(
                "{\"family\": \"beta\", \"alpha\": 9, \"beta\": 6, \"p\": [0.5], \"level\": 0.95}",
                "run",
                "distributions",
                "--json"));
        assertEquals(0.6045567443921191, numbers(beta.get("quantile")).get(0), 1e-14);
        assertEquals(0.36123378847942195, numbers(beta.get("shortestInterval")).get(0), 1e-7);
        assertEquals(0.823388910017882, numbers(beta.get("interval")).get(1), 1e-14);
        Map<String, Object> tail = result(on(
                "{\"family\": \"binomial\", \"trials\": 1000, \"probability\": 0.5, \"x\": [599]}",
                "run",
                "distributions",
                "--json"));
        assertEquals(1.3642320780330092e-10, numbers(tail.get("survival")).get(0), 1e-20);
        String t = "{\"family\": \"student-t\", \"degrees\": 7, \"p\": [1e-10], \"count\": 2}";
        Map<String, Object> student = result(on(t, "run", "distributions", "--json"));
        assertEquals(-53.83557948467373, numbers(student.get("quantile")).get(0), 1e-11);
        assertEquals(
                student.get("sample"),
                result(on(t, "run", "distributions", "--json")).get("sample"));
        String said = on("{\"family\": \"student-t\", \"degrees\": 1}", "run", "distributions")
                .fine()
                .out();
        assertTrue(said.contains("no mean and no variance"), said);
    }

    static Stream<GoldenCase> gaussianLogPdf() {
        return GoldenCase.own("gaussianLogPdf");
    }

    @ParameterizedTest
    @MethodSource("gaussianLogPdf")
    void theDensityOfAVectorIsTheReferenceOne(GoldenCase golden) throws IOException {
        String given = "{\"family\": \"multivariate-normal\", "
                + golden.input().substring(golden.input().indexOf('{') + 1);
        Map<String, Object> got = result(on(given, "run", "distributions", "--json"));
        double right = golden.expected("logPdf").get(0);
        assertEquals(right, numbers(got.get("logDensity")).get(0), golden.relTol() * Math.abs(right));
    }

    /** Right values of the design: 6.o after the counts; of one dimension, what the gamma and the inverse gamma say. */
    @Test
    void distributionsOfVectorsAndMatricesAreAsked() throws IOException {
        String three = "{\"family\": \"dirichlet\", \"alpha\": [5, 2, 4], \"count\": 2, \"seed\": 3}";
        Map<String, Object> dirichlet = result(on(three, "run", "distributions", "--json"));
        assertEquals(5 / 11.0, numbers(dirichlet.get("mean")).get(0), 1e-15);
        assertEquals(List.of(0.5, 0.125, 0.375), numbers(dirichlet.get("mode")));
        assertEquals(5 / 242.0, numbers(dirichlet.get("covariance")).get(0), 1e-16);
        List<Double> drawn = numbers(dirichlet.get("sample"));
        assertEquals(6, drawn.size());
        assertEquals(1, drawn.get(0) + drawn.get(1) + drawn.get(2), 1e-15);
        assertEquals(
                drawn,
                numbers(result(on(three, "run", "distributions", "--json")).get("sample")));
        Map<String, Object> wishart = result(on(
                "{\"family\": \"wishart\", \"degrees\": 5, \"scale\": [[2]], \"x\": [[3]]}",
                "run",
                "distributions",
                "--json"));
        assertEquals(
                Gamma.ofShapeAndRate(2.5, 0.25).logDensity(3),
                numbers(wishart.get("logDensity")).get(0),
                1e-14);
        assertEquals(List.of(40.0), numbers(wishart.get("variance")));
        Map<String, Object> inverse = result(on(
                "{\"family\": \"inverse-wishart\", \"degrees\": 5, \"scale\": [[2]], \"x\": [[3]]}",
                "run",
                "distributions",
                "--json"));
        assertEquals(
                new InverseGamma(2.5, 1).logDensity(3),
                numbers(inverse.get("logDensity")).get(0),
                1e-14);
        String line = on(
                        "{\"family\": \"multivariate-normal\", \"mean\": [1, 2], \"covariance\": [[1, 1], [1, 1]]}",
                        "run",
                        "distributions")
                .fine()
                .out();
        assertTrue(line.contains("singular"), line);
    }

    @Test
    void whatIsNoDistributionOfVectorsIsNamed() {
        refused("\"wishart\", \"degrees\": 1, \"scale\": [[2, 1], [1, 3]]", "degrees is 1.0, expected above 1");
        refused(
                "\"wishart\", \"degrees\": 4, \"scale\": [[2, 1], [1, 3]], \"x\": [[1, 2], [2, 1]]",
                "x is not positive definite: its pivot 2 is -3, expected > 0");
        refused("\"dirichlet\", \"alpha\": [1, -2]", "alpha[1] is -2.0, expected above 0");
        refused("\"dirichlet\"", "the parameters are none, expected dirichlet by alpha");
        refused(
                "\"dirichlet\", \"alpha\": [1, 2], \"p\": [0.5]",
                "p is given, expected a distribution of one number for it, not dirichlet");
        refused("\"dirichlet\", \"alpha\": [1, 2], \"count\": -1", "count is -1, expected 0 to 100000");
        refused(
                "\"multivariate-normal\", \"mean\": [1, 2], \"covariance\": [[1, 5], [5, 1]]",
                "covariance is no product LLᵀ, expected no direction of negative variance");
        refused(
                "\"normal\", \"mean\": 1, \"covariance\": [[1]]",
                "the parameters are mean, covariance, expected normal by mean and variance, or normal by mean and"
                        + " standardDeviation, or normal by mean and precision");
    }

    private static void refused(String family, String message) {
        on("{\"family\": " + family + "}", "run", "distributions").refused(2, "standard input: " + message);
    }

    /** Golden and right values: 6.o. */
    @Test
    void beliefsAreUpdated() throws IOException {
        String draws = "{\"prior\": \"dirichlet\", \"alpha\": [1, 2, 3], \"data\": [0, 2, 0, 0, 0]}";
        Map<String, Object> three = result(on(draws, "run", "conjugate", "--json"));
        assertEquals(List.of(5.0, 2.0, 4.0), numbers(three.get("alpha")));
        assertEquals(-6.040254711277414, numbers(three.get("logEvidence")).get(0), 1e-13);
        String coin = on("{\"prior\": \"beta\", \"alpha\": 2, \"beta\": 3, \"data\": [1, 0, 1]}", "run", "conjugate")
                .fine()
                .out();
        assertTrue(coin.contains("alpha 4\nbeta 4\n"), coin);
        Map<String, Object> mean = result(on(
                "{\"prior\": \"normal\", \"mean\": 0, \"variance\": 1, \"noiseVariance\": 4, \"data\": [1, 2]}",
                "run",
                "conjugate",
                "--json"));
        assertEquals(0.5, numbers(mean.get("mean")).get(0), 1e-15);
        assertEquals(2 / 3.0, numbers(mean.get("variance")).get(0), 1e-15);
    }

    @Test
    void whatIsNoDistributionOrPriorIsNamed() {
        on("{\"family\": \"gama\"}", "run", "distributions")
                .refused(
                        2,
                        "standard input: family is \"gama\", expected one of normal, gamma, exponential, beta,"
                                + " inverse-gamma, uniform, student-t, bernoulli, binomial, beta-binomial, categorical,"
                                + " multivariate-normal, dirichlet, wishart, inverse-wishart");
        on("{\"family\": \"exponential\", \"scale\": 2}", "run", "distributions")
                .refused(
                        2,
                        "standard input: the parameters are scale, expected exponential by rate, or exponential by"
                                + " mean");
        on("{\"family\": \"beta\", \"alpha\": 2, \"beta\": 3, \"p\": [1.5]}", "run", "distributions")
                .refused(2, "standard input: p is 1.5, expected from 0 to 1");
        on("{\"family\": \"binomial\", \"trials\": 2.5, \"probability\": 0.5}", "run", "distributions")
                .refused(2, "standard input: trials is 2.5, expected a whole number");
        on("{\"prior\": \"beta\", \"alpha\": 2, \"beta\": 3, \"data\": [1, 2]}", "run", "conjugate")
                .refused(2, "standard input: data[1] is 2.0, expected 0 or 1");
        on("{\"prior\": \"normal\", \"mean\": 0, \"data\": [1]}", "run", "conjugate")
                .refused(
                        2,
                        "standard input: the parameters are mean, expected mean and variance and noiseVariance for a"
                                + " prior that is normal");
    }

    @Test
    void badInputIsNamed() {
        on("{\"prior\": [0.5, 0.4], \"likelihood\": [[1], [1]], \"outcomes\": [0]}", "run", "bayes-update")
                .refused(2, "standard input: prior sums to 9/10, expected 1");
        on("{\"prior\": [1.5, -0.5], \"likelihood\": [[1], [1]], \"outcomes\": [0]}", "run", "bayes-update")
                .refused(2, "standard input: entry 2 of prior is -1/2, expected 0 or more");
        on(RARE + "[2]}", "run", "bayes-update")
                .refused(2, "standard input: outcome[2] does not exist, expected outcome[0] to outcome[1]");
        on(BOOK + "\"given\": [1.5], \"values\": [0]}", "run", "conditional-gaussian")
                .refused(2, "standard input: given[0] is 1.5, expected a whole number, counted from 0");
        on(BOOK + "\"given\": [1], \"values\": [0], \"keep\": [1]}", "run", "conditional-gaussian")
                .refused(2, "standard input: keep has 1, expected a number from 0 to 1 that is not given");
    }

    /** A density that a singular covariance does not have is refused with the reason. */
    @Test
    void aSingularCovarianceHasNoAnswer() {
        Ran ran = on(
                "{\"mean\": [0, 0], \"covariance\": [[1, 2], [2, 4]], \"given\": [1], \"values\": [2]}",
                "run",
                "conditional-gaussian");
        assertEquals(3, ran.code(), ran.err());
        assertTrue(ran.err().contains("not positive definite: pivot 2 is 0"), ran.err());
    }
}
