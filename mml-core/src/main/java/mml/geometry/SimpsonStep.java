package mml.geometry;

import java.util.function.Function;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

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
        public void describe(Fields out) {
            out.kind("panel");
            out.put("from", from);
            out.put("to", to);
            out.put("estimate", estimate);
            out.put("error", error);
        }

        @Override
        public String caption() {
            return "From " + Captions.digits(from) + " to " + Captions.digits(to) + ": " + Captions.digits(estimate)
                    + ", give or take " + Captions.digits(error);
        }

        @Override
        public String formula() {
            return "\\int_{" + Captions.tex(from) + "}^{" + Captions.tex(to) + "} f \\approx " + Captions.tex(estimate)
                    + " \\pm " + Captions.tex(error);
        }
    }

    /** The sum over all panels. */
    record Done(double value, double error, int evaluations) implements SimpsonStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("value", value);
            out.put("error", error);
            out.put("evaluations", evaluations);
        }

        @Override
        public String caption() {
            return "The integral is " + Captions.digits(value) + ", give or take " + Captions.digits(error) + ", after "
                    + evaluations + " evaluations";
        }

        @Override
        public String formula() {
            return "\\int f = " + Captions.tex(value) + " \\pm " + Captions.tex(error);
        }
    }

    default <R> R match(Function<Panel, R> panel, Function<Done, R> done) {
        return this instanceof Panel p ? panel.apply(p) : done.apply((Done) this);
    }
}
