package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.random.Rng;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;
import org.junit.jupiter.api.Test;

/** What row operations keep, and what follows from it. */
class RowOperationTest {
    private static final FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 2}, {3, 4}, {5, 6}});

    private static RowOperation<BigFraction> random(int rows, Rng rng) {
        int i = rng.below(rows);
        int k = (i + 1 + rng.below(rows - 1)) % rows;
        BigFraction factor = new BigFraction(rng.between(1, 7) * (rng.below(2) == 0 ? 1 : -1), rng.between(1, 5));
        return switch (rng.below(3)) {
            case 0 -> new RowOperation.Swap<>(i, k);
            case 1 -> new RowOperation.Scale<>(i, factor);
            default -> new RowOperation.Add<>(i, factor, k);
        };
    }

    @Property(tries = 300, seed = "1")
    void anOperationAndItsInverseChangeNothing(@ForAll("matrices") FieldMatrix<BigFraction> B, @ForAll long seed) {
        RowOperation<BigFraction> op = random(B.rows(), Rng.seeded(seed));
        assertEquals(B, op.inverse().applyTo(op.applyTo(B)));
        assertEquals(B, op.applyTo(op.inverse().applyTo(B)));
    }

    @Property(tries = 300, seed = "1")
    void anOperationIsTheProductWithItsElementaryMatrix(
            @ForAll("matrices") FieldMatrix<BigFraction> B, @ForAll long seed) {
        RowOperation<BigFraction> op = random(B.rows(), Rng.seeded(seed));
        FieldMatrix<BigFraction> E = op.applyTo(FieldMatrix.identity(B.rows(), B.field()));
        assertEquals(E.times(B), op.applyTo(B));
    }

    @Property(tries = 300, seed = "1")
    void operationsKeepTheSolutions(@ForAll("matrices") FieldMatrix<BigFraction> B, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        FieldMatrix<BigFraction> C = B;
        for (int s = 0; s < 4; s++) C = random(B.rows(), rng).applyTo(C);
        int n = B.cols() - 1;
        SolutionSet<BigFraction> before = SolutionSet.of(B.columns(0, n), B.column(n));
        SolutionSet<BigFraction> after = SolutionSet.of(C.columns(0, n), C.column(n));
        assertEquals(before.kind(), after.kind());
        assertEquals(before.particular(), after.particular());
        assertEquals(before.kernel(), after.kernel());
    }

    @Property(tries = 300, seed = "1")
    void theReducedFormIsTheSameForAllRowEquivalentMatricesAndBothPivotRules(
            @ForAll("matrices") FieldMatrix<BigFraction> B, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        FieldMatrix<BigFraction> C = B;
        for (int s = 0; s < 6; s++) C = random(B.rows(), rng).applyTo(C);
        RowReduction<BigFraction> r = RowReduction.of(B);
        assertEquals(r.matrix(), RowReduction.of(C).matrix());
        RowReduction<BigFraction> partial = RowReduction.of(C, Rules.reduced().withPivots(PivotRule.PARTIAL));
        assertEquals(r.matrix(), partial.matrix());
        assertTrue(r.certificate().holds() && partial.certificate().holds());
        assertEquals(partial.matrix(), partial.transformation().times(C));
        assertEquals(List.of(), RowReduction.of(r.matrix()).operations(), "a reduced matrix needs no operation");
        FieldMatrix<BigFraction> echelon = RowReduction.of(B, Rules.echelon()).matrix();
        assertEquals(r.matrix(), RowReduction.of(echelon).matrix());
    }

    @Property(tries = 300, seed = "1")
    void rowRankIsColumnRank(@ForAll("matrices") FieldMatrix<BigFraction> B) {
        assertEquals(RowReduction.of(B).rank(), RowReduction.of(B.transpose()).rank());
    }

    @Property(tries = 300, seed = "1")
    void everySolutionSetIsCertifiedAndItsPointsSolveTheSystem(
            @ForAll("matrices") FieldMatrix<BigFraction> B, @ForAll long seed) {
        int n = B.cols() - 1;
        FieldMatrix<BigFraction> M = B.columns(0, n);
        FieldMatrix<BigFraction> b = B.column(n);
        SolutionSet<BigFraction> s = SolutionSet.of(M, b);
        assertTrue(s.certificate().holds(), () -> s.certificate().toString());
        assertEquals(
                s.kind() == SolutionSet.Kind.NONE,
                RowReduction.of(B).pivotColumns().contains(n));
        Rng rng = Rng.seeded(seed);
        s.particular().ifPresent(x -> {
            FieldMatrix<BigFraction> point = x;
            for (FieldMatrix<BigFraction> k : s.kernel()) {
                BigFraction lambda = new BigFraction(rng.between(-5, 5), 3);
                point = point.plus(k.map(v -> v.multiply(lambda)));
            }
            assertEquals(b, M.times(point));
        });
    }

    @Property(tries = 200, seed = "1")
    void theKernelByTheMinusOneTrickIsTheSameWithTheOtherSign(@ForAll("matrices") FieldMatrix<BigFraction> B) {
        List<FieldMatrix<BigFraction>> kernel = ImageAndKernel.of(B).kernel();
        MinusOneTrick<BigFraction> trick = MinusOneTrick.of(B);
        assertEquals(
                kernel,
                trick.kernel().stream().map(k -> k.map(BigFraction::negate)).toList());
        assertTrue(trick.certificate().holds());
        assertTrue(LinearIndependence.of(B).certificate().holds());
        assertTrue(ImageAndKernel.of(B).certificate().holds());
    }

    @Property(tries = 200, seed = "1")
    void theDeterminantOfAProductIsTheProductOfTheDeterminants(
            @ForAll("squares") FieldMatrix<BigFraction> B, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int n = B.rows();
        FieldMatrix<BigFraction> C = FieldMatrix.generate(n, n, (i, j) -> new BigFraction(rng.between(-4, 4), 3));
        BigFraction det = Determinant.of(B).value();
        assertEquals(
                det.multiply(Determinant.of(C).value()),
                Determinant.of(B.times(C)).value());
        assertEquals(det, Determinant.of(B.transpose()).value());
        assertTrue(Determinant.of(B).certificate().holds());
    }

    @Property(tries = 200, seed = "1")
    void theInverseOfTheInverseIsTheMatrix(@ForAll("squares") FieldMatrix<BigFraction> B) {
        if (Determinant.of(B).sign() == 0) {
            assertThrows(mml.matrix.SingularMatrixException.class, () -> Inverse.of(B));
            return;
        }
        FieldMatrix<BigFraction> X = Inverse.of(B).inverse();
        assertEquals(B, Inverse.of(X).inverse());
        assertEquals(FieldMatrix.identity(B.rows(), BigFractionField.getInstance()), X.times(B));
    }

    @Test
    void theThreeKindsByHand() {
        assertEquals(
                FieldMatrix.of(new int[][] {{5, 6}, {3, 4}, {1, 2}}),
                new RowOperation.Swap<BigFraction>(0, 2).applyTo(A));
        assertEquals(
                FieldMatrix.of(new int[][] {{1, 2}, {-3, -4}, {5, 6}}),
                new RowOperation.Scale<>(1, new BigFraction(-1)).applyTo(A));
        assertEquals(
                FieldMatrix.of(new int[][] {{1, 2}, {3, 4}, {2, 0}}),
                new RowOperation.Add<>(2, new BigFraction(-3), 0).applyTo(A));
    }

    @Test
    void captionsAndFormulasReadLikeTheBook() {
        assertEquals("R₁ ↔ R₁₂", new RowOperation.Swap<BigFraction>(0, 11).caption());
        assertEquals("R_{1} \\leftrightarrow R_{12}", new RowOperation.Swap<BigFraction>(0, 11).formula());
        RowOperation<BigFraction> scale = new RowOperation.Scale<>(1, new BigFraction(-1, 3));
        assertEquals("R₂ ← −1/3·R₂", scale.caption());
        assertEquals("R_{2} \\leftarrow -\\tfrac{1}{3}\\,R_{2}", scale.formula());
        assertEquals("R₂ ← −R₂", new RowOperation.Scale<>(1, new BigFraction(-1)).caption());
        RowOperation<BigFraction> add = new RowOperation.Add<>(2, new BigFraction(-3, 2), 0);
        assertEquals("R₃ ← R₃ − 3/2·R₁", add.caption());
        assertEquals("R_{3} \\leftarrow R_{3} - \\tfrac{3}{2}\\,R_{1}", add.formula());
        assertEquals("R₃ ← R₃ + R₁", new RowOperation.Add<>(2, BigFraction.ONE, 0).caption());
        assertEquals("R_{3} \\leftarrow R_{3} + R_{1}", new RowOperation.Add<>(2, BigFraction.ONE, 0).formula());
        assertEquals("R₃ ← R₃ − R₁", new RowOperation.Add<>(2, new BigFraction(-1), 0).caption());
    }

    @Test
    void whatIsNoRowOperationIsRefused() {
        assertEquals(
                "both rows are row 2, expected two different ones",
                assertThrows(IllegalArgumentException.class, () -> new RowOperation.Swap<BigFraction>(1, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new RowOperation.Add<>(1, BigFraction.ONE, 1));
        assertEquals(
                "the factor is 0, expected another: scaling by 0 loses the equation",
                assertThrows(IllegalArgumentException.class, () -> new RowOperation.Scale<>(0, BigFraction.ZERO))
                        .getMessage());
        assertEquals(
                "row[3] does not exist, expected row[0] to row[2]",
                assertThrows(IllegalArgumentException.class, () -> new RowOperation.Swap<BigFraction>(0, 3).applyTo(A))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new RowOperation.Scale<>(-1, BigFraction.ONE).applyTo(A));
    }

    @Provide
    Arbitrary<FieldMatrix<BigFraction>> matrices() {
        return Arbitraries.integers()
                .between(2, 4)
                .flatMap(m -> Arbitraries.integers().between(2, 5).flatMap(n -> matrix(m, n)));
    }

    @Provide
    Arbitrary<FieldMatrix<BigFraction>> squares() {
        return Arbitraries.integers().between(1, 4).flatMap(n -> matrix(n, n));
    }

    /** Small numbers, so that dependent rows and zeros are common. */
    private static Arbitrary<FieldMatrix<BigFraction>> matrix(int m, int n) {
        return Arbitraries.integers()
                .between(-2, 2)
                .array(int[].class)
                .ofSize(n)
                .array(int[][].class)
                .ofSize(m)
                .map(FieldMatrix::of);
    }
}
