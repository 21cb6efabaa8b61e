package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.random.Rng;
import mml.text.Numbers;

/**
 * Mean and variance of one of two Gaussian numbers when the other is known.
 *
 * @mml §6.5.1, (6.66), (6.67)
 */
public final class ConditionalExercise extends Exercise {
    public ConditionalExercise() {
        super(
                "E6.2",
                Control.Field.line("m", "mean of x₁ given x₂", "One number."),
                Control.Field.line("v", "variance of x₁ given x₂", "One number."));
    }

    /** A gain in halves, and everything whole. */
    @Override
    protected Task draw(Rng rng) {
        int half = Draws.sign(rng) * rng.between(1, 4);
        int known = 4 * rng.between(1, 2);
        int cross = half * known / 2;
        int left = rng.between(1, 5);
        int removed = half * cross / 2;
        int mu1 = rng.between(-3, 3);
        int mu2 = rng.between(-3, 3);
        int off = Draws.sign(rng) * 2 * rng.between(1, 3);
        Matrix Sigma = Matrix.of(2, 2, left + removed, cross, cross, known);
        Vector mu = Vector.of(mu1, mu2);
        Gaussian rest = new Gaussian(mu, Sigma).conditional(List.of(1), Vector.of(mu2 + off));
        double mean = rest.mean().get(0);
        double variance = rest.covariance().get(0, 0);
        return new Task()
                .value("m", Draws.tex(Matrix.ofColumns(mu)))
                .value("S", Draws.tex(Sigma))
                .value("b", Integer.toString(mu2 + off))
                .value("k", Numbers.shortest(half / 2.0))
                .value("o", Integer.toString(off))
                .value("r", Integer.toString(removed))
                .value("p", Integer.toString(half * off / 2))
                .value("a", Numbers.shortest(mean))
                .value("v", Numbers.shortest(variance))
                .number(
                        "m",
                        "the mean",
                        mean,
                        Numbers.shortest(mean),
                        "μ₁ + Σ₁₂/Σ₂₂ (x₂ − μ₂).",
                        Task.Slip.of(mu1, "that is the mean before x₂ was known."),
                        Task.Slip.of(mu1 + half / 2.0 * (mu2 + off), "what counts is how far x₂ is off its own mean."),
                        Task.Slip.of(mu1 + cross * off, "the covariance is still to be divided by Σ₂₂."))
                .number(
                        "v",
                        "the variance",
                        variance,
                        Numbers.shortest(variance),
                        "Σ₁₁ − Σ₁₂ Σ₂₁/Σ₂₂.",
                        Task.Slip.of(left + removed, "that is the variance before x₂ was known."),
                        Task.Slip.of(removed, "that is what x₂ takes away; subtract it from Σ₁₁."),
                        Task.Slip.of(left + 2.0 * removed, "knowing more cannot make the variance larger."));
    }
}
