package mml.hub.widget.ch01;

import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * A line learned from three points, and what it says of a fourth.
 *
 * @mml §1.1
 */
public final class PredictExercise extends Exercise {
    public PredictExercise() {
        super(
                "E1.4",
                Control.Field.line("t", "θ₀ and θ₁", "Two numbers."),
                Control.Field.line("p", "the prediction", "One number."),
                Control.Field.line("e", "the largest miss", "One number, its size."));
    }

    /** At −1, 0, 1 a line, and a residual along (1, −2, 1). */
    @Override
    protected Task draw(Rng rng) {
        int constant = rng.between(-3, 5);
        int slope = Draws.sign(rng) * rng.between(1, 4);
        int off = Draws.sign(rng) * rng.between(1, 2);
        int at = rng.between(2, 5);
        Vector y = Vector.of(constant - slope + off, constant - 2 * off, constant + slope + off);
        Vector theta = Vector.of(constant, slope);
        int said = constant + slope * at;
        int miss = 2 * Math.abs(off);
        return new Task()
                .value("y", Draws.tex(y))
                .value("x", Integer.toString(at))
                .value("t", Draws.tex(theta))
                .value("p", Integer.toString(said))
                .value("e", Integer.toString(miss))
                .numbers(
                        "t",
                        "θ",
                        theta,
                        Draws.tuple(theta),
                        "θ₀ is the mean of the y, θ₁ is half of the last y minus the first.",
                        new Task.Slip(
                                Vector.of(slope, constant), "θ₀ is the constant, θ₁ the slope: they are swapped."))
                .number(
                        "p",
                        "the prediction",
                        said,
                        Integer.toString(said),
                        "θ₀ + θ₁x.",
                        Task.Slip.of(slope * at, "the constant is left out."))
                .number("e", "the largest miss", miss, Integer.toString(miss), "y − (θ₀ + θ₁x) at each of the three.");
    }
}
