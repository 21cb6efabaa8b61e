package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class KktTest extends TraceContract<KktStep> {
    /** Example 7.5. */
    private static final ConstrainedProblem BOOK =
            ConstrainedProblem.parse("-5x - 3y", "2x + 2y <= 33", "2x - 4y <= 8", "-2x + y <= 5", "-y <= -1", "y <= 8");

    private static final ConstrainedProblem CIRCLE = ConstrainedProblem.parse("x + y", "x^2 + y^2 = 2");

    private static final Vector OPTIMUM = Vector.of(37.0 / 3, 25.0 / 6);

    @Override
    protected Class<KktStep> family() {
        return KktStep.class;
    }

    @Override
    protected Stream<Run<KktStep>> runs() {
        return Stream.of(
                t -> Kkt.at(BOOK, OPTIMUM, 1e-9, t),
                t -> Kkt.at(CIRCLE, Vector.of(1, 0), 1e-9, t),
                t -> Kkt.of(CIRCLE, Vector.of(1, 0), Vector.of(-1), t));
    }

    @Test
    void theMultipliersOfExample75() {
        Kkt kkt = Kkt.at(BOOK, OPTIMUM);
        assertArrayEquals(
                new double[] {13.0 / 6, 1.0 / 3, 0, 0, 0}, kkt.lambda().toArray(), 1e-12);
        assertTrue(kkt.certificate(1e-10).holds(), kkt.certificate(1e-10).toString());
    }

    @Test
    void atAnotherCornerSomethingIsLeft() {
        Kkt kkt = Kkt.at(BOOK, Vector.of(8.5, 8));
        assertTrue(kkt.stationarity() > 0.1);
        assertTrue(kkt.lambda().get(0) >= 0 && kkt.lambda().get(4) >= 0);
        assertFalse(kkt.certificate(1e-6).holds());
    }

    /** min x² with x ≥ 1: inside, on the edge, outside. */
    @Test
    void eachConditionCanFailAlone() {
        ConstrainedProblem p = ConstrainedProblem.parse("x^2", "x >= 1");
        assertEquals(2, Kkt.at(p, Vector.of(1)).multipliers().get(0), 1e-12);
        assertEquals(4, Kkt.at(p, Vector.of(2)).stationarity(), 1e-12);
        assertEquals(1, Kkt.at(p, Vector.of(0)).primal(), 1e-12);
        assertEquals(4, Kkt.of(p, Vector.of(2), Vector.of(4)).complementarity(), 1e-12);
        assertEquals(1, Kkt.of(p, Vector.of(1), Vector.of(-1)).dual(), 1e-12);
    }

    @Test
    void multipliersOfOnesOwnAreWatchedAsTheyAre() {
        ConstrainedProblem p = ConstrainedProblem.parse("x^2", "x >= 1");
        Trace<KktStep> trace = Trace.of(t -> Kkt.of(p, Vector.of(2), Vector.of(4), t));
        assertEquals(4, trace.size());
        assertEquals("No inequality holds x: all λ have to be 0", trace.get(1).caption());
        KktStep.Conditions left = (KktStep.Conditions) trace.get(3);
        assertEquals(0, left.stationarity(), "4 pulls as f does");
        assertEquals(4, left.complementarity(), "though the constraint does not hold x");
    }

    /** x + y ≤ 1 twice, the second doubled: λ₁ + 2λ₂ is known, the two are not. */
    @Test
    void dependentConstraintsHaveManyMultipliers() {
        ConstrainedProblem p = ConstrainedProblem.parse("x^2 + y^2 - 2x - 2y", "x + y <= 1", "2x + 2y <= 2", "2x <= 1");
        Kkt kkt = Kkt.at(p, Vector.of(0.5, 0.5));
        assertTrue(kkt.certificate(1e-9).holds(), kkt.certificate(1e-9).toString());
        assertEquals(1, kkt.lambda().get(0) + 2 * kkt.lambda().get(1), 1e-9);
    }

    /** Of x² under x ≤ 1: at 1 the slope of the Lagrangian is 0 with λ = −2, at −1 with λ = 2, where the constraint is slack. */
    @Test
    void aNegativeMultiplierOrOneOfASlackConstraintIsNotCertified() {
        ConstrainedProblem problem = ConstrainedProblem.parse("x^2", "x <= 1");
        for (double x : new double[] {1, -1}) {
            Kkt kkt = Kkt.of(problem, Vector.of(x), Vector.of(-2 * x));
            assertEquals(0, kkt.stationarity());
            assertEquals(0, kkt.primal());
            assertFalse(kkt.certificate(1e-6).holds());
        }
        assertTrue(Kkt.of(problem, Vector.of(0), Vector.of(0)).certificate(1e-6).holds());
    }
}
