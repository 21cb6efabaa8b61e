package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mml.random.Rng;
import mml.trace.Recorder;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Whole numbers and residues give what elimination with fractions gives, entry by entry. */
class FractionFreeTest {
    @Property(tries = 400, seed = "1")
    void theSameResultWhetherSomebodyWatchesOrNot(
            @ForAll @IntRange(min = 1, max = 6) int m,
            @ForAll @IntRange(min = 1, max = 6) int n,
            @ForAll @IntRange(min = 0, max = 2) int rightHandSides,
            @ForAll @IntRange(min = 0, max = 6) int rank,
            @ForAll PivotRule pivots,
            @ForAll Form form,
            @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        FieldMatrix<BigFraction> A = ofRank(m, n, rank, rng);
        if (rightHandSides > 0) A = A.augment(random(m, rightHandSides, rng));
        Rules rules = new Rules(form, pivots, rightHandSides, null);
        same(RowReduction.of(A, rules), RowReduction.of(A, rules, Recorder.all()));
    }

    @Property(tries = 300, seed = "1")
    void theSameConditionOnTheSymbol(
            @ForAll @IntRange(min = 1, max = 5) int m,
            @ForAll @IntRange(min = 1, max = 5) int n,
            @ForAll @IntRange(min = 0, max = 5) int rank,
            @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        FieldMatrix<Parametric> A = ofRank(m, n, rank, rng).map(Parametric::of);
        FieldMatrix<Parametric> b = FieldMatrix.generate(
                m,
                1,
                (i, j) -> rng.below(3) == 0
                        ? Parametric.of(fraction(rng), fraction(rng), "a")
                        : Parametric.of(fraction(rng)));
        Rules rules = Rules.reduced().withRightHandSides(1);
        same(RowReduction.of(A.augment(b), rules), RowReduction.of(A.augment(b), rules, Recorder.all()));
        SolutionSet<Parametric> S = SolutionSet.of(A, b);
        SolutionSet<Parametric> watched = SolutionSet.of(A, b, Recorder.all());
        assertEquals(watched.particular(), S.particular());
        assertEquals(watched.contradiction(), S.contradiction());
        assertTrue(S.certificate().holds(), () -> S.certificate().toString());
    }

    private static <T extends FieldElement<T>> void same(RowReduction<T> fast, RowReduction<T> stepwise) {
        assertEquals(stepwise.matrix(), fast.matrix());
        assertEquals(stepwise.pivotColumns(), fast.pivotColumns());
        assertEquals(stepwise.symbolValue(), fast.symbolValue());
        assertEquals(stepwise.transformation(), fast.transformation());
        assertTrue(fast.certificate().holds(), () -> fast.certificate().toString());
        assertTrue(stepwise.certificate().holds(), () -> stepwise.certificate().toString());
        assertEquals(stepwise, fast);
    }

    @Property(tries = 300, seed = "1")
    void residuesGiveTheProductOfThePivots(
            @ForAll @IntRange(min = 1, max = 7) int n,
            @ForAll @IntRange(min = 0, max = 9) int defect,
            @ForAll long seed) {
        FieldMatrix<BigFraction> A = ofRank(n, n, n - defect / 8, Rng.seeded(seed));
        Determinant<BigFraction> fast = Determinant.of(A);
        assertEquals(Determinant.of(A, Recorder.all()), fast);
        assertTrue(fast.certificate().holds());
        BigFraction wrong = fast.value().add(BigFraction.ONE);
        assertFalse(new Determinant<>(A, wrong, 1, 0).certificate().holds());
    }

    @Property(tries = 200, seed = "1")
    void aWrongEntryOrAMissingPivotIsNotCertified(
            @ForAll @IntRange(min = 1, max = 5) int m,
            @ForAll @IntRange(min = 1, max = 5) int n,
            @ForAll @IntRange(min = 1, max = 5) int rank,
            @ForAll Form form,
            @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        RowReduction<BigFraction> r =
                RowReduction.of(ofRank(m, n, rank, rng), new Rules(form, PivotRule.FIRST_NONZERO, 0, null));
        List<Integer> pivots = new ArrayList<>(r.pivotColumns());
        if (pivots.isEmpty()) return;
        List<BigFraction> row = new ArrayList<>(r.matrix().rowEntries(0));
        int j = rng.below(n);
        row.set(j, row.get(j).add(new BigFraction(1, 7)));
        boolean sameRows = form == Form.ECHELON; // another upper row may span the same together with those below
        FieldMatrix<BigFraction> wrong = r.matrix().withRow(0, row);
        if (!sameRows) assertFalse(with(r, wrong, pivots).certificate().holds());
        pivots.remove(pivots.size() - 1);
        FieldMatrix<BigFraction> fewer =
                r.matrix().withRow(pivots.size(), List.copyOf(java.util.Collections.nCopies(n, BigFraction.ZERO)));
        assertFalse(with(r, fewer, pivots).certificate().holds());
    }

    private static RowReduction<BigFraction> with(
            RowReduction<BigFraction> r, FieldMatrix<BigFraction> matrix, List<Integer> pivots) {
        return new RowReduction<>(
                r.input(), matrix, r.rules(), pivots, new Operations<>(r.input(), r.rules()), Optional.empty());
    }

    @Property(tries = 200, seed = "1")
    void aProductIsTheSumOfItsProducts(
            @ForAll @IntRange(min = 1, max = 4) int m,
            @ForAll @IntRange(min = 1, max = 4) int n,
            @ForAll @IntRange(min = 1, max = 4) int k,
            @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        FieldMatrix<BigFraction> A = random(m, k, rng);
        FieldMatrix<BigFraction> B = random(k, n, rng);
        FieldMatrix<BigFraction> expected = FieldMatrix.generate(m, n, (i, j) -> {
            BigFraction s = BigFraction.ZERO;
            for (int q = 0; q < k; q++) s = s.add(A.get(i, q).multiply(B.get(q, j)));
            return s;
        });
        assertEquals(expected, A.times(B));
        assertEquals(expected.map(Parametric::of), A.map(Parametric::of).times(B.map(Parametric::of)));
    }

    /** answers.md 11: 147×147 took more than two minutes. */
    @Test
    void aLargeDeterminantAndInverseAreExact() {
        Rng rng = Rng.seeded(11);
        FieldMatrix<BigFraction> A =
                FieldMatrix.generate(40, 40, (i, j) -> new BigFraction(rng.below(2_000_000) - 1_000_000, 1000));
        Inverse<BigFraction> inverse = Inverse.of(A);
        assertTrue(inverse.certificate().holds());
        assertTrue(inverse.reduction().certificate().holds());
        BigFraction det = Determinant.of(A).value();
        assertEquals(det.reciprocal(), Determinant.of(inverse.inverse()).value());
        FieldMatrix<BigFraction> large =
                FieldMatrix.generate(147, 147, (i, j) -> new BigFraction(rng.below(200) - 100));
        assertTrue(Determinant.of(large).certificate().holds());
    }

    /** faults.md 7: exponents to ±400. */
    @Test
    void entriesOfAnyExponentAreReducedAtOnce() {
        Rng rng = Rng.seeded(7);
        FieldMatrix<BigFraction> A = FieldMatrix.generate(
                10, 10, (i, j) -> Fractions.parse((1 + rng.below(999)) + "e" + (rng.below(801) - 400)));
        assertTrue(Inverse.of(A).certificate().holds());
        assertTrue(Determinant.of(A).certificate().holds());
        assertTrue(RowReduction.of(A).certificate().holds());
    }

    @Test
    void aLongRunSaysHowFarItIs() {
        List<Long> done = new ArrayList<>();
        Tracer<RowReductionStep> trace = new Tracer<>() {
            @Override
            public void step(RowReductionStep step) {
                throw new AssertionError("nobody watches");
            }

            @Override
            public boolean on() {
                return false;
            }

            @Override
            public void progress(long at, long total) {
                assertEquals(5, total);
                done.add(at);
            }
        };
        RowReduction.of(random(5, 5, Rng.seeded(3)), trace);
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), done);
    }

    private static FieldMatrix<BigFraction> ofRank(int m, int n, int rank, Rng rng) {
        int r = Math.min(rank, Math.min(m, n));
        if (r <= 0) return FieldMatrix.generate(m, n, (i, j) -> BigFraction.ZERO);
        FieldMatrix<BigFraction> A = random(m, r, rng).times(random(r, n, rng));
        return rng.below(2) == 0 ? A : A.map(x -> rng.below(3) == 0 ? BigFraction.ZERO : x);
    }

    private static FieldMatrix<BigFraction> random(int m, int n, Rng rng) {
        return FieldMatrix.generate(m, n, (i, j) -> fraction(rng));
    }

    private static BigFraction fraction(Rng rng) {
        return switch (rng.below(4)) {
            case 0 -> BigFraction.ZERO;
            case 1 -> new BigFraction(rng.below(7) - 3);
            case 2 -> new BigFraction(rng.below(2001) - 1000, 1 + rng.below(50));
            default ->
                new BigFraction(
                        BigInteger.valueOf(rng.below(1000) - 500).shiftLeft(rng.below(80)),
                        BigInteger.valueOf(1 + rng.below(9)));
        };
    }
}
