package mml.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MatrixTest {
    private static final Matrix A = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void entriesRowsAndColumnsAreWhereTheyBelong() {
        assertEquals(6, A.get(1, 2));
        assertEquals(Vector.of(4, 5, 6), A.row(1));
        assertEquals(Vector.of(3, 6), A.column(2));
        assertEquals(A, Matrix.of(2, 3, 1, 2, 3, 4, 5, 6));
        assertEquals(A, Matrix.ofColumns(Vector.of(1, 4), Vector.of(2, 5), Vector.of(3, 6)));
        assertEquals("5", A.text(1, 1));
    }

    @Test
    void productsByHand() {
        assertEquals(Matrix.of(new double[][] {{14, 32}, {32, 77}}), A.times(A.transpose()));
        assertEquals(Vector.of(14, 32), A.times(Vector.of(1, 2, 3)));
        assertEquals(Matrix.of(new double[][] {{2, 4, 6}, {8, 10, 12}}), A.times(2));
        assertEquals(A, Matrix.identity(2).times(A));
        assertEquals(Matrix.of(new double[][] {{2, 0}, {0, 3}}), Matrix.diagonal(Vector.of(2, 3)));
    }

    @Test
    void sumsByHand() {
        assertEquals(A.times(2), A.plus(A));
        assertEquals(Matrix.zeros(2, 3), A.minus(A));
        assertEquals(6, A.times(-1).maxNorm());
        assertTrue(Double.isNaN(Matrix.of(1, 2, Double.NaN, 3).maxNorm()));
    }

    @Test
    void equalByValue() {
        Matrix same = Matrix.of(A.toArray());
        assertEquals(A, same);
        assertEquals(A.hashCode(), same.hashCode());
        assertNotEquals(A, A.transpose());
        assertNotEquals(A, Matrix.of(3, 2, 1, 2, 3, 4, 5, 6));
        assertFalse(A.equals((Object) "A"));
    }

    @Test
    void badInputB004NullIsNamed() {
        assertEquals(
                "rows",
                assertThrows(NullPointerException.class, () -> Matrix.of((double[][]) null))
                        .getMessage());
        assertEquals(
                "rows[1]",
                assertThrows(NullPointerException.class, () -> Matrix.of(new double[][] {{1}, null}))
                        .getMessage());
        assertEquals(
                "rows[0]",
                assertThrows(NullPointerException.class, () -> Matrix.of(new double[][] {null}))
                        .getMessage());
        assertEquals(
                "x",
                assertThrows(NullPointerException.class, () -> Vector.of((double[]) null))
                        .getMessage());
    }

    @Test
    void badInputB005AnEmptyMatrixIsAValueThatAlgorithmsRefuse() {
        Matrix empty = Matrix.of(new double[0][]);
        assertEquals(0, empty.rows());
        assertEquals("0×0 matrix", empty.toString());
        assertEquals(Matrix.zeros(2, 2), Matrix.zeros(2, 0).times(Matrix.zeros(0, 2)));
        refused("A is 0×0, needs at least 1×1", () -> Shapes.notEmpty(empty, "A"));
        refused("A is 2×0, needs at least 1×1", () -> Shapes.notEmpty(Matrix.zeros(2, 0), "A"));
    }

    @Test
    void badInputB006RaggedRowsAreNamed() {
        refused(
                "row 3 has 3 entries, expected 4",
                () -> Matrix.of(new double[][] {new double[4], new double[4], {1, 2, 3}}));
        refused("column 2 has 3 entries, expected 2", () -> Matrix.ofColumns(Vector.of(1, 2), Vector.of(1, 2, 3)));
        refused("a 2×2 matrix has 4 entries, got 3", () -> Matrix.of(2, 2, 1, 2, 3));
    }

    @Test
    void badInputB008ShapesThatDoNotFitAreNamed() {
        Matrix B = Matrix.zeros(3, 2);
        refused("cannot multiply 3×2 by 3×2: 2 columns meet 3 rows", () -> B.times(B));
        refused("a 3×2 matrix takes a vector of 2 entries, got 3", () -> B.times(Vector.of(1, 2, 3)));
        refused("cannot combine 2×3 with 3×2: the shapes differ", () -> A.plus(B));
        refused("cannot combine 2×3 with 2×2: the shapes differ", () -> A.minus(Matrix.identity(2)));
        refused(
                "cannot combine vectors of 2 and 1 entries",
                () -> Vector.of(1, 2).dot(Vector.of(1)));
        refused("A is 2×3, expected square", () -> Shapes.square(A, "A"));
    }

    @Test
    void badInputB009AndB109NobodyCanChangeAMatrixFromOutside() {
        double[][] rows = {{1, 2}, {3, 4}};
        Matrix B = Matrix.of(rows);
        rows[0][0] = 9;
        B.toArray()[1][1] = 9;
        B.row(0).toArray()[0] = 9;
        assertEquals(Matrix.of(2, 2, 1, 2, 3, 4), B);
        double[] entries = {1, 2};
        Vector x = Vector.of(entries);
        Matrix C = Matrix.of(1, 2, entries);
        entries[0] = 9;
        x.toArray()[1] = 9;
        assertEquals(Vector.of(1, 2), x);
        assertEquals(Matrix.of(1, 2, 1, 2), C);
    }

    @Test
    void badInputB027NormsNeitherOverflowNorVanish() {
        assertEquals(5e200, Vector.of(3e200, 4e200).norm(), 1e185);
        assertEquals(5e-200, Vector.of(3e-200, 4e-200).norm(), 1e-215);
        assertEquals(5, Vector.of(3, -4).norm());
        assertEquals(4.9e-324, Vector.of(4.9e-324).norm());
        assertEquals(Double.MAX_VALUE, Vector.of(0, -Double.MAX_VALUE).norm());
        assertEquals(0, Vector.of().norm());
        assertEquals(
                Double.POSITIVE_INFINITY, Vector.of(1, Double.NEGATIVE_INFINITY).norm());
        assertTrue(Double.isNaN(Vector.of(Double.NaN, 1).norm()));
    }

    @Test
    void badInputB028TooManyEntriesAreRefusedBeforeMemoryRunsOut() {
        refused(
                "a 100000×100000 matrix has 10000000000 entries, at most 2147483639 fit into one",
                () -> Matrix.identity(100_000));
        refused(
                "a 65536×65536 matrix has 4294967296 entries, at most 2147483639 fit into one",
                () -> Matrix.zeros(65_536, 65_536));
    }

    @Test
    void badInputB029NegativeSizesAreRefused() {
        refused("rows is -1, expected 0 or more", () -> Matrix.identity(-1));
        refused("cols is -2, expected 0 or more", () -> Matrix.zeros(3, -2));
        refused("n is -1, expected 0 or more", () -> Permutation.identity(-1));
        assertEquals(0, Matrix.identity(0).rows());
    }

    @Test
    void badInputB108ALargeMatrixIsShortened() {
        String text = Matrix.zeros(5000, 5000).toString();
        assertTrue(text.startsWith("5000×5000 matrix, its upper left corner:\n0  0"), text);
        assertTrue(text.length() < 1000, () -> "" + text.length());
        assertEquals("1  2  3\n4  5  6", A.toString());
        String vector = Vector.of(new double[101]).toString();
        assertTrue(vector.endsWith("0, … 101 in all)"));
        assertEquals("(1, −0.5)", Vector.of(1, -0.5).toString());
    }

    @Test
    void placesThatDoNotExistAreNamed() {
        refused("row[2] does not exist, expected row[0] to row[1]", () -> A.get(2, 0));
        refused("column[-1] does not exist, expected column[0] to column[2]", () -> A.get(0, -1));
        refused("column[3] does not exist, expected column[0] to column[2]", () -> A.column(3));
        refused("row[-1] does not exist, expected row[0] to row[1]", () -> A.row(-1));
        refused(
                "entry[0] does not exist, expected none: there are none",
                () -> Vector.of().get(0));
    }

    @Test
    void badInputB001ToB003NumbersThatAreNotFiniteAreFoundByTheirPlace() {
        refused("A[0][1] is NaN, expected a finite number", () -> Shapes.finite(Matrix.of(1, 2, 1, Double.NaN), "A"));
        refused(
                "A[1][0] is Infinity, expected a finite number",
                () -> Shapes.finite(Matrix.of(2, 1, 1, Double.POSITIVE_INFINITY), "A"));
        refused(
                "b[2] is -Infinity, expected a finite number",
                () -> Shapes.finite(Vector.of(1, 2, Double.NEGATIVE_INFINITY), "b"));
    }
}
