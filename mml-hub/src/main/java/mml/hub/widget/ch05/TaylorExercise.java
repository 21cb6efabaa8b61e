package mml.hub.widget.ch05;

import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * The second Taylor polynomial of a cubic at a point.
 *
 * @mml §5.1.1, Example 5.3
 */
public final class TaylorExercise extends Exercise {
    public TaylorExercise() {
        super("E5.4", Control.Field.line("t", "c₀, c₁, c₂", "Three numbers."));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(1, 5);
        int b = rng.between(1, 9);
        int x = Draws.sign(rng) * rng.between(1, 2);
        int value = x * x * x + a * x * x - b * x;
        int slope = 3 * x * x + 2 * a * x - b;
        int half = 3 * x + a;
        Vector c = Vector.of(value, slope, half);
        return new Task()
                .value("f", "x^3+" + (a == 1 ? "" : a) + "x^2-" + (b == 1 ? "" : b) + "x")
                .value("x", Integer.toString(x))
                .value("shift", x > 0 ? "x-" + x : "x+" + -x)
                .value("value", Integer.toString(value))
                .value("slope", Integer.toString(slope))
                .value("bend", Integer.toString(2 * half))
                .value("half", Integer.toString(half))
                .numbers(
                        "t",
                        "c₀, c₁, c₂",
                        c,
                        Draws.tuple(c),
                        "they are f(x₀), f′(x₀) and half of f″(x₀).",
                        new Task.Slip(
                                Vector.of(value, slope, 2 * half), "the last one is divided by 2!: half of f″(x₀)."),
                        new Task.Slip(Vector.of(0, -b, a), "those belong to x₀ = 0."));
    }
}
