package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mml.matrix.Matrix;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;
import org.junit.jupiter.api.Test;

class SolutionSetTest {
    private static SolutionSet<BigFraction> solve(int[][] augmented) {
        FieldMatrix<BigFraction> Ab = FieldMatrix.of(augmented);
        return solve(Ab);
    }

    private static <T extends FieldElement<T>> SolutionSet<T> solve(FieldMatrix<T> Ab) {
        int n = Ab.cols() - 1;
        SolutionSet<T> s = SolutionSet.of(Ab.columns(0, n), Ab.column(n));
        assertTrue(s.certificate().holds(), () -> s.certificate().toString());
        return s;
    }

    @Test
    void aSystemWithoutASolutionIsRefutedByACombinationOfItsEquations() {
        SolutionSet<BigFraction> s = solve(new int[][] {{1, 1, 1, 3}, {1, -1, 2, 2}, {2, 0, 3, 1}});
        assertEquals(SolutionSet.Kind.NONE, s.kind());
        assertEquals(
                FieldMatrix.of(new int[][] {{-1, -1, 1}}), s.contradiction().orElseThrow());
        assertEquals("\\emptyset", s.formula());
    }

    @Test
    void aSystemWithOneSolutionHasNoKernel() {
        SolutionSet<BigFraction> s = solve(new int[][] {{1, 1, 1, 3}, {1, -1, 2, 2}, {0, 1, 1, 2}});
        assertEquals(SolutionSet.Kind.ONE, s.kind());
        assertEquals(List.of(), s.kernel());
        assertEquals("\\left\\{ \\begin{bmatrix} 1 \\\\ 1 \\\\ 1 \\end{bmatrix} \\right\\}", s.formula());
    }

    @Test
    void theGeneralSolutionAddsMultiplesOfTheKernel() {
        SolutionSet<BigFraction> s = solve(new int[][] {{1, 0, 2, 4}, {0, 0, 0, 0}});
        assertEquals(SolutionSet.Kind.INFINITE, s.kind());
        assertEquals(
                "\\left\\{ \\begin{bmatrix} 4 \\\\ 0 \\\\ 0 \\end{bmatrix}"
                        + " + \\lambda_{1} \\begin{bmatrix} 0 \\\\ 1 \\\\ 0 \\end{bmatrix}"
                        + " + \\lambda_{2} \\begin{bmatrix} -2 \\\\ 0 \\\\ 1 \\end{bmatrix}"
                        + " : \\lambda_{1}, \\lambda_{2} \\in \\mathbb{R} \\right\\}",
                s.formula());
    }

    @Test
    void aSymbolStaysInTheSolutionWhenNoEquationFixesIt() {
        SolutionSet<Parametric> s =
                solve(FieldMatrix.parseParametric(new String[][] {{"2", "0", "a"}, {"1", "1", "3"}}));
        assertEquals("(1/2 a, −1/2 a + 3)", s.particular().orElseThrow().toString());
        assertEquals(Optional.empty(), s.symbolValue());
    }

    @Test
    void twoEquationsThatAskForDifferentValuesOfTheSymbolContradictEachOther() {
        SolutionSet<Parametric> s =
                solve(FieldMatrix.parseParametric(new String[][] {{"1", "0"}, {"1", "2a - 1"}, {"1", "a"}}));
        assertEquals(SolutionSet.Kind.NONE, s.kind());
        FieldMatrix<Parametric> y = s.contradiction().orElseThrow();
        assertTrue(y.times(s.A()).isZero());
        assertEquals("1/2", y.times(s.b()).text(0, 0), "no symbol is left in 0 = c");
    }

    @Test
    void twoSymbolsAreRefusedAlsoWhenTheyNeverMeet() {
        FieldMatrix<Parametric> Ab = FieldMatrix.parseParametric(new String[][] {{"1", "b"}, {"0", "a"}});
        assertEquals(
                "one symbol is allowed, found b and a",
                assertThrows(IllegalArgumentException.class, () -> solve(Ab)).getMessage());
    }

    @Test
    void theRightHandSideMayBeOfAnotherSizeThanTheCoefficients() {
        Matrix Ab = Matrix.of(new double[][] {{1e-9, 2e-9, 1e30}, {2e-9, 1e-9, 1e30}});
        SolutionSet<Decimal64> s = solve(FieldMatrix.rounding(Ab));
        assertEquals(SolutionSet.Kind.ONE, s.kind());
        assertEquals(1e39 / 3, s.particular().orElseThrow().toMatrix().get(0, 0), 1e25);
    }

    @Test
    void theRightHandSideIsOneColumnAsLongAsTheMatrix() {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 2}, {3, 4}});
        assertEquals(
                "b is 1×2, expected 2×1: one number for each row of A",
                assertThrows(IllegalArgumentException.class, () -> SolutionSet.of(A, A.rowVector(0)))
                        .getMessage());
    }
}
