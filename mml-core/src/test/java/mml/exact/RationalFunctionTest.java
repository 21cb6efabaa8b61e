package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalFunctionTest {
    static FieldMatrix<RationalFunction> functions(String... rows) {
        return FieldMatrix.of(java.util.Arrays.stream(rows)
                .map(row -> java.util.Arrays.stream(row.split(","))
                        .map(RationalFunction::parse)
                        .toList())
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "a^2, a^2",
        "a², a^2",
        "2a^3 - a + 1/2, 2a^3 - a + 1/2",
        "−a²/2, -1/2 a^2",
        "3/2 k^2 + k^2, 5/2 k^2",
        "a^1 - a, 0",
        "a^0 + 1, 2",
        "1e-3, 1/1000",
        "7, 7",
        "2 * a^2, 2a^2"
    })
    void polynomialsInOneLetterAreRead(String text, String expected) {
        assertEquals(expected, RationalFunction.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2^3", "2^3 a", "a^", "a^b", "a^2 b", "a^-1", "a^2.5", "a^100", "^2", "(a)^2", "a^2^2", "ab"
            })
    void anythingElseIsRefused(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> RationalFunction.parse(text));
        assertTrue(e.getMessage().contains("expected"), e.getMessage());
    }

    @Test
    void twoLettersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> RationalFunction.parse("a + b"));
    }

    @Test
    void aDeterminantWithALetterIsAPolynomial() {
        Determinant<RationalFunction> det = Determinant.of(functions("k,1", "4,k"));
        assertEquals("k^2 - 4", det.value().toString());
        assertEquals(1, det.sign());
        assertEquals(0, det.logAbs());
        assertTrue(det.certificate().holds());
        Determinant<RationalFunction> number = Determinant.of(functions("k,1", "k,-2"));
        assertEquals("-3k", number.value().toString());
        Determinant<RationalFunction> minusTwo = Determinant.of(functions("k,k + 1", "k + 1,k + 2"));
        assertEquals("-1", minusTwo.value().toString());
        assertEquals(-1, minusTwo.sign());
        assertEquals(0, Determinant.of(functions("k,k", "1,1")).sign());
    }

    @Test
    void zerosAreFractionsAndWhatIsLeft() {
        Zeros zeros = Zeros.of(List.of(RationalFunction.parse("a^3 - 2a"), RationalFunction.parse("2a - 3")));
        assertEquals(List.of(BigFraction.ZERO, new BigFraction(3, 2)), zeros.fractions());
        assertEquals(Optional.of("a^2 - 2"), zeros.rest());
        assertEquals(
                new Zeros(List.of(), Optional.empty()), Zeros.of(List.of(RationalFunction.ZERO, RationalFunction.ONE)));
    }

    @Test
    void aCoefficientThatIsASumStandsInBrackets() {
        CharacteristicPolynomial<RationalFunction> p = CharacteristicPolynomial.of(functions("a,1", "1,2"));
        assertEquals("λ^2 + (-a - 2) λ + (2a - 1)", p.toString());
        assertTrue(p.certificate().holds());
    }

    @Test
    void whereARowSaysZeroIsTwoThingsBothMustBe() {
        Cases cases = Cases.of(functions("0", "0"), functions("a - 1", "a^2 - 1"));
        assertEquals(SolutionSet.Kind.NONE, cases.general().kind());
        assertEquals(1, cases.special().size());
        assertEquals(BigFraction.ONE, cases.special().get(0).value());
        assertEquals(
                List.of(),
                Cases.of(functions("0", "0"), functions("a - 1", "a + 1")).special());
    }
}
