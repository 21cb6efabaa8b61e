package mml.hub.widget.ch08;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One coin, three estimates.
 *
 * @mml §8.3.1, §8.3.2, §8.4.2
 */
public final class EstimateExercise extends Exercise {
    public EstimateExercise() {
        super(
                "E8.5",
                Control.Field.line("l", "the likeliest μ", "A fraction or a decimal."),
                Control.Field.line("m", "the most probable μ", "A fraction or a decimal."),
                Control.Field.line("p", "heads next time", "A fraction or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        int alpha = rng.between(2, 5);
        int beta = rng.between(2, 5);
        int n = rng.between(3, 8);
        int k = rng.between(0, n);
        BigFraction likeliest = new BigFraction(k, n);
        BigFraction top = new BigFraction(alpha + k - 1, alpha + beta + n - 2);
        BigFraction mean = new BigFraction(alpha + k, alpha + beta + n);
        return new Task()
                .value("a", Integer.toString(alpha))
                .value("b", Integer.toString(beta))
                .value("n", Integer.toString(n))
                .value("k", Integer.toString(k))
                .value("l", tex(likeliest))
                .value("m", tex(top))
                .value("p", tex(mean))
                .value("x", Integer.toString(alpha + k))
                .value("y", Integer.toString(beta + n - k))
                .number("l", "the likeliest μ", value(likeliest), Fractions.text(likeliest), "the share of heads.")
                .number(
                        "m",
                        "the most probable μ",
                        value(top),
                        Fractions.text(top),
                        "where the posterior is highest: one off α + k, and two off the sum.",
                        Task.Slip.of(
                                value(mean), "that is the mean of the posterior; its highest point lies elsewhere."),
                        Task.Slip.of(value(likeliest), "that leaves the prior out."))
                .number(
                        "p",
                        "heads next time",
                        value(mean),
                        Fractions.text(mean),
                        "the mean of the posterior, (α + k)/(α + β + n).",
                        Task.Slip.of(
                                value(top), "that is where the posterior is highest; to predict, average over it."),
                        Task.Slip.of(value(likeliest), "that forgets the prior and how few flips there were."));
    }

    private static double value(BigFraction x) {
        return Fractions.toDouble(x);
    }

    private static String tex(BigFraction x) {
        return Tex.entry(Fractions.text(x));
    }
}
