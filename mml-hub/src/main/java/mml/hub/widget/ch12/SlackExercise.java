package mml.hub.widget.ch12;

import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The slack of three examples and what the soft margin costs, by hand.
 *
 * @mml §12.2.4; §12.2.5
 */
public final class SlackExercise extends Exercise {
    public SlackExercise() {
        super(
                "E12.2",
                Control.Field.line("x", "slack", "Three numbers."),
                Control.Field.line("o", "objective", "A fraction or a decimal."));
    }

    @Override
    protected Task draw(Rng rng) {
        Vector w = Vector.of(rng.between(1, 2), rng.between(1, 2) * Draws.sign(rng));
        int b = rng.between(-2, 2);
        int C = rng.between(1, 3);
        double[] slack = new double[3];
        double[] forgot = new double[3];
        StringBuilder table = new StringBuilder("\\begin{array}{c|c}\\vec x_n&y_n\\\\\\hline ");
        StringBuilder values = new StringBuilder();
        int sum = 0;
        for (int n = 0; n < slack.length; n++) {
            int y = n == 1 ? -1 : 1;
            Vector x = Vector.zeros(2);
            double t = -10;
            while (t < -3 || t > 4 || (n == 0 && t < 1) || (n == 2 && t >= 1)) {
                x = Vector.of(rng.between(-3, 3), rng.between(-3, 3));
                t = y * (w.dot(x) + b);
            }
            slack[n] = Math.max(0, 1 - t);
            forgot[n] = 1 - t;
            sum += (int) slack[n];
            table.append(Draws.tuple(x).replace('−', '-')).append('&').append(y).append("\\\\");
            values.append(n == 0 ? "" : ",\\ ").append((int) t);
        }
        int square = (int) w.dot(w);
        BigFraction objective = new BigFraction(square, 2).add(new BigFraction(C * sum));
        Vector xi = Vector.of(slack);
        return new Task()
                .value("table", table + "\\end{array}")
                .value("w", Draws.tex(w))
                .value("b", Integer.toString(b))
                .value("C", Integer.toString(C))
                .value("t", values.toString())
                .value("x", Draws.tuple(xi))
                .value("square", Integer.toString(square))
                .value("sum", Integer.toString(sum))
                .value("o", Tex.entry(Fractions.text(objective)))
                .numbers(
                        "x",
                        "The slack",
                        xi,
                        Draws.tuple(xi),
                        "it is 1 − y f(x), and 0 where that is negative.",
                        new Task.Slip(Vector.of(forgot), "slack is never negative: beyond the edge it is 0."))
                .number(
                        "o",
                        "The objective",
                        Fractions.toDouble(objective),
                        Fractions.text(objective),
                        "add half the squared length of w and C times all slack.",
                        Task.Slip.of(square + C * sum, "the squared length counts half."),
                        Task.Slip.of(square / 2.0 + sum, "each unit of slack costs C."));
    }
}
