package mml.hub.widget.ch09;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The posterior of one parameter, the slope of a line through the origin, after two data, and what it predicts.
 *
 * @mml §9.3.3, (9.43); §9.3.4, (9.57)
 */
public final class BeliefExercise extends Exercise {
    public BeliefExercise() {
        super(
                "E9.2",
                Control.Field.line("S", "S₂", "One number, such as 1/7."),
                Control.Field.line("m", "m₂", "One number."),
                Control.Field.line("v", "variance of y at x*", "One number; mind the noise."));
    }

    /** Prior N(0, 1), noise N(0, 1), whole numbers. */
    @Override
    protected Task draw(Rng rng) {
        int first = rng.between(1, 3);
        int second = Draws.sign(rng) * rng.between(1, 3);
        Vector x = Vector.of(first, second);
        Vector y = Vector.of(Draws.sign(rng) * rng.between(1, 4), Draws.sign(rng) * rng.between(1, 4));
        int star = rng.between(2, 4);
        int squares = first * first + second * second;
        int products = (int) x.dot(y);
        BigFraction S = new BigFraction(1, 1 + squares);
        BigFraction m = new BigFraction(products, 1 + squares);
        BigFraction function = new BigFraction(star * star, 1 + squares);
        BigFraction v = function.add(1);
        return new Task()
                .value("x", Draws.tex(x))
                .value("y", Draws.tex(y))
                .value("z", Integer.toString(star))
                .value("q", Integer.toString(squares))
                .value("p", Integer.toString(products))
                .value("S", Tex.entry(Fractions.text(S)))
                .value("m", Tex.entry(Fractions.text(m)))
                .value("f", Tex.entry(Fractions.text(function)))
                .value("v", Tex.entry(Fractions.text(v)))
                .number(
                        "S",
                        "S₂",
                        Fractions.toDouble(S),
                        Fractions.text(S),
                        "its inverse is the precision of the prior plus Σx² over the variance of the noise.",
                        Task.Slip.of(1 + squares, "that is the precision, S is its inverse."))
                .number(
                        "m",
                        "m₂",
                        Fractions.toDouble(m),
                        Fractions.text(m),
                        "m = S Σ x y.",
                        Task.Slip.of(
                                products / (double) squares, "that is least squares; the prior draws it towards 0."))
                .number(
                        "v",
                        "the variance of y",
                        Fractions.toDouble(v),
                        Fractions.text(v),
                        "x*² S, and the noise besides.",
                        Task.Slip.of(
                                Fractions.toDouble(function),
                                "that is how well the function is known; an observation has the noise besides."));
    }
}
