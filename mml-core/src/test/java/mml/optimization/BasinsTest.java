package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.iteration.Stopping;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class BasinsTest extends TraceContract<BasinStep> {
    private static final Differentiable TWO = Differentiable.of(Expression.parse("(x^2 - 1)^2"));
    private static final Differentiable FOUR =
            Differentiable.of(Expression.parse("(x^2 + y - 11)^2 + (x + y^2 - 7)^2"));
    private static final Minimiser SMALL = GradientDescent.withStepSize(0.05).with(new Stopping(1e-6, 2000));

    private static final Differentiable FALLING = Differentiable.of(Expression.parse("exp(x)"));
    private static final Minimiser FEW = GradientDescent.withStepSize(0.1).withIterations(5);

    @Override
    protected Class<BasinStep> family() {
        return BasinStep.class;
    }

    @Override
    protected Stream<Run<BasinStep>> runs() {
        return Stream.of(
                t -> Basins.of(TWO, SMALL, Vector.of(-2), Vector.of(2), 4, 0.01, t),
                t -> Basins.of(FALLING, FEW, Vector.of(-1), Vector.of(1), 2, 0.01, t));
    }

    @Test
    void eachSideOfTheHillHasItsEnd() {
        Basins b = Basins.of(TWO, SMALL, Vector.of(-2), Vector.of(2), 40, 0.01, Tracer.off());
        assertEquals(2, b.ends().size());
        for (double x = -1.95; x < 2; x += 0.1) {
            Vector end = b.ends().get(b.at(Vector.of(x))).x();
            assertEquals(x < 0 ? -1 : 1, end.get(0), 1e-4, "from " + x);
        }
        assertEquals(20, b.size(0));
        assertEquals(0, b.size(-1));
        assertTrue(b.certificate().holds());
        assertTrue(b.toString().contains("20 starts to (−1), f = "), b.toString());
    }

    /** With γ = 0.24 the same function throws starts over the hill, and some out of all numbers. */
    @Test
    void aLongStepHasOtherBasins() {
        Minimiser longer = GradientDescent.withStepSize(0.24).with(new Stopping(1e-6, 2000));
        Basins b = Basins.of(TWO, longer, Vector.of(-3), Vector.of(3), 60, 0.01, Tracer.off());
        assertTrue(b.size(-1) > 0, b.toString());
        boolean crossed = false;
        for (double x = 0.05; x < 3; x += 0.1) {
            int end = b.at(Vector.of(x));
            crossed |= end >= 0 && b.ends().get(end).x().get(0) < 0;
        }
        assertTrue(crossed, b.toString());
    }

    @Test
    void everyCellLeadsWhereARunFromItsMiddleLeads() {
        Vector low = Vector.of(-5, -4);
        Vector high = Vector.of(5, 4);
        Minimiser method = GradientDescent.withStepSize(0.01).with(new Stopping(1e-6, 2000));
        Basins b = Basins.of(FOUR, method, low, high, 8, 0.01, Tracer.off());
        assertEquals(4, b.ends().size());
        for (int i = 0; i < 8; i++)
            for (int j = 0; j < 8; j++) {
                Vector x0 = Vector.of(-5 + 10 * (i + 0.5) / 8, -4 + (j + 0.5));
                Minimum m = method.minimise(FOUR, x0);
                int end = b.at(x0);
                assertEquals(m.converged(), end >= 0);
                if (end >= 0) assertTrue(m.x().isClose(b.ends().get(end).x(), 1e-3));
            }
        assertEquals(b.at(Vector.of(-4.9, 3.9)), b.at(Vector.of(-80, 90)), "outside it is the nearest cell");
    }

    @Test
    void whereNoDescentCanStartNoneEnds() {
        Differentiable log = Differentiable.of(Expression.parse("x - log(x)"));
        Basins b = Basins.of(log, SMALL, Vector.of(-2), Vector.of(2), 4, 0.01, Tracer.off());
        assertEquals(List.of(-1, -1, 0, 0), b.cells());
    }

    @Test
    void badAreasAreRefused() {
        Vector one = Vector.of(1);
        assertMessage("low has 3 entries, expected one or two", Vector.of(1, 2, 3), Vector.of(2, 3, 4), 3, 0);
        assertMessage("low[0] is 1.0, expected less than high[0] = 1.0", one, one, 3, 0);
        assertMessage("n is 0, expected at least 1", one, Vector.of(2), 0, 0);
        assertMessage("close is -1.0, expected at least 0", one, Vector.of(2), 3, -1);
    }

    private static void assertMessage(String message, Vector low, Vector high, int n, double close) {
        var e = assertThrows(
                IllegalArgumentException.class, () -> Basins.of(TWO, SMALL, low, high, n, close, Tracer.off()));
        assertEquals(message, e.getMessage());
    }

    @Test
    void endsThatAreNotLevelAreNotCertified() {
        Basins b = Basins.of(TWO, SMALL, Vector.of(-2), Vector.of(2), 4, 0.01, Tracer.off());
        assertFalse(new Basins(FALLING, SMALL, b.low(), b.high(), b.n(), b.ends(), b.cells())
                .certificate()
                .holds());
    }
}
