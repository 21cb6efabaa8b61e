package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mml.exact.SolutionSet.Kind;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static FieldMatrix<RationalFunction> functions(String text) {
        return FieldMatrix.parseParametric(MatrixText.parse(text).cells()).map(RationalFunction::of);
    }

    private static List<String> values(Cases cases) {
        return cases.special().stream().map(c -> Elements.text(c.value())).toList();
    }

    @Test
    void aSquareOfOnesWithALetterOnItsDiagonal() {
        Cases cases = Cases.of(functions("a 1 1; 1 a 1; 1 1 a"), functions("1; 1; 1"));
        assertEquals(
                "(1/(a + 2), 1/(a + 2), 1/(a + 2))",
                cases.general()
                        .particular()
                        .orElseThrow()
                        .columnEntries(0)
                        .toString()
                        .replace('[', '(')
                        .replace(']', ')'));
        assertEquals(List.of("-2", "1"), values(cases));
        assertEquals(Kind.NONE, cases.special().get(0).solutions().kind());
        assertEquals(2, cases.special().get(1).solutions().kernel().size());
        assertEquals(Optional.empty(), cases.open());
        assertTrue(cases.certificate().holds());
    }

    @Test
    void rootsThatAreNoFractionsAreNamedByTheirPolynomial() {
        Cases cases = Cases.of(functions("1 a; a 2"), functions("1; 1"));
        assertEquals(Optional.of("a^2 - 2"), cases.open());
        assertEquals(List.of(), values(cases));
    }

    @Test
    void aLetterThatDecidesWhetherThereIsASolutionAtAll() {
        Cases cases = Cases.of(functions("1 1; 2 2"), functions("1; a"));
        assertEquals(Kind.NONE, cases.general().kind());
        assertEquals(List.of("2"), values(cases));
        assertEquals(Kind.INFINITE, cases.special().get(0).solutions().kind());
    }

    @Test
    void twoLettersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Cases.of(functions("a b; b a"), functions("1; 1")));
    }

    /** For every value tried, the case that speaks of it has as many solutions as the system with the value put in. */
    @Test
    void everyValueHasItsCase() {
        Rng rng = Rng.seeded(12);
        for (int run = 0; run < 150; run++) {
            int m = 1 + rng.below(3);
            int n = 1 + rng.below(3);
            FieldMatrix<RationalFunction> A = FieldMatrix.generate(m, n, (i, j) -> entry(rng));
            FieldMatrix<RationalFunction> b = FieldMatrix.generate(m, 1, (i, j) -> entry(rng));
            Cases cases = Cases.of(A, b);
            assertTrue(cases.certificate().holds());
            for (int k = -8; k <= 8; k++) {
                BigFraction value = new BigFraction(k, 2);
                FieldMatrix<BigFraction> there = A.map(x -> x.at(value));
                SolutionSet<BigFraction> truth = SolutionSet.of(there, b.map(x -> x.at(value)));
                Optional<Cases.Case> special = cases.special().stream()
                        .filter(c -> c.value().equals(value))
                        .findFirst();
                assertEquals(
                        truth.kind(),
                        special.map(c -> c.solutions().kind())
                                .orElse(cases.general().kind()),
                        () -> A + "\n" + b + "\n" + Elements.text(value));
                if (special.isPresent() || truth.particular().isEmpty()) continue;
                FieldMatrix<BigFraction> x =
                        cases.general().particular().orElseThrow().map(f -> f.at(value));
                assertEquals(b.map(f -> f.at(value)), there.times(x));
            }
        }
    }

    private static RationalFunction entry(Rng rng) {
        return RationalFunction.of(Parametric.of(
                new BigFraction(rng.below(5) - 2), new BigFraction(rng.below(3) == 0 ? rng.below(3) - 1 : 0), "a"));
    }
}
