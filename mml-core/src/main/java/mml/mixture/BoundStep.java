package mml.mixture;

import java.util.List;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link BoundAscent}: the bound touches the likelihood, then its top is climbed. */
public sealed interface BoundStep extends Step {
    /**
     * The E-step: with the responsibilities for shares the bound touches the log likelihood at s = 0.
     *
     * @param k how many iterations are done
     * @param s where the two were computed: 0 is the mixture as it is, 1 what the M-step makes of it
     * @param bound F along the way, the shares held fixed
     * @param logLikelihood along the way
     * @param value what both are at s = 0
     */
    record Touched(int k, Vector s, Vector bound, Vector logLikelihood, double value) implements BoundStep {
        @Override
        public void tell(Telling t) {
            t.kind("touched")
                    .put("k", k)
                    .put("s", s)
                    .put("bound", bound)
                    .put("logLikelihood", logLikelihood)
                    .put("value", value)
                    .caption("After the E-step the bound touches the log likelihood at " + NumberText.of(value))
                    .formula("q = r: \\quad F(q, \\theta) = \\log p(X \\mid \\theta) = " + Tex.number(value));
        }
    }

    /**
     * The M-step: the parameters move to the top of the bound, and the likelihood is above it.
     *
     * @param k how many iterations are done
     * @param bound F at its top
     * @param gap KL(q ‖ r) there
     * @param logLikelihood their sum
     */
    record Climbed(int k, double bound, double gap, double logLikelihood) implements BoundStep {
        @Override
        public void tell(Telling t) {
            List<String> both = NumberText.apart(bound, logLikelihood);
            t.kind("climbed")
                    .put("k", k)
                    .put("bound", bound)
                    .put("gap", gap)
                    .put("logLikelihood", logLikelihood)
                    .caption("The M-step raises the bound to " + both.get(0) + ", the log likelihood to " + both.get(1))
                    .formula("\\log p(X \\mid \\theta) = " + Tex.number(bound) + " + \\mathrm{KL}(q \\| r), \\quad"
                            + " \\mathrm{KL} = " + Tex.number(gap));
        }
    }
}
