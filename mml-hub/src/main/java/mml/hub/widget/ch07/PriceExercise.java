package mml.hub.widget.ch07;

import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * The point of a half-plane that is nearest to 0, with the multiplier of its line.
 *
 * @mml §7.2, (7.20)
 */
public final class PriceExercise extends Exercise {
    public PriceExercise() {
        super("E7.2", Control.Field.line("x", "x", "Two numbers."), Control.Field.line("l", "λ", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        Vector a = Vector.of(rng.between(1, 4), rng.between(1, 4) * (rng.below(2) == 0 ? 1 : -1));
        int times = rng.between(1, 4);
        int b = times * (int) a.dot(a);
        Vector x = a.times(times);
        double lambda = 2 * times;
        return new Task()
                .value("a", Draws.tex(Matrix.ofColumns(a)))
                .value("b", Integer.toString(b))
                .value("x", Draws.tex(x))
                .value("lambda", Integer.toString((int) lambda))
                .numbers(
                        "x",
                        "x",
                        x,
                        Draws.tuple(x),
                        "∇f = 2x is a multiple of a, and aᵀx = b.",
                        new Task.Slip(x.times(-1), "there aᵀx is −b: on the other side of 0."),
                        new Task.Slip(a, "a points the right way; how much of it gives aᵀx = b?"))
                .number(
                        "l",
                        "λ",
                        lambda,
                        Integer.toString((int) lambda),
                        "2x = λa.",
                        Task.Slip.of(times, "that is x in multiples of a; the gradient is 2x."),
                        Task.Slip.of(-lambda, "the multiplier of an inequality is not below 0."));
    }
}
