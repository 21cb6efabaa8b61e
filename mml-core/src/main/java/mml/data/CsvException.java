package mml.data;

/**
 * A text that is not the table it should be. The message is one line that names the place, the value and what was
 * expected; control and direction characters in it are escaped, so that it can be shown anywhere.
 *
 * <p>Lines and columns count from 1, as in an editor; 0 means that the whole text is meant.
 */
public final class CsvException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    CsvException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    CsvException(String message) {
        this(message, 0, 0);
    }

    CsvException(int line, int column, String message) {
        this("line " + line + ", column " + column + ": " + message, line, column);
    }

    static CsvException ofLine(int line, String predicate) {
        return new CsvException("line " + line + " " + predicate, line, 0);
    }

    /** The line of the text, from 1, or 0 when no single line is to blame. */
    public int line() {
        return line;
    }

    /** The field within the line, from 1, or 0 when no single field is to blame. */
    public int column() {
        return column;
    }
}
