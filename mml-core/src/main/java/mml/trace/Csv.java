package mml.trace;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.text.Json;
import mml.text.Numbers;
import mml.text.Table;

/**
 * Writes the scalar values of a trace as CSV, one row a step: its number in the run, its kind, its numbers and texts,
 * its caption. Matrices, vectors and nested steps are left to {@link Json}.
 *
 * <p>Text that a spreadsheet would take for a formula (it begins with {@code = + - @} and is not a number) gets an
 * apostrophe in front.
 */
public final class Csv {
    private Csv() {}

    public static String of(Trace<? extends Step> trace) {
        List<String> header = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Step step : trace) {
            Row row = new Row(step);
            for (String name : row.names) if (!header.contains(name)) header.add(name);
            rows.add(row);
        }
        StringBuilder out = new StringBuilder("step,kind");
        for (String name : header) out.append(',').append(cell(name));
        out.append(",caption\n");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            out.append(trace.number(i)).append(',').append(cell(row.kind));
            for (String name : header) {
                int k = row.names.indexOf(name);
                out.append(',').append(k < 0 ? "" : row.values.get(k));
            }
            out.append(',').append(cell(trace.get(i).caption())).append('\n');
        }
        return out.toString();
    }

    private static String cell(String text) {
        return quoted(formula(text) ? "'" + text : text);
    }

    /** A cell as it stands in a file: in quotation marks where the text has a comma, one of those or a new line. */
    public static String quoted(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0)
            return text;
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean formula(String text) {
        if (text.isEmpty()) return false;
        char c = text.charAt(0);
        if (c == '-') return !number(text);
        return c == '=' || c == '+' || c == '@' || c == '\t' || c == '\r';
    }

    /** {@code -3}, {@code -0.25}, {@code -1.5e-7}, {@code -3/2}. */
    private static boolean number(String text) {
        int i = digits(text, 1);
        if (i > 1 && i < text.length() && text.charAt(i) == '/') return digits(text, i + 1) == text.length();
        if (i > 1 && i < text.length() && text.charAt(i) == '.') i = digits(text, i + 1);
        if (i > 1 && i < text.length() && text.charAt(i) == 'e')
            i = digits(text, i + 1 < text.length() && text.charAt(i + 1) == '-' ? i + 2 : i + 1);
        return i > 1 && i == text.length();
    }

    /** The end of the digits that start at {@code from}, 0 if there are none. */
    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') i++;
        return i == from ? 0 : i;
    }

    /** The scalar values of a step. */
    private static final class Row {
        private final String kind;
        private final List<String> names = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        Row(Step step) {
            Telling telling = Telling.of(step);
            kind = telling.kind();
            for (Telling.Value v : telling.values()) {
                Object x = v.value();
                if (x instanceof Vector || x instanceof Table || x instanceof Step) continue;
                names.add(v.name());
                values.add(
                        x instanceof Double number
                                ? Numbers.shortest(number)
                                : x instanceof List<?> indices
                                        ? spaced(indices)
                                        : x instanceof String text ? cell(text) : x.toString());
            }
        }

        private static String spaced(List<?> indices) {
            StringBuilder text = new StringBuilder();
            for (Object i : indices) text.append(text.length() == 0 ? "" : " ").append(i);
            return text.toString();
        }
    }
}
