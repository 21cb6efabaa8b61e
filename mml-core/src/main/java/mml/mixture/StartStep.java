package mml.mixture;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * Where EM came from one of many starts, see {@link Starts}.
 *
 * @param number which start, counted from 0
 * @param objective the log likelihood it reached, with a prior its logarithm added; NaN where a component collapsed
 * @param prior whether there is a prior
 * @param weights of the mixture reached; of the start where it collapsed
 * @param means K×D
 * @param covariances below one another, KD×D
 * @mml §11.3
 */
public record StartStep(int number, double objective, boolean prior, Vector weights, Matrix means, Matrix covariances)
        implements Step {
    /** Whether a component closed in on points that leave it no room. */
    public boolean isCollapsed() {
        return Double.isNaN(objective);
    }

    @Override
    public void tell(Telling t) {
        String which = "Start " + (number + 1);
        t.kind("reached")
                .put("number", number)
                .put("objective", objective)
                .put("prior", prior)
                .put("weights", weights)
                .put("means", means)
                .put("covariances", covariances)
                .caption(isCollapsed() ? which + " ends in a collapse" : which + " reaches " + NumberText.of(objective))
                .formula(
                        isCollapsed()
                                ? "\\log p(X \\mid \\theta) \\to \\infty"
                                : "\\log p(X \\mid \\theta) " + (prior ? "+ \\log p(\\theta) " : "") + "= "
                                        + Tex.number(objective));
    }
}
