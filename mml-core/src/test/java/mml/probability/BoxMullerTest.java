package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class BoxMullerTest extends TraceContract<BoxMullerStep> {
    @Override
    protected Class<BoxMullerStep> family() {
        return BoxMullerStep.class;
    }

    @Override
    protected Stream<Run<BoxMullerStep>> runs() {
        return Stream.of(t -> BoxMuller.of(2, Rng.seeded(1), t));
    }

    @Test
    void halfAndAQuarter() {
        BoxMuller z = BoxMuller.of(0.5, 0.25);
        assertEquals(0, z.z1(), 1e-15);
        assertEquals(1.1774100225154747, z.z2(), 1e-15);
        assertEquals(new BoxMuller(0, 0), BoxMuller.of(0, 0.3));
        assertTrue(BoxMuller.of(Math.nextDown(1.0), 0).z1() > 8);
    }

    @Test
    void thePairsAreNormal() {
        List<BoxMullerStep> steps = new ArrayList<>();
        BoxMuller.of(400, Rng.seeded(2), steps::add);
        Vector z = Vector.generate(
                800, i -> i < 400 ? steps.get(i).z1() : steps.get(i - 400).z2());
        assertTrue(KolmogorovDistance.of(Normal.STANDARD, z) < 1.36 / Math.sqrt(800));
    }

    @Test
    void whatIsNotUniformIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> BoxMuller.of(1, 0.5));
        assertThrows(IllegalArgumentException.class, () -> BoxMuller.of(0.5, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> BoxMuller.of(0, Rng.seeded(1), Tracer.off()));
    }
}
