package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.calculus.DifferenceQuotient.Kind;
import mml.expression.Expression;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class DifferenceQuotientTest extends TraceContract<DifferenceStep> {
    private static final Expression F = Expression.parse("1/(1+x*x)");

    @Override
    protected Class<DifferenceStep> family() {
        return DifferenceStep.class;
    }

    @Override
    protected Stream<Run<DifferenceStep>> runs() {
        return Stream.of(t -> DifferenceQuotient.of(F, 0.7, Kind.FORWARD, Vector.of(0.1, 1e-8, 1e-15), t));
    }

    @Test
    void theBestForwardStepIsNearTheRootOfEpsilon() {
        DifferenceQuotient d = DifferenceQuotient.of(F, 0.7, Kind.FORWARD);
        assertEquals(1e-8, d.h().get(d.best()));
        assertEquals(-0.6306022259927602, d.slopes().get(7));
        assertEquals(-0.6661338147750939, d.slopes().get(14));
        assertEquals(8.7e-10, d.errors().get(7), 0.05e-10);
        assertEquals(3.6e-2, d.errors().get(14), 0.05e-2);
        assertTrue(d.predicted() > 1e-9 && d.predicted() < 1e-7, "predicted " + d.predicted());
        assertTrue(d.certificate().holds());
    }

    @Test
    void theBestCentralStepIsLarger() {
        DifferenceQuotient d = DifferenceQuotient.of(F, 0.7, Kind.CENTRAL);
        assertEquals(1e-5, d.h().get(d.best()));
        assertEquals(3.2e-11, d.errors().get(4), 0.05e-11);
        assertEquals(2.9e-9, d.errors().get(3), 0.05e-9);
        assertTrue(d.predicted() > 1e-6 && d.predicted() < 1e-4, "predicted " + d.predicted());
        assertTrue(d.certificate().holds());
    }

    @Test
    void aQuotientThatIsExact() {
        assertEquals(3.0029306411743164, DifferenceQuotient.quotient(x -> x * x * x, 1, 0x1p-10, Kind.FORWARD));
        assertEquals(2, DifferenceQuotient.quotient(x -> x * x, 1, 0.25, Kind.CENTRAL));
        assertEquals(1.75, DifferenceQuotient.quotient(x -> x * x, 1, 0.25, Kind.BACKWARD));
    }

    @Test
    void stepsArePositiveAndValuesFinite() {
        assertThrows(IllegalArgumentException.class, () -> DifferenceQuotient.quotient(x -> x, 1, 0, Kind.FORWARD));
        assertThrows(IllegalArgumentException.class, () -> DifferenceQuotient.quotient(x -> x, 1, -1, Kind.FORWARD));
        assertThrows(IllegalArgumentException.class, () -> DifferenceQuotient.quotient(x -> 1 / x, 0, 1, Kind.FORWARD));
        assertThrows(
                NotDifferentiableException.class,
                () -> DifferenceQuotient.of(Expression.parse("abs(x)"), 0, Kind.FORWARD));
    }
}
