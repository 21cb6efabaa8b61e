package mml.hub.widget.ch10;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One step of the power iteration by hand, how quickly it goes on, and what deflation leaves.
 *
 * @mml §10.4.2; §10.2.3
 */
public final class PowerExercise extends Exercise {
    public PowerExercise() {
        super(
                "E10.2",
                Control.Field.line("y", "S x", "Two numbers."),
                Control.Field.line("r", "factor", "A fraction such as 1/4, or a decimal."),
                Control.Field.line("d", "first row", "Two numbers: (1, −1)/2 is fine."));
    }

    @Override
    protected Task draw(Rng rng) {
        int small = rng.between(1, 4);
        int large = small + rng.between(1, 6);
        int sign = Draws.sign(rng);
        Vector first = Vector.of(1, sign);
        Vector second = Vector.of(1, -sign);
        int part = rng.between(2, 4);
        Vector x = first.times(part).plus(second);
        Vector y = first.times(part * large).plus(small, second);
        double same = (large + small) / 2.0;
        double mixed = sign * (large - small) / 2.0;
        BigFraction ratio = new BigFraction(small, large);
        Vector row = Vector.of(small / 2.0, -sign * small / 2.0);
        return new Task()
                .value("S", Draws.tex(Matrix.of(2, 2, same, mixed, mixed, same)))
                .value("x", Draws.tex(x))
                .value("b", Draws.tex(first))
                .value("l", Integer.toString(large))
                .value("k", Integer.toString(small))
                .value("y", Draws.tex(y))
                .value("r", Tex.entry(Fractions.text(ratio)))
                .value("D", Draws.tex(Matrix.of(2, 2, small / 2.0, row.get(1), row.get(1), small / 2.0)))
                .numbers(
                        "y",
                        "S x",
                        y,
                        Draws.tuple(y),
                        "multiply each row of S by x.",
                        new Task.Slip(x.times(large), "only along the eigenvector does S multiply by λ₁."))
                .number(
                        "r",
                        "The factor",
                        Fractions.toDouble(ratio),
                        Fractions.text(ratio),
                        "the part along the other eigenvector grows by λ₂ where the first grows by λ₁.",
                        Task.Slip.of(
                                (double) large / small, "that is how much the first part gains; the other shrinks."))
                .numbers(
                        "d",
                        "The first row",
                        row,
                        Draws.tuple(row.times(2)) + "/2",
                        "take λ₁ b₁ b₁ᵀ from S, with b₁ of length one.",
                        new Task.Slip(
                                Vector.of(same - large, mixed - sign * large),
                                "b₁ has length one: the products of its entries are 1/2 or −1/2."));
    }
}
