package mml.geometry;

import mml.trace.Captions;
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
                    .caption("From " + Captions.digits(from) + " to " + Captions.digits(to) + ": "
                            + Captions.digits(estimate) + ", give or take " + Captions.digits(error))
                    .formula("\\int_{" + Captions.tex(from) + "}^{" + Captions.tex(to) + "} f \\approx "
                            + Captions.tex(estimate) + " \\pm " + Captions.tex(error));
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
                    .caption("The integral is " + Captions.digits(value) + ", give or take " + Captions.digits(error)
                            + ", after " + evaluations + " evaluations")
                    .formula("\\int f = " + Captions.tex(value) + " \\pm " + Captions.tex(error));
        }
    }
}
