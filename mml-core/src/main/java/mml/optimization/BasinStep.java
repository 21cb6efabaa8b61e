package mml.optimization;

import mml.iteration.Outcome;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Basins}: the method, and run after run where it leads. */
public sealed interface BasinStep extends Step {
    /** The method and how many starts there are. */
    record Start(String method, int starts) implements BasinStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("method", method)
                    .put("starts", starts)
                    .caption(method + " from " + Count.of(starts, "start"))
                    .formula("x_0 \\mapsto \\lim_{k \\to \\infty} x_k");
        }
    }

    /**
     * One run.
     *
     * @param x where it stopped
     * @param end which of the ends that is, counted from 0; −1 if it did not come to rest
     * @param found whether no run before had ended there
     */
    record Run(int n, Vector x0, Vector x, int end, boolean found, Outcome outcome) implements BasinStep {
        @Override
        public void tell(Telling t) {
            t.kind("run")
                    .put("n", n)
                    .put("x0", x0)
                    .put("x", x)
                    .put("end", end)
                    .put("found", found)
                    .put("outcome", outcome.name())
                    .caption("From " + NumberText.tuple(x0) + " it "
                            + (end < 0 ? outcome.verb() : "comes to " + NumberText.tuple(x))
                            + (found ? ", where none was before" : ""))
                    .formula(Tex.equation("x", x));
        }
    }
}
