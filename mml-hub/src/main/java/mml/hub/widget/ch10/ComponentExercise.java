package mml.hub.widget.ch10;

import mml.exact.Fractions;
import mml.hub.widget.Answer;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Principal components of four points by hand: mean, covariance, largest variance, and its share.
 *
 * @mml §10.2.1, (10.9), (10.13); §10.6
 */
public final class ComponentExercise extends Exercise {
    public ComponentExercise() {
        super(
                "E10.1",
                Control.Field.line("m", "μ", "Two numbers."),
                Control.Field.line("l", "λ₁", "One number; divide by N."),
                Control.Field.line("b", "b₁", "A direction, of any length and either sign."),
                Control.Field.line("s", "share of λ₁", "A fraction such as 4/5, or a decimal."));
    }

    /** The points μ ± p(1, 1) and μ ± q(1, −1): the covariance has the eigenvalues p² and q². */
    @Override
    protected Task draw(Rng rng) {
        int p = rng.between(1, 4);
        int q = p;
        while (q == p) q = rng.between(1, 4);
        Vector mean = Vector.of(rng.between(-4, 4), rng.between(-4, 4));
        Vector one = Vector.of(1, 1);
        Vector other = Vector.of(1, -1);
        int most = Math.max(p, q) * Math.max(p, q);
        int all = p * p + q * q;
        Vector b = p > q ? one : other;
        BigFraction share = new BigFraction(most, all);
        double half = all / 2.0;
        double mixed = (p * p - q * q) / 2.0;
        return new Task()
                .value(
                        "points",
                        Draws.tex(mean.plus(p, one)) + ",\\ " + Draws.tex(mean.plus(-p, one)) + ",\\ "
                                + Draws.tex(mean.plus(q, other)) + ",\\ " + Draws.tex(mean.plus(-q, other)))
                .value("m", Draws.tex(mean))
                .value("S", Draws.tex(Matrix.of(2, 2, half, mixed, mixed, half)))
                .value("l", Integer.toString(most))
                .value("b", Draws.tex(b))
                .value("s", Tex.entry(Fractions.text(share)))
                .numbers("m", "μ", mean, Draws.tuple(mean), "add the four points and divide by 4.")
                .number(
                        "l",
                        "λ₁",
                        most,
                        Integer.toString(most),
                        "it is the larger eigenvalue of S, the mean of the products of the centred points.",
                        Task.Slip.of(4.0 * most, "divide the sums by N."),
                        Task.Slip.of(4.0 * most / 3, "divide by N here, not by N − 1."),
                        Task.Slip.of(all - most, "that is the smaller one."))
                .part("b", "b₁", Draws.tuple(b), text -> direction(text, b))
                .number(
                        "s",
                        "The share",
                        Fractions.toDouble(share),
                        Fractions.text(share),
                        "divide λ₁ by the sum of both eigenvalues, the trace of S.");
    }

    private static Feedback direction(String text, Vector b) {
        Answer[] typed = Answer.entries(text, "b₁", 2);
        double x = typed[0].value();
        double y = typed[1].value();
        if (x == 0 && y == 0) return Feedback.wrong("b₁: the zero vector has no direction.");
        double off = Math.abs(x * b.get(1) - y * b.get(0));
        if (off <= 2e-3 * (Math.abs(x) + Math.abs(y))) return Feedback.right("");
        double along = Math.abs(x * b.get(0) + y * b.get(1));
        return Feedback.wrong(
                along <= 2e-3 * (Math.abs(x) + Math.abs(y))
                        ? "b₁: that is the direction of the smaller variance."
                        : "b₁: it solves S b = λ₁ b.");
    }
}
