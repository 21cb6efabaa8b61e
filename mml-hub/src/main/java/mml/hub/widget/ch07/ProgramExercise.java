package mml.hub.widget.ch07;

import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.LinearProgram;
import mml.optimization.LpResult;
import mml.optimization.Simplex;
import mml.random.Rng;

/**
 * The optimum of a small linear program, its value, and what each of its bounds is worth.
 *
 * @mml §7.3.1, Example 7.5
 */
public final class ProgramExercise extends Exercise {
    private static final Matrix A = Matrix.of(3, 2, 1, 0, 0, 1, 1, 1);

    public ProgramExercise() {
        super(
                "E7.4",
                Control.Field.line("x", "x", "Two numbers."),
                Control.Field.line("v", "cᵀx", "One number."),
                Control.Field.line("l", "λ", "Three numbers, one for each row of A."));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(3, 7);
        int b = rng.between(3, 7);
        int sum = rng.between(Math.max(a, b) + 1, a + b - 1);
        int first = rng.between(2, 9);
        int second = first;
        while (second == first) second = rng.between(2, 9);
        Vector c = Vector.of(-first, -second);
        Vector bounds = Vector.of(a, b, sum);
        LpResult result =
                Simplex.of(LinearProgram.minimise(c).subjectTo(A, bounds).nonNegative());
        if (!(result instanceof LpResult.Optimal o))
            throw new IllegalStateException("a bounded program has an optimum");
        Vector x = whole(o.x());
        Vector lambda = whole(o.lambda());
        int dear = first > second ? 1 : 2;
        int cheap = 3 - dear;
        return new Task()
                .value("c", Draws.tex(Matrix.ofColumns(c)))
                .value("A", Draws.tex(A))
                .value("b", Draws.tex(Matrix.ofColumns(bounds)))
                .value("x", Draws.tex(x))
                .value("v", Integer.toString((int) c.dot(x)))
                .value("lambda", Draws.tex(lambda))
                .value("dear", Integer.toString(dear))
                .value("cheap", Integer.toString(cheap))
                .numbers(
                        "x",
                        "x",
                        x,
                        Draws.tuple(x),
                        "take as much of x" + (dear == 1 ? "₁" : "₂")
                                + " as its own bound allows, then fill up the sum.",
                        new Task.Slip(
                                Vector.of(a, b), "there the third row is broken: the sum may not exceed its bound."))
                .number(
                        "v",
                        "cᵀx",
                        c.dot(x),
                        Integer.toString((int) c.dot(x)),
                        "multiply x by c and add.",
                        Task.Slip.of(-c.dot(x), "mind the sign: c is negative."))
                .numbers(
                        "l",
                        "λ",
                        lambda,
                        Draws.tuple(lambda),
                        "rows that are not met with equality have 0; for the others c + Aᵀλ = 0.",
                        new Task.Slip(lambda.times(-1), "for ≤ they are 0 or more."));
    }

    private static Vector whole(Vector x) {
        return x.map(v -> Math.floor(v + 0.5));
    }
}
