package mml.cli;

import static mml.cli.GoldenCase.numbers;
import static mml.cli.GoldenCase.object;
import static mml.cli.GoldenCase.parse;
import static mml.cli.GoldenCase.result;
import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chapters 5 and 7 on the command line. */
class OptimizationTest {
    private static final String BOOK = "{\"function\": \"x1^2+x1*x2+10x2^2-5x1-3x2\", \"x0\": [-3, -1]}";

    static Stream<GoldenCase> gradient() {
        return GoldenCase.own("gradient");
    }

    @ParameterizedTest
    @MethodSource
    void gradient(GoldenCase c) throws IOException {
        Map<String, Object> result = c.run("differentiate");
        c.assertClose(result, "value");
        c.assertClose(result, "gradient");
        c.assertClose(result, "hessian");
    }

    @Test
    void gradientDescentTakesTheStepsOfExample71() throws IOException {
        Map<String, Object> two = result(on(
                BOOK,
                "run",
                "gradient-descent",
                "--step-rule",
                "fixed",
                "--step-size",
                "0.085",
                "--iterations",
                "2",
                "--json"));
        assertEquals("ITERATION_LIMIT", two.get("outcome"));
        assertArrayEquals(
                new double[] {-1.32125, -0.4237},
                numbers(two.get("x")).stream().mapToDouble(v -> v).toArray(),
                1e-12);
        String text = on(BOOK, "run", "gradient-descent").fine().out();
        assertTrue(text.startsWith("x = (2.4872, 0.025641)\n"), text);
        assertTrue(text.contains("\nx is a minimum: eigenvalues of the Hessian (1.945, 20.06)\n"), text);
    }

    @Test
    void aRunThatDivergedIsNotConfirmed() throws IOException {
        Ran ran = on(BOOK, "run", "gradient-descent", "--step-rule", "fixed", "--step-size", "0.1", "--json");
        assertEquals("DIVERGED", result(ran).get("outcome"));
        assertEquals("false", object(parse(ran.out()).get("certificate")).get("holds"));
    }

    @Test
    void aRemarkBehindTheFormulaIsToldAndNothingElseIsLeftOut() throws IOException {
        Map<String, Object> r =
                result(on("{\"function\": \"x^2 (a simple parabola)\", \"x\": [3]}", "run", "differentiate", "--json"));
        assertEquals(9, numbers(r.get("value")).get(0));
        assertEquals("(a simple parabola)", r.get("remark"));
        Ran typo = on("{\"function\": \"x^2 (sin x)\", \"x\": [3]}", "run", "differentiate");
        assertEquals(2, typo.code());
    }

    @Test
    void variablesAndEntriesHaveToAgree() throws IOException {
        on("{\"function\": \"x + y\", \"x\": [1, 2, 3]}", "run", "differentiate")
                .refused(2, "standard input: function has the variables x, y, but the point has 3 entries");
        Map<String, Object> r = result(on("{\"function\": \"x2^2\", \"x\": [1, 3]}", "run", "differentiate", "--json"));
        assertEquals(List.of(0.0, 6.0), numbers(r.get("gradient")));
    }

    @Test
    void whereThereIsNoDerivativeItSaysWhy() {
        Ran ran = on("{\"function\": \"abs(x)\", \"x\": [0]}", "run", "differentiate");
        assertEquals(3, ran.code());
        assertTrue(ran.err().startsWith("mml: not differentiable: "), ran.err());
    }

    static Stream<GoldenCase> lagrange() {
        return GoldenCase.own("lagrange").filter(c -> c.input().contains("s.t."));
    }

    /** The golden file has the problem in one text. */
    @ParameterizedTest
    @MethodSource
    void lagrange(GoldenCase c) throws IOException {
        Map<String, Object> given = c.inputs();
        String[] parts = given.get("problem").toString().replace("min ", "").split(" s.t. ", -1);
        Object start = given.getOrDefault("x0", "[1, 1, 1]");
        Map<String, Object> result = c.with("{\"function\": \"" + parts[0] + "\", \"constraints\": \"" + parts[1]
                        + "\", \"x0\": " + start + "}")
                .run("lagrange");
        c.assertClose(result, "x");
        assertEquals(c.expected("objective").get(0), numbers(result.get("f")).get(0), c.relTol() * 3);
        assertEquals(c.expected("multiplier").get(0), numbers(result.get("mu")).get(0), c.relTol() * 3);
    }

    @Test
    void theConditionsOfKarushKuhnAndTuckerAreTold() throws IOException {
        String given = "{\"function\": \"x1^2 + x2^2\", \"constraints\": [\"x1 + x2 >= 2\", \"x1 <= 5\"],"
                + " \"x0\": [3, 0]}";
        Map<String, Object> result = result(on(given, "run", "lagrange", "--json"));
        assertEquals("CONVERGED", result.get("outcome"));
        assertEquals(1, numbers(result.get("x")).get(1), 1e-9);
        assertEquals(2, numbers(result.get("lambda")).get(0), 1e-9);
        assertEquals(0, numbers(result.get("lambda")).get(1));
        String text = on(given, "run", "lagrange").fine().out();
        assertTrue(text.contains("λ, of the inequalities ≤ 0, = (2, 0)\n"), text);
        on("{\"function\": \"x + y\", \"constraints\": \"x*y\", \"x0\": [1, 2]}", "run", "lagrange")
                .refused(2, "standard input: constraint 1 is \"x*y\", expected one of <=, >=, = between two formulas");
        on("{\"function\": \"x + y\", \"x0\": [1, 2, 3]}", "run", "lagrange")
                .refused(2, "standard input: the variables are x, y, expected 3 or x1 to x3");
    }

    static Stream<GoldenCase> lp() {
        return GoldenCase.own("lp");
    }

    static Stream<GoldenCase> publishedLp() {
        return GoldenCase.external("lp").filter(c -> c.input().contains("\"c\""));
    }

    static Stream<GoldenCase> publishedQp() {
        return GoldenCase.external("qp");
    }

    static Stream<GoldenCase> publishedFits() {
        return GoldenCase.external("nonlinearLeastSquares");
    }

    @ParameterizedTest
    @MethodSource({"lp", "publishedLp"})
    void linearProgram(GoldenCase c) throws IOException {
        program(
                "lp",
                c,
                c.input().replaceAll("\"(mpsRef|form)\": \"[^\"]*\",? ?", "").replaceAll(",\\s*}$", "}"));
    }

    @ParameterizedTest
    @MethodSource("publishedQp")
    void quadraticProgram(GoldenCase c) throws IOException {
        program("qp", c, c.input().replaceAll("\"form\": \"[^\"]*\",? ?", "").replaceAll(",\\s*}$", "}"));
    }

    private static void program(String command, GoldenCase c, String input) throws IOException {
        Map<String, Object> result = c.with(input).run(command);
        Object status = c.expected().getOrDefault("status", "OPTIMAL");
        assertEquals(status, result.get("status"));
        if (!status.equals("OPTIMAL")) return;
        double wanted = c.expected("objective").get(0);
        double got = numbers(result.get("objective")).get(0);
        assertEquals(wanted, got, c.relTol() * Math.max(1, Math.abs(wanted)));
    }

    @ParameterizedTest
    @MethodSource("publishedFits")
    void fit(GoldenCase c) throws IOException {
        Map<String, Object> given = c.inputs();
        String input = "{\"model\": \"" + given.get("model") + "\", \"x\": " + given.get("x") + ", \"y\": "
                + given.get("y") + ", \"start\": " + given.get("start2") + "}";
        Ran ran = on(input, "run", "nonlinear-least-squares", "--json");
        c.assertClose(result(ran), "beta");
    }

    static Stream<GoldenCase> minimise() {
        return GoldenCase.own("minimise")
                .filter(c -> !Stream.of("MGH", "sum", "condition", "must not").anyMatch(c.input()::contains));
    }

    @ParameterizedTest
    @MethodSource
    void minimise(GoldenCase c) throws IOException {
        Map<String, Object> given = c.inputs();
        String input = "{\"function\": \"" + given.get("function") + "\", \"x0\": " + given.get("x0") + "}";
        Map<String, Object> result = result(on(input, "run", "bfgs", "--json"));
        double f = numbers(result.get("f")).get(0);
        List<Double> minima = new ArrayList<>(c.expected("fMin"));
        for (Object other : (List<?>) c.expected().get("otherMinima_x_f")) {
            List<Double> m = numbers(other);
            minima.add(m.get(m.size() - 1));
        }
        assertTrue(minima.stream().anyMatch(v -> Math.abs(v - f) <= 1e-9 * (1 + Math.abs(v))), result.toString());
        assertEquals("CONVERGED", result.get("outcome"), String.valueOf(result.get("reason")));
    }

    @Test
    void programsWithoutAnswerComeWithTheirProof() throws IOException {
        Map<String, Object> crossed =
                result(on("{\"c\": [1, 1], \"xLower\": [0, 2], \"xUpper\": [1, 1]}", "run", "lp", "--json"));
        assertEquals("INFEASIBLE", crossed.get("status"));
        assertEquals("x2: 2.0 > 1.0", crossed.get("crossed"));
        Map<String, Object> unbounded = result(on("{\"P\": [[0]], \"q\": [-1]}", "run", "qp", "--json"));
        assertEquals("UNBOUNDED", unbounded.get("status"));
        Ran indefinite = on("{\"P\": [[-2]], \"q\": [0]}", "run", "qp", "--json");
        assertEquals(3, indefinite.code());
        assertTrue(indefinite.err().contains("the smallest eigenvalue of P is −2"), indefinite.err());
        assertEquals(2, on("{\"c\": [1, \"NaN\"]}", "run", "lp").code());
    }

    @Test
    void aMatrixMayBeGivenByItsEntries() throws IOException {
        Map<String, Object> sparse = result(on(
                "{\"c\": [-1, -2], \"A\": {\"rows\": 1, \"cols\": 2, \"entries\": [[0, 0, 1], [0, 1, 1]]},"
                        + " \"rowUpper\": [3]}",
                "run",
                "lp",
                "--json"));
        assertEquals(-6, numbers(sparse.get("objective")).get(0));
        on("{\"c\": [1], \"A\": {\"rows\": 1, \"cols\": 1, \"entries\": [[0, 1, 1]]}}", "run", "lp")
                .refused(2, "standard input: A entry 1, column 2 is \"1\", expected 0 to 0");
    }

    @Test
    void boundsOfAQuadraticProgramThatCrossAreNamed() {
        String words = on("{\"P\": [[1]], \"q\": [0], \"A\": [[1]], \"l\": [1], \"u\": [0]}", "run", "qp")
                .fine()
                .out();
        assertTrue(words.contains("a lower bound is above its upper, row 1: 1.0 > 0.0"), words);
    }
}
