package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Stream;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class FourierProjectionTest extends TraceContract<FourierStep> {
    @Override
    protected Class<FourierStep> family() {
        return FourierStep.class;
    }

    @Override
    protected Stream<Run<FourierStep>> runs() {
        return Stream.of(t -> FourierProjection.of(x -> x, 3, 1e-8, t));
    }

    /** Example 3.9: sine and cosine are orthogonal on [−π, π]. */
    @Test
    void sineAndCosineAreOrthogonal() {
        FunctionInnerProduct p = FunctionInnerProduct.on(-Math.PI, Math.PI);
        AdaptiveSimpson.Integral i = p.product(Math::sin, Math::cos);
        assertEquals(0, i.value(), 1e-10);
        assertEquals(Math.sqrt(Math.PI), p.norm(Math::sin), 1e-10);
        assertEquals(Math.PI / 2, p.angle(Math::sin, Math::cos), 1e-9);
        assertEquals(Math.sqrt(2 * Math.PI), p.distance(Math::sin, Math::cos), 1e-10);
        assertEquals(Math.PI, p.angle(Math::sin, x -> -3 * Math.sin(x)), 1e-9);
        for (int j = 0; j < 5; j++)
            for (int k = 0; k < j; k++) {
                int m = j, n = k;
                double c = p.product(x -> Math.cos(m * x), x -> Math.cos(n * x)).value();
                assertEquals(0, c, 1e-9);
            }
        assertThrows(IllegalArgumentException.class, () -> p.angle(Math::sin, x -> 0));
    }

    @Test
    void whatLiesInTheSubspaceIsFoundExactly() {
        FourierProjection p = FourierProjection.of(x -> 2 - 3 * Math.cos(2 * x) + 0.5 * Math.sin(3 * x), 4);
        assertEquals(2, p.a().get(0), 1e-10);
        assertEquals(-3, p.a().get(2), 1e-10);
        assertEquals(0.5, p.b().get(3), 1e-10);
        assertEquals(0, p.a().get(1), 1e-10);
        assertEquals(0, p.rest(), 1e-7);
        assertTrue(p.certificate().holds());
        assertEquals(2 - 3 * Math.cos(2) + 0.5 * Math.sin(3), p.value(1), 1e-9);
    }

    /** The sawtooth: {@code t = 2 Σ (−1)^{k+1} sin(kt)/k}. */
    @Test
    void theSawtooth() {
        FourierProjection p = FourierProjection.of(x -> x, 10);
        for (int k = 1; k <= 10; k++) {
            assertEquals((k % 2 == 1 ? 2.0 : -2.0) / k, p.b().get(k), 1e-9);
            assertEquals(0, p.a().get(k), 1e-9);
        }
        assertTrue(p.certificate().holds());
    }

    /** The square wave has a jump: {@code 4/π Σ sin(kt)/k} over odd k, and the overshoot of Gibbs stays. */
    @Test
    void theSquareWave() {
        FourierProjection p = FourierProjection.of(x -> x < 0 ? -1 : 1, 21);
        for (int k = 1; k <= 21; k += 2) assertEquals(4 / (Math.PI * k), p.b().get(k), 1e-8);
        double highest = 0;
        for (int i = 0; i < 1000; i++) highest = Math.max(highest, p.value(i * Math.PI / 1000));
        assertEquals(1.179, highest, 0.002);
        assertTrue(p.certificate().holds());
    }

    @Test
    void theRestOnlyFallsAndCoefficientsStay() {
        Trace<FourierStep> trace = Trace.of(t -> FourierProjection.of(Math::exp, 8, 1e-9, t));
        double[] rests = trace.values(step -> step instanceof FourierStep.Start s
                ? s.norm()
                : step instanceof FourierStep.Cosine s ? s.rest() : step instanceof FourierStep.Sine t ? t.rest() : 0);
        for (int k = 1; k < rests.length; k++) assertTrue(rests[k] <= rests[k - 1] * (1 + 1e-6));
        FourierProjection few = FourierProjection.of(Math::exp, 3);
        FourierProjection many = FourierProjection.of(Math::exp, 8);
        for (int k = 0; k <= 3; k++) assertEquals(few.a().get(k), many.a().get(k), 1e-8);
    }

    @Test
    void badArgumentsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> FourierProjection.of(x -> x, -1));
        assertThrows(IllegalArgumentException.class, () -> FourierProjection.of(x -> x, 201));
        assertThrows(IllegalArgumentException.class, () -> FourierProjection.of(x -> 1 / x, 2));
    }

    /** At the limit of 8192 panels all of them were looked through for each cut: minutes. */
    @Test
    void aJumpAndHighFrequenciesTakeSeconds() {
        FourierProjection p =
                assertTimeout(Duration.ofSeconds(20), () -> FourierProjection.of(x -> x < 0 ? -1 : 1, 40));
        for (int k = 1; k <= 39; k += 2) assertEquals(4 / (Math.PI * k), p.b().get(k), 2 * p.error() + 1e-8);
    }
}
