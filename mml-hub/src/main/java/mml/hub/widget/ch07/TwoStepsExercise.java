package mml.hub.widget.ch07;

import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.DescentStep;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.GradientDescent;
import mml.optimization.Quadratic;
import mml.random.Rng;
import mml.text.Numbers;
import mml.trace.Trace;

/**
 * Two steps of gradient descent on a quadratic function, by hand; and the step size from which on it cannot converge.
 *
 * @mml §7.1, Example 7.1
 */
public final class TwoStepsExercise extends Exercise {
    /** Largest and smallest eigenvalue of [[a, b], [b, a]] are a ± b, both whole. */
    private static final int[][] BOWLS = {{3, 1}, {3, 2}, {5, 3}, {4, 1}, {6, 2}, {5, 4}};

    public TwoStepsExercise() {
        super(
                "E7.1",
                Control.Field.line("x1", "x₁", "Two numbers."),
                Control.Field.line("x2", "x₂", "Two numbers."),
                Control.Field.line("g", "γ converges below", "One number; a fraction is fine."));
    }

    @Override
    protected Task draw(Rng rng) {
        int[] bowl = BOWLS[rng.below(BOWLS.length)];
        int b = Draws.sign(rng) * bowl[1];
        Matrix A = Matrix.of(2, 2, bowl[0], b, b, bowl[0]);
        Vector c = Draws.vector(rng, 2, 4);
        Vector x0 = Draws.vector(rng, 2, 2);
        Quadratic f = Quadratic.of(A, c);
        double gamma = 0.1;
        Trace<DescentStep> trace = Trace.of(t ->
                GradientDescent.withStepSize(gamma).with(new Stopping(0, 2)).minimise(f, x0, t));
        Vector first = exact(trace.get(2));
        Vector second = exact(trace.get(3));
        int largest = bowl[0] + bowl[1];
        return new Task()
                .value("A", Draws.tex(A))
                .value("c", Draws.tex(Matrix.ofColumns(c)))
                .value("x0", Draws.tex(Matrix.ofColumns(x0)))
                .value("g0", Draws.tex(f.gradient(x0)))
                .value("x1", Draws.tex(first))
                .value("g1", Draws.tex(rounded(f.gradient(first))))
                .value("x2", Draws.tex(second))
                .value("l1", Integer.toString(largest))
                .value("l2", Integer.toString(bowl[0] - bowl[1]))
                .numbers(
                        "x1",
                        "x₁",
                        first,
                        Draws.tuple(first),
                        "the gradient at x₀ is Ax₀ + c; a tenth of it is taken away.",
                        new Task.Slip(
                                x0.plus(gamma, f.gradient(x0)), "that goes up: the step is against the gradient."))
                .numbers(
                        "x2",
                        "x₂",
                        second,
                        Draws.tuple(second),
                        "the gradient has to be taken anew, at x₁.",
                        new Task.Slip(
                                rounded(first.plus(-gamma, f.gradient(x0))),
                                "that is the gradient of x₀ once more: take it at x₁."))
                .number(
                        "g",
                        "The bound on γ",
                        2.0 / largest,
                        largest % 2 == 0 ? "1/" + largest / 2 : "2/" + largest,
                        "each step multiplies the error along an eigenvector by 1 − γλ, which must lie between −1 and 1.",
                        Task.Slip.of(
                                1.0 / largest,
                                "up to there the error along v₁ keeps its sign; it shrinks for a while beyond."),
                        Task.Slip.of(
                                2.0 / (bowl[0] - bowl[1]), "that is for the smaller eigenvalue; the larger decides."));
    }

    private static Vector exact(DescentStep step) {
        return rounded(((Iterate) step).x());
    }

    /** Two steps of a tenth have at most two decimals. */
    private static Vector rounded(Vector x) {
        return x.map(v -> Double.parseDouble(Numbers.rounded(v, 4)));
    }
}
