package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.expression.Expression;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ThreeTestsTest extends TraceContract<ThreeTestsStep> {
    @Override
    protected Class<ThreeTestsStep> family() {
        return ThreeTestsStep.class;
    }

    @Override
    protected Stream<Run<ThreeTestsStep>> runs() {
        return Stream.of(
                t -> tests("x^2", -1, 2, t), t -> tests("x^4 - 2x^2", -1, 1, t), t -> tests("abs(x)", 0, 2, t));
    }

    private static ThreeTests tests(String f, double x, double y, Tracer<? super ThreeTestsStep> trace) {
        return ThreeTests.of(Expression.parse(f), -3, 3, x, y, 0.5, trace);
    }

    @Test
    void aParabolaPassesAndTwoHollowsFail() {
        assertTrue(tests("x^2", -1, 2, Tracer.off()).passed());
        ThreeTests hollows = tests("x^4 - 2x^2", -1, 1, Tracer.off());
        assertFalse(hollows.chord());
        assertTrue(hollows.tangent()); // it is level at the lowest points
        assertFalse(hollows.curvature());
        assertFalse(tests("sin(x)", 0.5, 3, Tracer.off()).tangent());
    }

    @Test
    void theNumbersAreThoseOfTheDefinitions() {
        Trace<ThreeTestsStep> trace = Trace.of(t -> tests("x^2", -1, 3, t));
        ThreeTestsStep.Chord chord = (ThreeTestsStep.Chord) trace.get(1);
        assertEquals(1, chord.at());
        assertEquals(1, chord.value());
        assertEquals(5, chord.chord());
        ThreeTestsStep.Tangent tangent = (ThreeTestsStep.Tangent) trace.get(2);
        assertEquals(-2, tangent.slope());
        assertEquals(-7, tangent.atY());
        assertEquals(2, ((ThreeTestsStep.Curvature) trace.get(3)).second());
    }

    @Test
    void aKinkHasNoTangentAndIsConvexAllTheSame() {
        assertTrue(tests("abs(x)", 0, 2, Tracer.off()).passed());
        assertTrue(tests("abs(x)", -1, 2, Tracer.off()).passed());
    }

    @Property(tries = 60)
    void noTestFailsWhereConvexityIsProvedAndOneFailureRefutesIt(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Vector c = rng.normalVector(4);
        Expression f = Expression.parse("(" + c.get(0) + ") * x^4 + (" + c.get(1) + ") * x^2 + (" + c.get(2)
                + ") * exp(x) + (" + c.get(3) + ") * x");
        double x = 6 * rng.uniform() - 3;
        double y = 6 * rng.uniform() - 3;
        ThreeTests tests = ThreeTests.of(f, -3, 3, x, y, rng.uniform(), Tracer.off());
        Convexity proof = Convexity.of(f, Vector.of(-3), Vector.of(3));
        if (proof.verdict() == Convexity.Verdict.CONVEX) assertTrue(tests.passed(), f.toString());
        if (!tests.chord() || !tests.tangent()) assertFalse(tests.curvature(), f.toString());
    }

    @Test
    void whatCannotBeTestedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> tests("x*y", 0, 1, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> tests("log(x)", -1, 1, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> tests("x", 1, 1, Tracer.off()));
        assertThrows(
                IllegalArgumentException.class,
                () -> ThreeTests.of(Expression.parse("x"), 0, 1, 0, 1, 1.5, Tracer.off()));
    }
}
