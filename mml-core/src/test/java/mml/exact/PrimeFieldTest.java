package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.exact.SolutionSet.Kind;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class PrimeFieldTest {
    private static FieldMatrix<Residue> random(PrimeField field, int m, int n, Rng rng) {
        return FieldMatrix.generate(m, n, (i, j) -> field.of(rng.below((int) Math.min(field.p(), 1000))));
    }

    @Test
    void everyNumberButZeroHasItsInverse() {
        for (long p : new long[] {2, 3, 5, 7, 11, 101}) {
            PrimeField field = new PrimeField(p);
            for (long x = 1; x < p; x++)
                assertEquals(field.getOne(), field.of(x).multiply(field.of(x).reciprocal()));
        }
        PrimeField large = new PrimeField(2147483647L);
        assertEquals(large.getOne(), large.of(-5).multiply(large.of(-5).reciprocal()));
        assertThrows(IllegalArgumentException.class, () -> large.getZero().reciprocal());
    }

    @Test
    void fractionsAndNegativesAreRead() {
        PrimeField field = new PrimeField(7);
        assertEquals(field.of(4), field.parse("1/2"));
        assertEquals(field.of(6), field.parse("-1"));
        assertEquals(
                "1/7 divides by 7, which is 0 modulo 7",
                assertThrows(IllegalArgumentException.class, () -> field.parse("1/7"))
                        .getMessage());
    }

    @Test
    void onlyPrimesMakeAField() {
        for (long p : new long[] {-7, 0, 1, 4, 9, 91, 2147483648L})
            assertThrows(IllegalArgumentException.class, () -> new PrimeField(p));
    }

    /** The number of x with Ax = b, counted. */
    @Test
    void thereAreAsManySolutionsAsTrialFinds() {
        Rng rng = Rng.seeded(7);
        for (int run = 0; run < 60; run++) {
            PrimeField field = new PrimeField(run % 2 == 0 ? 3 : 2);
            int m = 1 + rng.below(3);
            int n = 1 + rng.below(3);
            FieldMatrix<Residue> A = random(field, m, n, rng);
            FieldMatrix<Residue> b = random(field, m, 1, rng);
            SolutionSet<Residue> S = SolutionSet.of(A, b);
            assertTrue(S.certificate().holds());
            int p = (int) field.p();
            int all = (int) Math.round(Math.pow(p, n));
            int found = 0;
            for (int k = 0; k < all; k++) {
                int code = k;
                FieldMatrix<Residue> x = FieldMatrix.generate(n, 1, (i, j) -> field.of(code / (long) Math.pow(p, i)));
                if (A.times(x).equals(b)) found++;
            }
            int expected = S.kind() == Kind.NONE
                    ? 0
                    : (int) Math.round(Math.pow(p, S.kernel().size()));
            assertEquals(found, expected, () -> A + "\n" + b);
        }
    }

    @Test
    void inverseAndDeterminantFollow() {
        Rng rng = Rng.seeded(8);
        PrimeField field = new PrimeField(101);
        for (int n = 1; n < 6; n++) {
            FieldMatrix<Residue> A = random(field, n, n, rng);
            Determinant<Residue> det = Determinant.of(A);
            assertEquals(LaplaceExpansion.of(A).value(), det.value());
            assertTrue(det.certificate().holds());
            if (det.value().value() != 0)
                assertEquals(
                        FieldMatrix.identity(n, field), A.times(Inverse.of(A).inverse()));
        }
    }
}
