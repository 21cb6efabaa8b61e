package mml.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class SelectionTest extends TraceContract<SelectionStep> {
    private static final EmSettings SETTINGS = EmSettings.BOOK.withRestarts(2).withTolerance(1e-6);
    private static final Matrix TWICE = Matrix.of(4, 1, 0, 0, 5, 5);
    private static final List<Family> FAMILIES = List.of(Family.FULL, Family.TIED);

    @Override
    protected Class<SelectionStep> family() {
        return SelectionStep.class;
    }

    @Override
    protected Stream<Run<SelectionStep>> runs() {
        return Stream.of(t -> Selection.of(TWICE, FAMILIES, 2, SETTINGS, Rng.seeded(1), t));
    }

    @Test
    void eachStepIsARowOfTheTable() {
        Matrix X = Rng.seeded(4).normalMatrix(40, 2);
        List<Family> all = List.of(Family.values());
        Trace<SelectionStep> trace = Trace.of(t -> Selection.of(X, all, 3, SETTINGS, Rng.seeded(1), t));
        Selection selection = Selection.of(X, all, 3, SETTINGS, Rng.seeded(1), Tracer.off());
        assertEquals(5, trace.size());
        double least = Double.POSITIVE_INFINITY;
        for (int f = 0; f < 5; f++) {
            SelectionStep step = trace.get(f);
            assertEquals(selection.bic().row(f), step.bic());
            double own = step.bic().get(step.K() - 1);
            for (double bic : step.bic().toArray()) assertTrue(Double.isNaN(bic) || bic >= own);
            assertEquals(step.K(), step.means().rows());
            least = Math.min(least, own);
        }
        assertEquals(least, selection.best().bic());
    }

    @Test
    void aFamilyThatAlwaysCollapsesHasNoK() {
        Matrix line = Matrix.of(4, 2, 1, 2, 2, 4, 3, 6, 5, 10);
        Trace<SelectionStep> trace = Trace.of(
                t -> Selection.of(line, List.of(Family.FULL, Family.SPHERICAL), 1, SETTINGS, Rng.seeded(1), t));
        assertEquals(0, trace.get(0).K());
        assertTrue(Double.isNaN(trace.get(0).bic().get(0)));
        assertEquals(1, trace.get(1).K());
    }
}
