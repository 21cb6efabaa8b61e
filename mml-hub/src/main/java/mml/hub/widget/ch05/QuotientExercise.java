package mml.hub.widget.ch05;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Difference quotients to one side and to both, of a parabola.
 *
 * @mml §5.1, Definition 5.1
 */
public final class QuotientExercise extends Exercise {
    public QuotientExercise() {
        super(
                "E5.3",
                Control.Field.line("f", "to one side", "One number."),
                Control.Field.line("c", "to both sides", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(2, 5);
        int b = rng.between(1, 9);
        int x = rng.between(-3, 3);
        int halves = rng.between(1, 4);
        int slope = 2 * a * x + b;
        BigFraction h = new BigFraction(halves, 2);
        BigFraction forward = new BigFraction(2 * slope + a * halves, 2);
        double exact = slope + 0.5 * a * halves;
        return new Task()
                .value("f", a + "x^2+" + (b == 1 ? "" : b) + "x")
                .value("x", Integer.toString(x))
                .value("h", Tex.entry(Fractions.text(h)))
                .value("ah", Tex.entry(Fractions.text(new BigFraction(a * halves, 2))))
                .value("slope", Integer.toString(slope))
                .value("forward", Tex.entry(Fractions.text(forward)))
                .number(
                        "f",
                        "to one side",
                        exact,
                        Fractions.text(forward),
                        "f(x₀ + h) − f(x₀), divided by h.",
                        Task.Slip.of(exact * halves / 2, "that is the difference alone; divide it by h."),
                        Task.Slip.of(slope, "that is the derivative; the quotient still has h in it."))
                .number(
                        "c",
                        "to both sides",
                        slope,
                        Integer.toString(slope),
                        "f(x₀ + h) − f(x₀ − h), divided by 2h.",
                        Task.Slip.of(2.0 * slope, "the two points are 2h apart."));
    }
}
