package mml.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.text.Table;

/**
 * A trace as a text one reads like a worked example: a paragraph a step with its number, kind and caption, then its
 * values and its formula. Of the steps of one kind only the first {@value #EACH} are written.
 */
final class Transcript {
    private static final int EACH = 12;
    private static final int LARGEST = 64;

    private final StringBuilder out = new StringBuilder();

    private Transcript() {}

    /** The first runs that together show every kind, in order. */
    static <S extends Step> String of(Iterable<List<S>> runs) {
        Transcript transcript = new Transcript();
        Set<Class<?>> seen = new HashSet<>();
        int number = 0;
        for (List<S> steps : runs) {
            number++;
            boolean isNew = false;
            for (S step : steps) isNew |= seen.add(step.getClass());
            if (!isNew) continue;
            transcript.out.append("== run ").append(number).append("\n\n");
            transcript.run(steps);
        }
        return transcript.out.toString();
    }

    private void run(List<? extends Step> steps) {
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Telling t = Telling.of(steps.get(i));
            if (kinds.stream().filter(t.kind()::equals).count() == EACH) continue;
            kinds.add(t.kind());
            out.append(i + 1).append(". ").append(t.kind()).append(": ").append(t.caption());
            out.append('\n');
            values(t, "    ");
            out.append('\n');
        }
    }

    private void values(Telling t, String indent) {
        for (Telling.Value v : t.values()) {
            out.append(indent).append(v.name()).append(" = ").append(text(v.value()));
            out.append('\n');
            if (v.value() instanceof Step nested) values(Telling.of(nested), indent + "    ");
        }
        out.append(indent).append("$ ").append(t.formula()).append('\n');
    }

    private static String text(Object value) {
        if (value instanceof Double x) return Numbers.shortest(x);
        if (value instanceof Vector x) return text(Matrix.ofColumns(x).transpose());
        if (value instanceof Step nested) return nested.caption();
        if (!(value instanceof Table A)) return value.toString();
        if (A.rows() * A.cols() > LARGEST) return A.rows() + " × " + A.cols();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < A.rows(); i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < A.cols(); j++) row.add(A.text(i, j));
            rows.add(String.join("  ", row));
        }
        return String.join(" | ", rows);
    }
}
