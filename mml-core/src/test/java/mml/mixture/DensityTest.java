package mml.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

/** Densities that need no K, and the choice of K. */
class DensityTest {
    @Test
    void aGaussianOnEveryPoint() {
        KernelDensity one = new KernelDensity(Matrix.of(1, 1, 2), 0.5);
        assertEquals(1 / (0.5 * Math.sqrt(2 * Math.PI)), one.density(Vector.of(2)), 1e-15);
        KernelDensity two = new KernelDensity(Matrix.of(2, 1, -1, 1), 1);
        assertEquals(Math.exp(-0.5) / Math.sqrt(2 * Math.PI), two.density(Vector.of(0)), 1e-15);
        GaussianMixture same = GaussianMixture.of(Vector.of(0.5, 0.5), Vector.of(-1, 1), Vector.of(1, 1));
        for (double x : new double[] {-3, 0.3, 40})
            assertEquals(same.logDensity(Vector.of(x)), two.logDensity(Vector.of(x)), 1e-12);
    }

    @Test
    void theUsualWidthIsNeitherTooFineNorTooRough() {
        Matrix X = Rng.seeded(1).normalMatrix(400, 1);
        KernelDensity usual = KernelDensity.of(X);
        assertEquals(Math.pow(4 / 3.0 / 400, 0.2), usual.h(), 0.03);
        for (double factor : new double[] {0.1, 8})
            assertTrue(usual.leaveOneOut() > new KernelDensity(X, factor * usual.h()).leaveOneOut());
        assertThrows(IllegalArgumentException.class, () -> KernelDensity.of(Matrix.of(2, 1, 3, 3)));
        assertThrows(IllegalArgumentException.class, () -> new KernelDensity(X, 0));
        assertThrows(IllegalArgumentException.class, () -> usual.density(Vector.of(1, 2)));
    }

    @Test
    void theCriterionFindsFamilyAndNumber() {
        GaussianMixture truth = GaussianMixture.of(
                Vector.of(0.5, 0.5),
                Matrix.of(2, 2, 0, 0, 8, 0),
                List.of(Matrix.identity(2), Matrix.identity(2).times(4)));
        Matrix X = truth.sample(400, Rng.seeded(2));
        Selection s = Selection.of(
                X, List.of(Family.values()), 3, EmSettings.BOOK.withRestarts(2).withTolerance(1e-8), Rng.seeded(3));
        assertEquals(Family.SPHERICAL, s.best().family());
        assertEquals(2, s.best().mixture().size());
        assertEquals(s.bic().get(3, 1), s.best().bic());
        assertFalse(s.toString().isBlank());
        Matrix constant = Matrix.of(3, 1, 5, 5, 5);
        assertThrows(
                CollapseException.class,
                () -> Selection.of(constant, List.of(Family.FULL), 1, EmSettings.BOOK, Rng.seeded(1)));
    }

    @Test
    void binsHoldTheSharesOfTheirPoints() {
        HistogramDensity four = HistogramDensity.of(Vector.of(0, 1, 1.5, 2, 4), 4);
        assertEquals(Vector.of(0.2, 0.4, 0.2, 0.2), four.density());
        assertEquals(0.4, four.density(1));
        assertEquals(0.2, four.density(4));
        assertEquals(0, four.density(4.1));
        Vector x = Rng.seeded(1).normalVector(1000);
        HistogramDensity usual = HistogramDensity.of(x);
        assertEquals(1, usual.density().sum() * usual.h(), 1e-12);
        assertEquals(0.2698, usual.h(), 0.03); // 2·1.349/10
        assertEquals(3, HistogramDensity.of(Vector.of(3, 3, 3, 3, 3, 4)).bins());
        assertThrows(IllegalArgumentException.class, () -> HistogramDensity.of(Vector.of(3, 3)));
        assertThrows(IllegalArgumentException.class, () -> HistogramDensity.of(x, 0));
    }

    @Test
    void unseenPointsFindTheNumberOfComponents() {
        GaussianMixture truth = GaussianMixture.of(Vector.of(0.5, 0.3, 0.2), Vector.of(-6, 0, 6), Vector.of(1, 1, 1));
        Matrix X = truth.sample(150, Rng.seeded(2));
        EmSettings settings = EmSettings.BOOK.withRestarts(3).withTolerance(1e-7);
        HeldOut found = HeldOut.of(X, 4, Folds.shuffled(150, 3, Rng.seeded(3)), settings, Rng.seeded(4));
        assertEquals(3, found.best(), found::toString);
        assertThrows(
                IllegalArgumentException.class, () -> HeldOut.of(X, 2, Folds.inOrder(9, 3), settings, Rng.seeded(4)));
        Matrix constant = Matrix.of(4, 1, 5, 5, 5, 5);
        assertThrows(
                CollapseException.class,
                () -> HeldOut.of(constant, 1, Folds.inOrder(4, 2), EmSettings.BOOK, Rng.seeded(1)));
    }
}
