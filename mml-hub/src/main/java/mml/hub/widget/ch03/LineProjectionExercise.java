package mml.hub.widget.ch03;

import mml.exact.Fractions;
import mml.geometry.Projection;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The steps of a projection onto a line, by hand.
 *
 * @mml §3.8.1, Example 3.10
 */
public final class LineProjectionExercise extends Exercise {
    /** Directions of whole length. */
    private static final int[][] DIRECTIONS = {
        {1, 2, 2}, {2, 3, 6}, {1, 4, 8}, {4, 4, 7}, {2, 1, 2}, {0, 3, 4}, {2, 2, 1}
    };

    public LineProjectionExercise() {
        super(
                "E3.4",
                Control.Field.line("l", "λ", "A fraction such as 3/4, or a decimal."),
                Control.Field.line("p", "π(x)", "Three numbers: (1, 2, 2)/9 is fine."),
                Control.Field.line("r", "x − π(x)", "Three numbers."));
    }

    @Override
    protected Task draw(Rng rng) {
        int[] lengths = DIRECTIONS[rng.below(DIRECTIONS.length)];
        Vector b = Vector.of(lengths[0] * Draws.sign(rng), lengths[1] * Draws.sign(rng), lengths[2] * Draws.sign(rng));
        Vector x = Draws.vector(rng, 3, 3);
        while (b.dot(x) == 0 || x.norm() * b.norm() == Math.abs(b.dot(x))) x = Draws.vector(rng, 3, 3);
        int bx = (int) b.dot(x);
        int bb = (int) b.dot(b);
        Projection p = Projection.of(b, x);
        Vector foot = b.times(bx);
        Vector rest = x.times(bb).minus(foot);
        String lambda = new BigFraction(bx, bb).equals(BigFraction.ONE) ? "1" : Fractions.text(new BigFraction(bx, bb));
        return new Task()
                .value("x", Draws.tex(x))
                .value("b", Draws.tex(b))
                .value("bx", Integer.toString(bx))
                .value("bb", Integer.toString(bb))
                .value("lambda", Tex.entry(lambda))
                .value("foot", "\\tfrac{1}{" + bb + "}" + Draws.tex(foot))
                .value("rest", "\\tfrac{1}{" + bb + "}" + Draws.tex(rest))
                .number(
                        "l",
                        "λ",
                        p.lambda().get(0),
                        lambda,
                        "two dot products are needed, bᵀx and bᵀb.",
                        Task.Slip.of(bx, "that is bᵀx. It has still to be divided by ‖b‖²."),
                        Task.Slip.of(bx / b.norm(), "divide by the square of the length, not by the length."),
                        Task.Slip.of(bx / x.dot(x), "divide by ‖b‖², not by ‖x‖²: the line is that of b."))
                .numbers("p", "π(x)", p.projection(), Draws.tuple(foot) + "/" + bb, "it is λ times b.")
                .numbers(
                        "r",
                        "x − π(x)",
                        p.residual(),
                        Draws.tuple(rest) + "/" + bb,
                        "what is left has dot product 0 with b.",
                        new Task.Slip(p.residual().times(-1), "what is left leads from π(x) to x: change its sign."));
    }
}
