package mml.hub.widget.ch09;

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
 * A constant or a line through three points: leaving each out decides.
 *
 * @mml §9.2.2; §8.2.4
 */
public final class DegreeExercise extends Exercise {
    public DegreeExercise() {
        super(
                "E9.6",
                Control.Field.line("c", "error of the constant", "Mean of the squares, each point left out."),
                Control.Field.line("l", "error of the line", "Mean of the squares, each point left out."),
                yesOrNo("w", "Is the line to be preferred?"));
    }

    /** At −1, 0, 1: a constant, a slope and something along (1, −2, 1); without a point left out the line is never worse. */
    @Override
    protected Task draw(Rng rng) {
        int constant = rng.between(-3, 5);
        int slope = Draws.sign(rng) * rng.between(1, 7);
        int off = Draws.sign(rng) * rng.between(1, 2);
        Vector y = Vector.of(constant - slope + off, constant - 2 * off, constant + slope + off);
        int squares = 2 * slope * slope + 6 * off * off;
        BigFraction mean = new BigFraction(3 * squares, 4); // each is missed by 3/2 of what is left
        BigFraction line = new BigFraction(27 * off * off, 1); // by 6, 3 and 6 times off
        boolean better = line.compareTo(mean) < 0;
        return new Task()
                .value("y", Draws.tex(y))
                .value("m", Integer.toString(constant))
                .value("q", Integer.toString(squares))
                .value("c", Tex.entry(Fractions.text(mean)))
                .value("e", Draws.tuple(Vector.of(6 * off, -3 * off, 6 * off)))
                .value("l", Tex.entry(Fractions.text(line)))
                .value("w", better ? "\\text{the line}" : "\\text{the constant}")
                .number(
                        "c",
                        "the error of the constant",
                        Fractions.toDouble(mean),
                        Fractions.text(mean),
                        "predict each number by the mean of the other two.",
                        Task.Slip.of(squares / 3.0, "that is with no point left out."),
                        Task.Slip.of(3 * Fractions.toDouble(mean), "that is the sum; the mean is asked for."))
                .number(
                        "l",
                        "the error of the line",
                        Fractions.toDouble(line),
                        Fractions.text(line),
                        "the line through the other two points, at the place of the third.",
                        Task.Slip.of(2 * off * off, "that is with no point left out."),
                        Task.Slip.of(81 * off * off, "that is the sum; the mean is asked for."))
                .yesOrNo("w", "the line", better, "the smaller of the two errors decides.");
    }
}
