package mml.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class PrimalSubgradientTest extends TraceContract<PegasosStep> {
    private static final Matrix SEVEN = Matrix.of(7, 2, 2, 2, 2, 3, 3, 2, 0, 0, 1, 0, 0, 1, 0.5, 2.5);
    private static final List<String> Y = List.of("b", "b", "b", "a", "a", "a", "a");

    @Override
    protected Class<PegasosStep> family() {
        return PegasosStep.class;
    }

    @Override
    protected Stream<Run<PegasosStep>> runs() {
        return Stream.of(t -> PrimalSubgradient.of(SEVEN, Y, 1, 6, t));
    }

    @Test
    void itComesNearTheDualValue() {
        double dual = Svm.of(SEVEN, Y, Kernel.linear(), 1).dual();
        PrimalSubgradient few = PrimalSubgradient.of(SEVEN, Y, 1, 100);
        PrimalSubgradient many = PrimalSubgradient.of(SEVEN, Y, 1, 200_000);
        assertTrue(few.primal() >= many.primal());
        assertTrue(many.primal() >= dual - 1e-9);
        assertEquals(dual, many.primal(), 1e-2);
        assertEquals(1.346, many.hyperplane().w().get(0), 0.05);
    }

    @Test
    void theBestNeverGetsWorse() {
        Trace<PegasosStep> trace = Trace.of(t -> PrimalSubgradient.of(SEVEN, Y, 1, 300, t));
        assertEquals(301, trace.size());
        for (int i = 1; i < trace.size(); i++) {
            assertTrue(trace.get(i).best() <= trace.get(i - 1).best());
            assertTrue(trace.get(i).best() <= trace.get(i).primal());
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThrows(IllegalArgumentException.class, () -> PrimalSubgradient.of(SEVEN, Y, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> PrimalSubgradient.of(SEVEN, Y, 1, -1));
    }
}
