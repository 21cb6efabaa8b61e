package mml.hub.widget.ch05;

import mml.calculus.Hessian;
import mml.calculus.ReverseMode;
import mml.expression.Expression;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * Gradient and Hessian of a function of two variables, and what they say of its values nearby.
 *
 * @mml §5.7, §5.8, Example 5.15
 */
public final class NearbyExercise extends Exercise {
    public NearbyExercise() {
        super(
                "E5.2",
                Control.Field.line("g", "gradient at the point", "Two numbers."),
                Control.Field.line("h", "H, row by row", "Four numbers."),
                Control.Field.line("t", "second-order Taylor polynomial at the other point", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(1, 3);
        int b = Draws.sign(rng) * rng.between(1, 3);
        Vector p = Vector.of(Draws.sign(rng) * rng.between(1, 2), Draws.sign(rng) * rng.between(1, 2));
        Vector step = Vector.of(1, -1);
        Expression f = Expression.parse(a + "x^2 " + Draws.signed(b) + "x y + y^3");
        double value = f.at(p.toArray());
        Vector g = ReverseMode.of(f, p).gradient();
        Matrix H = Hessian.of(f, p).H();
        double first = value + g.dot(step);
        double second = first + 0.5 * step.dot(H.times(step));
        Vector entries = Vector.of(H.get(0, 0), H.get(0, 1), H.get(1, 0), H.get(1, 1));
        return new Task()
                .value("f", f.tex())
                .value("p", Draws.tex(p))
                .value("q", Draws.tex(p.plus(step)))
                .value("v", Integer.toString((int) value))
                .value("g", Draws.tex(g))
                .value("H", Draws.tex(H))
                .value("l", Integer.toString((int) g.dot(step)))
                .value("c", Integer.toString((int) (0.5 * step.dot(H.times(step)))))
                .value("t", Integer.toString((int) second))
                .numbers(
                        "g",
                        "The gradient",
                        g,
                        Draws.tuple(g),
                        "differentiate by x with y held fixed, then by y with x held fixed.")
                .numbers(
                        "h",
                        "H",
                        entries,
                        Draws.tuple(entries),
                        "the rows are the derivatives of ∂f/∂x and of ∂f/∂y; H is symmetric.",
                        new Task.Slip(
                                Vector.of(entries.get(0), entries.get(1), entries.get(2), 3 * p.get(1) * p.get(1)),
                                "in the last entry y³ was differentiated once; it takes two times."))
                .number(
                        "t",
                        "The polynomial",
                        second,
                        Integer.toString((int) second),
                        "f + ∇f·δ + ½ δᵀHδ with δ = (1, −1).",
                        Task.Slip.of(first, "that is the linear part; ½ δᵀHδ is missing."),
                        Task.Slip.of(second + 0.5 * step.dot(H.times(step)), "δᵀHδ is halved."));
    }
}
