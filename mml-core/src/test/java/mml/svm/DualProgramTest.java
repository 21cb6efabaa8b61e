package mml.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.NotConvexException;
import mml.optimization.QpResult;
import mml.random.Rng;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

/** The quadratic program of the dual ends where pairs end. */
class DualProgramTest {
    private static final Matrix XOR = Matrix.of(4, 2, 1, 1, -1, -1, 1, -1, -1, 1);
    private static final List<String> SIDES = List.of("b", "b", "a", "a");

    private static double value(Matrix X, List<String> y, Kernel kernel, double C) {
        QpResult.Optimal optimum = (QpResult.Optimal) ActiveSet.of(DualProgram.of(X, y, kernel, C));
        assertTrue(optimum.certificate().holds(), () -> optimum.certificate().toString());
        return 0 - optimum.value();
    }

    @Test
    void exclusiveOrHasAnEighthForEachPoint() {
        Kernel square = Kernel.polynomial(2, 1, 1);
        Svm svm = DualProgram.solve(XOR, SIDES, square, 10, Tracer.off());
        assertEquals(0, svm.alpha().minus(Vector.of(.125, .125, .125, .125)).maxNorm(), 1e-12);
        assertEquals(0.25, value(XOR, SIDES, square, 10), 1e-12);
        assertEquals(4 * 10, value(XOR, SIDES, Kernel.linear(), 10), 1e-9);
    }

    @Test
    void itIsWorthWhatPairsAreWorth() {
        for (int seed = 0; seed < 12; seed++) {
            Rng rng = Rng.seeded(seed);
            int N = 6 + rng.below(10);
            Matrix X = Matrix.generate(N, 2, (n, d) -> (n % 2 == 0 ? 1 : -1) + 1.5 * rng.normal());
            List<String> y = new ArrayList<>();
            for (int n = 0; n < N; n++) y.add(n % 2 == 0 ? "b" : "a");
            for (Kernel kernel : List.of(Kernel.linear(), Kernel.rbf(0.5), Kernel.polynomial(2, 1, 1))) {
                double C = 0.25 * (1 + rng.below(20));
                Svm pairs = Svm.of(X, y, kernel, C);
                double size = 1e-7 * Math.max(1, pairs.primal());
                assertEquals(pairs.dual(), value(X, y, kernel, C), size, kernel + ", seed " + seed);
                Svm program = DualProgram.solve(X, y, kernel, C, Tracer.off());
                assertTrue(
                        program.certificate().holds(),
                        () -> program.certificate().toString());
                assertEquals(pairs.dual(), program.dual(), size);
            }
        }
    }

    @Test
    void whatIsNoKernelIsNoProgram() {
        Matrix X = Matrix.of(2, 1, 0, 1);
        assertThrows(NotConvexException.class, () -> DualProgram.of(X, List.of("a", "b"), Kernel.sigmoid(1, -1), 1));
        assertThrows(IllegalArgumentException.class, () -> DualProgram.of(X, List.of("a", "a"), Kernel.linear(), 1));
    }
}
