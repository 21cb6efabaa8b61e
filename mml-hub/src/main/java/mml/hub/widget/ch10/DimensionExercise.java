package mml.hub.widget.ch10;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How many directions are enough, and what is lost.
 *
 * @mml §10.2.2; §10.3.4
 */
public final class DimensionExercise extends Exercise {
    public DimensionExercise() {
        super(
                "E10.3",
                Control.Field.line("m", "M", "A whole number."),
                Control.Field.line("j", "J", "The mean squared error of the reconstruction."),
                Control.Field.line("c", "share", "A fraction such as 9/10, or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        int[] lambda = new int[5];
        lambda[4] = rng.between(0, 1);
        for (int m = 3; m >= 0; m--)
            lambda[m] = lambda[m + 1] + rng.between(0, m == 0 ? 20 : 2 * (4 - m)) + (m < 2 ? 2 : 1);
        int total = 0;
        StringBuilder list = new StringBuilder();
        for (int m = 0; m < lambda.length; m++) {
            total += lambda[m];
            list.append(m == 0 ? "" : ",\\ ")
                    .append("\\lambda_")
                    .append(m + 1)
                    .append('=')
                    .append(lambda[m]);
        }
        int M = 0;
        int kept = 0;
        while (10 * kept < 9 * total) kept += lambda[M++];
        int lost = total - kept;
        BigFraction share = new BigFraction(kept, total);
        return new Task()
                .value("list", list.toString())
                .value("total", Integer.toString(total))
                .value("m", Integer.toString(M))
                .value("j", Integer.toString(lost))
                .value("c", Tex.entry(Fractions.text(share)))
                .number("m", "M", M, Integer.toString(M), "add the largest until nine tenths of the sum are reached.")
                .number(
                        "j",
                        "The error",
                        lost,
                        Integer.toString(lost),
                        "it is the sum of the eigenvalues left out.",
                        Task.Slip.of(kept, "that is what is kept; the rest is lost."))
                .number(
                        "c",
                        "The share",
                        Fractions.toDouble(share),
                        Fractions.text(share),
                        "divide what the directions kept capture by the sum of all eigenvalues.",
                        Task.Slip.of((double) lost / total, "that is the share lost."));
    }
}
