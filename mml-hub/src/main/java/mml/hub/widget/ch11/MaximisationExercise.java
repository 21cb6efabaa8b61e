package mml.hub.widget.ch11;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The M-step by hand: four points, the responsibilities of one component, its new mean, variance and weight.
 *
 * @mml §11.2.2, (11.20); §11.2.3, (11.30); §11.2.4, (11.42); Examples 11.3 to 11.5
 */
public final class MaximisationExercise extends Exercise {
    private static final int N = 4;

    public MaximisationExercise() {
        super(
                "E11.1",
                Control.Field.line("m", "μ₁", "A fraction such as 3/4, or a decimal."),
                Control.Field.line("v", "σ₁²", "With the new mean."),
                Control.Field.line("p", "π₁", "A fraction or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        int[] x = new int[N];
        int[] quarters = new int[N]; // the responsibilities, in quarters
        int all = 0;
        while (all < 4 || x[0] == x[3]) {
            all = 0;
            int at = rng.between(-4, 0);
            for (int n = 0; n < N; n++) {
                x[n] = at;
                at += rng.between(1, 3);
                quarters[n] = Math.max(0, Math.min(4, 4 - n - rng.below(2) + (n == 0 ? rng.below(2) : 0)));
                all += quarters[n];
            }
        }
        int first = 0;
        int square = 0;
        for (int n = 0; n < N; n++) {
            first += quarters[n] * x[n];
            square += quarters[n] * x[n] * x[n];
        }
        BigFraction N1 = new BigFraction(all, 4);
        BigFraction mean = new BigFraction(first, all);
        BigFraction variance = new BigFraction(square, all).subtract(mean.multiply(mean));
        BigFraction weight = new BigFraction(all, 4 * N);
        StringBuilder table = new StringBuilder("\\begin{array}{c|cccc}x_n");
        for (int v : x) table.append('&').append(v);
        table.append("\\\\\\hline r_{n1}");
        for (int n = 0; n < N; n++) {
            table.append('&').append(Tex.entry(Fractions.text(new BigFraction(quarters[n], 4))));
        }
        double unweighted = (x[0] + x[1] + x[2] + x[3]) / 4.0;
        return new Task()
                .value("table", table + "\\end{array}")
                .value("N", tex(N1))
                .value("m", tex(mean))
                .value("v", tex(variance))
                .value("p", tex(weight))
                .number(
                        "m",
                        "μ₁",
                        value(mean),
                        Fractions.text(mean),
                        "weigh each point with its responsibility, and divide by the sum of the weights.",
                        Task.Slip.of(unweighted, "that is the mean of all points, without their weights."),
                        Task.Slip.of(first / 16.0, "divide by N₁, the sum of the responsibilities, not by N."))
                .number(
                        "v",
                        "σ₁²",
                        value(variance),
                        Fractions.text(variance),
                        "weigh the squared distances from the new mean, and divide by N₁.",
                        Task.Slip.of(square / (double) all, "the distances are those from the mean, not those from 0."))
                .number(
                        "p",
                        "π₁",
                        value(weight),
                        Fractions.text(weight),
                        "it is the share of the points that the component answers for.",
                        Task.Slip.of(value(N1), "that is N₁. It has still to be divided by N."));
    }

    private static double value(BigFraction x) {
        return Fractions.toDouble(x);
    }

    private static String tex(BigFraction x) {
        return Tex.entry(Fractions.text(x));
    }
}
