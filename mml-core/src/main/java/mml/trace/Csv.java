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
        if (c == '-' && text.length() > 1 && text.charAt(1) >= '0' && text.charAt(1) <= '9') return false;
        return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
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
