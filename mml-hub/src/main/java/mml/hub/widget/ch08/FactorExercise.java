package mml.hub.widget.ch08;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A few flips: how probable they were to a fair coin, how probable to one of unknown bias, and which of the two they speak for.
 *
 * @mml §8.6.2, §8.6.3
 */
public final class FactorExercise extends Exercise {
    public FactorExercise() {
        super(
                "E8.4",
                Control.Field.line("f", "evidence of the fair coin", "A fraction or a decimal."),
                Control.Field.line("u", "evidence of the unknown bias", "Multiply what is predicted, flip by flip."),
                Control.Field.line("b", "Bayes factor, the fair coin over the other", "The first over the second."));
    }

    @Override
    protected Task draw(Rng rng) {
        int n = rng.between(4, 7);
        StringBuilder flips = new StringBuilder();
        StringBuilder product = new StringBuilder();
        BigFraction unknown = BigFraction.ONE;
        int[] count = new int[2];
        for (int i = 0; i < n; i++) {
            int x = rng.below(2);
            BigFraction p = new BigFraction(count[x] + 1, i + 2);
            unknown = unknown.multiply(p);
            count[x]++;
            flips.append(x == 1 ? "H" : "T");
            product.append(i == 0 ? "" : "\\cdot").append(Tex.entry(Fractions.text(p)));
        }
        BigFraction fair = new BigFraction(1, 1 << n);
        BigFraction factor = fair.divide(unknown);
        return new Task()
                .value("d", "\\text{" + flips + "}")
                .value("n", Integer.toString(n))
                .value("f", Tex.entry(Fractions.text(fair)))
                .value("p", product.toString())
                .value("u", Tex.entry(Fractions.text(unknown)))
                .value("b", Tex.entry(Fractions.text(factor)))
                .number(
                        "f",
                        "the evidence of the fair coin",
                        Fractions.toDouble(fair),
                        Fractions.text(fair),
                        "each flip had probability 1/2, whatever came before.")
                .number(
                        "u",
                        "the evidence of the unknown bias",
                        Fractions.toDouble(unknown),
                        Fractions.text(unknown),
                        "the first flip has 1/2; after a heads and b tails heads have (a + 1)/(a + b + 2).",
                        Task.Slip.of(
                                Fractions.toDouble(fair), "that is the fair coin; this one learns from flip to flip."))
                .number(
                        "b",
                        "the Bayes factor",
                        Fractions.toDouble(factor),
                        Fractions.text(factor),
                        "divide the first by the second.",
                        Task.Slip.of(
                                Fractions.toDouble(factor.reciprocal()),
                                "that is the other way round: how much the flips speak against the fair coin."));
    }
}
