package mml.hub.widget.ch06;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.probability.Independence;
import mml.probability.JointTable;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A marginal, a conditional, and whether a table of counts is of independent variables.
 *
 * @mml §6.3, (6.20), (6.22); §6.4.5
 */
public final class TableExercise extends Exercise {
    public TableExercise() {
        super(
                "E6.6",
                Control.Field.line("m", "p(x₁)", "One number, such as 2/5."),
                Control.Field.line("c", "p(x₁ | y₁)", "One number."),
                yesOrNo("i", "Are x and y independent?"));
    }

    /** Half of the tables have rows that are multiples of each other. */
    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(1, 6);
        int b = rng.between(1, 6);
        boolean alike = rng.between(0, 1) == 1;
        int times = rng.between(2, 4);
        int c = alike ? times * a : rng.between(1, 9);
        int d = alike ? times * b : rng.between(1, 9);
        BigFraction all = new BigFraction(a + b + c + d);
        JointTable p = new JointTable(FieldMatrix.of(List.of(
                        List.of(new BigFraction(a), new BigFraction(b)),
                        List.of(new BigFraction(c), new BigFraction(d))))
                .map(v -> v.divide(all)));
        BigFraction marginal = p.columnMarginal().get(0);
        BigFraction given = p.givenRow(0).get(0);
        boolean independent = Independence.of(p).holds();
        return new Task()
                .value("T", "\\begin{bmatrix}" + a + "&" + b + "\\\\" + c + "&" + d + "\\end{bmatrix}")
                .value("n", Fractions.text(all))
                .value("m", Tex.entry(Fractions.text(marginal)))
                .value("g", Tex.entry(Fractions.text(given)))
                .value("s", independent ? "=" : "\\ne ")
                .number(
                        "m",
                        "p(x₁)",
                        Fractions.toDouble(marginal),
                        Fractions.text(marginal),
                        "sum the first column, and divide by all.",
                        Task.Slip.of((double) (a + b) / (a + b + c + d), "that is p(y₁), the first row."),
                        Task.Slip.of((double) a / (a + b + c + d), "that is p(x₁, y₁), one cell only."))
                .number(
                        "c",
                        "p(x₁ | y₁)",
                        Fractions.toDouble(given),
                        Fractions.text(given),
                        "the first cell as a share of its row.",
                        Task.Slip.of((double) a / (a + c), "that is p(y₁ | x₁), the other way round."),
                        Task.Slip.of((double) a / (a + b + c + d), "that is p(x₁, y₁); divide it by p(y₁)."))
                .yesOrNo("i", "independence", independent, "compare p(x₁ | y₁) with p(x₁).");
    }
}
