package mml.hub.widget.ch09;

import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * A straight line through four points by hand, and the noise that is left.
 *
 * @mml §9.2.1, (9.12), (9.22)
 */
public final class LineExercise extends Exercise {
    private static final Vector AWAY = Vector.of(1, -1, -1, 1); // orthogonal to 1 and to −3, −1, 1, 3

    public LineExercise() {
        super(
                "E9.1",
                Control.Field.line("t", "θ₀ and θ₁", "Two numbers."),
                Control.Field.line("s", "σ² of maximum likelihood", "One number; divide by N."));
    }

    /** On x = c − 3, c − 1, c + 1, c + 3 a line with whole numbers, and a residual that no line can fit. */
    @Override
    protected Task draw(Rng rng) {
        int c = 3 + 2 * rng.between(0, 1);
        int slope = Draws.sign(rng) * rng.between(1, 3);
        int constant = rng.between(-4, 4);
        int off = Draws.sign(rng) * rng.between(1, 3);
        Vector x = Vector.of(c - 3, c - 1, c + 1, c + 3);
        Vector y = Vector.generate(4, n -> constant + slope * x.get(n) + off * AWAY.get(n));
        Vector theta = Vector.of(constant, slope);
        Matrix gram = Matrix.of(2, 2, 4, x.sum(), x.sum(), x.dot(x));
        Vector right = Vector.of(y.sum(), x.dot(y));
        int variance = off * off;
        return new Task()
                .value("x", Draws.tex(x))
                .value("y", Draws.tex(y))
                .value("G", Draws.tex(gram))
                .value("r", Draws.tex(right))
                .value("t", Draws.tex(theta))
                .value("q", Integer.toString(4 * variance))
                .value("s", Integer.toString(variance))
                .numbers(
                        "t",
                        "θ",
                        theta,
                        Draws.tuple(theta),
                        "solve ΦᵀΦ θ = Φᵀy, the first column of Φ being ones.",
                        new Task.Slip(
                                Vector.of(slope, constant), "θ₀ is the constant, θ₁ the slope: they are swapped."))
                .number(
                        "s",
                        "σ²",
                        variance,
                        Integer.toString(variance),
                        "the sum of the squared residuals, divided by 4.",
                        Task.Slip.of(4.0 * variance, "that is the sum of the squares; divide it by N."),
                        Task.Slip.of(2.0 * variance, "that is divided by N − 2; the likelihood divides by N."));
    }
}
