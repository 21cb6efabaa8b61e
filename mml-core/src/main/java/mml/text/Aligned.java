package mml.text;

/** Matrices and vectors as they are printed: row below row, decimal points below each other. */
public final class Aligned {
    /** How many significant digits are printed when nobody says. */
    public static final int DIGITS = 5;

    private static final int ROWS = 20;
    private static final int COLS = 10;
    private static final int ENTRIES = 12;

    private Aligned() {}

    /** The text at row i, column j. */
    @FunctionalInterface
    public interface Entry {
        String at(int i, int j);
    }

    /** A matrix of doubles; of one with more than 20 rows or 10 columns its size and its upper left corner. */
    public static String of(DoubleTable A, int digits) {
        return of(A.rows(), A.cols(), (i, j) -> NumberText.significant(A.get(i, j), digits));
    }

    /** A matrix of exact entries, likewise. */
    public static String of(Table A) {
        return of(A.rows(), A.cols(), (i, j) -> NumberText.exact(A.text(i, j)));
    }

    /** An m×n matrix of texts, likewise. */
    public static String of(int m, int n, Entry entry) {
        if (m == 0 || n == 0) return m + "×" + n + " matrix";
        boolean large = m > ROWS || n > COLS;
        String[][] cells = new String[large ? Math.min(m, COLS) : m][large ? Math.min(n, COLS) : n];
        for (int i = 0; i < cells.length; i++) for (int j = 0; j < cells[i].length; j++) cells[i][j] = entry.at(i, j);
        String body = of(cells, n);
        return large ? m + "×" + n + " matrix, its upper left corner:\n" + body : body;
    }

    /** All of a matrix of exact entries, with a bar after the first {@code bar} columns if there are more. */
    public static String of(Table A, int bar) {
        if (A.rows() == 0 || A.cols() == 0) return A.rows() + "×" + A.cols() + " matrix";
        String[][] cells = new String[A.rows()][A.cols()];
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < A.cols(); j++) cells[i][j] = NumberText.exact(A.text(i, j));
        return of(cells, bar);
    }

    /** {@code (1, −0.5)}; of a long list its first entries and how many there are. */
    public static String of(DoubleList x, int digits) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < Math.min(x.size(), ENTRIES); i++)
            out.append(i == 0 ? "" : ", ").append(NumberText.significant(x.get(i), digits));
        return out.append(x.size() > ENTRIES ? ", … " + x.size() + " in all)" : ")")
                .toString();
    }

    private static String of(String[][] cells, int bar) {
        return of(cells, bar, true);
    }

    /**
     * Cells row below row, at least one, with a bar after {@code bar} columns if there are more; no line break at the end.
     *
     * @param points whether decimal points stand below each other, else the ends of the cells do
     */
    public static String of(String[][] cells, int bar, boolean points) {
        if (points) alignPoints(cells);
        int cols = cells[0].length;
        int[] width = new int[cols];
        for (String[] row : cells) for (int j = 0; j < cols; j++) width[j] = Math.max(width[j], row[j].length());
        StringBuilder out = new StringBuilder();
        for (String[] row : cells) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < cols; j++)
                line.append(j == bar ? "  |  " : j == 0 ? "" : "  ")
                        .append(" ".repeat(width[j] - row[j].length()))
                        .append(row[j]);
            int end = line.length();
            while (end > 0 && line.charAt(end - 1) == ' ') end--;
            out.append(out.length() == 0 ? "" : "\n").append(line, 0, end);
        }
        return out.toString();
    }

    /** Pads the entries of a column on the right until their decimal points stand below each other. */
    private static void alignPoints(String[][] cells) {
        for (int j = 0; j < cells[0].length; j++) {
            int most = 0;
            for (String[] row : cells) most = Math.max(most, afterPoint(row[j]));
            for (String[] row : cells) row[j] += " ".repeat(most - afterPoint(row[j]));
        }
    }

    /** How many characters follow the whole part of a number; 0 for what is none. */
    private static int afterPoint(String number) {
        int end = 0;
        if (!isNumber(number)) return 0;
        while (end < number.length() && (number.charAt(end) == '−' || isDigit(number.charAt(end)))) end++;
        return number.length() - end;
    }

    private static boolean isNumber(String text) {
        int first = text.startsWith("−") ? 1 : 0;
        return text.length() > first && isDigit(text.charAt(first));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
