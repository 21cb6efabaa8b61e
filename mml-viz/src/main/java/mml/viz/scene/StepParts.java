package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Table;
import mml.trace.Step;
import mml.trace.Telling;

/** What a step holds that can be shown: its tables (a vector is a column) and its real numbers. */
final class StepParts {
    /** A matrix or vector, its name, and the sign before it; none, a space between results, or one of a product. */
    record Part(String sign, String name, Table table) {
        Part(String name, Table table) {
            this("", name, table);
        }
    }

    final List<Part> tables = new ArrayList<>();
    final List<String> numbers = new ArrayList<>();

    private StepParts() {}

    static StepParts of(Step step) {
        StepParts parts = new StepParts();
        parts.add(step);
        return parts;
    }

    /** Counts and positions are said by the caption, which counts from 1. */
    private void add(Step step) {
        for (Telling.Value v : Telling.of(step).values()) {
            if (v.value() instanceof Double x) numbers.add(name(v.name()) + " = " + Digits.of(x));
            if (v.value() instanceof Vector x && x.size() > 0)
                add(v.name(), Matrix.ofColumns(x.map(e -> NumberText.isRounding(e, v.scale()) ? 0 : e)));
            if (v.value() instanceof Table A) add(v.name(), A);
            if (v.value() instanceof Step nested) add(nested);
        }
    }

    private void add(String name, Table A) {
        if (A.rows() > 0 && A.cols() > 0) tables.add(new Part(name(name), A));
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
