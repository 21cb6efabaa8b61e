package mml.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.text.Aligned;
import mml.text.Count;
import mml.text.Table;

/**
 * A matrix from a text in the Matrix Market exchange format, read strictly:
 * <pre>
 *   %%MatrixMarket matrix coordinate real general
 *   % comments, only here
 *   2 3 2          rows, columns, entries that follow; all others are 0
 *   1 1 0.5        row and column count from 1
 *   2 3 -4
 * </pre>
 *
 * <p>The format is {@code coordinate} or {@code array} (all entries, column after column), the entries {@code real},
 * {@code integer} or {@code pattern} (a 1 in each place named), the symmetry {@code general}, {@code symmetric} or
 * {@code skew-symmetric} (the lower triangle is stored, the upper one follows from it). Complex and Hermitian matrices
 * are refused, as are wrong counts, an entry twice, and an entry of the upper triangle where it may not stand.
 *
 * <p>As a {@link Table} it hands its entries on as they were written, so that exact arithmetic sees {@code 0.1}. The
 * matrix is kept in full, so it has at most {@link CsvReader#MAX_CELLS} entries.
 */
public final class MatrixMarket implements Table {
    private static final List<String> FORMATS = List.of("coordinate", "array");
    private static final List<String> TYPES = List.of("real", "integer", "pattern");
    private static final List<String> SYMMETRIES = List.of("general", "symmetric", "skew-symmetric");

    private final int rows;
    private final int cols;
    private final String[] texts;
    private final int[] lines; // where each entry stands, 0 for those that do not

    private MatrixMarket(int rows, int cols) {
        this.rows = rows;
        this.cols = cols;
        this.texts = new String[rows * cols];
        this.lines = new int[rows * cols];
    }

    /** Whether a text means to be in this format: it begins with a percent sign, as no other table does. */
    public static boolean matches(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\ufeff')) i++;
        return i < text.length() && text.charAt(i) == '%';
    }

    /**
     * Reads a matrix.
     *
     * @throws CsvException if the text is not in the format, naming line and position
     */
    public static MatrixMarket read(String text) {
        return new Reader(text).matrix();
    }

    /**
     * Reads a file of at most {@value CsvFile#MAX_BYTES} bytes. Not for pages.
     *
     * @throws IOException if the file is missing, a folder or not readable
     * @throws CsvException if it is too large or not in the format, naming line and position
     */
    public static MatrixMarket read(Path file) throws IOException {
        return read(Utf8.decode(CsvFile.bytes(file)));
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int cols() {
        return cols;
    }

    @Override
    public String text(int i, int j) {
        String text = texts[i * cols + j];
        return text == null ? "0" : text;
    }

    /** Where an entry stands in the text: {@code line 4}. */
    public String place(int i, int j) {
        int line = lines[i * cols + j];
        return line == 0 ? "row " + (i + 1) + ", column " + (j + 1) : "line " + line;
    }

    /** The entries as the nearest doubles. */
    public Matrix matrix() {
        double[] a = new double[rows * cols];
        for (int k = 0; k < a.length; k++) {
            try {
                if (texts[k] != null) a[k] = Decimal.parse(texts[k]);
            } catch (IllegalArgumentException e) {
                throw new CsvException("line " + lines[k] + ": " + e.getMessage(), lines[k], 0);
            }
        }
        return Matrix.of(rows, cols, a);
    }

    private void put(int i, int j, String text, int line) {
        int k = i * cols + j;
        if (lines[k] != 0)
            throw CsvException.ofLine(
                    line, "gives row " + (i + 1) + ", column " + (j + 1) + " again, which line " + lines[k] + " gives");
        texts[k] = text;
        lines[k] = line;
    }

    /** A line of words, the blank ones left out. */
    private record Line(int number, List<String> words) {
        CsvException error(String predicate) {
            return CsvException.ofLine(number, predicate);
        }
    }

    private static final class Reader {
        private final List<Line> lines = new ArrayList<>();
        private final String format;
        private final String type;
        private final String symmetry;

        Reader(String text) {
            split(text);
            if (lines.isEmpty()) throw new CsvException("the text is empty");
            List<String> banner = lines.get(0).words();
            if (!lower(banner.get(0)).equals("%%matrixmarket") || banner.size() != 5)
                throw lines.get(0)
                        .error("is no Matrix Market banner, expected such as"
                                + " %%MatrixMarket matrix coordinate real general");
            if (!lower(banner.get(1)).equals("matrix"))
                throw lines.get(0).error("announces " + Quoted.of(banner.get(1)) + ", expected matrix");
            format = word(2, FORMATS);
            type = word(3, TYPES);
            symmetry = word(4, SYMMETRIES);
            if (format.equals("array") && type.equals("pattern"))
                throw lines.get(0).error("announces a pattern as array, expected coordinate");
        }

        private String word(int position, List<String> known) {
            String word = lower(lines.get(0).words().get(position));
            if (word.equals("complex") || word.equals("hermitian"))
                throw lines.get(0).error("announces a " + word + " matrix; only real ones are read");
            if (!known.contains(word))
                throw lines.get(0)
                        .error("announces " + Quoted.of(word) + ", expected one of " + String.join(", ", known));
            return word;
        }

        /** The banner, the comments after it dropped, then everything else. */
        private void split(String text) {
            int number = 0;
            for (int start = 0; start < text.length(); number++) {
                int end = start;
                while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
                boolean comment = start < end && text.charAt(start) == '%' && lines.size() == 1;
                List<String> words = comment ? List.of() : words(text, start, end);
                if (!words.isEmpty()) lines.add(new Line(number + 1, words));
                start = end + (text.startsWith("\r\n", end) ? 2 : 1);
            }
        }

        private static List<String> words(String text, int from, int to) {
            List<String> words = new ArrayList<>();
            int start = from;
            for (int i = from; i <= to; i++) {
                if (i < to && text.charAt(i) != ' ' && text.charAt(i) != '\t' && text.charAt(i) != '\ufeff') continue;
                if (i > start) words.add(text.substring(start, i));
                start = i + 1;
            }
            return words;
        }

        MatrixMarket matrix() {
            boolean coordinate = format.equals("coordinate");
            if (lines.size() < 2) throw new CsvException("the text ends before the size of the matrix");
            Line size = lines.get(1);
            need(size, coordinate ? 3 : 2, coordinate ? "rows, columns and entries" : "rows and columns");
            int m = (int) count(size, 0, "the number of rows", 1, Integer.MAX_VALUE);
            int n = (int) count(size, 1, "the number of columns", 1, Integer.MAX_VALUE);
            if (!symmetry.equals("general") && m != n)
                throw size.error("announces a " + m + "×" + n + " matrix, expected a square one, as it is " + symmetry);
            if ((long) m * n > CsvReader.MAX_CELLS)
                throw size.error("announces a " + m + "×" + n + " matrix, expected at most " + CsvReader.MAX_CELLS
                        + " entries: it is kept in full");
            MatrixMarket A = new MatrixMarket(m, n);
            if (coordinate) coordinates(A, count(size, 2, "the number of entries", 0, (long) m * n));
            else array(A);
            return A;
        }

        private void coordinates(MatrixMarket A, long entries) {
            expect(entries);
            for (Line line : lines.subList(2, lines.size())) {
                boolean pattern = type.equals("pattern");
                need(line, pattern ? 2 : 3, pattern ? "a row and a column" : "a row, a column and a value");
                int i = (int) count(line, 0, "the row", 1, A.rows) - 1;
                int j = (int) count(line, 1, "the column", 1, A.cols) - 1;
                if (!symmetry.equals("general") && i < j)
                    throw line.error("has an entry above the diagonal, expected the lower triangle only, as the matrix"
                            + " is " + symmetry);
                entry(A, i, j, pattern ? "1" : line.words().get(2), line);
            }
        }

        private void array(MatrixMarket A) {
            int at = 2;
            long n = A.rows;
            expect(
                    symmetry.equals("general")
                            ? n * A.cols
                            : symmetry.equals("symmetric") ? n * (n + 1) / 2 : n * (n - 1) / 2);
            for (int j = 0; j < A.cols; j++) {
                int first = symmetry.equals("general") ? 0 : symmetry.equals("symmetric") ? j : j + 1;
                for (int i = first; i < A.rows; i++) {
                    Line line = lines.get(at++);
                    need(line, 1, "one value");
                    entry(A, i, j, line.words().get(0), line);
                }
            }
        }

        private void entry(MatrixMarket A, int i, int j, String value, Line line) {
            if (!Decimal.matches(value)) throw line.error("has the value " + Quoted.of(value) + ", expected a number");
            if (type.equals("integer") && !integer(value))
                throw line.error("has the value " + Quoted.of(value) + ", expected a whole number");
            boolean skew = symmetry.equals("skew-symmetric");
            if (skew && i == j)
                throw line.error("has an entry on the diagonal, which is 0 as the matrix is " + symmetry);
            A.put(i, j, value, line.number());
            if (!symmetry.equals("general") && i != j) A.put(j, i, skew ? negated(value) : value, line.number());
        }

        private static String negated(String value) {
            if (Decimal.isZero(value)) return value;
            char sign = value.charAt(0);
            if (sign == '-' || sign == '−') return value.substring(1);
            return "-" + (sign == '+' ? value.substring(1) : value);
        }

        private static boolean integer(String value) {
            for (int i = 0; i < value.length(); i++)
                if (value.charAt(i) == '.' || value.charAt(i) == 'e' || value.charAt(i) == 'E') return false;
            return true;
        }

        /** That as many lines follow the size as there are entries. */
        private void expect(long entries) {
            int found = lines.size() - 2;
            if (found < entries)
                throw new CsvException("the text ends after " + found + " of " + Count.entries(entries));
            if (found > entries) throw lines.get(2 + (int) entries).error("is one entry too many, expected " + entries);
        }

        private static void need(Line line, int words, String what) {
            if (line.words().size() != words)
                throw line.error("has " + line.words().size() + (line.words().size() == 1 ? " word" : " words")
                        + ", expected " + what);
        }

        private static long count(Line line, int position, String what, long least, long most) {
            String word = line.words().get(position);
            boolean digits = word.length() <= 18;
            for (int i = 0; i < word.length(); i++) digits &= word.charAt(i) >= '0' && word.charAt(i) <= '9';
            long value = digits ? Long.parseLong(word) : -1;
            if (value < least || value > most)
                throw new CsvException(
                        line.number(),
                        position + 1,
                        what + " is " + Quoted.of(word) + ", expected " + least + " to " + most);
            return value;
        }

        private static String lower(String word) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
            return out.toString();
        }
    }

    /** Row below row, columns aligned; of a large matrix its upper left corner. */
    @Override
    public String toString() {
        return Aligned.of(this);
    }
}
