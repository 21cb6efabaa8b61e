package mml.spectral;

import mml.trace.Step;
import mml.trace.Telling;

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
    public void tell(Telling t) {
        t.kind("finding")
                .put("property", property.adjective())
                .put("holds", holds)
                .put("witness", witness)
                .put("value", value)
                .put("bound", bound)
                .caption("The matrix is " + (holds ? "" : "not ") + property.adjective() + ": " + witness)
                .formula("\\text{" + (holds ? "" : "not ") + property.adjective() + "}");
    }
}
