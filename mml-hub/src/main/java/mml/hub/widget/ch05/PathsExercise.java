package mml.hub.widget.ch05;

import mml.calculus.ReverseMode;
import mml.expression.Expression;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * A gradient by hand, backwards through a graph in which both variables are used twice.
 *
 * @mml §5.6.2, §5.2.2
 */
public final class PathsExercise extends Exercise {
    private static final Expression F = Expression.parse("(x + k y)^2 (x y)");

    public PathsExercise() {
        super(
                "E5.1",
                Control.Field.line("a", "∂f/∂a and ∂f/∂b", "Two numbers."),
                Control.Field.line("g", "∂f/∂x and ∂f/∂y", "Two numbers."));
    }

    /** Small numbers, so that neither a nor b is 0. */
    @Override
    protected Task draw(Rng rng) {
        int k = Draws.sign(rng) * rng.between(1, 3);
        int x = Draws.sign(rng) * rng.between(1, 3);
        int y = Draws.sign(rng) * rng.between(1, 3);
        if (x + k * y == 0) y = -y;
        int a = x + k * y;
        int b = x * y;
        Vector inner = Vector.of(2 * a * b, a * a);
        Vector gradient = ReverseMode.of(F.with("k", k), Vector.of(x, y)).gradient();
        return new Task()
                .value("k", k == 1 ? "+" : k == -1 ? "-" : k < 0 ? Integer.toString(k) : "+" + k)
                .value("kb", Draws.bracketed(k))
                .value("x", Integer.toString(x))
                .value("y", Integer.toString(y))
                .value("va", Integer.toString(a))
                .value("vb", Integer.toString(b))
                .value("fa", Integer.toString(2 * a * b))
                .value("fb", Integer.toString(a * a))
                .value("yb", Draws.bracketed(y))
                .value("xb", Draws.bracketed(x))
                .value("gx", Integer.toString((int) gradient.get(0)))
                .value("gy", Integer.toString((int) gradient.get(1)))
                .numbers(
                        "a",
                        "The derivatives by a and b",
                        inner,
                        Draws.tuple(inner),
                        "f = a²b: differentiate by one with the other held fixed.",
                        new Task.Slip(Vector.of(a * a, 2 * a * b), "they are swapped."))
                .numbers(
                        "g",
                        "The gradient",
                        gradient,
                        Draws.tuple(gradient),
                        "each variable is used in a and in b: add up both ways.",
                        new Task.Slip(
                                Vector.of(2 * a * b, 2 * a * b * k),
                                "that is the way through a only; b is made of x and y, too."),
                        new Task.Slip(
                                Vector.of(a * a * y, a * a * x),
                                "that is the way through b only; a is made of x and y, too."),
                        new Task.Slip(
                                Vector.of(2 * a * b + a * a * x, 2 * a * b * k + a * a * y),
                                "the derivative of b = xy by x is y, not x."));
    }
}
