package mml.spectral;

import mml.iteration.State;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * The ranks after k steps of {@link PageRank}.
 *
 * @param k how many steps were taken
 * @param ranks one for each page, summing to one
 * @param change {@code Σ |x_k − x_{k−1}|}; 1 at the start
 */
public record PageRankStep(int k, Vector ranks, double change) implements Step, State {
    @Override
    public double measure() {
        return change;
    }

    @Override
    public void tell(Telling t) {
        int best = 0;
        for (int i = 1; i < ranks.size(); i++) if (ranks.get(i) > ranks.get(best)) best = i;
        t.kind("ranks")
                .put("k", k)
                .put("ranks", ranks)
                .put("change", change)
                .caption(
                        k == 0
                                ? "All pages have the same rank"
                                : "Step " + k + ": page " + (best + 1) + " leads with "
                                        + NumberText.of(ranks.get(best)))
                .formula(Tex.equation("x_{" + k + "}", ranks));
    }
}
