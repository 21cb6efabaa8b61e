package mml.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class SvmGridTest extends TraceContract<GridStep> {
    private static final Matrix X = Rng.seeded(2).normalMatrix(30, 2);
    private static final List<String> Y = IntStream.range(0, 30)
            .mapToObj(n -> X.row(n).norm() > 1.2 ? "out" : "in")
            .toList();

    @Override
    protected Class<GridStep> family() {
        return GridStep.class;
    }

    @Override
    protected Stream<Run<GridStep>> runs() {
        return Stream.of(SvmGridTest::grid);
    }

    private static SvmGrid grid(Tracer<? super GridStep> trace) {
        SvmSettings settings = SvmSettings.of(Kernel.linear(), 1).withTolerance(1e-4);
        return SvmGrid.of(X, Y, Vector.of(0.1, 1, 10), Vector.of(0.01, 1), settings, 3, Rng.seeded(1), trace);
    }

    @Test
    void eachStepIsARowOfTheGrid() {
        Trace<GridStep> trace = Trace.of(SvmGridTest::grid);
        SvmGrid grid = grid(Tracer.off());
        assertEquals(3, trace.size());
        for (int i = 0; i < 3; i++) {
            assertEquals(grid.C().get(i), trace.get(i).C());
            assertEquals(grid.accuracy().row(i), trace.get(i).accuracy());
        }
        assertTrue(grid.accuracy().get(grid.best().get(0), grid.best().get(1)) > 0.8);
    }

    @Test
    void whoHasSeenEnoughEndsIt() {
        SvmGrid[] grid = new SvmGrid[1];
        Trace<GridStep> trace = Trace.of(t -> grid[0] = grid(t.stopWhen(step -> step.C() == 1)));
        assertEquals(2, trace.size());
        assertEquals(Vector.of(0.1, 1), grid[0].C());
        assertEquals(2, grid[0].accuracy().rows());
    }
}
