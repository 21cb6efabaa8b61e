package mml.hub.widget.ch01;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Task;
import mml.random.Rng;

/**
 * Which of four predictors says how far to trust it, and how far that is at one input.
 *
 * @mml §1.1; §8.1.2, §8.1.3
 */
public final class UncertainExercise extends Exercise {
    private static final List<String> NAMES = List.of("A", "B", "C", "D");
    /** s, t and x with s² + t²x² a square. */
    private static final int[][] ROOTS = {{3, 1, 4, 5}, {6, 2, 4, 10}, {5, 3, 4, 13}, {8, 3, 5, 17}, {4, 1, 3, 5}};

    public UncertainExercise() {
        super(
                "E1.2",
                new Control.Choice(
                        "which",
                        "The one that says how sure it is",
                        NAMES.stream()
                                .map(name -> new Control.Option(name, name))
                                .toList(),
                        ""),
                Control.Field.line("s", "its standard deviation there", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(1, 5);
        int b = rng.between(2, 4);
        int k = rng.between(2, 5);
        int[] root = ROOTS[rng.below(ROOTS.length)];
        String line = a + "+" + b + "x";
        List<String> left = new ArrayList<>(List.of(
                "\\hat y=" + line,
                "\\hat y=\\text{the mean of the }" + k + "\\text{ nearest }y_n",
                "\\hat y=1\\text{ if }" + line + ">0\\text{, else }{-1}",
                "p(y\\mid x)=\\mathcal N(y\\mid " + line + ",\\," + root[0] * root[0] + "+" + root[1] * root[1]
                        + "x^2)"));
        String sure = left.get(3);
        Task task = new Task();
        String right = "";
        for (String name : NAMES) {
            String predictor = left.remove(rng.below(left.size()));
            task.value(name, predictor);
            if (predictor.equals(sure)) right = name;
        }
        String only = right;
        int variance = root[3] * root[3];
        return task.value("x", Integer.toString(root[2]))
                .value("r", "\\text{" + right + "}")
                .value("v", root[0] * root[0] + "+" + root[1] * root[1] + "\\cdot" + root[2] + "^2=" + variance)
                .value("s", Integer.toString(root[3]))
                .part("which", "the predictor", right, typed -> {
                    if (!NAMES.contains(typed)) return Feedback.note("the predictor: choose one of the four.");
                    return typed.equals(only)
                            ? Feedback.right("")
                            : Feedback.wrong("the predictor: that one answers with a single value, however little it"
                                    + " has seen near x.");
                })
                .number(
                        "s",
                        "the standard deviation",
                        root[3],
                        Integer.toString(root[3]),
                        "put x into the variance, and take the root.",
                        Task.Slip.of(variance, "that is the variance; the deviation is its root."),
                        Task.Slip.of(root[0] + root[1] * root[2], "variances are added, not standard deviations."));
    }
}
