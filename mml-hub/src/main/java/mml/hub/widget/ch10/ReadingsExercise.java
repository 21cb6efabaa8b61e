package mml.hub.widget.ch10;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What principal directions capture and lose, read off the singular values of centred data.
 *
 * @mml §10.3.3, (10.41) to (10.44); §10.4.1, (10.49)
 */
public final class ReadingsExercise extends Exercise {
    private static final int[] EXAMPLES = {4, 5, 8, 10, 20};

    public ReadingsExercise() {
        super(
                "E10.6",
                Control.Field.line("v", "variance along b₁", "A number; divide by N."),
                Control.Field.line("j", "error J₁", "A number."),
                Control.Field.line("s", "share kept by two", "A fraction such as 4/5, or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        int N = EXAMPLES[rng.below(EXAMPLES.length)];
        int third = rng.between(1, 3);
        int second = third + rng.between(1, 4);
        int first = second + rng.between(1, 9);
        int all = first + second + third;
        BigFraction share = new BigFraction(first + second, all);
        return new Task()
                .value("n", Integer.toString(N))
                .value(
                        "list",
                        "\\sigma_1^2=" + N * first + ",\\ \\sigma_2^2=" + N * second + ",\\ \\sigma_3^2=" + N * third)
                .value("v", Integer.toString(first))
                .value("w", Integer.toString(second))
                .value("u", Integer.toString(third))
                .value("j", Integer.toString(second + third))
                .value("s", Tex.entry(Fractions.text(share)))
                .number(
                        "v",
                        "The variance",
                        first,
                        Integer.toString(first),
                        "it is σ₁²/N.",
                        Task.Slip.of(N * first, "that is σ₁², the sum over all points; the variance is their mean."),
                        Task.Slip.of(Math.sqrt(N * first), "that is σ₁ itself."))
                .number(
                        "j",
                        "The error",
                        second + third,
                        Integer.toString(second + third),
                        "it is what the other directions would capture.",
                        Task.Slip.of(N * (second + third), "divide by N: it is the mean over the points."),
                        Task.Slip.of(third, "that is the error with two directions."))
                .number(
                        "s",
                        "The share",
                        Fractions.toDouble(share),
                        Fractions.text(share),
                        "divide the first two squares by the sum of all three.",
                        Task.Slip.of(1 - Fractions.toDouble(share), "that is the share lost."));
    }
}
