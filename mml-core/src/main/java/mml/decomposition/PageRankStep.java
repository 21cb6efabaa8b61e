package mml.decomposition;

import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/**
 * The ranks after k steps of {@link PageRank}.
 *
 * @param k how many steps were taken
 * @param ranks one for each page, summing to one
 * @param change {@code Σ |x_k − x_{k−1}|}; 1 at the start
 */
public record PageRankStep(int k, Vector ranks, double change) implements Step {
    @Override
    public void describe(Fields out) {
        out.kind("ranks");
        out.put("k", k);
        out.put("ranks", ranks);
        out.put("change", change);
    }

    @Override
    public String caption() {
        int best = 0;
        for (int i = 1; i < ranks.size(); i++) if (ranks.get(i) > ranks.get(best)) best = i;
        return k == 0
                ? "All pages have the same rank"
                : "Step " + k + ": page " + (best + 1) + " leads with " + Captions.digits(ranks.get(best));
    }

    @Override
    public String formula() {
        return Captions.equation("x_{" + k + "}", ranks);
    }
}
