package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.golden.Golden;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DiagonalizationTest {
    @Test
    void example411() {
        Golden g = EigenspacesTest.record("4.11");
        FieldMatrix<BigFraction> A = EigenspacesTest.matrix(g.input().get("A"));
        Diagonalization d = Diagonalization.of(A);
        assertTrue(d.certificate().holds());
        assertEquals("3/2  0\n0    7/2", d.D().toString());
        assertEquals(EigenspacesTest.matrix(g.expected().get("A^2")), d.power(2));
        assertEquals(EigenspacesTest.matrix(g.expected().get("A^5")), d.power(5));
        assertEquals(FieldMatrix.identity(2, A.field()), d.power(0));
        assertEquals(
                Fractions.parse(g.expected().get("det").asText()),
                Determinant.of(A).value());
    }

    @Test
    void aShearHasNoBasisOfEigenvectors() {
        NotDiagonalisableException e = assertThrows(
                NotDiagonalisableException.class,
                () -> Diagonalization.of(FieldMatrix.of(new int[][] {{2, 1}, {0, 2}})));
        assertEquals(
                "A has no basis of eigenvectors: the eigenvalue 2 counts 2 times, its space has dimension 1",
                e.getMessage());
        assertTrue(e.spaces().defective());
    }

    @Test
    void aRotationHasNoRealEigenvector() {
        assertEquals(
                "A is not diagonalised over the fractions: 2 of its eigenvalues are irrational or complex; Eigen and"
                        + " SymmetricEigen find them over doubles",
                assertThrows(
                                NotDiagonalisableException.class,
                                () -> Diagonalization.of(FieldMatrix.of(new int[][] {{0, -1}, {1, 0}})))
                        .getMessage());
    }

    @Test
    void refusesANegativePower() {
        Diagonalization d = Diagonalization.of(FieldMatrix.of(new int[][] {{2, 0}, {0, 3}}));
        assertThrows(IllegalArgumentException.class, () -> d.power(-1));
    }
}
