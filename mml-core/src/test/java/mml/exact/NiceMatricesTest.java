package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import mml.random.Rng;
import mml.trace.Trace;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class NiceMatricesTest {
    @Property(tries = 200, seed = "1")
    void everyEntryOfEveryStepIsWhole(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int m, @ForAll @IntRange(min = 1, max = 8) int n) {
        Rng rng = Rng.seeded(seed);
        int rank = rng.below(Math.min(m, n) + 1);
        FieldMatrix<BigFraction> A = NiceMatrices.of(m, n, rank, rng);
        assertEquals(rank, RowReduction.of(A).rank());
        for (RowReductionStep step : Trace.<RowReductionStep>of(t -> RowReduction.of(A, t))) {
            for (int i = 0; i < m; i++)
                for (int j = 0; j < n; j++)
                    assertTrue(step.matrix().text(i, j).indexOf('/') < 0, () -> step.caption() + step.matrix());
        }
        double largest = A.toMatrix().maxNorm();
        assertTrue(largest <= 40, () -> "entries up to " + largest);
    }

    @Property(tries = 100, seed = "1")
    void anInvertibleOneHasDeterminantOneAndAWholeInverse(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
        FieldMatrix<BigFraction> A = NiceMatrices.invertible(n, Rng.seeded(seed));
        assertEquals(BigFraction.ONE, Determinant.of(A).value());
        FieldMatrix<BigFraction> inverse = Inverse.of(A).inverse();
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                assertEquals(BigInteger.ONE, inverse.get(i, j).getDenominator());
    }

    @Property(tries = 100, seed = "1")
    void systemsAreSolvableOrNotAsAskedFor(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int m = rng.between(2, 5);
        int n = rng.between(1, 6);
        int rank = rng.below(Math.min(m - 1, n) + 1);
        NiceMatrices.NiceSystem yes = NiceMatrices.solvable(m, n, rank, rng);
        assertTrue(SolutionSet.of(yes.A(), yes.b()).particular().isPresent());
        NiceMatrices.NiceSystem no = NiceMatrices.unsolvable(m, n, rank, rng);
        assertEquals(SolutionSet.Kind.NONE, SolutionSet.of(no.A(), no.b()).kind());
        assertEquals(rank, RowReduction.of(no.A()).rank());
    }

    @Test
    void aSeedAlwaysGivesTheSameMatrix() {
        assertEquals(NiceMatrices.of(4, 5, 3, Rng.seeded(7)), NiceMatrices.of(4, 5, 3, Rng.seeded(7)));
        assertNotEquals(NiceMatrices.of(4, 5, 3, Rng.seeded(7)), NiceMatrices.of(4, 5, 3, Rng.seeded(8)));
    }

    @Test
    void impossibleRanksAreRefused() {
        Rng rng = Rng.seeded(1);
        assertEquals(
                "rank is 3, expected 0 to 2",
                assertThrows(IllegalArgumentException.class, () -> NiceMatrices.of(2, 3, 3, rng))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> NiceMatrices.of(2, 3, -1, rng));
        assertThrows(IllegalArgumentException.class, () -> NiceMatrices.of(0, 3, 0, rng));
        assertThrows(IllegalArgumentException.class, () -> NiceMatrices.unsolvable(2, 3, 2, rng));
    }
}
