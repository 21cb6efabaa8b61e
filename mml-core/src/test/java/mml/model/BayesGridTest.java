package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.Normal;
import mml.probability.StudentT;
import mml.probability.Uniform;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BayesGridTest extends TraceContract<BayesGridStep> {
    private static final BayesGrid.Likelihood COIN = (y, theta) -> Elementary.log(y == 1 ? theta : 1 - theta);
    private static final BayesGrid.Likelihood GAUSSIAN =
            (y, theta) -> Normal.ofVariance(theta, 4).logDensity(y);
    private static final Vector TOSSES = Vector.of(1, 1, 0, 1, 1);

    @Override
    protected Class<BayesGridStep> family() {
        return BayesGridStep.class;
    }

    @Override
    protected Stream<Run<BayesGridStep>> runs() {
        return Stream.of(t -> BayesGrid.of(new Beta(2, 2), COIN, Vector.of(1, 0), points(0, 1, 5), t));
    }

    private static Vector points(double from, double to, int count) {
        return Vector.generate(count, g -> from + (to - from) * g / (count - 1));
    }

    /** Beta(2, 2) and four of five: Beta(6, 3), evidence B(6, 3)/B(2, 2). */
    @Test
    void aCoinHasTheConjugatePosterior() {
        BayesGrid found = BayesGrid.of(new Beta(2, 2), COIN, TOSSES, points(0, 1, 401));
        Estimates exact = new Estimates(new Beta(2, 2), 4, 1);
        assertEquals(exact.posterior().mean(), found.mean(), 1e-9);
        assertEquals(exact.posterior().variance(), found.variance(), 1e-9);
        assertEquals(exact.logEvidence(), found.logEvidence(), 1e-5);
        assertEquals(exact.mostProbable().orElseThrow(), found.mostProbable(), 1.0 / 400);
        assertEquals(Elementary.log(exact.predictive()), found.logPredictive(COIN, 1), 1e-9);
        assertEquals(exact.posterior().cdf(0.5), found.cdf(0.5), 5e-3);
        assertEquals(1, found.posterior().sum(), 1e-14);
        assertTrue(found.certificate().holds(), found.certificate().toString());
    }

    /** N(0, 9) and three observations of variance 4: precision 1/9 + 3/4 = 31/36. */
    @Test
    void aMeanHasTheConjugatePosteriorOnAnUnevenGridToo() {
        Vector uneven = Vector.generate(801, g -> {
            double u = (g - 400) / 100.0;
            return 12 * u * (1 + 0.2 * u * u) / (4 * (1 + 0.2 * 16));
        });
        Vector y = Vector.of(1, 2.5, -0.5);
        for (Vector grid : new Vector[] {points(-12, 12, 601), uneven}) {
            BayesGrid found = BayesGrid.of(Normal.ofVariance(0, 9), GAUSSIAN, y, grid);
            assertEquals(0.75 / (31 / 36.0), found.mean(), 1e-4);
            assertEquals(36 / 31.0, found.variance(), 1e-3);
            assertTrue(found.certificate().holds(), found.certificate().toString());
            double highest = 0;
            for (double p : found.density().toArray()) highest = Math.max(highest, p);
            assertEquals(1 / Math.sqrt(2 * Math.PI * 36 / 31), highest, 1e-4);
        }
    }

    /** The order of the data does not matter, and an outlier moves a t distribution little. */
    @Test
    void aLikelihoodOfAnyForm() {
        StudentT t = new StudentT(3);
        BayesGrid.Likelihood heavy = (y, theta) -> t.logDensity(y - theta);
        Vector grid = points(-20, 20, 2001);
        BayesGrid near = BayesGrid.of(new Uniform(-20, 20), heavy, Vector.of(0, 1, 2), grid);
        BayesGrid with = BayesGrid.of(new Uniform(-20, 20), heavy, Vector.of(0, 1, 2, 100), grid);
        BayesGrid first = BayesGrid.of(new Uniform(-20, 20), heavy, Vector.of(100, 2, 1, 0), grid);
        assertEquals(1, near.mean(), 1e-9);
        assertTrue(Math.abs(with.mean() - 1) < 0.2, with.toString());
        assertEquals(with.mean(), first.mean(), 1e-12);
        assertEquals(with.logEvidence(), first.logEvidence(), 1e-12);
    }

    @Test
    void aGridTooCoarseForTheDataIsNotCertified() {
        Vector many = Vector.generate(500, n -> 0.3);
        BayesGrid coarse = BayesGrid.of(
                Normal.ofVariance(0, 9),
                (y, theta) -> Normal.ofVariance(theta, 1).logDensity(y),
                many,
                points(-5, 5, 21));
        assertFalse(coarse.certificate().holds(), coarse.certificate().toString());
    }

    /** All of it at one point, which is one of every second: there the mean alone does not tell. */
    @Test
    void aPosteriorNarrowerThanTheGridIsNotCertifiedWhereverItLies() {
        for (double y : new double[] {-0.5, 0, 0.5, 1}) {
            BayesGrid coarse = BayesGrid.of(
                    Normal.ofVariance(0, 9),
                    (x, theta) -> Normal.ofVariance(theta, 1).logDensity(x),
                    Vector.generate(500, n -> y),
                    points(-5, 5, 21));
            assertFalse(coarse.certificate().holds(), coarse.certificate().toString());
        }
    }

    @Test
    void withoutDataThePosteriorIsThePrior() {
        BayesGrid none = BayesGrid.of(new Beta(2, 2), COIN, Vector.zeros(0), points(0, 1, 101));
        assertEquals(none.prior(), none.posterior());
        assertEquals(0, none.logEvidence());
    }

    @Test
    void whatIsWrongIsNamed() {
        Vector grid = points(0, 1, 11);
        refused("grid has 4 entries", () -> BayesGrid.of(new Beta(1, 1), COIN, TOSSES, points(0, 1, 4)));
        refused(
                "grid[2] is 0.1, expected more than grid[1] = 0.1",
                () -> BayesGrid.of(new Beta(1, 1), COIN, TOSSES, Vector.of(0, 0.1, 0.1, 0.4, 1)));
        refused("the prior is 0 from 2.0 to 3.0", () -> BayesGrid.of(new Beta(1, 1), COIN, TOSSES, points(2, 3, 5)));
        refused(
                "data[1] is 9.0, expected a value that is possible",
                () -> BayesGrid.of(
                        new Beta(1, 1), (y, theta) -> y > 5 ? Double.NEGATIVE_INFINITY : 0, Vector.of(1, 9), grid));
        refused(
                "log p(y | θ) at data[0] = 1.0, θ = 0.0 is NaN",
                () -> BayesGrid.of(new Beta(1, 1), (y, theta) -> Double.NaN, TOSSES, grid, Tracer.off()));
    }

    private static void refused(String message, Executable run) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, run);
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    /** Half of the belief stands at an even point, half at an odd one far from it: every second point sees but one of them. */
    @Test
    void peaksNarrowerThanTheGridAreNotCertified() {
        Vector grid = Vector.generate(51, g -> g);
        BayesGrid two = BayesGrid.of(
                new Uniform(-1, 51),
                (y, theta) -> theta == 10 || theta == 41 ? 0 : Double.NEGATIVE_INFINITY,
                Vector.of(1),
                grid);
        assertEquals(25.5, two.mean(), 1e-12);
        assertFalse(two.certificate().holds());
    }

    @Test
    void aLikelihoodThatSaysSomethingElseWhenItIsAskedAgainIsNotCertified() {
        Vector grid = Vector.generate(101, g -> g / 100.0);
        for (boolean mirrored : new boolean[] {true, false}) {
            int[] calls = {0};
            BayesGrid.Likelihood other = (y, theta) -> {
                boolean again = calls[0]++ >= grid.size();
                double at = mirrored && again ? 1 - theta : theta;
                return -8 * (at - 0.4) * (at - 0.4) + (!mirrored && again ? 1 : 0);
            };
            BayesGrid run = BayesGrid.of(new Uniform(0, 1), other, Vector.of(1), grid);
            assertEquals(2 * grid.size(), calls[0]);
            assertFalse(run.certificate().holds(), "mirrored: " + mirrored);
        }
    }
}
