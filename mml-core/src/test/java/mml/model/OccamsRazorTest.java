package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class OccamsRazorTest extends TraceContract<OccamStep> {
    @Override
    protected Class<OccamStep> family() {
        return OccamStep.class;
    }

    @Override
    protected Stream<Run<OccamStep>> runs() {
        return Stream.of(t -> OccamsRazor.of("1101", t));
    }

    @Test
    void eachModelHasOneUnitOfProbability() {
        for (String outcomes : new String[] {"0", "10", "1010101010", "000000000000"})
            assertTrue(OccamsRazor.of(outcomes).certificate().holds());
        OccamsRazor razor = OccamsRazor.of("11");
        assertEquals(Vector.of(0.25, 0.25, 0.25, 0.25), razor.evidence().row(0));
        assertTrue(razor.evidence().row(1).isClose(Vector.of(1 / 3.0, 1 / 6.0, 1 / 6.0, 1 / 3.0), 1e-14));
        Matrix wrong = Matrix.ofRows(Vector.of(0.25, 0.25, 0.25, 0.35));
        assertTrue(!new OccamsRazor(2, 3, razor.models().subList(0, 1), wrong, Vector.of(1))
                .certificate()
                .holds());
    }

    /** Four of eight favour the fair coin, seven of eight do not, and what alternates has memory. */
    @Test
    void theSimpleModelWinsWhereItWillDo() {
        assertEquals(SequenceModel.FAIR, OccamsRazor.of("10011010").best());
        assertEquals(SequenceModel.ONE_RATE, OccamsRazor.of("11111011").best());
        assertEquals(SequenceModel.MEMORY, OccamsRazor.of("101010101010").best());
        assertEquals(
                (1 / 16.0) / (2 * 2 / 120.0),
                OccamsRazor.of("1100")
                        .factor(SequenceModel.FAIR, SequenceModel.ONE_RATE)
                        .ratio(),
                1e-14);
        assertEquals(1, OccamsRazor.of("1100").posterior().sum(), 1e-14);
    }

    @Test
    void whatIsNoSequenceIsRefused() {
        for (String text : new String[] {"", "1111111111111", "10a"})
            assertThrows(IllegalArgumentException.class, () -> OccamsRazor.of(text));
        assertEquals(
                "outcome 3 is 'a', expected 0 or 1",
                assertThrows(IllegalArgumentException.class, () -> OccamsRazor.of("10a"))
                        .getMessage());
    }
}
