package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Table;
import mml.matrix.Vector;
import mml.trace.Fields;
import mml.trace.Step;

/** What a step holds that can be shown: its tables (a vector is a column) and its real numbers. */
final class StepParts implements Fields {
    /** A matrix or vector and its name. */
    record Part(String name, Table table) {}

    final List<Part> tables = new ArrayList<>();
    final List<String> numbers = new ArrayList<>();

    private StepParts() {}

    static StepParts of(Step step) {
        StepParts parts = new StepParts();
        step.describe(parts);
        return parts;
    }

    @Override
    public void kind(String kind) {}

    /** Counts and positions are said by the caption, which counts from 1. */
    @Override
    public void put(String name, long value) {}

    @Override
    public void put(String name, boolean value) {}

    @Override
    public void put(String name, List<Integer> indices) {}

    @Override
    public void put(String name, String value) {}

    @Override
    public void put(String name, double value) {
        numbers.add(name(name) + " = " + Digits.of(value));
    }

    @Override
    public void put(String name, Vector value) {
        if (value.size() > 0) put(name, Matrix.ofColumns(value));
    }

    @Override
    public void put(String name, Matrix value) {
        put(name, (Table) value);
    }

    @Override
    public void put(String name, Table value) {
        if (value.rows() > 0 && value.cols() > 0) tables.add(new Part(name(name), value));
    }

    @Override
    public void put(String name, Step nested) {
        nested.describe(this);
    }

    /** {@code singular values} for {@code singularValues}, σ for {@code sigma}. */
    static String name(String field) {
        String greek = Greek.letter(field);
        if (!greek.isEmpty()) return greek;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            boolean word = i > 0 && c >= 'A' && c <= 'Z' && i + 1 < field.length();
            out.append(word ? " " + (char) (c + 32) : String.valueOf(c));
        }
        return out.toString();
    }
}
