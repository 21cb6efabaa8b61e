package mml.regression;

import static mml.regression.LinearRegressionTest.near;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RidgeTest {
    static List<Golden> ridge() {
        return Golden.cases("ridge");
    }

    @ParameterizedTest
    @MethodSource("ridge")
    void diabetes(Golden c) {
        CsvTable table = Datasets.diabetes().table();
        Matrix X = table.matrix("age", "sex", "bmi", "bp", "s1_tc", "s2_ldl", "s3_hdl", "s4_tch", "s5_ltg", "s6_glu");
        Vector y = table.vector("target");
        Vector mean = X.columnMeans();
        Matrix centred = Matrix.generate(X.rows(), X.cols(), (n, d) -> X.get(n, d) - mean.get(d));
        Matrix Z = Matrix.generate(X.rows(), X.cols(), (n, d) -> {
            Vector column = centred.column(d);
            return centred.get(n, d) / Math.sqrt(column.dot(column) / X.rows());
        });
        Ridge fit = Ridge.withFreeConstant(Z, y, c.input().get("lambda").asDouble());
        near(Golden.vector(c.expected().get("weights")).toArray(), fit.theta(), c.relTol());
        assertEquals(c.expected().get("intercept").asDouble(), fit.constant(), 1e-10);
        assertEquals(c.expected().get("rss").asDouble(), fit.residualSumOfSquares(), 1e-3);
        assertTrue(fit.certificate().holds(), fit::toString);
    }

    @Test
    void twinsShareTheParameter() {
        Matrix twins = Matrix.of(3, 2, 1, 1, 2, 2, 3, 3);
        near(
                new double[] {31 / 29.0, 31 / 29.0},
                Ridge.of(twins, Vector.of(2, 4, 7), 1).theta(),
                1e-14);
    }

    /** 9.h: (8.3) has the mean of the squared residuals, so that its λ = 10 is 50 for the five of table 8.2. */
    @Test
    void thePriceOfAMeanIsNTimesThatOfASum() {
        Vector salary = Vector.of(89.563, 123.543, 23.989, 138.769, 113.888);
        Matrix age = Matrix.of(5, 1, 36, 47, 26, 68, 33);
        Matrix Phi = FeatureMap.polynomial(1).matrix(age);
        near(
                new double[] {0.14276102382560069, 2.2947625889980516},
                Ridge.of(Phi, salary, 5 * 10).theta(),
                1e-12);
        Ridge free = Ridge.withFreeConstant(age, salary, 5 * 10);
        assertEquals(12.77279323843419, free.constant(), 1e-11);
        near(new double[] {2.0280382562277577}, free.theta(), 1e-13);
    }

    /** §9.2.4: the likeliest θ under N(0, b²I) is that of λ = σ²/b². */
    @Property(tries = 100, seed = "1")
    void isMaximumAPosteriori(@ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix X = rng.normalMatrix(n, 1);
        Vector y = rng.normalVector(n);
        FeatureMap phi = FeatureMap.polynomial(2);
        double b2 = 0.5 + rng.uniform();
        double noise = 0.1 + rng.uniform();
        Ridge ridge = Ridge.of(phi.matrix(X), y, noise / b2);
        Vector map = BayesianRegression.prior(phi, b2, noise).update(X, y).mean();
        assertTrue(ridge.theta().isClose(map, 1e-9), () -> ridge.theta() + " " + map);
        assertTrue(ridge.certificate().holds(), ridge::toString);
    }

    /** Each coordinate of the lasso fulfils φᵀr = λ sign θ, or |φᵀr| ≤ λ where θ is 0. */
    @Property(tries = 100, seed = "1")
    void lassoIsOptimal(
            @ForAll @IntRange(min = 1, max = 10) int n, @ForAll @IntRange(min = 1, max = 6) int K, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix Phi = rng.normalMatrix(n, K);
        Vector y = rng.normalVector(n);
        double most = Lasso.largest(Phi, y);
        assertEquals(0, Lasso.of(Phi, y, most).count());
        double lambda = 0.3 * most;
        Lasso fit = Lasso.of(Phi, y, lambda);
        assertTrue(fit.certificate().holds(), fit::toString);
        Vector g = Phi.transpose().times(y.minus(Phi.times(fit.theta())));
        for (int k = 0; k < K; k++) {
            double theta = fit.theta().get(k);
            if (Math.abs(theta) > 1e-3) assertEquals(lambda * Math.signum(theta), g.get(k), 1e-3 * most);
            else assertTrue(Math.abs(g.get(k)) <= lambda + 1e-3 * most);
        }
    }

    @Test
    void orthonormalColumnsAreShrunkOneByOne() {
        Lasso fit = Lasso.of(Matrix.identity(3), Vector.of(3, -0.5, 2), 1);
        near(new double[] {2, 0, 1}, fit.theta(), 0);
        assertEquals(2, fit.count());
        assertEquals(0, fit.gap());
    }
}
