package mml.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mml.matrix.Matrix;
import mml.model.Folds;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class DimensionsTest {
    @Test
    void findsHowManyMadeTheData() {
        Rng rng = Rng.seeded(4);
        Matrix X =
                rng.normalMatrix(200, 3).times(rng.normalMatrix(3, 8)).times(3).plus(rng.normalMatrix(200, 8));
        Dimensions found = Dimensions.of(X, 7, Folds.shuffled(200, 5, rng));
        assertEquals(3, found.best(), found::toString);
        assertEquals(8, found.logDensity().size());
    }

    @Test
    void isTheMeanOfTheDensitiesOfWhatWasLeftOut() {
        Matrix X = Rng.seeded(5).normalMatrix(12, 3);
        Folds folds = Folds.inOrder(12, 2);
        double sum = Ppca.of(X.rows(6, 12), 1).logDensity(X.rows(0, 6)).sum()
                + Ppca.of(X.rows(0, 6), 1).logDensity(X.rows(6, 12)).sum();
        assertEquals(sum / 12, Dimensions.of(X, 2, folds).logDensity().get(1), 1e-12);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        Matrix X = Rng.seeded(5).normalMatrix(12, 3);
        assertThrows(IllegalArgumentException.class, () -> Dimensions.of(X, 3, Folds.inOrder(12, 2)));
        assertThrows(IllegalArgumentException.class, () -> Dimensions.of(X, 1, Folds.inOrder(11, 2)));
        assertThrows(
                NoNoiseException.class,
                () -> Dimensions.of(Matrix.of(4, 2, 0, 0, 1, 1, 2, 2, 3, 3), 1, Folds.inOrder(4, 2)));
    }
}
