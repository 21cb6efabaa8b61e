package mml.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
    private static final CsvReader READER = CsvReader.standard();

    private static String refusal(String text) {
        return String.valueOf(
                assertThrows(CsvException.class, () -> READER.read(text)).getMessage());
    }

    @Test
    void cellsAreKeptAsTheyWereWritten() {
        CsvTable table = READER.read("0.10,-3/2\n1e-1,a + 1\n");
        assertEquals("0.10", table.text(0, 0));
        assertEquals("-3/2", table.text(0, 1));
        assertEquals("a + 1", table.text(1, 1));
    }

    @Test
    void aFirstRowWithOneNumberIsNoHeader() {
        assertEquals(2, READER.read("1,2,a\n3,4,5\n").rows());
        assertEquals(2, READER.read("1/2,x\n3,4\n").rows());
        assertEquals(2, READER.read("NA,x\n3,4\n").rows());
        assertEquals(2, READER.read("l0,1O\n3,4\n").rows());
        assertEquals(1, READER.read("_id,β\n3,4\n").rows());
    }

    @Test
    void numbersSeparatedBySpacesAreATable() {
        assertEquals(
                Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}}),
                READER.read("  1 2   3 \n 4 5\t6\n").matrix());
        assertEquals(List.of("mean radius"), READER.read("mean radius\n3\n").names());
    }

    @Test
    void theSeparatorCanBeTold() {
        assertEquals("1,5", READER.withSeparator(';').read("1,5;2,5\n").text(0, 0));
        assertEquals(3, READER.withSeparator(',').read("1,5;2,5\n").cols());
        assertThrows(IllegalArgumentException.class, () -> READER.withSeparator('|'));
    }

    @Test
    void quotesMustBeWhereTheyBelong() {
        assertTrue(refusal("x,y\n1,5\"\n").startsWith("line 2, column 2: a quote inside a field"));
        assertTrue(refusal("x,y\n\"1\"2,5\n").startsWith("line 2, column 1: text after the closing quote"));
        assertEquals("", READER.read("x,y\n\"\",5\n").text(0, 0));
        assertEquals("1", READER.read("x,y\n \"1\" ,5\n").text(0, 0));
    }

    @Test
    void tabsThatSeparateKeepEmptyCells() {
        CsvTable table = READER.read("x\ty\tz\n1\t\t3\n");
        assertEquals("", table.text(0, 1));
    }

    @Test
    void anUnknownColumnListsTheKnownOnes() {
        CsvTable table = READER.read("x,y\n1,2\n");
        assertEquals(
                "no column \"z\", expected one of x, y",
                assertThrows(IllegalArgumentException.class, () -> table.matrix("z"))
                        .getMessage());
        assertEquals(Matrix.of(new double[][] {{2, 1}}), table.matrix("y", "x"));
    }

    @Test
    void aFileIsReadLikeItsText(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("größe – 1.csv");
        Files.writeString(file, "1,2\n");
        assertEquals("2", CsvFile.read(file, READER).text(0, 1));
        assertThrows(NoSuchFileException.class, () -> CsvFile.read(folder.resolve("none.csv"), READER));
    }

    @Test
    void anEndlessStreamIsCutOff() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '1';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) '1');
                return length;
            }
        };
        assertTrue(String.valueOf(assertThrows(CsvException.class, () -> CsvFile.bytes(endless))
                        .getMessage())
                .startsWith("the input has more than 67108864 bytes"));
    }

    @Test
    void moreCellsThanTheLimitAreRefused() {
        String text = "1,".repeat(CsvReader.MAX_CELLS) + "1";
        assertTrue(refusal(text).endsWith("beyond the limit of 5000000 cells"));
    }

    @Property(tries = 200, seed = "1")
    void whateverTheTextTheReaderReadsItOrNamesALine(@ForAll String text) {
        try {
            CsvTable table = READER.read(text);
            assertTrue(table.rows() > 0 && table.cols() > 0);
        } catch (CsvException e) {
            assertTrue(e.getMessage() != null && !e.getMessage().isEmpty());
        }
    }

    @Property(tries = 200, seed = "1")
    void anyTextsComeBackFromQuotedFields(
            @ForAll @Size(min = 1, max = 12) List<String> texts, @ForAll @IntRange(min = 1, max = 3) int cols) {
        List<String> cells = new ArrayList<>();
        for (String text : texts) cells.add(text.replace("\0", ""));
        while (cells.size() % cols != 0) cells.add("");
        StringBuilder csv = new StringBuilder();
        for (int k = 0; k < cells.size(); k++)
            csv.append('"').append(cells.get(k).replace("\"", "\"\"")).append(k % cols == cols - 1 ? "\"\n" : "\",");
        CsvTable table =
                READER.withHeader(CsvReader.Header.NO).withSeparator(',').read(csv.toString());
        for (int k = 0; k < cells.size(); k++) assertEquals(cells.get(k), table.text(k / cols, k % cols));
    }

    @Property(tries = 500, seed = "1")
    void everyFiniteDoubleComesBackFromItsText(@ForAll double x) {
        assertEquals(x, Decimal.parse(Double.toString(x)));
    }

    @Property(tries = 500, seed = "1")
    void whatDecimalAcceptsJavaReadsAsTheSameNumber(@ForAll String text) {
        if (Decimal.matches(text)) assertEquals(new BigDecimal(text).doubleValue(), Decimal.parse(text));
    }

    @Test
    void decimalKnowsWhatANumberIs() {
        for (String number : List.of(
                "0", "-7", "+7", "0.25", "−5", "-1.5E-3", "6.02e23", "1e+2", ".5", "5.", "-.5", "1.e3", "1d-2",
                "1.5D3")) assertTrue(Decimal.matches(number), number);
        for (String other : List.of(
                "", "-", ".", "-.", ".e5", "e5", "1d", "1e5d2", "1e", "1e+", "1f", "0x1p3", "NaN", "1 2", "1_000", "١",
                "--1", "1.2.3", "–1")) assertTrue(!Decimal.matches(other), other);
        assertTrue(Decimal.matchesFraction("-3/2"));
        for (String other : List.of("3", "/2", "3/", "3/-2", "1.5/2", "1/2/3"))
            assertTrue(!Decimal.matchesFraction(other), other);
    }

    @Test
    void utf8IsReadBeyondAscii() {
        byte[] bytes = "β,👩‍🔬\n1,2\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "β", READER.withHeader(CsvReader.Header.YES).read(bytes).names().get(0));
    }

    @Test
    void theFirstColumnOfPandasAndROnlyNamesTheRows() {
        for (String text : List.of(
                ",a,b\nx,1,2\ny,3,4\n", "\"\",\"a\",\"b\"\n\"x\",1,2\n\"y\",3,4\n", "a\tb\nx\t1\t2\ny\t3\t4\n")) {
            CsvTable table = CsvReader.standard().read(text);
            assertEquals(List.of("x", "y"), table.rowNames());
            assertEquals(List.of("a", "b"), table.names());
            assertEquals(Matrix.of(2, 2, 1, 2, 3, 4), table.matrix());
            assertEquals("line 3, column 3 (\"b\")", table.place(1, 1));
        }
        assertEquals(
                Matrix.of(1, 2, 1.5, 2),
                CsvReader.standard().read(",0,1\n0,1.5,2\n").matrix());
        assertEquals(List.of(), CsvReader.standard().read("a,b\n1,2\n").rowNames());
    }
}
