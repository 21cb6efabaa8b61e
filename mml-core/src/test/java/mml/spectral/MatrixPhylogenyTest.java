package mml.spectral;

import static mml.spectral.MatrixProperty.DIAGONAL;
import static mml.spectral.MatrixProperty.DIAGONALISABLE;
import static mml.spectral.MatrixProperty.FULL_RANK;
import static mml.spectral.MatrixProperty.NORMAL;
import static mml.spectral.MatrixProperty.ORTHOGONAL;
import static mml.spectral.MatrixProperty.POSITIVE_DEFINITE;
import static mml.spectral.MatrixProperty.ROTATION;
import static mml.spectral.MatrixProperty.SQUARE;
import static mml.spectral.MatrixProperty.SYMMETRIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class MatrixPhylogenyTest extends TraceContract<MatrixFinding> {
    @Override
    protected Class<MatrixFinding> family() {
        return MatrixFinding.class;
    }

    @Override
    protected Stream<Run<MatrixFinding>> runs() {
        return Stream.of(
                t -> MatrixPhylogeny.of(Matrix.of(2, 2, 2, 1, 1, 2), t),
                t -> MatrixPhylogeny.of(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6), t));
    }

    private static void assertHas(Matrix A, Set<MatrixProperty> expected) {
        MatrixPhylogeny tree = MatrixPhylogeny.of(A);
        Set<MatrixProperty> found = EnumSet.noneOf(MatrixProperty.class);
        for (MatrixProperty property : MatrixProperty.values()) if (tree.is(property)) found.add(property);
        assertEquals(expected, found, () -> A + ": " + tree.findings());
    }

    @Test
    void eachBranchOfTheTreeIsFound() {
        double c = Math.sqrt(0.75);
        assertHas(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6), Set.of(FULL_RANK));
        assertHas(Matrix.of(2, 2, 2, 1, 0, 2), Set.of(SQUARE, FULL_RANK)); // defective
        assertHas(Matrix.of(2, 2, 1, 0, 0, 0), Set.of(SQUARE, DIAGONALISABLE, NORMAL, SYMMETRIC, DIAGONAL));
        assertHas(Matrix.of(2, 2, 0, 1, 0, 0), Set.of(SQUARE)); // Exercise 4.5
        assertHas(Matrix.of(2, 2, 4, 2, 1, 3), Set.of(SQUARE, FULL_RANK, DIAGONALISABLE));
        assertHas(Matrix.of(2, 2, 1, -2, 2, 1), Set.of(SQUARE, FULL_RANK, DIAGONALISABLE, NORMAL));
        assertHas(
                Matrix.of(2, 2, c, -0.5, 0.5, c),
                Set.of(SQUARE, FULL_RANK, DIAGONALISABLE, NORMAL, ORTHOGONAL, ROTATION));
        assertHas(
                Matrix.of(2, 2, 0, 1, 1, 0), Set.of(SQUARE, FULL_RANK, DIAGONALISABLE, NORMAL, SYMMETRIC, ORTHOGONAL));
        assertHas(
                Matrix.of(2, 2, 2, 1, 1, 2),
                Set.of(SQUARE, FULL_RANK, DIAGONALISABLE, NORMAL, SYMMETRIC, POSITIVE_DEFINITE));
        assertHas(Matrix.identity(3), EnumSet.allOf(MatrixProperty.class));
    }

    @Test
    void exercise47SaysWhoIsDiagonalisable() {
        assertTrue(
                MatrixPhylogeny.of(Matrix.of(3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1)).is(DIAGONALISABLE));
        assertTrue(MatrixPhylogeny.of(Matrix.of(3, 3, 5, -6, -6, -1, 4, 2, 3, -6, -4))
                .is(DIAGONALISABLE));
        Matrix defective = Matrix.of(4, 4, 5, 4, 2, 1, 0, 1, -1, -1, -1, -1, 3, 0, 1, 1, -1, 2);
        assertEquals(false, MatrixPhylogeny.of(defective).is(DIAGONALISABLE));
    }

    @Test
    void theWitnessProvesTheVerdict() {
        MatrixPhylogeny tree = MatrixPhylogeny.of(Matrix.of(2, 2, 1, 2, 2, 1));
        String witness = tree.findings().stream()
                .filter(f -> f.property() == POSITIVE_DEFINITE)
                .findFirst()
                .orElseThrow()
                .witness();
        assertEquals("xᵀAx = −1 for the x = (0.7071, −0.7071)", witness);
    }

    private static String witness(Matrix A, MatrixProperty property) {
        return MatrixPhylogeny.of(A).findings().stream()
                .filter(f -> f.property() == property)
                .findFirst()
                .orElseThrow()
                .witness();
    }

    @Test
    void theNumbersOfTheWitnessesAreThoseOfTheMatrix() {
        Matrix A = Matrix.of(2, 2, 4, 2, 1, 3); // AᵀA − AAᵀ = [-3 1; 1 3]
        assertEquals("AᵀA − AAᵀ has −3 in row 1, column 1", witness(A, NORMAL));
        assertEquals("A − Aᵀ has 1 in row 1, column 2", witness(A, SYMMETRIC));
        for (double s : new double[] {1e290, 1e-290}) {
            String exponent = s > 1 ? "×10²⁹⁰" : "×10⁻²⁹⁰";
            String power = exponent.substring(1);
            assertEquals("A − Aᵀ has " + power + " in row 1, column 2", witness(A.times(s), SYMMETRIC));
            assertEquals("A less its diagonal has 2" + exponent + " in row 1, column 2", witness(A.times(s), DIAGONAL));
            assertEquals(
                    "rank 2 of 2, the smallest singular value is " + power,
                    witness(Matrix.of(2, 2, 2, 0, 0, 1).times(s), FULL_RANK));
            assertEquals(
                    "the least eigenvalue is " + power,
                    witness(Matrix.of(2, 2, 2, 0, 0, 1).times(s), POSITIVE_DEFINITE));
        }
        assertTrue(witness(Matrix.of(2, 2, 2, 1, 0, 2).times(1e-290), DIAGONALISABLE)
                .contains("2×10⁻²⁹⁰"));
    }

    @Test
    void scaleDoesNotMatterWhereItShouldNot() {
        for (double s : new double[] {1e-290, 1e290})
            assertHas(
                    Matrix.of(2, 2, 2, 1, 1, 2).times(s),
                    Set.of(SQUARE, FULL_RANK, DIAGONALISABLE, NORMAL, SYMMETRIC, POSITIVE_DEFINITE));
        assertThrows(IllegalArgumentException.class, () -> MatrixPhylogeny.of(Matrix.zeros(0, 0)));
    }
}
