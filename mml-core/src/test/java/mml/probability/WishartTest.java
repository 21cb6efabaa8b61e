package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.decomposition.Cholesky;
import mml.decomposition.NotPositiveDefiniteException;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class WishartTest {
    private static final Matrix V = Matrix.of(2, 2, 2, 0.5, 0.5, 1);
    private static final Matrix S = Matrix.of(2, 2, 3, -1, -1, 2);

    private static Matrix one(double x) {
        return Matrix.of(1, 1, x);
    }

    @Test
    void ofOneNumberItIsGamma() {
        Wishart w = new Wishart(5, one(0.7));
        InverseWishart inverse = new InverseWishart(5, one(0.7));
        Gamma gamma = new Gamma(2.5, 1 / 1.4);
        InverseGamma inverseGamma = new InverseGamma(2.5, 0.35);
        for (double x : new double[] {0.01, 1, 7}) {
            assertEquals(gamma.logDensity(x), w.logDensity(one(x)), 1e-13);
            assertEquals(inverseGamma.logDensity(x), inverse.logDensity(one(x)), 1e-13);
        }
        assertEquals(gamma.mean(), w.mean().get(0, 0), 1e-15);
        assertEquals(gamma.variance(), w.variance().get(0, 0), 1e-15);
        assertEquals(gamma.modes().get(0), w.mode().get(0, 0), 1e-15);
        assertEquals(inverseGamma.mean(), inverse.mean().get(0, 0), 1e-15);
        assertEquals(inverseGamma.modes().get(0), inverse.mode().get(0, 0), 1e-15);
    }

    /** p(S⁻¹) of the one is p(S) of the other times det S^(D + 1), the volume of the change of variables. */
    @Test
    void theInverseIsAChangeOfVariables() {
        InverseWishart inverse = new InverseWishart(4.5, V);
        Wishart w = new Wishart(4.5, Cholesky.of(V).inverse());
        double logDet = Cholesky.of(S).logDeterminant();
        assertEquals(w.logDensity(Cholesky.of(S).inverse()) - 3 * logDet, inverse.logDensity(S), 1e-12);
    }

    /** By Bayes: likelihood times prior over posterior does not depend on Σ. */
    @Test
    void vectorsComeIn() {
        InverseWishart prior = new InverseWishart(4, V);
        Matrix X = Matrix.of(3, 2, 1, 2, -1, 0.5, 0, 1);
        InverseWishart posterior = prior.update(X);
        assertEquals(7, posterior.degrees());
        double[] evidence = new double[2];
        for (int i = 0; i < 2; i++) {
            Matrix Sigma = i == 0 ? V : S;
            evidence[i] = new Gaussian(Vector.zeros(2), Sigma).logDensity(X).sum()
                    + prior.logDensity(Sigma)
                    - posterior.logDensity(Sigma);
        }
        assertEquals(evidence[0], evidence[1], 1e-12);
    }

    @Test
    void samplesHaveItsMoments() {
        Wishart w = new Wishart(4.5, V);
        InverseWishart inverse = new InverseWishart(9, V);
        Rng rng = Rng.seeded(3);
        int N = 1500;
        Matrix mean = Matrix.zeros(2, 2);
        Matrix inverseMean = Matrix.zeros(2, 2);
        for (int n = 0; n < N; n++) {
            mean = mean.plus(w.sample(rng).times(1.0 / N));
            inverseMean = inverseMean.plus(inverse.sample(rng).times(1.0 / N));
        }
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                assertEquals(
                        w.mean().get(i, j),
                        mean.get(i, j),
                        4 * Math.sqrt(w.variance().get(i, j) / N));
        assertTrue(inverseMean.isClose(inverse.mean(), 0.03), inverseMean.toString());
    }

    /** Γ_1 is Γ, and Γ_2(a) = √π Γ(a) Γ(a − ½). */
    @Test
    void theGammaFunctionOfMatrices() {
        assertEquals(Elementary.log(2), Wishart.logGamma(1, 3), 1e-15);
        assertEquals(Elementary.log(Math.PI * 0.75 * 2), Wishart.logGamma(2, 3), 1e-14);
    }

    @Test
    void whatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Wishart(1, V));
        assertThrows(NotPositiveDefiniteException.class, () -> new Wishart(3, V.times(-1)));
        assertThrows(NotPositiveDefiniteException.class, () -> new Wishart(3, V).logDensity(Matrix.zeros(2, 2)));
        assertThrows(IllegalStateException.class, () -> new Wishart(2.5, V).mode());
        assertThrows(IllegalStateException.class, () -> new InverseWishart(3, V).mean());
    }
}
