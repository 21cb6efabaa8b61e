package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {
    private static final BetaBinomial MANY = new BetaBinomial(1_000_000, 2, 3);

    private static void relative(double right, double got) {
        assertEquals(right, got, 1e-12 * right);
    }

    /** Right values by sums of 30 digits. */
    @Test
    void bothTailsOfAMillionTrialsHaveTheirDigits() {
        relative(1.199991600044399e-11, MANY.cdf(0));
        relative(0.000006009948936321302, MANY.cdf(1000));
        relative(0.6875003749994375, MANY.cdf(500_000));
        relative(6.863886744892314E-15, MANY.survival(999_989));
        relative(1, MANY.cdf(1_000_000));
        assertEquals(0, MANY.survival(1_000_000));
        assertEquals(0, MANY.cdf(-1));
    }

    /** Each of these once added up a million logarithms of gamma functions. */
    @Test
    void aQuantileIsTheLeastThatReachesP() {
        for (BetaBinomial d : List.of(
                MANY,
                new BetaBinomial(1_000_000, 0.5, 0.25),
                new BetaBinomial(1_000_000, 3e6, 1e6),
                new BetaBinomial(1_000_000, 1e-200, 5),
                new BetaBinomial(1_000_000, 1, 1)))
            for (double p : new double[] {1e-200, 1e-12, 0.025, 0.3, 0.5, 0.9, 1 - 1e-9}) {
                double m = d.quantile(p);
                assertTrue(
                        p <= 0.5 ? d.cdf(m) >= p * (1 - 1e-9) : d.survival(m) <= (1 - p) * (1 + 1e-9), d + " at " + p);
                if (m > 0)
                    assertTrue(
                            p <= 0.5 ? d.cdf(m - 1) < p * (1 + 1e-9) : d.survival(m - 1) > (1 - p) * (1 - 1e-9),
                            d + " before " + p);
            }
        assertEquals(0, MANY.quantile(0));
        assertEquals(1_000_000, MANY.quantile(1));
    }

    @Test
    void modesAreFoundWithoutLookingEverywhere() {
        assertEquals(List.of(715827882.0), new BetaBinomial(Integer.MAX_VALUE, 2, 3).modes());
        assertEquals(List.of(0.0, 2147483647.0), new BetaBinomial(Integer.MAX_VALUE, 0.5, 0.5).modes());
        assertEquals(List.of(2147483647.0), new BetaBinomial(Integer.MAX_VALUE, 1.5, 0.5).modes());
        for (double a : new double[] {0.3, 1, 1.2, 4})
            for (double b : new double[] {0.4, 1, 2.5}) {
                if (a == 1 && b == 1) continue;
                BetaBinomial d = new BetaBinomial(9, a, b);
                double most = 0;
                for (int m = 0; m <= 9; m++) most = Math.max(most, d.density(m));
                for (double m : d.modes()) relative(most, d.density(m));
                assertTrue(!d.modes().isEmpty());
            }
        assertEquals(List.of(4.0, 5.0), new BetaBinomial(9, 3, 3).modes());
    }

    @Test
    void aMillionTrialsAreDrawnByTheirBelief() {
        Rng rng = Rng.seeded(5);
        double sum = 0;
        for (int n = 0; n < 2000; n++) sum += MANY.sample(rng);
        assertEquals(MANY.mean(), sum / 2000, 4 * Math.sqrt(MANY.variance() / 2000));
    }
}
