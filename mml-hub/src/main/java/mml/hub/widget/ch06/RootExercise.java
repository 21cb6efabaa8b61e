package mml.hub.widget.ch06;

import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * A correlated point out of an uncorrelated one.
 *
 * @mml §6.5.4, (6.88)
 */
public final class RootExercise extends Exercise {
    public RootExercise() {
        super(
                "E6.3",
                Control.Field.line("l", "ℓ₁₁, ℓ₂₁, ℓ₂₂", "Three numbers."),
                Control.Field.line("x", "x", "Two numbers."));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(1, 4);
        int b = Draws.sign(rng) * rng.between(1, 3);
        int c = rng.between(1, 4);
        Vector mu = Vector.of(rng.between(-3, 3), rng.between(-3, 3));
        Vector z = Vector.of(Draws.sign(rng) * rng.between(1, 2), rng.between(-2, 2));
        Matrix L = Matrix.of(2, 2, a, 0, b, c);
        Matrix Sigma = L.times(L.transpose());
        Vector x = mu.plus(L.times(z));
        return new Task()
                .value("m", Draws.tex(mu))
                .value("S", Draws.tex(Sigma))
                .value("z", Draws.tex(z))
                .value("L", Draws.tex(L))
                .value("x", Draws.tex(x))
                .numbers(
                        "l",
                        "L",
                        Vector.of(a, b, c),
                        Draws.tuple(Vector.of(a, b, c)),
                        "ℓ₁₁ = √Σ₁₁, then ℓ₂₁ = Σ₂₁/ℓ₁₁, then ℓ₂₂ = √(Σ₂₂ − ℓ₂₁²).",
                        new Task.Slip(Vector.of(a, b * a, c), "ℓ₂₁ is the covariance over ℓ₁₁."))
                .numbers(
                        "x",
                        "x",
                        x,
                        Draws.tuple(x),
                        "μ + Lz: the first row of L sees z₁ only.",
                        new Task.Slip(L.times(z), "the mean is still to be added."),
                        new Task.Slip(mu.plus(Sigma.times(z)), "that takes z through Σ; it is L that makes Σ."));
    }
}
