package mml.hub.widget.ch08;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Bias, variance and risk of three equally likely predictions.
 *
 * @mml §8.3.3
 */
public final class PartsExercise extends Exercise {
    public PartsExercise() {
        super(
                "E8.7",
                Control.Field.line("b", "bias²", "One number."),
                Control.Field.line("v", "variance", "One number, such as 14/3."),
                Control.Field.line("r", "risk", "One number; mind the noise."));
    }

    @Override
    protected Task draw(Rng rng) {
        int truth = rng.between(3, 9);
        int bias = Draws.sign(rng) * rng.between(1, 3);
        int mean = truth + bias;
        int a = rng.between(1, 3);
        int b = Draws.sign(rng) * rng.between(0, 2);
        Vector off = Vector.of(a, b, -a - b);
        int squares = (int) off.dot(off);
        int noise = rng.between(1, 3);
        BigFraction variance = new BigFraction(squares, 3);
        BigFraction both = variance.add(bias * bias);
        BigFraction risk = both.add(noise);
        return new Task()
                .value("f", Integer.toString(truth))
                .value("y", Draws.tuple(off.map(x -> mean + x)))
                .value("s", Integer.toString(noise))
                .value("m", Integer.toString(mean))
                .value("b", Integer.toString(bias * bias))
                .value("v", Tex.entry(Fractions.text(variance)))
                .value("r", Tex.entry(Fractions.text(risk)))
                .number(
                        "b",
                        "bias²",
                        bias * bias,
                        Integer.toString(bias * bias),
                        "the square of what the mean of the three misses.",
                        Task.Slip.of(bias, "square it."))
                .number(
                        "v",
                        "the variance",
                        Fractions.toDouble(variance),
                        Fractions.text(variance),
                        "the mean square of the distances from their own mean.",
                        Task.Slip.of(squares, "that is the sum; the mean is asked for."),
                        Task.Slip.of(squares / 2.0, "all three that can come are known: divide by 3, not by 2."),
                        Task.Slip.of(Fractions.toDouble(both), "those are the distances from the truth."))
                .number(
                        "r",
                        "the risk",
                        Fractions.toDouble(risk),
                        Fractions.text(risk),
                        "bias², variance and noise, added up.",
                        Task.Slip.of(Fractions.toDouble(both), "a new observation has noise of its own besides."));
    }
}
