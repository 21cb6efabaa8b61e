package mml.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import mml.matrix.Matrix;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The Matrix Market reader, and rows F048 to F053 of the list of bad inputs. */
class MatrixMarketTest {
    private static final String GENERAL = "%%MatrixMarket matrix coordinate real general\n";
    private static final String ARRAY = "%%MatrixMarket matrix array real general\n";

    private static Matrix read(String text) {
        return MatrixMarket.read(text).matrix();
    }

    private static Matrix matrix(double[]... rows) {
        return Matrix.of(rows);
    }

    private static double[] row(double... entries) {
        return entries;
    }

    private static void refused(String message, String text) {
        assertEquals(
                message,
                assertThrows(CsvException.class, () -> MatrixMarket.read(text)).getMessage());
    }

    private static void fileRefused(String message, String file) throws IOException {
        try (InputStream in = MatrixMarketTest.class.getResourceAsStream("/badinputs/" + file)) {
            if (in == null) throw new AssertionError(file + " is missing");
            refused(message, Utf8.decode(in.readAllBytes()));
        }
    }

    @Test
    void entriesNotNamedAreZero() {
        assertEquals(
                matrix(row(0.5, 0, 0), row(0, 0, -4)),
                read(GENERAL + "% a comment\n%\n2 3 2\n1 1 0.5\n\n 2\t3  -4e0 \n"));
        assertEquals(matrix(row(0, 0)), read(GENERAL + "1 2 0\n"));
    }

    @Test
    void anArrayGoesColumnByColumn() {
        assertEquals(matrix(row(1, 3), row(2, 4)), read(ARRAY + "2 2\n1\n2\n3\n4\n"));
    }

    @Test
    void theUpperTriangleFollowsFromTheLower() {
        assertEquals(
                matrix(row(1, 2), row(2, 0)),
                read("%%MatrixMarket matrix coordinate integer symmetric\n2 2 2\n1 1 1\n2 1 2\n"));
        assertEquals(
                matrix(row(0, -2), row(2, 0)),
                read("%%MatrixMarket matrix coordinate real skew-symmetric\n2 2 1\n2 1 2\n"));
        assertEquals(matrix(row(1, 2), row(2, 3)), read("%%MatrixMarket matrix array real symmetric\n2 2\n1\n2\n3\n"));
        assertEquals(
                matrix(row(0, 1.5, 0), row(-1.5, 0, -7), row(0, 7, 0)),
                read("%%MatrixMarket matrix array real skew-symmetric\n3 3\n-1.5\n0\n+7\n"));
    }

    @Test
    void aPatternIsOneWhereItNamesAPlace() {
        assertEquals(
                matrix(row(0, 1), row(1, 0)), read("%%MatrixMarket matrix coordinate pattern symmetric\n2 2 1\n2 1\n"));
    }

    @Test
    void theBannerKnowsNoCaseAndLineEndsDoNotMatter() {
        assertEquals(matrix(row(1)), read("%%matrixmarket MATRIX Coordinate REAL General\r\n1 1 1\r\n1 1 1\r\n"));
        assertEquals(matrix(row(1)), read(GENERAL + "1 1 1\n1 1 1"));
        assertEquals(matrix(row(1)), read("\ufeff" + GENERAL + "1 1 1\n1 1 1"));
    }

    @Test
    void entriesAreHandedOnAsTheyAreWritten() {
        MatrixMarket A = MatrixMarket.read(GENERAL + "2 2 1\n2 1 0.10\n");
        assertEquals("0.10", A.text(1, 0));
        assertEquals("0", A.text(0, 0));
        assertEquals("line 3", A.place(1, 0));
        assertEquals("row 1, column 1", A.place(0, 0));
    }

    @Test
    void aTextIsRecognisedByItsFirstCharacter() {
        assertTrue(MatrixMarket.matches(" \n" + GENERAL));
        assertTrue(MatrixMarket.matches("\ufeff%"));
        assertFalse(MatrixMarket.matches("1,2\n%"));
        assertFalse(MatrixMarket.matches(""));
    }

    @Test
    void f048AnIndexBeyondTheMatrixIsNamed() throws IOException {
        fileRefused("line 4, column 1: the row is \"3\", expected 1 to 2", "mm_bad_index.mtx");
        refused("line 3, column 2: the column is \"-1\", expected 1 to 2", GENERAL + "2 2 1\n1 -1 1\n");
        refused("line 3, column 2: the column is \"1.5\", expected 1 to 2", GENERAL + "2 2 1\n1 1.5 1\n");
    }

    @Test
    void f049MissingEntriesAreCounted() throws IOException {
        fileRefused("the text ends after 1 of 3 entries", "mm_short.mtx");
        refused("the text ends after 3 of 4 entries", ARRAY + "2 2\n1\n2\n3\n");
        refused("the text ends before the size of the matrix", GENERAL);
        refused("the text is empty", "");
        refused("line 4 is one entry too many, expected 1", GENERAL + "1 1 1\n1 1 1\n1 1 2\n");
    }

    @Test
    void f050IndicesStartAtOne() throws IOException {
        fileRefused("line 3, column 1: the row is \"0\", expected 1 to 2", "mm_zero_based.mtx");
    }

    @Test
    void f051ASizeThatCannotBeKeptInFullIsRefused() throws IOException {
        fileRefused(
                "line 2 announces a 2147483647×2147483647 matrix, expected at most 5000000 entries: it is kept in full",
                "mm_overflow.mtx");
        refused(
                "line 2, column 1: the number of rows is \"99999999999999999999\", expected 1 to 2147483647",
                GENERAL + "99999999999999999999 1 1\n");
        refused("line 2, column 1: the number of rows is \"0\", expected 1 to 2147483647", GENERAL + "0 1 0\n");
        refused("line 2, column 3: the number of entries is \"5\", expected 0 to 4", GENERAL + "2 2 5\n");
    }

    @Test
    void f052ASymmetricMatrixStoresTheLowerTriangle() throws IOException {
        fileRefused(
                "line 3 has an entry above the diagonal, expected the lower triangle only, as the matrix is symmetric",
                "mm_sym_upper.mtx");
        refused(
                "line 3 has an entry on the diagonal, which is 0 as the matrix is skew-symmetric",
                "%%MatrixMarket matrix coordinate real skew-symmetric\n2 2 1\n1 1 1.0\n");
        refused(
                "line 2 announces a 2×3 matrix, expected a square one, as it is symmetric",
                "%%MatrixMarket matrix coordinate real symmetric\n2 3 1\n2 1 1.0\n");
    }

    @Test
    void f053AWrongBannerIsRefused() throws IOException {
        fileRefused(
                "line 1 is no Matrix Market banner, expected such as %%MatrixMarket matrix coordinate real general",
                "mm_banner.mtx");
        refused("line 1 announces \"vector\", expected matrix", "%%MatrixMarket vector array real general\n1 1\n1\n");
        refused(
                "line 1 announces \"sparse\", expected one of coordinate, array",
                "%%MatrixMarket matrix sparse real general\n1 1\n1\n");
        refused(
                "line 1 announces a pattern as array, expected coordinate",
                "%%MatrixMarket matrix array pattern general\n1 1\n");
    }

    @Test
    void complexAndHermitianMatricesAreRefused() {
        refused(
                "line 1 announces a complex matrix; only real ones are read",
                "%%MatrixMarket matrix coordinate complex general\n1 1 1\n1 1 1 0\n");
        refused(
                "line 1 announces a hermitian matrix; only real ones are read",
                "%%MatrixMarket matrix array real hermitian\n1 1\n1\n");
    }

    @Test
    void aControlCharacterIsNoBlank() {
        refused("line 3 has the value \"\\u00012\", expected a number", ARRAY + "1 1\n\u00012\n");
        refused("line 3 has 2 words, expected one value", ARRAY + "1 1\n\u0001 2\n");
    }

    @Test
    void anEntryTwiceIsRefusedWithBothLines() {
        refused("line 4 gives row 1, column 1 again, which line 3 gives", GENERAL + "2 2 2\n1 1 1\n1 1 1\n");
    }

    @Test
    void whatIsNoNumberIsNamedByLine() {
        refused("line 3 has the value \"x\", expected a number", GENERAL + "1 1 1\n1 1 x\n");
        refused("line 3 has the value \"NaN\", expected a number", GENERAL + "1 1 1\n1 1 NaN\n");
        refused("line 3 has 2 words, expected a row, a column and a value", GENERAL + "1 1 1\n1 1\n");
        refused("line 2 has 2 words, expected rows, columns and entries", GENERAL + "1 1\n1 1 1\n");
        refused(
                "line 3 has the value \"1.5\", expected a whole number",
                "%%MatrixMarket matrix array integer general\n1 1\n1.5\n");
        refused("line 4 has 1 word, expected a row, a column and a value", GENERAL + "2 2 2\n1 1 1\n%\n");
        MatrixMarket huge = MatrixMarket.read(GENERAL + "1 1 1\n1 1 1e999\n");
        assertEquals(
                "line 3: \"1e999\" is out of range, expected a size of at most 1.7976931348623157e308",
                assertThrows(CsvException.class, huge::matrix).getMessage());
    }

    @Property(tries = 200, seed = "1")
    void anyTextIsReadOrRefused(@ForAll String text, @ForAll @IntRange(max = 3) int start) {
        String[] starts = {"", "%%MatrixMarket ", GENERAL, GENERAL + "2 2 1\n"};
        try {
            Matrix A = read(starts[start] + text);
            assertTrue(A.rows() > 0);
        } catch (CsvException refusal) {
            assertFalse(String.valueOf(refusal.getMessage()).contains("\n"));
        }
    }
}
