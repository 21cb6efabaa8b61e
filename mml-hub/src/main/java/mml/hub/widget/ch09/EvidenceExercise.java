package mml.hub.widget.ch09;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Live;
import mml.hub.widget.Task;
import mml.kernel.Elementary;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One datum, expected by noise alone or by a slope and noise: which model had expected it more?
 *
 * @mml §9.3.5; §8.6.2
 */
public final class EvidenceExercise extends Exercise {
    public EvidenceExercise() {
        super(
                "E9.3",
                Control.Field.line("v", "variance of y with the slope", "One number."),
                Control.Field.line("d", "y² over 1, minus y² over that variance", "One number, such as 9/2."),
                yesOrNo("w", "Has the model with the slope the larger evidence?"));
    }

    @Override
    protected Task draw(Rng rng) {
        int x = Draws.sign(rng) * rng.between(1, 4);
        int y = Draws.sign(rng) * rng.between(1, 5);
        int v = 1 + x * x;
        BigFraction gain = new BigFraction(y * y * x * x, v);
        double price = Elementary.log(v);
        boolean slope = Fractions.toDouble(gain) > price;
        return new Task()
                .value("x", Integer.toString(x))
                .value("y", Integer.toString(y))
                .value("v", Integer.toString(v))
                .value("d", Tex.entry(Fractions.text(gain)))
                .value("p", Live.number(price))
                .value("w", slope ? "\\text{yes}" : "\\text{no}")
                .number(
                        "v",
                        "the variance of y",
                        v,
                        Integer.toString(v),
                        "x² times the variance of θ, and the noise.",
                        Task.Slip.of(x * x, "an observation has the noise besides."))
                .number(
                        "d",
                        "the difference",
                        Fractions.toDouble(gain),
                        Fractions.text(gain),
                        "y² − y²/(1 + x²).",
                        Task.Slip.of(-Fractions.toDouble(gain), "the other way round."))
                .yesOrNo("w", "the larger evidence", slope, "compare the difference with log(1 + x²).");
    }
}
