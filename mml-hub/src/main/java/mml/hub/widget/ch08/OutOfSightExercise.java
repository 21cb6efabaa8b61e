package mml.hub.widget.ch08;

import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;

/**
 * A value that is out of sight, standardised by those that are learned from, and what its being seen would do to the mean.
 *
 * @mml §8.2.4, §8.1.1
 */
public final class OutOfSightExercise extends Exercise {
    public OutOfSightExercise() {
        super(
                "E8.8",
                Control.Field.line("z", "the third, standardised", "One number."),
                Control.Field.line("m", "the mean of all three", "One number."));
    }

    /** m ± s is learned from, m + ks is left out; s is a multiple of three, so that the mean of all is whole. */
    @Override
    protected Task draw(Rng rng) {
        int mean = rng.between(-5, 9);
        int s = 3 * rng.between(1, 3);
        int k = (rng.below(2) == 0 ? 1 : -1) * rng.between(2, 5);
        int out = mean + k * s;
        int all = mean + k * s / 3;
        return new Task()
                .value("a", Integer.toString(mean - s))
                .value("b", Integer.toString(mean + s))
                .value("c", Integer.toString(out))
                .value("m", Integer.toString(mean))
                .value("s", Integer.toString(s))
                .value("d", Integer.toString(k * s))
                .value("z", Integer.toString(k))
                .value("n", Integer.toString(all))
                .number(
                        "z",
                        "the third, standardised",
                        k,
                        Integer.toString(k),
                        "take off the mean of the first two, and divide by their standard deviation, with 1/N.",
                        Task.Slip.of(
                                (double) (out - all) / s, "that is the mean of all three; the third is out of sight."))
                .number(
                        "m",
                        "the mean of all three",
                        all,
                        Integer.toString(all),
                        "a third of their sum.",
                        Task.Slip.of(mean, "that is the mean of the first two."));
    }
}
