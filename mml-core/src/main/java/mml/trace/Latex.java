package mml.trace;

/** Writes a trace as TeX. */
public final class Latex {
    private Latex() {}

    /** All formulas of a trace, one line each, as an {@code align*} environment. */
    public static String of(Trace<? extends Step> trace) {
        StringBuilder out = new StringBuilder("\\begin{align*}\n");
        for (int i = 0; i < trace.size(); i++)
            out.append("  &").append(trace.get(i).formula()).append(i < trace.size() - 1 ? " \\\\\n" : "\n");
        return out.append("\\end{align*}\n").toString();
    }
}
