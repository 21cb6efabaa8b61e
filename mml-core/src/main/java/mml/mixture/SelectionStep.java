package mml.mixture;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * One family of covariances, tried by {@link Selection} with every number of components.
 *
 * @param family in words
 * @param bic for K = 1, 2, …; NaN where every start collapsed
 * @param K which of them is smallest; 0 if all collapsed
 * @param weights of that mixture
 * @param means K×D
 * @param covariances below one another, KD×D
 * @mml §8.6.3; §11.3
 */
public record SelectionStep(String family, Vector bic, int K, Vector weights, Matrix means, Matrix covariances)
        implements Step {
    @Override
    public void tell(Telling t) {
        boolean none = K == 0;
        String least = none ? "" : NumberText.of(bic.get(K - 1));
        t.kind("tried")
                .put("family", family)
                .put("bic", bic)
                .put("K", K)
                .put("weights", weights)
                .put("means", means)
                .put("covariances", covariances)
                .caption(
                        none
                                ? "With " + family + " covariances every start collapses"
                                : "With " + family + " covariances BIC is smallest for " + Count.of(K, "component")
                                        + ", " + least)
                .formula(
                        none
                                ? "\\text{BIC}: -"
                                : "\\min_K \\text{BIC} = " + Tex.number(bic.get(K - 1)) + ", \\quad K = " + K);
    }
}
