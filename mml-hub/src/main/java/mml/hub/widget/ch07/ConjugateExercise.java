package mml.hub.widget.ch07;

import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;

/**
 * Where a line of a given slope supports a parabola, and the value of the convex conjugate there.
 *
 * @mml §7.3.3, (7.53), Example 7.7
 */
public final class ConjugateExercise extends Exercise {
    public ConjugateExercise() {
        super("E7.5", Control.Field.line("x", "x", "One number."), Control.Field.line("v", "f*(s)", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int p = 2 * rng.between(2, 5);
        int q = rng.between(1, 9);
        int x = rng.between(1, 4) * (rng.below(2) == 0 ? 1 : -1);
        int s = p * x + q;
        int v = p / 2 * x * x;
        return new Task()
                .value("p", Integer.toString(p))
                .value("half", Integer.toString(p / 2))
                .value("q", Integer.toString(q))
                .value("s", Integer.toString(s))
                .value("x", Integer.toString(x))
                .value("v", Integer.toString(v))
                .number("x", "x", x, Integer.toString(x), "there f has the slope of the line: f′(x) = s.")
                .number(
                        "v",
                        "f*(s)",
                        v,
                        Integer.toString(v),
                        "put that x into s x − f(x).",
                        Task.Slip.of(-v, "that is where the line meets the axis; f* has the other sign."));
    }
}
