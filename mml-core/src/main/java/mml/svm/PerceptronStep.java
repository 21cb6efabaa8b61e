package mml.svm;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * Where {@link Perceptron} stands.
 *
 * @param k how many corrections so far
 * @param point the point on the wrong side that was corrected last, −1 at the start
 * @param w the weights now
 * @param b the bias now
 */
public record PerceptronStep(int k, int point, Vector w, double b) implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("correction")
                .put("k", k)
                .put("point", point)
                .put("w", w)
                .put("b", b)
                .caption(
                        point < 0
                                ? "All weights are 0"
                                : "Point " + (point + 1) + " was on the wrong side: w = " + NumberText.tuple(w)
                                        + ", b = " + NumberText.of(b))
                .formula(
                        point < 0
                                ? "w = 0, \\; b = 0"
                                : "w \\leftarrow w + y_{" + (point + 1) + "} x_{" + (point + 1) + "}, \\quad b = "
                                        + Tex.number(b));
    }
}
