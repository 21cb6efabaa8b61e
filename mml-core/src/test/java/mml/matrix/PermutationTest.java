package mml.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PermutationTest {
    @Property(tries = 200, seed = "1")
    void theInverseTakesItBackAndTheSignIsTheDeterminant(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int n) {
        Permutation p = Permutation.of(Rng.seeded(seed).shuffle(n));
        for (int i = 0; i < n; i++) {
            assertEquals(i, p.inverse().get(p.get(i)));
            assertEquals(i, p.get(p.inverse().get(i)));
        }
        assertEquals(p.toMatrix().transpose(), p.inverse().toMatrix());
        assertEquals(p.sign(), Determinant.of(FieldMatrix.exactly(p.toMatrix())).sign());
        assertEquals(p.sign(), p.inverse().sign());
    }

    @Test
    void rowIOfTheProductIsTheRowItNames() {
        Matrix A = Matrix.of(new double[][] {{1}, {2}, {3}});
        assertEquals(
                Matrix.of(new double[][] {{3}, {1}, {2}}),
                Permutation.of(2, 0, 1).toMatrix().times(A));
    }

    @Test
    void oneSwapIsOddAndACycleOfThreeIsEven() {
        assertEquals(-1, Permutation.of(1, 0, 2).sign());
        assertEquals(1, Permutation.of(1, 2, 0).sign());
        assertEquals(1, Permutation.identity(4).sign());
        assertEquals(1, Permutation.of().sign());
    }

    @Test
    void whatIsNoPermutationIsRefusedByItsFirstFault() {
        assertEquals(
                "p[1] is 2, expected 0 to 1",
                assertThrows(IllegalArgumentException.class, () -> Permutation.of(0, 2))
                        .getMessage());
        assertEquals(
                "p[0] is -1, expected 0 to 0",
                assertThrows(IllegalArgumentException.class, () -> Permutation.of(-1))
                        .getMessage());
        assertEquals(
                "p[2] is 1, which stood before",
                assertThrows(IllegalArgumentException.class, () -> Permutation.of(1, 0, 1))
                        .getMessage());
    }

    @Test
    void equalByValueAndSafeFromOutside() {
        int[] p = {1, 0};
        Permutation q = Permutation.of(p);
        p[0] = 0;
        q.toArray()[0] = 0;
        assertEquals(Permutation.of(1, 0), q);
        assertEquals(Permutation.of(1, 0).hashCode(), q.hashCode());
        assertNotEquals(Permutation.identity(2), q);
        assertEquals("[1, 0]", q.toString());
        assertEquals(2, q.size());
    }
}
