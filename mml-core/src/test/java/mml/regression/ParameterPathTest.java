package mml.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.ParameterPath.Penalty;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ParameterPathTest extends TraceContract<PathStep> {
    /** Orthogonal columns of length 2: {@code Φᵀy = (6, −2, 0)}. */
    private static final Matrix PHI = Matrix.of(4, 3, 1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1);

    private static final Vector Y = Vector.of(1, 2, -2, -1);

    @Override
    protected Class<PathStep> family() {
        return PathStep.class;
    }

    @Override
    protected Stream<Run<PathStep>> runs() {
        return Stream.of(
                t -> ParameterPath.of(PHI, Y, Penalty.RIDGE, 3, 0.01, t),
                t -> ParameterPath.of(PHI, Y, Penalty.LASSO, 3, 0.01, t));
    }

    /** Of orthogonal columns each parameter goes its own way: a/(4 + λ), and (|a| − λ)/4 while it is above 0. */
    @Test
    void orthogonalColumnsShrinkOneByOne() {
        Vector a = PHI.transpose().times(Y);
        assertEquals(Vector.of(6, -2, 0), a);
        for (PathStep p :
                ParameterPath.of(PHI, Y, Penalty.RIDGE, 9, 1e-4, Tracer.off()).points()) {
            assertTrue(p.theta().isClose(a.times(1 / (4 + p.lambda())), 1e-14));
            assertEquals(12 / (4 + p.lambda()), p.effective(), 1e-13);
        }
        ParameterPath lasso = ParameterPath.of(PHI, Y, Penalty.LASSO, 9, 1e-2, Tracer.off());
        for (PathStep p : lasso.points())
            assertTrue(p.theta()
                    .isClose(Vector.of(Math.max(0, 6 - p.lambda()) / 4, -Math.max(0, 2 - p.lambda()) / 4, 0), 1e-9));
        assertEquals(List.of(0, 1), lasso.entering());
        assertEquals(0, lasso.points().get(0).effective());
    }

    @Property(tries = 20, seed = "20261129")
    void theLessItCostsTheBetterItFits(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix Phi = rng.normalMatrix(12, 4);
        Vector y = rng.normalVector(12);
        for (Penalty penalty : Penalty.values())
            assertTrue(ParameterPath.of(Phi, y, penalty, 12, 1e-3, Tracer.off())
                    .certificate()
                    .holds());
    }

    @Test
    void aPathThatIsNoneIsNotConfirmed() {
        List<PathStep> down =
                ParameterPath.of(PHI, Y, Penalty.RIDGE, 3, 0.01, Tracer.off()).points();
        assertTrue(!new ParameterPath(Penalty.RIDGE, List.of(down.get(2), down.get(0)))
                .certificate()
                .holds());
    }

    @Test
    void whatHasNoPathIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ParameterPath.of(PHI, Vector.zeros(4), Penalty.LASSO, 3, 0.1, Tracer.off()));
        assertThrows(
                IllegalArgumentException.class, () -> ParameterPath.of(PHI, Y, Penalty.RIDGE, 1, 0.1, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> ParameterPath.of(PHI, Y, Penalty.RIDGE, 3, 1, Tracer.off()));
    }

    @Test
    void aPathOnWhichTheResidualGrowsOrTheParametersShrinkIsNotCertified() {
        PathStep first = new PathStep(0, 2, Vector.of(1), 3, 1);
        assertTrue(new ParameterPath(Penalty.RIDGE, List.of(first, new PathStep(1, 1, Vector.of(2), 2, 1)))
                .certificate()
                .holds());
        assertFalse(new ParameterPath(Penalty.RIDGE, List.of(first, new PathStep(1, 1, Vector.of(2), 3.1, 1)))
                .certificate()
                .holds());
        assertFalse(new ParameterPath(Penalty.RIDGE, List.of(first, new PathStep(1, 1, Vector.of(0.9), 2, 1)))
                .certificate()
                .holds());
    }
}
