package mml.hub.widget.ch06;

import mml.expression.Expression;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.probability.ChangeOfVariables;
import mml.probability.Uniform;
import mml.random.Rng;
import mml.text.Numbers;
import mml.trace.Tracer;

/**
 * The density of a squared number that was uniform, and a sample by the inverse of its distribution function.
 *
 * @mml §6.7.1, Theorem 6.15; §6.7.2, (6.144)
 */
public final class SquareExercise extends Exercise {
    public SquareExercise() {
        super(
                "E6.7",
                Control.Field.line("x", "x", "One number."),
                Control.Field.line("p", "density of Y at y", "One number, such as 1/12."),
                Control.Field.line("s", "the y that u leads to", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(2, 9);
        int x = rng.between(1, a - 1);
        int tenths = rng.between(1, 9);
        double density = ChangeOfVariables.of(new Uniform(0, a), Expression.parse("x^2"), 8, Tracer.off())
                .density((double) x * x);
        int square = tenths * tenths * a * a;
        String y = square % 100 == 0 ? Integer.toString(square / 100) : Numbers.shortest(square / 100.0);
        return new Task()
                .value("a", Integer.toString(a))
                .value("y", Integer.toString(x * x))
                .value("u", "0." + tenths)
                .value("x", Integer.toString(x))
                .value("j", "\\frac{1}{" + 2 * x + "}")
                .value("p", "\\frac{1}{" + 2 * x * a + "}")
                .value("s", "(" + a + "\\cdot 0." + tenths + ")^2=" + y)
                .number("x", "x", x, Integer.toString(x), "the one x in [0, a] with x² = y.")
                .number(
                        "p",
                        "the density",
                        density,
                        "1/" + 2 * x * a,
                        "p(x) = 1/a, divided by the slope 2x.",
                        Task.Slip.of(1.0 / a, "that is the density of X; Y is stretched by 2x."),
                        Task.Slip.of(2.0 * x / a, "where g is steep the density gets thinner: divide by 2x."))
                .number(
                        "s",
                        "y",
                        square / 100.0,
                        y,
                        "F(y) = √y/a is to be u, so y = (au)².",
                        Task.Slip.of(tenths * a / 10.0, "that is x; Y is its square."),
                        Task.Slip.of(tenths * a * a / 10.0, "u is squared, too: F(y) = √y/a."));
    }
}
