package mml.hub.widget.ch07;

import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.FiniteSum;
import mml.optimization.Quadratic;
import mml.random.Rng;
import mml.text.Numbers;

/**
 * Two steps of stochastic descent by two examples, one after the other, and the gradient of both.
 *
 * @mml §7.1.3
 */
public final class OneByOneExercise extends Exercise {
    private static final double GAMMA = 0.1;

    public OneByOneExercise() {
        super(
                "E7.8",
                Control.Field.line("g", "∇f(θ₀)", "One number."),
                Control.Field.line("t1", "θ₁", "One number."),
                Control.Field.line("t2", "θ₂", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int x1 = rng.between(1, 3);
        int x2 = x1 == 2 ? 1 : 2;
        int start = rng.between(1, 4);
        int y1 = start * x1 + (rng.below(2) == 0 ? 1 : -1) * rng.between(1, 4);
        int y2 = start * x2 + rng.between(1, 5);
        FiniteSum f = FiniteSum.of(List.of(loss(x1, y1), loss(x2, y2)));
        Vector theta0 = Vector.of(start);
        double all = f.gradient(theta0).get(0);
        double first = f.gradient(0, theta0).get(0);
        double theta1 = hundredths(start - GAMMA * first);
        double second = hundredths(f.gradient(1, Vector.of(theta1)).get(0));
        double theta2 = hundredths(theta1 - GAMMA * second);
        return new Task()
                .value("one", Draws.tex(Vector.of(x1, y1)))
                .value("two", Draws.tex(Vector.of(x2, y2)))
                .value("start", Integer.toString(start))
                .value("all", Numbers.shortest(all))
                .value("first", Numbers.shortest(first))
                .value("theta1", Numbers.shortest(theta1))
                .value("second", Numbers.shortest(second))
                .value("theta2", Numbers.shortest(theta2))
                .number(
                        "g",
                        "∇f(θ₀)",
                        all,
                        Numbers.shortest(all),
                        "it is the mean of the two slopes (θx − y)x at θ₀.",
                        Task.Slip.of(2 * all, "that is the sum; f is the mean."))
                .number(
                        "t1",
                        "θ₁",
                        theta1,
                        Numbers.shortest(theta1),
                        "only the first example is asked: subtract a tenth of its slope at θ₀.",
                        Task.Slip.of(start + GAMMA * first, "that goes up: subtract."),
                        Task.Slip.of(start - GAMMA * all, "that is a step by both examples."))
                .number(
                        "t2",
                        "θ₂",
                        theta2,
                        Numbers.shortest(theta2),
                        "now the second example is asked, at θ₁.",
                        Task.Slip.of(
                                theta1 - GAMMA * f.gradient(1, theta0).get(0),
                                "take the slope of the second example where you are now, at θ₁."));
    }

    /** ½ (θx − y)². */
    private static Quadratic loss(int x, int y) {
        return new Quadratic(Matrix.of(1, 1, x * x), Vector.of(-x * y), 0.5 * y * y);
    }

    private static double hundredths(double x) {
        double out = Math.floor(100 * x + 0.5) / 100;
        return out == 0 ? 0 : out;
    }
}
