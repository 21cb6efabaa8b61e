package mml.hub.widget.ch07;

import mml.expression.Expression;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.optimization.ThreeTests;
import mml.random.Rng;
import mml.text.Numbers;
import mml.trace.Tracer;

/**
 * Where a cubic function is convex, and what one chord says about it.
 *
 * @mml §7.3, (7.30), Example 7.3
 */
public final class ChordExercise extends Exercise {
    public ChordExercise() {
        super(
                "E7.3",
                Control.Field.line("from", "a", "One number."),
                Control.Field.line("above", "f above the chord by", "One number, negative if f is below."),
                yesOrNo("convex", "Is that a proof that f is not convex?"));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(-2, 2);
        int b = rng.between(1, 5);
        int width = rng.between(1, 2);
        int middle = rng.between(1, 2) * (rng.below(2) == 0 ? 1 : -1);
        int x = a + middle - width;
        int y = a + middle + width;
        Expression f = Expression.parse("x^3 + (" + -3 * a + ")x^2 + " + b + "x");
        double above = f.at(a + middle) - (f.at(x) + f.at(y)) / 2;
        boolean refuted =
                !ThreeTests.of(f, x - 1, y + 1, x, y, 0.5, Tracer.off()).chord();
        String square = a == 0 ? "" : (a < 0 ? "+" : "-") + 3 * Math.abs(a) + "x^2";
        String d = Numbers.shortest(above);
        return new Task()
                .value("p", "x^3" + square + "+" + (b == 1 ? "" : b) + "x")
                .value("x", Integer.toString(x))
                .value("y", Integer.toString(y))
                .value("a", Integer.toString(a))
                .value("f", Numbers.shortest(f.at(a + middle)))
                .value("chord", Numbers.shortest((f.at(x) + f.at(y)) / 2))
                .value("above", d)
                .number(
                        "from",
                        "a",
                        a,
                        Integer.toString(a),
                        "f is convex where its second derivative is nowhere negative.",
                        Task.Slip.of(-a, "6x + … has to be at least 0: look at the sign."))
                .number(
                        "above",
                        "f above the chord by",
                        above,
                        d,
                        "the chord midway is the mean of f at both ends.",
                        Task.Slip.of(-above, "that is the chord above f."))
                .yesOrNo(
                        "convex",
                        "Is that a proof that f is not convex?",
                        refuted,
                        refuted
                                ? "a convex function is nowhere above a chord, and here f is."
                                : "one chord above f says nothing of the others.");
    }
}
