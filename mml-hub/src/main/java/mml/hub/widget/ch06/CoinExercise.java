package mml.hub.widget.ch06;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.ConjugateUpdate;
import mml.random.Rng;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A belief in a coin before and after its throws.
 *
 * @mml §6.6.1, (6.104), Example 6.11
 */
public final class CoinExercise extends Exercise {
    public CoinExercise() {
        super(
                "E6.4",
                Control.Field.line("b", "α and β afterwards", "Two numbers."),
                Control.Field.line("p", "p(next is 1)", "One number, such as 7/12."),
                Control.Field.line("f", "p(1, then 0) before any throw", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int alpha = rng.between(1, 5);
        int beta = rng.between(1, 5);
        int N = rng.between(5, 9);
        int ones = rng.between(1, N - 1);
        Vector data = Vector.generate(N, n -> n < ones ? 1.0 : 0.0);
        Vector after =
                ConjugateUpdate.of(new Beta(alpha, beta), data, Tracer.off()).parameters();
        int a = (int) after.get(0);
        int all = alpha + beta + N;
        int before = alpha + beta;
        return new Task()
                .value("a", Integer.toString(alpha))
                .value("b", Integer.toString(beta))
                .value("N", Integer.toString(N))
                .value("k", Integer.toString(ones))
                .value("r", Draws.tex(after))
                .value("m", "\\frac{" + a + "}{" + all + "}")
                .value(
                        "e",
                        "\\frac{" + alpha + "}{" + before + "}\\cdot\\frac{" + beta + "}{" + (before + 1) + "}=\\frac{"
                                + alpha * beta + "}{" + before * (before + 1) + "}")
                .numbers(
                        "b",
                        "the belief",
                        after,
                        Draws.tuple(after),
                        "each 1 adds one to α, each 0 one to β.",
                        new Task.Slip(Vector.of(ones, N - ones), "those are the counts; the prior counts, too."),
                        new Task.Slip(
                                Vector.of(alpha + N - ones, beta + ones), "a 1 adds to α, a 0 to β: they are swapped."))
                .number(
                        "p",
                        "p(next is 1)",
                        (double) a / all,
                        Fractions.text(new BigFraction(a, all)),
                        "the mean α/(α + β) of what is believed now.",
                        Task.Slip.of((double) ones / N, "that is the share of ones; the prior counts, too."),
                        Task.Slip.of((double) alpha / before, "that is what the prior expected."))
                .number(
                        "f",
                        "p(1, then 0)",
                        (double) (alpha * beta) / (before * (before + 1)),
                        Fractions.text(new BigFraction(alpha * beta, before * (before + 1))),
                        "p(1) with the prior, times p(0) with the prior after that 1.",
                        Task.Slip.of(
                                (double) (alpha * beta) / (before * before),
                                "the first throw has already changed the belief: α + β is larger by 1."));
    }
}
