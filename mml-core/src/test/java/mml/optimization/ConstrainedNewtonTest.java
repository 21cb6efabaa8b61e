package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.iteration.Outcome;
import mml.matrix.Vector;
import mml.optimization.ConstrainedNewton.Result;
import mml.random.Rng;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class ConstrainedNewtonTest extends TraceContract<LagrangeStep> {
    private static final ConstrainedProblem CIRCLE = ConstrainedProblem.parse("x + y", "x^2 + y^2 = 2");

    @Override
    protected Class<LagrangeStep> family() {
        return LagrangeStep.class;
    }

    @Override
    protected Stream<Run<LagrangeStep>> runs() {
        return Stream.of(t -> new ConstrainedNewton().withIterations(3).minimise(CIRCLE, Vector.of(-1.5, 0.2), t));
    }

    private static Result solved(ConstrainedProblem problem, double... x0) {
        Result r = new ConstrainedNewton().minimise(problem, Vector.of(x0));
        assertTrue(r.converged(), r.reason());
        assertTrue(r.certificate().holds(), r.certificate().toString());
        return r;
    }

    @Test
    void theLineThatTouchesTheCircle() {
        Result r = solved(CIRCLE, -1.5, 0.2);
        assertArrayEquals(new double[] {-1, -1}, r.x().toArray(), 1e-7);
        assertEquals(0.5, r.multipliers().get(0), 1e-7);
        assertEquals(-2, r.value(), 1e-7);
        assertTrue(r.iterations() < 12);
    }

    @Test
    void aPlaneNearestToTheOrigin() {
        Result r = solved(ConstrainedProblem.parse("x^2 + y^2 + z^2", "x + 2y + 3z = 6"), 0, 0, 0);
        assertArrayEquals(new double[] {3.0 / 7, 6.0 / 7, 9.0 / 7}, r.x().toArray(), 1e-10);
        assertEquals(-6.0 / 7, r.multipliers().get(0), 1e-10);
        assertEquals(18.0 / 7, r.value(), 1e-10);
    }

    @Test
    void example76WithItsMultipliers() {
        Result r = solved(
                ConstrainedProblem.parse("x^2 + x*y + 2y^2 + 5x + 3y", "x <= 1", "x >= -1", "y <= 1", "-1 <= y"), 0, 0);
        assertArrayEquals(new double[] {-1, -0.5}, r.x().toArray(), 1e-12);
        assertArrayEquals(new double[] {0, 2.5, 0, 0}, r.multipliers().toArray(), 1e-11);
        assertEquals(-4.5, r.value(), 1e-12);
    }

    /** The Hessian of the Lagrangian is indefinite, along the constraint it is not. */
    @Test
    void curvatureAcrossTheConstraintDoesNotMatter() {
        Result r = solved(ConstrainedProblem.parse("-x*y", "x + y = 2"), 3, -4);
        assertArrayEquals(new double[] {1, 1}, r.x().toArray(), 1e-9);
        assertEquals(1, r.multipliers().get(0), 1e-9);
        assertTrue(r.iterations() <= 3);
    }

    /** max ln x + ln y with x + 2y ≤ 6: half of the budget for each. */
    @Test
    void startsOffTheConstraintsAreFine() {
        Result r = solved(ConstrainedProblem.parse("-ln(x) - ln(y)", "x + 2y <= 6"), 0.1, 9);
        assertArrayEquals(new double[] {3, 1.5}, r.x().toArray(), 1e-7);
        assertEquals(1.0 / 3, r.multipliers().get(0), 1e-7);
    }

    /** At x = 0 the gradient of x² vanishes: x = 0 is the minimum, and no multiplier says so. */
    @Test
    void withoutAMultiplierItDoesNotSayThatItConverged() {
        Result r = new ConstrainedNewton().minimise(ConstrainedProblem.parse("x", "x^2 = 0"), Vector.of(1));
        assertEquals(Outcome.BREAKDOWN, r.outcome());
        assertFalse(r.certificate().holds());
        assertTrue(r.reason().contains("no multipliers"), r.reason());
        assertEquals(0, r.x().get(0), 1e-5);
    }

    @Test
    void constraintsThatContradictEachOtherAreSaid() {
        Result r =
                new ConstrainedNewton().minimise(ConstrainedProblem.parse("x^2", "x >= 1", "x <= 0"), Vector.of(0.5));
        assertEquals(Outcome.BREAKDOWN, r.outcome());
        assertTrue(r.reason().contains("contradict"), r.reason());
    }

    /** On random ellipses a linear function is lowest at a point that can be written down. */
    @Test
    void onRandomEllipses() {
        Rng rng = Rng.seeded(4);
        for (int i = 0; i < 50; i++) {
            double a = 0.2 + 3 * rng.uniform();
            double b = 0.2 + 3 * rng.uniform();
            double p = 0.1 + rng.uniform();
            double q = 0.1 + rng.uniform();
            ConstrainedProblem problem = ConstrainedProblem.parse(p + "x + " + q + "y", a + "x^2 + " + b + "y^2 <= 1");
            Result r = solved(problem, rng.uniform(), rng.uniform());
            double size = Math.sqrt(p * p / a + q * q / b);
            assertArrayEquals(new double[] {-p / a / size, -q / b / size}, r.x().toArray(), 1e-6);
            assertEquals(-size, r.value(), 1e-6);
        }
    }

    @Test
    void whatIsNoConstraintIsNamed() {
        var e = assertThrows(IllegalArgumentException.class, () -> ConstrainedProblem.parse("x", "x^2"));
        assertEquals("constraint 1 is \"x^2\", expected one of <=, >=, = between two formulas", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ConstrainedProblem.parse("x", "0 <= x <= 1"));
        assertThrows(IllegalArgumentException.class, () -> ConstrainedProblem.parse("3", "1 = 1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConstrainedNewton().minimise(ConstrainedProblem.parse("ln(x)"), Vector.of(-1)));
    }
}
