package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.expression.Expression;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeOfVariablesTest extends TraceContract<ChangeStep> {
    private static ChangeOfVariables change(Distribution X, String g) {
        return ChangeOfVariables.of(X, Expression.parse(g), 10, Tracer.off());
    }

    @Override
    protected Class<ChangeStep> family() {
        return ChangeStep.class;
    }

    @Override
    protected Stream<Run<ChangeStep>> runs() {
        return Stream.of(
                t -> ChangeOfVariables.of(new Beta(3, 1), Expression.parse("x^2"), 4, t),
                t -> ChangeOfVariables.of(Normal.STANDARD, Expression.parse("x^2"), 4, t));
    }

    @Test
    void theExampleOfTheBook() {
        ChangeOfVariables Y = change(new Beta(3, 1), "x^2");
        assertEquals(0.75, Y.density(0.25), 1e-14);
        assertEquals(0.125, Y.cdf(0.25), 1e-14);
        for (double y = 0.01; y < 1; y += 0.07) assertEquals(1.5 * Math.sqrt(y), Y.density(y), 1e-12);
        assertEquals(0, Y.density(1.1));
        assertEquals(0, Y.density(-0.1));
    }

    /** Both roots count, and a density is never negative. */
    @Test
    void valuesRightToRounding() {
        ChangeOfVariables square = change(Normal.STANDARD, "x^2");
        assertEquals(0.24197072451914334, square.density(1), 1e-13);
        assertEquals(0.7041306535285989, square.density(0.25), 1e-13);
        assertEquals(2, square.roots(1).size());
        assertEquals(0.1568740192789811, change(Normal.STANDARD, "exp(x)").density(2), 1e-13);
        assertEquals(0.17603266338214973, change(Normal.STANDARD, "1 - 2x").density(0), 1e-13);
        assertEquals(Math.exp(-1.5), change(new Uniform(0, 1), "-log(x)").density(1.5), 1e-12);
        assertEquals(
                2 * Normal.STANDARD.density(0.5),
                change(Normal.STANDARD, "abs(x)").density(0.5),
                1e-13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^2", "x^3 - 3x", "sin(2x)", "exp(-x)", "abs(x - 0.3)", "1/(1 + x^2)"})
    void theDensityIsTheSlopeOfTheCdf(String g) {
        ChangeOfVariables Y = change(Normal.STANDARD, g);
        Trace<ChangeStep> trace = Trace.of(t -> ChangeOfVariables.of(Normal.STANDARD, Expression.parse(g), 10, t));
        double mass = 0;
        for (ChangeStep step : trace)
            if (step instanceof ChangeStep.Tile tile) {
                mass += tile.mass();
                double a = tile.low() + 0.4 * (tile.high() - tile.low());
                double b = tile.low() + 0.6 * (tile.high() - tile.low());
                int n = 400;
                double h = (b - a) / n;
                double sum = Y.density(a) + Y.density(b);
                for (int k = 1; k < n; k++) sum += (k % 2 == 1 ? 4 : 2) * Y.density(a + k * h);
                assertEquals(Y.cdf(b) - Y.cdf(a), sum * h / 3, 1e-4, g);
            }
        assertEquals(1, mass, 1e-8);
        assertEquals(1, Y.cdf(1e9), 1e-8);
    }

    @Test
    void whatHasNoDensityIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> change(Normal.STANDARD, "0x + 3"))
                .getMessage()
                .contains("constant"));
        assertThrows(IllegalArgumentException.class, () -> change(Normal.STANDARD, "log(x)"));
        assertThrows(IllegalArgumentException.class, () -> change(Normal.STANDARD, "x + y"));
        assertThrows(
                IllegalArgumentException.class,
                () -> ChangeOfVariables.of(Normal.STANDARD, Expression.parse("x"), 0, Tracer.off()));
    }
}
