package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import mml.iteration.Outcome;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;

class AdaptiveSimpsonTest extends TraceContract<SimpsonStep> {
    private static final AdaptiveSimpson UNIT = AdaptiveSimpson.over(0, 1);

    @Override
    protected Class<SimpsonStep> family() {
        return SimpsonStep.class;
    }

    @Override
    protected Stream<Run<SimpsonStep>> runs() {
        return Stream.of(
                t -> UNIT.integrate(x -> x * x, t),
                t -> AdaptiveSimpson.over(-1, 3).withPanels(1).integrate(x -> x < 0.3 ? 0 : 1, t));
    }

    @Test
    void polynomialsUpToDegreeFiveAreExact() {
        double[] powers = {1, 1.0 / 2, 1.0 / 3, 1.0 / 4, 1.0 / 5, 1.0 / 6};
        for (int k = 0; k < powers.length; k++) {
            int n = k;
            assertEquals(
                    powers[k], UNIT.withPanels(1).integrate(x -> Math.pow(x, n)).value(), 1e-15);
        }
    }

    @Test
    void theErrorIsWithinTheEstimate() {
        check(Math::exp, -2, 3, Math.exp(3) - Math.exp(-2));
        check(x -> 1 / (1 + x * x), -5, 5, 2 * Math.atan(5));
        check(x -> Math.cos(40 * x), 0, 1, Math.sin(40) / 40);
        check(Math::abs, -1, 2, 2.5);
        check(x -> x < 1 / Math.E ? -1 : 2, -1, 1, -(1 / Math.E + 1) + 2 * (1 - 1 / Math.E));
        check(Math::sqrt, 0, 4, 16.0 / 3);
    }

    private static void check(DoubleUnaryOperator f, double a, double b, double exact) {
        AdaptiveSimpson.Integral i = AdaptiveSimpson.over(a, b).integrate(f);
        assertEquals(Outcome.CONVERGED, i.outcome());
        assertTrue(i.error() <= 1e-10 * i.size());
        assertEquals(exact, i.value(), 4 * i.error() + 1e-14 * i.size());
    }

    @Test
    void agreesWithGaussAndLegendre() {
        DoubleUnaryOperator f = x -> Math.sin(x) * Math.exp(-x * x / 3) + x * x * x;
        double theirs =
                new IterativeLegendreGaussIntegrator(5, 1e-12, 1e-12).integrate(100_000, f::applyAsDouble, -1.5, 2.5);
        assertEquals(theirs, AdaptiveSimpson.over(-1.5, 2.5).integrate(f).value(), 1e-9);
    }

    /** The panels that nothing replaced cover the interval without a gap, and their estimates add up. */
    @Test
    void thePanelsOfTheTraceAddUp() {
        Trace<SimpsonStep> trace = Trace.of(t -> AdaptiveSimpson.over(0, 2).integrate(x -> x < 0.7 ? x : 3 - x, t));
        TreeMap<Double, SimpsonStep.Panel> last = new TreeMap<>();
        for (SimpsonStep step : trace) if (step instanceof SimpsonStep.Panel p) last.put(p.from(), p);
        double sum = 0;
        double at = 0;
        for (SimpsonStep.Panel p : last.values()) {
            assertEquals(at, p.from());
            at = p.to();
            sum += p.estimate();
        }
        assertEquals(2, at);
        assertEquals(((SimpsonStep.Done) trace.last()).value(), sum, 1e-14);
    }

    @Test
    void itStopsWhereThereIsNoAnswer() {
        AdaptiveSimpson.Integral i = UNIT.withTolerance(1e-300).integrate(x -> Math.sin(1 / (x + 1e-9)));
        assertEquals(Outcome.ITERATION_LIMIT, i.outcome());
        AdaptiveSimpson narrow = new AdaptiveSimpson(1, Math.nextUp(1), 1, 1e-300);
        assertEquals(Outcome.STALLED, narrow.integrate(x -> x == 1 ? 0 : 1).outcome());
        assertEquals(
                Outcome.NOT_FINITE,
                UNIT.integrate(x -> x < 0.3 ? 1e308 : -1.7e308).outcome());
        Recorder<SimpsonStep> recorder = Recorder.all();
        Tracer<SimpsonStep> few = recorder.stopWhen(s -> recorder.trace().size() >= 20);
        AdaptiveSimpson.Integral part = UNIT.withTolerance(1e-300).integrate(Math::sqrt, few);
        assertEquals(Outcome.STOPPED, part.outcome());
        assertEquals(2 / 3.0, part.value(), 1e-3);
        AdaptiveSimpson.Integral zero = UNIT.integrate(x -> 0);
        assertEquals(0, zero.value());
        assertEquals(Outcome.CONVERGED, zero.outcome());
    }

    @Test
    void badArgumentsAreNamed() {
        var e = assertThrows(IllegalArgumentException.class, () -> UNIT.integrate(x -> 1 / x));
        assertEquals("f(0.0) is Infinity, expected a finite number", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> AdaptiveSimpson.over(1, 1));
        assertThrows(IllegalArgumentException.class, () -> AdaptiveSimpson.over(0, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> AdaptiveSimpson.over(-1e308, 1.7e308));
        assertThrows(IllegalArgumentException.class, () -> UNIT.withPanels(0));
        assertThrows(IllegalArgumentException.class, () -> UNIT.withTolerance(0));
    }
}
