package mml.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Csv;
import mml.trace.Step;
import mml.trace.Telling;
import mml.trace.Trace;
import org.junit.jupiter.api.Test;

/** The rows F001 to F042 of the list of bad inputs that concern reading. */
class BadCsvTest {
    private static CsvTable read(String file) {
        try (InputStream in = BadCsvTest.class.getResourceAsStream("/badinputs/" + file)) {
            if (in == null) throw new AssertionError(file + " is missing");
            return CsvReader.standard().read(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String refusal(String file) {
        return String.valueOf(assertThrows(CsvException.class, () -> read(file)).getMessage());
    }

    private static String refusalOfNumbers(String file) {
        CsvTable table = read(file);
        return String.valueOf(assertThrows(CsvException.class, table::matrix).getMessage());
    }

    private static final Matrix ONE_TO_FOUR = Matrix.of(new double[][] {{1, 2}, {3, 4}});

    @Test
    void f001ByteOrderMarkIsNotPartOfTheFirstName() {
        assertEquals(List.of("x", "y"), read("bom.csv").names());
        assertEquals(ONE_TO_FOUR, read("bom.csv").matrix());
    }

    @Test
    void f002Utf16IsNamed() {
        assertEquals(
                "the text is UTF-16 (little-endian byte order mark FF FE), expected UTF-8", refusal("utf16le.csv"));
    }

    @Test
    void f003WindowsLineEndsAreAccepted() {
        assertEquals(ONE_TO_FOUR, read("crlf.csv").matrix());
        assertEquals(3, read("crlf.csv").line(1));
    }

    @Test
    void f004OldMacLineEndsAreAccepted() {
        assertEquals(ONE_TO_FOUR, read("cr_only.csv").matrix());
        assertEquals(3, read("cr_only.csv").line(1));
    }

    @Test
    void f005TheLastLineNeedsNoLineEnd() {
        assertEquals(ONE_TO_FOUR, read("no_final_newline.csv").matrix());
    }

    @Test
    void f006BlankLinesAreSkippedButCounted() {
        CsvTable table = read("blank_lines.csv");
        assertEquals(ONE_TO_FOUR, table.matrix());
        assertEquals(3, table.line(0));
        assertEquals(6, table.line(1));
    }

    @Test
    void f007ATrailingCommaIsAColumnWithoutName() {
        assertEquals(
                "line 1, column 3: the column has no name; is there a separator too many?",
                refusal("trailing_comma.csv"));
    }

    @Test
    void f008AShortRowIsRefused() {
        assertEquals("line 3 has 2 fields, expected 3", refusal("ragged_short.csv"));
    }

    @Test
    void f009ALongRowIsRefused() {
        assertEquals("line 3 has 3 fields, expected 2", refusal("ragged_long.csv"));
    }

    @Test
    void f010QuotedFieldsAreAccepted() {
        assertEquals(List.of("x", "y, with comma"), read("quotes.csv").names());
        assertEquals(ONE_TO_FOUR, read("quotes.csv").matrix());
    }

    @Test
    void f011DoubledQuotesStandForOne() {
        assertEquals("a \"quoted\" b", read("quotes_escaped.csv").text(0, 0));
    }

    @Test
    void f012AQuotedFieldMayHoldALineEnd() {
        CsvTable table = read("quotes_newline.csv");
        assertEquals(2, table.rows());
        assertEquals("two\nlines", table.text(0, 0));
        assertEquals(4, table.line(1));
    }

    @Test
    void f013AnUnclosedQuoteNamesWhereItWasOpened() {
        assertEquals("line 2, column 1: unclosed quote opened at line 2", refusal("quotes_unclosed.csv"));
    }

    @Test
    void f014MissingValuesAreNamedOrDroppedOnRequest() {
        assertEquals(
                "line 2, column 2 (\"y\"): the value is missing, expected a number",
                refusalOfNumbers("missing_values.csv"));
        CsvTable table = read("missing_values.csv");
        String[] seen = new String[5];
        for (int i = 0; i < 5; i++) {
            int row = i;
            int column = i == 0 ? 1 : 0;
            seen[i] = String.valueOf(assertThrows(CsvException.class, () -> table.number(row, column))
                    .getMessage());
        }
        assertEquals("line 3, column 1 (\"x\"): the value is missing, expected a number", seen[1]);
        assertEquals("line 4, column 1 (\"x\"): \"NA\" stands for a missing value, expected a number", seen[2]);
        assertEquals("line 5, column 1 (\"x\"): \"nan\" stands for a missing value, expected a number", seen[3]);
        assertEquals("line 6, column 1 (\"x\"): \"?\" stands for a missing value, expected a number", seen[4]);
        assertEquals(Vector.of(4, 5, 6, 7), table.withoutMissing("y").vector("y"));
        assertThrows(CsvException.class, table::withoutMissing);
    }

    @Test
    void f015InfiniteValuesAreRefused() {
        assertEquals(
                "line 2, column 2 (\"y\"): \"Infinity\" is not finite, expected a finite number",
                refusalOfNumbers("inf.csv"));
        CsvTable table = read("inf.csv");
        CsvException e = assertThrows(CsvException.class, () -> table.number(1, 1));
        assertEquals("line 3, column 2 (\"y\"): \"-inf\" is not finite, expected a finite number", e.getMessage());
        assertEquals(3, e.line());
        assertEquals(2, e.column());
    }

    @Test
    void f016ADecimalCommaIsNeverASeparatorWhereSemicolonsSeparate() {
        assertEquals(
                "line 2, column 1 (\"x\"): not a number: \"1,5\", expected a point as the decimal mark and no"
                        + " thousands separator",
                refusalOfNumbers("decimal_comma.csv"));
        CsvException e =
                assertThrows(CsvException.class, () -> CsvReader.standard().read("1,5;2,5\n3,0;4,0\n"));
        assertEquals(
                "line 1 has both ',' and ';', expected one separator (the decimal mark is a point);"
                        + " set the separator (--separator) to choose",
                e.getMessage());
    }

    @Test
    void f017ThousandsSeparatorsAreRefused() {
        assertTrue(refusalOfNumbers("thousands.csv").startsWith("line 2, column 1 (\"x\"): not a number: \"1,234\""));
    }

    @Test
    void f018TabsAreFoundInTheFirstLine() {
        CsvTable table = read("tab.csv");
        assertEquals(List.of("x", "y"), table.names());
        assertEquals(Matrix.of(new double[][] {{1, 2}}), table.matrix());
    }

    @Test
    void f019SpacesAroundFieldsAreDropped() {
        assertEquals(List.of("x", "y"), read("spaces.csv").names());
        assertEquals(Matrix.of(new double[][] {{1, 2}}), read("spaces.csv").matrix());
    }

    @Test
    void f020HexadecimalIsRefused() {
        assertEquals("line 2, column 1 (\"x\"): not a decimal number: \"0x10\"", refusalOfNumbers("hex.csv"));
    }

    @Test
    void f021JavaSuffixesAreRefused() {
        assertEquals("line 2, column 1 (\"x\"): not a decimal number: \"1d\"", refusalOfNumbers("java_suffix.csv"));
        CsvTable table = read("java_suffix.csv");
        assertThrows(CsvException.class, () -> table.number(1, 0));
    }

    @Test
    void f022NumbersBeyondTheLargestDoubleAreRefused() {
        assertEquals(
                "line 2, column 1 (\"x\"): \"1e400\" is out of range, expected a size of at most"
                        + " 1.7976931348623157e308",
                refusalOfNumbers("huge_exp.csv"));
    }

    @Test
    void f023NumbersBelowTheSmallestDoubleAreZeroAndNoted() {
        CsvTable table = read("tiny_exp.csv");
        assertEquals(Matrix.of(new double[][] {{0}, {Double.MIN_VALUE}}), table.matrix());
        assertEquals(
                List.of("line 2, column 1 (\"x\"): \"1e-400\" is below the smallest double and becomes 0"),
                table.notes());
        assertEquals(List.of(), read("bom.csv").notes());
    }

    @Test
    void f024ALongNumberIsShortenedInTheMessage() {
        assertEquals(
                "line 2, column 1 (\"x\"): \"1111111111111111111111111111111111111111…\" (5000 characters) is out of"
                        + " range, expected a size of at most 1.7976931348623157e308",
                refusalOfNumbers("long_number.csv"));
    }

    @Test
    void f025ANulByteIsNamedByItsOffset() {
        assertEquals("byte 6 is NUL, expected text in UTF-8", refusal("nul_bytes.csv"));
        assertThrows(CsvException.class, () -> CsvReader.standard().read("1,\0"));
    }

    @Test
    void f026BytesThatAreNotUtf8AreNamedByTheirOffset() {
        assertEquals("byte 4 is 0xff, which is not UTF-8; save the text as UTF-8", refusal("bad_utf8.csv"));
    }

    @Test
    void f027TheSameNameTwiceIsRefused() {
        assertEquals("line 1, column 2: the name \"x\" is already that of column 1", refusal("dup_header.csv"));
    }

    @Test
    void f028AFirstRowOfNumbersIsData() {
        CsvTable table = read("no_header.csv");
        assertEquals(ONE_TO_FOUR, table.matrix());
        assertEquals(List.of(), table.names());
        CsvReader told = CsvReader.standard().withHeader(CsvReader.Header.YES);
        assertEquals(List.of("1", "2"), told.read("1,2\n3,4\n").names());
    }

    @Test
    void f028AFirstRowThatIsPartlyNumericIsDataAndItsBadCellIsNamed() {
        CsvTable table = CsvReader.standard().read("1,two\n3,4\n");
        assertEquals(2, table.rows());
        CsvException e = assertThrows(CsvException.class, table::matrix);
        assertEquals("line 1, column 2: not a decimal number: \"two\"", e.getMessage());
    }

    @Test
    void f029AHeaderAloneIsRefused() {
        assertEquals("the table has no data rows, only a header", refusal("header_only.csv"));
    }

    @Test
    void f030AnEmptyFileIsRefused() {
        assertEquals("the table is empty", refusal("empty.csv"));
    }

    @Test
    void f031AFileOfLineEndsIsEmpty() {
        assertEquals("the table is empty", refusal("only_newlines.csv"));
    }

    @Test
    void f032AHundredThousandColumnsAreRead() {
        CsvTable table = read("wide_100k.csv");
        assertEquals(100_000, table.cols());
        assertEquals(table.rows(), table.matrix().rows());
    }

    @Test
    void f033OneCellIsATable() {
        assertEquals(Matrix.of(new double[][] {{3.14}}), read("one_cell.csv").matrix());
    }

    @Test
    void f034To037UnusualButWellFormedTablesAreAccepted() {
        assertEquals(Vector.of(5, 5, 5), read("constant_column.csv").vector("y"));
        assertEquals(4, read("all_equal_rows.csv").matrix().rows());
        assertEquals(List.of("a", "a"), read("labels_one_class.csv").texts("label"));
        assertEquals(List.of("a", "b", "c"), read("labels_three.csv").texts("label"));
    }

    @Test
    void f038LabelsThatLookLikeMarkupAreText() {
        assertEquals(
                List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]>", "&lt;b&gt;"),
                read("xss.csv").texts("name"));
    }

    @Test
    void f039LabelsThatLookLikeFormulasAreTextAndAreDisarmedWhenWritten() {
        List<String> labels = read("formula.csv").texts("name");
        assertEquals(List.of("=cmd|' /C calc'!A0", "@SUM(A1)"), labels);
        Trace<Labelled> trace = Trace.of(t -> labels.forEach(label -> t.step(new Labelled(label))));
        assertEquals("""
                step,kind,label,caption
                0,labelled,'=cmd|' /C calc'!A0,labelled
                1,labelled,'@SUM(A1),labelled
                """, Csv.of(trace));
    }

    private record Labelled(String label) implements Step {
        @Override
        public void tell(Telling t) {
            t.kind("labelled").put("label", label).caption("labelled").formula("");
        }
    }

    @Test
    void f040UnicodeLabelsAreKeptAndDirectionControlsEscapedInMessages() {
        CsvTable table = read("unicode.csv");
        assertEquals(List.of("näme", "值"), table.names());
        assertEquals("δ→∞", table.text(0, 0));
        assertEquals("👩‍🔬", table.text(1, 0));
        String message = String.valueOf(
                assertThrows(CsvException.class, () -> table.number(2, 0)).getMessage());
        assertTrue(message.contains("\"ab\\u202ecd\""), message);
    }

    @Test
    void f041ControlCharactersAreEscapedInMessages() {
        CsvTable table = read("control_chars.csv");
        assertEquals("a\u0001", table.text(0, 0).substring(0, 2));
        String message = String.valueOf(
                assertThrows(CsvException.class, () -> table.number(1, 0)).getMessage());
        assertFalse(message.contains("\u001b"));
        assertTrue(message.contains("\\u001b[31mred"), message);
    }

    @Test
    void f042LabelsThatLookLikePathsAreText() {
        assertEquals(
                List.of("../../etc/passwd", "CON", "a/b\\c:d*?"),
                read("path_label.csv").texts("name"));
    }
}
