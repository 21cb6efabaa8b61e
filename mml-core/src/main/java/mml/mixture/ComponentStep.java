package mml.mixture;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * One number of components, tried by {@link ComponentSelection}. What is said of the fit is per point, in nats, so that it
 * stands on one axis.
 *
 * @param K how many components
 * @param weights of the fit to all points
 * @param means K×D
 * @param covariances below one another, KD×D
 * @param logLikelihood the mean log density of the points
 * @param criterion {@code −BIC/(2N)}: the same, less what the parameters cost
 * @param heldOut the mean log density of each point under a mixture fitted without its fold
 * @mml §11.3; §8.2.4; §8.6.3
 */
public record ComponentStep(
        int K, Vector weights, Matrix means, Matrix covariances, double logLikelihood, double criterion, double heldOut)
        implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("tried")
                .put("K", K)
                .put("weights", weights)
                .put("means", means)
                .put("covariances", covariances)
                .put("logLikelihood", logLikelihood)
                .put("criterion", criterion)
                .put("heldOut", heldOut)
                .caption(K + (K == 1 ? " component: " : " components: ") + NumberText.of(logLikelihood)
                        + " per point seen, " + NumberText.of(heldOut) + " per point not seen")
                .formula("\\frac1N\\sum_n\\log p(x_n) = " + Tex.number(logLikelihood)
                        + ", \\quad -\\tfrac1{2N}\\text{BIC} = " + Tex.number(criterion));
    }
}
