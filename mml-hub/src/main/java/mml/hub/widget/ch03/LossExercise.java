package mml.hub.widget.ch03;

import mml.geometry.GramSchmidt;
import mml.geometry.GramSchmidt.Variant;
import mml.hub.widget.Answer;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.text.NumberText;
import mml.text.Numbers;

/**
 * How many columns of Hilbert's matrix the two variants of Gram–Schmidt can take: a prediction, and then the run.
 *
 * @mml §3.8.3
 */
public final class LossExercise extends Exercise {
    private static final double[] LIMITS = {0.001, 0.01, 0.00001, 0.000001, 0.0001};
    private static final String[] TEX = {"0.001", "0.01", "10^{-5}", "10^{-6}", "10^{-4}"};

    public LossExercise() {
        super(
                "E3.3",
                Control.Field.line("c", "Classical: first n", "A whole number from 2 to 12."),
                Control.Field.line("m", "Modified: first n", "A whole number from 2 to 12."));
    }

    @Override
    protected Task draw(Rng rng) {
        int k = rng.below(LIMITS.length);
        double limit = LIMITS[k];
        int classical = first(Variant.CLASSICAL, limit);
        int modified = first(Variant.MODIFIED, limit);
        return new Task()
                .value("limit", TEX[k])
                .value("classical", Integer.toString(classical))
                .value("modified", Integer.toString(modified))
                .part(
                        "c",
                        "Classical",
                        Integer.toString(classical),
                        text -> judge(text, "Classical", Variant.CLASSICAL, limit))
                .part(
                        "m",
                        "Modified",
                        Integer.toString(modified),
                        text -> judge(text, "Modified", Variant.MODIFIED, limit));
    }

    /** The smallest n for which the n×n Hilbert matrix loses more than the limit. */
    static int first(Variant variant, double limit) {
        int n = 2;
        while (loss(n, variant) <= limit) n++;
        return n;
    }

    private static double loss(int n, Variant variant) {
        return GramSchmidt.of(Matrix.generate(n, n, (i, j) -> 1.0 / (i + j + 1)), variant)
                .loss();
    }

    private static Feedback judge(String text, String name, Variant variant, double limit) {
        double n = Answer.number(text, name).value();
        if (!(n >= 2 && n <= 12) || n != Math.floor(n))
            return Feedback.note(name + ": try a whole number from 2 to 12.");
        int first = first(variant, limit);
        if (n == first) return Feedback.right("");
        double loss = loss((int) n, variant);
        return Feedback.wrong(name + ": run for n = " + (int) n + ", the loss is " + NumberText.of(loss)
                + (loss <= limit
                        ? ", still below " + Numbers.shortest(limit) + "."
                        : ", above " + Numbers.shortest(limit) + ", but it was so for a smaller n already."));
    }
}
