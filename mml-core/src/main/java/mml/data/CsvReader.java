package mml.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from CSV text, strictly: what is not plainly a rectangular table is refused with its line and column,
 * and nothing is guessed about a cell.
 *
 * <ul>
 *   <li><b>Lines</b> end with {@code \n}, {@code \r\n} or {@code \r}. Blank lines are skipped. All others have the same
 *       number of fields.
 *   <li><b>Separator</b>: unless set, the first line that is not blank decides: a comma, a semicolon or a tab,
 *       whichever it contains outside quotes (more than one kind is an error); without any of them a line of two or
 *       more numbers is taken as separated by spaces.
 *   <li><b>Quotes</b> as in RFC 4180: a field that begins with {@code "} ends with the next single {@code "}, may hold
 *       separators and line ends, and writes a quote as {@code ""}. Other fields are trimmed and may not contain a
 *       quote.
 *   <li><b>Header</b>: with {@link Header#AUTO} the first row holds names if every field of it that is not empty looks
 *       like a name: begins with a letter or underscore and is no word for a missing or infinite value.
 *       A first row that is only partly numeric is data, so that no row of a matrix is lost. Names are unique and not
 *       empty.
 *   <li><b>Names of the rows</b>: where a header begins with an empty name, or has one name less than every row fields, the
 *       first column names the rows, as pandas and R write it ({@link CsvTable#rowNames()}). A header {@code ,0,1,2} with
 *       the numbers of the columns is one of these.
 *   <li><b>Encoding</b>: strict UTF-8, a byte order mark is dropped; UTF-16 and NUL are refused by name.
 * </ul>
 *
 * <p>Reading takes time and memory proportional to the text; a table has at most {@value #MAX_CELLS} cells.
 */
public final class CsvReader {
    /** The largest number of cells that is read. */
    public static final int MAX_CELLS = 5_000_000;

    /** Whether the first row holds the names of the columns. */
    public enum Header {
        /** It does if all its fields look like names. */
        AUTO,
        /** It does. */
        YES,
        /** It is data. */
        NO
    }

    private static final CsvReader STANDARD = new CsvReader(Header.AUTO, null);

    private final Header header;
    private final @Nullable Character separator;

    private CsvReader(Header header, @Nullable Character separator) {
        this.header = header;
        this.separator = separator;
    }

    /** The reader that finds out header and separator by the rules above. */
    public static CsvReader standard() {
        return STANDARD;
    }

    /** The same reader with the header told. */
    public CsvReader withHeader(Header header) {
        return new CsvReader(header, separator);
    }

    /**
     * The same reader with the separator told.
     *
     * @param separator a comma, semicolon, tab, or a space for any run of spaces and tabs
     */
    public CsvReader withSeparator(char separator) {
        if (separator != ',' && separator != ';' && separator != '\t' && separator != ' ')
            throw new IllegalArgumentException("separator is " + Quoted.of(String.valueOf(separator))
                    + ", expected a comma, a semicolon, a tab or a space");
        return new CsvReader(header, separator);
    }

    /**
     * Reads a table from bytes.
     *
     * @throws CsvException if the bytes are not UTF-8, naming the byte offset, or the text is not a table
     */
    public CsvTable read(byte[] bytes) {
        return read(Utf8.decode(bytes));
    }

    /**
     * Reads a table from text.
     *
     * @throws CsvException if the text is not a table with at least one row of data
     */
    public CsvTable read(String text) {
        List<CsvLexer.Row> rows = new CsvLexer(text, separator).rows();
        if (rows.isEmpty()) throw new CsvException("the table is empty");
        List<String> names = new ArrayList<>();
        CsvLexer.Row first = rows.get(0);
        int width = first.cells().size();
        boolean rowNames = false;
        if (header == Header.YES
                || (header == Header.AUTO && (looksLikeNames(first.cells()) || numbersColumns(first.cells())))) {
            names.addAll(first.cells());
            rows = rows.subList(1, rows.size());
            boolean shorter = !rows.isEmpty();
            for (CsvLexer.Row row : rows) shorter &= row.cells().size() == width + 1;
            rowNames = shorter || (width > 1 && names.get(0).isEmpty());
            if (shorter) width++;
            else if (rowNames) names.remove(0);
            checkNames(names, first.line(), width - names.size());
        }
        for (CsvLexer.Row row : rows)
            if (row.cells().size() != width)
                throw CsvException.ofLine(row.line(), "has " + fields(row) + ", expected " + width);
        if (rows.isEmpty()) throw new CsvException("the table has no data rows, only a header");
        return CsvTable.of(names, rows, rowNames);
    }

    /** Whether this is the header {@code ,0,1,2} of a table whose columns have numbers for names. */
    private static boolean numbersColumns(List<String> cells) {
        if (cells.size() < 2 || !cells.get(0).isEmpty()) return false;
        for (int j = 1; j < cells.size(); j++) if (!cells.get(j).equals(Integer.toString(j - 1))) return false;
        return true;
    }

    private static String fields(CsvLexer.Row row) {
        return row.cells().size() == 1 ? "1 field" : row.cells().size() + " fields";
    }

    private static boolean looksLikeNames(List<String> cells) {
        boolean named = false;
        for (String cell : cells) {
            if (cell.isEmpty()) continue;
            if (Decimal.matchesMissing(cell) || Decimal.matchesInfinite(cell)) return false;
            char c = cell.charAt(0);
            if (!Character.isLetter(c) && !Character.isHighSurrogate(c) && c != '_') return false;
            named = true;
        }
        return named;
    }

    /** That names are unique and not empty; the first of them stands in column {@code skipped + 1}. */
    static void checkNames(List<String> names, int line, int skipped) {
        Map<String, Integer> seen = new HashMap<>();
        for (int j = 0; j < names.size(); j++) {
            String name = names.get(j);
            int column = j + skipped + 1;
            if (name.isEmpty())
                throw new CsvException(line, column, "the column has no name; is there a separator too many?");
            Integer before = seen.putIfAbsent(name, column);
            if (before != null)
                throw new CsvException(
                        line, column, "the name " + Quoted.of(name) + " is already that of column " + before);
        }
    }
}
