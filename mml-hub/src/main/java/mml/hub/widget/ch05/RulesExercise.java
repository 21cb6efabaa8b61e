package mml.hub.widget.ch05;

import mml.calculus.Derivative;
import mml.expression.Expression;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;

/**
 * A slope by the product rule, one factor of which needs the chain rule.
 *
 * @mml §5.1.2, (5.29), (5.32)
 */
public final class RulesExercise extends Exercise {
    public RulesExercise() {
        super("E5.8", Control.Field.line("d", "f′ at the point", "One number."));
    }

    /** (ax + b)² (cx + d) where neither factor is 0. */
    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(2, 4);
        int b = Draws.sign(rng) * rng.between(1, 4);
        int c = Draws.sign(rng) * rng.between(1, 3);
        int d = rng.between(1, 4);
        int x = Draws.sign(rng) * rng.between(1, 2);
        int inner = a * x + b;
        int v = c * x + d;
        if (inner == 0 || v == 0) return draw(rng);
        Expression f = Expression.parse("(" + a + "x " + Draws.signed(b) + ")^2 (" + factor(c) + "x + " + d + ")");
        int slope = (int) Derivative.of(f, "x").expression().at(x);
        int u = inner * inner;
        return new Task()
                .value("f", f.tex())
                .value("x", Integer.toString(x))
                .value("du", Draws.bracketed(2 * inner * a))
                .value("v", Draws.bracketed(v))
                .value("u", Integer.toString(u))
                .value("dv", Draws.bracketed(c))
                .value("d", Integer.toString(slope))
                .number(
                        "d",
                        "f′",
                        slope,
                        Integer.toString(slope),
                        "the derivative of the first factor times the second, plus the first times the derivative of"
                                + " the second.",
                        Task.Slip.of(2.0 * inner * v + u * c, "the inner derivative is missing: (u²)′ = 2u u′."),
                        Task.Slip.of(2.0 * inner * a * c, "the derivative of a product is no product of derivatives."),
                        Task.Slip.of(2.0 * inner * a * v, "the second factor changes, too."),
                        Task.Slip.of(u * c, "the first factor changes, too."));
    }

    private static String factor(int n) {
        return n == 1 ? "" : n == -1 ? "-" : Integer.toString(n);
    }
}
