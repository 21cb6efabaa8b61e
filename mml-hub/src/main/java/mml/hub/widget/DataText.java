package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import mml.data.CsvReader;
import mml.data.CsvTable;
import mml.data.Decimal;
import mml.exact.Fractions;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.viz.svg.Labels;

/**
 * Data as people paste them into a page: CSV with or without a header, one example a line, the columns apart by commas,
 * semicolons, tabs or spaces, with a decimal comma between semicolons. In a link the lines are apart by semicolons.
 *
 * <p>A column whose first cell is a number holds numbers; any other one holds words. Columns of numbers beyond those asked
 * for are left out.
 *
 * @param X one example a row; NaN where a value is missing, if that is allowed
 * @param names of the columns of X; none if there was no header
 * @param labels the word of each row; none unless they were asked for
 */
public record DataText(Matrix X, List<String> names, List<String> labels) {
    /** The most rows of a picture that is still to be played with. */
    public static final int ROWS = 400;

    private static final double LARGEST = 1e9;
    private static final int AXIS = 24; // letters beside an axis

    public DataText {
        names = List.copyOf(names);
        labels = List.copyOf(labels);
    }

    /** The names of two features for the axes of a picture; {@code x_1} and {@code x_2} without a header. */
    public List<String> features() {
        List<String> out = new ArrayList<>();
        for (int d = 0; d < 2; d++) out.add(d < names.size() ? axis(names.get(d)) : "x_" + (d + 1));
        return out;
    }

    /** An underscore is an index after a single letter, and else a space. */
    private static String axis(String name) {
        return Labels.clean(name.indexOf('_') == 1 ? name : name.replace('_', ' '), AXIS);
    }

    /**
     * Reads points.
     *
     * @param features how many columns of numbers are taken at most
     * @throws IllegalArgumentException saying what is wrong and where
     */
    public static DataText points(String text, int features) {
        return points(text, features, false);
    }

    /** The same where a value may be missing: NaN for an empty cell, {@code ?} or {@code NA}. */
    public static DataText gaps(String text, int features) {
        return points(text, features, true);
    }

    private static DataText points(String text, int features, boolean gaps) {
        CsvTable table = table(text);
        List<Integer> numbers = new ArrayList<>();
        for (int j = 0; j < table.cols(); j++) if (isNumber(table, first(table, j, gaps), j)) numbers.add(j);
        if (table.rows() == 1 && numbers.size() == table.cols() && table.cols() > features)
            return column(table, numbers);
        if (numbers.isEmpty())
            throw new IllegalArgumentException("There is no column of numbers: " + table.text(0, 0) + " is none.");
        List<Integer> taken = numbers.subList(0, Math.min(features, numbers.size()));
        return new DataText(numbers(table, taken, gaps), names(table, taken), List.of());
    }

    /** A single line with more numbers than a point has is as many points on a line. */
    private static DataText column(CsvTable table, List<Integer> numbers) {
        return new DataText(numbers(table, numbers, false).transpose(), List.of(), List.of());
    }

    /**
     * Reads points of the plane and the class of each: a column of words, or the last column of numbers.
     *
     * @throws IllegalArgumentException saying what is wrong and where
     */
    public static DataText classes(String text) {
        CsvTable table = table(text);
        List<Integer> numbers = new ArrayList<>();
        int label = -1;
        for (int j = 0; j < table.cols(); j++)
            if (isNumber(table, 0, j)) numbers.add(j);
            else label = j;
        if (label < 0 && numbers.size() > 2) label = numbers.remove(numbers.size() - 1);
        if (label < 0 || numbers.size() < 2)
            throw new IllegalArgumentException("Two columns of numbers and one with the class are needed, such as"
                    + " 1.5, 2, red; there are " + numbers.size() + (label < 0 ? " and no class." : "."));
        List<Integer> two = numbers.subList(0, 2);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) labels.add(plain(table.text(i, label)));
        return new DataText(numbers(table, two, false), names(table, two), labels);
    }

    private static CsvTable table(String text) {
        String all = text.strip();
        boolean link = all.indexOf('\n') < 0 && all.indexOf('\r') < 0;
        String lines = link ? all.replace(';', '\n') : all;
        if (!link && all.indexOf(';') >= 0 && all.indexOf('"') < 0) lines = lines.replace(',', '.');
        CsvTable table = CsvReader.standard().read(lines);
        if (table.rows() > ROWS)
            throw new IllegalArgumentException("These are " + table.rows() + " rows; there is room for " + ROWS
                    + ". The command line takes any number of them.");
        return table;
    }

    private static boolean isNumber(CsvTable table, int i, int j) {
        String cell = table.text(i, j).strip();
        return Decimal.matches(cell) || Decimal.matchesFraction(cell);
    }

    /** The first row whose cell in column j says what the column holds. */
    private static int first(CsvTable table, int j, boolean gaps) {
        int i = 0;
        while (gaps && i < table.rows() - 1 && Decimal.matchesMissing(table.text(i, j))) i++;
        return i;
    }

    private static Matrix numbers(CsvTable table, List<Integer> columns, boolean gaps) {
        double[] x = new double[table.rows() * columns.size()];
        int k = 0;
        for (int i = 0; i < table.rows(); i++)
            for (int j : columns) {
                if (gaps && Decimal.matchesMissing(table.text(i, j))) {
                    x[k++] = Double.NaN;
                    continue;
                }
                if (!isNumber(table, i, j))
                    throw new IllegalArgumentException(
                            table.place(i, j) + ": a number is expected, not “" + plain(table.text(i, j)) + "”.");
                x[k] = Fractions.toDouble(Fractions.parse(table.text(i, j)));
                if (!(Math.abs(x[k++]) <= LARGEST))
                    throw new IllegalArgumentException(
                            table.place(i, j) + ": the number is too large; up to 10⁹ can be drawn.");
            }
        return Matrix.of(table.rows(), columns.size(), x);
    }

    private static List<String> names(CsvTable table, List<Integer> columns) {
        List<String> names = new ArrayList<>();
        if (!table.names().isEmpty())
            for (int j : columns) names.add(plain(table.names().get(j)));
        return names;
    }

    /** A word without what keeps cells and rows apart in a link. */
    private static String plain(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length() && out.length() < 24; i++) {
            char c = word.charAt(i);
            out.append(c == ',' || c == ';' || c == '"' || c < ' ' ? ' ' : c);
        }
        return out.toString().strip();
    }

    /** Row below row, for a text field. */
    public String lines() {
        return written(", ", "\n");
    }

    /** Short, for a link. */
    public String compact() {
        return written(",", ";");
    }

    private String written(String between, String after) {
        StringBuilder out = new StringBuilder();
        for (int j = 0; j < names.size(); j++) out.append(j > 0 ? between : "").append(names.get(j));
        if (!names.isEmpty())
            out.append(labels.isEmpty() ? "" : between + "class").append(after);
        for (int i = 0; i < X.rows(); i++) {
            out.append(i > 0 ? after : "");
            for (int j = 0; j < X.cols(); j++)
                out.append(j > 0 ? between : "")
                        .append(Double.isNaN(X.get(i, j)) ? "?" : Numbers.shortest(X.get(i, j)));
            if (!labels.isEmpty()) out.append(between).append(labels.get(i));
        }
        return out.toString();
    }

    /** The same with row i moved to another place. */
    public DataText moved(int i, Vector to) {
        return new DataText(
                Matrix.generate(X.rows(), X.cols(), (n, d) -> n == i ? to.get(d) : X.get(n, d)), names, labels);
    }
}
