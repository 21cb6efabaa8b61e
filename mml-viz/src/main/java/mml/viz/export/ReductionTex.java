package mml.viz.export;

import mml.exact.RowReductionStep;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Trace;

/** A whole row reduction in TeX: a chain of matrices, the operation over each arrow. Needs amsmath. */
public final class ReductionTex {
    private ReductionTex() {}

    /**
     * An {@code align*} environment that may break over pages, to be put into a document.
     *
     * @throws IllegalArgumentException if the trace does not begin with its start
     */
    public static String of(Trace<RowReductionStep> trace) {
        if (trace.size() == 0 || !(trace.get(0) instanceof RowReductionStep.Start start)) {
            throw new IllegalArgumentException("trace does not begin with a Start step, expected that of a whole run");
        }
        int bar = start.variables();
        int columns = start.matrix().cols();
        StringBuilder out = new StringBuilder();
        out.append("% needs \\usepackage{amsmath}\n{\\allowdisplaybreaks");
        if (columns > 10)
            out.append("\\setcounter{MaxMatrixCols}{").append(columns).append('}');
        out.append("\n\\begin{align*}\n  & ").append(Tex.matrix(start.matrix(), bar));
        for (RowReductionStep step : trace) {
            if (step instanceof RowReductionStep.Operation) arrow(out, step.formula(), step.matrix(), bar);
            else if (step instanceof RowReductionStep.Condition condition) {
                String value = condition.symbol() + " = " + Tex.entry(condition.value());
                arrow(out, value, condition.matrix(), bar);
            } else if (step instanceof RowReductionStep.Contradiction) {
                out.append(" \\\\\n  & \\text{row } ").append(contradiction(step));
            }
        }
        return out.append("\n\\end{align*}}\n").toString();
    }

    /** The same as a document that compiles by itself. */
    public static String document(Trace<RowReductionStep> trace) {
        return "\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n" + of(trace) + "\\end{document}\n";
    }

    private static void arrow(StringBuilder out, String label, Table matrix, int bar) {
        out.append(" \\\\\n  \\xrightarrow{\\;").append(label).append("\\;}\\quad & ");
        out.append(Tex.matrix(matrix, bar));
    }

    private static String contradiction(RowReductionStep step) {
        RowReductionStep.Contradiction contradiction = (RowReductionStep.Contradiction) step;
        return (contradiction.row() + 1) + "\\colon\\ " + contradiction.formula();
    }
}
