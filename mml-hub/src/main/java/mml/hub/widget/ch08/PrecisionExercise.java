package mml.hub.widget.ch08;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Belief in a mean after a few measurements whose variance is known, and in the next one.
 *
 * @mml §8.4.2
 */
public final class PrecisionExercise extends Exercise {
    public PrecisionExercise() {
        super(
                "E8.9",
                Control.Field.line("m", "mean of the belief", "A fraction or a decimal."),
                Control.Field.line("v", "variance of the belief", "A fraction or a decimal."),
                Control.Field.line("w", "variance of the next one", "A fraction or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        int mean = rng.between(-4, 4);
        int variance = rng.between(1, 4);
        int noise = rng.between(1, 4);
        int n = rng.between(2, 5);
        int data = rng.between(-6, 8);
        BigFraction before = new BigFraction(1, variance);
        BigFraction brought = new BigFraction(n, noise);
        BigFraction v = before.add(brought).reciprocal();
        BigFraction m = v.multiply(before.multiply(mean).add(brought.multiply(data)));
        BigFraction w = v.add(noise);
        return new Task()
                .value("a", Integer.toString(mean))
                .value("b", Integer.toString(variance))
                .value("s", Integer.toString(noise))
                .value("n", Integer.toString(n))
                .value("x", Integer.toString(data))
                .value("p", tex(before))
                .value("q", tex(brought))
                .value("r", tex(before.add(brought)))
                .value("m", tex(m))
                .value("v", tex(v))
                .value("w", tex(w))
                .number(
                        "m",
                        "the mean",
                        Fractions.toDouble(m),
                        Fractions.text(m),
                        "weigh both means with their precisions.",
                        Task.Slip.of(data, "that is the mean of the data; the prior counts, too."))
                .number(
                        "v",
                        "the variance",
                        Fractions.toDouble(v),
                        Fractions.text(v),
                        "precisions add up; the variance is one over their sum.",
                        Task.Slip.of(Fractions.toDouble(v.reciprocal()), "that is the precision."))
                .number(
                        "w",
                        "the variance of the next one",
                        Fractions.toDouble(w),
                        Fractions.text(w),
                        "what is not known of the mean, and the noise.",
                        Task.Slip.of(noise, "that is the noise alone; the mean is not known either."));
    }

    private static String tex(BigFraction x) {
        return Tex.entry(Fractions.text(x));
    }
}
