package mml.hub.widget.ch10;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Numbers;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A biplot read by hand: what two directions say of an entry, of a variance, and of a correlation.
 *
 * @mml §10.3.2; §10.6
 */
public final class BiplotExercise extends Exercise {
    private static final int TENTHS = 10;

    public BiplotExercise() {
        super(
                "E10.7",
                Control.Field.line("x", "entry", "A number such as 1.4."),
                Control.Field.line("s", "share told", "A fraction such as 4/5, or a decimal."),
                Control.Field.line("r", "correlation told", "A fraction such as −4/5, or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(4, 8);
        int b = rng.between(1, 5) * (rng.below(2) == 0 ? 1 : -1);
        int c = rng.between(3, 7);
        int d = rng.between(1, 6) * (rng.below(2) == 0 ? 1 : -1);
        int z = rng.between(1, 2) * (rng.below(2) == 0 ? 1 : -1);
        int w = rng.between(-2, 2);
        BigFraction entry = new BigFraction(z * a + w * b, TENTHS);
        BigFraction share = new BigFraction(a * a + b * b, TENTHS * TENTHS);
        BigFraction both = new BigFraction(a * c + b * d, TENTHS * TENTHS);
        return new Task()
                .value("l", tenths(a) + ",\\ " + tenths(b))
                .value("k", tenths(c) + ",\\ " + tenths(d))
                .value("z", z + ",\\ " + w)
                .value("x", decimal(entry))
                .value("s", decimal(share))
                .value("r", decimal(both))
                .number(
                        "x",
                        "The entry",
                        Fractions.toDouble(entry),
                        decimal(entry),
                        "it is the inner product of the dot and the arrow.",
                        Task.Slip.of(z * a / 10.0, "that is what b₁ alone says."),
                        Task.Slip.of((z * c + w * d) / 10.0, "that is the other feature."))
                .number(
                        "s",
                        "The share",
                        Fractions.toDouble(share),
                        decimal(share),
                        "the variance is 1, and the square of the arrow's length is what both directions tell of it.",
                        Task.Slip.of(Math.sqrt(a * a + b * b) / 10, "that is the length itself; take its square."),
                        Task.Slip.of(1 - Fractions.toDouble(share), "that is what they leave."))
                .number(
                        "r",
                        "The correlation told",
                        Fractions.toDouble(both),
                        decimal(both),
                        "it is the inner product of the two arrows.",
                        Task.Slip.of((a * c - b * d) / 100.0, "mind the sign of the second product."));
    }

    private static String tenths(int x) {
        return decimal(new BigFraction(x, TENTHS));
    }

    private static String decimal(BigFraction x) {
        return Numbers.shortest(Fractions.toDouble(x));
    }
}
