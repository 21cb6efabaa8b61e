package mml.hub.widget.ch09;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Numbers;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One parameter at a price: least squares, ridge and the lasso.
 *
 * @mml §9.2.3, §9.2.4
 */
public final class PriceExercise extends Exercise {
    public PriceExercise() {
        super(
                "E9.5",
                Control.Field.line("f", "θ of least squares", "A fraction or a decimal."),
                Control.Field.line("r", "θ of ridge", "A fraction or a decimal."),
                Control.Field.line("l", "θ of the lasso", "A fraction or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        int squared = rng.between(2, 6);
        int size = rng.between(3, 12);
        int sign = Draws.sign(rng);
        int lambda = rng.between(1, size + 2);
        int pull = sign * size;
        BigFraction free = new BigFraction(pull, squared);
        BigFraction ridge = new BigFraction(pull, squared + lambda);
        BigFraction lasso = new BigFraction(sign * Math.max(0, size - lambda), squared);
        double wrong = sign * (double) (size - lambda) / squared;
        return new Task()
                .value("g", Integer.toString(squared))
                .value("p", Integer.toString(pull))
                .value("t", Integer.toString(lambda))
                .value("f", tex(free))
                .value("r", tex(ridge))
                .value("l", tex(lasso))
                .value("w", size > lambda ? Numbers.shortest(size - lambda) : "0")
                .number("f", "θ of least squares", value(free), Fractions.text(free), "divide φᵀy by ‖φ‖².")
                .number(
                        "r",
                        "θ of ridge",
                        value(ridge),
                        Fractions.text(ridge),
                        "the derivative of ‖y − φθ‖² + λθ² is 0 where (‖φ‖² + λ)θ = φᵀy.",
                        Task.Slip.of(value(free), "that is without a price."),
                        Task.Slip.of((double) pull / (squared * lambda), "λ is added to ‖φ‖², not multiplied."))
                .number(
                        "l",
                        "θ of the lasso",
                        value(lasso),
                        Fractions.text(lasso),
                        "λ is taken off the size of φᵀy; what would change its sign is 0.",
                        Task.Slip.of(
                                size > lambda ? value(ridge) : wrong,
                                size > lambda
                                        ? "that is ridge; here λ is subtracted from the size of φᵀy."
                                        : "the price is higher than all that θ could earn: it stays 0."));
    }

    private static double value(BigFraction x) {
        return Fractions.toDouble(x);
    }

    private static String tex(BigFraction x) {
        return Tex.entry(Fractions.text(x));
    }
}
