package mml.cli;

import static mml.cli.GoldenCase.numbers;
import static mml.cli.GoldenCase.object;
import static mml.cli.GoldenCase.parse;
import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chapters 5 and 7 on the command line. */
class OptimizationTest {
    private static final String BOOK = "{\"function\": \"x1^2+x1*x2+10x2^2-5x1-3x2\", \"x0\": [-3, -1]}";

    private static Map<String, Object> result(Ran ran) throws IOException {
        return object(parse(ran.fine().out()).get("result"));
    }

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
                "--steps",
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
        Ran ran = on(BOOK, "run", "gradient-descent", "--steps", "fixed", "--step-size", "0.1", "--json");
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
        assertEquals(java.util.List.of(0.0, 6.0), numbers(r.get("gradient")));
    }

    @Test
    void whereThereIsNoDerivativeItSaysWhy() {
        Ran ran = on("{\"function\": \"abs(x)\", \"x\": [0]}", "run", "differentiate");
        assertEquals(3, ran.code());
        assertTrue(ran.err().startsWith("mml: not differentiable: "), ran.err());
    }
}
