package mml.regression;

import static mml.regression.LinearRegressionTest.near;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InfluenceTest extends TraceContract<InfluenceStep> {
    private static final FeatureMap LINE = FeatureMap.linear(1);
    private static final Matrix X = Matrix.of(4, 1, 0, 1, 2, 4);
    private static final Vector Y = Vector.of(1, 3, 2, 5);

    /** Three observations at one input, one elsewhere. */
    private static final Matrix ONE_ELSEWHERE = Matrix.of(4, 1, 8, 8, 8, 19);

    @Override
    protected Class<InfluenceStep> family() {
        return InfluenceStep.class;
    }

    @Override
    protected Stream<Run<InfluenceStep>> runs() {
        return Stream.of(t -> Influence.of(LINE, X, Y, t), t -> Influence.of(LINE, ONE_ELSEWHERE, Y, t));
    }

    /** H = Φ(ΦᵀΦ)⁻¹Φᵀ with ΦᵀΦ = (4, 7; 7, 21): by hand, in thirty-fifths. */
    @Test
    void fourPointsInFractions() {
        Influence four = Influence.of(LINE, X, Y);
        double[][] H = {{21, 14, 7, -7}, {14, 11, 8, 2}, {7, 8, 9, 11}, {-7, 2, 11, 29}};
        double[] residual = {-1 / 5.0, 32 / 35.0, -34 / 35.0, 9 / 35.0};
        double variance = 33 / 35.0;
        for (int n = 0; n < 4; n++) {
            InfluenceStep.LeftOut p =
                    assertInstanceOf(InfluenceStep.LeftOut.class, four.points().get(n));
            near(Vector.of(H[n]).times(1 / 35.0).toArray(), p.weights(), 1e-14);
            double h = H[n][n] / 35;
            assertEquals(h, p.leverage(), 1e-14);
            assertEquals(residual[n], p.residual(), 1e-14);
            assertEquals(residual[n] / (1 - h), p.missed(), 1e-13);
            assertEquals(p.missed() * p.missed() * h / (2 * variance), p.influence(), 1e-13);
        }
        assertEquals(3, four.most());
        assertTrue(four.certificate().holds(), four::toString);
    }

    @Test
    void oneThatStandsAloneCannotBeLeftOut() {
        Influence fit = Influence.of(LINE, ONE_ELSEWHERE, Y);
        InfluenceStep.Alone alone =
                assertInstanceOf(InfluenceStep.Alone.class, fit.points().get(3));
        near(new double[] {0, 0, 0, 1}, alone.weights(), 1e-14);
        assertEquals(3, fit.most());
        assertTrue(Double.isNaN(fit.distances().get(3)));
        assertTrue(fit.certificate().holds(), fit::toString);
    }

    @Test
    void anExactFitIsMovedByNobody() {
        Influence exact = Influence.of(LINE, X, X.column(0).map(x -> 0.1 + 0.3 * x));
        near(new double[4], exact.distances(), 0);
    }

    @Test
    void manyParametersThatFitAlikeAreRefused() {
        assertThrows(IllegalStateException.class, () -> Influence.of(FeatureMap.polynomial(4), X, Y));
    }

    /** Cook's distance is by how much all fitted values move, the certificate a new fit. */
    @Property(tries = 60, seed = "1")
    void whatMovesWhenOneGoes(@ForAll @IntRange(min = 4, max = 9) int N, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix inputs = Matrix.generate(N, 1, (n, d) -> n + 0.5 * rng.uniform());
        Vector y = rng.normalVector(N);
        Influence all = Influence.of(LINE, inputs, y);
        assertTrue(all.certificate().holds(), all::toString);
        double scale = 2 * all.fit().unbiasedNoiseVariance();
        for (int n = 0; n < N; n++) {
            double moved =
                    all.fit().fitted().minus(all.without(n).predict(inputs)).norm();
            assertEquals(
                    moved * moved / scale,
                    all.distances().get(n),
                    1e-9 * (1 + all.distances().get(n)));
        }
    }

    @Test
    void aWrongDistanceIsNotConfirmed() {
        Influence four = Influence.of(LINE, X, Y);
        List<InfluenceStep> points = new ArrayList<>(four.points());
        InfluenceStep.LeftOut p = (InfluenceStep.LeftOut) points.get(1);
        points.set(
                1,
                new InfluenceStep.LeftOut(
                        1, p.weights(), p.leverage(), p.residual(), p.missed() + 1e-6, p.influence()));
        assertFalse(new Influence(four.fit(), X, Y, points).certificate().holds());
    }
}
