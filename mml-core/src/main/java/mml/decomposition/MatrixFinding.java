package mml.decomposition;

import mml.trace.Fields;
import mml.trace.Step;

/**
 * One verdict of {@link MatrixPhylogeny}.
 *
 * @param property what was asked
 * @param holds the answer
 * @param witness what proves it, in words
 * @param value the number behind it
 * @param bound what it was compared with
 */
public record MatrixFinding(MatrixProperty property, boolean holds, String witness, double value, double bound)
        implements Step {
    @Override
    public void describe(Fields out) {
        out.kind("finding");
        out.put("property", property.adjective());
        out.put("holds", holds);
        out.put("witness", witness);
        out.put("value", value);
        out.put("bound", bound);
    }

    @Override
    public String caption() {
        return "The matrix is " + (holds ? "" : "not ") + property.adjective() + ": " + witness;
    }

    @Override
    public String formula() {
        return "\\text{" + (holds ? "" : "not ") + property.adjective() + "}";
    }
}
