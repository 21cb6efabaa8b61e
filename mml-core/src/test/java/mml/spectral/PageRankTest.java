package mml.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class PageRankTest extends TraceContract<PageRankStep> {
    /** Pages 0, 1, 2 link to 3, which links to 0; page 4 links nowhere. */
    private static final Matrix LINKS = Matrix.of(
            new double[][] {{0, 0, 0, 1, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 1, 0}, {1, 0, 0, 0, 0}, {0, 0, 0, 0, 0}});

    @Override
    protected Class<PageRankStep> family() {
        return PageRankStep.class;
    }

    @Override
    protected Stream<Run<PageRankStep>> runs() {
        return Stream.of(t -> PageRank.of(LINKS, 0.85, t));
    }

    @Test
    void theRanksSolveTheLinearSystem() {
        Vector x = PageRank.of(LINKS).ranks();
        double[][] G = new double[5][5];
        for (int i = 0; i < 5; i++)
            for (int j = 0; j < 5; j++) {
                double m = j == 4 ? 0.2 : LINKS.get(j, i);
                G[i][j] = 0.85 * m + 0.15 / 5;
            }
        assertArrayEquals(Matrix.of(G).times(x).toArray(), x.toArray(), 1e-15);
        EigenIteration power = PowerIteration.of(Matrix.of(G));
        assertEquals(1, power.eigenvalue(), 1e-11);
        double sum = 0;
        for (int i = 0; i < 5; i++) sum += power.eigenvector().get(i);
        assertArrayEquals(power.eigenvector().times(1 / sum).toArray(), x.toArray(), 1e-10);
        assertTrue(PageRank.of(LINKS).certificate().holds());
    }

    @Test
    void aRingRanksAllAlikeAndTheChangeShrinksByTheDamping() {
        Matrix ring = Matrix.of(3, 3, 0, 1, 0, 0, 0, 1, 1, 0, 0);
        assertArrayEquals(
                new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0},
                PageRank.of(ring).ranks().toArray(),
                1e-15);
        Trace<PageRankStep> trace = Trace.of(t -> PageRank.of(LINKS, 0.85, t));
        for (int i = 2; i < 20; i++)
            assertTrue(trace.get(i).change() <= 0.8501 * trace.get(i - 1).change());
    }

    @Test
    void refusesADampingOutsideItsRange() {
        for (double bad : new double[] {-0.1, 1, Double.NaN})
            assertThrows(IllegalArgumentException.class, () -> PageRank.of(LINKS, bad, Tracer.off()));
        assertThrows(IllegalArgumentException.class, () -> PageRank.of(Matrix.zeros(2, 3)));
        assertEquals(1, PageRank.of(Matrix.zeros(1, 1)).ranks().get(0));
    }
}
