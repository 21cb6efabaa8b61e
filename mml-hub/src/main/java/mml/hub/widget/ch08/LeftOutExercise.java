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
 * Four numbers predicted by their mean: the empirical risk, and the same with each number left out of its own prediction.
 *
 * @mml §8.2.2, §8.2.4
 */
public final class LeftOutExercise extends Exercise {
    public LeftOutExercise() {
        super(
                "E8.2",
                Control.Field.line("r", "empirical risk", "One number; divide by 4."),
                Control.Field.line("l", "risk with each left out", "One number; divide by 4."));
    }

    /** Multiples of three up and down from a whole mean, so that the means of three are whole, too. */
    @Override
    protected Task draw(Rng rng) {
        int c = rng.between(-6, 6);
        int u = 3 * rng.between(1, 3);
        int v = 3 * rng.between(1, 2);
        int[] order = rng.shuffle(4);
        int[] off = {u, -u, v, -v};
        Vector y = Vector.generate(4, n -> c + off[order[n]]);
        int squares = 2 * u * u + 2 * v * v;
        BigFraction risk = new BigFraction(squares, 4);
        BigFraction out = risk.multiply(new BigFraction(16, 9));
        return new Task()
                .value("y", Draws.tex(y))
                .value("m", Integer.toString(c))
                .value("q", Integer.toString(squares))
                .value("r", Tex.entry(Fractions.text(risk)))
                .value("l", Tex.entry(Fractions.text(out)))
                .number(
                        "r",
                        "the empirical risk",
                        Fractions.toDouble(risk),
                        Fractions.text(risk),
                        "the mean of the squared distances from the mean.",
                        Task.Slip.of(squares, "that is the sum; the risk is the mean."),
                        Task.Slip.of(squares / 3.0, "that is divided by N − 1; the risk divides by N."))
                .number(
                        "l",
                        "the risk with each left out",
                        Fractions.toDouble(out),
                        Fractions.text(out),
                        "without yₙ the mean is that of the other three; take the square of its distance from yₙ, for"
                                + " each n.",
                        Task.Slip.of(
                                Fractions.toDouble(risk),
                                "that is the risk on the data themselves; the mean has to do without the number it"
                                        + " predicts."));
    }
}
