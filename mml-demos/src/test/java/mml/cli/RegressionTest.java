package mml.cli;

import static mml.cli.GoldenCase.numbers;
import static mml.cli.GoldenCase.result;
import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Chapter 9 on the command line. */
class RegressionTest {
    private static final String FOUR = "x,y\n0,1\n1,3\n2,2\n4,5\n";

    private static double number(Object value) {
        return Double.parseDouble(value.toString());
    }

    @Test
    void aColumnIsPredictedFromAnother() throws IOException {
        Map<String, Object> line = result(on(FOUR, "run", "regression", "--label", "y", "--header", "yes", "--json"));
        assertEquals(6 / 5.0, numbers(line.get("theta")).get(0), 1e-15);
        assertEquals(31 / 35.0, numbers(line.get("theta")).get(1), 1e-15);
        assertEquals(List.of("1", "x"), line.get("features"));
        assertEquals(66 / 35.0, number(line.get("gcv")), 1e-14);
        String many = on(FOUR, "run", "regression", "--label", "y", "--degree", "5", "--header", "yes")
                .fine()
                .out();
        assertTrue(many.contains("rank 4 of 6"), many);
    }

    @Test
    void whatIsBelievedIsSaid() throws IOException {
        String data = "{\"X\": [[-3], [-1], [0], [1], [3]], \"y\": [-1.2, -0.7, 0.14, 0.67, 1.67], \"alpha\": 0.5,"
                + " \"predictAt\": [[2]]}";
        Map<String, Object> posterior = result(on(data, "run", "bayesian-regression", "--json"));
        assertEquals(
                0.10545454545454547, numbers(posterior.get("posteriorMean")).get(0), 1e-14);
        assertEquals(-7.784266468812395, number(posterior.get("logEvidence")), 1e-12);
        assertEquals(
                1.0791130820399113, numbers(posterior.get("predictiveMean")).get(0), 1e-14);
        assertEquals(
                1.376940133037694, numbers(posterior.get("predictiveVariance")).get(0), 1e-14);
        Map<String, Object> best = result(on(data, "run", "bayesian-regression", "--maximise", "--json"));
        assertEquals(-2.7934806002011343, number(best.get("logEvidence")), 1e-11);
    }

    /** Where nothing is paid for yet θ is 0; where next to nothing is, it is that of least squares on the same columns. */
    @Test
    void parametersComeInAsTheirPriceFalls() throws IOException {
        String two = "{\"X\": [[-1, 1], [-1, -1], [1, 1], [1, -1]], \"y\": [1, 2, 5, 8]}";
        Map<String, Object> lasso = result(on(two, "run", "path", "--down", "1e-9", "--json"));
        List<Double> lambda = numbers(lasso.get("lambda"));
        assertEquals(25, lambda.size());
        assertEquals(10, lambda.get(0), 1e-12); // |φ₁ᵀy|
        assertEquals(List.of("x₁", "x₂"), lasso.get("entering"));
        List<?> theta = (List<?>) lasso.get("theta");
        assertEquals(0, numbers(theta.get(0)).get(0), 1e-12);
        assertEquals(2.5, numbers(theta.get(24)).get(0), 1e-7);
        assertEquals(-1, numbers(theta.get(24)).get(1), 1e-7);
        Map<String, Object> ridge = result(on(two, "run", "path", "--ridge", "--prices", "3", "--json"));
        double first = numbers(ridge.get("lambda")).get(0);
        assertEquals(
                10 / (4 + first), numbers(((List<?>) ridge.get("theta")).get(0)).get(0), 1e-12);
    }

    @Test
    void aPathThatCannotBeWalkedIsNamed() {
        on(FOUR, "run", "path", "--label", "y", "--header", "yes", "--prices", "1")
                .refused(2, "standard input: prices is 1, expected 2 or more");
        on(FOUR, "run", "path", "--label", "y", "--header", "yes", "--down", "2")
                .refused(2, "standard input: down is 2.0, expected between 0 and 1");
        on(FOUR, "run", "path", "--label", "y", "--header", "yes", "--degree", "0")
                .refused(2, "standard input: degree is 0, expected 1 or more");
        on("{\"X\": [[1], [2]], \"y\": [3, 3]}", "run", "path")
                .refused(2, "standard input: Φᵀy is 0, expected a feature that tells something of y");
    }

    @Test
    void badInputIsNamed() {
        on(FOUR, "run", "regression", "--header", "yes")
                .refused(2, "standard input: there is no y, expected --label with the column to predict");
        on("{\"X\": [[1, 2], [2, 1]], \"y\": [1, 2], \"degree\": 2}", "run", "regression")
                .refused(2, "standard input: degree is 2 with 2 columns, expected 1, or one column");
        on("{\"X\": [[1], [2]], \"y\": [1, 2], \"alpha\": 0}", "run", "bayesian-regression")
                .refused(2, "standard input: alpha is 0.0, expected above 0");
    }

    /** A column that predicts itself fits without an error. */
    @Test
    void theLabelIsNoFeatureAndNoFeatureStandsTwice() {
        for (String command : List.of("regression", "bayesian-regression", "cross-validate", "svm")) {
            on(FOUR, "run", command, "--label", "y", "--columns", "x,y", "--header", "yes")
                    .refused(2, "standard input: --columns names \"y\", which is the label, expected features");
            on(FOUR, "run", command, "--label", "y", "--columns", "x,1", "--header", "yes")
                    .refused(2, "standard input: --columns names \"1\" twice, expected each once");
        }
    }
}
