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
 * What is left of a covariance when two features are standardised, and its first direction.
 *
 * @mml §10.6
 */
public final class CorrelationExercise extends Exercise {
    public CorrelationExercise() {
        super(
                "E10.4",
                Control.Field.line("r", "ρ", "A fraction such as −1/4, or a decimal."),
                Control.Field.line("l", "λ₁", "A fraction or a decimal."),
                Control.Field.line("s", "share", "A fraction such as 5/8, or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        int below = rng.between(2, 5);
        int above = rng.between(1, below - 1);
        int first = rng.between(1, 3);
        int second = below * rng.between(1, 3);
        int sign = Draws.sign(rng);
        int covariance = sign * first * second / below * above;
        BigFraction size = new BigFraction(above, below);
        BigFraction rho = size.multiply(sign);
        BigFraction lambda = size.add(BigFraction.ONE);
        BigFraction share = lambda.divide(2);
        double product = (double) (first * first) * (second * second);
        return new Task()
                .value("S", Draws.tex(Matrix.of(2, 2, first * first, covariance, covariance, second * second)))
                .value("a", Integer.toString(first))
                .value("c", Integer.toString(second))
                .value("r", Tex.entry(Fractions.text(rho)))
                .value("b", Draws.tex(Vector.of(1, sign)))
                .value("l", Tex.entry(Fractions.text(lambda)))
                .value("s", Tex.entry(Fractions.text(share)))
                .number(
                        "r",
                        "The correlation",
                        Fractions.toDouble(rho),
                        Fractions.text(rho),
                        "divide the covariance by both standard deviations, the roots on the diagonal.",
                        Task.Slip.of(covariance / product, "those are the variances: take their roots."))
                .number(
                        "l",
                        "λ₁",
                        Fractions.toDouble(lambda),
                        Fractions.text(lambda),
                        "the eigenvalues of the standardised features are 1 + |ρ| and 1 − |ρ|.",
                        Task.Slip.of(1 - Fractions.toDouble(size), "that is the smaller one."))
                .number(
                        "s",
                        "The share",
                        Fractions.toDouble(share),
                        Fractions.text(share),
                        "two standardised features have the variance 2 together.",
                        Task.Slip.of(
                                1 - Fractions.toDouble(share), "that is the share which the second direction takes."));
    }
}
