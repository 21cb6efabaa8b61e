package mml.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class DensityRoundingTest {
    private static final MathContext DIGITS = new MathContext(60);

    /** {@code log N(x | 0, [1 c; c 1])}, its square and determinant without rounding. */
    private static double exact(double c, double x, double y) {
        BigDecimal C = new BigDecimal(c);
        BigDecimal X = new BigDecimal(x);
        BigDecimal Y = new BigDecimal(y);
        BigDecimal det = BigDecimal.ONE.subtract(C.multiply(C));
        BigDecimal q = X.multiply(X)
                .subtract(C.multiply(X).multiply(Y).multiply(BigDecimal.valueOf(2)))
                .add(Y.multiply(Y))
                .divide(det, DIGITS);
        return -Math.log(2 * Math.PI) - 0.5 * Math.log(det.doubleValue()) - 0.5 * q.doubleValue();
    }

    @Test
    void whatRoundingDoesIsWithinTheBound() {
        Rng rng = Rng.seeded(4);
        double most = 0;
        for (int run = 0; run < 4000; run++) {
            double c = (rng.below(2) == 0 ? 1 : -1) * (1 - Math.pow(10, -13 * rng.uniform()));
            Gaussian g = new Gaussian(Vector.zeros(2), Matrix.of(2, 2, 1, c, c, 1));
            double x = rng.normal();
            double y = rng.below(2) == 0 ? c * x + Math.sqrt(1 - c * c) * rng.normal() : rng.normal();
            double computed = g.logDensity(Vector.of(x, y));
            double off = Math.abs(computed - exact(c, x, y));
            double bound = DensityRounding.of(g).at(computed);
            assertTrue(off <= bound, "c = " + c + ": off by " + off + ", at most " + bound);
            most = Math.max(most, off / bound);
        }
        assertTrue(most > 1e-4, "the bound is far too wide: " + most);
    }

    @Test
    void nothingIsSaidOfASingularOne() {
        double c = 1 - 0x1p-52;
        Gaussian g = new Gaussian(Vector.zeros(2), Matrix.of(2, 2, 1, c, c, 1));
        assertEquals(Double.POSITIVE_INFINITY, DensityRounding.of(g).at(-1));
    }
}
