package mml.geometry;

import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link AdaptiveSimpson}: each panel that is measured, and the sum. */
public sealed interface SimpsonStep extends Step {
    /**
     * A panel was measured. It replaces any earlier one that covers it.
     *
     * @param from where it starts
     * @param to where it ends
     * @param estimate of the integral over it
     * @param error that the estimate may have
     */
    record Panel(double from, double to, double estimate, double error) implements SimpsonStep {
        @Override
        public void tell(Telling t) {
            t.kind("panel")
                    .put("from", from)
                    .put("to", to)
                    .put("estimate", estimate)
                    .put("error", error)
                    .caption("From " + NumberText.of(from) + " to " + NumberText.of(to) + ": " + NumberText.of(estimate)
                            + ", give or take " + NumberText.of(error))
                    .formula("\\int_{" + Tex.number(from) + "}^{" + Tex.number(to) + "} f \\approx "
                            + Tex.number(estimate) + " \\pm " + Tex.number(error));
        }
    }

    /** The sum over all panels. */
    record Done(double value, double error, int evaluations) implements SimpsonStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("value", value)
                    .put("error", error)
                    .put("evaluations", evaluations)
                    .caption("The integral is " + NumberText.of(value) + ", give or take " + NumberText.of(error)
                            + ", after " + evaluations + " evaluations")
                    .formula("\\int f = " + Tex.number(value) + " \\pm " + Tex.number(error));
        }
    }
}
