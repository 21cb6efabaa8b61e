package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.probability.VarianceFormula;
import mml.random.Rng;
import mml.text.Numbers;
import mml.text.Scripts;

/**
 * A variance as a mean of squares less a square, and what that becomes far from 0 in doubles.
 *
 * @mml §6.4.3, (6.43), (6.44)
 */
public final class SquaresExercise extends Exercise {
    public SquaresExercise() {
        super(
                "E6.5",
                Control.Field.line("q", "mean of the squares", "One number."),
                Control.Field.line("v", "variance", "One number, with 1/N."),
                yesOrNo("d", "Is the raw score then right to 1 %, in doubles?"));
    }

    /** Three whole numbers with a whole mean and variance. */
    @Override
    protected Task draw(Rng rng) {
        int mean = rng.between(-9, 9);
        int a = rng.between(0, 3);
        int b = a == 0 ? 3 : a + 3 * rng.between(0, 1);
        int sign = Draws.sign(rng);
        Vector x = Vector.of(mean - sign * a, mean - sign * b, mean + sign * (a + b));
        double variance = VarianceFormula.exact(x);
        double squares = variance + mean * mean;
        int power = List.of(6, 7, 9).get(rng.below(3));
        double added = power == 6 ? 1e6 : power == 7 ? 1e7 : 1e9;
        Vector far = x.map(v -> v + added);
        double raw = VarianceFormula.RAW_SCORE.of(far);
        boolean fine = Math.abs(raw - variance) <= 0.01 * variance;
        return new Task()
                .value("x", Draws.tex(x))
                .value("m", Integer.toString(mean))
                .value("q", Numbers.shortest(squares))
                .value("v", Numbers.shortest(variance))
                .value("r", Numbers.significant(raw, 4))
                .value("k", Integer.toString(power))
                .value("s", Integer.toString(2 * power))
                .value("u", power == 6 ? "0.0001" : power == 7 ? "0.02" : "128")
                .number(
                        "q",
                        "the mean of the squares",
                        squares,
                        Numbers.shortest(squares),
                        "square each number, then take the mean.",
                        Task.Slip.of(mean * mean, "that is the square of the mean."),
                        Task.Slip.of(3 * squares, "that is the sum of the squares."))
                .number(
                        "v",
                        "the variance",
                        variance,
                        Numbers.shortest(variance),
                        "the mean of the squares less the square of the mean.",
                        Task.Slip.of(1.5 * variance, "that is with 1/(N − 1); here it is 1/N."),
                        Task.Slip.of(3 * variance, "that is the sum of the squared distances."),
                        Task.Slip.of(Math.sqrt(variance), "that is its root, the standard deviation."))
                .yesOrNo(
                        "d",
                        "the raw score",
                        fine,
                        "both terms are near 10" + Scripts.superscript(2 * power)
                                + " then: how far apart do doubles lie there?");
    }
}
