package mml.hub.widget.ch12;

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
 * The widest street between two nearest points, by hand; the other points stand behind them.
 *
 * @mml §12.2.2, (12.18); §12.3.2, Figure 12.9
 */
public final class StreetExercise extends Exercise {
    public StreetExercise() {
        super(
                "E12.1",
                Control.Field.line("w", "w", "Two numbers: (1, 2)/5 is fine."),
                Control.Field.line("b", "b", "A fraction such as 3/4, or a decimal."),
                Control.Field.line("m", "1/‖w‖", "A root such as √5/2, or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        Vector d = Vector.of(rng.between(1, 3) * Draws.sign(rng), rng.between(1, 3) * Draws.sign(rng));
        Vector minus = Vector.of(rng.between(-3, 3), rng.between(-3, 3));
        Vector plus = minus.plus(d);
        Vector across = Vector.of(-d.get(1), d.get(0));
        Vector behind = plus.plus(d).plus(Draws.sign(rng), across);
        Vector before = minus.minus(d).plus(Draws.sign(rng), across);
        int square = (int) d.dot(d);
        // f(x) = 2 dᵀ(x − middle) / ‖d‖², which is 1 at the one point and −1 at the other
        int twice = (int) (plus.dot(plus) - minus.dot(minus));
        BigFraction b = new BigFraction(-twice, square);
        String bias = Fractions.text(b);
        String root = Draws.root(square);
        return new Task()
                .value("plus", Draws.tex(plus) + ",\\ " + Draws.tex(behind))
                .value("minus", Draws.tex(minus) + ",\\ " + Draws.tex(before))
                .value("d", Draws.tex(d))
                .value("square", Integer.toString(square))
                .value("w", "\\tfrac{2}{" + square + "}" + Draws.tex(d))
                .value("b", Tex.entry(bias))
                .value("m", "\\tfrac{1}{2}\\sqrt{" + square + "}")
                .numbers(
                        "w",
                        "w",
                        d.times(2.0 / square),
                        "2" + Draws.tuple(d) + "/" + square,
                        "it leads straight from the one nearest point to the other, scaled so that f goes from −1 to 1"
                                + " on the way.",
                        new Task.Slip(
                                d, "the direction is right; now scale it so that f is 1 and −1 at the two points."),
                        new Task.Slip(
                                d.times(1 / Math.sqrt(square)), "it need not have length one: f is to be 1 and −1."))
                .number("b", "b", Fractions.toDouble(b), bias, "f is 0 half way between the two nearest points.")
                .number(
                        "m",
                        "1/‖w‖",
                        Math.sqrt(square) / 2,
                        root + "/2",
                        "it is half the distance of the two nearest points.",
                        Task.Slip.of(Math.sqrt(square), "that is the whole street; the margin is half of it."));
    }
}
