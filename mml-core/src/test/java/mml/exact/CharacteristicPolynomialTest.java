package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.trace.TraceContract;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;
import org.junit.jupiter.api.Test;

class CharacteristicPolynomialTest extends TraceContract<CharacteristicPolynomialStep> {
    /** Example 4.5. */
    private static final FieldMatrix<BigFraction> BOOK = FieldMatrix.of(new int[][] {{4, 2}, {1, 3}});

    /** Exercise 4.4: eigenvalues −1 twice, 1 and 2. */
    private static final FieldMatrix<BigFraction> FOUR =
            FieldMatrix.of(new int[][] {{0, -1, 1, 1}, {-1, 1, -2, 3}, {2, -1, 0, 0}, {1, -1, 1, 0}});

    @Override
    protected Class<CharacteristicPolynomialStep> family() {
        return CharacteristicPolynomialStep.class;
    }

    @Override
    protected Stream<Run<CharacteristicPolynomialStep>> runs() {
        return Stream.of(t -> CharacteristicPolynomial.of(BOOK, t), t -> CharacteristicPolynomial.of(FOUR, t));
    }

    @Test
    void example45() {
        CharacteristicPolynomial<BigFraction> p = CharacteristicPolynomial.of(BOOK);
        assertEquals("λ^2 - 7 λ + 10", p.toString());
        assertEquals(List.of(new BigFraction(10), new BigFraction(-7), new BigFraction(1)), p.coefficients());
        assertEquals(BigFraction.ZERO, p.at(new BigFraction(2)));
        assertEquals(BigFraction.ZERO, p.at(new BigFraction(5)));
        assertTrue(p.certificate().holds());
    }

    @Test
    void exercise44HasADoubleRoot() {
        CharacteristicPolynomial<BigFraction> p = CharacteristicPolynomial.of(FOUR);
        for (int root : new int[] {-1, 1, 2}) assertEquals(BigFraction.ZERO, p.at(new BigFraction(root)));
        assertEquals("λ^4 - λ^3 - 3 λ^2 + λ + 2", p.toString());
        assertEquals(Determinant.of(FOUR).value(), p.determinant());
    }

    @Test
    void anOddSizeHasALeadingMinus() {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{3, 2, 2}, {2, 3, 2}, {2, 2, 3}}); // Example 4.8
        assertEquals("-λ^3 + 9 λ^2 - 15 λ + 7", CharacteristicPolynomial.of(A).toString());
        assertEquals(
                "-λ + 3/2",
                CharacteristicPolynomial.of(FieldMatrix.parse(new String[][] {{"3/2"}}))
                        .toString());
    }

    @Test
    void doublesRoundWithinTheirBound() {
        FieldMatrix<Decimal64> A = FieldMatrix.rounding(FOUR.toMatrix().times(0.1));
        assertTrue(CharacteristicPolynomial.of(A).certificate().holds());
        assertEquals(0.0002, CharacteristicPolynomial.of(A).determinant().doubleValue(), 1e-18);
    }

    @Test
    void refusesAMatrixThatIsNotSquare() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CharacteristicPolynomial.of(FieldMatrix.of(new int[][] {{1, 2}})));
    }
}
