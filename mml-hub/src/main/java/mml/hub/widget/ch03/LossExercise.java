package mml.hub.widget.ch03;

import mml.geometry.GramSchmidt;
import mml.geometry.GramSchmidt.Variant;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.text.NumberText;

/**
 * How many columns of Hilbert's matrix the two variants of Gram–Schmidt can take: a prediction, and then the run.
 *
 * @mml §3.8.3
 */
public final class LossExercise extends Exercise {
    private static final double LIMIT = 0.001;

    public LossExercise() {
        super(
                "E3.3",
                Control.Field.line("c", "Classical: first n", "A whole number from 2 to 12."),
                Control.Field.line("m", "Modified: first n", "A whole number from 2 to 12."));
    }

    /** The smallest n for which the n×n Hilbert matrix loses more than the limit. */
    static int first(Variant variant) {
        int n = 2;
        while (GramSchmidt.of(hilbert(n), variant).loss() <= LIMIT) n++;
        return n;
    }

    private static Matrix hilbert(int n) {
        double[] h = new double[n * n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) h[i * n + j] = 1.0 / (i + j + 1);
        return Matrix.of(n, n, h);
    }

    @Override
    protected Feedback judge(State answer) {
        double c = RootNumber.parse(answer.get("c", ""), "Classical");
        double m = RootNumber.parse(answer.get("m", ""), "Modified");
        int classical = first(Variant.CLASSICAL);
        int modified = first(Variant.MODIFIED);
        if (m < c) return Feedback.wrong("The modified variant loses less, so it lasts longer.");
        if (c != classical) return Feedback.wrong(ran("Classical", c, Variant.CLASSICAL));
        if (m != modified) return Feedback.wrong("Classical is right. " + ran("Modified", m, Variant.MODIFIED));
        return Feedback.right("Both are right: " + classical + " and " + modified + ".");
    }

    private static String ran(String name, double n, Variant variant) {
        if (!(n >= 2 && n <= 12)) return name + ": try a whole number from 2 to 12.";
        double loss = GramSchmidt.of(hilbert((int) n), variant).loss();
        return name + ": run for n = " + (int) n + ", the loss is " + NumberText.of(loss)
                + (loss <= LIMIT ? ", still below 0.001." : ", above 0.001, but it was so for a smaller n already.");
    }
}
