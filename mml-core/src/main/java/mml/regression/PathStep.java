package mml.regression;

import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * A point of a {@link ParameterPath}.
 *
 * @param k which, counted from 0
 * @param lambda λ, what parameters cost
 * @param theta θ at this price
 * @param residual {@code ‖y − Φθ‖²}
 * @param effective how many parameters the data speak for
 */
public record PathStep(int k, double lambda, Vector theta, double residual, double effective) implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("point")
                .put("k", k)
                .put("lambda", lambda)
                .put("theta", theta)
                .put("residual", residual)
                .put("effective", effective)
                .caption("λ = " + NumberText.of(lambda) + ": the data speak for " + NumberText.of(effective) + " of "
                        + Count.of(theta.size(), "parameter") + ", and ‖y − Φθ‖² = " + NumberText.of(residual))
                .formula(Tex.equation("\\theta_\\lambda", theta));
    }
}
