package mml.hub.widget.ch11;

import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.NumberText;
import mml.text.Tex;

/**
 * Two mixtures judged by the Bayesian information criterion: parameters counted, logarithm subtracted.
 *
 * @mml §11.3; §8.6
 */
public final class CriterionExercise extends Exercise {
    private static final double LOG_N = 4.6; // of a hundred points, as far as the exercise gives it

    public CriterionExercise() {
        super(
                "E11.4",
                Control.Field.line("m", "parameters for the smaller K", "A whole number."),
                Control.Field.line("n", "parameters for the larger K", "A whole number."),
                Control.Field.line("k", "K", "The one that the criterion takes."));
    }

    @Override
    protected Task draw(Rng rng) {
        int D = rng.between(1, 3);
        int K = rng.between(1, 3);
        int few = parameters(D, K);
        int many = parameters(D, K + 1);
        double half = 0.5 * LOG_N * (many - few);
        boolean more = rng.below(2) == 0;
        int gain = (int) half + (more ? rng.between(2, 9) : -rng.between(1, (int) half - 1));
        int before = -rng.between(300, 500);
        int chosen = more ? K + 1 : K;
        return new Task()
                .value("D", Integer.toString(D))
                .value("K", Integer.toString(K))
                .value("L", Integer.toString(K + 1))
                .value("before", Integer.toString(before))
                .value("after", Integer.toString(before + gain))
                .value("m", Integer.toString(few))
                .value("n", Integer.toString(many))
                .value("one", Tex.entry(NumberText.of(before - 0.5 * few * LOG_N)))
                .value("two", Tex.entry(NumberText.of(before + gain - 0.5 * many * LOG_N)))
                .value("k", Integer.toString(chosen))
                .number(
                        "m",
                        "The first count",
                        few,
                        Integer.toString(few),
                        "count D for each mean, D(D + 1)/2 for each covariance, and K − 1 weights.",
                        Task.Slip.of(few + 1, "the last weight is what the others leave of 1."),
                        Task.Slip.of(few + K * D * (D - 1) / 2.0, "a covariance is symmetric: D(D + 1)/2 entries."))
                .number(
                        "n",
                        "The second count",
                        many,
                        Integer.toString(many),
                        "likewise, with one component more.",
                        Task.Slip.of(many + 1, "the last weight is what the others leave of 1."),
                        Task.Slip.of(
                                many + (K + 1) * D * (D - 1) / 2.0, "a covariance is symmetric: D(D + 1)/2 entries."))
                .number(
                        "k",
                        "K",
                        chosen,
                        Integer.toString(chosen),
                        "take half the count times log N from each log likelihood; the larger value wins.");
    }

    private static int parameters(int D, int K) {
        return K * D * (D + 1) / 2 + K * D + K - 1;
    }
}
