package mml.hub.widget.ch12;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The point of a hull of two points that is nearest to a third one, and its weights.
 *
 * @mml §12.3.2
 */
public final class NearestExercise extends Exercise {
    public NearestExercise() {
        super(
                "E12.3",
                Control.Field.line("d", "d", "Two numbers."),
                Control.Field.line("u", "weight of the second", "A fraction such as 2/3, or a decimal."),
                Control.Field.line("l", "distance", "A root such as √5, or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        Vector e = Vector.of(rng.between(1, 2), rng.between(0, 2) * Draws.sign(rng));
        Vector across = Vector.of(-e.get(1), e.get(0)).times(Draws.sign(rng) * rng.between(1, 2));
        int steps = rng.between(2, 4);
        int taken = rng.between(1, steps - 1);
        Vector a = Vector.of(rng.between(-3, 1), rng.between(-3, 1));
        Vector c = a.plus(steps, e);
        Vector d = a.plus(taken, e);
        Vector p = d.plus(across);
        BigFraction u = new BigFraction(taken, steps);
        int square = (int) across.dot(across);
        return new Task()
                .value("p", Draws.tex(p))
                .value("a", Draws.tex(a))
                .value("c", Draws.tex(c))
                .value("d", Draws.tex(d))
                .value("u", Tex.entry(Fractions.text(u)))
                .value("across", Draws.tex(across))
                .value("square", Integer.toString(square))
                .numbers(
                        "d",
                        "d",
                        d,
                        Draws.tuple(d),
                        "from it to the point of the other class the way stands at right angles to the segment.",
                        new Task.Slip(
                                a.plus(c).times(0.5), "that is the middle of the segment, not the nearest point."))
                .number(
                        "u",
                        "The weight",
                        Fractions.toDouble(u),
                        Fractions.text(u),
                        "d = (1 − u) a + u c for the two points a and c of the segment.",
                        Task.Slip.of(1 - Fractions.toDouble(u), "that is the weight of the first point."))
                .number(
                        "l",
                        "The distance",
                        Math.sqrt(square),
                        Draws.root(square),
                        "it is the length of the vector from the one nearest point to the other.",
                        Task.Slip.of(square, "that is its square."));
    }
}
