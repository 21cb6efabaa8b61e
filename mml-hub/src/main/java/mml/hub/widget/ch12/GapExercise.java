package mml.hub.widget.ch12;

import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;

/**
 * Primal and dual of four examples from their multipliers, and what each violates.
 *
 * @mml §12.3.1; §7.2
 */
public final class GapExercise extends Exercise {
    private static final int[] LABELS = {1, 1, -1, -1};

    public GapExercise() {
        super(
                "E12.6",
                Control.Field.line("w", "‖w‖²", "A number."),
                Control.Field.line("d", "dual", "A fraction or a decimal."),
                Control.Field.line("g", "primal − dual", "A number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int C = rng.between(2, 3);
        int[] alpha = new int[4];
        int[] t = new int[4];
        int square = 0;
        while (square <= 0) {
            square = 0;
            alpha[0] = rng.between(0, C);
            alpha[1] = rng.between(1, C);
            int all = alpha[0] + alpha[1];
            alpha[2] = rng.between(Math.max(0, all - C), Math.min(C, all));
            alpha[3] = all - alpha[2];
            for (int n = 0; n < 4; n++) {
                t[n] = rng.between(-1, 3);
                square += alpha[n] * t[n];
            }
        }
        int sum = 0;
        int slack = 0;
        int gap = 0;
        StringBuilder table = new StringBuilder("\\begin{array}{c|ccc}n&y_n&f(\\vec x_n)&\\alpha_n\\\\\\hline ");
        StringBuilder parts = new StringBuilder();
        for (int n = 0; n < 4; n++) {
            int xi = Math.max(0, 1 - t[n]);
            int part = alpha[n] * (t[n] - 1) + C * xi;
            sum += alpha[n];
            slack += xi;
            gap += part;
            table.append(n + 1).append('&').append(LABELS[n]).append('&');
            table.append(LABELS[n] * t[n]).append('&').append(alpha[n]).append("\\\\");
            parts.append(n == 0 ? "" : ",\\ ").append(part);
        }
        double dual = sum - square / 2.0;
        double primal = square / 2.0 + C * slack;
        String half = square % 2 == 0 ? Integer.toString(sum - square / 2) : (2 * sum - square) + "/2";
        return new Task()
                .value("table", table + "\\end{array}")
                .value("C", Integer.toString(C))
                .value("w", Integer.toString(square))
                .value("sum", Integer.toString(sum))
                .value("d", Tex.entry(half))
                .value("parts", parts.toString())
                .value("g", Integer.toString(gap))
                .number("w", "‖w‖²", square, Integer.toString(square), "it is the sum of α y f(x) over the points.")
                .number(
                        "d",
                        "The dual",
                        dual,
                        half,
                        "it is the sum of the multipliers less half of ‖w‖².",
                        Task.Slip.of(sum - square, "‖w‖² counts half."),
                        Task.Slip.of(primal, "that is the primal, with the slack."))
                .number(
                        "g",
                        "The difference",
                        gap,
                        Integer.toString(gap),
                        "add α (y f − 1) + C ξ over the points.",
                        Task.Slip.of(primal, "that is the primal alone."));
    }
}
