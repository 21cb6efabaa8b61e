package mml.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.decomposition.Cholesky;
import mml.decomposition.NotPositiveDefiniteException;
import mml.kernel.Elementary;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class WishartTest {
    private static final Matrix V = Matrix.of(2, 2, 2, 0.5, 0.5, 1);
    private static final Matrix S = Matrix.of(2, 2, 3, -1, -1, 2);

    private static final Matrix V3 = Matrix.of(3, 3, 4, 1, 0, 1, 3, -1, 0, -1, 2);
    private static final Matrix S3 = Matrix.of(3, 3, 5, 2, 1, 2, 6, 0, 1, 0, 3);

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

    /** Right values by 340 digits; the formula with its log Γ_D gave −45.738 for the second and 0 for the fourth. */
    @Test
    void theLogDensityKeepsItsDigitsForManyDegrees() {
        assertEquals(-6.069769223559777, new Wishart(4.5, V).logDensity(S), 1e-14);
        Wishart w = new Wishart(1e12, V);
        assertEquals(-45.735918135971005, w.logDensity(V.times(1e12)), 1e-12);
        Matrix off = Matrix.of(2, 2, 2e12 + 3e6, 0.5e12 - 1e6, 0.5e12 - 1e6, 1e12 + 2e6);
        assertEquals(-49.531833968833816, w.logDensity(off), 1e-8);
        Wishart most = new Wishart(0x1p900, one(1));
        assertEquals(
                -0.5 * Elementary.log(4 * Math.PI) - 450 * Elementary.log(2), most.logDensity(one(0x1p900)), 1e-12);
        assertEquals(-14.170709293441778, new Wishart(3.5, V3).logDensity(S3), 1e-13);
        assertEquals(343.9264546292688, new Wishart(0.5, one(1e300)).logDensity(one(1e-300)), 1e-12);
    }

    @Test
    void soDoesThatOfTheInverse() {
        assertEquals(-9.308254498089541, new InverseWishart(4.5, V).logDensity(S), 1e-14);
        InverseWishart w = new InverseWishart(1e12, V);
        assertEquals(120.05020855960029, w.logDensity(V.times(1e-12)), 1e-11);
        assertEquals(-17.397739557361394, new InverseWishart(3.5, V3).logDensity(S3), 1e-13);
    }

    @Test
    void aMomentBeyondTheLargestDoubleIsSaid() {
        Wishart w = new Wishart(1e200, V.times(1e120));
        assertThrows(MagnitudeException.class, w::mean);
        assertThrows(MagnitudeException.class, w::mode);
        assertEquals(
                "a variance is larger than every double; scale the matrix down first",
                assertThrows(MagnitudeException.class, new Wishart(1e270, V.times(1e30))::variance)
                        .getMessage());
        assertEquals(2e154, new Wishart(1e-150, one(1e152)).variance().get(0, 0), 1e140);
    }

    /** Where its inverse left the range of doubles, a matrix could not be drawn. */
    @Test
    void aMatrixIsDrawnWithoutInvertingTheScale() {
        Matrix small = Matrix.of(2, 2, 1e-310, 0, 0, 1);
        Matrix drawn = new InverseWishart(5, small).sample(Rng.seeded(1));
        assertTrue(drawn.get(0, 0) > 0 && drawn.get(0, 0) < 1e-308, drawn.toString());
        Matrix narrow = Matrix.of(2, 2, 1, 1 - 1e-15, 1 - 1e-15, 1);
        Matrix same = new InverseWishart(5, narrow).sample(Rng.seeded(1));
        assertEquals(same.get(0, 0), same.get(1, 1), 1e-6 * same.get(0, 0));
        assertEquals(
                "an entry of the drawn matrix is larger than every double; scale the matrix down first",
                assertThrows(MagnitudeException.class, () -> new InverseWishart(0.001, one(1)).sample(Rng.seeded(1)))
                        .getMessage());
    }

    @Test
    void whatIsNoneIsRefused() {
        assertEquals(
                "degrees is 1.0E300, expected at most 2^900",
                assertThrows(IllegalArgumentException.class, () -> new Wishart(1e300, V))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Wishart(1, V));
        assertThrows(NotPositiveDefiniteException.class, () -> new Wishart(3, V.times(-1)));
        assertThrows(NotPositiveDefiniteException.class, () -> new Wishart(3, V).logDensity(Matrix.zeros(2, 2)));
        assertThrows(IllegalStateException.class, () -> new Wishart(2.5, V).mode());
        assertThrows(IllegalStateException.class, () -> new InverseWishart(3, V).mean());
    }
}
