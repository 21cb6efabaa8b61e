package mml.svm;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * One C of {@link SvmGrid}, tried with every γ.
 *
 * @param C the price of slack
 * @param gamma the values tried with it
 * @param accuracy for each of them the share of points not seen whose class was said rightly
 * @mml §12.6, §8.2.4
 */
public record GridStep(double C, Vector gamma, Vector accuracy) implements Step {
    /** Which γ did best, counted from 0; of equals the first. */
    public int best() {
        int best = 0;
        for (int k = 1; k < gamma.size(); k++) if (accuracy.get(k) > accuracy.get(best)) best = k;
        return best;
    }

    @Override
    public void tell(Telling t) {
        int best = best();
        String share = Numbers.rounded(100 * accuracy.get(best), 1);
        t.kind("tried")
                .put("C", C)
                .put("gamma", gamma)
                .put("accuracy", accuracy)
                .caption("C = " + NumberText.about(C, 3) + ": at most " + share
                        + " of 100 points not seen are right, with γ = "
                        + NumberText.about(gamma.get(best), 3))
                .formula("C = " + Tex.number(C) + ", \\; \\gamma = " + Tex.number(gamma.get(best)) + ": \\quad "
                        + Tex.number(100 * accuracy.get(best)) + " \\%");
    }
}
