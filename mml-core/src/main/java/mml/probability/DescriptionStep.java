package mml.probability;

import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * A column is described.
 *
 * @param j the column, counted from 0
 * @param mean of its numbers
 * @param deviation the root of its variance with divisor N − 1
 * @param least of its numbers
 * @param median of its numbers
 * @param largest of its numbers
 */
public record DescriptionStep(int j, double mean, double deviation, double least, double median, double largest)
        implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("column")
                .put("j", j)
                .put("mean", mean)
                .put("deviation", deviation)
                .put("least", least)
                .put("median", median)
                .put("largest", largest)
                .caption("Column " + (j + 1) + ": mean " + NumberText.of(mean) + ", standard deviation "
                        + NumberText.of(deviation) + "; from " + NumberText.of(least) + " to " + NumberText.of(largest)
                        + ", half of it below " + NumberText.of(median))
                .formula("\\bar x_{" + (j + 1) + "} = " + Tex.number(mean) + ",\\quad s_{" + (j + 1) + "} = "
                        + Tex.number(deviation));
    }
}
