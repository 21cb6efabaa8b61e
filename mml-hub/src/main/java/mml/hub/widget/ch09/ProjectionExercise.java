package mml.hub.widget.ch09;

import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Numbers;

/**
 * Three observations as one vector, projected onto two features at right angles.
 *
 * @mml §9.4, (9.65) to (9.67)
 */
public final class ProjectionExercise extends Exercise {
    public ProjectionExercise() {
        super(
                "E9.4",
                Control.Field.line("t", "θ₀ and θ₁", "Two numbers."),
                Control.Field.line("p", "the projection Φθ", "Three numbers."),
                Control.Field.line("d", "the squared distance", "One number."));
    }

    /** Inputs −1, 0, 1 and a residual along (1, −2, 1), so that everything is whole. */
    @Override
    protected Task draw(Rng rng) {
        int constant = rng.between(-4, 4);
        int slope = Draws.sign(rng) * rng.between(1, 4);
        int off = Draws.sign(rng) * rng.between(1, 3);
        Vector projection = Vector.of(constant - slope, constant, constant + slope);
        Vector y = projection.plus(Vector.of(off, -2 * off, off));
        int squared = 6 * off * off;
        return new Task()
                .value("y", Draws.tex(y))
                .value("s", Integer.toString(3 * constant))
                .value("u", Integer.toString(2 * slope))
                .value("t", Draws.tex(Vector.of(constant, slope)))
                .value("p", Draws.tex(projection))
                .value("r", Draws.tex(y.minus(projection)))
                .value("q", Integer.toString(squared))
                .numbers(
                        "t",
                        "θ",
                        Vector.of(constant, slope),
                        Draws.tuple(Vector.of(constant, slope)),
                        "the features are at right angles: each θ is φᵀy/‖φ‖², by itself.",
                        new Task.Slip(Vector.of(3 * constant, 2 * slope), "divide by ‖φ‖²: 3 and 2."))
                .numbers(
                        "p",
                        "the projection",
                        projection,
                        Draws.tuple(projection),
                        "θ₀ times the first feature and θ₁ times the second.",
                        new Task.Slip(y.minus(projection), "that is what is left of y."))
                .number(
                        "d",
                        "the squared distance",
                        squared,
                        Numbers.shortest(squared),
                        "the sum of the squares of y − Φθ.");
    }
}
