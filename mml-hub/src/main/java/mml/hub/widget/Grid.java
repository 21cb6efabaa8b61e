package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import mml.text.Table;

/**
 * A matrix as people type or paste it: rows on lines or after {@code ;}, entries apart by spaces, tabs or commas; also
 * {@code [[1, 2], [3, 4]]} and LaTeX's {@code 1 & 2 \\ 3 & 4}. An entry may contain spaced signs: {@code a + 1}.
 */
public final class Grid {
    private final String[][] cells;

    private Grid(String[][] cells) {
        this.cells = cells;
    }

    /**
     * Reads a matrix of at most the given size.
     *
     * @throws IllegalArgumentException saying which row is wrong and why
     */
    public static Grid parse(String text, int maxRows, int maxCols) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines(text)) {
            List<String> row = entries(line);
            if (!row.isEmpty()) rows.add(row);
        }
        if (rows.isEmpty()) throw new IllegalArgumentException("Empty: type at least one row of numbers.");
        int n = rows.get(0).size();
        for (int i = 0; i < rows.size(); i++) {
            int k = rows.get(i).size();
            if (k != n)
                throw new IllegalArgumentException("Row " + (i + 1) + " has " + count(k) + ", row 1 has " + n
                        + ": all rows must be equally long.");
        }
        if (rows.size() > maxRows || n > maxCols)
            throw new IllegalArgumentException("The matrix is " + rows.size() + " × " + n + "; there is room for "
                    + maxRows + " rows and " + maxCols + " columns.");
        String[][] cells = new String[rows.size()][];
        for (int i = 0; i < cells.length; i++) cells[i] = rows.get(i).toArray(new String[0]);
        return new Grid(cells);
    }

    /**
     * Reads numbers given as an answer; round brackets do not matter.
     *
     * @throws IllegalArgumentException with the name and what is wrong
     */
    public static Grid answer(String text, String name) {
        try {
            return parse(text.replace('(', ' ').replace(')', ' '), 12, 12);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /** The short form of a matrix, as {@link #parse} reads it. */
    public static String compact(Table M) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.cols(); j++)
                out.append(j > 0 ? "," : i > 0 ? ";" : "").append(M.text(i, j));
        return out.toString();
    }

    /** The entries row by row, all rows of the same length. */
    public String[][] cells() {
        String[][] copy = new String[cells.length][];
        for (int i = 0; i < copy.length; i++) copy[i] = cells[i].clone();
        return copy;
    }

    public int rows() {
        return cells.length;
    }

    public int cols() {
        return cells[0].length;
    }

    /** Short, for a link: {@code 1,-3/2;0,a+1}. */
    public String compact() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) out.append(';');
            for (int j = 0; j < cells[i].length; j++) {
                if (j > 0) out.append(',');
                out.append(withoutSpaces(cells[i][j]));
            }
        }
        return out.toString();
    }

    /** For a text field: one row a line, the columns under one another. */
    public String aligned() {
        int width = 0;
        for (String[] row : cells)
            for (String cell : row) width = Math.max(width, withoutSpaces(cell).length());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) out.append('\n');
            for (int j = 0; j < cells[i].length; j++) {
                String cell = withoutSpaces(cells[i][j]);
                if (j > 0) out.append("  ");
                for (int k = cell.length(); k < width; k++) out.append(' ');
                out.append(cell);
            }
        }
        return out.toString();
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latexBreak = c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '\\';
            if (c == '\n' || c == '\r' || c == ';' || c == ']' || latexBreak) {
                lines.add(line.toString());
                line.setLength(0);
                if (latexBreak) i++;
            } else {
                line.append(c == '[' || c == '|' || c == '&' || c == '\t' || c == '\u00a0' ? ' ' : c);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The entries of one line: a comma or a space ends an entry, but not beside a sign that stands alone. */
    private static List<String> entries(String line) {
        List<String> entries = new ArrayList<>();
        boolean glue = false;
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == ' ' || c == ',') {
                if (c == ',') glue = false;
                i++;
                continue;
            }
            int end = i;
            while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != ',') end++;
            String word = line.substring(i, end);
            boolean sign =
                    word.equals("+") || word.equals("-") || word.equals("−") || word.equals("/") || word.equals("*");
            if ((glue || sign) && !entries.isEmpty()) {
                entries.set(entries.size() - 1, entries.get(entries.size() - 1) + word);
            } else {
                entries.add(word);
            }
            glue = sign;
            i = end;
        }
        return entries;
    }

    private static String withoutSpaces(String cell) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) if (cell.charAt(i) != ' ') out.append(cell.charAt(i));
        return out.toString();
    }

    private static String count(int n) {
        return n == 1 ? "1 entry" : n + " entries";
    }
}
