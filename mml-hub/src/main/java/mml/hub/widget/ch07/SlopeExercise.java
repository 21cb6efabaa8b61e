package mml.hub.widget.ch07;

import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.QpResult;
import mml.optimization.QuadraticProgram;
import mml.random.Rng;

/**
 * The optimum of a bowl that is cut off by a line, with its multiplier.
 *
 * @mml §7.3.2, Example 7.6
 */
public final class SlopeExercise extends Exercise {
    public SlopeExercise() {
        super("E7.6", Control.Field.line("x", "x", "Two numbers."), Control.Field.line("l", "λ", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int p = rng.between(1, 3);
        int q = rng.between(1, 3);
        int times = rng.between(1, 3);
        Vector bottom = Vector.of(rng.between(1, 9), rng.between(1, 9));
        int bound = (int) (bottom.get(0) + bottom.get(1)) - (p + q) * times;
        Matrix Q = Matrix.of(2, 2, p, 0, 0, q);
        Vector c = Vector.of(-p * bottom.get(0), -q * bottom.get(1));
        if (!(ActiveSet.of(QuadraticProgram.of(Q, c).subjectTo(Matrix.of(1, 2, 1, 1), Vector.of(bound)))
                instanceof QpResult.Optimal o)) throw new IllegalStateException("a bowl has a lowest point");
        Vector x = o.x().map(v -> Math.floor(v + 0.5));
        double lambda = Math.floor(o.lambda().get(0) + 0.5);
        return new Task()
                .value("Q", Draws.tex(Q))
                .value("c", Draws.tex(Matrix.ofColumns(c)))
                .value("b", Integer.toString(bound))
                .value("bottom", Draws.tex(bottom))
                .value("x", Draws.tex(x))
                .value("lambda", Integer.toString((int) lambda))
                .numbers(
                        "x",
                        "x",
                        x,
                        Draws.tuple(x),
                        "write x₁ and x₂ by λ from Qx + c + λ(1, 1) = 0, and put them into x₁ + x₂ = b.",
                        new Task.Slip(bottom, "that is the bottom of the bowl; it is beyond the line."))
                .number(
                        "l",
                        "λ",
                        lambda,
                        Integer.toString((int) lambda),
                        "Qx + c + λ(1, 1) = 0.",
                        Task.Slip.of(-lambda, "for ≤ it is 0 or more."));
    }
}
