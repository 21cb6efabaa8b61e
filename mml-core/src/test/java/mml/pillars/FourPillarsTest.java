package mml.pillars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.random.Rng;
import mml.trace.Certificate;
import mml.trace.Trace;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FourPillarsTest extends TraceContract<PillarStep> {
    /** Two squares. */
    private static final Matrix X = Matrix.of(8, 2, 0, 0, 1, 0, 0, 1, 1, 1, 4, 2, 5, 2, 4, 3, 5, 3);

    private static final List<String> Y = List.of("a", "a", "a", "a", "b", "b", "b", "b");

    @Override
    protected Class<PillarStep> family() {
        return PillarStep.class;
    }

    @Override
    protected Stream<Run<PillarStep>> runs() {
        return Stream.of(t -> FourPillars.of(X, Y, t));
    }

    private static void certified(FourPillars all) {
        for (Certificate c : all.certificates()) assertTrue(c.holds(), c::toString);
    }

    @Test
    void twoSquaresAnsweredByHand() {
        Trace<PillarStep> trace = Trace.of(t -> FourPillars.of(X, Y, t));
        // S = [17/4, 2; 2, 5/4] about (5/2, 3/2): slope 8/17, λ = (11 ± 5)/4
        PillarStep.Regressed line = (PillarStep.Regressed) trace.get(1);
        assertEquals(8.0 / 17, line.theta().get(1), 1e-14);
        assertEquals(1.5 - 2.5 * 8 / 17, line.theta().get(0), 1e-14);
        assertEquals(8 * (1.25 - 4 / 4.25), line.squares(), 1e-13);
        PillarStep.Reduced one = (PillarStep.Reduced) trace.get(2);
        assertEquals(0.5, one.b().get(1) / one.b().get(0), 1e-14);
        assertEquals(5.25 / 5.5, one.share(), 1e-14);
        assertEquals(8 * 0.25, one.lost(), 1e-13);
        PillarStep.Estimated two = (PillarStep.Estimated) trace.get(3);
        assertEquals(0.5, two.weights().get(0), 1e-6);
        assertEquals(0, two.means().minus(Matrix.of(2, 2, 0.5, 0.5, 4.5, 2.5)).maxNorm(), 1e-5);
        PillarStep.Classified street = (PillarStep.Classified) trace.get(4);
        // from (1, 1) to (4, 2): w = 2 (3, 1)/10, half-way f = 0
        assertEquals(0, street.w().minus(Vector.of(0.6, 0.2)).maxNorm(), 1e-5);
        assertEquals(-1.8, street.b(), 1e-5);
        assertEquals(List.of(3, 4), street.support());
        assertEquals(0, street.wrong());
        certified(FourPillars.of(X, Y));
    }

    @Property(tries = 40)
    void allAreCertifiedAndTheMixtureHasTheMomentsOfThePoints(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix points = rng.normalMatrix(14, 2).plus(Matrix.generate(14, 2, (n, d) -> n < 7 ? 0 : 2 - d));
        List<String> y =
                IntStream.range(0, 14).mapToObj(n -> n < 7 ? "no" : "yes").toList();
        FourPillars all = FourPillars.of(points, y);
        certified(all);
        Moments moments = Moments.of(points);
        Matrix S = Matrix.zeros(2, 2);
        for (int k = 0; k < all.density().mixture().size(); k++) {
            Vector off = all.density().mixture().means().row(k).minus(moments.mean());
            S = S.plus(all.density()
                    .mixture()
                    .covariances()
                    .get(k)
                    .plus(off.outer(off))
                    .times(all.density().mixture().weights().get(k)));
        }
        assertEquals(0, S.minus(moments.covariance(Divisor.N)).maxNorm(), 1e-12 * S.maxNorm());
    }

    /** Each of three points is a component's own: two collapse. */
    @Test
    void whereTwoCollapseThereIsOne() {
        FourPillars all = FourPillars.of(Matrix.of(3, 2, 0, 0, 1, 0, 5, 5), List.of("a", "a", "b"));
        assertEquals(1, all.density().mixture().size());
        certified(all);
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        List<String> three = List.of("a", "b", "b");
        assertThrows(IllegalArgumentException.class, () -> FourPillars.of(Matrix.of(3, 2, 0, 0, 1, 1, 2, 2), three));
        assertThrows(
                IllegalArgumentException.class,
                () -> FourPillars.of(Matrix.of(3, 2, 0, 0, 1, 1, 2, 1), List.of("a", "a", "a")));
        assertThrows(IllegalArgumentException.class, () -> FourPillars.of(Matrix.of(3, 1, 0, 1, 2), three));
        assertThrows(
                IllegalArgumentException.class, () -> FourPillars.of(Matrix.of(2, 2, 0, 0, 1, 1), List.of("a", "b")));
    }

    /** All of one width: no line of regression has a slope, and the street may still be there. */
    @Test
    void pointsAboveEachOtherAreOnALine() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FourPillars.of(Matrix.of(3, 2, 1, 0, 1, 1, 1, 2), List.of("a", "b", "b")));
    }
}
