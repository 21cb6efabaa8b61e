package mml.hub.widget.ch03;

import mml.geometry.Projection;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * A projection onto a subspace whose generators are dependent. The space is spanned by two orthogonal vectors, so that
 * the numbers stay whole.
 *
 * @mml §3.8.2, Exercise 3.5
 */
public final class DependentExercise extends Exercise {
    public DependentExercise() {
        super(
                "E3.1",
                Control.Field.line("k", "Dimension of U", "A whole number."),
                Control.Field.line("p", "π(x)", "Four numbers."),
                Control.Field.line("d", "Distance of x from U", "A number; √5 is one, too."));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(1, 2);
        int b = rng.between(0, 2);
        int c = rng.between(0, 1);
        int d = rng.between(0, 1);
        Vector u = Vector.of(a, b, c, d);
        Vector v = Vector.of(-b, a, d, -c);
        Vector w = Vector.of(-c, -d, a, b);
        int left = rng.between(1, 2);
        Vector foot = u.times(rng.between(1, 2) * Draws.sign(rng)).plus(v.times(rng.between(1, 3)));
        Vector x = foot.plus(w.times(left * Draws.sign(rng)));
        Vector[] columns = {u.plus(v), u.minus(v), u.times(2).plus(v)};
        Matrix U = Matrix.ofColumns(columns);
        Projection p = Projection.of(U, x);
        int square = left * left * (a * a + b * b + c * c + d * d);
        return new Task()
                .value("u1", Draws.tex(columns[0]))
                .value("u2", Draws.tex(columns[1]))
                .value("u3", Draws.tex(columns[2]))
                .value("x", Draws.tex(x))
                .value("p", Draws.tex(foot))
                .value("r", Draws.tex(x.minus(foot)))
                .value("square", Integer.toString(square))
                .number(
                        "k",
                        "The dimension",
                        p.dimension(),
                        "2",
                        "are the three vectors independent?",
                        Task.Slip.of(3, "three vectors span three dimensions only if they are independent."),
                        Task.Slip.of(4, "that is the space around U."))
                .numbers(
                        "p",
                        "π(x)",
                        p.projection(),
                        Draws.tuple(foot),
                        "x − π(x) has to be orthogonal to each of the three vectors, and π(x) a combination of them.",
                        new Task.Slip(p.residual(), "that is what is left, x − π(x)."))
                .number(
                        "d",
                        "The distance",
                        p.distance(),
                        Draws.root(square),
                        "it is the length of x − π(x).",
                        Task.Slip.of(square, "that is its square."));
    }
}
