package mml.probability;

import mml.matrix.Shapes;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * One more draw of {@link RunningMean}.
 *
 * @param n which, counted from 0
 * @param x the draw
 * @param mean of all so far
 * @param deviation {@code σ/√n} of that mean; ∞ or NaN where there is none
 */
public record RunningMeanStep(int n, double x, double mean, double deviation) implements Step {
    @Override
    public void tell(Telling t) {
        String strays =
                Shapes.finite(deviation) ? ",\\quad \\sigma/\\sqrt{" + (n + 1) + "}=" + Tex.number(deviation) : "";
        t.kind("draw")
                .put("n", n)
                .put("x", x)
                .put("mean", mean)
                .put("deviation", deviation)
                .caption("Draw " + (n + 1) + " is " + NumberText.of(x)
                        + (n == 0 ? ", and so is the mean" : ": the mean is now " + NumberText.of(mean)))
                .formula("\\bar x_{" + (n + 1) + "}=" + Tex.number(mean) + strays);
    }
}
