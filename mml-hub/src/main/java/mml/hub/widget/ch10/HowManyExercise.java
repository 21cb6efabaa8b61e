package mml.hub.widget.ch10;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The number of directions by what a model says of rows left out, and the noise of that model.
 *
 * @mml §10.7; §10.8, (10.77) to (10.79); §8.2.4
 */
public final class HowManyExercise extends Exercise {
    private static final int FEATURES = 5;

    public HowManyExercise() {
        super(
                "E10.8",
                Control.Field.line("m", "M", "A whole number."),
                Control.Field.line("s", "σ²", "A number or a fraction."),
                Control.Field.line("c", "share kept", "A fraction such as 4/5, or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        int M = rng.between(1, FEATURES - 2);
        int[] lambda = new int[FEATURES];
        for (int m = FEATURES - 1; m >= 0; m--)
            lambda[m] = (m == FEATURES - 1 ? 0 : lambda[m + 1]) + rng.between(1, m < M ? 6 : 2);
        int all = 0;
        int kept = 0;
        StringBuilder list = new StringBuilder();
        for (int m = 0; m < FEATURES; m++) {
            all += lambda[m];
            if (m < M) kept += lambda[m];
            list.append(between(m))
                    .append("\\lambda_")
                    .append(m + 1)
                    .append('=')
                    .append(lambda[m]);
        }
        int[] density = new int[FEATURES]; // of rows left out, in hundredths
        density[M] = -rng.between(700, 900);
        for (int m = M - 1; m >= 0; m--) density[m] = density[m + 1] - rng.between(15, 60);
        for (int m = M + 1; m < FEATURES; m++) density[m] = density[m - 1] - rng.between(2, 20);
        StringBuilder table = new StringBuilder();
        for (int m = 0; m < FEATURES; m++)
            table.append(between(m))
                    .append("\\ell_")
                    .append(m)
                    .append("=-")
                    .append(-density[m] / 100)
                    .append('.')
                    .append(-density[m] % 100 < 10 ? "0" : "")
                    .append(-density[m] % 100);
        BigFraction noise = new BigFraction(all - kept, FEATURES - M);
        BigFraction share = new BigFraction(kept, all);
        return new Task()
                .value("list", list.toString())
                .value("table", table.toString())
                .value("m", Integer.toString(M))
                .value("s", Tex.entry(Fractions.text(noise)))
                .value("c", Tex.entry(Fractions.text(share)))
                .number(
                        "m",
                        "M",
                        M,
                        Integer.toString(M),
                        "the rows left out decide: take the largest mean log density.")
                .number(
                        "s",
                        "The noise",
                        Fractions.toDouble(noise),
                        Fractions.text(noise),
                        "it is the mean of the variances left out.",
                        Task.Slip.of(all - kept, "that is their sum, what PCA loses; the noise is their mean."))
                .number(
                        "c",
                        "The share",
                        Fractions.toDouble(share),
                        Fractions.text(share),
                        "divide the sum of the variances kept by the sum of all.",
                        Task.Slip.of(1 - Fractions.toDouble(share), "that is the share lost."));
    }

    /** Three in a row, as many as a phone has room for. */
    private static String between(int m) {
        return m == 0 ? "" : m % 3 == 0 ? ",\\\\" : ",\\ ";
    }
}
