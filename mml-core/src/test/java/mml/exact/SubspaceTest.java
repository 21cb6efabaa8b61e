package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.matrix.Matrix;
import mml.trace.Trace;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;
import org.junit.jupiter.api.Test;

class SubspaceTest {
    private static final Subspace<BigFraction> PLANE = span(new int[][] {{1, 0}, {0, 1}, {1, 1}});

    private static Subspace<BigFraction> span(int[][] columns) {
        return Subspace.span(FieldMatrix.of(columns));
    }

    private static FieldMatrix<BigFraction> vector(int... x) {
        return FieldMatrix.generate(x.length, 1, (i, j) -> new BigFraction(x[i]));
    }

    @Test
    void equalSubspacesAreEqualWhateverGeneratesThem() {
        assertEquals(PLANE, span(new int[][] {{1, 2, 3, 0}, {1, -1, 0, 0}, {2, 1, 3, 0}}));
        assertEquals("span{(1, 0, 1), (0, 1, 1)}", PLANE.toString());
        assertEquals(2, PLANE.dimension());
    }

    @Test
    void aSubspaceContainsTheCombinationsOfItsBasisOnly() {
        assertTrue(PLANE.contains(vector(2, 3, 5)));
        assertTrue(PLANE.contains(vector(0, 0, 0)));
        assertFalse(PLANE.contains(vector(0, 0, 1)));
        assertThrows(IllegalArgumentException.class, () -> PLANE.contains(vector(1, 2)));
    }

    @Test
    void theKernelOfARowIsThePlaneItIsNormalTo() {
        assertEquals(PLANE, Subspace.kernel(FieldMatrix.of(new int[][] {{1, 1, -1}})));
    }

    @Test
    void twoPlanesMeetInALine() {
        Subspace<BigFraction> other = span(new int[][] {{1, 0}, {0, 1}, {0, 0}});
        assertEquals(span(new int[][] {{1}, {-1}, {0}}), PLANE.intersection(other));
        assertEquals(span(new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}), PLANE.sum(other));
    }

    @Test
    void theZeroSubspaceHasAnEmptyBasis() {
        Subspace<BigFraction> zero = Subspace.zero(3, BigFractionField.getInstance());
        assertEquals(zero, span(new int[][] {{0}, {0}, {0}}));
        assertEquals(zero, zero.sum(zero));
        assertEquals(zero, zero.intersection(PLANE));
        assertEquals(zero, PLANE.intersection(zero));
        assertEquals(PLANE, zero.sum(PLANE));
        assertTrue(zero.contains(vector(0, 0, 0)));
        assertTrue(PLANE.contains(zero));
        assertFalse(zero.contains(PLANE));
    }

    @Test
    void subspacesOfDifferentSpacesDoNotMeet() {
        assertEquals(
                "the subspaces lie in ℝ³ and ℝ²",
                assertThrows(IllegalArgumentException.class, () -> PLANE.sum(span(new int[][] {{1}, {2}})))
                        .getMessage());
    }

    @Test
    void doublesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Subspace.span(FieldMatrix.rounding(Matrix.identity(2))));
    }

    @Test
    void theReductionThatFindsSumAndIntersectionCanBeWatched() {
        Trace<RowReductionStep> trace = Trace.of(t -> SumAndIntersection.of(PLANE, PLANE, t));
        assertEquals("3 × 4 matrix", trace.get(0).caption());
        assertEquals("Reduced row echelon form, rank 2", trace.last().caption());
    }

    @Property(tries = 300, seed = "1")
    void theDimensionsOfSumAndIntersectionAddUp(
            @ForAll("subspaces") Subspace<BigFraction> U, @ForAll("subspaces") Subspace<BigFraction> V) {
        SumAndIntersection<BigFraction> r = SumAndIntersection.of(U, V);
        assertTrue(r.certificate().holds(), () -> r.certificate().toString());
        assertEquals(r.sum(), V.sum(U));
        assertEquals(r.intersection(), V.intersection(U));
        assertEquals(U, U.intersection(r.sum()));
    }

    @Test
    void aSumThatIsTooLargeIsNotCertified() {
        Subspace<BigFraction> line = span(new int[][] {{1}, {0}, {0}});
        Subspace<BigFraction> all = span(new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        Subspace<BigFraction> zero = Subspace.zero(3, BigFractionField.getInstance());
        assertFalse(
                new SumAndIntersection<>(line, line, all, zero).certificate().holds());
        assertFalse(
                new SumAndIntersection<>(line, zero, zero, line).certificate().holds());
    }

    @Provide
    Arbitrary<Subspace<BigFraction>> subspaces() {
        return Arbitraries.integers()
                .between(1, 3)
                .flatMap(k -> Arbitraries.integers()
                        .between(-2, 2)
                        .array(int[].class)
                        .ofSize(k)
                        .array(int[][].class)
                        .ofSize(4)
                        .map(SubspaceTest::span));
    }
}
