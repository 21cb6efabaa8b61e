package mml.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.golden.Golden;
import mml.matrix.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function that the reference collection writes as a formula is read, and has its value. */
class GoldenTest {
    /** The text without the remark behind it; sums over i are no formulas. */
    static Stream<Golden> minimise() {
        return Golden.cases("minimise").stream().filter(g -> !text(g).startsWith("MGH") && !text(g).startsWith("sum"));
    }

    static List<Golden> gradient() {
        return Golden.cases("gradient");
    }

    private static String text(Golden g) {
        return g.input().get("function").asText().replaceAll("( \\([A-Z a-z].*\\)|, condition 1e6)$", "");
    }

    private static Expression formula(Golden g, int n) {
        return n == 1 ? Expression.parse(text(g)) : Expression.parse(text(g), variables(n));
    }

    private static String[] variables(int n) {
        String[] names = new String[n];
        for (int i = 0; i < n; i++) names[i] = "x" + (i + 1);
        return names;
    }

    @ParameterizedTest
    @MethodSource("minimise")
    void valuesOfFunctionsToBeMinimised(Golden g) {
        Vector x0 = Golden.vector(g.input().get("x0"));
        double expected = g.expected().get("f0").asDouble();
        assertEquals(expected, formula(g, x0.size()).at(x0), 1e-13 * Math.max(1e-3, Math.abs(expected)));
    }

    @Test
    void twelveOfThemAreFormulas() {
        assertEquals(12, minimise().count());
    }

    @ParameterizedTest
    @MethodSource("gradient")
    void valuesOfFunctionsToBeDifferentiated(Golden g) {
        Vector x = Golden.vector(g.input().get("x"));
        double expected = g.expected().get("value").asDouble();
        assertEquals(expected, formula(g, x.size()).at(x), g.relTol() * Math.abs(expected));
    }

    @Test
    void aRootIsARoot() {
        for (Golden g : Golden.cases("root"))
            assertEquals(0, formula(g, 1).at(g.expected().get("root").asDouble()), 1e-14);
    }

    @Test
    void modelsOfTheNistCollectionHaveTheCertifiedResidual() {
        assumeTrue(Golden.shared().isPresent(), "the reference collection is not here");
        List<Golden> cases = Golden.external("nonlinearLeastSquares");
        for (Golden g : cases) {
            Vector beta = Golden.vector(g.expected().get("beta"));
            Expression model = Expression.parse(g.input().get("model").asText());
            for (int k = 0; k < beta.size(); k++) model = model.with("b" + (k + 1), beta.get(k));
            Vector x = Golden.vector(g.input().get("x"));
            Vector y = Golden.vector(g.input().get("y"));
            double sum = 0;
            for (int i = 0; i < x.size(); i++) sum += Functions.power(y.get(i) - model.at(x.get(i)), 2);
            double expected = g.expected().get("residualSumOfSquares").asDouble();
            // the certified parameters have eleven digits
            assertTrue(
                    Math.abs(sum - expected) <= 1e-6 * expected + 1e-20,
                    g.id() + ": " + sum + ", expected " + expected);
        }
    }
}
