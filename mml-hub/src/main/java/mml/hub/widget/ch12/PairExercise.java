package mml.hub.widget.ch12;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One step of sequential minimal optimisation by hand: how far a pair of multipliers moves, and where it stops.
 *
 * @mml §12.3.1, (12.41); §12.5
 */
public final class PairExercise extends Exercise {
    public PairExercise() {
        super(
                "E12.5",
                Control.Field.line("e", "η", "A number."),
                Control.Field.line("t", "t", "A fraction such as 3/2, or a decimal."),
                Control.Field.line("a", "new α₁, α₂", "Two numbers."));
    }

    @Override
    protected Task draw(Rng rng) {
        int both;
        int eta;
        int first;
        int second; // of a positive semidefinite matrix, η = first + second − 2·both
        do {
            both = rng.between(-2, 2);
            eta = 2 * rng.between(1, 3);
            first = rng.between(1, 5);
            second = eta + 2 * both - first;
        } while (second < 1 || first * second < both * both);
        int short1 = rng.between(0, 3); // f(x₁) = −short1, the label is 1
        int short2 = rng.between(0, 3);
        int off = short1 + short2 + 2;
        BigFraction t = new BigFraction(off, eta);
        BigFraction one = new BigFraction(rng.between(0, 2), 2);
        BigFraction two = new BigFraction(rng.between(0, 2), 2);
        int C = rng.between(2, 4);
        BigFraction room = new BigFraction(C).subtract(one.compareTo(two) > 0 ? one : two);
        BigFraction way = t.compareTo(room) < 0 ? t : room;
        Vector fresh = Vector.of(Fractions.toDouble(one.add(way)), Fractions.toDouble(two.add(way)));
        String answer = "(" + Fractions.text(one.add(way)) + ", " + Fractions.text(two.add(way)) + ")";
        Vector free = Vector.of(Fractions.toDouble(one.add(t)), Fractions.toDouble(two.add(t)));
        return new Task()
                .value("K", "k_{11}=" + first + ",\\ k_{22}=" + second + ",\\ k_{12}=" + both)
                .value("f1", Integer.toString(0 - short1))
                .value("f2", Integer.toString(short2))
                .value("a1", Tex.entry(Fractions.text(one)))
                .value("a2", Tex.entry(Fractions.text(two)))
                .value("C", Integer.toString(C))
                .value("e", Integer.toString(eta))
                .value("o", Integer.toString(off))
                .value("t", Tex.entry(Fractions.text(t)))
                .value("room", Tex.entry(Fractions.text(room)))
                .value("n1", Tex.entry(Fractions.text(one.add(way))))
                .value("n2", Tex.entry(Fractions.text(two.add(way))))
                .number(
                        "e",
                        "η",
                        eta,
                        Integer.toString(eta),
                        "it is k(x₁, x₁) + k(x₂, x₂) − 2 k(x₁, x₂).",
                        Task.Slip.of(first + second - both, "k(x₁, x₂) is taken away twice."))
                .number(
                        "t",
                        "t",
                        Fractions.toDouble(t),
                        Fractions.text(t),
                        "it is the difference of the errors f − y, the second less the first, divided by η.",
                        Task.Slip.of(
                                (double) (short1 + short2) / eta, "an error is f − y: take the labels 1 and −1 away."))
                .numbers(
                        "a",
                        "The multipliers",
                        fresh,
                        answer,
                        "both grow by t, but neither beyond C.",
                        new Task.Slip(free, "one of them is above C now: stop where the first reaches it."));
    }
}
