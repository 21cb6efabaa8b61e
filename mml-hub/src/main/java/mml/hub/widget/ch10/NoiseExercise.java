package mml.hub.widget.ch10;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Probabilistic PCA from the eigenvalues of a covariance: the noise, the length of B, and how far towards the mean a point is
 * decoded.
 *
 * @mml §10.7, (10.72) to (10.76); §10.8, (10.77) to (10.79)
 */
public final class NoiseExercise extends Exercise {
    public NoiseExercise() {
        super(
                "E10.5",
                Control.Field.line("s", "σ²", "A number."),
                Control.Field.line("l", "length of B", "A root such as √5, or a decimal."),
                Control.Field.line("f", "factor", "A fraction such as 4/5, or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        int noise = rng.between(1, 5);
        int apart = rng.between(0, noise - 1);
        int above = rng.between(apart + 1, apart + 12);
        int first = noise + above;
        BigFraction factor = new BigFraction(above, first);
        return new Task()
                .value(
                        "list",
                        "\\lambda_1=" + first + ",\\ \\lambda_2=" + (noise + apart) + ",\\ \\lambda_3="
                                + (noise - apart))
                .value("l1", Integer.toString(first))
                .value("s", Integer.toString(noise))
                .value("d", Integer.toString(above))
                .value("f", Tex.entry(Fractions.text(factor)))
                .number(
                        "s",
                        "σ²",
                        noise,
                        Integer.toString(noise),
                        "it is the mean of the eigenvalues left out.",
                        Task.Slip.of(2 * noise, "that is their sum, what PCA loses; the noise is their mean."))
                .number(
                        "l",
                        "The length of B",
                        Math.sqrt(above),
                        Draws.root(above),
                        "the noise is in every direction, also along B: take it from λ₁ before the root.",
                        Task.Slip.of(above, "that is its square."),
                        Task.Slip.of(Math.sqrt(first), "some of λ₁ is noise: take σ² away first."))
                .number(
                        "f",
                        "The factor",
                        Fractions.toDouble(factor),
                        Fractions.text(factor),
                        "with one direction, BᵀB is the square of its length, and BᵀB + σ² is λ₁.",
                        Task.Slip.of(
                                1 - Fractions.toDouble(factor),
                                "that is by how much it falls short of the projection."));
    }
}
