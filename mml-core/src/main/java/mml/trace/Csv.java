package mml.trace;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Numbers;
import mml.matrix.Table;
import mml.matrix.Vector;

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
            Row row = new Row();
            step.describe(row);
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
        String safe = formula(text) ? "'" + text : text;
        if (safe.indexOf(',') < 0 && safe.indexOf('"') < 0 && safe.indexOf('\n') < 0 && safe.indexOf('\r') < 0)
            return safe;
        return '"' + safe.replace("\"", "\"\"") + '"';
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

    private static final class Row implements Fields {
        private String kind = "";
        private final List<String> names = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        private void add(String name, String value) {
            names.add(name);
            values.add(value);
        }

        @Override
        public void kind(String kind) {
            this.kind = kind;
        }

        @Override
        public void put(String name, long value) {
            add(name, Long.toString(value));
        }

        @Override
        public void put(String name, double value) {
            add(name, Numbers.shortest(value));
        }

        @Override
        public void put(String name, boolean value) {
            add(name, Boolean.toString(value));
        }

        @Override
        public void put(String name, String value) {
            add(name, cell(value));
        }

        @Override
        public void put(String name, List<Integer> indices) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < indices.size(); i++)
                text.append(i == 0 ? "" : " ").append(indices.get(i));
            add(name, text.toString());
        }

        @Override
        public void put(String name, Vector value) {}

        @Override
        public void put(String name, Matrix value) {}

        @Override
        public void put(String name, Table value) {}

        @Override
        public void put(String name, Step nested) {}
    }
}
