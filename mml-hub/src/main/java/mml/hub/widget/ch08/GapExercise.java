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
 * A slope learned from two points: its error on them, on two others, and what lies between.
 *
 * @mml §8.2.2
 */
public final class GapExercise extends Exercise {
    public GapExercise() {
        super(
                "E8.6",
                Control.Field.line("t", "θ", "One number."),
                Control.Field.line("s", "error on what was seen", "The mean of the squares."),
                Control.Field.line("u", "error on what was not", "The mean of the squares."));
    }

    /** y = θx at x = 1, 2 with whole θ: what is left is a multiple of (2, −1). */
    @Override
    protected Task draw(Rng rng) {
        int theta = Draws.sign(rng) * rng.between(1, 3);
        int off = Draws.sign(rng) * rng.between(1, 2);
        Vector y = Vector.of(theta + 2 * off, 2 * theta - off);
        int first = Draws.sign(rng) * rng.between(1, 4);
        int second = Draws.sign(rng) * rng.between(1, 4);
        Vector z = Vector.of(-theta + first, 3 * theta + second);
        BigFraction seen = new BigFraction(5 * off * off, 2);
        int squares = first * first + second * second;
        BigFraction unseen = new BigFraction(squares, 2);
        return new Task()
                .value("y", Draws.tex(y))
                .value("z", Draws.tex(z))
                .value("p", Integer.toString(5 * theta))
                .value("t", Integer.toString(theta))
                .value("q", Integer.toString(5 * off * off))
                .value("s", Tex.entry(Fractions.text(seen)))
                .value("r", Integer.toString(squares))
                .value("u", Tex.entry(Fractions.text(unseen)))
                .number("t", "θ", theta, Integer.toString(theta), "Σxy over Σx², of the two points that were seen.")
                .number(
                        "s",
                        "the error on what was seen",
                        Fractions.toDouble(seen),
                        Fractions.text(seen),
                        "square what θx misses at x = 1 and 2, and take the mean.",
                        Task.Slip.of(5.0 * off * off, "that is the sum; the mean is asked for."))
                .number(
                        "u",
                        "the error on what was not seen",
                        Fractions.toDouble(unseen),
                        Fractions.text(unseen),
                        "the same θ, at x = −1 and 3.",
                        Task.Slip.of(squares, "that is the sum; the mean is asked for."));
    }
}
