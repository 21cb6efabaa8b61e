package mml.trace;

import java.util.List;

/** Writes a trace as TeX. */
public final class Latex {
    private Latex() {}

    /** All formulas of a trace, one line each, as an {@code align*} environment. */
    public static String of(Trace<? extends Step> trace) {
        return lines(trace.stream().map(Step::formula).toList());
    }

    /** Formulas, one line each, as an {@code align*} environment; empty ones are left out. */
    public static String lines(List<String> formulas) {
        List<String> said = formulas.stream().filter(line -> !line.isEmpty()).toList();
        StringBuilder out = new StringBuilder("\\begin{align*}\n");
        for (int i = 0; i < said.size(); i++)
            out.append("  &").append(said.get(i)).append(i < said.size() - 1 ? " \\\\\n" : "\n");
        return out.append("\\end{align*}\n").toString();
    }
}
