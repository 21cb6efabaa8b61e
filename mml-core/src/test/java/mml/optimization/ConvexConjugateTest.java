package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class ConvexConjugateTest extends TraceContract<LegendreStep> {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double LOG2 = 0.6931471805599453;

    @Override
    protected Class<LegendreStep> family() {
        return LegendreStep.class;
    }

    @Override
    protected Stream<Run<LegendreStep>> runs() {
        ConvexConjugate f = ConvexConjugate.of(Expression.parse("min(1, x)"), 0, 1024);
        return Stream.of(t -> f.lines(Vector.of(-1, 0.5), t));
    }

    private static ConvexConjugate of(String f, double from, double to) {
        return ConvexConjugate.of(Expression.parse(f), from, to);
    }

    @Test
    void functionsOfTheBookInClosedForm() {
        ConjugatePair exp = ConjugatePair.exponential();
        assertEquals(2 * LOG2 - 2, exp.conjugate(Vector.of(2)), 1e-15);
        assertEquals(0, exp.conjugate(Vector.of(0)));
        assertEquals(INF, exp.conjugate(Vector.of(-1)));
        assertEquals(0, ConjugatePair.absolute().conjugate(Vector.of(0.5)));
        assertEquals(INF, ConjugatePair.absolute().conjugate(Vector.of(1.5)));
        assertEquals(-1 - LOG2, ConjugatePair.negativeLogarithm().conjugate(Vector.of(-2)), 1e-15);
        assertEquals(12, ConjugatePair.power(4).conjugate(Vector.of(8)), 1e-13);
        ConjugatePair flat = ConjugatePair.quadratic(Matrix.of(2, 2, 1, 1, 1, 1));
        assertEquals(2, flat.conjugate(Vector.of(2, 2)), 1e-14);
        assertEquals(INF, flat.conjugate(Vector.of(1, 0)));
        ConjugatePair bowl = ConjugatePair.quadratic(Matrix.of(2, 2, 2, 1, 1, 3));
        assertEquals(0.7, bowl.conjugate(Vector.of(1, -1)), 1e-15);
        ConjugatePair lse = ConjugatePair.logSumExp();
        assertEquals(-1.0296530140645734, lse.conjugate(Vector.of(0.2, 0.3, 0.5)), 1e-15);
        assertEquals(INF, lse.conjugate(Vector.of(0.5, 0.6, -0.1)));
        assertThrows(NotConvexException.class, () -> ConjugatePair.quadratic(Matrix.of(1, 1, -1)));
    }

    @Test
    void fenchelAndYoung() {
        Rng rng = Rng.seeded(3);
        List<ConjugatePair> one = List.of(
                ConjugatePair.exponential(),
                ConjugatePair.absolute(),
                ConjugatePair.negativeLogarithm(),
                ConjugatePair.power(1.5));
        for (int i = 0; i < 200; i++)
            for (ConjugatePair pair : one) {
                double gap = pair.gap(Vector.of(rng.normal()), Vector.of(rng.normal()));
                assertTrue(gap >= -1e-14);
            }
        assertEquals(0, one.get(0).gap(Vector.of(LOG2), Vector.of(2)), 1e-15);
    }

    @Test
    void onAnIntervalItAgreesWithTheClosedForms() {
        assertEquals(2 * LOG2 - 2, of("exp(x)", -5, 5).at(2), 1e-12);
        assertEquals(-1 - LOG2, of("-ln(x)", 0, 9).at(-2), 1e-12);
        assertEquals(12, of("x^4/4", -4, 4).at(8), 1e-12);
        assertEquals(0, of("|x|", -4, 4).at(0.5), 1e-15);
        assertEquals(0.5 * 4, of("|x|", -4, 4).at(1.5), 1e-15); // of the interval only
        assertTrue(of("|x|", -4, 4).lines(Vector.of(1.5), s -> {}).get(0).atEnd());
    }

    /** Every line of the transform is below the graph and touches it; on a function with two valleys too. */
    @Test
    void linesSupportTheGraph() {
        Expression f = Expression.parse("x^4 - 2x^2 + x/3");
        ConvexConjugate c = ConvexConjugate.of(f, -2, 2);
        Trace<LegendreStep> trace = Trace.of(t -> c.lines(Vector.of(-9, -1, 0, 0.3, 1, 9), t));
        for (LegendreStep step : trace)
            if (step instanceof LegendreStep.Support line) {
                assertEquals(f.at(line.x()), line.value(), 1e-12);
                for (double x = -2; x <= 2; x += 0.01) assertTrue(line.s() * x - line.conjugate() <= f.at(x) + 1e-9);
            }
    }

    @Test
    void theEnvelopeIsTheLargestConvexFunctionBelow() {
        ConvexConjugate c = of("x^4 - 2x^2", -1, 1);
        assertEquals(-1, c.envelope(0), 1e-15);
        assertEquals(-1, c.envelope(-0.37), 1e-15);
        ConvexConjugate convex = of("x^2", -1, 1);
        for (double x = -1; x <= 1; x += 0.03125) assertEquals(x * x, convex.envelope(x), 1e-5);
        assertThrows(IllegalArgumentException.class, () -> c.envelope(1.1));
    }

    @Test
    void moreauMakesTheKinkOfTheAbsoluteValueRound() {
        MoreauEnvelope m = MoreauEnvelope.of(Expression.parse("|x|"), 0.5);
        assertEquals(1.75, m.at(2), 1e-14);
        assertEquals(1.5, m.prox(2), 1e-14);
        assertEquals(1.0 / 16, m.at(0.25), 1e-15);
        assertEquals(0, m.prox(0.25));
        assertEquals(1, m.derivative(2), 1e-13);
        assertEquals(-1, m.derivative(-2), 1e-13);
    }

    @Test
    void moreauOfSmoothFunctions() {
        MoreauEnvelope m = MoreauEnvelope.of(Expression.parse("x^2"), 0.5);
        assertEquals(1.5, m.prox(3), 1e-12); // x/(1 + 2μ)
        assertEquals(4.5, m.at(3), 1e-12);
        MoreauEnvelope log = MoreauEnvelope.of(Expression.parse("-ln(x)"), 2);
        double x = 0.5;
        assertEquals((x + Math.sqrt(x * x + 8)) / 2, log.prox(x), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> log.prox(-1));
        assertThrows(IllegalArgumentException.class, () -> MoreauEnvelope.of(Expression.parse("-x^2"), 1));
        assertThrows(IllegalArgumentException.class, () -> MoreauEnvelope.of(Expression.parse("x*y"), 1));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> of("x", 1, 1));
        assertThrows(IllegalArgumentException.class, () -> of("ln(x)", -2, -1));
        assertThrows(IllegalArgumentException.class, () -> of("x*y", 0, 1));
    }
}
