package mml.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts CSV text into rows of fields; knows quotes, line ends and separators, but not what the fields mean. */
final class CsvLexer {
    /** One row of fields and the line on which it begins, from 1. */
    record Row(int line, List<String> cells) {}

    private final String text;
    private final @Nullable Character told;
    private final List<Row> rows = new ArrayList<>();
    private char separator;
    private int at;
    private int line;
    private long cells;

    CsvLexer(String text, @Nullable Character separator) {
        this(text, separator, 1);
    }

    /** Of a part of a text that begins with this line. */
    CsvLexer(String text, @Nullable Character separator, int line) {
        this.text = text;
        this.told = separator;
        this.line = line;
    }

    List<Row> rows() {
        int nul = text.indexOf('\0');
        if (nul >= 0) throw new CsvException("character " + nul + " is NUL, expected text");
        at = text.startsWith("\uFEFF") ? 1 : 0;
        skipBlankLines();
        separator = told != null ? told : sniff();
        while (at < text.length()) {
            rows.add(row());
            skipBlankLines();
        }
        return rows;
    }

    /** The separator, told or found; known once the rows are. */
    char separator() {
        return separator;
    }

    private void skipBlankLines() {
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isBlank(text.charAt(end))) end++;
            if (end < text.length() && !isLineEnd(text.charAt(end))) return;
            at = end;
            skipLineEnd();
        }
    }

    private Row row() {
        int first = line;
        List<String> row = new ArrayList<>();
        while (true) {
            skipBlanks();
            row.add(at < text.length() && text.charAt(at) == '"' ? quoted(row.size() + 1) : plain(row.size() + 1));
            if (++cells > CsvReader.MAX_CELLS)
                throw CsvException.ofLine(line, "is beyond the limit of " + CsvReader.MAX_CELLS + " cells");
            if (at == text.length() || isLineEnd(text.charAt(at))) {
                skipLineEnd();
                return new Row(first, row);
            }
            if (separator != ' ') at++;
        }
    }

    private String plain(int column) {
        int start = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            if (text.charAt(at) == '"')
                throw new CsvException(
                        line,
                        column,
                        "a quote inside a field that does not begin with one; write the field as \"…\"\"…\"");
            at++;
        }
        int end = at;
        while (end > start && isBlank(text.charAt(end - 1))) end--;
        if (separator == ' ') skipBlanks();
        return text.substring(start, end);
    }

    private String quoted(int column) {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            if (at == text.length()) throw new CsvException(opened, column, "unclosed quote opened at line " + opened);
            char c = text.charAt(at++);
            if (c == '"') {
                if (at == text.length() || text.charAt(at) != '"') break;
                at++;
            } else if (c == '\n' || (c == '\r' && (at == text.length() || text.charAt(at) != '\n'))) {
                line++;
            }
            cell.append(c);
        }
        boolean spaced = at < text.length() && isBlank(text.charAt(at));
        skipBlanks();
        if (at < text.length() && !ends(text.charAt(at)) && !(separator == ' ' && spaced))
            throw new CsvException(
                    line, column, "text after the closing quote, expected a separator or the line's end");
        return cell.toString();
    }

    /** The separator that the first line uses. */
    private char sniff() {
        char found = 0;
        boolean inQuotes = false;
        int i = at;
        for (; i < text.length() && (inQuotes || !isLineEnd(text.charAt(i))); i++) {
            char c = text.charAt(i);
            if (c == '"') inQuotes = !inQuotes;
            if (inQuotes || (c != ',' && c != ';' && c != '\t')) continue;
            if (found != 0 && found != c)
                throw CsvException.ofLine(
                        line,
                        "has both " + name(found) + " and " + name(c)
                                + ", expected one separator (the decimal mark is a point); set the separator (--separator) to choose");
            found = c;
        }
        if (found != 0) return found;
        return startsWithTwoNumbers(text.substring(at, i)) ? ' ' : ',';
    }

    private boolean startsWithTwoNumbers(String row) {
        String trimmed = row.trim();
        int end = 0;
        while (end < trimmed.length() && !isBlank(trimmed.charAt(end))) end++;
        String first = trimmed.substring(0, end);
        return end < trimmed.length() && (Decimal.matches(first) || Decimal.matchesFraction(first));
    }

    private static String name(char separator) {
        return separator == '\t' ? "a tab" : "'" + separator + "'";
    }

    private boolean ends(char c) {
        return isLineEnd(c) || (separator == ' ' ? isBlank(c) : c == separator);
    }

    /** Spaces, and tabs where they do not separate. */
    private boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || (c == '\t' && separator != '\t');
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) at++;
    }

    private void skipLineEnd() {
        if (at == text.length()) return;
        if (text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') at++;
        at++;
        line++;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
