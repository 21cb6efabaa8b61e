package mml.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mml.matrix.Matrix;
import mml.matrix.Numbers;
import mml.matrix.Table;
import mml.matrix.Vector;

/**
 * A trace as a text one reads like a worked example: a paragraph a step with its number, kind and caption, then its
 * values and its formula. Of the steps of one kind only the first {@value #EACH} are written.
 */
final class Transcript implements Fields {
    private static final int EACH = 12;
    private static final int LARGEST = 8;

    private final StringBuilder out = new StringBuilder();
    private String indent = "";
    private String kind = "";

    private Transcript() {}

    static String of(List<? extends Step> steps) {
        StringBuilder text = new StringBuilder();
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Transcript t = new Transcript();
            t.indent = "    ";
            steps.get(i).describe(t);
            if (kinds.stream().filter(t.kind::equals).count() == EACH) continue;
            kinds.add(t.kind);
            text.append(i + 1).append(". ").append(t.kind).append(": ").append(steps.get(i).caption()).append('\n');
            text.append(t.out).append("    $ ").append(steps.get(i).formula()).append("\n\n");
        }
        return text.toString();
    }

    /** The first runs that together show every kind, in order. */
    static <S extends Step> String of(Iterable<List<S>> runs) {
        StringBuilder text = new StringBuilder();
        Set<Class<?>> seen = new HashSet<>();
        int number = 0;
        for (List<S> steps : runs) {
            number++;
            boolean isNew = false;
            for (S step : steps) isNew |= seen.add(step.getClass());
            if (isNew) text.append("== run ").append(number).append("\n\n").append(of(steps));
        }
        return text.toString();
    }

    private void line(String name, String value) {
        out.append(indent).append(name).append(" = ").append(value).append('\n');
    }

    @Override
    public void kind(String name) {
        kind = name;
    }

    @Override
    public void put(String name, long value) {
        line(name, Long.toString(value));
    }

    @Override
    public void put(String name, double value) {
        line(name, Numbers.shortest(value));
    }

    @Override
    public void put(String name, boolean value) {
        line(name, Boolean.toString(value));
    }

    @Override
    public void put(String name, String value) {
        line(name, value);
    }

    @Override
    public void put(String name, List<Integer> indices) {
        line(name, indices.toString());
    }

    @Override
    public void put(String name, Vector value) {
        put(name, (Table) Matrix.ofColumns(value).transpose());
    }

    @Override
    public void put(String name, Matrix value) {
        put(name, (Table) value);
    }

    @Override
    public void put(String name, Table value) {
        if (value.rows() * value.cols() > LARGEST * LARGEST) {
            line(name, value.rows() + " × " + value.cols());
            return;
        }
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < value.rows(); i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < value.cols(); j++) row.add(value.text(i, j));
            rows.add(String.join("  ", row));
        }
        line(name, String.join(" | ", rows));
    }

    @Override
    public void put(String name, Step nested) {
        String outer = indent;
        String kindOutside = kind;
        line(name, nested.caption());
        indent += "    ";
        nested.describe(this);
        out.append(indent).append("$ ").append(nested.formula()).append('\n');
        indent = outer;
        kind = kindOutside;
    }
}
