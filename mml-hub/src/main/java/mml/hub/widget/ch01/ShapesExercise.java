package mml.hub.widget.ch01;

import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * Which shapes matrices have on the way from a table of data to a prediction.
 *
 * @mml §1.1, §8.1.1
 */
public final class ShapesExercise extends Exercise {
    public ShapesExercise() {
        super(
                "E1.5",
                Control.Field.line("x", "rows and columns of X", "Two numbers."),
                Control.Field.line("p", "rows and columns of Φ", "Two numbers."),
                Control.Field.line("t", "how many parameters", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int N = 10 * rng.between(2, 20);
        int D = rng.between(2, 5);
        int M = rng.between(2, 4);
        int K = 1 + D * M;
        return new Task()
                .value("N", Integer.toString(N))
                .value("D", Integer.toString(D))
                .value("M", Integer.toString(M))
                .value("K", Integer.toString(K))
                .numbers(
                        "x",
                        "X",
                        Vector.of(N, D),
                        N + ", " + D,
                        "one example a row, one measurement a column.",
                        new Task.Slip(Vector.of(D, N), "an example is a row here, not a column."))
                .numbers(
                        "p",
                        "Φ",
                        Vector.of(N, K),
                        N + ", " + K,
                        "a row for each example, a column for each feature, and one of ones for the constant.",
                        new Task.Slip(Vector.of(N, D * M), "the constant is a feature, too."))
                .number(
                        "t",
                        "the number of parameters",
                        K,
                        Integer.toString(K),
                        "one for each column of Φ.",
                        Task.Slip.of(D, "each feature has a parameter, not each measurement."));
    }
}
