package mml.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SmoTest {
    private static Matrix points(Rng rng, int N) {
        double[] x = new double[2 * N];
        for (int i = 0; i < x.length; i++) x[i] = 0.25 * rng.between(-8, 8); // duplicates are likely
        return Matrix.of(N, 2, x);
    }

    private static Vector labels(Rng rng, Matrix X) {
        double[] y = new double[X.rows()];
        for (int n = 0; n < y.length; n++) y[n] = X.get(n, 0) * X.get(n, 1) + rng.normal() > 0 ? 1 : -1;
        y[0] = 1;
        y[1] = -1;
        return Vector.of(y);
    }

    /** Whatever the points, duplicates and contradictions among them: the certificate holds, the limit is not met. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void everyProblemIsSolved(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 60) int N,
            @ForAll @DoubleRange(min = 0.01, max = 30) double C,
            @ForAll @IntRange(min = 0, max = 3) int which) {
        Rng rng = Rng.seeded(seed);
        Matrix X = points(rng, N);
        Vector y = labels(rng, X);
        Kernel kernel = switch (which) {
            case 0 -> Kernel.linear();
            case 1 -> Kernel.rbf(0.5);
            case 2 -> Kernel.polynomial(2, 0.5, 1);
            default -> Kernel.rationalQuadratic(1, 1);
        };
        Svm svm = Svm.of(X, y, SvmSettings.of(kernel, C));
        assertEquals(Outcome.CONVERGED, svm.outcome(), svm::toString);
        assertTrue(svm.certificate().holds(), () -> svm.certificate().toString());
        assertTrue(svm.dual() <= svm.primal() * (1 + 1e-12));
    }

    /** Neither shrinking nor a cache that holds hardly anything changes what is found. */
    @Property(tries = 30, seed = "1")
    void shrinkingAndTheCacheChangeNothing(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix X = points(rng, 300);
        Vector y = labels(rng, X);
        SvmSettings settings = SvmSettings.of(Kernel.rbf(1), 5);
        Svm with = Svm.of(X, y, settings);
        Svm without = Svm.of(X, y, settings.withShrinking(false));
        assertEquals(without.dual(), with.dual(), 1e-7 * without.dual());
        assertArrayEquals(without.decision(X).toArray(), with.decision(X).toArray(), 1e-5);
        assertTrue(with.certificate().holds() && without.certificate().holds());
        Svm small = Svm.of(X, y, settings.withCacheBytes(0));
        assertEquals(with.alpha(), small.alpha());
        assertEquals(with.iterations(), small.iterations());
    }

    /** A point twice is the point once with twice the C. */
    @Property(tries = 50, seed = "1")
    void duplicatesAddTheirCosts(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix X = points(rng, 15);
        Vector y = labels(rng, X);
        Matrix twice = Matrix.of(
                30,
                2,
                IntStream.range(0, 60)
                        .mapToDouble(i -> X.get(i / 2 % 15, i % 2))
                        .toArray());
        Vector both =
                Vector.of(IntStream.range(0, 30).mapToDouble(i -> y.get(i % 15)).toArray());
        Svm one = Svm.of(X, y, SvmSettings.of(Kernel.rbf(0.3), 4));
        Svm two = Svm.of(twice, both, SvmSettings.of(Kernel.rbf(0.3), 2));
        assertEquals(one.dual(), two.dual(), 1e-7 * one.dual());
        assertArrayEquals(one.decision(X).toArray(), two.decision(X).toArray(), 1e-4);
    }

    @Test
    void rowsAreComputedOnlyForWhatIsMissing() {
        Matrix X = points(Rng.seeded(1), 20);
        Rows K = Rows.of(Kernel.rbf(0.3), X);
        KernelCache cache = new KernelCache(K, 1 << 20);
        double[] whole = new double[20];
        K.row(7, whole);
        int[] some = {1, 2, 5, 11, 19};
        cache.row(3);
        cache.select(some);
        assertArrayEquals(IntStream.of(some).mapToDouble(t -> whole[t]).toArray(), cache.row(7), 0);
        int[] others = {0, 1, 2, 3, 11, 12};
        cache.select(others);
        assertArrayEquals(IntStream.of(others).mapToDouble(t -> whole[t]).toArray(), cache.row(7), 0);
        cache.select(IntStream.range(0, 20).toArray());
        assertArrayEquals(whole, cache.row(7), 0);
        K.row(3, whole);
        assertArrayEquals(whole, cache.row(3), 0);
    }
}
