package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ElicitationTest {
    private static void holds(Distribution X, double low, double high, double level) {
        assertEquals(0.5 * (1 - level), X.cdf(low), 1e-11, X::toString);
        assertEquals(0.5 * (1 - level), X.survival(high), 1e-11, X::toString);
    }

    @Test
    void soMuchLiesBetweenTheEndsAndOnEitherSide() {
        double[] levels = {0.5, 0.9, 0.95, 0.999};
        for (double level : levels) {
            holds(Elicitation.normal(-3, 8, level), -3, 8, level);
            holds(Elicitation.gamma(0.5, 4, level), 0.5, 4, level);
            holds(Elicitation.gamma(19.75, 20, level), 19.75, 20, level);
            holds(Elicitation.gamma(0.25, 20, level), 0.25, 20, level);
            holds(Elicitation.beta(0.3, 0.8, level), 0.3, 0.8, level);
            holds(Elicitation.beta(0.01, 0.02, level), 0.01, 0.02, level);
            holds(Elicitation.beta(0.01, 0.99, level), 0.01, 0.99, level);
        }
    }

    @Test
    void whatWasAskedComesBack() {
        Beta asked = new Beta(9, 6);
        double[] ends = asked.interval(0.95);
        Beta beta = Elicitation.beta(ends[0], ends[1], 0.95);
        assertEquals(9, beta.alpha(), 1e-8);
        assertEquals(6, beta.beta(), 1e-8);
        double[] wide = Gamma.ofShapeAndRate(3, 2).interval(0.9);
        Gamma gamma = Elicitation.gamma(wide[0], wide[1], 0.9);
        assertEquals(3, gamma.shape(), 1e-9);
        assertEquals(2, gamma.rate(), 1e-9);
        Normal normal = Elicitation.normal(-1.959963984540054, 1.959963984540054, 0.95);
        assertEquals(0, normal.mean(), 1e-15);
        assertEquals(1, normal.variance(), 1e-14);
    }

    @Test
    void endsThatNoMemberHasAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Elicitation.normal(2, 2, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Elicitation.normal(1, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> Elicitation.gamma(0, 2, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Elicitation.gamma(1, 1 + 1e-9, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Elicitation.beta(0.2, 1, 0.95));
    }
}
