package mml.hub.widget.ch07;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The best step size for a valley, and what a step with it leaves of the error.
 *
 * @mml §7.1.1
 */
public final class StepSizeExercise extends Exercise {
    public StepSizeExercise() {
        super(
                "E7.7",
                Control.Field.line("g", "γ", "One number, such as 2/11."),
                Control.Field.line("r", "part of the error", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int small = rng.between(1, 6);
        int large = small + rng.between(1, 20);
        boolean first = rng.below(2) == 0;
        Matrix A = Matrix.of(2, 2, first ? large : small, 0, 0, first ? small : large);
        BigFraction gamma = new BigFraction(2, large + small);
        double part = (double) (large - small) / (large + small);
        BigFraction rate = new BigFraction(large - small, large + small);
        return new Task()
                .value("A", Draws.tex(A))
                .value("large", Integer.toString(large))
                .value("small", Integer.toString(small))
                .value("gamma", Tex.entry(Fractions.text(gamma)))
                .value("rate", Tex.entry(Fractions.text(rate)))
                .number(
                        "g",
                        "γ",
                        2.0 / (large + small),
                        Fractions.text(gamma),
                        "the factors 1 − γλ of both directions have to be equally large, with opposite signs.",
                        Task.Slip.of(1.0 / large, "that removes one direction at once, but leaves more of the other."),
                        Task.Slip.of(2.0 / large, "that is the edge: beyond it the error grows."))
                .number(
                        "r",
                        "part of the error",
                        part,
                        Fractions.text(rate),
                        "put this γ into |1 − γλ|.",
                        Task.Slip.of(
                                part * part,
                                "that is what is left of f(x) − f(x*); the error itself is multiplied once."));
    }
}
