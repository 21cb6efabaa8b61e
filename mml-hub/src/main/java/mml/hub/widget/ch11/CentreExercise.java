package mml.hub.widget.ch11;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One iteration of k-means by hand, on a line.
 *
 * @mml §11.3
 */
public final class CentreExercise extends Exercise {
    public CentreExercise() {
        super(
                "E11.3",
                Control.Field.line("a", "first centre", "A fraction such as 3/2, or a decimal."),
                Control.Field.line("b", "second centre", "A fraction or a decimal."),
                Control.Field.line("j", "J", "After the centres have moved."));
    }

    @Override
    protected Task draw(Rng rng) {
        int[] x = new int[5];
        int split = rng.between(2, 3); // how many belong to the first centre
        int at = rng.between(-6, -3);
        for (int n = 0; n < x.length; n++) {
            x[n] = at;
            at += n + 1 == split ? rng.between(4, 6) : rng.between(1, 2);
        }
        int first = x[split - 1] + rng.between(0, 1);
        int second = x[split] + rng.between(0, 1);
        int left = 0;
        int right = 0;
        int squares = 0;
        StringBuilder list = new StringBuilder();
        for (int n = 0; n < x.length; n++) {
            if (n < split) left += x[n];
            else right += x[n];
            squares += x[n] * x[n];
            list.append(n == 0 ? "" : ",\\ ").append(x[n]);
        }
        BigFraction one = new BigFraction(left, split);
        BigFraction two = new BigFraction(right, x.length - split);
        BigFraction J = new BigFraction(squares).subtract(one.multiply(left)).subtract(two.multiply(right));
        double before = 0;
        for (int n = 0; n < x.length; n++) {
            int c = n < split ? first : second;
            before += (x[n] - c) * (x[n] - c);
        }
        return new Task()
                .value("points", list.toString())
                .value("first", Integer.toString(first))
                .value("second", Integer.toString(second))
                .value("n", Integer.toString(split))
                .value("a", Tex.entry(Fractions.text(one)))
                .value("b", Tex.entry(Fractions.text(two)))
                .value("j", Tex.entry(Fractions.text(J)))
                .number(
                        "a",
                        "The first centre",
                        Fractions.toDouble(one),
                        Fractions.text(one),
                        "give each point to the nearer centre, then take the mean of its points.",
                        Task.Slip.of(first, "that is where it was; it moves to the mean of its points."))
                .number(
                        "b",
                        "The second centre",
                        Fractions.toDouble(two),
                        Fractions.text(two),
                        "take the mean of the points that are nearer to it.",
                        Task.Slip.of(second, "that is where it was; it moves to the mean of its points."))
                .number(
                        "j",
                        "J",
                        Fractions.toDouble(J),
                        Fractions.text(J),
                        "add the squared distances from the new centres.",
                        Task.Slip.of(before, "that is J before the centres have moved."));
    }
}
