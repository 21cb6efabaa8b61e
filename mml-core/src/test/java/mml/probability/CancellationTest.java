package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CancellationTest extends TraceContract<VarianceStep> {
    private static final Vector THREE = Vector.of(1, 2, 4);

    @Override
    protected Class<VarianceStep> family() {
        return VarianceStep.class;
    }

    @Override
    protected Stream<Run<VarianceStep>> runs() {
        return Stream.of(t -> Cancellation.of(THREE, 8, t));
    }

    @Test
    void allAreTheSameOnSmallNumbers() {
        for (VarianceFormula f : VarianceFormula.values()) {
            assertEquals(5.25, f.of(Vector.of(1, 2, 4, 7)), 1e-15);
            assertEquals(14 / 9.0, f.of(THREE), 1e-14);
            assertEquals(0, f.of(Vector.of(3)));
        }
    }

    /** The right value is 14/9; the raw score gives 2. */
    @Test
    void theRawScoreLosesWhatIsFarFromZero() {
        Cancellation run = Cancellation.of(THREE, 8, Tracer.off());
        VarianceStep far = run.offsets().get(8);
        assertEquals(14 / 9.0, far.exact());
        assertEquals(2, far.value(VarianceFormula.RAW_SCORE));
        assertEquals(14 / 9.0, far.value(VarianceFormula.STANDARD), 1e-15);
        assertEquals(14 / 9.0, far.value(VarianceFormula.PAIRWISE), 1e-15);
        assertEquals(14 / 9.0, far.value(VarianceFormula.RUNNING), 1e-8);
        assertEquals(2 / 7.0, run.error(8, VarianceFormula.RAW_SCORE), 1e-15);
    }

    /** Sums of squares are right to a few roundings, whatever the offset. */
    @Property(tries = 60, seed = "6")
    void allButTheRawScoreKeepTheirDigits(@ForAll @IntRange(min = 2, max = 12) int N, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Vector x = rng.normalVector(N).map(v -> v + 1e6);
        double exact = VarianceFormula.exact(x);
        double mean = 1e6 * N * 0x1p-52;
        double bound = 8 * N * 0x1p-52 * exact + mean * mean;
        assertEquals(exact, VarianceFormula.STANDARD.of(x), bound);
        assertEquals(exact, VarianceFormula.PAIRWISE.of(x), bound);
        assertEquals(exact, VarianceFormula.RUNNING.of(x), bound + 8 * mean * Math.sqrt(exact));
        assertTrue(VarianceFormula.STANDARD.of(x) >= 0);
    }

    @Test
    void whatHasNoVarianceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Cancellation.of(Vector.of(1, 1), 3, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> Cancellation.of(THREE, 16, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> VarianceFormula.STANDARD.of(Vector.of()));
        assertThrows(IllegalArgumentException.class, () -> VarianceFormula.exact(Vector.of()));
    }
}
