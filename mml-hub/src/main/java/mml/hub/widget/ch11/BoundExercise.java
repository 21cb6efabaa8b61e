package mml.hub.widget.ch11;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A point shared between two components: the likelihood, the bound, and the gap between them.
 *
 * @mml §11.4.5
 */
public final class BoundExercise extends Exercise {
    public BoundExercise() {
        super(
                "E11.2",
                Control.Field.line("r", "r₁", "A fraction or a decimal."),
                Control.Field.line("f", "A", "A fraction or a decimal."),
                Control.Field.line("g", "B", "A fraction or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        int first = rng.between(1, 12);
        int second = first;
        while (second == first) second = rng.between(1, 12);
        BigFraction one = new BigFraction(first, 10);
        BigFraction two = new BigFraction(second, 10);
        BigFraction sum = one.add(two);
        BigFraction r = one.divide(sum);
        BigFraction bound = one.multiply(two).multiply(4); // e to twice the bound
        BigFraction gap = sum.multiply(sum).divide(bound);
        return new Task()
                .value("one", Tex.entry(Fractions.text(one)))
                .value("two", Tex.entry(Fractions.text(two)))
                .value("sum", Tex.entry(Fractions.text(sum)))
                .value("r", Tex.entry(Fractions.text(r)))
                .value("f", Tex.entry(Fractions.text(bound)))
                .value("g", Tex.entry(Fractions.text(gap)))
                .number(
                        "r",
                        "r₁",
                        Fractions.toDouble(r),
                        Fractions.text(r),
                        "it is the share of the first in the sum of both.",
                        Task.Slip.of(Fractions.toDouble(one), "divide by p(x), the sum of both."))
                .number(
                        "f",
                        "A",
                        Fractions.toDouble(bound),
                        Fractions.text(bound),
                        "with q = 1/2 the bound is half the sum of two logarithms, that of their product.",
                        Task.Slip.of(
                                Fractions.toDouble(bound) / 4,
                                "the share q stands below the line in each logarithm, too."))
                .number(
                        "g",
                        "B",
                        Fractions.toDouble(gap),
                        Fractions.text(gap),
                        "log p(x) is half the logarithm of p(x)²: divide it by A.",
                        Task.Slip.of(1 / Fractions.toDouble(gap), "the bound lies below: turn the quotient round."));
    }
}
