package mml.hub.widget.ch06;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.probability.BayesRule;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * From which of two machines a faulty part comes.
 *
 * @mml §6.3, (6.23), Exercise 6.4
 */
public final class MachineExercise extends Exercise {
    private static final int PERCENT = 100;

    public MachineExercise() {
        super(
                "E6.1",
                Control.Field.line("f", "p(faulty)", "One number, such as 0.05 or 1/20."),
                Control.Field.line("a", "p(A | faulty)", "One number."));
    }

    /** Shares in tens of a percent, faults in single ones, the machines never alike. */
    @Override
    protected Task draw(Rng rng) {
        int share = 10 * rng.between(1, 9);
        int faultyA = rng.between(1, 9);
        int faultyB = rng.between(1, 9);
        if (faultyB == faultyA) faultyB = faultyA % 9 + 1;
        BigFraction a = new BigFraction(share, PERCENT);
        BigFraction b = BigFraction.ONE.subtract(a);
        BigFraction ofA = new BigFraction(faultyA, PERCENT);
        BigFraction ofB = new BigFraction(faultyB, PERCENT);
        BayesRule rule = BayesRule.of(
                List.of(a, b),
                FieldMatrix.of(List.of(
                        List.of(ofA, BigFraction.ONE.subtract(ofA)), List.of(ofB, BigFraction.ONE.subtract(ofB)))),
                0);
        BigFraction faulty = rule.evidence();
        BigFraction posterior = rule.posterior().get(0);
        return new Task()
                .value("s", Integer.toString(share))
                .value("t", Integer.toString(PERCENT - share))
                .value("p", Integer.toString(faultyA))
                .value("q", Integer.toString(faultyB))
                .value("j", Tex.entry(Fractions.text(a.multiply(ofA))))
                .value("k", Tex.entry(Fractions.text(b.multiply(ofB))))
                .value("f", Tex.entry(Fractions.text(faulty)))
                .value("a", Tex.entry(Fractions.text(posterior)))
                .number(
                        "f",
                        "p(faulty)",
                        Fractions.toDouble(faulty),
                        Fractions.text(faulty),
                        "sum over both machines, share times faults.",
                        Task.Slip.of(
                                (faultyA + faultyB) / 100.0,
                                "the faults are weighted with the shares of the machines."),
                        Task.Slip.of((faultyA + faultyB) / 200.0, "that is for machines that make equally many parts."))
                .number(
                        "a",
                        "p(A | faulty)",
                        Fractions.toDouble(posterior),
                        Fractions.text(posterior),
                        "the faulty parts of A as a share of all faulty parts.",
                        Task.Slip.of(faultyA / 100.0, "that is p(faulty | A), the other way round."),
                        Task.Slip.of(
                                Fractions.toDouble(a.multiply(ofA)), "that is p(A, faulty); divide it by p(faulty)."),
                        Task.Slip.of(Fractions.toDouble(a), "that is the share of A before anything was seen."));
    }
}
