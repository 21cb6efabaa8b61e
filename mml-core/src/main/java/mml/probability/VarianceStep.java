package mml.probability;

import java.util.List;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * The numbers with an offset of 10^k, and their variance by each formula.
 *
 * @param k the power of ten
 * @param x the numbers as doubles hold them
 * @param exact their variance
 * @param values the variance by each of {@link VarianceFormula#values()}, in order
 */
public record VarianceStep(int k, Vector x, double exact, Vector values) implements Step {
    /** What a formula says. */
    public double value(VarianceFormula formula) {
        return values.get(List.of(VarianceFormula.values()).indexOf(formula));
    }

    /** How far it is off, beside the right variance; beside 1 if that is 0. */
    public double error(VarianceFormula formula) {
        double off = Math.abs(value(formula) - exact);
        return exact == 0 ? off : off / exact;
    }

    @Override
    public void tell(Telling t) {
        VarianceFormula raw = VarianceFormula.RAW_SCORE;
        t.kind("offset")
                .put("k", k)
                .put("x", x)
                .put("exact", exact)
                .put("values", values)
                .caption("With 10" + Scripts.superscript(k) + " added: the variance is " + NumberText.of(exact)
                        + ", the raw score gives " + NumberText.of(value(raw)))
                .formula("\\tfrac1N\\sum_n x_n^2 - \\bigl(\\tfrac1N\\sum_n x_n\\bigr)^2 = " + Tex.number(value(raw))
                        + ",\\quad \\operatorname{V}[x] = " + Tex.number(exact));
    }
}
